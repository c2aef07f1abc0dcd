import { adverbsAsSource } from "./adverbs.ts";
import { advisedAsSource } from "./advised.ts";
import { crossedAsSource } from "./crossed.ts";
import { deniedAsSource } from "./denied.ts";
import { durationsAsSource } from "./durations.ts";
import { eachAsSource } from "./each.ts";
import { infinitivesAsSource } from "./infinitives.ts";
import { madeAsSource } from "./made.ts";
import type { Step } from "../step.ts";
import { phrasesAsSource } from "./phrases.ts";
import { possibleAsSource } from "./possible.ts";
import { progressiveAsSource } from "./progressive.ts";
import { qualifiedAsSource } from "./qualified.ts";
import { relativesAsSource } from "./relatives.ts";
import { splitAsSource } from "./split.ts";
import { statesAsSource } from "./states.ts";
import { subjectAsSource } from "./subjects.ts";

/** Few words in another form that say the same: what can be put right word by word, before anything changes its place. In this order. */
export const wordSteps: readonly Step[] = [
  splitAsSource,
  // What a thing is called first: around it the two phrases of a pair stand crosswise.
  relativesAsSource,
  qualifiedAsSource,
  phrasesAsSource,
  adverbsAsSource,
  crossedAsSource,
  advisedAsSource,
  infinitivesAsSource,
  possibleAsSource,
  deniedAsSource,
  eachAsSource,
  durationsAsSource,
  progressiveAsSource,
  statesAsSource,
  madeAsSource,
  subjectAsSource,
];
