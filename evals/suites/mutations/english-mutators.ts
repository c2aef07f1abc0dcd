import { eachPlace, type Mutation, words } from "#server/verify/mutations.ts";

/**
 * Further ways to spoil an English sentence, beside those of `server/verify/mutations.ts`. They stand here because the entailment scorer is
 * trained on that list: on these it has never been shown an example.
 */
export const englishMutators: readonly Mutation[] = [
  {
    name: "another number in words",
    row: "numbers",
    class: "block",
    spoil: words({ two: "ten", three: "thirty", four: "eight", six: "twelve", twice: "four times", half: "double" }),
  },
  rangeMoved("to"),
  { name: "two numbers exchanged", row: "numbers", class: "block", spoil: (sentence) => exchanged(sentence) },
  {
    name: "how often changed",
    row: "dose",
    class: "block",
    spoil: words({
      "once a day": "four times a day",
      "twice a day": "every two hours",
      "once a week": "once a day",
      "every day": "every hour",
      "each day": "each hour",
      "in 24 hours": "in 4 hours",
      "at night": "every morning",
      "every 4 to 6 hours": "4 to 6 times an hour",
      "every few hours": "every few minutes",
      daily: "weekly",
      weekly: "daily",
    }),
  },
  {
    name: "another scale or form",
    row: "units",
    class: "block",
    spoil: words({
      "°C": "°F",
      "°F": "°C",
      cm: "mm",
      mmHg: "mmol/L",
      kg: "lb",
      puff: "tablet",
      puffs: "tablets",
      tablet: "injection",
      week: "year",
      day: "week",
    }),
  },
  {
    name: "a class for another class",
    row: "medicine",
    class: "block",
    spoil: words({
      antibiotic: "antiviral",
      statin: "beta blocker",
      "beta blocker": "water tablet",
      "ACE inhibitor": "beta blocker",
      "ACE inhibitors": "beta blockers",
      "blood thinner": "painkiller",
      "blood thinners": "painkillers",
      antihistamine: "antibiotic",
      antihistamines: "antibiotics",
      steroid: "antibiotic",
      painkiller: "sleeping tablet",
      painkillers: "sleeping tablets",
      antidepressant: "antibiotic",
      "reliever inhaler": "preventer inhaler",
      "preventer inhaler": "reliever inhaler",
    }),
  },
  {
    name: "an opposite put in",
    row: "negation",
    class: "block",
    spoil: words({
      better: "worse",
      worse: "better",
      raise: "lower",
      raises: "lowers",
      lowers: "raises",
      high: "low",
      low: "high",
      Stop: "Start",
      stop: "start",
      start: "stop",
      avoid: "use",
      Avoid: "Use",
      with: "without",
      prevent: "cause",
      ease: "worsen",
      safe: "unsafe",
      hot: "cold",
      cold: "hot",
      asleep: "awake",
      suitable: "unsuitable",
    }),
  },
  {
    name: "other people, further",
    row: "population",
    class: "block",
    spoil: words({
      "in pregnancy": "in old age",
      "while pregnant": "while breastfeeding",
      breastfeeding: "pregnant",
      "older person": "child",
      "older people": "children",
      "Older people": "Young people",
      "under 16": "over 16",
      newborn: "grown-up",
      women: "men",
      men: "women",
      "young child": "adult",
      parent: "child",
      diabetes: "asthma",
    }),
  },
  {
    name: "people taken out",
    row: "population",
    class: "block",
    spoil: (sentence) =>
      eachPlace(
        sentence,
        / (?:in pregnancy|while pregnant|in children|in adults|in babies|in older people|under 16|under \d+ months|aged \d+ to \d+ months)(?![\w-])/g,
        () => "",
      ),
  },
  {
    name: "a rule made an offer",
    row: "strength",
    class: "review",
    spoil: (sentence) => [
      ...eachPlace(
        sentence,
        /^(?:Call|Take|Contact|Go|Use|Keep|Give|See|Get|Tell|Seek|Stay)\b/g,
        (found) => `You may want to ${found.toLowerCase()}`,
      ),
      ...eachPlace(sentence, /\b[Dd]o not\b/g, (found) => (found.startsWith("D") ? "Try not to" : "try not to")),
      ...eachPlace(sentence, /\b[Nn]ever\b/g, (found) => (found.startsWith("N") ? "Rarely" : "rarely")),
    ],
  },
  {
    name: "an offer made a rule",
    row: "strength",
    class: "review",
    spoil: words({ "can help": "must be used", "may be offered": "must have", may: "must", can: "must" }),
  },
  {
    name: "only taken out",
    row: "condition",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, /\b[Oo]nly /g, () => ""),
  },
  {
    name: "the word if dropped",
    row: "condition",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, /\b(?:[Ii]f|[Uu]nless) /g, () => ""),
  },
  {
    name: "a warning narrowed: or made and",
    row: "condition",
    class: "review",
    spoil: (sentence) => (/ if | when /.test(sentence) ? eachPlace(sentence, /(?<=\w) or (?=\w)/g, () => " and ") : []),
  },
  {
    name: "a wait put in",
    row: "urgency",
    class: "block",
    spoil: (sentence) => [
      ...eachPlace(
        sentence,
        /^(?:Call|Contact|Go to|See|Get)\b/g,
        (found) => `Wait a few days, then ${found.toLowerCase()}`,
      ),
      ...words({ "within 24 hours": "within a week", immediately: "within a week", "for help": "for help next week" })(
        sentence,
      ),
    ],
  },
  {
    name: "an emergency number made up",
    row: "urgency",
    class: "block",
    spoil: words({ "your emergency number": "111" }),
  },
  {
    name: "another emergency number made up",
    row: "urgency",
    class: "block",
    spoil: words({ "your emergency number": "999" }),
  },
  {
    name: "a comparison turned, further",
    row: "comparator",
    class: "block",
    spoil: words({
      "or above": "or below",
      "or more": "or less",
      "or higher": "or lower",
      "or later": "or earlier",
      "or over": "or under",
      younger: "older",
      older: "younger",
      longer: "shorter",
      within: "after",
      "for more than": "for less than",
      fewer: "more",
      lowest: "highest",
      shortest: "longest",
    }),
  },
  {
    name: "common and rare exchanged",
    row: "frequency",
    class: "review",
    spoil: words({
      common: "rare",
      rare: "common",
      Common: "Rare",
      rarely: "often",
      often: "rarely",
      usually: "rarely",
      sometimes: "never",
      many: "few",
      Many: "Few",
      "more likely": "less likely",
      "less likely": "more likely",
      likely: "unlikely",
    }),
  },
  {
    name: "a link made a cause, a help made a cure",
    row: "cause",
    class: "review",
    spoil: words({
      "can cause": "always causes",
      "may help": "cures",
      "can help": "cures",
      "can ease": "cures",
      "helps to prevent": "prevents",
      "help to prevent": "prevent",
      "lowers the risk of": "prevents",
      "lower the chance of": "prevent",
      "raises the risk of": "causes",
      "can be a sign of": "means",
      "may be": "is",
      "can be": "is",
      "could be": "is",
    }),
  },
  {
    name: "another illness",
    row: "novelty",
    class: "review",
    spoil: words({
      asthma: "COPD",
      flu: "measles",
      stroke: "migraine",
      migraine: "stroke",
      "heart attack": "panic attack",
      "blood clot": "bruise",
      infection: "cancer",
      diabetes: "gout",
      depression: "dementia",
      sepsis: "a cold",
      meningitis: "hay fever",
      fever: "rash",
      rash: "fever",
    }),
  },
  {
    name: "one of several signs left out",
    row: "structure",
    class: "review",
    spoil: (sentence) => shortened(sentence),
  },
  {
    name: "jargon put in",
    row: "readability",
    class: "review",
    spoil: words({
      tummy: "abdominal",
      pee: "micturate",
      poo: "faeces",
      breathless: "dyspnoeic",
      breathlessness: "dyspnoea",
      fever: "pyrexia",
      rash: "exanthem",
      swelling: "oedema",
      itching: "pruritus",
      bleeding: "haemorrhage",
      tiredness: "lassitude",
    }),
  },
];

