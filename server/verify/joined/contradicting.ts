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

function reversal(earlier: Reading, later: Reading): Exclude<Contradiction, "retraction"> | undefined {
  const words = new Map(earlier.content.map((word) => [word.stem, word.negations]));
  const shared = later.content.filter(({ stem }) => words.has(stem));
  const smaller = Math.min(words.size, new Set(later.content.map(({ stem }) => stem)).size);
  const share = smaller === 0 ? 0 : new Set(shared.map(({ stem }) => stem)).size / smaller;
  if (new Set(shared.map(({ stem }) => stem)).size < Math.min(sharedWordsMin, smaller) || smaller < 2) return undefined;
  if (share >= sharedForDenial && shared.some(({ stem, negations }) => words.get(stem) !== negations)) return "denial";
  if (share < sharedForNumber) return undefined;
  const clash = later.quantities.some((quantity) => clashes(quantity, earlier.quantities));
  return clash ? "number" : undefined;
}

/** The same unit with another number, and nowhere the same number. */
const clashes = (quantity: Quantity, others: readonly Quantity[]): boolean =>
  !others.some((other) => sameQuantity(quantity, other)) &&
  others.some((other) => other.unit === quantity.unit && other.rate === quantity.rate);
