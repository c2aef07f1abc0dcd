/** How sure a statement is of itself, from "must" to "no evidence". */

const denying = new Set(
  `not no never neither nor none without cannot nobody nothing lack lacks lacking absence absent fail fails failed unlikely unable hardly
  barely non rather instead`.split(/\s+/),
);
/** A denier and the word after it that together deny nothing. */
const pseudo = new Set(["not only", "no doubt", "not just", "no matter", "rather high", "rather low"]);

export const isDenying = (words: readonly string[], at: number): boolean =>
  denying.has(words[at] ?? "") && !pseudo.has(`${words[at]} ${words[at + 1] ?? ""}`);

/** What ends what a denial covers. */
export const endsDenial = new Set([
  ".",
  ",",
  ";",
  ":",
  "(",
  ")",
  "?",
  "!",
  "but",
  "however",
  "although",
  "though",
  "while",
  "whereas",
  "because",
  "which",
  "yet",
]);
/** Content words a denial covers at most (after NegEx, Chapman et al. 2001, which takes five). */
export const denialReach = 6;

const strengths: Readonly<Record<string, number>> = {
  might: 1,
  may: 1,
  could: 1,
  possible: 1,
  possibly: 1,
  potential: 1,
  potentially: 1,
  perhaps: 1,
  suggest: 1,
  suggests: 1,
  suggested: 1,
  appear: 1,
  appears: 1,
  seem: 1,
  seems: 1,
  hypothesis: 1,
  hypothesize: 1,
  hypothesise: 1,
  speculate: 1,
  likely: 1,
  probably: 1,
  can: 1,
  should: 2,
  recommend: 2,
  recommended: 2,
  advised: 2,
  ought: 2,
  must: 3,
  need: 3,
  needs: 3,
  required: 3,
  requires: 3,
  will: 3,
  always: 3,
  never: 3,
  certainly: 3,
  definitely: 3,
  proven: 3,
  prove: 3,
  proves: 3,
  confirmed: 3,
  confirms: 3,
  clear: 3,
  clearly: 3,
};
const strengthByWord = new Map(Object.entries(strengths));
export const strengthOf = (word: string): number => strengthByWord.get(word) ?? 0;

const quantifiers: Readonly<Record<string, number>> = {
  no: 0,
  none: 0,
  few: 1,
  some: 2,
  several: 2,
  certain: 2,
  sometimes: 2,
  many: 3,
  often: 3,
  most: 4,
  mostly: 4,
  majority: 4,
  usually: 4,
  all: 5,
  every: 5,
  always: 5,
  only: 5,
  any: 5,
  everyone: 5,
  both: 5,
};
const quantifierByWord = new Map(Object.entries(quantifiers));
/** 0 (none) to 5 (all); undefined for a word that counts nobody. */
export const quantifierOf = (word: string): number | undefined => quantifierByWord.get(word);

/** A statement that says what is not known. It supports no claim but another of its kind. */
export const saysUnknown = (text: string): boolean => unknownPattern.test(text);
const unknownPattern =
  /\b(?:no|not|little|limited|insufficient|lack of|lacking|scarce|without|weak|inconclusive|low.quality|any)\b[\w\s,-]{0,30}\b(?:evidence|data|proof|studies|trials|consensus)\b|\b(?:unclear|unknown|uncertain|inconclusive|controversial|debated|remains? to be|yet to be|not (?:yet )?(?:known|clear|proven|established|understood|determined|been (?:proven|established|shown|demonstrated)))\b|\b(?:further|more|additional|larger|future)\b[\w\s,-]{0,25}\b(?:stud(?:y|ies)|research|trials?|investigations?|data|evidence)\b[\w\s,-]{0,20}\b(?:needed|required|necessary|warranted|should)\b/;

/** Small words that carry the claim's logic: one that no evidence uses is as telling as a missing noun. */
const logical = new Map(
  Object.entries({
    no: "not",
    not: "not",
    never: "not",
    none: "not",
    neither: "not",
    nor: "not",
    lack: "without",
    lacks: "without",
    lacking: "without",
    without: "without",
    against: "against",
    only: "only",
    solely: "only",
    also: "also",
    both: "both",
    before: "before",
    prior: "before",
    after: "after",
    following: "after",
    first: "first",
    second: "second",
    third: "third",
    last: "last",
    all: "all",
    every: "all",
    most: "most",
    majority: "most",
    few: "few",
    half: "half",
    double: "double",
    always: "all",
    until: "until",
    unless: "unless",
    if: "if",
    when: "if",
    whenever: "if",
    except: "unless",
    above: "above",
    over: "above",
    below: "below",
    under: "below",
    during: "during",
    between: "between",
    than: "than",
    less: "less",
    fewer: "less",
    more: "more",
    one: "one",
    two: "two",
    three: "three",
    four: "four",
    five: "five",
    six: "six",
    seven: "seven",
    eight: "eight",
    nine: "nine",
    ten: "ten",
    must: "must",
    should: "should",
    required: "must",
    may: "may",
    might: "may",
    could: "may",
    can: "may",
  }),
);
/** The logic a small word carries, or undefined. */
export const logicOf = (word: string): string | undefined => logical.get(word);

/** Of those, the ones that limit what is said: left out, the claim says more than the evidence does. */
export const limits: readonly string[] = ["if", "unless", "until", "only"];
