import { grammarOf } from "../../reading/grammar.ts";
import type { ReadingLanguage } from "../../reading/language.ts";
import type { Reading } from "../../reading/reading.ts";
import { remember } from "../../reading/remember.ts";
import type { Token } from "../../reading/tokens.ts";
import type { Span } from "../../types.ts";

/** What says how, how often or when, of what it stands beside. */
const adverbs = {
  en: /^(?:often|always|sometimes|never|again|still|together|daily|twice|once|soon|already|instead|first|too|now|night|rest|[a-z]{3,}ly)$/,
  es: /^(?:a menudo|a veces|siempre|nunca|todavía|aún|ya|solo|primero|despacio|rápido|pronto|repente|golpe|noche|despertar|reposo|nuevo|juntos|ayunas|\p{L}{3,}mente)$/u,
} as const satisfies Record<ReadingLanguage, RegExp>;
/** Behind these begins what is said of somebody or something alone. */
const relatives = /^(?:who|that|which|que|quien|quienes)$/;

interface Place extends Span {
  readonly adverb: string;
  /** Stems of the words between the same commas, "and", "or" and openings. */
  readonly beside: ReadonlySet<string>;
  /** The stem right before it, where a comma, "and" or "or" follows: "fingers" of "cold fingers often, or pain". */
  readonly ends: string | undefined;
}

/**
 * "Si vomita a menudo o tiene fiebre" is not "si vomita o tiene fiebre a menudo": what says how or how often stays among the words that it belongs to,
 * and comes to end no thing of a list that it did not end. The place of the one that moved, or undefined.
 */
export function adverbMoved(sentence: Reading, source: Reading): Span | undefined {
  const said = placesIn(sentence);
  if (said.length === 0) return undefined;
  const written = placesIn(source);
  return said.find((place) => {
    const same = written.filter(({ adverb }) => adverb === place.adverb);
    return same.length > 0 && !same.some((other) => isSamePlace(place, other, source));
  });
}

function isSamePlace(place: Place, other: Place, source: Reading): boolean {
  if (place.ends !== undefined && other.ends === undefined && other.beside.size > 0)
    return !source.stems.has(place.ends);
  if (place.beside.size === 0 || other.beside.size === 0) return true;
  const known = [...place.beside].filter((stem) => source.stems.has(stem));
  return known.length === 0 || known.some((stem) => other.beside.has(stem));
}

const placesIn = remember((of: Reading): readonly Place[] => {
  const { tokens, clauses, language } = of;
  const { and, or, opensClause, isContent } = grammarOf(language).clauseWords;
  const joins = ({ kind, text }: Token): boolean => kind === "mark" || and.has(text) || or.has(text);
  const parts = (token: Token): boolean => joins(token) || opensClause.has(token.text) || relatives.test(token.text);
  return tokens.flatMap((token, at): readonly Place[] => {
    if (!adverbs[language].test(token.text)) return [];
    let from = at;
    while (from > 0 && !parts(tokens[from - 1] as Token)) from -= 1;
    let until = at + 1;
    while (until < tokens.length && !parts(tokens[until] as Token)) until += 1;
    const beside = tokens.slice(from, until).filter((one) => one !== token && one.kind === "word" && isContent(one));
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    const clause = clauses.findLast(({ start }) => start <= token.start);
    // The comma that ends a condition ends no thing of a list.
    const isEnd = next !== undefined && joins(next) && next.start < (clause?.end ?? 0);
    const ends = isEnd && before !== undefined && isContent(before) && before.kind === "word" ? before.stem : undefined;
    return [
      { adverb: token.stem, beside: new Set(beside.map(({ stem }) => stem)), ends, start: token.start, end: token.end },
    ];
  });
});
