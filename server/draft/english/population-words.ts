import type { PopulationWords } from "../population.ts";
import { englishMatters } from "./matters.ts";

export const englishPopulationWords: PopulationWords = {
  child:
    /\b(?:child(?:ren)?(?:'s)?|bab(?:y|ies)(?:'s)?|infants?|toddlers?|newborns?|teenagers?|under (?:1?\d|the age of 1?\d)\b)/i,
  adult: /\badults?\b/i,
  pregnancy: /\bpregnan\w*|\bmaternity\b|\bmidwife\b/i,
  breastfeeding: /\bbreast ?-?f(?:eed|ed)\w*\b/i,
  unborn: /\bunborn\b/i,
  older: /\b(?:older|aged? 65|over 65)\b/i,
  dose: /\b\d[\d,.]*\s?(?:mg|g|ml|micrograms?)\b|\b(?:one|two|\d+)(?: (?:or|to) (?:one|two|\d+))? (?:tablets?|capsules?|doses?|puffs?)\b|\bhours between doses\b|\bbetween doses\b/i,
  list: /,\s*(?:[\w-]+\s+){0,3}?or\b/i,
  caution:
    /^(?:do not|never|avoid|ask|tell|call|go to|contact|get|check)\b|\bnot (?:normally|usually )?(?:used|suitable|treat|help)|\bdo(?:es)? not (?:treat|help|suit)/i,
  medicine: new RegExp(
    `\\b(?:${englishMatters.namedMedicines.join("|")}|decongestants?|antihistamines?|antibiotics?)\\b`,
    "i",
  ),
  overOneYear: /\bchild(?:ren)? (?:aged )?(?:over|older than) (?:\d{1,2}|one) years?\b/i,
  year: "year",
  months: { week: 12 / 52, month: 1, year: 12 },
  ageOver: [
    /\b(?:people|adults?|anyone|person|men|women|child(?:ren)?|bab(?:y|ies)) (?:aged )?(?:over|older than) (\d{1,3})(?: (week|month|year)s?)?\b/i,
  ],
  ageUnder: [
    /\b(?:child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|people|anyone|person)\b(?: \w+){0,3}? (?:aged )?(?:under|younger than) (\d{1,3})(?: (week|month|year)s?)?\b/i,
  ],
  ageRange: /\b(?:child(?:ren)?|bab(?:y|ies)) aged (\d{1,2}) to (\d{1,2}) (week|month|year)s?\b/i,
  narrowBabyAge: /\b(?:under|aged) (?:\d to )?\d{1,2} (?:weeks?|months?)\b/i,
};
