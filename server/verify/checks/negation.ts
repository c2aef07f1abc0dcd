import type { ContentWord } from "../reading/clauses.ts";
import { originOf } from "../reading/origin.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import type { Token } from "../reading/tokens.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf, wholeSource } from "./spans.ts";
import { remember } from "../reading/remember.ts";

/** Share of the source's words from which a claim counts as saying the whole of it. */
const nearlyAll = 0.8;

/**
 * What the source denies, the claim denies, and nothing else. Each clause of the claim is compared with the clause of the
 * FULL sentence around the quote that it comes from, so that a quote cut off behind "do not" changes nothing.
 */
export const negation: Check = (given) => {
  const paraphrase = changedOf(given);
  if (paraphrase === undefined)
    return given.sentence.act === "claim" && caseOf(given).source.kind === "found" ? passed : notApplicable;
  const { sentence, reading, source } = paraphrase;
  const whole = { said: { start: 0, end: Math.max(1, sentence.text.length) }, source: wholeSource(source) };
  if (sentence.negations > reading.negations)
    return contradicted("The claim denies something that its source does not deny.", retoldSpansOf(given, whole));
  // A denial of nothing that carries meaning ("unless told not to") shows only in the count.
  if (sentence.negations < reading.negations && sentence.content.length >= reading.content.length * nearlyAll) {
    return contradicted("The claim leaves out a denial of its source.", retoldSpansOf(given, whole));
  }
  for (const clause of sentence.clauses) {
    const origin = originOf(clause, reading);
    if (origin !== undefined && differs(clause.words, origin.words))
      return contradicted(
        "The claim turns a denial of its source around.",
        retoldSpansOf(given, { said: clause, source: origin }),
      );
  }
  if (differs(sentence.content, reading.content))
    return contradicted("The claim turns a denial of its source around.", retoldSpansOf(given, whole));
  const contrast = contrastOf(sentence, reading);
  if (contrast !== undefined)
    return contradicted(
      "The claim ends a denial where its source goes on.",
      retoldSpansOf(given, { said: contrast, source: whole.source }),
    );
  const freed = freedFrom(sentence, reading);
  if (freed !== undefined)
    return contradicted(
      "The claim says that something need not be done that its source forbids.",
      retoldSpansOf(given, { said: freed, source: whole.source }),
    );
  const opposite = oppositeWord(sentence, reading);
  if (opposite !== undefined)
    return contradicted("The claim says the opposite of a word of its source.", retoldSpansOf(given, opposite));
  return passed;
};

/**
 * True when some word is denied otherwise than in the source. A word's denials in order must be found, in order, among
 * those of the source; a word said more often than in the source need only be denied as one of its places is.
 */
function differs(said: readonly ContentWord[], written: readonly ContentWord[]): boolean {
  const origins = denialsByStem(written);
  for (const [stem, denials] of denialsByStem(said)) {
    const places = origins.get(stem);
    if (places === undefined) continue;
    if (
      denials.length > places.length ? denials.some((denial) => !places.includes(denial)) : !isWithin(denials, places)
    )
      return true;
  }
  return false;
}

// The words of a passage are asked about for every sentence that rests on it.
const denialsByStem = remember((words: readonly ContentWord[]): ReadonlyMap<string, readonly number[]> => {
  const denials = new Map<string, number[]>();
  for (const { stem, negations } of words) {
    const places = denials.get(stem);
    if (places === undefined) denials.set(stem, [negations]);
    else places.push(negations);
  }
  return denials;
});

function isWithin(part: readonly number[], whole: readonly number[]): boolean {
  let at = 0;
  for (const value of whole) if (value === part[at]) at += 1;
  return at === part.length;
}

/** "Does not have to delay it" for "must not delay it": what is denied is then only that one has to. */
function freedFrom({ tokens, language }: Reading, reading: Reading): Token | undefined {
  if (language !== "en") return undefined;
  const frees = (of: readonly Token[]): readonly Token[] =>
    of.filter(({ text }, at) => {
      if (text === "need") return of[at + 1]?.text === "not";
      if (text !== "not") return false;
      const next = of[at + 1]?.text ?? "";
      if (/^(?:must|need|required|necessary|needed)$/.test(next)) return true;
      return next === "have" && of[at + 2]?.text === "to";
    });
  const said = frees(tokens);
  if (said.length === 0 || said.length <= frees(reading.tokens).length) return undefined;
  const forbids = reading.tokens.some(
    ({ text }, at) => text === "not" && /^(?:do|must|should|can|may)$/.test(reading.tokens[at - 1]?.text ?? ""),
  );
  return forbids || reading.tokens.some(({ text }) => text === "never") ? said[0] : undefined;
}

const contrasts = { en: /^but$/, es: /^(?:pero|sino)$/ } as const satisfies Record<ReadingLanguage, RegExp>;

/** "Do not crush it, but cover it" for "do not crush or cover it": a "but" behind a denial takes out what follows, unless the source has it there. */
function contrastOf(sentence: Reading, reading: Reading): Token | undefined {
  const word = contrasts[sentence.language];
  const { negates } = grammarOf(sentence.language).clauseWords;
  if (!sentence.tokens.some(({ text }) => word.test(text))) return undefined;
  const behind = ({ tokens, content }: Reading) =>
    tokens
      .filter(({ text }) => word.test(text))
      .map((token) => ({ token, next: content.find(({ start }) => start >= token.end)?.stem }));
  const written = new Set(behind(reading).map(({ next }) => next));
  const found = behind(sentence).find(
    ({ token, next }) =>
      !written.has(next) &&
      (next === undefined || reading.stems.has(next)) &&
      sentence.tokens.some(({ text, end }) => end <= token.start && negates.has(text)),
  );
  return found?.token;
}

function oppositeWord(
  sentence: Reading,
  reading: Reading,
): { readonly said: ContentWord; readonly source: Token | undefined } | undefined {
  const { opposites } = grammarOf(reading.language);
  for (const said of sentence.content) {
    if (reading.stems.has(said.stem)) continue;
    const written = opposites.get(said.stem)?.find((other) => reading.stems.has(other) && !sentence.stems.has(other));
    if (written !== undefined) return { said, source: reading.tokens.find(({ stem }) => stem === written) };
  }
  return undefined;
}
