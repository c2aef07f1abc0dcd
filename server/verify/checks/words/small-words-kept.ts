import type { ReadingLanguage } from "../../reading/language.ts";
import type { Reading } from "../../reading/reading.ts";
import { remember } from "../../reading/remember.ts";
import type { Token } from "../../reading/tokens.ts";
import type { Span } from "../../types.ts";

const grouped = (groups: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(groups).flatMap(([group, words]) => words.split(",").map((word) => [word.trim(), group] as const)),
  );

/** Small words that say when, for how many, how surely and of which time, by what they say; all others may come and go. */
const binding = {
  en: grouped({
    before: "before",
    after: "after",
    during: "during, while",
    until: "until",
    since: "since",
    without: "without",
    past: "had, was, were, did, been",
    one: "one, once",
    two: "two, twice",
    three: "three",
    four: "four",
    half: "half",
    first: "first",
    both: "both",
    each: "each, every",
    either: "either",
    all: "all",
    any: "any",
    most: "most",
    some: "some",
    many: "many",
    few: "few",
    several: "several",
    other: "other, another, others, else",
    own: "own",
    than: "than",
    too: "too",
    must: "must",
    should: "should, ought",
    only: "only",
    even: "even",
    unless: "unless",
    ever: "ever",
    yet: "yet",
    not: "not, no, never",
    through: "through",
    from: "from",
    to: "to",
    into: "into, in",
    on: "on, onto",
    off: "off",
    by: "by",
    at: "at",
    between: "between",
    per: "per",
  }),
  es: grouped({
    before: "antes, antes de, antes del",
    after: "después, después de, después del, tras",
    during: "durante, mientras",
    until: "hasta, hasta que",
    since: "desde",
    without: "sin, sin que",
    past: "fue, era, eran, estaba, estaban, había, habían, estado, sido",
    perfect: "ha, han, haya, hayan",
    one: "uno",
    two: "dos",
    three: "tres",
    half: "medio, media, mitad",
    first: "primero",
    both: "ambos, ambas",
    each: "cada",
    all: "todo, toda, todos, todas",
    any: "cualquier, cualquiera",
    some: "algún, alguna, algunos, algunas",
    many: "muchos, muchas",
    few: "pocos, pocas",
    several: "varios, varias",
    other: "otro, otra, otros, otras",
    only: "solo, sólo",
    even: "incluso, aun",
    still: "aún, todavía",
    already: "ya",
    unless: "a menos que, a no ser que, salvo, salvo que, excepto, excepto que, excepto si",
    often: "a menudo",
    sometimes: "a veces",
    not: "no, nunca",
    towards: "hacia",
    against: "contra",
    between: "entre",
  }),
} as const satisfies Record<ReadingLanguage, ReadonlyMap<string, string>>;

interface Gap extends Span {
  /** What the small words between two words that carry meaning say, in order. */
  readonly says: string;
}

/**
 * "A fever before the operation or a cough after it" is not "a fever after the operation or a cough before it", nor "if you have had an ulcer" "if you have
 * an ulcer": between two words that follow one another as in the source stand small words that say the same. The place of those that do not.
 */
export function smallWordsChanged(sentence: Reading, source: Reading): Span | undefined {
  const written = gapsOf(source);
  for (const [pair, gap] of gapsIn(sentence)) {
    const there = written.get(pair);
    if (there !== undefined && !there.some(({ says }) => says === gap.says)) return { start: gap.start, end: gap.end };
  }
  return undefined;
}

const gapsOf = remember((source: Reading): ReadonlyMap<string, readonly Gap[]> => {
  const made = new Map<string, Gap[]>();
  for (const [pair, gap] of gapsIn(source)) {
    const known = made.get(pair);
    if (known === undefined) made.set(pair, [gap]);
    else known.push(gap);
  }
  return made;
});

function gapsIn({ tokens, content, language, text }: Reading): readonly (readonly [string, Gap])[] {
  const groups: ReadonlyMap<string, string> = binding[language];
  const gaps: (readonly [string, Gap])[] = [];
  let at = 0;
  for (let place = 0; place <= content.length; place += 1) {
    const [word, next] = [content[place - 1], content[place]];
    const [start, end] = [word?.start ?? 0, next?.end ?? text.length];
    while ((tokens[at]?.start ?? end) < (word?.end ?? 0)) at += 1;
    const says: string[] = [];
    for (; (tokens[at]?.start ?? text.length) < (next?.start ?? text.length); at += 1) {
      const group = groups.get((tokens[at] as Token).text);
      if (group !== undefined) says.push(group);
    }
    gaps.push([`${word?.stem ?? ""} ${next?.stem ?? ""}`, { says: says.join(" "), start, end }]);
  }
  return gaps;
}
