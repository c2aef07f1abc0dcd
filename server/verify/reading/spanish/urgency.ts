import { type CareAction, helpNumbersIn, rankOf, type TimeClass, type Urgency } from "../urgency.ts";
import { whole } from "./word.ts";

const anEmergencyNumber = "999|911|112|000|061|066|123|106|110|118|119|133|131|116|117|105|128|171|132";
const actionPatterns: readonly (readonly [CareAction, RegExp])[] = [
  [
    "emergency-call",
    whole(
      `(?:número|servicios?|línea|teléfono) (?:local )?de (?:emergencias?|urgencias?)|ayuda de emergencia|ambulancias?|paramédicos?|(?:llam\\p{L}+|marc?qu?\\p{L}+|telefone\\p{L}+) (?:al?|el)? ?(?:${anEmergencyNumber})|(?:${anEmergencyNumber}) (?:ahora|de inmediato|inmediatamente)`,
    ),
  ],
  [
    "emergency-department",
    whole("(?<!(?:número|servicios?|línea|teléfono) de )urgencias|(?:sala|departamento|servicio) de emergencias?"),
  ],
  ["hospital", whole("hospital(?:es)?")],
  [
    "urgent-line",
    whole(
      "(?:llame|llamar|marque) al 111|111|de guardia|atención urgente|consejo urgente|unidad de maternidad|maternidad",
    ),
  ],
  [
    "crisis-line",
    whole(
      "988|024|samaritanos|116 ?123|línea de (?:crisis|ayuda|prevención)|toxicología|toxicológic[oa]|centro de (?:control de )?(?:envenenamientos?|intoxicaciones)",
    ),
  ],
  ["pharmacist", whole("farmacéutic[oa]s?|farmacias?")],
  [
    "doctor",
    whole(
      "médic[oa]s?|doctor(?:a|es|as)?|pediatras?|enfermer[oa]s?|parteras?|matronas?|especialistas?|dentistas?|oculistas?|clínicas?|equipo|consultorio|centro de salud|profesional(?:es)? (?:de (?:la )?salud|sanitari[oa]s?)|cita|psicólog[oa]s?",
    ),
  ],
];
const timePatterns: readonly (readonly [TimeClass, RegExp])[] = [
  ["now", whole("ahora|de inmediato|inmediatamente|inmediata|en ?seguida|al instante|sin demora|ya mismo", "g")],
  ["same-day", whole("mismo día|hoy|esta (?:noche|tarde|mañana)|urgente|urgentemente", "g")],
  [
    "hours",
    whole(
      "(?:en|dentro de) (?:las próximas )?[\\p{L}\\d]+ horas?|en un día|cuanto antes|lo antes posible|tan pronto como (?:sea posible|pueda)",
      "g",
    ),
  ],
  ["soon", whole("pronto|rápido|rápidamente|sin esperar", "g")],
  [
    "days",
    whole(
      "de rutina|rutinari[oa]|cuando (?:pueda|tenga tiempo|quiera)|más (?:adelante|tarde)|algún día|luego|(?<!esta |por la |de la |a la )mañana|esta semana|la (?:próxima semana|semana que viene)|en (?:los próximos|unos|\\p{L}+) (?:días|semanas)|en (?:las próximas|una|unas) semanas?",
      "g",
    ),
  ],
];
const careVerbs = whole(
  "llam\\p{L}+|contact\\p{L}+|consult\\p{L}+|pregunt\\p{L}+|habl\\p{L}+|vaya|ir|acud\\p{L}+|busqu\\p{L}+|buscar|pid\\p{L}+|pedir|avis\\p{L}+|dig\\p{L}+|vea|ver|visit\\p{L}+|llev\\p{L}+|obteng\\p{L}+|necesit\\p{L}+|marqu\\p{L}+|marcar|deb\\p{L}+|revis\\p{L}+",
);

// One cheap look first: most sentences say nothing about getting care.
const anyCare =
  /emergencia|urgen|ambulancia|paramédic|\d{3}|hospital|guardia|maternidad|samaritan|crisis|línea|toxicol|envenen|intoxicaci|farmac|médic|doctor|pediatra|enfermer|partera|matrona|especialista|dentista|oculista|clínica|equipo|consultorio|centro|profesional|cita|psicólog|024/;

/** Reads normalised Spanish: where it sends the reader for care and how soon, by the same levels as in English. */
export function spanishUrgencyOf(text: string): Urgency {
  const times: TimeClass[] = [];
  let timesSaid = 0;
  for (const [time, pattern] of timePatterns) {
    const found = text.match(pattern)?.length ?? 0;
    if (found > 0) times.push(time);
    timesSaid += found;
  }
  if (!anyCare.test(text)) return { rank: 0, actions: [], times, timesSaid, numbers: [] };
  const actions = actionPatterns.filter(([, found]) => found.test(text)).map(([action]) => action);
  return {
    rank: rankOf(actions, times, careVerbs.test(text)),
    actions,
    times,
    timesSaid,
    numbers: helpNumbersIn(text),
  };
}
