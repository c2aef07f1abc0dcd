import type { Whom } from "#knowledge/index/index.ts";
import { whole } from "./word.ts";

const childYearsMax = 15;
const olderYearsMin = 65;
const nobody: Whom = {
  stage: undefined,
  ageInMonths: undefined,
  isOlder: false,
  pregnant: false,
  breastfeeding: false,
};

const numberWords = "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" ");
const number = `(\\d{1,3}|una?|${numberWords.slice(2).join("|")})`;
const numberOf = (said: string): number => {
  const word = numberWords.indexOf(said === "una" ? "un" : said);
  return word >= 0 ? word : Number(said);
};

const infantWords = whole("beb[eé]s?|bebit[oa]s?|recién nacid[oa]s?|lactantes?|neonat[oa]|pañal(?:es)?|mamila|biberón");
const childWords = whole(
  "hij[oa]s?|hijit[oa]s?|niñ[oa]s?|nen[ea]s?|niet[oa]s?|nietecit[oa]|sobrin[oa]s?|pequeñ[oa]s?(?= (?:tiene|está|de))|mi peque|chiquit[oa]s?|muchach[oa]|gemel[oa]s|mellizos|crí[oa]|chamac[oa]|guagua",
);
const grownWords = whole(
  "espos[oa]|marido|mujer|pareja|novi[oa]|mam[aá]|madre|pap[aá]|padres?|herman[oa]|tí[oa]|amig[oa]|vecin[oa]|compañer[oa]|suegr[oa]|cuñad[oa]|señora?|adult[oa]s?",
);
const olderWords = whole("abuel[oa]s?|abuelit[oa]|ancian[oa]s?|adult[oa]s? mayor(?:es)?|persona mayor|tercera edad");
/** "Espero un bebé" and "dolor de niño" are no child to speak of. */
const notAChild = whole("(?:espero|esperando) (?:un |mi )?bebé|aspirina (?:infantil|para bebés)", "giu");
/** The writer speaks of their own body: "le doy" and "tengo un hijo" speak of somebody else. */
const ownBody = whole(
  "(?:tengo|estoy|soy|me (?:duele|siento|encuentro|quemé|corté|caí|golpeé|salió|da|tomé|toca|hice|pica|arde)|tomo|tomé|puedo (?:tomar|comer|beber|usar|manejar|conducir|hacer ejercicio|seguir)|debo (?:tomar|dejar|seguir|ir)|para mí|mi (?:cabeza|espalda|garganta|presión|azúcar|pecho|barriga|estómago|rodilla|pierna|mano|pie|regla))(?! (?:que |una? |dos |tres )?(?:hij[oa]s?|beb[eé]|niñ[oa]s?|niet[oa]|preocupad[oa]|asustad[oa]|desesperad[oa]|agotad[oa]|cuidando|dándole|mamá|madre|padre|papá|llev|dar))",
);
const aboutThem = whole(
  "él|ella|le|les|darle|darles|dárselo|darselo|llevarl[oa]|suy[oa]|(?:su|sus) (?!médico|respuesta|ayuda)",
);
const unborn = whole("se mueve|mueve|movimientos|patad[ai]\\p{L}*|vientre|panza|parto|nacer");

const person =
  "(?:hij[oa]s?|hijit[oa]|niñ[oa]|nen[ea]|beb[eé]|bebit[oa]|niet[oa]|sobrin[oa]|pequeñ[oa]|peque|chiquit[oa]|muchach[oa]|él|ella|mam[aá]|madre|pap[aá]|padre|abuel[oa]|espos[oa]|marido|mujer|herman[oa]|tí[oa]|amig[oa]|señora?)";
const about = "(?:solo |sólo |apenas |casi |unos |como |ya )?";
const agePatterns: readonly (readonly [RegExp, "years" | "months" | "weeks" | "days"])[] = [
  [whole(`${number} (?:años|añitos|año)(?: y medio)? de edad`), "years"],
  [
    whole(
      `(?:(?<!(?:hace|desde|durante|embarazada) )(?:de|tiene|tengo|cumplió|con|a los|niñ[oa]|hij[oa])) ${about}${number} (?:años|añitos|añito|año)`,
    ),
    "years",
  ],
  [whole(`${person},? (?:(?:que )?tiene |de |con )?${about}${number} mes(?:es|ecitos)?`), "months"],
  [whole(`tiene ${about}${number} mes(?:es|ecitos)?(?! (?:de embarazo|con |embarazad|así|sin ))`), "months"],
  [
    whole(
      `${person},? (?:(?:que )?tiene |de |con )?${about}${number} semanas?(?! (?:de embarazo|con |embarazad|así|sin ))`,
    ),
    "weeks",
  ],
  [whole(`tiene ${about}${number} semanas?(?! (?:de embarazo|con |embarazad|así|sin ))`), "weeks"],
  [whole(`${number} días? de (?:nacid[oa]|vida)`), "days"],
  [/(?<!\p{L})(?:tiene|niñ[oa] de|hij[oa] de) ([1-9]|1[0-7])(?=\s*(?:$|[.,;?!]))/iu, "years"],
];
const monthsIn = { years: 12, months: 1, weeks: 12 / 52, days: 12 / 365 } as const;

function ageIn(text: string): number | undefined {
  for (const [pattern, unit] of agePatterns) {
    const said = pattern.exec(text)?.[1];
    if (said !== undefined && numberOf(said) <= 120) return numberOf(said) * monthsIn[unit];
  }
  return undefined;
}

const pregnantWords = whole(
  "embarazad[ao]s?|embarazo|encinta|gestante|(?:espero|esperando) (?:un |mi )?bebé|estoy de \\d{1,2} (?:semanas|meses)",
);
const notPregnant = whole("no (?:estoy|está|estaba) embarazada|quedar(?:me)? embarazada");
const breastfeedingWords = whole(
  "amamant\\p{L}+|lactancia|lactando|(?:doy|dar|dando|da|estoy dando|sigo dando) (?:el |de )?(?:pecho|mamar|seno)|le doy (?:el )?(?:pecho|seno)",
);

/** As `readWhom` of the index reads English: what was said of a person holds until another one is spoken of. */
export const readSpanishWhom = (messages: readonly string[]): Whom => messages.reduce<Whom>(afterMessage, nobody);

function afterMessage(before: Whom, message: string): Whom {
  const text = message.toLowerCase().replace(notAChild, " ");
  const age = ageIn(text);
  const pregnant = (before.pregnant || pregnantWords.test(message)) && !notPregnant.test(text);
  const breastfeeding = before.breastfeeding || breastfeedingWords.test(text);
  const spoken = stageSpokenOf(text, age, { pregnant, breastfeeding });
  if (spoken === undefined && age === undefined) return { ...before, pregnant, breastfeeding };
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
  { pregnant, breastfeeding }: { readonly pregnant: boolean; readonly breastfeeding: boolean },
): "infant" | "child" | "adult" | "older" | "writer" | undefined {
  const isOwn = ownBody.test(text) && !aboutThem.test(text);
  const isMother =
    breastfeeding &&
    whole("puedo|debo|tomo|estoy").test(text) &&
    !whole("darle|le doy (?!el|pecho|seno)|tiene").test(text);
  if (infantWords.test(text) && !isOwn && !isMother && !(pregnant && unborn.test(text))) return "infant";
  if (childWords.test(text) && !isOwn && !isMother) return "child";
  if (olderWords.test(text) && !isOwn) return "older";
  if (grownWords.test(text) && !isOwn) return "adult";
  if (isOwn || isMother) return "writer";
  return age === undefined ? undefined : "adult";
}
