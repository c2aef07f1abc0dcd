import { type Comparator, type Lead, type Quantity, type QuantityFound, quantitiesWith } from "../quantities.ts";
import { type Token, textAt } from "../tokens.ts";
import { classOfUnit, isTimeUnit, spanishUnitNamed } from "../units.ts";

const small =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve";
const tens = "treinta cuarenta cincuenta sesenta setenta ochenta noventa";
const cardinals: ReadonlyMap<string, number> = new Map([
  ...small.split(" ").map((word, value) => [word, value] as const),
  ...tens.split(" ").map((word, place) => [word, (place + 3) * 10] as const),
  ["cien", 100],
  ["mil", 1000],
  ["medio", 0.5],
  ["media", 0.5],
]);
const multiples: ReadonlyMap<string, number> = new Map([
  ["doble", 2],
  ["dobles", 2],
  ["triple", 3],
  ["mitad", 0.5],
]);
const rateWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    day: "diario diaria diarios diarias diariamente",
    week: "semanal semanales",
    month: "mensual mensuales",
  }).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);
const leads: ReadonlyMap<string, Lead> = new Map([
  ["cada", "every"],
  ["durante", "for"],
  ["por", "for"],
  ["tras", "after"],
  ["después de", "after"],
  ["después del", "after"],
  ["antes de", "before"],
  ["en", "in"],
  ["próximos", "in"],
  ["próximas", "in"],
  ["primeros", "in"],
  ["primeras", "in"],
  ["últimos", "in"],
  ["últimas", "in"],
  ["desde", "since"],
  ["hace", "since"],
]);
const upward = new Set(["más", "mayor", "mayores", "superior", "superiores", "arriba"]);
const downward = new Set(["menos", "menor", "menores", "inferior", "inferiores"]);
const roughly = new Set(["unos", "unas", "aproximadamente", "casi", "alrededor", "cerca"]);
const articles = new Set(["el", "la", "los", "las", "edad"]);

const isArticle = (word: string): boolean => word === "un" || word === "una";

interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Every number in a Spanish text, with its unit, rate, comparator and lead, in the order written. */
export const spanishQuantitiesIn = (tokens: readonly Token[]): readonly Quantity[] =>
  quantitiesWith(tokens, quantityAt);

interface Numeral extends Read<number> {
  readonly misreadable: boolean;
}

function numeralAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (token?.kind === "number") {
    const { text } = token;
    const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
    const plain = thousands ? text.replaceAll(",", "") : text.replace(/^\./, "0.");
    const misreadable = text.startsWith(".") || (!thousands && !/^\d+(?:\.\d+)?$/.test(text));
    return withHalf(tokens, { value: Number(plain), next: at + 1, misreadable });
  }
  const value = token?.kind === "word" ? cardinals.get(token.text) : undefined;
  if (value === undefined) return undefined;
  const ones =
    value >= 30 && value < 100 && textAt(tokens, at + 1) === "y" ? cardinals.get(textAt(tokens, at + 2)) : undefined;
  const sum =
    ones !== undefined && ones >= 1 && ones < 10 ? { value: value + ones, next: at + 3 } : { value, next: at + 1 };
  const times = textAt(tokens, sum.next) === "mil" ? 1000 : 1;
  return withHalf(tokens, { value: sum.value * times, next: sum.next + (times > 1 ? 1 : 0), misreadable: false });
}

/** "38 y medio", "una hora y media": half of what stands before it. */
function withHalf<Part extends Read<number>>(tokens: readonly Token[], part: Part): Part {
  const half = textAt(tokens, part.next) === "y" && /^medi[oa]$/.test(textAt(tokens, part.next + 1));
  return half ? { ...part, value: part.value + 0.5, next: part.next + 2 } : part;
}

function plainUnitAt(tokens: readonly Token[], at: number): Read<string> | undefined {
  const word = textAt(tokens, at);
  const after = textAt(tokens, at + 1);
  if (word === "°" || word === "grados" || word === "grado") {
    if (["c", "celsius", "centígrados"].includes(after)) return { value: "°c", next: at + 2 };
    if (["f", "fahrenheit"].includes(after)) return { value: "°f", next: at + 2 };
    return { value: "degree", next: at + 1 };
  }
  if (word === "por" && after === "ciento") return { value: "%", next: at + 2 };
  const unit = spanishUnitNamed(word);
  return unit === undefined ? undefined : { value: unit, next: at + 1 };
}

