import { type Token, textAt } from "./tokens.ts";
import { classOfUnit, isTimeUnit, unitNamed } from "./units.ts";

export type Comparator = "exactly" | "at-least" | "at-most" | "more-than" | "less-than" | "about";

/** How a number stands to what precedes it: "every 4 hours" is not "for 4 hours". */
export type Lead = "none" | "every" | "for" | "after" | "within" | "before" | "in" | "until" | "since";

/** A number with everything that gives it meaning. Two quantities are the same only when all of it is the same. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly shape: "single" | "range" | "pair";
  /** "" for a bare number, "mg/dl" for a concentration. */
  readonly unit: string;
  /** "day" in "3 times a day", otherwise "". */
  readonly rate: string;
  readonly comparator: Comparator;
  readonly lead: Lead;
  /** Written in a way that is misread: ".5 mg", "1.0 mg", "1,5 mg". */
  readonly misreadable: boolean;
  /** Repeats the quantity before it in another unit, inside brackets. */
  readonly aside: boolean;
  readonly start: number;
  readonly end: number;
}

const cardinals: ReadonlyMap<string, number> = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value] as const),
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, place) => [word, (place + 2) * 10] as const),
  ["hundred", 100],
  ["thousand", 1000],
  ["dozen", 12],
  ["half", 0.5],
  ["quarter", 0.25],
  ["couple", 2],
  ["nil", 0],
] satisfies (readonly [string, number])[]);
const occasions: ReadonlyMap<string, number> = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
]);
const multiples: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["doubled", 2],
  ["triple", 3],
  ["halve", 0.5],
  ["halved", 0.5],
]);
const rateWords: ReadonlyMap<string, string> = new Map([
  ["daily", "day"],
  ["hourly", "hour"],
  ["weekly", "week"],
  ["monthly", "month"],
  ["yearly", "year"],
  ["nightly", "night"],
]);
const leads: ReadonlyMap<string, Lead> = new Map([
  ["every", "every"],
  ["each", "every"],
  ["for", "for"],
  ["after", "after"],
  ["within", "within"],
  ["before", "before"],
  ["in", "in"],
  ["until", "until"],
  ["since", "since"],
  ["last", "in"],
  ["next", "in"],
  ["past", "in"],
]);
const upward = new Set(["more", "above", "higher", "over", "older", "greater", "longer", "heavier", "later", "beyond"]);
const downward = new Set(["less", "below", "lower", "under", "younger", "fewer", "shorter", "lighter", "sooner"]);
const roughly = new Set(["about", "around", "approximately", "roughly", "nearly", "almost", "approx"]);

interface Numeral {
  readonly value: number;
  readonly next: number;
  readonly misreadable: boolean;
}

/** Every number in an English text, with its unit, rate, comparator and lead, in the order written. */
export const quantitiesIn = (tokens: readonly Token[]): readonly Quantity[] => quantitiesWith(tokens, quantityAt);

export interface QuantityFound {
  readonly quantity: Quantity;
  /** Place of the first token after it. */
  readonly next: number;
}

/** Every quantity that one language's reader finds, given each place in turn and the quantity found before it. */
export function quantitiesWith(
  tokens: readonly Token[],
  quantityAt: (tokens: readonly Token[], at: number, before: Quantity | undefined) => QuantityFound | undefined,
): readonly Quantity[] {
  const all: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = quantityAt(tokens, at, all.at(-1));
    if (found === undefined) at += 1;
    else {
      all.push(found.quantity);
      at = Math.max(found.next, at + 1);
    }
  }
  return shareComparators(all, tokens);
}

function numeralAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "number") {
    const text = token.text;
    const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
    const plain = thousands ? text.replaceAll(",", "") : text;
    const misreadable = text.startsWith(".") || (!thousands && !/^\d+(?:\.\d+)?$/.test(text));
    let value = Number(plain.startsWith(".") ? `0${plain}` : plain);
    let next = at + 1;
    const multiplier = { hundred: 100, thousand: 1000, million: 1_000_000 }[textAt(tokens, next)];
    if (multiplier !== undefined) {
      value *= multiplier;
      next += 1;
    }
    return withHalf(tokens, { value, next, misreadable });
  }
  const value = token.kind === "word" ? cardinals.get(token.text) : undefined;
  if (value === undefined) return undefined;
  let total = value;
  let next = at + 1;
  if (value >= 20 && value < 100) {
    const joined = textAt(tokens, next) === "-" ? next + 1 : next;
    const ones = cardinals.get(textAt(tokens, joined));
    if (ones !== undefined && ones >= 1 && ones < 10) {
      total += ones;
      next = joined + 1;
    }
  }
  for (let scale = cardinals.get(textAt(tokens, next)); scale === 100 || scale === 1000; ) {
    total *= scale;
    next += 1;
    scale = cardinals.get(textAt(tokens, next));
  }
  return withHalf(tokens, { value: total, next, misreadable: false });
}

function withHalf(tokens: readonly Token[], numeral: Numeral): Numeral {
  const { next } = numeral;
  const half =
    textAt(tokens, next) === "and" && textAt(tokens, next + 1) === "a" && textAt(tokens, next + 2) === "half";
  return half ? { ...numeral, value: numeral.value + 0.5, next: next + 3 } : numeral;
}

interface UnitFound {
  readonly unit: string;
  readonly next: number;
}

function plainUnitAt(tokens: readonly Token[], at: number): UnitFound | undefined {
  const word = textAt(tokens, at);
  const after = textAt(tokens, at + 1);
  if (word === "°" || word === "degrees" || word === "degree") {
    if (["c", "celsius", "centigrade"].includes(after)) return { unit: "°c", next: at + 2 };
    if (["f", "fahrenheit"].includes(after)) return { unit: "°f", next: at + 2 };
    return { unit: "degree", next: at + 1 };
  }
  if (word === "per" && after === "cent") return { unit: "%", next: at + 2 };
  const unit = unitNamed(word);
  return unit === undefined ? undefined : { unit, next: at + 1 };
}

function unitAt(tokens: readonly Token[], from: number): UnitFound | undefined {
  const hyphen = textAt(tokens, from) === "-";
  let at = hyphen ? from + 1 : from;
  if (["a", "an"].includes(textAt(tokens, at)) && ["half", "quarter"].includes(textAt(tokens, from - 1))) at += 1;
  // "38C" and "100F", but not the letter of a list.
  const letter = textAt(tokens, at);
  if ((letter === "c" || letter === "f") && tokens[at]?.start === tokens[from - 1]?.end)
    return { unit: `°${letter}`, next: at + 1 };
  const unit = plainUnitAt(tokens, at);
  if (unit !== undefined) return compoundUnit(tokens, unit);
  // "2 paracetamol tablets": one word may stand between the number and what is counted.
  const counted = tokens[at]?.kind === "word" ? unitNamed(textAt(tokens, at + 1)) : undefined;
  const between = textAt(tokens, at);
  if (
    counted !== undefined &&
    classOfUnit(counted) === "dose" &&
    !["to", "or", "and", "of", "in", "per"].includes(between)
  ) {
    return { unit: counted, next: at + 2 };
  }
  return undefined;
}

function compoundUnit(tokens: readonly Token[], first: UnitFound): UnitFound {
  const joint = textAt(tokens, first.next);
  if (joint !== "/" && joint !== "per") return first;
  const second = plainUnitAt(tokens, first.next + 1);
  if (second === undefined || isTimeUnit(second.unit)) return first;
  return { unit: `${first.unit}/${second.unit}`, next: second.next };
}

function rateAt(tokens: readonly Token[], at: number): UnitFound | undefined {
  const word = textAt(tokens, at);
  const single = rateWords.get(word);
  if (single !== undefined) return { unit: single, next: at + 1 };
  if (!["a", "an", "per", "each", "every", "/"].includes(word)) return undefined;
  const unit = unitNamed(textAt(tokens, at + 1));
  return isTimeUnit(unit) ? { unit, next: at + 2 } : undefined;
}

