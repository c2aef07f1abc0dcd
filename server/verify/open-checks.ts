import { createHash } from "node:crypto";
import { actClassified } from "./checks/act-classified.ts";
import { causalStrength } from "./checks/causal-strength.ts";
import { citationCurrent } from "./checks/citation-current.ts";
import { citationKnown } from "./checks/citation-known.ts";
import { claimsDeclared } from "./checks/claims-declared.ts";
import { clinicalAssumption } from "./checks/clinical-assumption.ts";
import { comparatorKept } from "./checks/comparator-kept.ts";
import { conditionKept } from "./checks/condition-kept.ts";
import { dangerLevel } from "./checks/danger-level.ts";
import { doseTuple } from "./checks/dose-tuple.ts";
import { drugNames } from "./checks/drug-names.ts";
import { entitiesKnown } from "./checks/entities-known.ts";
import { falseReassurance } from "./checks/false-reassurance.ts";
import { frequencyWords } from "./checks/frequency-words.ts";
import { injectionResidue } from "./checks/injection-residue.ts";
import { negation } from "./checks/negation.ts";
import { numbersAndUnits } from "./checks/numbers-and-units.ts";
import { outOfScopeAct } from "./checks/out-of-scope-act.ts";
import { plainText } from "./checks/plain-text.ts";
import { populationKept } from "./checks/population-kept.ts";
import { quoteExists } from "./checks/quote-exists.ts";
import { readability } from "./checks/readability.ts";
import { strengthKept } from "./checks/strength-kept.ts";
import { structureKept } from "./checks/structure-kept.ts";
import { unitsStyle } from "./checks/units-style.ts";
import { unpromptedRecommendation } from "./checks/unprompted-recommendation.ts";
import { urgencyKept } from "./checks/urgency-kept.ts";
import { wordsSupported } from "./checks/words-supported.ts";
import { writtenInAdvance } from "./checks/written.ts";
import { openDrugLexicon } from "./lexicon/drugs.ts";
import { openEntityLexicon } from "./lexicon/entities.ts";
import { openEquivalents } from "./lexicon/equivalents.ts";
import { openJargonLexicon } from "./lexicon/jargon.ts";
import {
  moreReassuranceDirectory,
  openReassuranceLexicon,
  spanishReassuranceDirectory,
} from "./lexicon/reassurance.ts";
import type { Check, CheckName } from "./types.ts";

/** Raise this whenever a check would judge some sentence differently: old verdicts must not pass for new ones. */
const codeVersion = "2026-11-21.4";

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
  const entities = openEntityLexicon();
  const jargon = openJargonLexicon();
  const reassurance = {
    en: [openReassuranceLexicon(config.lexiconDirectory, "en"), openReassuranceLexicon(moreReassuranceDirectory, "en")],
    es: [openReassuranceLexicon(spanishReassuranceDirectory, "es")],
  };
  const isWritten = writtenInAdvance(config.isWrittenSentence);
  const byName = {
    "citation-known": citationKnown,
    "citation-current": citationCurrent,
    "quote-exists": quoteExists,
    "numbers-and-units": numbersAndUnits(drugs),
    "dose-tuple": doseTuple(drugs),
    "units-style": unitsStyle,
    "comparator-kept": comparatorKept,
    negation,
    "drug-names": drugNames(drugs),
    "entities-known": entitiesKnown(drugs, entities, isWritten),
    "population-kept": populationKept,
    "condition-kept": conditionKept,
    "strength-kept": strengthKept,
    "frequency-words": frequencyWords,
    "causal-strength": causalStrength,
    "structure-kept": structureKept,
    "false-reassurance": falseReassurance(reassurance),
    "urgency-kept": urgencyKept,
    "danger-level": dangerLevel,
    "out-of-scope-act": outOfScopeAct(entities, isWritten),
    "unprompted-recommendation": unpromptedRecommendation(isWritten),
    "clinical-assumption": clinicalAssumption(entities, isWritten),
    "act-classified": actClassified(isWritten),
    "claims-declared": claimsDeclared({ drugs, reassurance }, isWritten),
    "words-supported": wordsSupported(drugs),
    "plain-text": plainText,
    "injection-residue": injectionResidue,
    readability: readability(drugs, jargon, isWritten),
  } satisfies Record<CheckName, Check>;
  const lexica = [drugs, entities, openEquivalents(), jargon, ...reassurance.en, ...reassurance.es].map(
    ({ raw }) => raw,
  );
  const hash = createHash("sha256").update(JSON.stringify([codeVersion, ...lexica]));
  return { version: `checks-${hash.digest("hex").slice(0, 16)}`, byName };
}

/** What judged: goes into every evidence bundle. */
export const checksVersion = (checks: Checks): string => checks.version;
