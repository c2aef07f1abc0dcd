import { type TimeClass, timeClasses, type Urgency, type UrgencyRank } from "../reading/urgency.ts";
import { caseOf, type QuotedSource } from "../reading/source.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed, unsupported } from "./outcome.ts";
import { retoldSpansOf, wholeSource } from "./spans.ts";

const rankOfCareLevel = { immediate: 3, urgent: 2, "non-urgent": 1, none: 0 } as const satisfies Record<
  string,
  UrgencyRank
>;

/**
 * Where to get care and how soon is said exactly as the full source sentence says it: never lower, later, elsewhere or
 * with another number, and nothing is added ("call 999" where the source sends nobody to the telephone).
 */
export const urgencyKept: Check = (given) => {
  // What other sentences say about getting care is a hidden claim: claims-declared holds those.
  if (given.sentence.act !== "claim") return notApplicable;
  const { sentence: drafted, retold, source, verbatim } = caseOf(given);
  const sentence = retold?.reading ?? drafted;
  const said = sentence.urgency;
  const silent = said.actions.length === 0 && said.times.length === 0 && said.numbers.length === 0;
  if (source.kind !== "found")
    return silent ? notApplicable : unsupported("There are no cited words to compare the urgency with.");
  const written = source.source.reading.urgency;
  const places = { said: { start: 0, end: Math.max(1, sentence.text.length) }, source: wholeSource(source.source) };
  if (!quoteHasNumbers(said, source.source))
    return contradicted("The telephone number is not in the quote.", retoldSpansOf(given, places));
  if (verbatim) return written.rank === 0 ? notApplicable : passed;
  if (silent && written.rank === 0 && written.times.length === 0) return notApplicable;
  const because = compare(said, written) ?? belowPassage(said, written, source.source);
  return because === undefined ? passed : contradicted(because, retoldSpansOf(given, places));
};

function quoteHasNumbers(said: Urgency, { reading, quoteStart, quoteEnd }: QuotedSource): boolean {
  if (said.numbers.length === 0) return true;
  const digits = reading.text.slice(quoteStart, quoteEnd).replaceAll(/(?<=\d) (?=\d)/g, "");
  return said.numbers.every((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(digits));
}

function compare(said: Urgency, written: Urgency): string | undefined {
  const added = said.actions.find((action) => !written.actions.includes(action));
  if (added !== undefined) return "The claim sends the reader somewhere that its source does not.";
  if (said.rank < written.rank) return "The claim is less urgent than its source.";
  if (said.rank > written.rank) return "The claim is more urgent than its source.";
  const soonest = soonestOf(said);
  const due = soonestOf(written);
  if (later(soonest, due)) return "The claim gives more time than its source.";
  if (later(due, soonest)) return "The claim gives less time than its source.";
  if (said.times.some((time) => !written.times.includes(time))) return "The claim gives another time than its source.";
  // "Go now if … has now woken up": which of the two was left out cannot be told, so neither may be.
  if (said.rank > 0 && said.timesSaid !== written.timesSaid)
    return "The claim does not keep each time its source gives.";
  return undefined;
}

const soonestOf = (urgency: Urgency): TimeClass => urgency.times[0] ?? "none";
const later = (one: TimeClass, other: TimeClass): boolean => timeClasses.indexOf(one) > timeClasses.indexOf(other);

/** Guards the case where reading the source sentence missed its urgency but its care card did not. */
function belowPassage(said: Urgency, written: Urgency, { passage }: QuotedSource): string | undefined {
  const card = rankOfCareLevel[passage.careLevel];
  if (said.rank === 0 || said.rank >= card || said.rank === written.rank) return undefined;
  return "The claim is less urgent than the care card it comes from.";
}
