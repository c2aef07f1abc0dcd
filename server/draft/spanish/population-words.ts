import type { PopulationWords } from "../population.ts";
import { spanishMatters } from "./matters.ts";
import { whole } from "./word.ts";

const childOf = "(?:niñ[oa]s?|beb[eé]s?|lactantes?|menor(?:es)?|adolescentes?)";
const unit = "(semana|mes|año)(?:s|es)?";

export const spanishPopulationWords: PopulationWords = {
  child: whole(
    "niñ[oa]s?|beb[eé]s?|lactantes?|recién nacid[oa]s?|adolescentes?|hij[oa]s?|menor(?:es)? de (?:1?\\d|los 1?\\d)(?: años| meses)|menos de (?:1?\\d) (?:años|meses|semanas)",
  ),
  adult: whole("adult[oa]s?"),
  pregnancy: whole("embaraz\\p{L}+|maternidad|matrona|partera"),
  breastfeeding: whole("lactancia|amamant\\p{L}+|d(?:ar|é|a|ando|e) (?:el )?pecho"),
  unborn: whole("antes de nacer|por nacer"),
  older: whole("adult[oa]s? mayor(?:es)?|personas? mayor(?:es)?|65 años|mayor(?:es)? de 65"),
  dose: whole(
    "\\d[\\d,.]*\\s?(?:mg|g|ml|microgramos?)|(?:una|dos|tres|\\d+)(?: (?:o|a) (?:una|dos|tres|\\d+))? (?:pastillas?|tabletas?|comprimidos?|cápsulas?|dosis|inhalaciones)|horas entre dosis|entre dosis",
  ),
  list: /,\s*(?:[\p{L}\d-]+\s+){0,3}?[ou]\s/iu,
  caution:
    /^(?:no|nunca|evite|pregunte|avise|llame|vaya|contacte|consulte|busque|hable|revise)(?!\p{L})|(?<!\p{L})no (?:se |suele |suelen |debe |deben |sirve |sirven |trata|alivia|es adecuad|son adecuad)/iu,
  medicine: whole(`${spanishMatters.namedMedicines.join("|")}|descongestionantes?|antihistamínicos?|antibióticos?`),
  overOneYear: whole(`niñ[oa]s? (?:de más de|mayor(?:es)? de) (?:\\d{1,2}|un) años?`),
  year: "año",
  months: { semana: 12 / 52, mes: 1, año: 12 },
  ageOver: [
    whole(
      `(?:personas?|adultos?|alguien|hombres?|mujer(?:es)?|niñ[oa]s?|beb[eé]s?) (?:que tiene |con |de )?(?:más de|mayor(?:es)? de) (\\d{1,3}) ${unit}`,
    ),
  ],
  ageUnder: [
    whole(`${childOf}(?: \\p{L}+){0,3}? (?:de |con )?(?:menos de|menor(?:es)? de) (\\d{1,3}) ${unit}`),
    whole(`menor(?:es)? de (\\d{1,3}) ${unit}`),
  ],
  ageRange: whole(`(?:niñ[oa]s?|beb[eé]s?) (?:de|entre) (\\d{1,2}) (?:a|y) (\\d{1,2}) ${unit}`),
  narrowBabyAge: whole("(?:menos de|menor(?:es)? de|de) (?:\\d{1,2} a )?\\d{1,2} (?:semanas?|mes(?:es)?)"),
};
