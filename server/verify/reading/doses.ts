import type { DrugMention } from "../lexicon/drugs.ts";
import type { Span } from "../types.ts";
import type { ReadingLanguage } from "./language.ts";
import type { Quantity } from "./quantities.ts";
import type { Reading } from "./reading.ts";
import { classOfUnit, isTimeUnit } from "./units.ts";

/** What a dose is made of. "Every 4 to 6 hours" is an interval and "4 to 6 times a day" a frequency: they never stand for each other. */
export const doseFields = ["amount", "frequency", "interval", "maximum", "window", "duration", "route"] as const;
export type DoseField = (typeof doseFields)[number];

export interface DosePart extends Span {
  readonly field: DoseField;
  /** The same text for the same dose, however it was written: "2 time/day", "4-6 hour". */
  readonly value: string;
  /** Id of the medicine it belongs to, or "" when none is named. */
  readonly drug: string;
  /** The people it is for, or "". */
  readonly people: string;
}

const routes: Readonly<Record<ReadingLanguage, readonly (readonly [route: string, found: RegExp])[]>> = {
  en: [
    ["mouth", /\b(?:by mouth|oral(?:ly)?|swallow(?:ed|ing)?|chew(?:ed|ing)?)\b/],
    ["inhaled", /\b(?:inhal\w+|puffs?|breathed? in|nebuli[sz]\w+)\b/],
    ["injected", /\b(?:inject\w*|into (?:a|the|your) (?:muscle|vein|thigh)|under the skin|intravenous(?:ly)?)\b/],
    ["rectal", /\b(?:rectal(?:ly)?|suppositor\w+|into (?:the|your) (?:bottom|rectum)|enema)\b/],
    [
      "skin",
      /\b(?:on(?:to)? (?:the|your) skin|appl(?:y|ied) (?:a )?(?:thin|cream|gel|ointment)|topical(?:ly)?|patch(?:es)?)\b/,
    ],
    ["eye", /\b(?:eye ?drops?|in(?:to)? (?:the|your|each) eyes?)\b/],
    ["ear", /\b(?:ear ?drops?|in(?:to)? (?:the|your|each) ears?)\b/],
    ["nose", /\b(?:nasal(?:ly)?|nostrils?|(?:in|up|into) (?:the|your) nose)\b/],
    ["tongue", /\b(?:under (?:the|your) tongue|sublingual(?:ly)?)\b/],
    ["vaginal", /\b(?:vaginal(?:ly)?|pessar\w+|into (?:the|your) vagina)\b/],
  ],
  es: [
    ["mouth", /(?:por (?:la )?boca|vía oral|trag(?:ue|ar)|mastic\p{L}+)/u],
    ["inhaled", /(?:inhal\p{L}+|nebuliz\p{L}+)/u],
    ["injected", /(?:inyec\p{L}+|en (?:el|un|una|la) (?:músculo|vena|muslo)|bajo la piel|intraven\p{L}+)/u],
    ["rectal", /(?:rectal|supositorios?|por el (?:recto|ano))/u],
    ["skin", /(?:(?:en|sobre) la piel|tópic[oa]|parches?)/u],
    ["eye", /(?:colirio|en (?:el|los|cada) ojos?)/u],
    ["ear", /(?:en (?:el|los|cada) oídos?)/u],
    ["nose", /(?:nasal|fosas?|en la nariz)/u],
    ["tongue", /(?:(?:debajo|bajo) (?:de )?la lengua|sublingual)/u],
    ["vaginal", /(?:vaginal|óvulos?)/u],
  ],
};

/** The parts of every dose in a text, each with the medicine and the people it belongs to. */
export function dosePartsIn(reading: Reading, drugs: readonly DrugMention[]): readonly DosePart[] {
  const belongs = (place: Span) => ({ drug: drugOf(place, drugs, reading.text), people: peopleOf(place, reading) });
  const parts: DosePart[] = [];
  for (const quantity of reading.quantities) {
    const field = quantity.aside ? undefined : fieldOf(quantity);
    const { start, end } = quantity;
    if (field !== undefined) parts.push({ field, value: written(quantity), ...belongs(quantity), start, end });
  }
  // A way into the body only matters where something is dosed: "swallowing hurts" is none.
  if (parts.every(({ field }) => field !== "amount")) return parts;
  for (const [route, pattern] of routes[reading.language]) {
    const found = pattern.exec(reading.text);
    if (found === null) continue;
    const place = { start: found.index, end: found.index + found[0].length };
    parts.push({ field: "route", value: route, ...belongs(place), ...place });
  }
  return parts;
}

function fieldOf({ unit, rate, lead, comparator }: Quantity): DoseField | undefined {
  const isDose = classOfUnit(unit) === "dose";
  const limits = comparator === "at-most" || comparator === "less-than";
  if (isDose || unit === "time") {
    if (limits) return "maximum";
    return isDose ? "amount" : rate === "" ? undefined : "frequency";
  }
  if (!isTimeUnit(unit)) return undefined;
  if (lead === "every") return "interval";
  if (lead === "for") return "duration";
  return lead === "in" || lead === "within" ? "window" : undefined;
}

const written = ({ low, high, unit, rate, comparator }: Quantity): string =>
  [comparator, low === high ? `${low}` : `${low}-${high}`, rate === "" ? unit : `${unit}/${rate}`].join(" ");

/** "500 mg of paracetamol", "paracetamol 500 mg": the medicine that follows at once, else the last one named, else the next. */
function drugOf(place: Span, drugs: readonly DrugMention[], text: string): string {
  const next = drugs.find(({ start }) => start >= place.end);
  if (next !== undefined && /^ (?:(?:of|de) )?$/.test(text.slice(place.end, next.start))) return next.id;
  return (drugs.findLast(({ end }) => end <= place.start) ?? next)?.id ?? "";
}

/** The people named last before it, else those named behind it ("2 tablets for adults"). */
function peopleOf(place: Span, { populations }: Reading): string {
  const last = populations.findLast(({ end }) => end <= place.start);
  return (last ?? populations.find(({ start }) => start >= place.end))?.group ?? "";
}
