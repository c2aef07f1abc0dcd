import { spanishMutations } from "#server/verify/spanish-mutations.ts";
import { spanishMutators } from "../suites/mutations/spanish-mutators.ts";
import { seededPick } from "../suites/triage/seeded.ts";
import type { PairMaking } from "./own-pairs.ts";

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const whole = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "gu");

/** Plain Spanish for the same, either way round; what is written with a gender or a number of its own stands with it. */
const sameMeaning: readonly (readonly [string, string])[] = [
  ["a menudo", "con frecuencia"],
  ["a menudo", "muchas veces"],
  ["de inmediato", "inmediatamente"],
  ["cada día", "todos los días"],
  ["normalmente", "por lo general"],
  ["sobre todo", "especialmente"],
  ["empeora", "se pone peor"],
  ["empieza", "comienza"],
  ["empiezan", "comienzan"],
  ["aumenta", "sube"],
  ["reduce", "disminuye"],
  ["causar", "provocar"],
  ["picazón", "comezón"],
  ["barriga", "vientre"],
  ["analgésicos", "medicamentos para el dolor"],
  ["dificultad para respirar", "problemas para respirar"],
  ["después del parto", "después de dar a luz"],
  [", porque", ", ya que"],
  ["parecido", "similar"],
  ["una persona con", "alguien con"],
  ["una persona tiene", "alguien tiene"],
];
/** What belongs to whoever reads: "un médico" of the guidance is "su médico" of an answer. */
const owned =
  "médico|farmacéutico|pediatra|partera|bebé|niño|hijo|equipo|dolor|fiebre|tos|migraña|herida|quemadura|resfriado|presión|sangre|piel|estreñimiento|tratamiento|inhalador|medicamento|insomnio|dosis|síntomas|pastillas";
/** Infinitives that take "le" for whoever reads. */
const told = "causar|aliviar|ayudar|recetar|recomendar|provocar|subir|bajar|dejar|afectar|dar";

/** Honest Spanish rewordings: the condition moved, "su" for "un" or "el", "le" hung on, a name in brackets or the reason left out, a word of the same meaning. */
export function spanishSaidOtherwise(sentence: string): readonly string[] {
  const body = sentence.replace(/\.$/, "");
  if (body === sentence) return [];
  const forms = [
    ...movedCondition(body),
    possessed(body),
    body.replace(whole(told), "$&le"),
    body.replace(whole("si tiene"), "si usted tiene"),
    body.replace(/ \([\p{L} ]+\)/gu, ""),
    withoutReason(body),
    firstHalf(body),
    ...otherWords(body),
  ].filter((form): form is string => form !== undefined && form !== body);
  // Two ways at once, as people do.
  const moved = movedCondition(body).map(possessed);
  return [...new Set([...forms, ...moved])].filter((form) => form !== body).map((form) => `${form}.`);
}

/** A sentence that tells somebody to do something: only there does a condition belong to the whole of it. */
const telling =
  "(?:No )?(?:[Ll]lame|[Cc]ontacte|[Vv]aya|[Cc]onsulte|[Bb]usque|[Hh]able|[Pp]regunte|[Aa]vise|[Tt]ome|[Uu]se|[Dd]eje|[Ee]vite|[Pp]ida|[Bb]eba|[Dd]é|[Mm]antenga|[Cc]onduzca|[Ss]iga|[Rr]evise|[Oo]frezca|[Cc]oma|[Pp]onga|[Qq]uite|[Ee]spere|[Dd]uerma|[Cc]uente|[Ll]leve|[Pp]repare|[Dd]escanse|[Aa]prenda|[Hh]aga|[Tt]enga) ";
const lastCondition = new RegExp(
  `^(${telling}[^,;:]*)(?<! (?:o|y|ni|incluso|solo|aun|como|que|hasta|excepto|salvo|pero)) ((?:si|cuando|aunque|mientras) [^;:]+)$`,
);
const firstCondition = new RegExp(`^((?:Si|Cuando|Aunque|Mientras) [^,;:]+), (${telling}[^;:]+)$`, "i");

function movedCondition(body: string): readonly string[] {
  const last = lastCondition.exec(body);
  const first = firstCondition.exec(body);
  // "Vaya si A, o si B" has two conditions, and one of them would stay behind.
  const single = (part = ""): boolean =>
    !/[ ,](?:si|cuando|aunque|mientras|porque|pero|y no|para)(?!\p{L})/u.test(part.slice(3));
  return [
    ...(last !== null && single(last[2]) ? [`${upperFirst(last[2] ?? "")}, ${lowerFirst(last[1] ?? "")}`] : []),
    ...(first !== null && single(first[1]) && single(first[2])
      ? [`${upperFirst(first[2] ?? "")} ${lowerFirst(first[1] ?? "")}`]
      : []),
  ];
}

const possessed = (body: string): string =>
  body.replace(new RegExp(`(?<!\\p{L})(?:un|una|el|la|los|las) (?=(?:${owned})(?!\\p{L}))`, "gu"), (article) =>
    /s $/.test(article) ? "sus " : "su ",
  );

function withoutReason(body: string): string | undefined {
  return /^([^,]{15,}), porque [^,]+$/.exec(body)?.[1];
}

function firstHalf(body: string): string | undefined {
  if (/^(?:Si|Cuando|A menos|Hasta|No) /.test(body)) return undefined;
  return /^([^,]{20,}), y (?!si|solo|luego|no)[^,]+$/.exec(body)?.[1];
}

function otherWords(body: string): readonly string[] {
  const forms = sameMeaning.flatMap(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([from = "", to = ""]) => {
      const form = body.replace(whole(from), to);
      return form === body ? [] : [form];
    }),
  );
  return seededPick(forms, 2, body);
}

export const spanishMaking: PairMaking = {
  // What stands in a link, in another script or in long words is no matter of what the evidence says.
  mutations: [...spanishMutations, ...spanishMutators].filter(({ row }) => row !== "residue" && row !== "readability"),
  saidOtherwise: spanishSaidOtherwise,
  sentencesEach: 10,
  spoiledEach: 7,
  rewordedSpoiledEach: 4,
};
