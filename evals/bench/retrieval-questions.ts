import fs from "node:fs";
import { type BenchDocument, readJson } from "./retrieval-corpus.ts";
import { seededRandom } from "#evals/metrics/index.ts";

/** A question made from one document, whose own passages are what is looked for. */
export interface KnownItem {
  readonly question: string;
  /** Place of the document in the corpus. */
  readonly document: number;
}

/** A message a person wrote, and how well documents answer it: document id to gain, 0 for one judged and found useless. */
export interface JudgedMessage {
  readonly id: string;
  readonly text: string;
  readonly gains: ReadonlyMap<string, number>;
}

/** Documents without a title or a question make no such question: the others were written from a template with the title in it. */
export function knownItems(documents: readonly BenchDocument[], count: number): readonly KnownItem[] {
  const random = seededRandom(1);
  const fit = documents.flatMap(({ title, question, text }, document) =>
    title === "" || question === "" || text === "" ? [] : [{ question, document }],
  );
  // Fisher and Yates, as far as is needed.
  const most = Math.min(count, fit.length);
  for (let at = 0; at < most; at += 1) {
    const other = at + Math.floor(random() * (fit.length - at));
    const [one, two] = [fit[at], fit[other]];
    if (one !== undefined && two !== undefined) [fit[at], fit[other]] = [two, one];
  }
  return fit.slice(0, most);
}

/**
 * Messages with at least one document judged above 1 of 4. The gain is the judgment less one (LiveQA-Med: 1 incorrect to 4 excellent).
 * Throws with file and line when one cannot be read.
 * @param queriesFile JSON Lines with `query_id` and `text` @param qrelsFile JSON Lines with `query_id`, `doc_id` and `judgment`
 */
export function readJudgedMessages(queriesFile: string, qrelsFile: string): readonly JudgedMessage[] {
  const gains = new Map<string, Map<string, number>>();
  for (const { row, where } of rowsOf(qrelsFile)) {
    const { query_id, doc_id, judgment } = row;
    if (typeof query_id !== "string" || typeof doc_id !== "string" || typeof judgment !== "number")
      throw new Error(`${where}: needs query_id, doc_id and judgment`);
    const known = gains.get(query_id) ?? new Map<string, number>();
    known.set(doc_id, Math.max(known.get(doc_id) ?? 0, judgment - 1));
    gains.set(query_id, known);
  }
  return rowsOf(queriesFile).flatMap(({ row, where }) => {
    const { query_id, text } = row;
    if (typeof query_id !== "string" || typeof text !== "string") throw new Error(`${where}: needs query_id and text`);
    const judged = gains.get(query_id);
    if (judged === undefined || ![...judged.values()].some((gain) => gain > 0)) return [];
    return [{ id: query_id, text, gains: judged }];
  });
}

function rowsOf(file: string) {
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, at) => {
      const where = `${file}, line ${at + 1}`;
      return line.trim() === "" ? [] : [{ row: readJson(line, where), where }];
    });
}
