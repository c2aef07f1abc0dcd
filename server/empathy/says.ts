import { dangerNamed } from "../verify/reading/danger.ts";
import { grammarOf } from "../verify/reading/grammar.ts";
import { sameQuantity } from "../verify/reading/quantities.ts";
import type { Reading } from "../verify/reading/reading.ts";
import type { Urgency } from "../verify/reading/urgency.ts";
import type { Claim, Item, ReadClaim } from "./claims.ts";
import { itemsOf } from "./items.ts";
import type { Empathy } from "./open-empathy.ts";

/** Place of something the other text does not say, or says otherwise. */
export type Gap = Pick<Claim, "start" | "end">;

/** How many words without meaning of their own a claim may have that the other text has not: the share of its words. */
export type Tolerance = "none" | "one-in-six";
const wordsPerNeutralWord = 6;

/**
 * Where another text does not say this claim; undefined when it does. The same comparisons as in `verify/`, of two texts instead of a
 * text and its quote: numbers with unit, rate, comparator and lead, medicines by id, denials word by word, people, conditions,
 * modals, order and relation of words, kind, place and time of care.
 */
export function gapIn(
  { content, start, end }: ReadClaim,
  other: Reading,
  { empathy, tolerance }: { readonly empathy: Empathy; readonly tolerance: Tolerance },
): Gap | undefined {
  const here = { start, end };
  const unless = (said: boolean) => (said ? undefined : here);
  switch (content.part) {
    case "clause":
      return gapInClause(content.items, other, empathy, tolerance);
    case "quantity":
      return unless(other.quantities.some((quantity) => sameQuantity(quantity, content.quantity)));
    case "medicine":
      return unless(empathy.drugs.mentionsIn(other).filter(({ id }) => id === content.id).length >= content.times);
    case "population":
      return unless(other.populations.some(({ group }) => group === content.group));
    case "restriction":
      return unless(other.restrictions.filter(({ group }) => group === content.group).length >= content.times);
    case "denials":
      return unless(other.negations === content.count);
    case "joins": {
      const words = grammarOf(other.language).clauseWords[content.join];
      return unless(other.tokens.filter(({ text }) => words.has(text)).length >= content.count);
    }
    case "care":
      return unless(sameCare(content.urgency, other.urgency));
    case "danger":
      return unless(dangerNamed(other) === content.level);
    default: {
      const unhandled: never = content;
      throw new Error(`No comparison for ${Object.keys(unhandled).join()}`);
    }
  }
}

/** Where to get care and how soon, said alike: neither lower nor higher, neither elsewhere nor with another number. */
function sameCare(left: Urgency, right: Urgency): boolean {
  const same = (one: readonly string[], two: readonly string[]) =>
    one.length === two.length && one.every((value) => two.includes(value));
  return (
    left.rank === right.rank &&
    left.timesSaid === right.timesSaid &&
    same(left.actions, right.actions) &&
    same(left.times, right.times) &&
    same(left.numbers, right.numbers)
  );
}

/**
 * The first item of a clause that the other text lacks, denies otherwise, relates otherwise or puts elsewhere. A clause may stand at
 * another place in its sentence; inside it, what stands together stays together.
 */
function gapInClause(
  items: readonly Item[],
  other: Reading,
  { drugs }: Empathy,
  tolerance: Tolerance,
): Gap | undefined {
  const clauses = itemsOf(other, drugs);
  const keys = new Set(items.map(({ key }) => key));
  const origin = clauses.reduce<readonly Item[]>(
    (best, clause) => (sharedWith(keys, clause) > sharedWith(keys, best) ? clause : best),
    [],
  );
  let neutralLeft = tolerance === "none" ? 0 : Math.floor(items.length / wordsPerNeutralWord);
  let at = 0;
  for (const item of items) {
    const place = origin.findIndex(({ key }, index) => index >= at && key === item.key);
    const found = origin[place];
    if (found === undefined) {
      const elsewhere = clauses.some((clause) => clause.some(({ key }) => key === item.key));
      if (elsewhere || !item.neutral || neutralLeft === 0) return item;
      neutralLeft -= 1;
      continue;
    }
    if (found.negations !== item.negations || found.preposition !== item.preposition) return item;
    at = place + 1;
  }
  return undefined;
}

const sharedWith = (keys: ReadonlySet<string>, clause: readonly Item[]): number =>
  clause.filter(({ key }) => keys.has(key)).length;
