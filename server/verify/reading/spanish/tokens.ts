import { type Token, tokensWith } from "../tokens.ts";
import { spanishStemOf } from "./stem.ts";

/** Several words that bind or limit as one: read as one word, so that "a menos que" is not "a", "menos" and "que". */
const bound: readonly (readonly string[])[] = [
  "a menos que",
  "a no ser que",
  "salvo que",
  "excepto que",
  "excepto si",
  "siempre que",
  "siempre y cuando",
  "en caso de que",
  "en caso de",
  "sin que",
  "para que",
  "ya que",
  "puesto que",
  "debido a",
  "así que",
  "por lo que",
  "mientras que",
  "sin embargo",
  "antes de",
  "antes del",
  "después de",
  "después del",
  "hasta que",
  "en vez de",
  "en lugar de",
  "tal vez",
  "a veces",
  "a menudo",
  "por ejemplo",
].map((words) => words.split(" "));
const boundByFirst = new Map<string, readonly (readonly string[])[]>();
for (const words of bound) {
  const first = words[0] ?? "";
  // Longest first: "en caso de que" before "en caso de".
  boundByFirst.set(
    first,
    [...(boundByFirst.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
  );
}

/** Splits normalised Spanish into words, numbers and marks. */
export function spanishTokensOf(normalised: string): readonly Token[] {
  const tokens = tokensWith(normalised, { wordsIn: (written) => [written], stemOf: spanishStemOf });
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const words = boundByFirst
      .get(token.text)
      ?.find((one) => one.every((word, offset) => tokens[at + offset]?.text === word));
    if (words === undefined) {
      joined.push(token);
      continue;
    }
    const text = words.join(" ");
    const end = tokens[at + words.length - 1]?.end ?? token.end;
    joined.push({ kind: "word", text, stem: text, start: token.start, end });
    at += words.length - 1;
  }
  return joined;
}
