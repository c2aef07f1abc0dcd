import type { SentenceWords } from "../sentence-words.ts";
import type { Intent } from "../intents.ts";
import { englishMatters } from "./matters.ts";

const stopWords = new Set(
  "a about after all also am an and any bad bit are as at be been before but by can could did do does doing feel feels feeling felt for from get gets getting give given go going had has have having he her here hers him his home how i if in into is it its just keep last lasts long many me more most much must my not now of off ok okay on or our out over please really she should so some someone day days week weeks month months hour hours year years old start stop still take takes taken taking than that the their them then there these they thing this to too up us use used using very want was we well went what when which while who why will with would you your".split(
    " ",
  ),
);
// Everyday and brand words, brought to the words guidance uses.
const plainWords: Readonly<Record<string, string>> = {
  kid: "child", baby: "child", toddler: "child", infant: "child", newborn: "child", son: "child", daughter: "child",
  children: "child", babies: "child", kids: "child", boy: "child", girl: "child",
  temp: "fever", temperature: "fever", tylenol: "paracetamol", acetaminophen: "paracetamol", calpol: "paracetamol",
  panadol: "paracetamol", advil: "ibuprofen", nurofen: "ibuprofen", motrin: "ibuprofen", brufen: "ibuprofen", tummy: "stomach", belly: "stomach",
  abdominal: "stomach", puke: "vomit", sick: "vomit", diarrhea: "diarrhoea", pee: "urine", wee: "urine", wine: "alcohol",
  beer: "alcohol", booze: "alcohol", vodka: "alcohol", whisky: "alcohol", drinking: "alcohol", doctor: "doctor", gp: "doctor", albuterol: "salbutamol", sugars: "sugar", glucose: "sugar", hypo: "sugar",
  stung: "sting", bitten: "bite", poo: "stool", poop: "stool", eat: "food", diet: "food", meal: "food", meals: "food", feed: "feed",
  redness: "red", heat: "hot", feet: "foot", cut: "wound", graze: "wound", gash: "wound",
  infectious: "spread", contagious: "spread", catching: "spread", bp: "pressur", pregnancy: "pregnant", antenatal: "pregnant", tablets: "medicin", pills: "medicin",
  a1c: "hba1c", tired: "tired", tiredness: "tired", dizzy: "dizzy", dizziness: "dizzy", sleepy: "sleepy", sleepiness: "sleepy", weak: "weak", weakness: "weak",
  swollen: "swell", swelling: "swell", itchy: "itch", itching: "itch", wandering: "wander", wanders: "wander", dehydrated: "dehydrat", dehydration: "dehydrat",
  runs: "diarrhoea", jab: "vaccin", vaccine: "vaccin", vaccination: "vaccin", shot: "vaccin", smoking: "smok", covid: "covid-19", coronavirus: "covid-19", smoker: "smok", exercise: "activ",
}; // biome-ignore format: one word per place keeps the table readable

