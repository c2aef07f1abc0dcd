import type { Openings } from "../written-sentences.ts";

/** The Spanish first sentences: as the English ones, they hold no fact, number, advice, diagnosis or reassurance. SAMPLE, not reviewed. */
const forSomebody = {
  frightened: ["Se nota el miedo que siente por {person}."],
  worried: ["Se nota la preocupación que siente por {person}."],
  night: ["Es duro pasar la noche en vela pensando en {person}."],
  "worn-out": ["Cuidar de {person} agota mucho."],
  "in-pain": ["Es duro ver a {person} con dolor."],
  plain: [],
} as const;

export const spanishOpenings: Openings = {
  other: {
    symptom: {
      frightened: ["Asusta ver a {person} con {matter}.", "Se nota el miedo que siente por {person}."],
      worried: ["Preocupa ver a {person} con {matter}."],
      night: ["Las noches se hacen largas cuidando de {person} con {matter}."],
      "worn-out": ["Cuidar de {person} con {matter} agota mucho."],
      "in-pain": ["Es duro ver a {person} con dolor."],
      plain: ["Es duro ver a {person} con {matter}."],
    },
    condition: {
      ...forSomebody,
      frightened: ["Se nota el miedo que siente por {person}, así que esto es lo que dice la guía sobre {matter}."],
      worried: ["Se nota la preocupación que siente por {person}, así que esto es lo que dice la guía sobre {matter}."],
    },
    medicine: forSomebody,
    unnamed: forSomebody,
  },
  self: {
    symptom: {
      frightened: ["Asusta tener {matter} y no saber qué hacer."],
      worried: ["Preocupa tener {matter} y no saber bien qué hacer."],
      night: ["Es duro pasar la noche en vela con {matter}."],
      "worn-out": ["Cansa mucho seguir adelante con {matter}."],
      "in-pain": ["Eso suena doloroso."],
      plain: [],
    },
    condition: {
      frightened: ["Se nota el miedo que siente, así que esto es lo que dice la guía sobre {matter}."],
      worried: ["Preocupa tener {matter} en la cabeza."],
      night: ["Es duro pasar la noche en vela pensando en {matter}."],
      "worn-out": ["Se nota su cansancio."],
      "in-pain": ["Eso suena doloroso."],
      plain: [],
    },
    medicine: {
      frightened: ["Se nota el miedo que siente."],
      worried: ["Se nota su preocupación."],
      night: ["Es duro pasar la noche en vela con una pregunta así."],
      "worn-out": ["Se nota su cansancio."],
      "in-pain": ["Eso suena doloroso."],
      plain: [],
    },
    unnamed: {
      frightened: ["Se nota el miedo que siente."],
      worried: ["Se nota su preocupación."],
      night: ["Es duro pasar la noche en vela con una pregunta así."],
      "worn-out": ["Se nota su cansancio."],
      "in-pain": ["Eso suena doloroso."],
      plain: [],
    },
  },
};

/** Last sentences, written in advance: an open door and no fact. They promise nobody: a person may not be on duty. */
export const spanishSafetyNets = [
  "Si algo cambia o le preocupa, pida hablar con una persona aquí o contacte a un médico.",
  "Si esto no encaja con lo que ve, pida hablar con una persona aquí o contacte a un médico.",
  "Puede volver a escribir en cualquier momento, y si algo le preocupa, pida hablar con una persona aquí o contacte a un médico.",
  "Si tiene dudas o siente que algo no va bien, pida hablar con una persona aquí o contacte a un médico.",
] as const;
