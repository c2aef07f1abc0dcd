import type { Token } from "./tokens.ts";

export type PopulationGroup =
  | "child"
  | "baby"
  | "teenager"
  | "adult"
  | "older"
  | "pregnant"
  | "breastfeeding"
  | "man"
  | "woman";

/** Who advice is for. Advice for one of these must not become advice for another, or for everybody. */
const groups: Readonly<Record<PopulationGroup, string>> = {
  child: "child children kid kids toddler toddlers boy girl boys girls schoolchild",
  baby: "baby babies infant infants newborn newborns",
  teenager: "teenager teenagers teen teens adolescent adolescents",
  adult: "adult adults grown-up grownup",
  older: "elderly pensioner pensioners",
  pregnant: "pregnant pregnancy pregnancies",
  breastfeeding: "breastfeeding breastfeed breastfed lactating",
  man: "man men male males",
  woman: "woman women female females",
};
const groupOf = new Map(
  (Object.entries(groups) as [PopulationGroup, string][]).flatMap(([group, words]) =>
    words.split(" ").map((word) => [word, group] as const),
  ),
);

export interface PopulationMention {
  readonly group: PopulationGroup;
  readonly start: number;
  readonly end: number;
}

/** The groups of people a text speaks of, in the order written. */
export function populationsIn(tokens: readonly Token[]): readonly PopulationMention[] {
  const found: PopulationMention[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    const group = groupOf.get(token.text);
    const next = tokens[at + 1]?.text;
    const older =
      token.text === "older" &&
      ["adult", "adults", "people", "person", "men", "women", "patients"].includes(next ?? "");
    if (group !== undefined) found.push({ group, start: token.start, end: token.end });
    else if (older) found.push({ group: "older", start: token.start, end: token.end });
  }
  return found;
}
