import type { CannotSentences, Feelings, Openings } from "../written-sentences.ts";

/** The Spanish first sentences: as the English ones, they hold no fact, number, advice, diagnosis or reassurance. SAMPLE, not reviewed. */
const condolence = ["Siento mucho esta pérdida."];

const forSomebody: Feelings = {
  bereaved: condolence,
  frightened: ["Se nota el miedo que siente por {person}.", "Tener tanto miedo por {person} es duro."],
  night: ["Es duro pasar la noche en vela pensando en {person}.", "Una noche en vela pensando en {person} es dura."],
  worried: ["Se nota la preocupación que siente por {person}.", "La preocupación por {person} es dura de llevar."],
  concerned: ["Pensar en {person} así no es fácil."],
  heartbroken: ["Es muy duro, para usted y para {person}."],
  "worn-out": [
    "Cuidar de {person} agota mucho.",
    "Atender a {person} agota, y es duro.",
    "Es duro llevar tanto peso cuidando de {person}.",
  ],
  sad: ["Es duro, para usted y para {person}."],
  guilty: ["La culpa por {person} es dura de llevar."],
  embarrassed: ["No es fácil hablar de algo que da vergüenza."],
  frustrated: ["Suena frustrante, para usted y para {person}."],
  "fed-up": ["Es duro, para usted y para {person}."],
  lost: ["Es duro no saber qué hacer por {person}.", "No saber qué hacer por {person} es duro."],
  alone: ["Es duro estar a solas con esto y cuidar de {person}."],
  "in-agony": ["Es duro ver a {person} con tanto dolor."],
  "in-pain": ["Es duro ver a {person} con dolor.", "Ver a {person} con dolor no es fácil."],
  theirs: [
    "Es duro ver así a {person}.",
    "Ver así a {person} no es fácil.",
    "No será fácil para {person}, ni para usted.",
  ],
  plain: [],
};

const toSee = [
  "Es duro ver a {person} con {matter}.",
  "Ver a {person} con {matter} no es fácil.",
  "Cuidar de {person} con {matter} no es fácil.",
];

const forSomebodyWith: Feelings = {
  ...forSomebody,
  frightened: [
    "Asusta ver a {person} con {matter}.",
    "Ver a {person} con {matter} asusta.",
    "Se nota el miedo que siente por {person}.",
  ],
  worried: [
    "Preocupa ver a {person} con {matter}.",
    "Ver a {person} con {matter} preocupa.",
    "Se nota la preocupación que siente por {person}.",
  ],
  night: [
    "Las noches se hacen largas cuidando de {person} con {matter}.",
    "Es duro pasar la noche en vela cuidando de {person} con {matter}.",
  ],
  "worn-out": ["Cuidar de {person} con {matter} agota mucho.", "Atender a {person} con {matter} agota mucho."],
  lost: ["Es duro no saber cómo ayudar a {person} con {matter}."],
  plain: toSee,
};

const forMe: Feelings = {
  bereaved: condolence,
  frightened: ["Se nota el miedo que siente.", "Tener tanto miedo es duro."],
  night: ["Es duro pasar la noche en vela con una pregunta así.", "Una noche en vela es dura."],
  worried: ["Se nota su preocupación.", "Una preocupación así es dura de llevar."],
  concerned: ["Darle vueltas a esto no es fácil."],
  heartbroken: ["Es muy duro pasar por algo así."],
  "worn-out": ["Se nota su cansancio, y es duro.", "Es duro llevar tanto peso.", "Suena agotador, y duro."],
  sad: ["Es duro sentirse así.", "Sentirse así es duro."],
  guilty: ["La culpa es dura de llevar."],
  embarrassed: ["No es fácil hablar de algo que da vergüenza."],
  frustrated: ["Suena frustrante."],
  "fed-up": ["Es duro seguir así.", "Seguir así es duro."],
  lost: ["Es duro no saber qué hacer.", "No saber qué hacer es duro."],
  alone: ["Es duro estar a solas con esto."],
  "in-agony": ["Siento que tenga tanto dolor.", "Tanto dolor es difícil de llevar."],
  "in-pain": ["Siento que tenga ese dolor.", "Un dolor así es difícil de llevar."],
  theirs: ["Siento que esté pasando por esto.", "No suena fácil."],
  plain: [],
};

