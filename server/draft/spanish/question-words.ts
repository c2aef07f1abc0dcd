import type { Intent } from "../intents.ts";
import type { QuestionWords } from "../question-reading.ts";
import type { Mood } from "../written-sentences.ts";
import { whole } from "./word.ts";

const medicine = whole(
  "medicinas?|medicamentos?|remedios?|pastillas?|tabletas?|píldoras?|comprimidos?|dosis|antibióticos?|inhalador(?:es)?|analgésicos?|calmantes?|recet\\p{L}+|jarabes?|cremas?|suplementos?|gotas",
);

const signs: Readonly<Record<Intent, RegExp>> = {
  together: whole(
    "(?:tom\\p{L}+|us\\p{L}+|dar\\p{L}*|mezcl\\p{L}+|combin\\p{L}+|beb\\p{L}+)[^.?!]{0,60}(?<!\\p{L})(?:con|junto|juntos|juntas|a la vez|al mismo tiempo|mientras)|(?:tomo|toma|estoy con|estoy tomando)(?! el pecho)[^.!]{0,60}(?:puedo|puede|se puede) tomar|(?:puedo|puede) tomar[^.!]{0,60}(?:tomo|toma|estoy tomando|estoy con|si estoy)(?= \\p{L})(?! embaraz)|interac\\p{L}+|interfier\\p{L}+|alcohol|vino|cervezas?|licor|tragos?|es compatible|mezcl\\p{L}+",
  ),
  amount: whole(
    "cuánt[oa]s?(?! (?:debe|debería|tiempo|dura|duran|tarda|tardan|días|semanas|meses|va|falta|años|es))|cada cuánto|cada cuántas|qué (?:dosis|cantidad)|dosis|máximo|olvid\\p{L}+ (?:una|la|mi|de tomar|tomar)|doble|cómo (?:se |lo |la |debo |le )?(?:tom\\p{L}+|doy)",
  ),
  level: whole(
    "(?:qué|cuál|cuánt[oa])[^.?!]{0,20}(?<!\\p{L})(?:debe|debería)n? (?:ser|estar|tener)|(?:qué|cuál|cuánto|a partir de (?:qué|cuánto|cuántos))[^.?!]{0,40}(?<!\\p{L})(?:normal(?:es)?|alt[oa]|baj[oa]|fiebre)|se considera|demasiado (?:alt|baj)[oa]|(?:es|está|son) (?:fiebre|muy alta|alt[oa]|baj[oa]|normal|mucha fiebre|mucho)",
  ),
  risk: whole(
    "(?:mi|su|tengo|tiene|más|mayor|el) (?:\\p{L}+ )?riesgo|riesgo de (?:tener|sufrir)|hereditari[oa]|se hereda|antecedentes|viene de familia|genétic[oa]",
  ),
  duration: whole(
    "cuánto (?:tiempo )?(?:dura|duran|durará|tarda|tardan|tardará|se tarda|le dura|va a durar)|cuánto tiempo|cuánt[oa]s (?:días|semanas|meses)|cuándo (?:se )?(?:le |me )?(?:quita|cura|mejora|pasa|va|termina|acaba|desaparece|baja)\\p{L}*|hasta cuándo",
  ),
  "when-help": whole(
    "(?:debo|tengo que|debería|deberíamos|hay que|necesito|debemos|lo|la) (?:\\p{L}+ ){0,2}?(?:ir|llamar|llevar\\p{L}*|llevo|consultar|ver a|preocupar\\p{L}*|acudir)|cuándo (?:debo|tengo que|hay que|es necesario|llam\\p{L}+|ir|voy|acud\\p{L}+|llev\\p{L}+|me preocup\\p{L}+|preocup\\p{L}+|consult\\p{L}+|es grave|es peligros\\p{L}+)|(?:es|será|puede ser) (?:algo )?(?:grave|peligros[oa]|seri[oa]|una emergencia)|urgencias|hospital|ambulancia|señales de (?:alarma|peligro|alerta)|emergencia|911|112|al (?:médico|doctor|pediatra)|si no (?:funciona|mejora|se (?:le |me )?(?:quita|pasa|va)|baja|sirve)|qué (?:tengo que|debo|hay que) vigilar",
  ),
  spread: whole(
    "contagi\\p{L}+|se pega|peg[ao]|transmit\\p{L}+|(?:ir|va|mandar\\p{L}*|llevar\\p{L}*|volver|vuelve|faltar) [^.?!]{0,20}(?:escuela|colegio|guardería|trabajo|clases?|kínder)",
  ),
  medicine: new RegExp(
    `${medicine.source}|${whole("qué (?:le |me |se )?(?:puedo |puede |debo )?(?:dar\\p{L}*|tomar\\p{L}*|doy|tomo|da)").source}`,
    "iu",
  ),
  prevention: whole(
    "prevenir|preveng\\p{L}+|evitar\\p{L}*|proteger\\p{L}*|(?:bajar|reducir) (?:el|mi|su) riesgo|para que no (?:me|le|se)|para no",
  ),
  cause: whole("por qué|caus\\p{L}+|provoca\\p{L}*|se debe|desencadena\\p{L}*|a qué se debe|de qué (?:es|viene)"),
  caring: whole("cuidar\\p{L}*|cuido|cuidador\\p{L}*|ayudar(?:le|lo|la|les)?(?: a)?|ayudo a"),
  "what-to-do": whole(
    "qué (?:puedo|debo|hago|hacemos|hacer|tengo que|se hace|se puede|es bueno|me tomo|podemos|más|le hago|le pongo)|cómo (?:puedo|se (?:trata|quita|cura|baja|alivia)|le|lo|la|trato|bajo|baj\\p{L}+|alivi\\p{L}+|quit\\p{L}+|cur\\p{L}+|manej\\p{L}+)|tratar\\p{L}*|tratamiento|alivi\\p{L}+|bajarle?|quitar\\p{L}*|remedios?|sirve|en casa|ayuda",
  ),
  "what-is": whole(
    "qué (?:es|son|significa|quiere decir)|síntomas|señales|cómo (?:sé|saber|se sabe|sabemos)|será|(?:es|está) normal|diferencia",
  ),
};

