import { withoutAccents } from "../spanish-stemmer.ts";
import type { AgeUnit, WhomWords } from "./whom-words.ts";

const numberWords: readonly string[] = "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" ");
const number = `(\\d{1,3}|${numberWords.slice(1).join("|")})`;
/** How far along somebody may say they are; nobody knows of a pregnancy before its fifth week. */
const weeksAlong = "(?:\\d{1,2}|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta)";
const barely = "(?:solo |apenas |casi |como |unos |ya )?";

const infant = "bebes?|bebit[oa]s?|bb|recien nacid[oa]s?|lactantes?|guaguas?|guaguit[oa]";
const child =
  "hij[oa]s?|hijit[oa]s?|nin[oa]s?|ninit[oa]s?|nen[ea]s?|chiquit[oa]s?|chamac[oa]s?|chiquill[oa]s?|escuincles?|chavit[oa]s?|niet[oa]s?|nietecit[oa]s?|sobrinit[oa]s?|mi gord[oa]|mi gordit[oa]|peque|criatura|mis gemel[oa]s|melliz[oa]s";
const grown =
  "espos[oa]|marido|mujer|pareja|novi[oa]|mama|papa|mami|papi|madre|padre|padres|mi viej[oa]|herman[oa]|hermanit[oa]|ti[oa]|suegr[oa]|cunad[oa]|prim[oa]|amig[oa]|vecin[oa]|companer[oa]|jef[ea]|senora?|hombre|adult[oa]s?";
const older =
  "abuel[oa]s?|abuelit[oa]s?|ancian[oa]s?|tercera edad|adult[oa]s? mayor(?:es)?|yay[oa]|non[oa]|bisabuel[oa]";
const person = `(?:${infant}|${child}|${grown}|${older}|sobrin[oa])`;
/** "De 3 días" after one of these is how long it has lasted. */
const lasting =
  "(?<!\\b(?:estoy|ando|voy|tos|fiebre|calentura|temperatura|dolor|diarrea|vomitos?|sangrado|tratamiento|embarazo|embarazada|gestacion|evolucion|reposo|hace|desde|resfriado|gripe|gripa)\\s)";
const notAnAge =
  "(?! *(?:de embarazo|embarazada|de gestacion|de evolucion|tomando|de tomar|de tratamiento|de casad|asi\\b))";

/** "Desde hace 5 años" and "tos de 3 semanas" are no age: an age stands with "tiene", "de" or a person. */
const agePatterns: readonly (readonly [RegExp, AgeUnit])[] = [
  [
    new RegExp(
      `(?:\\b(?:tiene|tienen|tenia|tengo|cumpli[oa]|cumple|edad de|edad|a los|soy de)|\\b${person},?(?: de| con| tiene| es de)?|${lasting}\\bde) ${barely}${number} ?(?:anos|anitos|ano|anito)\\b${notAnAge}(?! con (?!fiebre|tos|dolor|calentura|vomit|diarrea|un|una|mucho))`,
    ),
    "years",
  ],
  [
    new RegExp(
      `(?:\\b(?:tiene|cumpli[oa]|cumple|edad|a los)|\\b${person},?(?: de| con| tiene| es de)?|${lasting}\\bde) ${barely}${number} ?(?:meses|mesecitos|mes)\\b${notAnAge}`,
    ),
    "months",
  ],
  [
    new RegExp(
      `\\b(?:${infant}|${child}),?(?: de| con| tiene| es de| que tiene)? ${barely}${number} ?(?:semanas|semana|semanitas)\\b${notAnAge}`,
    ),
    "weeks",
  ],
  [
    new RegExp(
      `\\b(?:${infant}|${child}),?(?: de| con| tiene| es de| que tiene)? ${barely}${number} ?(?:dias|dia|diitas)\\b`,
    ),
    "days",
  ],
  // "Mi niña de 3", "mi mamá de 68".
  [
    new RegExp(
      `\\b${person},?(?: de)? ${barely}${number}\\b(?! ?(?:meses|mes|semanas?|dias?|horas?|veces|kilos?|kg|mg|ml|pastillas?|grados|y medi[oa] grados|°|[.,/%]\\d))`,
    ),
    "years",
  ],
  // A bare "tiene 4" is an age; from 34 to 43 it is as likely a temperature.
  [
    /^\W*(?:(?:no|si|el|ella|solo|apenas|pues)\W+)*(?:tiene|tengo) (?:solo |apenas )?([1-9]|[12]\d|3[0-3]|4[4-9]|[5-9]\d)\W*$/,
    "years",
  ],
];

