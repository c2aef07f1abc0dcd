import type { DangerWords } from "../danger-words.ts";
import { emergencyNumbers } from "./urgency.ts";
import { whole } from "./word.ts";

const anEmergencyNumber = `(?:${emergencyNumbers})`;
const article = "(?:un|una|el|la|los|las|su|a|al|de|ya|cualquier) ";
const emergencyHelp = `(?:${article})*(?:${anEmergencyNumber}|ambulancia|paramédicos?|(?:número|servicios?|línea|teléfono) (?:local )?de (?:emergencias?|urgencias?)|(?:ayuda|atención|asistencia|tratamiento) (?:médica |médico )?de (?:emergencia|urgencia)|emergencias)`;
const emergencyPlace = `(?:${article})*(?:(?:sala|departamento|servicio|área) de (?:emergencias?|urgencias?)|urgencias|emergencias)`;
const atOnce = "(?:ahora|de inmediato|inmediatamente|ya|en ?seguida|sin demora|urgentemente)";
const inHead = "(?:\\p{L}+ ){0,3}?";

const emergencies =
  "ataque (?:al corazón|cardíaco|cardiaco)|infarto|paro cardíaco|derrame(?: cerebral)?|ictus|mini-derrame|accidente cerebrovascular|(?:ataque isquémico )?transitorio|sepsis|septicemia|meningitis|encefalitis|anafilaxia|(?:shock|choque|reacción) anafiláctic[oa]|reacción alérgica grave|embolia pulmonar|coágulos? (?:de sangre )?en (?:el|un|su) (?:pulmón|cerebro)|(?:hemorragia|sangrado) (?:cerebral|intern[oa]|grave)|sobredosis|intoxicación|envenenamiento|asfixia|emergencia(?: médica)?|mortal|riesgo de muerte|peligro de muerte|vida o muerte";
const urgentDangers =
  "apendicitis|embarazo ectópico|torsión(?: testicular)?|cauda equina|cola de caballo|cetoacidosis(?: diabética)?|preeclampsia|desprendimiento de (?:placenta|retina)|trombosis(?: venosa profunda)?|neumotórax|pulmón colapsado|obstrucción intestinal|glaucoma agudo";

const person =
  "(?:esto|eso|ello|usted|él|ella|lo que (?:usted |él |ella )?(?:describe|tiene|siente|cuenta|le pasa)|(?:su|sus|este|esta|estos|estas|ese|esa|esos|esas) (?:\\p{L}+ ){1,4}?|(?:el|la|los|las) (?:\\p{L}+ ){1,3}?que (?:tiene|siente|describe|cuenta|menciona))";
// Spanish leaves the subject out: a sentence that begins with the verb speaks of whoever reads it.
const lead = `(?:^|(?:^| )(?:y|o|que|pero|creo que|temo que|quizás?|tal vez|probablemente|posiblemente) )`;
const verb =
  "(?:es|son|está|están|fue|ser|sea|sean|tiene|tenga|tener|ha tenido|haya tenido|haber tenido|puede|pueda|podría|podrían|debe|debería|parece|parecen|suena|indica|indican|sugiere|significa|señala|sufre|sufra|sufriendo|padece|tratarse|trata|apunta|muestra|corresponde|está teniendo|esté teniendo|teniendo|estar|haya|haber|hay)";
const filler =
  "(?:se|le|a|como|un|una|el|la|los|las|de|del|con|que|sea|haya|ser|muy|casi|ya|también|posible|probable|probablemente|posiblemente|seguramente|quizás?|señal|señales|signo|signos|síntoma|síntomas|aviso|típic[oa]s?|clásic[oa]s?|inicio|comienzo|caso|tipo|grave|serio|seria|leve|realmente|claramente|compatibles?|resultado|causad[oa]|por|debid[oa]|en|peligro|sospecha|verdader[oa])";
const link = `(?:${verb}|${filler})`;

function statementOf(danger: string): RegExp {
  const said = `${lead}(?:${person} ?)?(?:${filler} )*${verb} (?:${link} )*(?:${danger})`;
  const spoken = `${person} (?:${filler} )*${verb} (?:${link} )*(?:${danger})`;
  const notExcluded = `no se (?:puede|debe) (?:descartar|excluir|ignorar) (?:${filler} )*(?:${danger})|hay que descartar (?:${filler} )*(?:${danger})`;
  const feared = `(?:trát[ea]lo|trate esto) (?:${link} )*(?:${danger})|(?:me preocupa|temo|creo|sospecho) (?:\\p{L}+ ){0,4}?(?:${danger})|^(?:${link} )*(?:${danger})$`;
  return whole(`${said}|${spoken}|${notExcluded}|${feared}`, "g");
}