const moods: readonly (readonly [Mood, RegExp])[] = [
  [
    "bereaved",
    whole(
      "(?:mi|nuestr[oa]) \\p{L}+ (?:murió|se murió|falleció|ha muerto|ha fallecido|acaba de morir)|(?:muerte|fallecimiento|pérdida) de mi|perdí a mi|perdimos (?:a|al)|estoy de luto",
    ),
  ],
  [
    "frightened",
    whole("asust\\p{L}+|mied[oi]\\p{L}*|aterr\\p{L}+|aterroriz\\p{L}+|angusti\\p{L}+|pavor|en pánico|desesperad[oa]"),
  ],
  ["heartbroken", whole("destrozad[oa]s?|desconsolad[oa]s?|devastad[oa]s?")],
  [
    "night",
    whole(
      "(?:son|a) las? (?:[1-5]|una|dos|tres|cuatro|cinco) de la (?:mañana|madrugada)|(?:[1-5]) ?am|madrugada|toda la noche|en vela|media noche|no hemos dormido",
    ),
  ],
  ["worried", whole("preocup\\p{L}+|nervios[oa]s?|ansios[oa]|inquiet[oa]|intranquil[oa]")],
  [
    "worn-out",
    whole(
      "agotad[oa]s?|agotamiento|exhaust[oa]|no puedo más|ya no puedo|rendid[oa]|abrumad[oa]|sobrepasad[oa]|agobiad[oa]|no doy abasto|muy cansad[oa] de",
    ),
  ],
  ["guilty", whole("culpa|culpable")],
  ["embarrassed", whole("vergüenza|avergonzad[oa]|me da pena")],
  ["frustrated", whole("frustr\\p{L}+")],
  ["fed-up", whole("hart[oa]|cansad[oa] de")],
  ["sad", whole("triste|tristeza|desanimad[oa]|llorando")],
  ["lost", whole("no sé (?:qué|ya qué|cómo) (?:hacer|más hacer|ayudar\\p{L}*)")],
  ["alone", whole("(?:estoy|me siento) (?:muy |tan )?sol[oa]")],
  [
    "in-agony",
    whole(
      "dolor (?:terrible|horrible|insoportable|espantoso|tremendo)|muri(?:endo|éndome) de dolor|me muero de dolor|no aguanto|insoportable|un dolor que",
    ),
  ],
  ["in-pain", whole("duele (?:muchísimo|mucho|horrible)|me está matando|mucho dolor")],
];

