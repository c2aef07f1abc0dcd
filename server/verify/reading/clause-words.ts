import type { ClauseKind } from "./clauses.ts";
import { isContent } from "./glue.ts";
import type { Token } from "./tokens.ts";

/** What cuts a sentence of one language into clauses, and what in it denies, limits and joins. */
export interface ClauseWords {
  readonly opensClause: ReadonlyMap<string, ClauseKind>;
  readonly restrictionGroups: ReadonlyMap<string, string>;
  readonly strengthGroups: ReadonlyMap<string, string>;
  readonly negates: ReadonlySet<string>;
  /** A denier and the word after it that together deny nothing: "not only". */
  readonly pseudoNegations: ReadonlySet<string>;
  /** A verb after the words a denial covers begins something new. */
  readonly auxiliaries: ReadonlySet<string>;
  readonly endsSegment: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  /** True when the denier at this place belongs to a number ("no more than 6"). */
  readonly isComparison: (tokens: readonly Token[], at: number) => boolean;
  readonly isContent: (token: Token) => boolean;
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

export const englishClauseWords: ClauseWords = {
  opensClause,
  restrictionGroups,
  strengthGroups,
  negates,
  pseudoNegations,
  auxiliaries,
  endsSegment,
  prepositions,
  and: new Set(["and"]),
  or: new Set(["or"]),
  isComparison,
  isContent,
};