/** The words that carry meaning, cut to a rough stem. */
function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const [word] of text
    .toLowerCase()
    .replaceAll("’", "'")
    .matchAll(/[\p{L}\p{N}]+(?:[./'-][\p{L}\p{N}]+)*/gu)) {
    // A bare number is an age, a date or a count of something else as often as not: "2 years" would find "2 tablets".
    if (stopWords.has(word) || /^\d{1,3}$/.test(word)) continue;
    terms.add(stem(plainWords[word] ?? word));
  }
  return terms;
}

function stem(word: string): string {
  const known = plainWords[word];
  if (known) return known;
  const cut = word
    .replace(/'s$/, "")
    .replace(/(?:ies|y)$/, "i")
    .replace(/(?<=\p{L}{3})(?:ings?|edly|ed|es|s|ly)$/u, "")
    .replace(/(?<=\p{L}{3})(\p{L})\1$/u, "$1")
    .replace(/(?<=\p{L}{3})e$/u, "");
  return plainWords[cut] ?? cut;
}

const pressureTablets =
  /\b(?:lisinopril|ramipril|enalapril|perindopril|losartan|candesartan|valsartan|amlodipine|felodipine|bisoprolol|atenolol|indapamide|doxazosin)\b/gi;
/** Everyday ways to say it that no single word tells, in the guidance's words. */
const sayPlainly = (text: string): string =>
  text
    .replace(pressureTablets, "$& blood pressure medicine")
    .replace(/\bcold turkey\b/gi, "suddenly")
    .replace(/\bshak(?:e|ing) hands\b/gi, "handshake")
    .replace(/\b(?:tummy|stomach|sickness|vomiting) bugs?\b/gi, "$& vomiting diarrhoea")
    .replace(
      /\bkeep(?:ing)? (?:any ?thing|nothing|water|food|drinks?|fluids?|it|stuff|her milk|his milk) down\b/gi,
      "keep fluids down vomiting",
    );

const headingSigns: readonly (readonly [Intent, RegExp])[] = [
  ["duration", /\bhow long\b/i],
  ["amount", /\bhow (?:much|many|often|should i take|do i take)|\bdose/i],
  ["together", /\b(?:with other|together|mix|alcohol)\b/i],
  ["medicine", /\bmedicines?|tablets?|antibiotics?|inhalers?|treat/i],
  ["cause", /\bwhy|causes?|triggers?\b/i],
  ["prevention", /\bprevent|avoid|lower (?:the|my) (?:risk|chance)|protect/i],
  ["spread", /\b(?:spread|catch|infectious|contagious|school|work)\b/i],
  ["caring", /\b(?:look after|care for|help (?:someone|a|my)|caring)\b/i],
  [
    "what-to-do",
    /\bwhat (?:can|should|do) i do|how (?:can|do|should) i (?!prevent|avoid|lower|stop)|at home|helps?\b/i,
  ],
  ["what-is", /\bwhat (?:is|are|counts|do)\b|signs|symptoms/i],
];

export const englishSentenceWords: SentenceWords = {
  termsOf,
  sayPlainly,
  headingSigns,
  peopleTerms: termsOf("child adult"),
  medicineTerms: termsOf(englishMatters.namedMedicines.join(" ")),
  anyMedicine: termsOf("medicines pregnancy several"),
  taken: /\b(?:on|taking|takes|i take|prescribed|started)\s+(?:\w+\s+){0,2}?([a-z-]{5,})/gi,
  leansOnNeighbour:
    /^(?:it|its|this|that|these|those|they|them|their|such|also|however|but|and|or|so|then|otherwise|instead|if so|if not|in (?:this|that|these) cases?|after that|for example|both|others?)\b|\b(?:as (?:described|listed|shown|mentioned) (?:above|below)|(?:the|see) (?:following|above|below)|listed (?:above|below))\b|:$/i,
  defines:
    /^(?:an? |the )?[^,.]{2,60}?(?: \([^)]*\))? (?:is|are|means?) (?:an?|the|when|that|one of|medicines?|tiny|inflam\w*|swollen)\b/i,
  onlyForThoseWith:
    /\b(?:person|people|someone) with (dementia|parkinson's|epilepsy|a urinary catheter|cancer)\b|\bwith (dementia)\b/i,
  grownUp:
    /\b(?:smok\w*|alcohol|driv(?:e|ing)|sex|contracepti\w*|wine|(?:lose|losing|extra) weight|coffee|blood thinners?|heart failure|blood pressure medic\w*|methotrexate|water tablets)\b/i,
  onlyWhenSaid: [
    [/\bcarbon monoxide\b/i, /\b(?:carbon|monoxide|gas|boiler|fumes|heater|stove|fire|smoke)\b/i, "person"],
    [/\beye or skin splashed\b/i, /\b(?:eyes?|skin|splash\w*|spill\w*|spray\w*)\b/i, "person"],
    [
      /\b(?:after (?:a|the|your) (?:baby is born|birth)|after (?:a|giving) birth|new mothers?|giving birth|postnatal|postpartum)\b/i,
      /\b(?:bab(?:y|ies)|born|birth|newborn|pregnan\w*|postnatal|postpartum|expecting|breast ?feed\w*|weeks gone|miscarr\w*)\b/i,
    ],
    [/\b(?:chemotherapy|cancer team|chemo)\b/i, /\b(?:cancer|chemo\w*|tumou?r|leuk\w*|lymphoma)\b/i],
    [/\belectric\w*\b/i, /\b(?:electr\w*|socket|shock|plug|wire|cable|lightning)\b/i],
    [
      /\bchemical (?:burn|splash)|\bharmful chemical/i,
      /\b(?:chemical|bleach|acid|cleaner|cleaning|alkali|detergent|splash\w*)\b/i,
    ],
    [
      /\bthink about taking an overdose\b/i,
      /\b(?:overdos\w*|suicid\w*|kill\w*|end (?:it|my|his|her)|die|dead|hurt (?:my|him|her)self|self[- ]harm|low|depress\w*|hopeless|sad|mood|anxi\w*|cry\w*|tearful|grie\w*|died|cope|bipolar|psychos\w*|voices|eating|panic|stress\w*|alcohol|drink\w*|drugs?)\b/i,
      "person",
    ],
    [
      /\bReye's\b|\baspirin\b.*\bunder 16\b/i,
      /\b(?:aspirin|what|which|medicine|painkiller|give|take|have|child|son|daughter|bab(?:y|ies)|toddler)\b/i,
    ],
  ],
  onlyForBabies:
    /\b(?:bab(?:y|ies)|infants?|newborns?|formula|breast or bottle|breast ?milk|bottle[- ]fe?ed\w*)\b(?!.*\bchild(?:ren)?\b)(?<!\bchild(?:ren)?\b.*)/i,
  saysOnlyNames: /\bbrand names? of\b/i,
  whoMayHeading: /\bwho (?:should|can|cannot|must)\b/i,
  particulars: /\d+(?:[.,/]\d+)*|\b(?:not|no|never|unless|only|without)\b/g,
  firstAidHeading:
    /\b(?:do first|right now|should (?:i|you) do (?:if|in|for)|do i (?:stop|treat|remove)|in an? \w+ attack|while (?:i )?wait(?:ing)?)\b/i,
  handsOn: /^(?:Cool|Press|Pinch|Rinse|Use|Have|Give|Sit|Lean|Push)\b/,
  forbids: /^(?:do not|never|avoid)\b/i,
  namesAnAge: /\b(?:aged?|under|over|below|older than|younger than)\b[^,.]{0,20}\b(?:weeks?|months?|years?)\b/i,
};