function quantityAt(tokens: readonly Token[], at: number, before: Quantity | undefined): QuantityFound | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const span = (next: number) => ({ start: token.start, end: tokens[next - 1]?.end ?? token.end });

  const occasion = occasions.get(token.text);
  // "once blood sugar is back to normal" is a condition, not a count.
  const counts =
    occasion !== undefined &&
    (occasion > 1 || rateAt(tokens, at + 1) !== undefined || textAt(tokens, at - 1) === "least");
  const multiple = multiples.get(token.text);
  if (counts || multiple !== undefined) {
    const rate = counts ? rateAt(tokens, at + 1) : undefined;
    const next = rate?.next ?? at + 1;
    const value = occasion ?? multiple ?? Number.NaN;
    const unit = counts ? "time" : "fold";
    return { quantity: built(tokens, at, next, { value, unit, rate: rate?.unit ?? "", ...span(next) }), next };
  }

  const standing = standingRate(tokens, at);
  if (standing !== undefined) return standing;

  const first = numeralAt(tokens, at);
  if (first === undefined) return undefined;
  let next = first.next;
  let high = first.value;
  let shape: Quantity["shape"] = "single";
  let misreadable = first.misreadable;
  const joint = textAt(tokens, next);
  const ranged =
    joint === "to" || joint === "-" || joint === "or" || (joint === "and" && textAt(tokens, at - 1) === "between");
  const second = ranged || joint === "/" ? numeralAt(tokens, next + 1) : undefined;
  if (second !== undefined) {
    high = second.value;
    shape = joint === "/" ? "pair" : "range";
    misreadable ||= second.misreadable;
    next = second.next;
  }
  const unit = unitAt(tokens, next);
  next = unit?.next ?? next;
  let rate = rateAt(tokens, next);
  let lead: Lead | undefined;
  // "4 hourly" and "4-hourly" are "every 4 hours".
  if (unit !== undefined && tokens[unit.next - 1]?.text === "hourly") {
    lead = "every";
    rate = undefined;
  }
  next = rate?.next ?? next;
  const lastNumeral = tokens.slice(at, next).findLast((part) => part.kind === "number")?.text ?? "";
  const dosed = unit === undefined || classOfUnit(unit.unit) === "dose";
  if (/\.\d*0$/.test(lastNumeral) && dosed && !unit?.unit.includes("/")) misreadable = true;
  const quantity = built(tokens, at, next, {
    value: first.value,
    high,
    shape,
    unit: unit?.unit ?? "",
    rate: rate?.unit ?? "",
    misreadable,
    aside:
      before !== undefined &&
      textAt(tokens, at - 1) === "(" &&
      textAt(tokens, next) === ")" &&
      before.end === tokens[at - 2]?.end,
    ...(lead === undefined ? {} : { lead }),
    ...span(next),
  });
  return { quantity, next };
}

/** "every day", "each night", "a day", "every other day", "daily": a rate without a number of its own. */
function standingRate(tokens: readonly Token[], at: number): QuantityFound | undefined {
  const word = textAt(tokens, at);
  const make = (value: number, unit: string, lead: Lead, next: number) => ({
    quantity: built(tokens, at, next, {
      value,
      unit,
      rate: "",
      lead,
      start: tokens[at]?.start ?? 0,
      end: tokens[next - 1]?.end ?? 0,
    }),
    next,
  });
  const single = rateWords.get(word);
  if (single !== undefined) return make(1, single, "every", at + 1);
  const every = word === "every" || word === "each" || word === "per";
  if (!every && word !== "a" && word !== "an") return undefined;
  if (every && textAt(tokens, at + 1) === "other") {
    const unit = unitNamed(textAt(tokens, at + 2));
    return isTimeUnit(unit) ? make(2, unit, "every", at + 3) : undefined;
  }
  const unit = unitNamed(textAt(tokens, at + 1));
  if (!isTimeUnit(unit)) return undefined;
  if (every) return make(1, unit, "every", at + 2);
  const lead = leads.get(textAt(tokens, at - 1));
  const compared = ["than", "least", "most", "of", "about", "over", "under", "half", "to"].includes(
    textAt(tokens, at - 1),
  );
  return make(1, unit, lead ?? (compared ? "none" : "every"), at + 2);
}

