import type { ReadingLanguage } from "./language.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "../types.ts";
import { grammarOf } from "./grammar.ts";

/** What a text says one thing does to another: how harm comes about, or what helps. */
export type Relation = "harm" | "help";

export interface RelationWord extends Span {
  readonly relation: Relation;
  /** How much is claimed: 1 goes together or eases, 2 contributes or treats, 3 causes or cures. */
  readonly rung: 1 | 2 | 3;
  readonly stem: string;
  /** "Helps to prevent", "ayuda a prevenir": less than the verb alone. */
  readonly helps: boolean;
}

/** The verbs of each rung. Source: the verb lattice of the clinical reference, 3.4 ("associated" is not "causes", "may help" not "cures"). */
const words: Readonly<Record<ReadingLanguage, Readonly<Record<Relation, readonly [string, string, string]>>>> = {
  en: {
    harm: [
      "associated linked related connected correlated accompanies",
      "contributes contributing influences affects worsens aggravates",
      "causes causing triggers provokes produces induces leads",
    ],
    help: [
      "helps eases relieves soothes reduces lowers improves calms lessens supports",
      "treats controls manages",
      "cures heals prevents eliminates eradicates reverses stops fixes guarantees",
    ],
  },
  es: {
    harm: [
      "asocia asociado asociada relaciona relacionado relacionada vinculado vinculada",
      "contribuye influye afecta empeora agrava",
      "causa causar causan provoca provocar provocan produce producir desencadena",
    ],
    help: [
      "ayuda ayudar ayudan alivia aliviar alivian reduce reducir mejora mejorar calma calmar",
      "trata tratar controla controlar",
      "cura curar curan sana sanar previene prevenir evita elimina eliminar garantiza",
    ],
  },
};

type Known = Pick<RelationWord, "relation" | "rung">;
const relations = ["harm", "help"] as const satisfies readonly Relation[];
const rungs = [1, 2, 3] as const;

function knownIn(language: ReadingLanguage): ReadonlyMap<string, Known> {
  const { stemOf } = grammarOf(language);
  return new Map(
    relations.flatMap((relation) =>
      rungs.flatMap((rung) =>
        (words[language][relation][rung - 1] ?? "")
          .split(" ")
          .map((word): readonly [string, Known] => [stemOf(word), { relation, rung }]),
      ),
    ),
  );
}
const byStem: Readonly<Record<ReadingLanguage, ReadonlyMap<string, Known>>> = { en: knownIn("en"), es: knownIn("es") };

const helpers = /^(?:help|helps|helped|helping|ayuda|ayudan|ayudar)$/;

/** Every word of a text that says how one thing brings about another. */
export function relationsIn({ tokens, language }: Reading): readonly RelationWord[] {
  const found: RelationWord[] = [];
  for (const [at, { stem, start, end }] of tokens.entries()) {
    const known = byStem[language].get(stem);
    if (known === undefined) continue;
    const before = tokens[at - 1];
    const helping = before?.text === "to" || before?.text === "a" ? tokens[at - 2] : before;
    found.push({ ...known, stem, helps: helpers.test(helping?.text ?? ""), start, end });
  }
  return found;
}
