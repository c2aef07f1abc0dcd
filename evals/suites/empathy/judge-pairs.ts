import { checkBothWays, type Empathy, type TwoWayCheck } from "#server/empathy/index.ts";
import { type Checks, verifySentence } from "#server/verify/index.ts";
import { broughtPassage } from "../brought-passage.ts";
import { evidenceAround } from "../mutations/approved.ts";
import type { WarmedRow } from "./rows.ts";

export interface JudgedPair {
  readonly row: WarmedRow;
  readonly check: TwoWayCheck;
  /** Kept, and every sentence of it then passes `verifySentence` against guidance that says the plain one. Undefined when not kept. */
  readonly released: boolean | undefined;
}

/** What the product makes of a warmed text: the two-way check, then the checks every sentence has to pass. */
export async function judgePair(row: WarmedRow, empathy: Empathy, checks: Checks): Promise<JudgedPair> {
  const { plain, warmed, said } = row;
  const language = row.lang ?? "en";
  const check = await checkBothWays({ plain, warmed, said, language }, empathy);
  if (check.kind !== "kept") return { row, check, released: undefined };
  const names = { id: "pair#1", topicId: "pair", topicTitle: "Pair", heading: "Pair", hash: row.id };
  const passage = broughtPassage({ ...names, sentences: plain, language });
  const evidence = evidenceAround(passage, []);
  const before: string[] = [];
  for (const [at, text] of warmed.entries()) {
    const opening = check.openings[at];
    const rest = opening === undefined ? text : text.slice(text.indexOf(opening) + opening.length).trim();
    const sentences = [
      ...(opening === undefined ? [] : [{ act: "empathy", text: opening } as const]),
      { act: "claim", text: rest, citation: { passageId: passage.id, quote: plain[at] ?? "" } } as const,
    ];
    for (const sentence of sentences) {
      const given = { sentence, evidence, language, patientText: said, level: "none", before: [...before] } as const;
      if ((await verifySentence(given, checks)).kind !== "supported") return { row, check, released: false };
      before.push(sentence.text);
    }
  }
  return { row, check, released: true };
}

/** Faithful edits should be kept; everything else is a spoiled one. */
export const isSpoiled = ({ row }: JudgedPair): boolean => row.expects === "changed";
export const isCaught = ({ check }: JudgedPair): boolean => check.kind !== "kept";
/** A real paraphrase, beyond what the editing contract allows: turned away on purpose, and counted apart. */
export const isFreer = ({ row }: JudgedPair): boolean => row.pattern === "freer wording";
