import type { Equivalents } from "../../../lexicon/equivalents.ts";
import type { Reading } from "../../reading.ts";
import type { Piece } from "../pieces.ts";
import { withSourceWords } from "../words/same-words.ts";
import { spanishAdverbsAsSource } from "./adverbs.ts";
import { adviceAsSource } from "./advice.ts";
import { agreeingAsSource, relativesAsSource } from "./agreeing.ts";
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
import { byReaderAsSource, freedAsSource, ifAgainAsSource, possibleAsSource, someAsSource } from "./verbs.ts";

/**
 * What Spanish says in its own way: pronouns that hang on verbs, subjects left out, "le duele" for "tiene dolor". After these steps the words of
 * the claim that mean the same are looked for once more, because some could not be seen before.
 */
export function spanishAsSource(claim: readonly Piece[], source: Reading, equivalents: Equivalents): readonly Piece[] {
  let pieces = glossesAsSource(claim, source);
  pieces = ownedAsSource(pieces, source);
  pieces = freedAsSource(pieces, source);
  pieces = contactAsSource(pieces, source);
  pieces = usuallyAsSource(pieces, source, equivalents);
  pieces = numberedAsSource(pieces, source, equivalents);
  pieces = neverAsSource(pieces, source);
  pieces = presentAsSource(pieces, source);
  pieces = relativesAsSource(agreeingAsSource(pieces, source), source);
  pieces = cliticsAsSource(pieces, source);
  pieces = resumedAsSource(pieces, source);
  pieces = painFeltAsSource(hurtingAsSource(pieces, source), source);
  if (pieces !== claim) pieces = withSourceWords(pieces, source, equivalents);
  pieces = toWhomAsSource(pieces, source);
  pieces = togetherAsSource(pieces, source);
  pieces = timedAsSource(pieces, source);
  pieces = subjectFirstAsSource(pieces, source);
  pieces = subjectLastAsSource(pieces, source);
  pieces = bothAsSource(pieces, source);
  pieces = afterAsSource(pieces, source);
  pieces = possessedAsSource(pieces, source);
  pieces = foldedAsSource(pieces, source);
  pieces = borneAsSource(pieces, source);
  pieces = sufferedAsSource(pieces, source);
  pieces = doingAsSource(pieces, source);
  pieces = possibleAsSource(pieces, source);
  pieces = someAsSource(pieces, source);
  pieces = adviceAsSource(pieces, source);
  pieces = byReaderAsSource(pieces, source);
  pieces = ifAgainAsSource(pieces, source);
  return spanishAdverbsAsSource(pieces, source);
}
