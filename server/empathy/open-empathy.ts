import { createHash } from "node:crypto";
import { type DrugLexicon, openDrugLexicon } from "../verify/lexicon/drugs.ts";
import {
  openReassuranceLexicon,
  type ReassuranceLexicon,
  spanishReassuranceDirectory,
} from "../verify/lexicon/reassurance.ts";
import { type AffectLexicon, openAffectLexicon } from "./affect.ts";
import type { EmpathyLanguage } from "./words/words-of.ts";

/** Raise this whenever some pair of texts would be judged differently. */
const codeVersion = "2026-11-20.1";

/** Everything the room reads at start. */
export interface Empathy {
  /** Hash of the code's version and of every lexicon, for the evidence bundle. */
  readonly version: string;
  readonly drugs: DrugLexicon;
  readonly reassurance: Readonly<Record<EmpathyLanguage, ReassuranceLexicon>>;
  readonly affect: Readonly<Record<EmpathyLanguage, AffectLexicon>>;
}

/**
 * Loads the lexica once, at start.
 *
 * @param lexiconDirectory holds drugs.yaml and reassurance.yaml
 * @throws naming file and place when one of them cannot be read: without them nothing could be checked
 */
export function openEmpathy(lexiconDirectory: string): Empathy {
  const drugs = openDrugLexicon(lexiconDirectory);
  const reassurance = {
    en: openReassuranceLexicon(lexiconDirectory, "en"),
    es: openReassuranceLexicon(spanishReassuranceDirectory, "es"),
  };
  const affect = { en: openAffectLexicon("en"), es: openAffectLexicon("es") };
  const hash = createHash("sha256").update(
    JSON.stringify([codeVersion, drugs.raw, reassurance.en.raw, reassurance.es.raw, affect.en.raw, affect.es.raw]),
  );
  return { version: `empathy-${hash.digest("hex").slice(0, 16)}`, drugs, reassurance, affect };
}