function built(
  tokens: readonly Token[],
  at: number,
  next: number,
  part: Pick<Quantity, "unit" | "rate" | "start" | "end"> & { readonly value: number } & Partial<Quantity>,
): Quantity {
  const compared = comparatorBefore(tokens, at);
  return {
    low: part.value,
    high: part.high ?? part.value,
    shape: part.shape ?? "single",
    unit: part.unit,
    rate: part.rate,
    comparator: comparatorAfter(tokens, next) ?? compared.comparator,
    lead: part.lead ?? leads.get(textAt(tokens, compared.from - 1)) ?? "none",
    misreadable: part.misreadable ?? false,
    aside: part.aside ?? false,
    start: part.start,
    end: part.end,
  };
}

function comparatorBefore(
  tokens: readonly Token[],
  number: number,
): { readonly comparator: Comparator; readonly from: number } {
  let at = number - 1;
  while (["of", "the", "a", "an", "age", "total", "around"].includes(textAt(tokens, at)) && at > number - 4) {
    if (textAt(tokens, at) === "around") break;
    at -= 1;
  }
  const word = textAt(tokens, at);
  const before = textAt(tokens, at - 1);
  const denied = (place: number) => ["no", "not", "never"].includes(textAt(tokens, place));
  if (word === "least" && before === "at") return { comparator: "at-least", from: at - 1 };
  if (word === "most" && before === "at") return { comparator: "at-most", from: at - 1 };
  if (word === "to" && before === "up") return { comparator: "at-most", from: at - 1 };
  if (word === "minimum") return { comparator: "at-least", from: at };
  if (word === "maximum" || word === "max") return { comparator: "at-most", from: at };
  if (word === "than" && upward.has(before))
    return denied(at - 2) ? { comparator: "at-most", from: at - 2 } : { comparator: "more-than", from: at - 1 };
  if (word === "than" && downward.has(before))
    return denied(at - 2) ? { comparator: "at-least", from: at - 2 } : { comparator: "less-than", from: at - 1 };
  if (["over", "above", "exceed", "exceeds", "exceeding", "beyond", ">"].includes(word))
    return { comparator: "more-than", from: at };
  if (["under", "below", "<"].includes(word)) return { comparator: "less-than", from: at };
  if (roughly.has(word)) return { comparator: "about", from: at };
  return { comparator: "exactly", from: number };
}

function comparatorAfter(tokens: readonly Token[], next: number): Comparator | undefined {
  let at = next;
  while ([")", "of", "age", "old"].includes(textAt(tokens, at))) at += 1;
  if (textAt(tokens, at) === "+" || textAt(tokens, at) === "plus") return "at-least";
  if (textAt(tokens, at) !== "or" && textAt(tokens, at) !== "and") return undefined;
  const word = textAt(tokens, at + 1);
  if (upward.has(word)) return "at-least";
  return downward.has(word) ? "at-most" : undefined;
}

/** "38 °C (100.4 °F) or above" compares both numbers. */
function shareComparators(quantities: readonly Quantity[], tokens: readonly Token[]): readonly Quantity[] {
  if (!quantities.some((quantity) => quantity.aside) || tokens.length === 0) return quantities;
  return quantities.map((quantity, index) => {
    const following = quantities[index + 1];
    if (quantity.comparator === "exactly" && following?.aside) return { ...quantity, comparator: following.comparator };
    const previous = quantities[index - 1];
    if (quantity.aside && quantity.comparator === "exactly" && previous)
      return { ...quantity, comparator: previous.comparator };
    return quantity;
  });
}

/** Same number, same unit, same everything. */
export const sameQuantity = (left: Quantity, right: Quantity): boolean =>
  left.low === right.low &&
  left.high === right.high &&
  left.shape === right.shape &&
  left.unit === right.unit &&
  left.rate === right.rate &&
  left.comparator === right.comparator &&
  left.lead === right.lead;
