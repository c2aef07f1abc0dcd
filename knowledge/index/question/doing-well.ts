import type { LexiconLanguage } from "../../lexicon/index.ts";

// A person who does these is well: said beside a complaint they tell how it is, and ask about nothing.
const does =
  "(?:eating|drinking|playing|sleeping|feeding|weeing|peeing|smiling|laughing|chatting|running (?:around|about)|bouncing (?:around|about))";
const feels = "(?:happy|alert|cheerful|bright|active|comfortable|himself|herself|(?:her|him)self)";
const fine =
  "(?: (?:fine|ok|okay|well|normally|normal|as normal|as usual|as ever|plenty|lots|happily|nicely|properly))";
const who = "(?:(?:he|she|they|it|i)(?: is| are| am|['’]?s|['’]?re|['’]?m)? |is |are |am |seems? )";
const still = "(?:still |otherwise |now |quite |very )*";
const one = `(?:${does}${fine}?|${feels})`;
const and = "(?:,? (?:and|&) |, )";
// After these it is the trouble itself, or when the trouble comes: "stopped eating", "pain when drinking".
const notAfter =
  "(?<!\\b(?:not|isn['’]?t|aren['’]?t|wasn['’]?t|stopped|won['’]?t|barely|hardly|without|longer|trouble|problems?|difficulty|pain|hurts?|when|while|whilst|after|before|since|by|from|of|about|to|with|if)\\s(?:(?:really|been|even|so|very|much|always|properly)\\s)*)";

const english: readonly RegExp[] = [
  // "But is drinking and playing", "she is eating, drinking and sleeping fine".
  new RegExp(
    `${notAfter}(?:\\b(?:but|though|although|and) )?${who}?${still}\\b${one}(?:${and}${who}?${still}${one})+${fine}?`,
    "gi",
  ),
  // "But still drinking", "but he is playing": "but" says that it is the good side.
  new RegExp(`\\b(?:but|though|although) (?:${who}${still}|still )${one}${fine}?`, "gi"),
  // "Eating fine", "drinking plenty".
  new RegExp(`${notAfter}\\b${does}${fine}`, "gi"),
];

const hace =
  "(?:comiendo|bebiendo|jugando|durmiendo|tomando (?:l[ií]quidos|agua|pecho)|sonriendo|come|bebe|juega|duerme|toma (?:l[ií]quidos|agua|pecho))";
const esta = "(?:activ[oa]|content[oa]|alegre|animad[oa]|despiert[oa]|tranquil[oa])";
const bien = "(?: (?:bien|normal|normalmente|como siempre|igual|bastante|mucho))";
const uno = `(?:(?:est[aá] |sigue |se ve )?(?:${hace}${bien}?|${esta}))`;
const noTras =
  "(?<!\\b(?:no|sin|apenas|casi|ni|deja de|dej[oó] de|al|cuando|si|despu[eé]s de|antes de|para|de|que)\\s(?:(?:est[aá]|ha estado|muy|tan)\\s)*)";
const spanish: readonly RegExp[] = [
  new RegExp(`${noTras}(?:\\b(?:pero|aunque|y) )?\\b${uno}(?:(?:,| y|, y) ${uno})+${bien}?`, "gi"),
  new RegExp(`\\b(?:pero|aunque) (?:est[aá]|sigue|se ve)? ?${uno}`, "gi"),
  new RegExp(`${noTras}\\b${hace}${bien}`, "gi"),
];

const patterns: Readonly<Record<LexiconLanguage, readonly RegExp[]>> = { en: english, es: spanish };

/** A text without what it says of how well somebody otherwise is: "a fever, but she is drinking and playing" asks about the fever. */
export const withoutDoingWell = (text: string, language: LexiconLanguage): string =>
  patterns[language].reduce((left, pattern) => left.replace(pattern, " "), text);
