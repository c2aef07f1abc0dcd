import { spanishStemOf } from "../../reading/spanish/stem.ts";
import type { Kin } from "../kin-words.ts";

/**
 * The groups of `../kin-words.ts` in Spanish, as far as guidance for patients uses them. Names of medicines, illnesses, people and places of the body
 * are left out on purpose: one of a kind never answers for another. A word stands in one group only.
 */
const groups: Partial<Readonly<Record<Kin, string>>> = {
  up: "aumentar subir elevar incrementar crecer aumento subida incremento más alto",
  down: "reducir disminuir bajar aliviar calmar limitar reducción disminución bajada menos bajo",
  prevent: "prevenir prevención proteger protección impedir",
  cause: "causar provocar producir desencadenar",
  link: "relacionar relación asociar",
  help: "ayudar beneficio eficaz útil servir mejorar mejor mejoría",
  harm: "dañar daño peligroso peligro dañino perjudicar empeorar peor",
  safe: "seguro inofensivo",
  severe: "grave fuerte intenso severo serio",
  mild: "leve ligero suave",
  death: "muerte morir mortal",
  spread: "contagiar contagioso contagio transmitir propagar",
  treat: "tratar tratamiento",
  vaccine: "vacuna vacunar vacunación",
  common: "común frecuente habitual",
  rare: "raro",
  begin: "empezar comenzar iniciar inicio",
  end: "terminar acabar dejar parar suspender",
  approve: "permitir",
  forbid: "prohibir",
  fast: "rápido",
  slow: "lento despacio",
  weak: "débil debilitar",
  same: "mismo igual parecido similar",
  differ: "distinto diferente",
  large: "grande",
  small: "pequeño",
  recover: "recuperar recuperación",
  clean: "limpiar limpio lavar",
  long: "largo prolongado",
  short: "corto breve",
};

const kinByStem = new Map<string, Kin>();
for (const [kin, words] of Object.entries(groups) as [Kin, string][])
  for (const word of words.split(" ")) kinByStem.set(spanishStemOf(word), kin);

/** The group of a word, by its stem; undefined for most words. */
export const spanishKinOf = (stem: string): Kin | undefined => kinByStem.get(stem);

/** Words of telling: a claim rests on none of them. */
const telling = new Set(
  "persona gente caso ejemplo estudio paciente consejo información saber decir llamar parecer incluir"
    .split(" ")
    .map(spanishStemOf),
);
export const isSpanishTelling = (stem: string): boolean => telling.has(stem);
