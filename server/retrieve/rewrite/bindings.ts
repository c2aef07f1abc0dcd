import type { Clause, SaidUnit } from "./meanings.ts";
import { isAge } from "./quantities.ts";
import type { RewriteWords } from "./rewrite-words.ts";
import { isNumber, type Mention, type Said } from "./said.ts";

/** One thing in a stretch of words: a meaning, a number with its unit, or a word that binds its neighbours. */
type Element =
  | { readonly kind: "meaning"; readonly unit: SaidUnit; readonly at: number; readonly end: number }
  | {
      readonly kind: "number";
      readonly value: number;
      readonly unit: string;
      readonly isOld: boolean;
      readonly at: number;
      readonly end: number;
    }
  | Binding;
interface Binding {
  readonly kind: "relation" | "modifier" | "side";
  readonly word: string;
  /** The word behind it, articles apart; "" at the end. */
  readonly before: string;
  readonly at: number;
  readonly end: number;
}

/** What stands between two joining words ("and") or marks. */
type Stretch = readonly Element[];

/**
 * True when every word of a summary that binds its neighbours ("after", "left", "severe", "for 3 days") binds things that it binds in their
 * words too, and no two things are put into a place, purpose, compound or claim they did not stand in together.
 *
 * @param ageInMonths the age that was read: it stands with the person, not with its neighbours
 */
export function bindsAsSaid(
  line: readonly Clause[],
  said: Said,
  ageInMonths: number | undefined,
  words: RewriteWords,
): boolean {
  const own = said.clauses.flatMap((clause) =>
    stretchesOf(clause, said, words).map((stretch) => ({ stretch, sentence: clause.sentence })),
  );
  const isSame = (told: Element, other: Element): boolean => isSameElement(told, other, said);
  const has = (stretch: Stretch, told: Element): boolean => stretch.some((other) => isSame(told, other));

  const isRelationSaid = (told: Binding, far: Element | undefined, near: Element | undefined): boolean =>
    own.some(({ stretch, sentence }) =>
      stretch.some((element, at) => {
        if (element.kind !== "relation" || element.word !== told.word) return false;
        const next = stretch[at + 1];
        const isNear = near === undefined || next === undefined ? near === next : isSame(near, next);
        // What is no meaning by itself ("after sitting") is known by its word.
        if (!isNear && (near !== undefined || element.before !== told.before)) return false;
        const ahead = stretch.slice(0, at);
        if (far === undefined || has(ahead, far)) return true;
        // "After my operation, when can I drive": what it is about comes behind.
        const isFirst = ahead.every(({ kind }) => kind === "modifier");
        return isFirst && own.some((other) => other.sentence === sentence && has(other.stretch, far));
      }),
    );
  const isModifierSaid = (told: Element, beside: Element | undefined): boolean =>
    own.some(({ stretch }) =>
      stretch.some((element, at) => {
        if (!isSame(told, element)) return false;
        const sides = [stretch[at - 1], stretch[at + 1]].filter((other) => other !== undefined);
        return beside === undefined || sides.some((other) => isSame(beside, other));
      }),
    );
  const isNumberSaid = (told: Element, beside: Element | undefined): boolean =>
    beside === undefined ||
    own.some(({ stretch }) =>
      stretch.some((element, at) => {
        if (!isSame(told, element)) return false;
        if (stretch.filter(({ kind }) => kind === "number").length === 1) return has(stretch, beside);
        return [stretch[at - 1], stretch[at + 1]].some((other) => other !== undefined && isSame(beside, other));
      }),
    );

  const isStretchSaid = (stretch: Stretch): boolean =>
    stretch.every((element, at) => {
      const before = stretch[at - 1];
      const after = stretch[at + 1];
      switch (element.kind) {
        case "meaning":
          return true;
        case "relation":
          return isRelationSaid(element, before, after);
        case "modifier":
          return isModifierSaid(element, after?.at === element.end ? after : (before ?? after));
        // A side goes with everything said beside it: "left ear blocked" of a left ear and a blocked right one.
        case "side":
          return (
            isModifierSaid(element, after ?? before) &&
            own.some((other) => stretch.every((one) => one.kind === "number" || has(other.stretch, one)))
          );
        case "number":
          return (
            element.isOld ||
            isAge(element.value, element.unit, ageInMonths) ||
            isNumberSaid(element, besideNumber(element, before, after))
          );
        default: {
          const unhandled: never = element;
          throw new Error(`Unhandled element: ${JSON.stringify(unhandled)}`);
        }
      }
    });

  return line.every(
    (clause) =>
      stretchesOf(clause, said, words).every(isStretchSaid) &&
      areDegreesSaid(clause, said, words) &&
      arePairsSaid(clause, said, words),
  );
}

/** A number goes with what touches it; "cough for 3 days" with what comes before, "5 mg of ramipril" with what comes behind. */
function besideNumber(number: Element, before: Element | undefined, after: Element | undefined): Element | undefined {
  if (before !== undefined && before.end === number.at) return before;
  if (after?.kind === "meaning" && after.at === number.end) return after;
  return before ?? after;
}

function isSameElement(told: Element, own: Element, said: Said): boolean {
  if (told.kind === "meaning") return own.kind === "meaning" && said.isSame(told.unit, own.unit);
  // Which unit may stand there, or be left out, `quantities.ts` sees to.
  if (told.kind === "number")
    return (
      own.kind === "number" &&
      told.value === own.value &&
      (told.unit === own.unit || told.unit === "" || own.unit === "")
    );
  return own.kind !== "meaning" && own.kind !== "number" && told.word === own.word;
}

