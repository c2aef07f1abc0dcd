import { z } from "zod";
import { contentFault, openContent, parseContent } from "./content-file.ts";

const words = z.string().min(1);
const isoDate = z.iso.date();
const line = z.strictObject({
  name: words,
  number: z.string().regex(/^[#\d][\d -]*\d$|^\d$/, "a number has only digits, spaces, hyphens and a leading #"),
  by: z.enum(["call", "text"]).default("call"),
  hours: words.optional(),
});
const countryCode = z.string().regex(/^[A-Z]{2}$/, "an ISO country code in capitals");
const countrySchema = z.strictObject({
  code: countryCode,
  aliases: z.array(z.string().regex(/^[A-Z]{2,3}$/, "two or three capitals")).default([]),
  name: words,
  emergency: z.array(z.string().regex(/^\d{2,6}$/)).min(1),
  urgent: z.array(line),
  crisis: z.array(line).min(1),
  poison: z.array(line),
  verifiedOn: isoDate,
  verifiedBy: words,
  ttlDays: z.int().min(1).max(366),
});
const countriesSchema = z.strictObject({ status: z.literal("sample"), countries: z.array(countrySchema).min(1) });

const cardSchema = z.strictObject({
  hiddenPrefix: words,
  heading: words,
  headingWhenUnsure: words.optional(),
  headingAtEmergency: words.optional(),
  lines: z.array(words).min(1),
  linesWhenUnsure: z.array(words).min(1).optional(),
  meanwhile: z.array(words).min(1),
});
const cardsSchema = z.strictObject({
  status: z.literal("sample"),
  language: z.enum(["en", "es"]),
  cards: z.strictObject({
    emergency: cardSchema,
    urgent: cardSchema,
    "same-day": cardSchema,
    crisis: cardSchema,
    poisoning: cardSchema,
  }),
  labels: z.strictObject({
    call: words,
    callNamed: words,
    textNamed: words,
    localNumber: words,
    unknownCountry: words,
    unknownCountryAction: words,
    findAHelpline: words,
    smallPrint: words,
    stale: words,
  }),
  unknownEmergencyNumbers: z.array(z.strictObject({ number: z.string().regex(/^\d+$/), where: words })).min(1),
  findAHelpline: z.url({ protocol: /^https$/ }),
});

export type CountryRecord = Readonly<z.infer<typeof countrySchema>>;
export type Line = Readonly<z.infer<typeof line>>;
export type CardTexts = Readonly<z.infer<typeof cardsSchema>>;
export type CardText = Readonly<z.infer<typeof cardSchema>>;

/** Numbers by country and the words on the cards, read once at start. */
export interface Directory {
  readonly countries: readonly CountryRecord[];
  readonly texts: Readonly<Record<CardTexts["language"], CardTexts>>;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Reads `countries.yaml`, `cards.en.yaml` and `cards.es.yaml`. Synchronous, for start-up only.
 *
 * @throws {RuleContentFault} naming file, line, country or card, and field
 */
export function loadDirectory(directory: string): Directory {
  const file = openContent(directory, "countries.yaml");
  const { countries } = parseContent(file, countriesSchema);
  const seen = new Set<string>();
  for (const [at, country] of countries.entries()) {
    for (const code of [country.code, ...country.aliases]) {
      if (seen.has(code)) throw contentFault(file, ["countries", at, "code"], "this country is listed twice");
      seen.add(code);
    }
  }
  return { countries, texts: { en: readCards(directory, "en"), es: readCards(directory, "es") } };
}

function readCards(directory: string, language: CardTexts["language"]): CardTexts {
  const file = openContent(directory, `cards.${language}.yaml`);
  const texts = parseContent(file, cardsSchema);
  if (texts.language !== language)
    throw contentFault(file, ["language"], `must be "${language}", as the file's name says`);
  return texts;
}

/** The cards' words in the language of a locale ("es-MX"), in English for every other. */
export function cardTexts(directory: Directory, locale: string): CardTexts {
  return /^es\b/i.test(locale) ? directory.texts.es : directory.texts.en;
}

/** The record of a country by its ISO code, or by a name people use for it ("UK" is GB, "USA" is US), in any case. */
export function findCountry(directory: Directory, code: string): CountryRecord | undefined {
  const wanted = code.trim().toUpperCase();
  return directory.countries.find((country) => country.code === wanted || country.aliases.includes(wanted));
}

/** Records older than their own time to live: their cards say that the numbers may be out of date. */
export function staleRecords(directory: Directory, today: Date): readonly CountryRecord[] {
  return directory.countries.filter((country) => isStale(country, today));
}

export function isStale(country: CountryRecord, today: Date): boolean {
  return today.getTime() - Date.parse(country.verifiedOn) > country.ttlDays * dayMs;
}

/** For the page's country selector, in alphabetical order. */
export function listCountries(
  directory: Directory,
): readonly { readonly code: string; readonly name: string; readonly emergency: readonly string[] }[] {
  return directory.countries
    .map(({ code, name, emergency }) => ({ code, name, emergency }))
    .sort((first, second) => first.name.localeCompare(second.name, "en"));
}
