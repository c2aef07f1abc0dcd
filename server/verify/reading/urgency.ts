/** What a text tells the reader to do about getting care, most urgent first; 0 is nothing at all. */
export type UrgencyRank = 4 | 3 | 2 | 1 | 0;

/** How soon, soonest first. "none" when no time is given. */
export const timeClasses = ["now", "same-day", "hours", "soon", "days", "none"] as const;
export type TimeClass = (typeof timeClasses)[number];

export interface Urgency {
  readonly rank: UrgencyRank;
  /** Kinds of help named: an emergency call is not a pharmacist. */
  readonly actions: readonly CareAction[];
  readonly times: readonly TimeClass[];
  /** How often "now", "the same day" and the like are said. */
  readonly timesSaid: number;
  /** Telephone numbers of help lines, as digits. */
  readonly numbers: readonly string[];
}

export type CareAction =
  | "emergency-call"
  | "emergency-department"
  | "hospital"
  | "urgent-line"
  | "doctor"
  | "pharmacist"
  | "crisis-line";

/** How one language names help, times and the asking for them. */
export interface UrgencyWords {
  readonly actions: readonly (readonly [CareAction, RegExp])[];
  /** Global: each saying is counted. */
  readonly times: readonly (readonly [TimeClass, RegExp])[];
  /** Finds every text that one of `times` finds, and more. */
  readonly anyTime: RegExp;
  readonly careVerbs: RegExp;
  /** One cheap look first: most sentences say nothing about getting care. */
  readonly anyCare: RegExp;
}

export const emergencyNumbers = "999|911|112|000|995|108|119|110|118|113|066|102|10177|1122";
const help =
  "call|ring|phone|dial|telephone|contact|see|visit|speak (?:to|with)|talk (?:to|with)|ask|get|tell|consult|book";
const actionPatterns: readonly (readonly [CareAction, RegExp])[] = [
  [
    "emergency-call",
    new RegExp(
      `\\b(?:emergency (?:number|services?|help|line)|ambulances?|paramedics?|(?:call|dial|ring|phone)(?:ing|ed)? (?:${emergencyNumbers})\\b|(?:${emergencyNumbers}) (?:now|immediately|straight away|at once))`,
    ),
  ],
  [
    "emergency-department",
    /\b(?:emergency (?:department|room|unit|care)|a ?& ?e|a and e|accident and emergency|casualty|emergency dental)\b|\b(?:the|an|to) er\b/,
  ],
  ["hospital", /\bhospitals?\b/],
  [
    "urgent-line",
    /\b(?:nhs 111|call 111|ring 111|phone 111|dial 111|111|out-of-hours|urgent care|urgent advice|maternity unit|walk-in)\b/,
  ],
  [
    "crisis-line",
    /\b(?:988|samaritans|116 ?123|crisis (?:line|team)|helpline|poison (?:control|centre|center|line))\b/,
  ],
  ["pharmacist", /\b(?:pharmacists?|pharmacy|chemist)\b/],
  [
    "doctor",
    /\b(?:doctors?|gps?|physicians?|surgery|nurses?|midwife|midwives|clinicians?|specialists?|health visitor|dentists?|optician|care team|diabetes team|medical (?:help|advice|attention)|health (?:professional|worker)s?|appointment|check-up)\b/,
  ],
];
const timePatterns: readonly (readonly [TimeClass, RegExp])[] = [
  ["now", /\b(?:now|immediately|at once|straight ?away|right away|without delay|instantly)\b/g],
  ["same-day", /\b(?:same day|same-day|today|tonight|this (?:morning|afternoon|evening)|urgent(?:ly)?)\b/g],
  [
    "hours",
    /\bwithin (?:\w+ ){0,2}?hours?\b|\bwithin \d+ hours?\b|\bwithin a day\b|\bas soon as (?:possible|you can)\b/g,
  ],
  ["soon", /\b(?:soon|promptly|quickly|without waiting)\b/g],
  [
    "days",
    /\b(?:routine|whenever|when you can|some time|sometime|eventually|at some point|next week|tomorrow|later|in (?:a|the next) (?:few )?(?:days?|weeks?)|within (?:\w+ )?(?:days|weeks?|a week))\b/g,
  ],
];
const helpNumbers = new RegExp(
  `(?<![\\d.,])(?:${emergencyNumbers}|111|988|116 ?123|061|024|101|13 ?11 ?14|811|1800)(?![\\d.,]*\\d)`,
  "g",
);
const careVerbs = new RegExp(`\\b(?:${help}|go|take|seek|bring|need|needs)\\b`);

const anyCare =
  /emergenc|ambulance|paramedic|\d{3}|a ?& ?e|a and e|casualty|\ber\b|hospital|urgent|out-of-hours|maternity|walk-in|samaritan|crisis|helpline|poison|pharmac|chemist|doctor|\bgps?\b|physician|surgery|nurse|midwi|clinician|specialist|visitor|dentist|optician|team|medical|health|appointment|check-up/;

const anyTime =
  /now|immediate|once|away|delay|instant|day|night|this |urgent|within|soon|promptly|quickly|waiting|routine|whenever|when you|some ?time|eventually|some point|next week|tomorrow|later|in (?:a|the) /;

/** Reads normalised English. Clinical levels after NHS care cards; see knowledge/red-flags/README.md. */
export const urgencyOf = urgencyWith({ actions: actionPatterns, times: timePatterns, anyTime, careVerbs, anyCare });

/** Reads normalised text of the language these words are of: where it sends the reader for care and how soon. */
export function urgencyWith(words: UrgencyWords): (text: string) => Urgency {
  return (text) => {
    const times: TimeClass[] = [];
    let timesSaid = 0;
    for (const [time, pattern] of words.anyTime.test(text) ? words.times : []) {
      const found = text.match(pattern)?.length ?? 0;
      if (found > 0) times.push(time);
      timesSaid += found;
    }
    if (!words.anyCare.test(text)) return { rank: 0, actions: [], times, timesSaid, numbers: [] };
    const actions = words.actions.filter(([, found]) => found.test(text)).map(([action]) => action);
    const numbers = helpNumbersIn(text);
    return { rank: rankOf(actions, times, words.careVerbs.test(text)), actions, times, timesSaid, numbers };
  };
}

/** The telephone numbers of help lines, of any country, as digits. */
const helpNumbersIn = (text: string): readonly string[] =>
  /\d{3}/.test(text) ? (text.match(helpNumbers) ?? []).map((number) => number.replaceAll(" ", "")) : [];

/** How urgent a text is that names these kinds of help and these times; `asks` when it tells to get them. */
function rankOf(actions: readonly CareAction[], times: readonly TimeClass[], asks: boolean): UrgencyRank {
  if (actions.length === 0) return 0;
  if (actions.includes("emergency-call")) return 4;
  if (actions.includes("emergency-department")) return 3;
  if (!asks) return 0;
  if (actions.includes("hospital") && times[0] === "now") return 3;
  if (times.includes("now") || times.includes("same-day") || times.includes("hours") || actions.includes("urgent-line"))
    return 2;
  return 1;
}