function unitAt(tokens: readonly Token[], at: number): Read<string> | undefined {
  const letter = textAt(tokens, at);
  if ((letter === "c" || letter === "f") && tokens[at]?.start === tokens[at - 1]?.end)
    return { value: `°${letter}`, next: at + 1 };
  const first = plainUnitAt(tokens, at);
  if (first === undefined) return undefined;
  const joint = textAt(tokens, first.next);
  const second = joint === "/" || joint === "por" ? plainUnitAt(tokens, first.next + 1) : undefined;
  if (second === undefined || isTimeUnit(second.value)) return first;
  return { value: `${first.value}/${second.value}`, next: second.next };
}

/** "al día", "a la semana", "por minuto", "cada hora", "diarias": how often, after a number. */
function rateAt(tokens: readonly Token[], at: number): Read<string> | undefined {
  const word = textAt(tokens, at);
  const single = rateWords.get(word);
  if (single !== undefined) return { value: single, next: at + 1 };
  if (!["a", "al", "por", "cada", "/"].includes(word)) return undefined;
  const place = textAt(tokens, at + 1) === "la" ? at + 2 : at + 1;
  const unit = spanishUnitNamed(textAt(tokens, place));
  if (!isTimeUnit(unit) || textAt(tokens, place + 1) === "siguiente") return undefined;
  return { value: unit, next: place + 1 };
}

function quantityAt(tokens: readonly Token[], at: number, before: Quantity | undefined): QuantityFound | undefined {
  const multiple = multiples.get(textAt(tokens, at));
  if (multiple !== undefined)
    return { quantity: built(tokens, at, at + 1, { low: multiple, unit: "fold" }), next: at + 1 };
  const standing = standingRate(tokens, at);
  if (standing !== undefined) return standing;
  const first = firstNumeral(tokens, at);
  if (first === undefined) return undefined;

  let { next, misreadable } = first;
  let high = first.value;
  let shape: Quantity["shape"] = "single";
  const joint = textAt(tokens, next);
  const between =
    /^entre$/.test(textAt(tokens, at - 1)) ||
    (articles.has(textAt(tokens, at - 1)) && textAt(tokens, at - 2) === "entre");
  const ranged = ["a", "-", "o", "u"].includes(joint) || (joint === "y" && between);
  const secondAt = articles.has(textAt(tokens, next + 1)) ? next + 2 : next + 1;
  const second = ranged || joint === "/" ? numeralAt(tokens, secondAt) : undefined;
  if (second !== undefined) {
    high = second.value;
    shape = joint === "/" ? "pair" : "range";
    misreadable ||= second.misreadable;
    next = second.next;
  }
  const unit = unitAt(tokens, next);
  const half = withHalf(tokens, { value: 0, next: unit?.next ?? next });
  next = half.next;
  const rate = rateAt(tokens, next);
  next = rate?.next ?? next;
  const lastNumeral = tokens.slice(at, next).findLast((part) => part.kind === "number")?.text ?? "";
  const dosed = unit === undefined || classOfUnit(unit.value) === "dose";
  if (/\.\d*0$/.test(lastNumeral) && dosed && !unit?.value.includes("/")) misreadable = true;
  const aside =
    before !== undefined &&
    textAt(tokens, at - 1) === "(" &&
    textAt(tokens, next) === ")" &&
    before.end === tokens[at - 2]?.end;
  const quantity = built(tokens, at, next, {
    low: first.value + half.value,
    high: high + half.value,
    shape,
    unit: unit?.value ?? "",
    rate: rate?.value ?? "",
    misreadable,
    aside,
  });
  return { quantity, next };
}

/** A numeral; "un" and "una" only where they count: before a unit, or in "una o dos". */
function firstNumeral(tokens: readonly Token[], at: number): Numeral | undefined {
  const numeral = numeralAt(tokens, at);
  if (numeral !== undefined) {
    const [word, after] = [textAt(tokens, at), textAt(tokens, numeral.next)];
    // "Uno de los dos", "un paño en medio": only a measure has halves.
    if (/^medi[oa]$/.test(word) && spanishUnitNamed(after) === undefined) return undefined;
    return numeral;
  }
  if (!isArticle(textAt(tokens, at))) return undefined;
  const next = at + 1;
  const range = ["o", "u", "a"].includes(textAt(tokens, next)) && numeralAt(tokens, next + 1) !== undefined;
  const counts = range || spanishUnitNamed(textAt(tokens, next)) !== undefined;
  return counts ? withHalf(tokens, { value: 1, next, misreadable: false }) : undefined;
}

