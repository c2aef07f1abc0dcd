/** Base, with "s", with "ing", past, what was done, and of several: "give, gives, giving, gave, given, give". */
export type VerbForms = readonly [base: string, third: string, doing: string, past: string, done: string, many: string];

/** Past and participle of the verbs that do not end in "ed"; one where they are the same. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  [
    "arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bind bound|bite bit bitten",
    "bleed bled|blow blew blown|break broke broken|breastfeed breastfed|breed bred|bring brought|build built|burst burst|buy bought",
    "catch caught|choose chose chosen|cling clung|come came come|cost cost|cut cut|deal dealt|do did done|draw drew drawn|drink drank drunk",
    "drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|forget forgot forgotten|get got|give gave given",
    "go went gone|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid",
    "lead led|leave left|lend lent|let let|lie lay lain|lose lost|make made|mean meant|meet met|overcome overcame overcome|pay paid|put put",
    "quit quit|read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent",
    "set set|shake shook shaken|shed shed|shrink shrank shrunk|shut shut|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent",
    "spit spat|split split|spread spread|stand stood|steal stole stolen|stick stuck|sting stung|swell swelled swollen|swim swam swum|take took taken",
    "teach taught|tear tore torn|tell told|think thought|undo undid undone|regrow regrew regrown|speed sped|throw threw thrown|understand understood|upset upset|wake woke woken|wear wore worn",
    "weep wept|win won|wind wound|write wrote written",
  ]
    .join("|")
    .split("|")
    .map((forms) => forms.split(" "))
    .map(([base = "", ...others]) => [base, others] as const),
);
/** One vowel and one consonant at the end: "stopping". */
const doubled = /(?:^|[^aeiou])[aeiou][bdglmnprt]$/;
/** Longer ones that are said with force at the end. */
const doubledLonger =
  /^(?:admit|begin|commit|control|forget|occur|permit|prefer|recur|refer|regret|submit|transfer|transmit|upset|quit)$/;
const oneSyllable = /^[^aeiou]*[aeiou][^aeiou]*$/;

/** The forms of a verb, given as in "to put off": words behind it stay as they are. */
export function verbFormsOf(written: string): VerbForms {
  const [base = "", ...rest] = written.split(" ");
  const forms = base === "be" ? (["be", "is", "being", "was", "been", "are"] as const) : formsOf(base);
  const [one, third, doing, past, done, many] = forms;
  const whole = (form: string): string => [form, ...rest].join(" ");
  return [whole(one), whole(third), whole(doing), whole(past), whole(done), whole(many)];
}

function formsOf(base: string): VerbForms {
  const isDoubled = doubledLonger.test(base) || (oneSyllable.test(base) && doubled.test(base));
  const stem = isDoubled ? `${base}${base.at(-1)}` : base.replace(/e$/, "");
  const doing = /(?:ee|oe|ye)$/.test(base)
    ? `${base}ing`
    : `${base.endsWith("ie") ? `${base.slice(0, -2)}y` : stem}ing`;
  const [past = endsInY(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`, done = past] = irregular.get(base) ?? [];
  return [base, base === "have" ? "has" : pluralOf(base), doing, past, done, base];
}

const endsInY = (word: string): boolean => /[^aeiou]y$/.test(word);

/** "Rash", "rashes"; "injury", "injuries". Also a verb with "s". */
function pluralOf(word: string): string {
  if (endsInY(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) && word !== "stomach" ? `${word}es` : `${word}s`;
}

const unlike: ReadonlyMap<string, string> = new Map([
  ["child", "children"],
  ["person", "people"],
  ["tooth", "teeth"],
  ["foot", "feet"],
  ["woman", "women"],
  ["man", "men"],
  ["knife", "knives"],
  ["leaf", "leaves"],
  ["life", "lives"],
  ["calf", "calves"],
]);
const behindName = /^(?:of|in|on|for|with|to|at|from|that|without|about)$/;

/** One and many: of several words the last is many, or the one before "of", "in", "with": "lumps in the breast". */
export function nounFormsOf(written: string): readonly [one: string, many: string] {
  const words = written.split(" ");
  const behind = words.findIndex((word, at) => at > 0 && behindName.test(word));
  const at = (behind < 0 ? words.length : behind) - 1;
  const name = words[at] ?? "";
  return [written, words.with(at, unlike.get(name) ?? pluralOf(name)).join(" ")];
}