export const spanishQuestionWords: QuestionWords = {
  signs,
  factualWorry: whole(
    "cuándo (?:debo |tengo que |hay que )?preocupar\\p{L}*|(?:debo|debería|tengo que|hay que) preocupar\\p{L}*|cuándo me preocupo",
    "giu",
  ),
  moods,
  takenAlready:
    /(?<!\p{L})(?:(?<!puedo |puede |debo )(?:tomo|toma|tomando|uso|usa|usando|lleva)|en tratamiento con|me recetaron|le recetaron|estoy con|con)\s+(?:\p{L}+\s+)?$/iu,
  whetherToTake: whole(
    "(?:puedo|puede|podemos|se puede|se le puede|debo|debería|es segur[oa]|está bien|es malo)[^.?!]{0,25}(?:tom\\p{L}+|dar\\p{L}*|us\\p{L}+)",
  ),
  asksInGeneral:
    /^[^\p{L}]*(?:(?:hola|buenas|y|por favor)[^\p{L}]+)*(?:cuánt|cada cuánto|qué|cuándo|cuál|puedo|puede|podemos|debo|debería|se puede|es |son |por qué|cómo|dónde|hay |le puedo|sirve)/iu,
  theirFeeling:
    /(?<!\p{L})(?:(?:mi|la|el|nuestr[oa]) \p{L}+|él|ella)(?: (?:está|anda|se siente|se encuentra|tiene|y))?\s+(?:(?:muy|tan|tanto|tanta|mucho|mucha|bastante)\s+)?$/iu,
  onlyThem:
    /^(?=.*(?<!\p{L})(?:él|ella|le|lo|la|se le)(?!\p{L}))(?!.*(?<!\p{L})(?:yo|me|mi|mis|estoy|tengo|tomo|siento|ando)(?!\p{L}))/isu,
  wellNow: whole("(?:ya |ahora )?(?:está|estoy|se encuentra|me encuentro) (?:ya )?(?:bien|mejor)"),
  ownFeeling:
    /(?<!\p{L})(?:yo|me|estoy|tengo|siento|ando|estamos|nos)(?!\p{L})(?:[^\p{L}]+\p{L}+){0,3}[^\p{L}]*$|^[^\p{L}]*(?:(?:muy|tan)[^\p{L}]+)*$/iu,
  ownPerson: whole("mis?|nuestr[oa]s?|él|ella|le|la|lo"),
  noTrouble: /^(?:el embarazo|la lactancia|las vacunas|dejar de fumar|la presión|el azúcar)/,
  tellsTrouble: whole(
    "no (?:quiere|puede|para|deja|moja|come|duerme)|llora\\p{L}*|gri?ta\\p{L}*|enferm[oa]|mal|duele\\p{L}*|dolor|confundid[oa]|peor|se queja|vomit\\p{L}+|toce|tose",
  ),
  statesCondition: whole("tiene|tengo|con|le (?:dio|diagnosticaron)|padece|sufre"),
  onlyGrownUp: /^(?:dolores de regla|sofocos)$/,
  lasts: whole(
    "(?:desde hace|hace|llev[oa]|por|durante) (?:ya |como |casi |más de |unos |unas )?(?:(?:\\d{1,2}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varias|varios|muchos) )?(?:semanas|meses|años)",
  ),
  asksOneThing: whole(
    "(?:debo|puedo|debería|tengo que|hay que|conviene|se puede|puede|le puedo|es bueno) (?!hacer|tratar\\p{L}*|ayudar\\p{L}*)\\p{L}+|(?<!qué )(?:le|me) (?:pongo|echo|unto)|l[oa]s? (?:revient|pinch|romp|frot|tap|mov)\\p{L}+",
  ),
  noCondition: /^(?:el embarazo|la lactancia|las vacunas|la gripe|un resfriado)$/,
  howLongBare: /^[^\p{L}]*(?:y[^\p{L}]+)?(?:por |durante )?cuánto tiempo[^\p{L}]*$/iu,
  howLongToTake: "cuánto tiempo puedo tomar",
  anxiety: "la ansiedad",
  sleepless: "problemas para dormir",
  asksToJudge: whole("bien|peligros[oa]|alt[oa]|baj[oa]|normal|mal[oa]?|grave|seri[oa]|mucho|mucha"),
  medicine,
  speaksTo: {
    together: whole(
      "con|junto|juntos|alcohol|también|los dos|interac\\p{L}+|otros? medicamentos?|antes de (?:tomar|dar|usar)|al mismo tiempo|no (?:tome|dé|use|mezcle|beba)",
    ),
    amount: whole(
      "\\d[\\d.,]* ?(?:mg|g|ml|pastillas?|dosis|inhalaciones|horas|veces)|dosis|etiqueta|paquete|máximo|más de|cada|doble|olvidad[oa]",
    ),
    level: /\d.*(?:suele considerarse|se considera|o más|o menos)|(?:suele considerarse|se considera|normal).*\d/iu,
    risk: whole("riesgo|familiar(?:es)?|familia"),
    duration:
      /(?<!\p{L})(?:suele[n]?|a menudo|normalmente|mayoría|dura[n]?|tarda[n]?|mejora[n]?|se quita[n]?|desaparece[n]?|volver|vuelve|para)(?!\p{L}).*(?:días?|semanas?|meses|horas?)|(?<!\p{L})(?:en|durante|dentro de) (?:al menos )?(?:las?|los) (?:primer[oa]s|próxim[oa]s)? ?(?:\d+ )?(?:horas|días)|hasta que|desde el día|primeros días/iu,
    spread: whole(
      "contagi\\p{L}+|se (?:pega|transmite|propaga)|qued\\p{L}+ en casa|en casa|escuela|guardería|trabajo|lav\\p{L}+|pañuelo|contacto",
    ),
    medicine: whole(
      "(?:puede|pueden|ayuda|ayudan|alivia|alivian|sirve|se usa|se usan) (?:a |para )?(?:aliviar|tratar|bajar|el|la|los)?|dé (?:paracetamol|ibuprofeno)|decide|siga (?:la etiqueta|el paquete|el prospecto)",
    ),
    cause: whole("caus\\p{L}+|provoca\\p{L}*|desencadena\\p{L}*|porque|se debe|puede venir|virus|bacterias?|riesgo"),
    prevention: whole("preveni\\p{L}*|evit\\p{L}+|proteg\\p{L}+|baj\\p{L}+|reduc\\p{L}+|vacun\\p{L}+|riesgo"),
    "what-is": whole("es una?|son|significa|suele considerarse|señales|síntomas"),
  },
};
