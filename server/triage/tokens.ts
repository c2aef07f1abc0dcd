import { normalise, withoutLookalikes } from "./normalise.ts";

export interface Token {
  /** The spellings to look up: as typed without apostrophes, then with stretched letters shortened, then corrected. */
  readonly forms: readonly string[];
  /** Present for numbers in digits or words. */
  readonly value?: number;
  /** Offsets in the message as typed. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** A comma, colon, bracket, dash or dots stands before this token. */
  readonly pauseBefore: boolean;
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly question: boolean;
}

export interface Reading {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

const numberWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    eighteen: 18,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    // Spanish. Without "once" (eleven), which English has for another meaning.
    cero: 0,
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    veinte: 20,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    cien: 100,
  }),
);

// Longer runs carry no word; cutting them keeps one pasted block of letters from costing more than its share.
const wordLettersMax = 40;

type Kind = "letter" | "digit" | "pause" | "stop" | "space";

function kindOf(character: string): Kind {
  const code = character.charCodeAt(0);
  if (code >= 97 && code <= 122) return "letter";
  if (code >= 48 && code <= 57) return "digit";
  if ("\n.!?;。।؟؛".includes(character)) return "stop";
  if (',:()[]{}\u2013\u2014\u2026"\u201c\u201d'.includes(character)) return "pause";
  if (code > 127 && /\p{L}/u.test(character)) return "letter";
  return "space";
}

/**
 * Splits a message into words, numbers and sentences. Linear: every character is visited a bounded number of times.
 *
 * @param correct gives what a word typed with one mistake may be meant to be in the lexicon
 */
export function read(original: string, correct: (word: string) => readonly string[]): Reading {
  const { text, starts, ends } = normalise(original);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let sentenceFrom = 0;
  let pause = false;
  let at = 0;
  // The same word again is not read again: a long text says most of its words more than once.
  const known = new Map<string, readonly string[]>();
  const formsKnown = (word: string): readonly string[] => {
    let forms = known.get(word);
    if (forms === undefined) {
      forms = formsOf(withoutLookalikes(word), correct);
      known.set(word, forms);
    }
    return forms;
  };

  const endSentence = (question: boolean): void => {
    if (tokens.length > sentenceFrom) sentences.push({ from: sentenceFrom, to: tokens.length, question });
    sentenceFrom = tokens.length;
    pause = false;
  };
  const push = (from: number, to: number, forms: readonly string[], value: number | undefined): void => {
    const token = {
      forms,
      start: starts[from] ?? 0,
      end: ends[to - 1] ?? 0,
      sentence: sentences.length,
      pauseBefore: pause,
    };
    tokens.push(value === undefined ? token : { ...token, value });
    pause = false;
  };

  while (at < text.length) {
    const character = text.charAt(at);
    switch (kindOf(character)) {
      case "letter": {
        const to = isOneLetterWord(text, at) ? at + 1 : wordEnd(text, at);
        const forms = formsKnown(text.slice(at, Math.min(to, at + wordLettersMax)));
        push(at, to, forms, numberWords.get(forms[0] ?? ""));
        at = to;
        break;
      }
      case "digit": {
        const to = numberEnd(text, at);
        const digits = text.slice(at, Math.min(to, at + 12));
        const value = Number(/^\d{1,3},\d{3}$/.test(digits) ? digits.replace(",", "") : digits.replace(",", "."));
        push(at, to, [digits], value);
        at = to;
        break;
      }
      case "stop": {
        let to = at;
        let question = false;
        let newline = false;
        while (to < text.length && (kindOf(text.charAt(to)) === "stop" || text.charAt(to) === " ")) {
          if (text.charAt(to) === "?") question = true;
          if (text.charAt(to) === "\n") newline = true;
          to += 1;
        }
        // Dots in a row are a breath, not an end: "my chest... it feels tight" is one thought.
        const dots = /^\.{2,}/.test(text.slice(at, at + 3)) && !question && !newline;
        if (dots) pause = true;
        else endSentence(question);
        at = to;
        break;
      }
      case "pause":
        pause = true;
        at += 1;
        break;
      case "space":
        if (character === "-" && text.charAt(at - 1) === " " && text.charAt(at + 1) === " ") pause = true;
        at += 1;
        break;
    }
  }
  endSentence(false);
  return { tokens, sentences };
}

// Scripts that put no space between words: each character is read as a word, so that a phrase can be found inside a line.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isOneLetterWord(text: string, at: number): boolean {
  return text.charCodeAt(at) > 0x0e00 && unspaced.test(text.charAt(at));
}

function wordEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const character = text.charAt(to);
    const joins = character === "'" || character === "*";
    if (to > from && isOneLetterWord(text, to)) break;
    if (kindOf(character) !== "letter" && !(joins && kindOf(text.charAt(to + 1)) === "letter")) break;
    to += 1;
  }
  return to;
}

function numberEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const character = text.charAt(to);
    const joins = character === "." || character === ",";
    if (kindOf(character) !== "digit" && !(joins && kindOf(text.charAt(to + 1)) === "digit")) break;
    to += 1;
  }
  return to;
}

function formsOf(word: string, correct: (word: string) => readonly string[]): readonly string[] {
  const forms = [word.replaceAll("'", "")];
  // "face's drooping", "my husband's chest": the owner's name is a word of its own.
  if (word.endsWith("'s")) forms.push(word.slice(0, -2));
  const typed = forms[0] ?? word;
  // "mums chest", "toddlers nostrils": the apostrophe is often left out. Also reads plurals as the lexicon's singular.
  const stretched = /(.)\1\1/.test(typed)
    ? [typed.replace(/(.)\1{2,}/g, "$1$1"), typed.replace(/(.)\1{2,}/g, "$1")]
    : [];
  forms.push(...stretched);
  for (const form of [typed, ...stretched]) if (/[^s]s$/.test(form) && form.length > 3) forms.push(form.slice(0, -1));
  for (const form of forms.slice()) {
    for (const meant of correct(form)) if (!forms.includes(meant)) forms.push(meant);
  }
  return forms;
}
