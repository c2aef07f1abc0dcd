import type { ReadingLanguage } from "../../language.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, placeOf, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/** How one language says for whom something holds. */
interface FrameWords {
  readonly ifs: RegExp;
  readonly articles: RegExp;
  readonly links: RegExp;
  readonly verbs: RegExp;
  readonly having: RegExp;
  readonly withs: RegExp;
  readonly leads: RegExp;
  readonly pronouns: RegExp;
  readonly you: RegExp;
  readonly youHave: RegExp;
  readonly anyone: RegExp;
}

const words = {
  en: {
    ifs: /^(?:if|when)$/,
    articles: /^(?:a|an|the|your|his|her|their|my)$/,
    links: /^(?:who|that)$/,
    verbs: /^(?:is|are|has|have|was|had|does|will|cannot|can)$/,
    having: /^(?:has|have)$/,
    withs: /^with$/,
    leads: /^(?:for|in|of)$/,
    pronouns: /^(?:they|he|she|it)$/,
    you: /^you$/,
    youHave: /^(?:have|are|take|use)$/,
    anyone: /^(?:people|anyone|someone|person|those)$/,
  },
  es: {
    ifs: /^(?:si|cuando)$/,
    articles: /^(?:un|una|el|la|su|unos|unas|los|las|sus)$/,
    links: /^que$/,
    verbs: /^(?:es|está|tiene|ha|no|tuvo|son|están|tienen|han)$/,
    having: /^(?:tiene|tienen)$/,
    withs: /^con$/,
    leads: /^(?:para|en|de|por|a)$/,
    pronouns: /^(?:él|ella|ellos|ellas)$/,
    you: /^usted$/,
    youHave: /^(?:tiene|está|toma|usa)$/,
    anyone: /^(?:personas|alguien|quienes|persona)$/,
  },
} as const satisfies Record<ReadingLanguage, FrameWords>;

const nameMax = 3;

/**
 * "If your baby is moving less" for "for a baby who is moving less", "if you are in close contact …, you may" for "people in close contact …
 * may": for whom something holds, said as a condition, told as the source says it. The words in between are compared as they stand.
 */
export function framedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { ifs } = words[source.language];
  if (!claim.some(({ text }) => ifs.test(text) || text === "aged")) return claim;
  let pieces = claim;
  for (const frame of [relative, subject, anyone, youAreOne, aged]) pieces = frame(pieces, source) ?? pieces;
  return pieces;
}

type Frame = (pieces: readonly Piece[], source: Reading) => readonly Piece[] | undefined;

/** Where "if your baby" stands: the places of the condition word and of the name, and how many words the name has before its verb. */
function conditionsIn(pieces: readonly Piece[], language: ReadingLanguage, verbs: RegExp) {
  const { ifs, articles } = words[language];
  return pieces.flatMap(({ text }, at) => {
    if (!ifs.test(text) || !articles.test(textAt(pieces, at + 1))) return [];
    const verb = pieces.findIndex(({ text: word }, place) => place > at + 2 && verbs.test(word));
    const length = verb - at - 2;
    return verb < 0 || length > nameMax ? [] : [{ at, name: at + 2, verb }];
  });
}

/** The place in the source where the same words stand in the same order. */
const sameRun = ({ tokens }: Reading, run: readonly Piece[]): number =>
  placeOf(
    tokens,
    run.map(({ text }) => text),
  );

/** "If your baby is moving less" / "for a baby who is moving less" */
const relative: Frame = (pieces, source) => {
  const { articles, links, leads, verbs } = words[source.language];
  const { tokens } = source;
  for (const { at, name, verb } of conditionsIn(pieces, source.language, verbs)) {
    const place = sameRun(source, pieces.slice(name, verb));
    const link = place + verb - name;
    if (place < 0 || !links.test(textAt(tokens, link)) || textAt(tokens, link + 1) !== textAt(pieces, verb)) continue;
    let start = place;
    if (articles.test(textAt(tokens, start - 1))) start -= 1;
    if (start > 0 && !leads.test(textAt(tokens, start - 1))) continue;
    if (start > 0) start -= 1;
    const texts = tokens.slice(start, link + 1).map(({ text }) => text);
    return put(pieces, at, verb, texts, source);
  }
  return undefined;
};

