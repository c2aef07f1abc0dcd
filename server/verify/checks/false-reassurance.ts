import { levels } from "../../triage/types.ts";
import type { ReassuranceLexicon } from "../lexicon/reassurance.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { caseOf, type QuotedSource } from "../reading/source.ts";
import type { Check } from "../types.ts";
import { contradicted, passed, unsupported } from "./outcome.ts";
import { spansOf, wholeSource } from "./spans.ts";

/**
 * No sentence comforts on its own account, whatever it is for. Words of comfort pass only when the quote itself says
 * them and triage found nothing at all: "usually harmless" in a leaflet is no comfort to somebody with a red flag.
 * Source: false assurance as an expert error pattern, arXiv 2601.15558.
 */
export const falseReassurance =
  (lexica: Readonly<Record<ReadingLanguage, readonly ReassuranceLexicon[]>>): Check =>
  (given) => {
    const { sentence, retold, source } = caseOf(given);
    if (!levels.includes(given.level)) throw new Error("Unknown triage level");
    const mentions = lexica[sentence.language].flatMap((lexicon) => lexicon.mentionsIn(sentence));
    const [first] = mentions;
    if (first === undefined) return passed;
    const quoted = given.sentence.act === "claim" && source.kind === "found" ? quotedWords(source.source) : "";
    const unquoted = mentions.find(({ words }) => !quoted.includes(` ${words} `));
    const inQuote = unquoted === undefined;
    // "Even if they say they are fine", where the source has "say they feel fine": it comforts nobody there either.
    const isRetold = source.kind === "found" && retold?.reading === source.source.reading;
    if ((inQuote || isRetold) && mentions.every(({ conditional }) => conditional)) return passed;
    const places = {
      said: unquoted ?? first,
      source: source.kind === "found" ? wholeSource(source.source) : undefined,
    };
    if (given.level !== "none")
      return unsupported("The sentence reassures although triage found a reason for care.", spansOf(given, places));
    return inQuote
      ? passed
      : contradicted("The sentence reassures without guidance that does.", spansOf(given, places));
  };

const quotedWords = ({ reading, quoteStart, quoteEnd }: QuotedSource): string =>
  ` ${reading.tokens
    .filter(({ start, end }) => start >= quoteStart && end <= quoteEnd)
    .map(({ text }) => text)
    .join(" ")} `;
