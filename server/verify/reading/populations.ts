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
  | "woman"
  | "diabetic"
  | "kidney"
  | "liver";

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
  diabetic: "diabetic diabetics",
  kidney: "renal",
  liver: "hepatic cirrhosis",
};
/** "Have diabetes", "kidney disease": an illness makes a group of those who have it; "diabetes is …" speaks of nobody yet. */
const illnesses: ReadonlyMap<string, PopulationGroup> = new Map([
  ["kidney", "kidney"],
  ["kidneys", "kidney"],
  ["liver", "liver"],
]);
const failing = new Set(["disease", "failure", "problems", "problem", "trouble", "impairment", "damage"]);
const having = new Set(["have", "has", "had", "with"]);
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
    const organ = next !== undefined && failing.has(next) ? illnesses.get(token.text) : undefined;
    if (organ !== undefined) found.push({ group: organ, start: token.start, end: tokens[at + 1]?.end ?? token.end });
    else if (token.text === "diabetes" && isHad(tokens, at))
      found.push({ group: "diabetic", start: token.start, end: token.end });
    else if (group !== undefined) found.push({ group, start: token.start, end: token.end });
    else if (older) found.push({ group: "older", start: token.start, end: token.end });
  }
  return found;
}

/** "You have type 2 diabetes", "people with diabetes" */
const isHad = (tokens: readonly Token[], at: number): boolean =>
  [1, 2, 3].some((back) => having.has(tokens[at - back]?.text ?? ""));
