import type { Alignment } from "./align.ts";
import { directionOf } from "./kin-words.ts";
import type { Posting } from "./prepare-evidence.ts";
import type { Statement, StatementWord } from "./read-statement.ts";

/** Which way a whole statement points: each direction and each denial of one turns it. 0 when it has none. */
function directionIn({ words }: Statement): number {
  let sign = 0;
  for (const { kin, denied } of words) {
    const direction = directionOf(kin);
    if (direction !== 0) sign = (sign === 0 ? 1 : sign) * direction * (denied ? -1 : 1);
  }
  return sign;
}

/** 1: claim and best sentence point the same way; -1: opposite ways; 0: one of them points nowhere. */
export const directionsAgree = ({ claim, best }: Alignment): number => directionIn(claim) * directionIn(best);

/** Words a direction reaches: what goes up stands beside the word that says so. */
const reach = 3;
// A word of every page stands beside any direction.
const objectWeightMin = 0.3;
const noPostings: readonly Posting[] = [];

/** For each direction of the claim and the words beside it: does the evidence say the same beside the same word, or the opposite? */
export function nearDirections({ claim, evidence }: Alignment): { readonly turns: number; readonly agrees: number } {
  let turns = 0;
  let agrees = 0;
  for (let at = 0; at < claim.words.length; at += 1) {
    const word = claim.words[at] as StatementWord;
    const claimed = directionOf(word.kin) * (word.denied ? -1 : 1);
    if (claimed === 0) continue;
    let balance = 0;
    for (let beside = Math.max(0, at - 1); beside <= Math.min(claim.words.length - 1, at + reach); beside += 1) {
      const object = claim.words[beside] as StatementWord;
      if (object.weight < objectWeightMin || directionOf(object.kin) !== 0) continue;
      for (const posting of evidence.byKey.get(object.key) ?? noPostings)
        balance += claimed * directionsBeside(posting, evidence.sentences);
    }
    if (balance > 0) agrees += 1;
    else if (balance < 0) turns += 1;
  }
  return { turns, agrees };
}

function directionsBeside({ sentence, at }: Posting, sentences: readonly Statement[]): number {
  const { words } = sentences[sentence] as Statement;
  let sum = 0;
  for (let near = Math.max(0, at - reach); near <= Math.min(words.length - 1, at + 2); near += 1) {
    const { kin, denied } = words[near] as StatementWord;
    sum += directionOf(kin) * (denied ? -1 : 1);
  }
  return sum;
}