export const spanishDangerWords: DangerWords = {
  directives: [
    {
      level: "emergency",
      needs: new RegExp(`ambulancia|paramédico|emergencia|urgencia|${anEmergencyNumber}`, "u"),
      pattern: whole(
        `(?:llam|marc|marqu|telefone|contact|busqu|busc|pid|ped|solicit|consig|consegu|necesit|requier|obteng)\\p{L}* ${inHead}${emergencyHelp}|${anEmergencyNumber} ${atOnce}`,
        "g",
      ),
    },
    {
      level: "urgent",
      needs: /urgencia|emergencia|hospital/,
      pattern: whole(
        `(?:vaya|vayan|ir|va|acud\\p{L}+|corr[ae]|llév\\p{L}+|llev\\p{L}+|visit\\p{L}+|dirí\\p{L}+|necesita|debe estar|debe ir) ${inHead}(?:a |al |en )?${emergencyPlace}|(?:vaya|acuda|ir|llév\\p{L}+|lleve) (?:\\p{L}+ ){0,4}?hospital ${atOnce}`,
        "g",
      ),
    },
  ],
  statements: [
    { level: "emergency", needs: new RegExp(emergencies, "u"), pattern: statementOf(emergencies) },
    { level: "urgent", needs: new RegExp(urgentDangers, "u"), pattern: statementOf(urgentDangers) },
    {
      level: "emergency",
      needs: /mori|matar|vida|muerte/,
      pattern: whole(
        "(?:puede|podría|va a|podrá|se va a) (?:\\p{L}+ )?(?:morir|morirse|matarle?|matarl[oa])|su vida (?:está|puede estar|podría estar|corre) (?:\\p{L}+ )?(?:riesgo|peligro|en peligro|en riesgo)|(?:corre|está en) (?:riesgo|peligro) de (?:muerte|morir)",
        "g",
      ),
    },
  ],
  urgesOn: whole(
    "no (?:dude|dudes|tarde|espere|esperes|se demore|tema|tenga miedo)(?: (?:en|a|de|más|ni|para|,))*|sin (?:demora|esperar|dudarlo?)|no (?:solo|sólo|solamente|simplemente)",
    "g",
  ),
  emptyConditions: whole(
    "(?:si|cuando) (?:puede|pueda|quiere|quiera|es posible|sea posible|es necesario|lo desea|desea|hace falta|lee esto|está leyendo esto|ve esto|no lo ha hecho(?: ya| aún| todavía)?|todavía no lo ha hecho|aún no lo ha hecho|le parece|no le importa|estuviera en su lugar)(?= *(?:$|[,.;:!?)(]|(?:llam|marqu|vaya|acud|por favor|y )))",
    "g",
  ),
  condition: whole(
    "si|cuando|aunque (?:una?|el|la|los|las)|para (?:una?|la|el|las|los) (?:personas?|niñ[oa]s?|bebés?|adult[oa]s?)|a menos que|a no ser que|salvo(?: que)?|en caso de(?: que)?|hasta que|excepto(?: si| que)?|siempre que|tan pronto como|alguien (?:con|que)|(?:las )?personas (?:con|que)|(?:los )?(?:adultos?|niñ[oa]s?|bebés?) (?:con|que)|por(?! (?:(?:(?:una?|algún|más) )?(?:ayuda|consejo|apoyo|tratamiento|favor|ambulancia)|esto|eso|usted|sus?|él|ella|ahora|teléfono|emergencias?)(?!\\p{L}))|después del|(?:después de|tras|durante)(?! (?:esto|eso|leer|sus?)(?!\\p{L}))",
  ),
  opensWithCondition:
    /^(?:(?:y|o|también|pero|entonces|por favor|sin embargo|incluso|aun|solo|recuerde|,) )*(?:si|cuando|en caso de(?: que)?|a menos que|siempre que) /,
  asserts: whole(
    "es|son|está|están|puede|podría|debe|posible|posiblemente|probable|probablemente|quizás?|tal vez|sospecha|esto|eso|señal(?:es)?|signos?|síntomas?|caso|parece|como|trát[ea]lo|trate|temo|creo|sospecho|preocupa|tiene",
  ),
  splitAfterHead: / ?(?<!\p{L})(?:pero|sin embargo)(?!\p{L}) ?/u,
  splitInside:
    / ?(?::|(?<!\p{L})(?:pero|sin embargo|aunque(?! (?:una?|el|la|los|las) )|porque|ya que|así que|por lo que)(?!\p{L})) ?/u,
  splitParts: / ?, (?:y |o |e |u |luego |como |lo que |que )?/,
  withCondition: whole("si|cuando|a menos que|en caso de(?: que)?"),
  goesOnWithList: /^(?:con|de|por|desde) /,
  deniedBefore:
    /(?:(?<!\p{L})(?:no|nunca|ni|tampoco|sin|en vez de|en lugar de|antes de|después de|mientras|hasta|evite|evitar|improbable)(?: \p{L}+){0,4}) ?$/u,
  mayHaveHad: whole(
    "(?:puede|podría|quizás?|tal vez|probablemente|posiblemente) (?:\\p{L}+ )?(?:haber|haya) tenido|(?:puede|podría) que haya",
  ),
  past: whole("ha tenido|tuvo|había tenido|fue|fueron|era|eran|tenía"),
  pastBefore: /(?<!\p{L})(?:ha tenido|tuvo|después de|tras|desde|anterior|pasado|antecedentes de)(?: \p{L}+){0,2} ?$/u,
};
