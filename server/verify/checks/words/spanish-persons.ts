import type { Reading } from "../../reading/reading.ts";
import { type Token, textAt } from "../../reading/tokens.ts";

const somebody =
  /^(?:persona|personas|alguien|niñ[oa]s?|beb[eé]s?|adult[oa]s?|mujer|mujeres|madre|padre|hombres?|pacientes?|hij[oa]s?)$/;
const opens = /^(?:si|cuando|mientras|hasta que)$/;
const articles = /^(?:un|una|unos|unas|el|la|los|las|su|sus|algún|alguna)$/;
const clitics = /^(?:se|me|te|le|les|lo|la|los|las)$/;
/** Before one of these "la" and "los" are never articles. */
const verbs =
  /^(?:puede|pueden|pueda|puedan|ha|han|haya|hayan|debe|deben|tiene|tienen|causan?|producen?|provocan?|toman?|deja|dejan)$/;
const enclitic = /(?<=[aei]r|ndo)(se|le|les|lo|la|los|las|me|te)$/;

/**
 * Who does it and to whom, where Spanish says so with "usted", with a pronoun on the verb or with nothing at all: "no se puede despertar usted" is not
 * "no se la puede despertar", nor "si tiene una convulsión" "si una persona tiene una convulsión". The word of the claim, or undefined.
 */
export function otherInSpanish(sentence: Reading, source: Reading): Token | undefined {
  return readerBroughtIn(sentence, source) ?? otherClitic(sentence, source) ?? somebodyLost(sentence, source);
}

const readers = /^(?:usted|ustedes)$/;

function readerBroughtIn(sentence: Reading, source: Reading): Token | undefined {
  const found = sentence.tokens.find(({ text }) => readers.test(text));
  if (found === undefined || source.texts.has(found.text)) return undefined;
  return source.tokens.some(({ text }) => somebody.test(text)) ? found : undefined;
}

/** The pronouns right before a verb, or at its end, as one text; by the verb. */
function cliticsIn({ tokens }: Reading): readonly (readonly [string, string, Token])[] {
  return tokens.flatMap((token, at): readonly (readonly [string, string, Token])[] => {
    const own = enclitic.exec(token.text)?.[1];
    if (own !== undefined) return [[token.text.slice(0, -own.length), own, token]];
    if (!verbs.test(token.text)) return [];
    let from = at;
    while (clitics.test(textAt(tokens, from - 1))) from -= 1;
    const run = tokens.slice(from, at).map(({ text }) => text);
    return [[token.text, run.join(" "), token]];
  });
}

function otherClitic(sentence: Reading, source: Reading): Token | undefined {
  const written = cliticsIn(source);
  const verbsThere = new Set(written.map(([verb]) => verb));
  // "Cuidar" for "cuidarse" where the source has both.
  const bare = ({ tokens }: Reading) =>
    tokens.flatMap((token) => (verbsThere.has(token.text) && !verbs.test(token.text) ? [token] : []));
  const [said, there] = [bare(sentence), bare(source)];
  const extra = said.find(
    ({ text }) =>
      said.filter((token) => token.text === text).length > there.filter((token) => token.text === text).length,
  );
  if (extra !== undefined) return extra;
  const found = cliticsIn(sentence).find(([verb, run]) => {
    const same = written.filter(([other]) => other === verb);
    return same.length > 0 && !same.some(([, other]) => other === run);
  });
  return found?.[2];
}

/** Behind "si" the source names somebody, and behind the same word the claim begins with what they do: the reader then does it. */
function somebodyLost(sentence: Reading, source: Reading): Token | undefined {
  const { tokens } = sentence;
  for (const [place, { text }] of source.tokens.entries()) {
    if (!opens.test(text) || !articles.test(textAt(source.tokens, place + 1))) continue;
    if (!somebody.test(textAt(source.tokens, place + 2))) continue;
    const at = tokens.findIndex((token, here) => {
      if (token.text !== text) return false;
      const next = textAt(tokens, here + 1) === "no" ? textAt(tokens, here + 2) : textAt(tokens, here + 1);
      return !articles.test(next) && !clitics.test(next) && source.texts.has(next) && !somebody.test(next);
    });
    if (at >= 0 && !isSaidOfSomebody(sentence, at)) return tokens[at + 1];
  }
  return undefined;
}

/** Somebody is named before the condition, or right behind its verb: "una persona … si no respira", "si tiene fiebre un niño". */
function isSaidOfSomebody({ tokens }: Reading, at: number): boolean {
  if (tokens.slice(0, at).some(({ text }) => somebody.test(text))) return true;
  const end = tokens.findIndex(({ kind, text }, place) => place > at && (kind === "mark" || /^(?:y|o)$/.test(text)));
  return tokens.slice(at, end < 0 ? tokens.length : end).some(({ text }) => somebody.test(text));
}
