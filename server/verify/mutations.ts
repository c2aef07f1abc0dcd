/** What a mutation spoils: the rows of the table of deterministic checks (clinical reference, sections 3.4 and 1.6). */
export type MutationRow =
  | "numbers"
  | "dose"
  | "units"
  | "medicine"
  | "negation"
  | "population"
  | "strength"
  | "condition"
  | "urgency"
  | "comparator"
  | "frequency"
  | "cause"
  | "novelty"
  | "citation"
  | "reassurance"
  | "out of scope"
  | "structure"
  | "residue"
  | "readability"
  | "recommendation"
  | "assumption"
  | "hidden claim"
  | "language";

/** "block": it can harm whoever reads it. "review": somebody has to look at it. Neither may be shown unseen. */
export type MutationClass = "block" | "review";

/** Ways in which a model spoils a true sentence. Each is one thing that must never reach a patient. */
export interface Mutation {
  readonly name: string;
  readonly row: MutationRow;
  readonly class: MutationClass;
  /** Every spoiled form of the sentence; none when it offers no place for this mutation. */
  spoil(sentence: string): readonly string[];
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Replaces each place of the pattern in turn, one at a time. */
export function eachPlace(
  sentence: string,
  pattern: RegExp,
  put: (found: string) => string | undefined,
): readonly string[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const replacement = put(match[0]);
    if (replacement === undefined) return [];
    const spoiled = `${sentence.slice(0, match.index)}${replacement}${sentence.slice(match.index + match[0].length)}`;
    return [upperFirst(spoiled.replace(/\s{2,}/g, " ").trim())];
  });
}

