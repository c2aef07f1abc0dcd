import { stemOf } from "./stem.ts";

export interface Token {
  readonly kind: "word" | "number" | "mark";
  readonly text: string;
  /** Empty for marks. */
  readonly stem: string;
  /** Offsets in the normalised text. The parts of "don't" share the offsets of the whole. */
  readonly start: number;
  readonly end: number;
}

const pattern = /\d+(?:[.,]\d+)*|\.\d+|[a-zà-öø-ÿœ][a-zà-öø-ÿœ0-9]*(?:'[a-z]+)?|\S/g;

/** Written as one word, read as two, so that every negation is the word "not". */
const spelledOut: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cannot: "can not",
    "can't": "can not",
    cant: "can not",
    "won't": "will not",
    wont: "will not",
    "shan't": "shall not",
    dont: "do not",
    doesnt: "does not",
    didnt: "did not",
    isnt: "is not",
    arent: "are not",
    shouldnt: "should not",
    mustnt: "must not",
    neednt: "need not",
    havent: "have not",
    hasnt: "has not",
    couldnt: "could not",
    wouldnt: "would not",
    "let's": "let us",
    unsafe: "not safe",
    unsuitable: "not suitable",
    unlikely: "not likely",
    unable: "not able",
    unnecessary: "not necessary",
    unadvisable: "not advisable",
    inadvisable: "not advisable",
    untreated: "not treated",
    uncommon: "not common",
    nonurgent: "not urgent",
    ineffective: "not effective",
    unhelpful: "not helpful",
  }).map(([word, parts]) => [word, parts.split(" ")] as const),
);
const endings: Readonly<Record<string, string>> = { re: "are", ve: "have", ll: "will", m: "am", d: "would" };
const takesIs = new Set(["it", "that", "this", "there", "he", "she", "what", "here", "who"]);

/** Splits normalised English into words, numbers and marks. */
export function tokensOf(normalised: string): readonly Token[] {
  const tokens = tokensWith(normalised, { wordsIn, stemOf });
  // "It's been prescribed", "she's had it": the two words of a contraction stand at one place.
  const has = (token: Token, at: number): boolean =>
    token.text === "is" && token.start === tokens[at - 1]?.start && /^(?:been|had|got)$/.test(textAt(tokens, at + 1));
  return tokens.some(has)
    ? tokens.map((token, at) => (has(token, at) ? { ...token, text: "has", stem: stemOf("has") } : token))
    : tokens;
}

/** What a language says about its words: how one written word is read as several, and its stem. */
export interface WordReader {
  readonly wordsIn: (written: string) => readonly string[];
  readonly stemOf: (word: string) => string;
}

/** Splits normalised text into words, numbers and marks. */
export function tokensWith(normalised: string, { wordsIn, stemOf }: WordReader): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(normalised); found !== null; found = pattern.exec(normalised)) {
    const text = found[0];
    const start = found.index;
    const end = start + text.length;
    const first = text.charCodeAt(0);
    if ((first >= 48 && first <= 57) || (first === 46 && text.length > 1)) {
      tokens.push({ kind: "number", text, stem: text, start, end });
    } else if ((first >= 97 && first <= 122) || first >= 192) {
      for (const word of wordsIn(text)) tokens.push({ kind: "word", text: word, stem: stemOf(word), start, end });
    } else tokens.push({ kind: "mark", text, stem: "", start, end });
  }
  return tokens;
}

function wordsIn(text: string): readonly string[] {
  const whole = spelledOut.get(text);
  if (whole !== undefined) return whole;
  const apostrophe = text.indexOf("'");
  if (apostrophe < 0) return [text];
  if (text.endsWith("n't")) return [text.slice(0, -3), "not"];
  const base = text.slice(0, apostrophe);
  const ending = text.slice(apostrophe + 1);
  if (ending === "s") return takesIs.has(base) ? [base, "is"] : [base];
  const full = endings[ending];
  return full === undefined ? [base, ending] : [base, full];
}

/** The text of the word, number or mark at a place; empty beyond either end. */
export const textAt = (of: readonly Pick<Token, "text">[], at: number): string => of[at]?.text ?? "";
