import type { Snapshot } from "#knowledge/passage.ts";
import { checkBothWays, type Empathy } from "#server/empathy/index.ts";
import { mutations } from "#server/verify/mutations.ts";
import { spanishMutations } from "#server/verify/spanish-mutations.ts";

export interface SpoiledGuidance {
  readonly language: "en" | "es";
  readonly mutation: string;
  readonly caught: boolean;
}

/** One sentence in this many is spoiled: every way of spoiling meets hundreds of them, and the run stays short. */
const every = { en: 20, es: 8 } as const;
const waysOf = { en: mutations, es: spanishMutations } as const;

/** Guidance sentences "warmed" by every way in which a model spoils a true sentence (`verify/mutations.ts`). */
export async function spoilGuidance(snapshot: Snapshot, empathy: Empathy): Promise<readonly SpoiledGuidance[]> {
  const judged: SpoiledGuidance[] = [];
  for (const language of ["en", "es"] as const) {
    const sentences = snapshot.passages
      .filter((passage) => passage.language === language)
      .flatMap((passage) => passage.sentences)
      .filter((_, at) => at % every[language] === 0);
    for (const plain of sentences) {
      for (const { name, spoil } of waysOf[language]) {
        for (const warmed of spoil(plain)) {
          const check = await checkBothWays({ plain: [plain], warmed: [warmed], said: "", language }, empathy);
          judged.push({ language, mutation: name, caught: check.kind !== "kept" });
        }
      }
    }
  }
  return judged;
}
