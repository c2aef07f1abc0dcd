import type { Passage, Snapshot } from "../passage.ts";
import { snapshotOf } from "../passage-hash.ts";
import { type GuidelineDocument, readGuidelineFiles } from "../sources/guideline-files.ts";
import { parseGuideline, type ReadTopic } from "./parse-guideline.ts";
import type { ContentProblem } from "./problem.ts";

export interface LoadedGuidelines {
  readonly snapshot: Snapshot;
  readonly problems: readonly ContentProblem[];
  readonly topics: number;
  /** Ids of topics whose own file withdraws them. */
  readonly withdrawn: readonly string[];
  /** Every topic that could be read, for checks over several of them. */
  readonly read: readonly ReadTopic[];
}

/** Reads a directory of guideline files. Rejects when the directory cannot be read. */
export async function loadGuidelines(
  directory: string,
  onTopic?: (done: number, total: number) => void,
): Promise<LoadedGuidelines> {
  return parseDocuments(await readGuidelineFiles(directory), onTopic);
}

/** A broken file is named and left out; the rest still goes in. Of two topics with one id, neither does. */
export async function parseDocuments(
  documents: readonly GuidelineDocument[],
  onTopic?: (done: number, total: number) => void,
): Promise<LoadedGuidelines> {
  const problems: ContentProblem[] = [];
  const firstFileOf = new Map<string, string>();
  const duplicated = new Set<string>();
  const passages: Passage[] = [];
  const withdrawn: string[] = [];
  const read: ReadTopic[] = [];
  for (const [index, { pageContent, metadata }] of documents.entries()) {
    const file = metadata.source;
    const reading = await parseGuideline(file, pageContent);
    problems.push(...reading.problems);
    const claimed = idWritten(pageContent) ?? reading.topicId;
    const earlier = firstFileOf.get(claimed);
    if (earlier === undefined) firstFileOf.set(claimed, file);
    else {
      duplicated.add(claimed);
      const problem = `"${claimed}" is already the id of ${earlier}; neither goes in until one is renamed`;
      problems.push({ file, line: idLine(pageContent), field: "id", problem, weight: "blocks" });
    }
    passages.push(...(reading.passages ?? []));
    if (reading.withdrawn) withdrawn.push(reading.topicId);
    if (reading.topic !== undefined) read.push(reading.topic);
    onTopic?.(index + 1, documents.length);
  }
  const kept = passages.filter((passage) => !duplicated.has(passage.topicId));
  const snapshot = snapshotOf(kept);
  return { snapshot, problems, topics: new Set(kept.map((passage) => passage.topicId)).size, withdrawn, read };
}

const idPattern = /^id:[ \t]*(\S+)[ \t]*$/m;
const idWritten = (content: string): string | undefined => idPattern.exec(content)?.[1];
const idLine = (content: string): number => content.slice(0, idPattern.exec(content)?.index ?? 0).split("\n").length;