/** Puts one word or phrase in place of another, wherever it stands as words of its own; a letter with an accent is a letter of a word too. */
export const words =
  (pairs: Readonly<Record<string, string>>) =>
  (sentence: string): readonly string[] =>
    eachPlace(
      sentence,
      new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${Object.keys(pairs).join("|")})(?![\\p{L}\\p{N}_-])`, "gu"),
      (found) => pairs[found],
    );

/** Digits are the same in every language. */
export const numberMutations: readonly Mutation[] = [
  {
    name: "ten times a number",
    row: "numbers",
    class: "block",
    spoil: (sentence) =>
      eachPlace(sentence, /(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\d)/g, (found) => `${Number(found) * 10}`),
  },
  {
    name: "a tenth of a number",
    row: "numbers",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, /(?<![\w.])\d+0(?![\d.]*\d)/g, (found) => `${Number(found) / 10}`),
  },
];

export const mutations: readonly Mutation[] = [
  ...numberMutations,
  {
    name: "another unit",
    row: "units",
    class: "block",
    spoil: words({
      mg: "micrograms",
      micrograms: "mg",
      g: "mg",
      ml: "litres",
      hours: "days",
      hour: "day",
      minutes: "hours",
      days: "weeks",
      weeks: "months",
      months: "weeks",
      years: "months",
      tablets: "packs",
      "mmol/L": "mg/dL",
    }),
  },
  {
    name: "not taken out",
    row: "negation",
    class: "block",
    spoil: (sentence) =>
      eachPlace(sentence, /\b(?:[Dd]o not|[Nn]ever|not|cannot|without|no)\b ?/g, (found) =>
        /^cannot/.test(found) ? "can " : "",
      ),
  },
  {
    name: "not put in",
    row: "negation",
    class: "block",
    spoil: (sentence) =>
      eachPlace(sentence, /\b(?:is|are|can|may|should|must|will)\b(?! not)/g, (found) => `${found} not`),
  },
  {
    name: "an instruction forbidden",
    row: "negation",
    class: "block",
    spoil: (sentence) =>
      /^(?:Call|Take|Contact|Ask|Go|Use|Keep|Drink|Give|See|Get|Check|Tell|Talk|Seek)\b/.test(sentence)
        ? [`Do not ${lowerFirst(sentence)}`, `Never ${lowerFirst(sentence)}`]
        : [],
  },
  {
    name: "other people",
    row: "population",
    class: "block",
    spoil: words({
      adults: "children",
      Adults: "Children",
      adult: "child",
      children: "adults",
      Children: "Adults",
      child: "adult",
      baby: "child",
      babies: "adults",
      pregnant: "elderly",
      women: "children",
    }),
  },
  {
    name: "stronger or weaker",
    row: "strength",
    class: "review",
    spoil: words({
      should: "must",
      may: "will",
      can: "will",
      must: "may",
      often: "always",
      usually: "always",
      sometimes: "always",
      some: "all",
      Some: "All",
      most: "all",
      Most: "All",
    }),
  },
  {
    name: "a condition dropped",
    row: "condition",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, / (?:if|unless|until|when|except)\b[^,]*\.$/g, () => "."),
  },
  {
    name: "a leading condition dropped",
    row: "condition",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, /^(?:If|When|Unless|Until) [^,]*, /g, () => ""),
  },
  {
    name: "a condition turned",
    row: "condition",
    class: "block",
    spoil: words({ if: "unless", unless: "if", before: "after", after: "before", "even if": "if" }),
  },
  {
    name: "a comparison turned",
    row: "comparator",
    class: "block",
    spoil: words({
      "at least": "at most",
      "more than": "less than",
      "less than": "more than",
      over: "under",
      under: "over",
      above: "below",
      below: "above",
      "up to": "at least",
      higher: "lower",
      lower: "higher",
      more: "less",
      less: "more",
    }),
  },
  {
    name: "less urgent",
    row: "urgency",
    class: "block",
    spoil: words({
      "Call your emergency number": "Contact a doctor",
      "call your emergency number": "contact a pharmacist",
      "emergency department now": "doctor soon",
      "the same day": "soon",
      "straight away": "when you can",
      now: "later",
      today: "this week",
      "Contact a doctor": "Ask a pharmacist",
    }),
  },
  {
    name: "time taken out",
    row: "urgency",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, / (?:now|the same day|straight away|today|immediately)\b/g, () => ""),
  },
  {
    name: "emergency numbers swapped",
    row: "urgency",
    class: "block",
    spoil: words({ "111": "999", "999": "111", "911": "999", "112": "111" }),
  },
  {
    name: "another medicine",
    row: "medicine",
    class: "block",
    spoil: words({
      paracetamol: "ibuprofen",
      Paracetamol: "Ibuprofen",
      ibuprofen: "paracetamol",
      Ibuprofen: "Naproxen",
      aspirin: "warfarin",
      warfarin: "apixaban",
      Warfarin: "Heparin",
      salbutamol: "salmeterol",
      insulin: "metformin",
      Insulin: "Metformin",
      metformin: "metronidazole",
      Metformin: "Metronidazole",
      amoxicillin: "ampicillin",
      antibiotics: "antihistamines",
      Antibiotics: "Antihistamines",
      statins: "nitrates",
      Statins: "Nitrates",
    }),
  },
  {
    name: "a medicine misspelt",
    row: "medicine",
    class: "block",
    spoil: words({
      paracetamol: "parecetamol",
      ibuprofen: "ibuprophen",
      warfarin: "warfarine",
      aspirin: "asprin",
      salbutamol: "salbutamal",
    }),
  },
  {
    name: "reassurance added",
    row: "reassurance",
    class: "block",
    spoil: (sentence) => [
      `Don't worry, ${lowerFirst(sentence)}`,
      `${sentence} This is nothing to worry about.`,
      `${sentence.slice(0, -1)}, and you will be fine.`,
    ],
  },
  {
    name: "an action added",
    row: "recommendation",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)}, and call 999.`,
      `${sentence.slice(0, -1)}, and take two paracetamol tablets.`,
      `${sentence} Ask for an MRI scan.`,
    ],
  },
];