function stretchesOf({ words: read, units }: Clause, said: Said, words: RewriteWords): readonly Stretch[] {
  const stretches: Element[][] = [[]];
  for (let at = 0; at < read.length; ) {
    const word = read[at] ?? "";
    const unit = units.find((one) => one.at === at);
    const element = elementAt(at, read, units, words);
    if (element === undefined && unit === undefined && words.joining.has(word)) stretches.push([]);
    if (element !== undefined && !(element.kind === "meaning" && said.saysNothing(element.unit)))
      stretches.at(-1)?.push(element);
    at = element?.end ?? at + 1;
  }
  return stretches;
}

function elementAt(
  at: number,
  read: readonly string[],
  units: readonly SaidUnit[],
  words: RewriteWords,
): Element | undefined {
  const word = read[at] ?? "";
  const unit = units.find((one) => one.at === at);
  if (unit !== undefined && unit.words.length > 1) return { kind: "meaning", unit, at, end: at + unit.words.length };
  const end = at + 1;
  const before = read.slice(end).find((other) => !words.articles.has(other)) ?? "";
  if (words.sides.has(word)) return { kind: "side", word, before, at, end };
  if (words.afterHow.has(word) && words.how.has(read[at - 1] ?? "")) return undefined;
  if (words.modifiers.has(word)) return { kind: "modifier", word, before, at, end };
  if (words.relations.has(word)) return { kind: "relation", word, before, at, end };
  const unitName = words.units.get(read[end] ?? "") ?? "";
  if (isNumber(word, words) || (unitName !== "" && words.articles.has(word) && !words.rates.has(read[at - 1] ?? ""))) {
    // "A week" is one.
    const value = words.articles.has(word) ? 1 : (words.numbers.get(word) ?? Number.parseFloat(word));
    // "One" alone is as often somebody or something.
    if (value === 1 && unitName === "") return undefined;
    // "20 weeks pregnant": the weeks are read with the pregnancy.
    const isRead = units.some((one) => one.at === end && one.words.length > 1);
    const untilUnit = unitName === "" || isRead ? end : end + 1;
    const isOld = /^olds?$/.test(read[untilUnit] ?? "");
    return { kind: "number", value, unit: unitName, isOld, at, end: isOld ? untilUnit + 1 : untilUnit };
  }
  return unit === undefined ? undefined : { kind: "meaning", unit, at, end };
}

/** "Very" and its like are gone when meanings are read: they must stand before the same word. */
function areDegreesSaid({ written }: Clause, { clauses }: Said, { degrees }: RewriteWords): boolean {
  return written.every(
    (word, at) =>
      !degrees.has(word) ||
      clauses.some(({ written: own }) =>
        own.some((said, place) => said === word && own[place + 1] === written[at + 1]),
      ),
  );
}

/** Two meanings next to each other in one clause of a summary, and a meaning with the word before it. */
function arePairsSaid(clause: Clause, said: Said, words: RewriteWords): boolean {
  const telling = clause.units.filter((unit) => !said.saysNothing(unit) && !isNumber(unit.words[0], words));
  const asks = words.asking.test(clause.written.join(" "));
  return telling.every((unit, at) => {
    const before = wordBefore(clause, unit, words);
    if (words.doing.has(before) && !asks && !isDone(unit, clause, said, words)) return false;
    const mentions = said.mentionsOf(unit);
    // "Took metformin" of somebody who forgot it, and took another.
    const isWithin = clause.units.some((one) => one.at < unit.at && one.words.includes(before));
    const isTelling = before !== "" && !isWithin && !said.isGrammar(before);
    if (isTelling && mentions.length > 0 && !mentions.some((own) => own.clause.words.includes(before))) return false;
    const next = telling[at + 1];
    if (next === undefined) return true;
    const between = clause.words.slice(unit.at + unit.words.length, next.at);
    if (between.some((word) => words.joining.has(word))) return true;
    const together = whereBoth(unit, next, said, words);
    if (between.every((word) => words.tight.has(word))) return together.length > 0;
    const claim = between.find((word) => words.claims.has(word));
    if (claim !== undefined && !asks) return together.some((own) => own.inOrder && own.clause.words.includes(claim));
    if (!words.placing.has(wordBefore(clause, next, words))) return true;
    if (together.length > 0) return together.some(({ inOrder }) => inOrder);
    return [unit, next].some((one) => said.mentionsOf(one).some((mention) => mention.clause.isAsking));
  });
}

/** "Taking aspirin" is said of what they take; "after taking" of what they only ask about, too. */
function isDone(unit: SaidUnit, clause: Clause, said: Said, words: RewriteWords): boolean {
  const doing = wordBefore(clause, unit, words);
  const isCircumstance =
    /\b(?:while|when)\b/.test(clause.written.join(" ")) || clause.words.some((word) => words.relations.has(word));
  return said
    .mentionsOf(unit)
    .some((own) => !own.unit.isAsked || (isCircumstance && wordBefore(own.clause, own.unit, words) === doing));
}
const wordBefore = ({ words: read }: Clause, { at }: SaidUnit, { articles }: RewriteWords): string =>
  read.slice(0, at).findLast((word) => !articles.has(word)) ?? "";

interface Together {
  readonly clause: Clause;
  /** True when they stand there in this order. */
  readonly inOrder: boolean;
}

/** Where two things stand in one stretch. */
function whereBoth(left: SaidUnit, right: SaidUnit, said: Said, words: RewriteWords): readonly Together[] {
  const stretchOf = ({ clause, unit }: Mention): number =>
    clause.words.slice(0, unit.at).filter((word) => words.joining.has(word)).length;
  return said.mentionsOf(right).flatMap((mention) =>
    said
      .mentionsOf(left)
      .filter((one) => one.clause === mention.clause && stretchOf(one) === stretchOf(mention))
      .map(({ clause, unit }) => ({ clause, inOrder: unit.at <= mention.unit.at })),
  );
}
