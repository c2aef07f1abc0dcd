import type { RuleSet } from "./rules.ts";
import type { Reading, Token } from "./tokens.ts";
import type { Language, Mention } from "./types.ts";

export interface LanguageReading {
  readonly language: Language;
  /** True when the floor can read the text well enough for silence to mean something. */
  readonly understood: boolean;
}

// "ok", "38.5", "no fever": too short to judge without words of another language; calling these foreign alarms people for typing little.
const wordsToJudge = 5;
const answerWordsMax = 2;
// Said in every language: they tell nothing of the one around them. A single letter ("y" for yes or why) tells as little.
const saidAnywhere: ReadonlySet<string> = new Set([
  "ok",
  "okay",
  "okey",
  "oki",
  "vale",
  "bye",
  "hey",
  "no",
  "mm",
  "ah",
  "oh",
]);
const spanishMark = /[¿¡]/;
// One borrowed word or a name ("José", "la") is no other language; several are, when they outnumber the English.
const foreignWordsMin = 2;
const foreignShareMin = 0.25;
const englishShareMin = 0.15;
const knownShareMin = 0.35;
// Portuguese, Italian and Catalan share a third of their small words with Spanish: more must be known, and little of theirs be there.
const spanishShareMin = 0.5;
const notSpanishShareMax = 0.2;
// In a handful of words one known word is enough; in a long text a single look-alike ("vomis") proves nothing.
const handfulMax = 7;
// "od", "dts": read as English abbreviations only while the text around them is English.
const abbreviationLettersMax = 3;

// Most messages are written without: one look spares them a look at every letter.
const beyondAscii = /\P{ASCII}/u;
const marked = /\p{Script=Latin}/u;
const plain = /[a-z]/i;
const spanishLetters = /[áéíóúüñ]/i;

/**
 * English unless there is reason to think otherwise: another script, several words of another language that outnumber the English
 * ones, or a longer text of which almost nothing is known. Spanish is read as English is, once enough of it is known and little speaks
 * for its neighbours. What is not understood errs upward: phrases of the lexicon can raise a level, their absence proves nothing.
 *
 * @param spoken the language of the conversation so far: a word or two that both languages have ("y paracetamol?", "no") stay in it
 */
export function languageOf(
  text: string,
  reading: Reading,
  mentions: readonly Mention[],
  rules: RuleSet,
  spoken?: Exclude<Language, "unknown">,
): LanguageReading {
  if (beyondAscii.test(text)) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (letters > 0 && latin * 2 < letters) return { language: "unknown", understood: false };
  }

  const words = reading.tokens.filter((token) => token.value === undefined);
  if (words.length > 0 && words.length < wordsToJudge && words.every(isSaidAnywhere))
    return { language: languageOfFew(text, words, rules, spoken), understood: true };
  const { en, es, other, lexicon, lexiconEs } = rules.languages;
  let english = 0;
  let englishOnly = 0;
  let foreign = 0;
  let neither = 0;
  for (const word of words) {
    const form = word.forms[0] ?? "";
    const lettered = hasLetterBeyond(plain, text, word);
    const isEnglish = !lettered && word.forms.some((each) => en.has(each));
    const isSpanishSign = lexiconEs.has(form) && !lexicon.has(form);
    const isForeign = es.has(form) || other.has(form) || lettered || isSpanishSign;
    if (isEnglish) english += 1;
    // A word of both ("no", "me", "i") speaks for neither.
    if (isEnglish && !isForeign) englishOnly += 1;
    else if (isForeign && !isEnglish) foreign += 1;
    else if (!isForeign) neither += 1;
  }
  const nothingElse = foreign > 0 && englishOnly === 0 && neither === 0;
  const several = foreign >= foreignWordsMin && foreign > englishOnly && foreign >= words.length * foreignShareMin;
  if (nothingElse || several) {
    // "sí" to a question asked in Spanish: shared with Italian and others, and too short to be anything else.
    const answer = words.length <= answerWordsMax && words.every(({ forms }) => es.has(forms[0] ?? ""));
    const spanish = answer || isSpanish(text, words, mentions, rules);
    return { language: spanish ? "es" : "unknown", understood: spanish };
  }

  if (words.length < wordsToJudge) return { language: languageOfFew(text, words, rules, spoken), understood: true };
  // Nobody begins a question in English with one: what words leave open it settles.
  if (spanishMark.test(text) && foreign > 0 && foreign >= englishOnly && isSpanish(text, words, mentions, rules))
    return { language: "es", understood: true };
  const known = words.filter((word) => isKnown(word, mentions, rules)).length;
  const enough =
    words.length <= handfulMax
      ? known >= 1
      : english >= words.length * englishShareMin || known >= words.length * knownShareMin;
  if (enough) return { language: "en", understood: true };
  const spanish = isSpanish(text, words, mentions, rules);
  return { language: spanish ? "es" : "unknown", understood: spanish };
}

