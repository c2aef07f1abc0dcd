import { condensedNdcg, type Grades, hitAt, judgedShare, ndcg, reciprocalRank } from "#evals/metrics/index.ts";
import type { Collection, CollectionQuery } from "./collection.ts";
import type { System } from "./systems.ts";

/** The ways one question can be asked. */
export type Form = "message" | "text alone" | "summary";

/** The words of each form the question has: the message with its subject line, without it, and in somebody's summary. */
export function formsOf({
  subject,
  text,
  summary,
}: CollectionQuery): readonly { readonly form: Form; readonly words: string }[] {
  const hasSubject = subject.trim() !== "";
  return [
    { form: "message", words: hasSubject ? `${subject.trim().replace(/[.\s]+$/, "")}. ${text}` : text },
    ...(hasSubject ? [{ form: "text alone", words: text } as const] : []),
    ...(summary.trim() === "" ? [] : [{ form: "summary", words: summary } as const]),
  ];
}

/** So deep is looked. Condensed lists are cut there too, the same for every system. */
const depthLooked = 64;
export const depth = 10;
const depthOfHit = 5;

/** One question asked in one form of one system. */
export interface Answered {
  readonly query: CollectionQuery;
  readonly form: Form;
  readonly system: string;
  readonly ranked: readonly string[];
  /** Undefined for a question nobody found an answer to: nothing can be measured on it. */
  readonly figures: Figures | undefined;
}

export interface Figures {
  readonly ndcg: number;
  readonly condensed: number;
  readonly hit5: boolean;
  readonly hit1: boolean;
  readonly reciprocal: number;
  /** 0 when nothing was found. */
  readonly judged: number;
}

/** Asks every question in every form of every system. */
export async function askAll(
  { queries, grades, gradeMin }: Collection,
  systems: readonly System[],
  onAsked: (asked: number, of: number) => void,
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const [at, query] of queries.entries()) {
    const judged = grades.get(query.query_id) ?? new Map<string, number>();
    for (const { form, words } of formsOf(query)) {
      for (const system of systems) {
        const ranked = await system.search(words, depthLooked);
        answered.push({ query, form, system: system.name, ranked, figures: figuresOf(ranked, judged, gradeMin) });
      }
    }
    onAsked(at + 1, queries.length);
  }
  return answered;
}

export function figuresOf(ranked: readonly string[], grades: Grades, gradeMin: number): Figures | undefined {
  if (![...grades.values()].some((grade) => grade >= gradeMin)) return undefined;
  return {
    ndcg: ndcg(ranked, grades, depth) ?? 0,
    condensed: condensedNdcg(ranked, grades, depth) ?? 0,
    hit5: hitAt(ranked, grades, depthOfHit, gradeMin),
    hit1: hitAt(ranked, grades, 1, gradeMin),
    reciprocal: reciprocalRank(ranked, grades, depth, gradeMin),
    judged: judgedShare(ranked, grades, depth) ?? 0,
  };
}
