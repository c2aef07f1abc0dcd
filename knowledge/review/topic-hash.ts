import { createHash } from "node:crypto";
import type { Passage } from "../passage.ts";
import { hashPassage } from "../passage-hash.ts";

/** SHA-256 (hex) of everything a reviewer reads of a topic, whatever its status: words, sources, dates, must-say lines. */
export function hashTopic(passages: readonly Passage[]): string {
  const hash = createHash("sha256");
  for (const passage of passages) hash.update(`${passage.id} ${hashPassage({ ...passage, status: "sample" })}\n`);
  return hash.digest("hex");
}