/** Too few words to judge by their share: those that only one language has decide, else the conversation does. */
function languageOfFew(
  text: string,
  words: readonly Token[],
  rules: RuleSet,
  spoken: Exclude<Language, "unknown"> | undefined,
): "en" | "es" {
  if (spanishMark.test(text)) return "es";
  const { en, es, lexicon, lexiconEs } = rules.languages;
  let balance = 0;
  for (const word of words) {
    if (isSaidAnywhere(word)) continue;
    const { forms } = word;
    const form = forms[0] ?? "";
    const english = forms.some((each) => en.has(each));
    const spanish = es.has(form) || (lexiconEs.has(form) && !lexicon.has(form));
    if (spanish && !english) balance += 1;
    else if (english && !spanish) balance -= 1;
  }
  if (balance !== 0) return balance > 0 ? "es" : "en";
  return spoken ?? "en";
}

function isSaidAnywhere({ forms }: Token): boolean {
  const form = forms[0] ?? "";
  return form.length === 1 || saidAnywhere.has(form);
}

/** Mentions that may be trusted: an abbreviation is only one in a language the floor reads ("od" is Polish for "since"). */
export function readableMentions(mentions: readonly Mention[], language: LanguageReading): readonly Mention[] {
  if (language.understood && language.language === "en") return mentions;
  return mentions.filter(({ quote }) => /\d/.test(quote) || !isShortLatin(quote));
}

function isShortLatin(quote: string): boolean {
  const letters = quote.match(/\p{L}/gu) ?? [];
  return letters.length <= abbreviationLettersMax && letters.every((letter) => marked.test(letter));
}

/** Whether enough of the words are Spanish, and too few belong to a neighbour of Spanish alone. */
function isSpanish(text: string, words: readonly Token[], mentions: readonly Mention[], rules: RuleSet): boolean {
  const { en, es, other, lexiconEs } = rules.languages;
  let spanish = 0;
  let spanishOnly = 0;
  let notSpanish = 0;
  for (const word of words) {
    const own = word.forms.some((form) => es.has(form) || lexiconEs.has(form)) || isMentioned(word, mentions);
    const elsewhere = word.forms.some((form) => other.has(form));
    if (own) spanish += 1;
    if (own && !elsewhere && !word.forms.some((form) => en.has(form))) spanishOnly += 1;
    if ((!own && elsewhere) || (hasLetterBeyond(plain, text, word) && hasLetterBeyond(spanishLetters, text, word)))
      notSpanish += 1;
  }
  return (
    spanishOnly >= 1 && spanish >= words.length * spanishShareMin && notSpanish <= words.length * notSpanishShareMax
  );
}

function isKnown(word: Token, mentions: readonly Mention[], rules: RuleSet): boolean {
  const { en, es, other, lexicon } = rules.languages;
  const form = word.forms[0] ?? "";
  if (word.forms.some((each) => en.has(each))) return true;
  if (es.has(form) || other.has(form)) return false;
  return word.forms.some((each) => lexicon.has(each)) || isMentioned(word, mentions);
}

function isMentioned(word: Token, mentions: readonly Mention[]): boolean {
  return mentions.some(({ span }) => span.start <= word.start && word.end <= span.end);
}

/** A Latin letter outside the plain alphabet and outside `expected`: "ą", "ß", "ã". */
function hasLetterBeyond(expected: RegExp, text: string, word: Token): boolean {
  const typed = text.slice(word.start, word.end);
  if (!beyondAscii.test(typed)) return false;
  for (const letter of typed) {
    if (!plain.test(letter) && !expected.test(letter) && marked.test(letter)) return true;
  }
  return false;
}
