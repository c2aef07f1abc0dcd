/** Groups a page can be written for, as far as words tell. */
export type Speaks = "infant" | "child" | "pregnant" | "older-adult";

/** Whom a conversation is about at its last message, from the words alone. What nobody said is undefined or false. */
export interface Whom {
  /** "adult" only when an age or a grown-up relative was named; somebody who says nothing is most often one, but not known to be. */
  readonly stage: "infant" | "child" | "adult" | undefined;
  /** Age in months, when said. */
  readonly ageInMonths: number | undefined;
  readonly isOlder: boolean;
  readonly pregnant: boolean;
  readonly breastfeeding: boolean;
}

const childYearsMax = 15;
const olderYearsMin = 65;
const nobody: Whom = {
  stage: undefined,
  ageInMonths: undefined,
  isOlder: false,
  pregnant: false,
  breastfeeding: false,
};

const numberWords: readonly string[] = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const number = `(\\d{1,3}|${numberWords.slice(1).join("|")})`;
const numberOf = (said: string): number => {
  const word = numberWords.indexOf(said);
  return word >= 0 ? word : Number(said);
};

const infantWords = /\b(?:baby|babies|new ?borns?|infants?|napp(?:y|ies)|diapers?)\b/;
const childWords =
  /\b(?:child|children|kids?|kiddo|toddlers?|sons?|daughters?|little (?:one|boy|girl|lad)|grand ?sons?|grand ?daughters?|grand ?child(?:ren)?|boy|girl|twins|my (?:lad|lass|youngest|eldest))\b/;
const grownWords =
  /\b(?:husband|hubby|wife|partner|spouse|boyfriend|girlfriend|mum|mom|mummy|mother|dad|daddy|father|parents?|brother|sister|aunt|auntie|uncle|friend|neighbou?r|colleague|boss|man|woman|lady|adults?)\b/;
