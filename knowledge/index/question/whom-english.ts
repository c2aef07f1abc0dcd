import type { AgeUnit, WhomWords } from "./whom-words.ts";

const numberWords: readonly string[] = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const number = `(\\d{1,3}|${numberWords.slice(1).join("|")})`;
/** How far along somebody may say they are; nobody knows of a pregnancy before its fifth week. */
const weeksAlong = "(?:\\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve)";

/** A thousand weeks of cough are no age: an age stands beside "old", "aged", "yo", or a person. */
const agePatterns: readonly (readonly [RegExp, AgeUnit])[] = [
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

/** How English says whom something is about. Texts come in lower case with straight apostrophes. */
export const englishWhom: WhomWords = {
  plain: (text) => text.toLowerCase().replaceAll("’", "'"),
  numberWords,
  agePatterns,
  infant: /\b(?:baby|babies|new ?borns?|infants?|napp(?:y|ies)|diapers?)\b/,
  child:
    /\b(?:child|children|kids?|kiddo|toddlers?|sons?|daughters?|little (?:one|boy|girl|lad)|grand ?sons?|grand ?daughters?|grand ?child(?:ren)?|boy|girl|twins|my (?:lad|lass|youngest|eldest))\b/,
  grown:
    /\b(?:husband|hubby|wife|partner|spouse|boyfriend|girlfriend|mum|mom|mummy|mother|dad|daddy|father|parents?|brother|sister|aunt|auntie|uncle|friend|neighbou?r|colleague|boss|man|woman|lady|adults?)\b/,
  older: /\b(?:elderly|grand ?(?:ma|pa|mother|father|dad|mum)|gran|granny|nan|nana)\b/,
  // "My wife and I are worried about our baby" is about the baby; "my mum's baby aspirin" is not about one.
  notAChild:
    /\bbaby (?:aspirin|blues|food|wipes?|weight|bump|oil|powder|lotion|shampoo)\b|\bjelly bab(?:y|ies)\b|\b(?:boy|girl) ?friends?\b|\bchild ?birth\b/g,
  // "I have given him" and "can I give her" speak of somebody else.
  ownBody:
    /\b(?:i'?m|i am|i feel|i have|i'?ve|i get|i got|i keep|i take|i took|i cannot|i can't|i cant|am i|my own|(?:can|should|could|do|may) i (?:take|have|eat|drink|use|drive|exercise|still)|for me|for myself)\b(?! (?:a|an|the)? ?(?:mum|mom|dad|parent|carer|worried|scared|frightened|terrified|given|giving|looking after|caring|calling|asking|breast|\d{1,2} (?:year|month|week)s? ?old))/,
  aboutThem: /\b(?:he|she|him|his|her|hers|hes|shes|they|them|their)\b/,
  unborn: /\b(?:quiet|movements?|kicks?|kicking|moving|unborn|in the womb|due)\b/,
  pregnant: new RegExp(
    `\\b(?:pregnan\\w*|preg|preggo|preggers|up the duff|expecting (?:a|our|my)|trimester|(?:i'?m|i am) ${weeksAlong} (?:weeks|months)\\b(?! old)|${weeksAlong} (?:weeks|months) (?:gone|along)\\b)|\\b(?:wife|girlfriend|partner|sister|daughter|she)(?:'s| is|s) (?:about |nearly )?${weeksAlong} weeks\\b(?! old)`,
  ),
  notPregnant: /\b(?:not|isn'?t|no longer|trying to get|trying to be) (?:yet )?pregnan\w*/,
  breastfeeding: /\b(?:breast ?-?f(?:eed|ed)\w*|nursing (?:my|a|the|mum|mother))/,
  mayBreastfeed: /\b(?:can|should) i breast/,
};
