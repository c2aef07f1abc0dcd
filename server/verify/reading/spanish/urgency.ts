import { type CareAction, type TimeClass, urgencyWith } from "../urgency.ts";
import { whole } from "./word.ts";

export const emergencyNumbers = "999|911|112|000|061|066|123|106|110|118|119|133|131|116|117|105|128|171|132";
const actionPatterns: readonly (readonly [CareAction, RegExp])[] = [
  [
    "emergency-call",
    whole(
      `(?:número|servicios?|línea|teléfono) (?:local )?de (?:emergencias?|urgencias?)|ayuda de emergencia|ambulancias?|paramédicos?|(?:llam\\p{L}+|marc?qu?\\p{L}+|telefone\\p{L}+) (?:al?|el)? ?(?:${emergencyNumbers})|(?:${emergencyNumbers}) (?:ahora|de inmediato|inmediatamente)`,
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
  "llam\\p{L}+|contact\\p{L}+|consult\\p{L}+|pregunt\\p{L}+|habl\\p{L}+|vaya|ir|acud\\p{L}+|busqu\\p{L}+|buscar|pid\\p{L}+|pedir|solicit\\p{L}+|avis\\p{L}+|dig\\p{L}+|vea|ver|visit\\p{L}+|llev\\p{L}+|obteng\\p{L}+|necesit\\p{L}+|marqu\\p{L}+|marcar|deb\\p{L}+|revis\\p{L}+",
);

const anyCare =
  /emergencia|urgen|ambulancia|paramédic|\d{3}|hospital|guardia|maternidad|samaritan|crisis|línea|toxicol|envenen|intoxicaci|farmac|médic|doctor|pediatra|enfermer|partera|matrona|especialista|dentista|oculista|clínica|equipo|consultorio|centro|profesional|cita|psicólog|024/;

const anyTime =
  /ahora|inmediat|seguida|instante|demora|ya mismo|día|hoy|esta |urgente|hora|cuanto antes|pronto|rápid|esperar|rutin|cuando |posible|pueda|adelante|tarde|luego|mañana|semana/;

/** Reads normalised Spanish, by the same levels as in English. */
export const spanishUrgencyOf = urgencyWith({
  actions: actionPatterns,
  times: timePatterns,
  anyTime,
  careVerbs,
  anyCare,
});
