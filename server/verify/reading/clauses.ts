import { isContent } from "./glue.ts";
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
  /** Modal, hedging and quantity words in order, each as its group: "may" and "might" are one. */
  readonly strengths: readonly string[];
}

export interface Clauses {
  readonly content: readonly ContentWord[];
  readonly clauses: readonly Clause[];
  readonly negations: number;
  /** Words that restrict or order what is said: if, unless, only, until, before … each as its group, in order. */
  readonly restrictions: readonly { readonly group: string; readonly reason: boolean }[];
}

const opensClause = new Map<string, ClauseKind>(
  Object.entries({
    if: "condition",
    unless: "condition",
    when: "condition",
    whenever: "condition",
    until: "condition",
    except: "condition",
    while: "condition",
    because: "reason",
    but: "main",
    although: "main",
    though: "main",
    so: "main",
    however: "main",
    whereas: "main",
  } satisfies Record<string, ClauseKind>),
);
const endsClause = new Set([".", ";", ":", "!", "?"]);
const endsScope = new Set([",", "(", ")", ...endsClause]);

const restrictionGroups = new Map(
  Object.entries({
    if: "if",
    when: "if",
    whenever: "if",
    unless: "unless",
    except: "unless",
    only: "only",
    until: "until",
    before: "before",
    after: "after",
    during: "during",
    while: "during",
    without: "without",
    instead: "instead",
    even: "even",
  }),
);

const strengthGroups = new Map(
  Object.entries({
    must: "must",
    need: "must",
    needs: "must",
    needed: "must",
    required: "must",
    essential: "must",
    shall: "must",
    should: "should",
    ought: "should",
    advised: "should",
    recommended: "should",
    may: "may",
    might: "may",
    can: "may",
    could: "may",
    possible: "may",
    possibly: "may",
    consider: "may",
    will: "will",
    certainly: "will",
    definitely: "will",
    always: "always",
    often: "often",
    usually: "usually",
    generally: "usually",
    normally: "usually",
    mostly: "usually",
    sometimes: "sometimes",
    occasionally: "sometimes",
    rarely: "rarely",
    rare: "rarely",
    common: "common",
    commonly: "common",
    likely: "likely",
    probably: "likely",
    perhaps: "may",
    most: "most",
    many: "many",
    some: "some",
    few: "few",
    several: "several",
    all: "all",
    any: "any",
    mainly: "main",
    main: "main",
    slightly: "slightly",
    mildly: "slightly",
    mild: "slightly",
    severe: "severe",
    severely: "severe",
    completely: "completely",
    fully: "completely",
    gradually: "gradually",
    suddenly: "suddenly",
    sudden: "suddenly",
  }),
);

const negates = new Set([
  "not",
  "no",
  "never",
  "neither",
  "nor",
  "none",
  "avoid",
  "avoids",
  "avoiding",
  "without",
  "nobody",
  "nothing",
]);
const pseudoNegations: ReadonlySet<string> = new Set(["not only", "no doubt", "nothing but", "not just"]);
/** An auxiliary verb after the words a denial covers begins something new: "no wet nappy, or will not feed". */
const auxiliaries = new Set(
  "will would can could may might must should shall is are was were has have had does do did".split(" "),
);

const endsSegment = new Set([",", "(", ")", "and", "or", "like", "such", "including", "example", "-"]);
const prepositions = new Set(
  "to from in into onto out of off on at by with without for against under over near between through up down around towards as".split(
    " ",
  ),
);

/**
 * "no more than 6 g" compares and does not negate; the quantity reader owns it. It does not own "never more than once" or "not more than
 * a streak": there the denial is all that tells a limit from a licence.
 */
function isComparison(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 2]?.text !== "than" || tokens[at]?.text === "never") return false;
  if (!["more", "less", "fewer", "longer", "later", "higher"].includes(tokens[at + 1]?.text ?? "")) return false;
  return tokens[at + 3]?.kind === "number" || isNumberWord(tokens[at + 3]?.text ?? "");
}
const isNumberWord = (word: string): boolean =>
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)$/.test(word);

/** Cuts a reading into clauses and marks what each negation covers (after NegEx and ConText, used symmetrically). */
export function clausesOf(tokens: readonly Token[]): Clauses {
  const content: ContentWord[] = [];
  const clauses: { kind: ClauseKind; words: ContentWord[]; strengths: string[]; start: number; end: number }[] = [];
  const restrictions: { group: string; reason: boolean }[] = [];
  let current = {
    kind: "main" as ClauseKind,
    words: [] as ContentWord[],
    strengths: [] as string[],
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
    if (endsSegment.has(token.text)) segment += 1;
    if (token.kind === "mark") {
      if (endsScope.has(token.text)) scopes = [];
      if (endsClause.has(token.text)) close("main", token.end);
      // "If X, do Y": the comma ends a condition that opened the sentence.
      else if (
        token.text === "," &&
        current.kind === "condition" &&
        clauses.every((clause) => clause.kind === "condition")
      ) {
        if (!laterConjunction(tokens, at)) close("main", token.end);
      }
      continue;
    }
    const opens = token.kind === "word" ? opensClause.get(token.text) : undefined;
    if (opens !== undefined) close(opens, token.start);
    current.end = token.end;
    const group = restrictionGroups.get(token.text);
    if (group !== undefined) restrictions.push({ group, reason: current.kind === "reason" });
    const strength = strengthGroups.get(token.text);
    if (strength !== undefined) current.strengths.push(strength);
    if (auxiliaries.has(token.text)) scopes = scopes.filter((covered) => covered === 0);
    if (negates.has(token.text)) {
      const pseudo = pseudoNegations.has(`${token.text} ${tokens[at + 1]?.text ?? ""}`);
      if (!pseudo && !isComparison(tokens, at)) {
        negations += 1;
        scopes.push(0);
        continue;
      }
      if (pseudo) restrictions.push({ group: "pseudo-denial", reason: current.kind === "reason" });
    }
    if (prepositions.has(token.text)) preposition = token.text;
    if (token.kind === "word" && isContent(token)) {
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
function laterConjunction(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text;
  if (next === "or" || next === "and") return true;
  for (let place = at + 1; place < Math.min(tokens.length, at + 6); place += 1) {
    const text = tokens[place]?.text;
    if (text === ",") return ["or", "and"].includes(tokens[place + 1]?.text ?? "");
    if (text === "or") return true;
  }
  return false;
}
