import type { PopulationGroup, PopulationMention } from "../populations.ts";
import type { Token } from "../tokens.ts";

const groups: Readonly<Record<PopulationGroup, string>> = {
  child: "niño niña niños niñas hijo hija hijos hijas chico chica chicos chicas muchacho muchacha menor menores",
  baby: "bebé bebés lactante lactantes neonato",
  teenager: "adolescente adolescentes",
  adult: "adulto adulta adultos adultas",
  older: "anciano anciana ancianos ancianas",
  pregnant: "embarazo embarazos embarazada embarazadas gestante gestantes",
  breastfeeding: "lactancia amamanta amamantan amamantar amamantando",
  man: "hombre hombres varón varones",
  woman: "mujer mujeres",
  diabetic: "diabético diabética diabéticos diabéticas",
  kidney: "renal renales",
  liver: "hepático hepática cirrosis",
};
const groupOf = new Map(
  (Object.entries(groups) as [PopulationGroup, string][]).flatMap(([group, words]) =>
    words.split(" ").map((word) => [word, group] as const),
  ),
);

/** The groups of people a Spanish text speaks of, in the order written. */
export function spanishPopulationsIn(tokens: readonly Token[]): readonly PopulationMention[] {
  const found: PopulationMention[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    const before = tokens[at - 1]?.text ?? "";
    const after = tokens[at + 1]?.text ?? "";
    const end = tokens[at + 1]?.end ?? token.end;
    const mention = (group: PopulationGroup, last = token.end) => found.push({ group, start: token.start, end: last });
    // "Durante el menor tiempo": a smaller time is no minor. "Un menor de 16 años" is.
    if (/^menor(?:es)?$/.test(token.text) && !(after === "de" && tokens[at + 2]?.kind === "number")) continue;
    const group = groupOf.get(token.text);
    if (group === "adult" && /^mayor(?:es)?$/.test(after)) mention("older", end);
    else if (group !== undefined) mention(group);
    else if (token.text === "diabetes" && /^(?:tiene|tienen|tenga|tengan|con)$/.test(before)) mention("diabetic");
    else if (/^mayor(?:es)?$/.test(token.text) && /^(?:personas?|gente)$/.test(before)) mention("older");
    else if (token.text === "recién" && /^nacid[oa]s?$/.test(after)) mention("baby", end);
    // "Dar el pecho", "da pecho", "dando el pecho"
    else if (/^(?:da|dan|dar|dando|dé)$/.test(token.text) && [after, tokens[at + 2]?.text].includes("pecho"))
      mention("breastfeeding");
  }
  return found;
}