const olderWords = /\b(?:elderly|grand ?(?:ma|pa|mother|father|dad|mum)|gran|granny|nan|nana)\b/;
// "My wife and I are worried about our baby" is about the baby; "my mum's baby aspirin" is not about one.
const notAChild = /\bbaby (?:aspirin|blues|food|wipes?|weight|bump)\b|\b(?:boy|girl) ?friends?\b|\bchild ?birth\b/g;
/** The writer speaks of their own body. "I have given him" and "can I give her" speak of somebody else. */
const ownBody =
  /\b(?:i'?m|i am|i feel|i have|i'?ve|i get|i got|i keep|i take|i took|i cannot|i can't|i cant|am i|my own|(?:can|should|could|do|may) i (?:take|have|eat|drink|use|drive|exercise|still)|for me|for myself)\b(?! (?:a|an|the)? ?(?:mum|mom|dad|parent|carer|worried|scared|frightened|terrified|given|giving|looking after|caring|calling|asking|breast|\d{1,2} (?:year|month|week)s? ?old))/;
const aboutThem = /\b(?:he|she|him|his|her|hers|hes|shes|they|them|their)\b/;
const unborn = /\b(?:quiet|movements?|kicks?|kicking|moving|unborn|in the womb|due)\b/;

/** A thousand weeks of cough are no age: an age stands beside "old", "aged", "yo", or a person. */
const agePatterns: readonly (readonly [RegExp, "years" | "months" | "weeks" | "days"])[] = [
  [new RegExp(`\\b${number}[\\s-]*(?:years?|yrs?|y)[\\s/-]*(?:olds?|o)\\b`), "years"],
  [/\b(\d{1,3})\s?yo\b/, "years"],
  [new RegExp(`\\b${number}[\\s-]*(?:months?|mths?|mos?)[\\s-]*(?:olds?|o)\\b`), "months"],
  [new RegExp(`\\b${number}[\\s-]*(?:weeks?|wks?)[\\s-]*olds?\\b`), "weeks"],
  [new RegExp(`\\b${number}[\\s-]*days?[\\s-]*olds?\\b`), "days"],
  [
    new RegExp(
      `\\b(?:he'?s|she'?s|(?:he|she|baby|son|daughter) is|aged|baby'?s)(?: only| just| about| nearly)? ${number} ?(?:months?|mths?)\\b`,
    ),
    "months",
  ],
  [
    new RegExp(
      `\\b(?:he'?s|she'?s|(?:he|she|baby|son|daughter) is|aged|baby'?s)(?: only| just| about| nearly)? ${number} ?(?:weeks?|wks?)\\b(?! (?:pregnant|into|in))`,
    ),
    "weeks",
  ],
  [
    new RegExp(
      `\\b(?:he'?s|she'?s|(?:he|she|who|son|daughter|child|boy|girl|mum|mom|dad|husband|wife|partner|gran|nan) is|i'?m|i am|aged?|age of|turned|(?:son|daughter|boy|girl|child|kid|lad) of|my (?:son|daughter|boy|girl|child|kid|toddler),?)(?: only| just| about| nearly| almost| now)? \\(?${number}\\b(?!\\s*(?:weeks?|wks?|months?|mths?|days?|hours?|hrs?|mins?|minutes?|mg|ml|mcg|degrees|celsius|c|f|kg|kilos?|stone|st|lbs?|pounds?|cm|feet|foot|times|tablets?|pills?|in|out|or \\d|to \\d)\\b|\\s*[/°.%]\\s*\\d|\\s*°)`,
    ),
    "years",
  ],
];
const monthsIn = { years: 12, months: 1, weeks: 12 / 52, days: 12 / 365 } as const;

function ageIn(text: string): number | undefined {
  for (const [pattern, unit] of agePatterns) {
    const said = pattern.exec(text)?.[1];
    if (said !== undefined && numberOf(said) <= 120) return numberOf(said) * monthsIn[unit];
  }
  return undefined;
}

const pregnantWords: RegExp =
  /\b(?:pregnan\w*|expecting (?:a|our|my)|trimester|i'?m \d{1,2} (?:weeks|months)\b(?! old)|i am \d{1,2} (?:weeks|months)\b(?! old))|\b(?:wife|girlfriend|partner|sister|daughter|she)(?:'s| is|s) (?:about |nearly )?\d{1,2} weeks\b(?! old)/;
const notPregnant = /\b(?:not|isn'?t|no longer|trying to get|trying to be) (?:yet )?pregnan\w*/;
const breastfeedingWords = /\b(?:breast ?-?f(?:eed|ed)\w*|nursing (?:my|a|the|mum|mother))/;

/** Reads a conversation from its first message to its last: what was said of a person holds until another one is spoken of. */
export const readWhom = (messages: readonly string[]): Whom => messages.reduce<Whom>(afterMessage, nobody);

function afterMessage(before: Whom, message: string): Whom {
  const text = message.toLowerCase().replaceAll("’", "'").replace(notAChild, " ");
  const age = ageIn(text);
  const pregnant = (before.pregnant || pregnantWords.test(text)) && !notPregnant.test(text);
  const breastfeeding = before.breastfeeding || breastfeedingWords.test(text);
  const spoken = stageSpokenOf(text, age, pregnant);
  if (spoken === undefined && age === undefined) return { ...before, pregnant, breastfeeding };
  // A bare age ("he is 4") belongs to whoever was spoken of; a new person comes without the last one's age.
  const years = age === undefined ? undefined : age / 12;
  const byAge = years === undefined ? undefined : years < 1 ? "infant" : years <= childYearsMax ? "child" : "adult";
  return {
    stage: byAge ?? (spoken === "writer" ? undefined : spoken === "older" ? "adult" : spoken),
    ageInMonths: age,
    isOlder: years === undefined ? spoken === "older" : years >= olderYearsMin,
    pregnant,
    breastfeeding,
  };
}

/** Who the words name: a child before a grown-up, because a parent writes about both; the writer when only they are spoken of. */
function stageSpokenOf(
  text: string,
  age: number | undefined,
  pregnant: boolean,
): "infant" | "child" | "adult" | "older" | "writer" | undefined {
  const isOwn = ownBody.test(text) && !aboutThem.test(text);
  // "I have flu, can I breastfeed my baby" is about the writer; a baby not yet born is about the mother.
  if (infantWords.test(text) && !isOwn && !(pregnant && unborn.test(text)) && !/\b(?:can|should) i breast/.test(text))
    return "infant";
  if (childWords.test(text) && !isOwn) return "child";
  if (olderWords.test(text) && !isOwn) return "older";
  if (grownWords.test(text) && !isOwn) return "adult";
  if (isOwn) return "writer";
  return age === undefined ? undefined : "adult";
}

/** The groups whose pages fit. An infant is also a child. */
export function groupsOf({ stage, isOlder, pregnant }: Whom): ReadonlySet<Speaks> {
  const groups = new Set<Speaks>();
  if (stage === "infant") groups.add("infant");
  if (stage === "infant" || stage === "child") groups.add("child");
  else if (pregnant) groups.add("pregnant");
  if (isOlder) groups.add("older-adult");
  return groups;
}
