import { createHash } from "node:crypto";
import { citationKnown } from "./checks/citation-known.ts";
import { claimsDeclared } from "./checks/claims-declared.ts";
import { dangerLevel } from "./checks/danger-level.ts";
import { drugNames } from "./checks/drug-names.ts";
import { falseReassurance } from "./checks/false-reassurance.ts";
import { negation } from "./checks/negation.ts";
import { numbersAndUnits } from "./checks/numbers-and-units.ts";
import { plainText } from "./checks/plain-text.ts";
import { quoteExists } from "./checks/quote-exists.ts";
import { urgencyKept } from "./checks/urgency-kept.ts";
import { wordsSupported } from "./checks/words-supported.ts";
import { openDrugLexicon } from "./lexicon/drugs.ts";
import { openReassuranceLexicon, spanishReassuranceDirectory } from "./lexicon/reassurance.ts";
import type { Check, CheckName } from "./types.ts";

/** Raise this whenever a check would judge some sentence differently: old verdicts must not pass for new ones. */
const codeVersion = "2026-11-20.3";

export interface Checks {
  /** Hash of the code's version and of every lexicon file, for the evidence bundle. */
  readonly version: string;
  readonly byName: Readonly<Record<CheckName, Check>>;
}

export interface ChecksConfig {
  /** Directory that holds drugs.yaml and reassurance.yaml. */
  readonly lexiconDirectory: string;
  /** True for the exact sentences people wrote in advance for the drafter. */
  readonly isWrittenSentence: (text: string) => boolean;
}

/** Loads the lexica once, at start. Throws BrokenLexicon naming file and line: without them the server does not start. */
export function openChecks(config: ChecksConfig): Checks {
  const drugs = openDrugLexicon(config.lexiconDirectory);
  const reassurance = {
    en: openReassuranceLexicon(config.lexiconDirectory, "en"),
    es: openReassuranceLexicon(spanishReassuranceDirectory, "es"),
  };
  const byName = {
    "citation-known": citationKnown,
    "quote-exists": quoteExists,
    "numbers-and-units": numbersAndUnits(drugs),
    negation,
    "drug-names": drugNames(drugs),
    "false-reassurance": falseReassurance(reassurance),
    "urgency-kept": urgencyKept,
    "danger-level": dangerLevel,
    "claims-declared": claimsDeclared(drugs, config.isWrittenSentence),
    "words-supported": wordsSupported(drugs),
    "plain-text": plainText,
  } satisfies Record<CheckName, Check>;
  const hash = createHash("sha256").update(
    JSON.stringify([codeVersion, drugs.raw, reassurance.en.raw, reassurance.es.raw]),
  );
  return { version: `checks-${hash.digest("hex").slice(0, 16)}`, byName };
}

/** What judged: goes into every evidence bundle. */
export const checksVersion = (checks: Checks): string => checks.version;
