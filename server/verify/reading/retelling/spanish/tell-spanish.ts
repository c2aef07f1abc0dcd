import type { Step } from "../step.ts";
import { withSourceWords } from "../words/same-words.ts";
import { spanishAdverbsAsSource } from "./adverbs.ts";
import { adviceAsSource } from "./advice.ts";
import { agreeingAsSource, spanishRelativesAsSource } from "./agreeing.ts";
import { borneAsSource } from "./borne.ts";
import { afterAsSource, bothAsSource } from "./both.ts";
import { cliticsAsSource } from "./clitic-places.ts";
import { doingAsSource } from "./doing.ts";
import { foldedAsSource } from "./folded.ts";
import { glossesAsSource } from "./glosses.ts";
import { hurtingAsSource, painFeltAsSource, togetherAsSource, toWhomAsSource } from "./hurting.ts";
import { subjectFirstAsSource, subjectLastAsSource } from "./inverted.ts";
import { numberedAsSource } from "./numbered.ts";
import { ownedAsSource, possessedAsSource } from "./possessed.ts";
import { resumedAsSource } from "./resumed.ts";
import { sufferedAsSource } from "./suffered.ts";
import { neverAsSource, presentAsSource } from "./tenses.ts";
import { contactAsSource, timedAsSource } from "./timed.ts";
import { usuallyAsSource } from "./usually.ts";
import { byReaderAsSource, freedAsSource, ifAgainAsSource, spanishPossibleAsSource, someAsSource } from "./verbs.ts";

/** What Spanish says in its own way: pronouns that hang on verbs, subjects left out, "le duele" for "tiene dolor". In this order. */
export const spanishSteps: readonly Step[] = [
  glossesAsSource,
  ownedAsSource,
  freedAsSource,
  contactAsSource,
  usuallyAsSource,
  numberedAsSource,
  neverAsSource,
  presentAsSource,
  agreeingAsSource,
  spanishRelativesAsSource,
  cliticsAsSource,
  resumedAsSource,
  hurtingAsSource,
  painFeltAsSource,
  // Once more, for words that could not be seen before.
  withSourceWords,
  toWhomAsSource,
  togetherAsSource,
  timedAsSource,
  subjectFirstAsSource,
  subjectLastAsSource,
  bothAsSource,
  afterAsSource,
  possessedAsSource,
  foldedAsSource,
  borneAsSource,
  sufferedAsSource,
  doingAsSource,
  spanishPossibleAsSource,
  someAsSource,
  adviceAsSource,
  byReaderAsSource,
  ifAgainAsSource,
  spanishAdverbsAsSource,
];