/** A range ends at twice what it ended at. `to` is the word between its ends. */
export function rangeMoved(to: string): Mutation {
  const range = new RegExp(`\\b\\d+ ${to} \\d+\\b`, "g");
  return {
    name: "the end of a range moved",
    row: "numbers",
    class: "block",
    spoil: (sentence) =>
      eachPlace(sentence, range, (found) => {
        const [low, high] = found.split(` ${to} `).map(Number);
        return `${low} ${to} ${(high ?? 0) * 2}`;
      }),
  };
}

/** The first two different numbers change places. */
function exchanged(sentence: string): readonly string[] {
  const numbers = [...sentence.matchAll(/(?<![\w.])\d+(?:[.,]\d+)?(?![\w.]*\d)/g)];
  const [first] = numbers;
  const second = numbers.find(([found]) => found !== first?.[0]);
  if (first === undefined || second === undefined) return [];
  const between = sentence.slice(first.index + first[0].length, second.index);
  return [
    `${sentence.slice(0, first.index)}${second[0]}${between}${first[0]}${sentence.slice(second.index + second[0].length)}`,
  ];
}

/** Of a list of three or more, one item is gone: whoever has that sign alone is not warned. */
function shortened(sentence: string): readonly string[] {
  const list = /(?:[\w'’ -]+, )+[\w'’ -]+ or [\w'’ -]+(?=[.,])/.exec(sentence);
  if (list === null) return [];
  const items = [...list[0].matchAll(/, [\w'’ -]+(?=,| or )/g)].map(([item]) => item);
  const [last] = items.slice(-1);
  const [lost] = last === undefined ? [] : [last.replace(/ or .*$/, "")];
  return lost === undefined || lost.length < 5 ? [] : [sentence.replace(lost, "")];
}