const forMeWith: Feelings = {
  ...forMe,
  frightened: ["Asusta tener {matter} y no saber qué hacer.", "Tener {matter} asusta cuando no se sabe qué hacer."],
  worried: [
    "Preocupa tener {matter} y no saber bien qué hacer.",
    "Tener {matter} preocupa cuando no se sabe qué hacer.",
  ],
  night: ["Es duro pasar la noche en vela con {matter}."],
  "worn-out": ["Cansa mucho seguir adelante con {matter}, y es duro.", "Tener {matter} agota, y es duro."],
  "fed-up": ["Es duro seguir adelante con {matter}.", "Seguir adelante con {matter} es duro."],
  lost: ["Es duro tener {matter} y no saber qué hacer."],
  plain: [
    "Siento que tenga {matter}.",
    "No es fácil estar con {matter}.",
    "Es difícil seguir con el día a día con {matter}.",
    "Estar con {matter} no es fácil.",
  ],
  lasting: ["No es fácil llevar tanto tiempo con {matter}.", "Llevar tanto tiempo con {matter} no es fácil."],
};

const forSomebodyAfter: Feelings = {
  ...forSomebody,
  plain: ["Es duro ver a {person} después de {matter}.", "Ver a {person} después de {matter} no es fácil."],
};

const checking = ["Hace bien en preguntar primero.", "Es bueno que lo pregunte primero."];

export const spanishOpenings: Openings = {
  other: {
    symptom: forSomebodyWith,
    sign: forSomebodyWith,
    event: forSomebodyAfter,
    condition: {
      ...forSomebody,
      plain: ["No será fácil para {person}, ni para usted.", "No es fácil, ni para {person} ni para usted."],
    },
    medicine: { ...forSomebody, plain: checking },
    unnamed: forSomebody,
  },
  self: {
    symptom: forMeWith,
    sign: { ...forMeWith, plain: [] },
    event: { ...forMe, plain: ["Siento que haya tenido {matter}.", "Lamento lo que le ha pasado."] },
    condition: {
      ...forMe,
      frightened: ["Da miedo enfrentarse a algo así.", "Se nota el miedo que siente."],
      worried: ["Se nota que esto le preocupa.", "Preocupa enfrentarse a algo así."],
      night: ["Es duro pasar la noche en vela pensando en {matter}."],
      plain: forMe.theirs,
    },
    medicine: { ...forMe, plain: checking },
    unnamed: forMe,
  },
};

/** Last sentences, written in advance: an open door and no fact. They promise nobody: a person may not be on duty. */
export const spanishSafetyNets = [
  "Si algo cambia o le preocupa, pida hablar con una persona aquí o contacte a un médico.",
  "Si esto no encaja con lo que ve, pida hablar con una persona aquí o contacte a un médico.",
  "Puede volver a escribir en cualquier momento, y si algo le preocupa, pida hablar con una persona aquí o contacte a un médico.",
  "Si tiene dudas o siente que algo no va bien, pida hablar con una persona aquí o contacte a un médico.",
] as const;

/** For a page that names the matter in other words than the person did: so that they can see it was understood. */
export const spanishBridges = [
  "Esto es lo que dice la guía sobre {matter}.",
  "Sobre {matter}, la guía dice esto.",
  "La guía dice lo siguiente sobre {matter}.",
] as const;

/** Said before what little there is, so that a page beside the point is not taken for an answer. */
export const spanishMissing = "No encontré nada sobre {thing} en esta guía, solo lo que viene a continuación.";

/** Said before the answer where something is asked that nobody can answer from here. `{matter}` is an illness of the list. */
export const spanishCannot: CannotSentences = {
  diagnosis: "Desde aquí no puedo saber si es {matter}: para eso hace falta alguien que pueda examinar y preguntar.",
  result: "No puedo interpretar el resultado de una prueba; quien pidió la prueba sí puede.",
  scan: "No puedo interpretar una radiografía ni otra imagen; quien la pidió sí puede.",
  picture: "No puedo ver fotos, solo leer lo que escribe.",
  dose: "No puedo decir si hay que cambiar una dosis; quien recetó el medicamento sí puede.",
  part: "La guía que encontré no cubre todas las partes de su pregunta.",
};
