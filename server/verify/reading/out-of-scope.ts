import type { Span } from "../types.ts";
import type { ReadingLanguage } from "./language.ts";
import type { Reading } from "./reading.ts";
import { whole } from "./spanish/word.ts";

/** What only a clinician does for one person. */
export type ClinicalAct = "prescribes" | "changes-treatment" | "interprets" | "diagnoses";

export interface ClinicalActFound extends Span {
  readonly act: ClinicalAct;
}

const medicine =
  "(?:dose|doses|dosage|tablets?|pills?|medicines?|medications?|insulin|prescription|inhaler|treatment|steroids?|antibiotics?|blood (?:thinners?|pressure tablets?)|antidepressants?)";
const result =
  "(?:results?|tests?|scans?|x-?rays?|mri|ct|ecg|ekg|biopsy|blood (?:tests?|pressure|sugar|count)|readings?|levels?|counts?|psa|hba1c|cholesterol|photos?|pictures?|images?|moles?|rash)";

/** `needs` is quick and finds every text that the pattern finds, and more; the pattern is global. */
type ActPattern = readonly [act: ClinicalAct, needs: RegExp, pattern: RegExp];
const patterns: Readonly<Record<ReadingLanguage, readonly ActPattern[]>> = {
  en: [
    [
      "prescribes",
      /\b(?:i|we)\b/,
      /\b(?:i|we)(?:'m|'ll|'d|'re| am| are| will| would| can| have| could)?(?: \w+){0,2}? (?:prescrib\w+|diagnos\w+|recommend|advise|order(?:ing)?|refer(?:ring)?|start(?:ing)? you|put(?:ting)? you on|treat(?:ing)? you|change your)\b/g,
    ],
    [
      "changes-treatment",
      new RegExp(medicine),
      new RegExp(
        `\\b(?:stop|stopping|start|starting|doubl(?:e|ing)|halv(?:e|ing)|increas(?:e|ing)|decreas(?:e|ing)|reduc(?:e|ing)|lower(?:ing)?|rais(?:e|ing)|cut(?:ting)?(?: down| back)?|skip(?:ping)?|miss(?:ing)?|chang(?:e|ing)|adjust(?:ing)?|switch(?:ing)?|swap(?:ping)?|restart(?:ing)?|paus(?:e|ing)|come off|coming off|wean(?:ing)?(?: off)?|an extra|double)(?: (?:taking|using|down|up|on|off|to|of))* (?:(?:the|your|his|her|their|a|an|one|this|that|next|daily|usual|prescribed) )*(?:\\w+ )?${medicine}\\b`,
        "g",
      ),
    ],
    [
      "interprets",
      new RegExp(result),
      new RegExp(
        `\\b(?:your|his|her|their|the|this|that|these|those) (?:\\w+ ){0,2}?${result}(?: of [\\w./]+(?: \\w+)?)?(?:(?: \\w+)? (?:is|are|was|were|looks?|seems?)|'s)(?: \\w+){0,2}? (?:normal|fine|high|low|raised|elevated|abnormal|borderline|ok|okay|good|bad|positive|negative|clear|healthy|infected|cancerous|benign|serious|harmless)\\b|\\b(?:your|his|her|their) (?:\\w+ ){0,2}?${result} (?:shows?|means?|suggests?|indicates?|confirms?|rules? out|points? to|tells? (?:me|us))\\b`,
        "g",
      ),
    ],
    [
      "diagnoses",
      /like|case of|form of|type of|sign of|got|developed|caught|suffering|having|experiencing|diagnos/,
      /\b(?:(?:this|it|that) (?:sounds|looks|seems)(?: very| a lot| most)? like|(?:this|it|that) (?:is|must be|has to be)(?: \w+)? (?:an? |the )?(?:case of|form of|type of|sign of)|you(?:'ve| have)(?: \w+)? (?:got|developed|caught)|you(?:'re| are)(?: \w+)? (?:suffering from|having an?|experiencing an?)|(?:my|the) diagnosis|(?:diagnosed you|you are diagnosed))\b/g,
    ],
  ],
  es: [
    [
      "prescribes",
      /receto|recetamos|recetar|prescribo|diagnostico|recomend|recomiendo|aconsejo|derivo|le voy|te voy/,
      whole(
        "(?:le |te )?(?:receto|recetamos|prescribo|diagnostico|recomiendo|recomendamos|aconsejo|derivo|le voy a (?:recetar|dar|cambiar))",
        "g",
      ),
    ],
    [
      "changes-treatment",
      /dosis|pastilla|tableta|medic|insulina|receta|inhalador|tratamiento|antibiótico/,
      whole(
        "(?:deje|dejar|suspenda|suspender|empiece|empezar|duplique|duplicar|aumente|aumentar|reduzca|reducir|disminuya|disminuir|baje|bajar|suba|subir|salte|saltarse|sáltese|cambie|cambiar|ajuste|ajustar|tome el doble de)(?: de)?(?: (?:tomar|usar))? (?:(?:su|sus|la|el|las|los|una|un) )*(?:dosis|pastillas?|tabletas?|medicamentos?|medicinas?|medicación|insulina|receta|inhalador|tratamiento|antibióticos?)",
        "g",
      ),
    ],
    [
      "interprets",
      /resultado|análisis|prueba|radiograf|resonancia|ecograf|tensión|presión|azúcar|nivel|psa|foto|imagen|lunar/,
      whole(
        "(?:su|sus|el|la|los|las|este|esta) (?:\\p{L}+ ){0,2}?(?:resultados?|análisis|pruebas?|radiografía|resonancia|ecografía|tensión|presión|azúcar|nivel|niveles|psa|foto|imagen|lunar)(?: \\p{L}+){0,2}? (?:es|está|son|están|parece|parecen|sale|salió|muestra|indica|significa|sugiere|confirma|descarta)(?: \\p{L}+){0,2}? ?(?:normal(?:es)?|bien|alt[oa]s?|baj[oa]s?|elevad[oa]s?|anormal(?:es)?|positiv[oa]|negativ[oa]|benign[oa])?",
        "g",
      ),
    ],
    [
      "diagnoses",
      /suena|parece|pinta|tiene|sufre|padece|diagn/,
      whole(
        "(?:esto|eso) (?:suena|parece|tiene pinta)(?: mucho)? (?:a|de|una?)|lo que (?:usted )?tiene es|(?:usted )?(?:sufre|padece) (?:de )?|le diagnostico|mi diagnóstico",
        "g",
      ),
    ],
  ],
};

/** What a text does that only a clinician may do for one person. What stands in a condition ("if your test is positive") does none of it. */
export function clinicalActsIn({ text, language, clauses }: Reading): readonly ClinicalActFound[] {
  const found: ClinicalActFound[] = [];
  for (const [act, needs, pattern] of patterns[language]) {
    if (!needs.test(text)) continue;
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const supposed = clauses.some(
        (clause) => clause.kind === "condition" && index >= clause.start && index < clause.end,
      );
      if (!supposed || act === "changes-treatment") found.push({ act, start: index, end: index + words.length });
    }
  }
  return found;
}
