import path from "node:path";
import { z } from "zod";
import { readCases } from "../read-cases.ts";
import type { Refused } from "../suite.ts";

/** A lay question, with the topics that are each a good first page; without any it is outside the guidance. */
export interface OwnQuestion {
  readonly id: string;
  readonly text: string;
  /** What the same person wrote before, oldest first; empty for a first message. */
  readonly earlier: readonly string[];
  readonly topics: readonly string[];
  readonly language: "en" | "es";
  /** File it comes from, without its ending. */
  readonly set: string;
  /** Nobody reads these when tuning. */
  readonly heldOut: boolean;
}

const folder = path.resolve(import.meta.dirname, "../../cases/retrieval");
const names = [
  "questions",
  "questions-2",
  "questions-3",
  "questions-4",
  "questions-es",
  "out-of-scope",
  "out-of-scope-2",
  "out-of-scope-3",
  "out-of-scope-es",
];

const filesOf = (sets: readonly string[]): readonly string[] => sets.map((name) => path.join(folder, `${name}.jsonl`));

export const ownRetrievalCases = (): readonly string[] => filesOf(names);
/** Messages that lean on the ones before them. */
export const ownFollowUps = (): readonly string[] => filesOf(["conversations", "follow-ups"]);

const rowSchema = z
  .object({
    id: z.string().min(1),
    text: z.string().min(1).optional(),
    messages: z.array(z.string().min(1)).min(1).optional(),
    topic: z.string().min(1).nullish(),
    topics: z.array(z.string().min(1)).optional(),
    lang: z.enum(["en", "es"]).optional(),
  })
  .refine(({ text, messages }) => (text === undefined) !== (messages === undefined), "has either text or messages")
  .transform(({ topic, topics, text, messages = [], ...row }) => ({
    ...row,
    text: text ?? messages.at(-1) ?? "",
    earlier: messages.slice(0, -1),
    topics: topics ?? (topic == null ? [] : [topic]),
  }));

/** Of the sets written without sight of the lexicon, every third number is kept for measurement alone. */
const heldOutSets = /-(?:2|es)$/;
const heldOutEvery = 3;

/** Reads lay questions from files of any name; language and what is held out follow the names of our own files. */
export function readOwnQuestions(
  files: readonly string[],
): { readonly kind: "read"; readonly questions: readonly OwnQuestion[] } | Refused {
  const questions: OwnQuestion[] = [];
  for (const file of files) {
    const read = readCases([file], rowSchema);
    if (read.kind === "refused") return read;
    const set = path.basename(file).replace(/\.jsonl$/, "");
    for (const { row } of read.cases) {
      const number = Number(/\d+$/.exec(row.id)?.[0] ?? Number.NaN);
      questions.push({
        id: row.id,
        text: row.text,
        earlier: row.earlier,
        topics: row.topics,
        language: row.lang ?? (set.endsWith("-es") ? "es" : "en"),
        set,
        heldOut: heldOutSets.test(set) && number % heldOutEvery === 0,
      });
    }
  }
  return { kind: "read", questions };
}