/** How Spanish says whom something is about. Texts come in lower case without accents: few people type them. */
export const spanishWhom: WhomWords = {
  plain: (text) =>
    withoutAccents(text.toLowerCase())
      .replace(/\b(?:un )?ano y medio\b/g, "18 meses")
      .replace(/\b(?:un )?mes y medio\b/g, "6 semanas")
      .replace(/\bmedio ano\b/g, "6 meses"),
  numberWords,
  agePatterns,
  infant: new RegExp(`\\b(?:${infant}|panal(?:es)?|mollera)\\b`),
  child: new RegExp(`\\b(?:${child}|mi pequen[oa]|(?:el|la) pequen[oa]|mi chic[oa] de)\\b`),
  grown: new RegExp(`\\b(?:${grown})\\b`),
  older: new RegExp(`\\b(?:${older})\\b`),
  // "Tuve asma de niño" is told by a grown-up.
  notAChild:
    /\baspirina infantil\b|\bdepresion post ?(?:parto|natal)\b|\bde (?:nin[oa]|chiquit[oa]|bebe)\b(?! (?:de|con|que))|\bespero (?:un )?bebe\b|\besperando (?:un )?bebe\b/g,
  // "Tengo un hijo", "estoy con mi niña" and "soy mamá" speak of somebody else.
  ownBody:
    /\b(?:me (?:duele|duelen|siento|arde|arden|pica|pican|mareo|salio|salieron|sale|salen|dio|da|corte|queme|pegue|golpee|cai|torci|doble|tome|falta|late|tiembla|tiemblan|hincho|hincharon|despierto|cuesta)|tengo|estoy|ando|traigo|sufro|padezco|tomo|soy|vomito|(?:puedo|debo|podria) (?:tomar(?:me)?|comer|beber|hacer|usar|seguir|manejar|conducir|dejar)|para mi)\b(?! (?:(?:un|una|dos|tres|mi|mis|gemelos|a) )?(?:hij|bebe|bb|nin|nen|guagua|criatura|mama|papa|abuel|espos|marido|madre|padre|miedo|duda|preocupad|asustad|desesperad|angustiad|cuidando|dando|dandole|con mi|en casa con|primeriz|su |la (?:mama|madre|abuela|tia|hija)|el (?:papa|padre|abuelo|tio|hijo)))/,
  aboutThem: /\b(?:le|les|ella|ellos|ellas|darle|darles|dele|llevarlo|llevarla|lo llevo|la llevo|a el)\b/,
  unborn:
    /\b(?:movimientos?|patad\w*|patea|se mueve|moverse|mueva|quiet[oa]|vientre|feto|fetal|latidos|adentro|dentro)\b/,
  pregnant: new RegExp(
    `\\b(?:embaraz\\w*|encinta|prenada|esper(?:o|ando|amos) (?:un |a mi |mi )?bebe|gestacion|gestante|trimestre|patadit\\w+|movimientos fetales|primera ecografia|(?:estoy|ando|voy) (?:de|en) (?:la |las )?(?:semana )?${weeksAlong} ?(?:semanas|meses|sem\\b|$)|a las ${weeksAlong} semanas|en la semana ${weeksAlong}|(?:tengo|llevo|con|cumpli) ${weeksAlong} semanas(?! (?:con|de (?!embarazo|gestacion)|tomando|asi|que|sin)))|^\\W*${weeksAlong} semanas\\b(?! (?:con|tomando|asi|que|sin|de (?!embarazo)))`,
  ),
  notPregnant:
    /\b(?:(?:no|ya no) (?:estoy|esta|soy|es|estaba|estuve) embaraz\w*|(?:quedar(?:me|se)?|buscando|poner(?:me|se)?|buscar) (?:un |el )?embaraz\w*|embarazo negativ\w+|evitar (?:el |un )?embarazo)/,
  breastfeeding:
    /\b(?:amamant\w*|lactancia|lactando|lactar|(?:doy|dar|dando|darle|dandole|le doy|estoy dando|tomando|toma) (?:el |la |de )?(?:pecho|seno|teta)|leche materna)\b/,
  mayBreastfeed:
    /\b(?:puedo|debo|podria|sigo|se puede) (?:\w+ )?(?:dar(?:le)? (?:el |la )?(?:pecho|teta|seno)|dandole (?:pecho|teta)|amamant\w*|lactar)/,
};
