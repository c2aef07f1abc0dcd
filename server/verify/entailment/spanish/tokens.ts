import { spanishTokensOf } from "../../reading/spanish/tokens.ts";
import type { Token } from "../../reading/tokens.ts";

const clauseMarks = new Set([".", ",", ";", ":", "(", ")", "%", "!", "?"]);

/**
 * A normalised Spanish text as the scorer splits it: what binds as one stays one ("a menos que"), names with digits stay whole ("covid-19" is no
 * nineteen), and of the marks only those that end a clause stay.
 */
export function spanishWordsOf(normalised: string): readonly string[] {
  const tokens = spanishTokensOf(normalised);
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const end = nameEnd(tokens, at);
    if (end > at) {
      words.push(normalised.slice(token.start, tokens[end]?.end));
      at = end;
    } else if (token.kind !== "mark" || clauseMarks.has(token.text)) words.push(token.text);
  }
  return words;
}

/** Place of the last token of a name such as "covid-19" or "omega-3"; `at` where none begins. */
function nameEnd(tokens: readonly Token[], at: number): number {
  const [word, hyphen, number] = tokens.slice(at, at + 3);
  const isName =
    word?.kind === "word" &&
    hyphen?.text === "-" &&
    number?.kind === "number" &&
    hyphen.start === word.end &&
    number.start === hyphen.end;
  return isName ? at + 2 : at;
}
