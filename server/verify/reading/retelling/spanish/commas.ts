import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { textAt } from "../../tokens.ts";

interface Text {
  readonly text: string;
}

/** Begin what goes on about all that was said before: a comma before them tells nothing apart. */
const openly = /^(?:aunque|porque|ya que|pero|así que|para que|a menos que|hasta que|ya)$/;
/** Do so where nothing before them is one of several. */
const afterOne = /^(?:si|cuando|mientras)$/;
/** Behind the last of several things these may be about it alone, or about all: the comma tells which. */
const scoped =
  /^(?:si|cuando|mientras|después del?|antes del?|durante|en|con|por|tras|sin|hasta|hasta que|a menos que|aunque|que)$/;

/**
 * Whether a comma at this place, right before `next`, may be there or not without telling anything apart: "si tiene tos, o fiebre" and "si tiene tos o
 * fiebre"; not before "and" with an order behind it where there is a condition, and not in a list of more than two.
 */
export function isFreeComma(of: readonly Text[], at: number, { language }: Reading): boolean {
  const { clauseWords, actionWords } = grammarOf(language);
  const { and, or, opensClause, negates } = clauseWords;
  const joins = ({ text }: Text): boolean => and.has(text) || or.has(text);
  const next = textAt(of, at + 1);
  const before = of.slice(0, at);
  // "No lo deje porque se sienta mejor" does not forbid it because of that.
  if (before.some(({ text }) => negates.has(text))) return /^(?:pero|aunque|a menos que|como)$/.test(next);
  if (openly.test(next)) return true;
  if (afterOne.test(next)) return !before.some((one) => joins(one) || one.text === ",");
  if (!joins({ text: next })) return false;
  if (of.filter(joins).length > 1 || before.some(({ text }) => text === ",")) return false;
  const behind = of.slice(at + 2);
  if (actionWords.instructing.has(textAt(behind, 0)) || textAt(behind, 0) === "no")
    return !of.some(({ text }) => opensClause.get(text) === "condition" || scoped.test(text));
  return !behind.some(({ text }) => scoped.test(text));
}
