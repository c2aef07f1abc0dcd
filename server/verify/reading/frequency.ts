import type { Span } from "../types.ts";
import type { ReadingLanguage } from "./language.ts";
import type { Reading } from "./reading.ts";

/**
 * How often a side effect happens, in the words of European leaflets, most often first: very common 1 in 10 or more, common 1 in 100,
 * uncommon 1 in 1,000, rare 1 in 10,000, very rare less. Source: European Commission, guideline on the summary of product characteristics,
 * 2009, section 4.8.
 */
const bands = ["very common", "common", "uncommon", "rare", "very rare"] as const;
export type FrequencyBand = (typeof bands)[number];

export interface BandMention extends Span {
  readonly band: FrequencyBand;
}

const listed = (common: string, rare: string): ReadonlyMap<string, "common" | "rare"> =>
  new Map([
    ...common.split(" ").map((word) => [word, "common"] as const),
    ...rare.split(" ").map((word) => [word, "rare"] as const),
  ]);
const words: Readonly<Record<ReadingLanguage, ReadonlyMap<string, "common" | "rare">>> = {
  en: listed("common commonly frequent", "rare rarely infrequent"),
  es: listed("común comunes frecuente frecuentes", "raro rara raros raras"),
};
const very: ReadonlySet<string> = new Set(["very", "muy", "extremely", "sumamente"]);
const not: ReadonlySet<string> = new Set(["not", "no", "poco"]);

/** The frequencies a text names in words. */
export function bandsIn({ tokens, language }: Reading): readonly BandMention[] {
  const found: BandMention[] = [];
  for (const [at, token] of tokens.entries()) {
    const plain = words[language].get(token.text);
    if (plain === undefined) continue;
    const before = tokens[at - 1];
    const start = before !== undefined && (very.has(before.text) || not.has(before.text)) ? before.start : token.start;
    found.push({ band: bandOf(plain, before?.text ?? ""), start, end: token.end });
  }
  return found;
}

function bandOf(plain: "common" | "rare", before: string): FrequencyBand {
  if (very.has(before)) return `very ${plain}`;
  if (!not.has(before)) return plain;
  return plain === "common" ? "uncommon" : "common";
}

/** What makes "little" and "few" something there is ("a little milk"), or a size ("the little finger"). */
const someOf: ReadonlySet<string> = new Set(
  "a the your his her their this these those last next first past every of another".split(" "),
);

export interface Scarce {
  /** "Drink little alcohol": hardly any. */
  readonly none: readonly Span[];
  /** "Drink a little alcohol": some. */
  readonly some: readonly Span[];
}

/** How much a text speaks of with "little" and "few", which an "a" turns round. English alone. */
export function scarceIn({ tokens, language, texts }: Reading): Scarce {
  if (language !== "en" || !(texts.has("little") || texts.has("few"))) return { none: [], some: [] };
  const all = tokens.flatMap((token, at) => {
    if (token.text !== "little" && token.text !== "few") return [];
    return [{ token, before: tokens[at - 1]?.text ?? "" }];
  });
  return {
    none: all.filter(({ before }) => !someOf.has(before)).map(({ token }) => token),
    some: all.filter(({ before }) => before === "a").map(({ token }) => token),
  };
}

const ratio = /(more than |over |más de |up to |hasta )?(\d[\d,.]*) (?:in|out of|de cada|en) (?:every )?(\d[\d,]*)/g;

/** The frequencies a text names as "1 in 100", each as its word. */
export function countedBandsIn({ text }: Reading): readonly BandMention[] {
  return [...text.matchAll(ratio)].flatMap(({ 0: whole, 1: limit = "", 2: some = "", 3: all = "", index }) => {
    const share = Number(some.replaceAll(",", "")) / Number(all.replaceAll(",", ""));
    if (!(share > 0 && share <= 1)) return [];
    const isAbove = /^(?:more|over|más)/.test(limit);
    return [{ band: bandOfShare(share, isAbove), start: index, end: index + whole.length }];
  });
}

/** "Up to 1 in 10" is common and "more than 1 in 10" very common: the leaflets' own borders. */
function bandOfShare(share: number, isAbove: boolean): FrequencyBand {
  const borders = [1 / 10, 1 / 100, 1 / 1000, 1 / 10_000];
  const place = borders.findIndex((border) => (isAbove ? share >= border : share > border));
  return bands[place < 0 ? bands.length - 1 : place] ?? "very rare";
}
