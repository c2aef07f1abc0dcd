import { createHash } from "node:crypto";
import type { Passage, Snapshot } from "./passage.ts";

/** JSON with sorted keys at every depth, so that the same facts give the same bytes whatever order they were read in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
    return `{${fields.join(",")}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 (hex) over the text and all metadata of a passage, nested parts such as a source's review date included. */
export function hashPassage(passage: Omit<Passage, "hash">): string {
  const { hash: _, ...facts } = { ...passage, hash: undefined };
  return createHash("sha256").update(canonicalJson(facts)).digest("hex");
}

/** SHA-256 (hex) over the passage hashes in order: two snapshots with one id hold the same words. */
export function hashSnapshot(passages: readonly Passage[]): string {
  return createHash("sha256")
    .update(passages.map((passage) => `${passage.id} ${passage.hash}`).join("\n"))
    .digest("hex");
}

/** A snapshot in its one order: by topic, then by place in the topic. */
export function snapshotOf(passages: readonly Passage[]): Snapshot {
  const topics = Map.groupBy(passages, (passage) => passage.topicId);
  const ordered = [...topics.keys()].sort().flatMap((topicId) => topics.get(topicId) ?? []);
  return { id: hashSnapshot(ordered), passages: ordered };
}
