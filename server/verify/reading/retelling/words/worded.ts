import type { Equivalents } from "../../../lexicon/equivalents.ts";
import type { Reading } from "../../reading.ts";
import { adverbsAsSource } from "./adverbs.ts";
import { advisedAsSource } from "./advised.ts";
import { crossedAsSource } from "./crossed.ts";
import { deniedAsSource } from "./denied.ts";
import { durationsAsSource } from "./durations.ts";
import { eachAsSource } from "./each.ts";
import { infinitivesAsSource } from "./infinitives.ts";
import { madeAsSource } from "./made.ts";
import type { Piece } from "../pieces.ts";
import { phrasesAsSource } from "./phrases.ts";
import { possibleAsSource } from "./possible.ts";
import { progressiveAsSource } from "./progressive.ts";
import { qualifiedAsSource } from "./qualified.ts";
import { relativesAsSource } from "./relatives.ts";
import { splitAsSource } from "./split.ts";
import { statesAsSource } from "./states.ts";
import { subjectAsSource } from "./subjects.ts";

/** Few words in another form that say the same: what can be put right word by word, before anything changes its place. */
export function wordedAsSource(
  claim: readonly Piece[],
  source: Reading,
  { split, crossed }: Equivalents,
): readonly Piece[] {
  let pieces = splitAsSource(claim, source, split);
  // What a thing is called first: around it the two phrases of a pair stand crosswise.
  pieces = relativesAsSource(pieces, source);
  pieces = qualifiedAsSource(pieces, source);
  pieces = phrasesAsSource(pieces, source);
  pieces = adverbsAsSource(pieces, source);
  pieces = crossedAsSource(pieces, source, crossed);
  pieces = advisedAsSource(pieces, source);
  pieces = infinitivesAsSource(pieces, source);
  pieces = possibleAsSource(pieces, source);
  pieces = deniedAsSource(pieces, source);
  pieces = eachAsSource(pieces, source);
  pieces = durationsAsSource(pieces, source);
  pieces = progressiveAsSource(pieces, source);
  pieces = statesAsSource(pieces, source);
  pieces = madeAsSource(pieces, source);
  return subjectAsSource(pieces, source);
}
