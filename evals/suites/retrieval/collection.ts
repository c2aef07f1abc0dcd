import { z } from "zod";
import type { Grades } from "#evals/metrics/index.ts";
import type { Snapshot } from "#knowledge/passage.ts";
import { broughtPassage } from "../brought-passage.ts";
import { refused } from "../read-cases.ts";
import type { Refused } from "../suite.ts";
import { titlesOf } from "./page-titles.ts";
import { readJsonLines } from "./read-json-lines.ts";

const name = z.string().min(1);
const documentSchema = z.object({
  doc_id: name,
  text: z.string(),
  focus: z.string().default(""),
  synonyms: z.array(z.string()).default([]),
  question: z.string().default(""),
  url: z.string().default(""),
});
const querySchema = z.object({
  query_id: name,
  text: name,
  subject: z.string().default(""),
  summary: z.string().default(""),
  types: z.array(z.string()).default([]),
});
/** `rel` 0 and up, or a judgment from 1 (of no use) to 4 (excellent). */
const judgmentSchema = z
  .object({
    query_id: name,
    doc_id: name,
    rel: z.int().min(0).max(30).optional(),
    judgment: z.int().min(1).max(4).optional(),
  })
  .transform(({ rel, judgment, ...row }, context) => {
    const grade = rel ?? (judgment === undefined ? undefined : judgment - 1);
    if (grade !== undefined) return { ...row, grade };
    context.addIssue({ code: "custom", message: "needs rel or judgment" });
    return z.NEVER;
  });

export type CollectionDocument = z.infer<typeof documentSchema>;
export type CollectionQuery = z.infer<typeof querySchema>;

export interface Collection {
  readonly documents: readonly CollectionDocument[];
  readonly queries: readonly CollectionQuery[];
  readonly grades: ReadonlyMap<string, Grades>;
  /** Grade from which a document answers the question: 2 where grades go beyond 1, else 1. */
  readonly gradeMin: number;
  /** Judged documents the corpus does not have: they count in the ideal and cannot be found. */
  readonly judgedAbsent: number;
}

interface CollectionFiles {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
}

/** Reads and checks a collection whole. Ids are unique; judgments of questions that are not there are refused, for they point at a mix-up. */
export function readCollection(
  files: CollectionFiles,
): { readonly kind: "read"; readonly collection: Collection } | Refused {
  const documents = readJsonLines(files.corpus, documentSchema);
  if (documents.kind === "refused") return documents;
  const queries = readJsonLines(files.queries, querySchema);
  if (queries.kind === "refused") return queries;
  const judgments = readJsonLines(files.qrels, judgmentSchema);
  if (judgments.kind === "refused") return judgments;

  const documentIds = new Set<string>();
  for (const { row, place } of documents.lines) {
    if (documentIds.has(row.doc_id)) return refused(`${place}: doc_id: stands there twice`);
    documentIds.add(row.doc_id);
  }
  const queryIds = new Set<string>();
  for (const { row, place } of queries.lines) {
    if (queryIds.has(row.query_id)) return refused(`${place}: query_id: stands there twice`);
    queryIds.add(row.query_id);
  }
  const grades = new Map<string, Map<string, number>>();
  const absent = new Set<string>();
  for (const { row, place } of judgments.lines) {
    if (!queryIds.has(row.query_id)) return refused(`${place}: query_id: no such question`);
    if (!documentIds.has(row.doc_id)) absent.add(row.doc_id);
    const ofQuery = grades.get(row.query_id) ?? new Map<string, number>();
    // Judged twice: the better judgment holds.
    ofQuery.set(row.doc_id, Math.max(ofQuery.get(row.doc_id) ?? 0, row.grade));
    grades.set(row.query_id, ofQuery);
  }
  const gradeMost = judgments.lines.reduce((most, { row }) => Math.max(most, row.grade), 0);
  return {
    kind: "read",
    collection: {
      documents: documents.lines.map(({ row }) => row),
      queries: queries.lines.map(({ row }) => row),
      grades,
      gradeMin: gradeMost > 1 ? 2 : 1,
      judgedAbsent: absent.size,
    },
  };
}

/** The collection as guidance: a page (its address) is a topic, a document a passage, the question it answers the heading. */
export function snapshotOfCollection(documents: readonly CollectionDocument[]): Snapshot {
  const titles = titlesOf(
    documents.map(({ doc_id, focus, question, url }) => ({ id: doc_id, focus, question, page: url || doc_id })),
  );
  return {
    id: "collection",
    passages: documents.map(({ doc_id, url, synonyms, question, text }) =>
      broughtPassage({
        id: doc_id,
        topicId: url || doc_id,
        topicTitle: titles.get(doc_id) ?? question,
        synonyms,
        heading: question,
        sentences: [text],
        language: "en",
        status: "approved",
        hash: "",
      }),
    ),
  };
}
