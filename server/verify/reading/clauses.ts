import type { ClauseWords } from "./clause-words.ts";
import type { Token } from "./tokens.ts";

/** A word that carries meaning, where it stands and how often it is negated there. */
export interface ContentWord {
  readonly stem: string;
  readonly text: string;
  readonly clause: number;
  /** Number of negations in whose scope the word stands: "do not drink without eating" negates "eating" twice. */
  readonly negations: number;
  /** Words between commas, brackets, "and", "or" and "such as" share a number: what can be left out only as a whole. */
  readonly segment: number;
  /** The preposition that leads to the word, or "": "from the bed" is not "to the bed". */
  readonly preposition: string;
  readonly start: number;
  readonly end: number;
}

export type ClauseKind = "main" | "condition" | "reason";

export interface Clause {
  readonly kind: ClauseKind;
  readonly words: readonly ContentWord[];
  readonly start: number;
  readonly end: number;
  /** Modal, hedging and quantity words in order. */
  readonly strengths: readonly MarkedWord[];
}

/** A word that strengthens, weakens, limits or orders, as the group it belongs to: "may" and "might" are one. */
export interface MarkedWord {
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

export interface Clauses {
  readonly content: readonly ContentWord[];
  readonly clauses: readonly Clause[];
  readonly negations: number;
  /** Words that restrict or order what is said: if, unless, only, until, before … each as its group, in order. */
  readonly restrictions: readonly (MarkedWord & { readonly reason: boolean })[];
}

const endsClause = new Set([".", ";", ":", "!", "?"]);
const endsScope = new Set([",", "(", ")", ...endsClause]);

/** Cuts a reading into clauses and marks what each negation covers (after NegEx and ConText, used symmetrically). */
export function clausesOf(tokens: readonly Token[], words: ClauseWords): Clauses {
  const content: ContentWord[] = [];
  const clauses: { kind: ClauseKind; words: ContentWord[]; strengths: MarkedWord[]; start: number; end: number }[] = [];
  const restrictions: (MarkedWord & { reason: boolean })[] = [];
  let current = {
    kind: "main" as ClauseKind,
    words: [] as ContentWord[],
    strengths: [] as MarkedWord[],
    start: tokens[0]?.start ?? 0,
    end: 0,
  };
  /** One number for each open denial: how many content words it covers so far. */
  let scopes: number[] = [];
  let negations = 0;
  let segment = 0;
  let preposition = "";
  const close = (kind: ClauseKind, start: number): void => {
    if (current.words.length + current.strengths.length > 0) clauses.push(current);
    current = { kind, words: [], strengths: [], start, end: start };
    scopes = [];
    segment += 1;
    preposition = "";
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (words.endsSegment.has(token.text)) segment += 1;
    if (token.kind === "mark") {
      if (endsScope.has(token.text)) scopes = [];
      if (endsClause.has(token.text)) close("main", token.end);
      // "If X, do Y": the comma ends a condition that opened the sentence.
      else if (
        token.text === "," &&
        current.kind === "condition" &&
        clauses.every((clause) => clause.kind === "condition")
      ) {
        if (!laterConjunction(tokens, at, words)) close("main", token.end);
      }
      continue;
    }
    const opens = token.kind === "word" ? words.opensClause.get(token.text) : undefined;
    if (opens !== undefined) close(opens, token.start);
    current.end = token.end;
    const { start, end } = token;
    const restricts = (group: string) => restrictions.push({ group, start, end, reason: current.kind === "reason" });
    const group = words.restrictionGroups.get(token.text);
    if (group !== undefined) restricts(group);
    const strength = words.strengthGroups.get(token.text);
    if (strength !== undefined) current.strengths.push({ group: strength, start, end });
    if (words.auxiliaries.has(token.text)) scopes = scopes.filter((covered) => covered === 0);
    if (words.negates.has(token.text)) {
      const pseudo = words.pseudoNegations.has(`${token.text} ${tokens[at + 1]?.text ?? ""}`);
      if (!pseudo && !words.isComparison(tokens, at)) {
        negations += 1;
        scopes.push(0);
        continue;
      }
      if (pseudo) restricts("pseudo-denial");
    }
    if (words.prepositions.has(token.text)) preposition = token.text;
    if (token.kind === "word" && words.isContent(token)) {
      const word = {
        stem: token.stem,
        text: token.text,
        clause: clauses.length,
        negations: scopes.length,
        segment,
        preposition,
        start: token.start,
        end: token.end,
      };
      preposition = "";
      content.push(word);
      scopes = scopes.map((covered) => covered + 1);
      current.words.push(word);
    }
  }
  close("main", 0);
  return { content, clauses, negations, restrictions };
}

/** True when the comma at `at` is followed by a last list item ("a rash, or confusion,"), so the condition goes on. */
function laterConjunction(tokens: readonly Token[], at: number, { and, or }: ClauseWords): boolean {
  const next = tokens[at + 1]?.text ?? "";
  if (or.has(next) || and.has(next)) return true;
  for (let place = at + 1; place < Math.min(tokens.length, at + 6); place += 1) {
    const text = tokens[place]?.text ?? "";
    const following = tokens[place + 1]?.text ?? "";
    if (text === ",") return or.has(following) || and.has(following);
    if (or.has(text)) return true;
  }
  return false;
}
