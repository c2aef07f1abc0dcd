import type { ReadingLanguage } from "../reading/language.ts";
import { type Quantity, sameQuantity } from "../reading/quantities.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import type { SentenceInContext } from "../types.ts";

export type Contradiction = "denial" | "number" | "retraction";

/** "Ignore that", "but that is not so": a sentence that takes the one before it back. */
const retracts = {
  en: /^(?:but |however,? |actually,? |still,? |that said,? |in fact,? )*(?:(?:you can |please |just )?(?:ignore|disregard|forget) (?:that|this|the above|it|what)|(?:that|this|it|none of (?:that|this)|the above|the opposite) (?:is|was|does|do|may|might)? ?(?:not|wrong|untrue|false|true instead|no longer|incorrect|apply)|(?:the opposite|on the contrary|quite the opposite|only joking|never mind))/,
  es: /^(?:pero |sin embargo,? |en realidad,? |de hecho,? |aun así,? |mejor,? |no,? )*(?:(?:puede |por favor,? |simplemente )?(?:ignore|ignorar|olvide|olvidar|olvídese|no haga caso|haga caso omiso)(?: (?:de )?(?:eso|esto|lo (?:anterior|dicho|de arriba)|todo))?|(?:eso|esto|lo anterior|nada de (?:eso|esto)|lo contrario) (?:no|es falso|es incorrecto|está mal|ya no)|(?:lo contrario|al contrario|todo lo contrario|era broma|es broma|no me haga caso))/,
} as const satisfies Record<ReadingLanguage, RegExp>;

/** How the later of two sentences takes the earlier one back. `adjacent`: nothing stands between them. */
export function contradictionOf(
  earlier: SentenceInContext,
  later: SentenceInContext,
  adjacent: boolean,
): Contradiction | undefined {
  const [first, second] = [caseOf(earlier), caseOf(later)];
  if (adjacent && retracts[second.sentence.language].test(second.sentence.text)) return "retraction";
  return bothWritten(earlier, later) ? undefined : reversal(first.sentence, second.sentence);
}

/** Two whole sentences of one topic were written side by side by its authors: their differences are meant. */
function bothWritten(...pair: readonly SentenceInContext[]): boolean {
  const [first, second] = pair.map((given) => {
    if (given.sentence.act !== "claim") return undefined;
    const { verbatim, source } = caseOf(given);
    return verbatim && source.kind === "found" ? source.source.passage.topicId : undefined;
  });
  return first !== undefined && first === second;
}
const sharedWordsMin = 3;
const sharedForDenial = 0.75;
const sharedForNumber = 0.9;

/** Counted where a sentence is otherwise the same: "is so severe" and "is not so severe" have one word between them. */
const deniers = {
  en: new Set(["not", "no", "never", "cannot", "nor", "neither", "without", "none"]),
  es: new Set(["no", "nunca", "jamás", "ni", "sin", "tampoco", "ninguno", "ninguna", "ningún"]),
} as const satisfies Record<ReadingLanguage, ReadonlySet<string>>;

function reversal(earlier: Reading, later: Reading): Exclude<Contradiction, "retraction"> | undefined {
  const before = stemsIn(earlier);
  const after = stemsIn(later);
  const shared = [...after.keys()].filter((stem) => before.has(stem));
  const smaller = Math.min(before.size, after.size);
  const share = smaller === 0 ? 0 : shared.length / smaller;
  if (shared.length < Math.min(sharedWordsMin, smaller) || smaller < 2) return undefined;
  if (share >= sharedForDenial && shared.some((stem) => deniedOtherwise(before.get(stem), after.get(stem))))
    return "denial";
  if (share < sharedForNumber) return undefined;
  if (share === 1 && before.size === after.size && deniersIn(earlier) !== deniersIn(later)) return "denial";
  const clash = later.quantities.some((quantity) => clashes(quantity, earlier.quantities));
  return clash ? "number" : undefined;
}

/** Each stem with its denials, one for each time it is said. */
function stemsIn({ content }: Reading): ReadonlyMap<string, readonly number[]> {
  const stems = new Map<string, number[]>();
  for (const { stem, negations } of content) stems.set(stem, [...(stems.get(stem) ?? []), negations]);
  return stems;
}

/** "Smoke, because smoking …" has "smoke" twice: the first is compared with the first. */
const deniedOtherwise = (before: readonly number[] = [], after: readonly number[] = []): boolean =>
  before.some((negations, time) => after[time] !== undefined && after[time] !== negations);

const deniersIn = ({ tokens, language }: Reading): number =>
  tokens.filter(({ text }) => deniers[language].has(text)).length;

/** The same unit with another number, and nowhere the same number. */
const clashes = (quantity: Quantity, others: readonly Quantity[]): boolean =>
  !others.some((other) => sameQuantity(quantity, other)) &&
  others.some((other) => other.unit === quantity.unit && other.rate === quantity.rate);