/** "If your baby has jaundice, they may need" / "a baby with jaundice may need" */
const subject: Frame = (pieces, source) => {
  const { articles, withs, having, pronouns } = words[source.language];
  const [found] = conditionsIn(pieces, source.language, having);
  if (found === undefined || found.at !== 0) return undefined;
  const { tokens } = source;
  const start = articles.test(textAt(tokens, 0)) ? 1 : 0;
  const name = pieces.slice(found.name, found.verb);
  const place = sameRun(source, name);
  if (place !== start || !withs.test(textAt(tokens, start + name.length))) return undefined;
  const comma = pieces.findIndex(({ text }, at) => text === "," && pronouns.test(textAt(pieces, at + 1)));
  if (comma < 0) return undefined;
  const texts = tokens.slice(0, start + name.length + 1).map(({ text }) => text);
  return put(pieces.toSpliced(comma, 2), 0, found.verb + 1, texts, source);
};

/** "If you are in close contact with …, you may" / "people in close contact with … may" */
const anyone: Frame = (pieces, source) => {
  const { ifs, you, youHave, anyone: people, withs, links, articles } = words[source.language];
  if (!ifs.test(textAt(pieces, 0)) || !you.test(textAt(pieces, 1)) || !youHave.test(textAt(pieces, 2)))
    return undefined;
  const { tokens } = source;
  let at = articles.test(textAt(tokens, 0)) ? 1 : 0;
  if (!people.test(textAt(tokens, at))) return undefined;
  at += 1;
  const has = /^(?:have|tiene)$/.test(textAt(pieces, 2));
  if (withs.test(textAt(tokens, at))) {
    if (!has) return undefined;
    at += 1;
  } else if (links.test(textAt(tokens, at))) {
    // "People who have asthma", "people who are pregnant": the same verb.
    if (!has && !/^(?:are|take|use|están|toman|usan)$/.test(textAt(tokens, at + 1))) return undefined;
    at += 2;
  } else if (textAt(pieces, 2) !== "are") return undefined;
  const comma = pieces.findIndex(({ text }, place) => text === "," && you.test(textAt(pieces, place + 1)));
  if (comma < 0) return undefined;
  const texts = tokens.slice(0, at).map(({ text }) => text);
  return put(pieces.toSpliced(comma, 2), 0, 3, texts, source);
};

/** "If you are an adult with a fever" / "if an adult has a fever" */
const youAreOne: Frame = (pieces, source) => {
  const { ifs, you, articles, having } = words[source.language];
  for (let at = 0; at < pieces.length; at += 1) {
    if (!ifs.test(textAt(pieces, at)) || !you.test(textAt(pieces, at + 1)) || textAt(pieces, at + 2) !== "are")
      continue;
    if (!articles.test(textAt(pieces, at + 3)) || textAt(pieces, at + 5) !== "with") continue;
    const place = sameRun(source, pieces.slice(at + 4, at + 5));
    if (place < 2 || !ifs.test(textAt(source.tokens, place - 2)) || !having.test(textAt(source.tokens, place + 1)))
      continue;
    const texts = source.tokens.slice(place - 2, place + 2).map(({ text }) => text);
    return put(pieces, at, at + 6, texts, source);
  }
  return undefined;
};

/** "Is aged 3 to 6 months and has a fever" / "aged 3 to 6 months has a fever" */
const aged: Frame = (pieces, source) => {
  if (source.language !== "en" || !source.tokens.some(({ text }) => text === "aged")) return undefined;
  const at = pieces.findIndex(({ text }, place) => text === "is" && textAt(pieces, place + 1) === "aged");
  if (at < 0 || source.tokens.some(({ text }, place) => text === "is" && textAt(source.tokens, place + 1) === "aged"))
    return undefined;
  const and = pieces.findIndex(
    ({ text }, place) => place > at && text === "and" && /^(?:has|is)$/.test(textAt(pieces, place + 1)),
  );
  return and < 0 || and > at + 8 ? undefined : pieces.toSpliced(and, 1).toSpliced(at, 1);
};