/** "cada día", "todos los días", "cada noche": a rate without a number of its own. */
function standingRate(tokens: readonly Token[], at: number): QuantityFound | undefined {
  const word = textAt(tokens, at);
  const make = (unit: string, next: number): QuantityFound => ({
    quantity: built(tokens, at, next, { low: 1, unit, lead: "every" }),
    next,
  });
  const single = rateWords.get(word);
  if (single !== undefined) return make(single, at + 1);
  const all = /^tod[oa]s$/.test(word) && articles.has(textAt(tokens, at + 1));
  if (word !== "cada" && !all) return undefined;
  const place = all ? at + 2 : at + 1;
  const unit = spanishUnitNamed(textAt(tokens, place));
  return isTimeUnit(unit) || unit === "time" ? make(unit, place + 1) : undefined;
}

function built(
  tokens: readonly Token[],
  at: number,
  next: number,
  part: Pick<Quantity, "low" | "unit"> & Partial<Quantity>,
): Quantity {
  const compared = comparatorBefore(tokens, at);
  let leadAt = compared.from - 1;
  while (articles.has(textAt(tokens, leadAt))) leadAt -= 1;
  return {
    high: part.low,
    shape: "single",
    rate: "",
    comparator: comparatorAfter(tokens, next) ?? compared.comparator,
    lead: leads.get(textAt(tokens, leadAt)) ?? "none",
    misreadable: false,
    aside: false,
    start: tokens[at]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
    ...part,
  };
}

interface Compared {
  readonly comparator: Comparator;
  readonly from: number;
}

function comparatorBefore(tokens: readonly Token[], number: number): Compared {
  let at = number - 1;
  while (articles.has(textAt(tokens, at)) && at > number - 3) at -= 1;
  const [word, before, further] = [textAt(tokens, at), textAt(tokens, at - 1), textAt(tokens, at - 2)];
  const denied = (place: number) => ["no", "nunca"].includes(textAt(tokens, place));
  if (word === "menos" && before === "al") return { comparator: "at-least", from: at - 1 };
  if (word === "menos" && before === "lo" && further === "por") return { comparator: "at-least", from: at - 2 };
  // What ≥ and ≤ were turned into.
  if (before === "at" && (word === "least" || word === "most")) return { comparator: `at-${word}`, from: at - 1 };
  if (word === "hasta") return { comparator: "at-most", from: at };
  const joins = ["de", "del", "que", "a", "al"].includes(word);
  if (joins && upward.has(before))
    return denied(at - 2) ? { comparator: "at-most", from: at - 2 } : { comparator: "more-than", from: at - 1 };
  if (joins && downward.has(before))
    return denied(at - 2) ? { comparator: "at-least", from: at - 2 } : { comparator: "less-than", from: at - 1 };
  if (word === "de" && before === "encima") return { comparator: "more-than", from: at - 1 };
  if (word === "de" && before === "debajo") return { comparator: "less-than", from: at - 1 };
  if (word === "de" && before === "partir") return { comparator: "at-least", from: at - 2 };
  if (word === "de" && roughly.has(before)) return { comparator: "about", from: at - 1 };
  const limit = word === "de" ? before : word;
  if (/^máxim[oa]$/.test(limit)) return { comparator: "at-most", from: at };
  if (/^mínim[oa]$/.test(limit)) return { comparator: "at-least", from: at };
  if (/^(?:supera|superan|supere|excede|exceda|>)$/.test(word)) return { comparator: "more-than", from: at };
  if (word === "<") return { comparator: "less-than", from: at };
  if (roughly.has(word)) return { comparator: "about", from: at };
  return { comparator: "exactly", from: number };
}

function comparatorAfter(tokens: readonly Token[], next: number): Comparator | undefined {
  let at = next;
  while ([")", "de", "edad"].includes(textAt(tokens, at))) at += 1;
  const word = textAt(tokens, at);
  if (word === "+") return "at-least";
  const after = textAt(tokens, at + 1);
  if (word === "como" && /^máximo$/.test(after)) return "at-most";
  if (word === "como" && /^mínimo$/.test(after)) return "at-least";
  if (word !== "o" && word !== "y") return undefined;
  if (upward.has(after)) return "at-least";
  return downward.has(after) ? "at-most" : undefined;
}
