import { stemSpanish } from "./spanish-stemmer.ts";

/** Everyday words that the stemmer gives one stem, and that are two things: "bebé" and "beber", "gripa" (a cold) and "gripe", "maní" and "mano". */
const apart: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bebe: "bebe bebes bebé bebés",
    gripa: "gripa gripas",
    mani: "mani maní manies",
    quema: "quema queman",
    mancha: "mancha manchas",
    suena: "suena suenan sonar",
    ascos: "ascos",
    caries: "caries",
    colera: "colera cólera",
    gasa: "gasa gasas",
    parto: "parto partos",
    calle: "calle calles",
    gemelos: "gemelo gemelos",
    constipacion: "constipacion constipación",
  }).flatMap(([stem, words]) => words.split(" ").map((word): [string, string] => [word, stem])),
);

/** The stem of a Spanish word, with or without its accents. */
export const stemSpanishWord = (word: string): string => apart.get(word) ?? stemSpanish(word);
