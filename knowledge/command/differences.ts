import type { Passage, Snapshot } from "../passage.ts";

/** What became of one topic between two snapshots. */
export type TopicDifference =
  | { readonly kind: "added" | "retired"; readonly topicId: string; readonly sentences: number }
  | { readonly kind: "changed"; readonly topicId: string; readonly lines: readonly string[] };

/** Topics that are not the same in both, in the order of their ids; a changed one line by line. Pure. */
export function differencesBetween(before: Snapshot, after: Snapshot): readonly TopicDifference[] {
  const [old, fresh] = [byTopic(before), byTopic(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((topicId): TopicDifference[] => {
    const [was, is] = [old.get(topicId), fresh.get(topicId)];
    if (was === undefined) return [{ kind: "added", topicId, sentences: sentencesIn(is) }];
    if (is === undefined) return [{ kind: "retired", topicId, sentences: sentencesIn(was) }];
    const lines = changedLines(linesOf(was), linesOf(is));
    return lines.length === 0 ? [] : [{ kind: "changed", topicId, lines }];
  });
}

const byTopic = ({ passages }: Snapshot) => Map.groupBy(passages, ({ topicId }) => topicId);
const sentencesIn = (passages: readonly Passage[] = []): number =>
  passages.reduce((sum, { sentences }) => sum + sentences.length, 0);

/** A topic as a reviewer reads it: everything a hash covers, one thing a line. */
export function linesOf(passages: readonly Passage[]): readonly string[] {
  const [first] = passages;
  if (first === undefined) return [];
  return [
    `${first.topicTitle} (${first.language}), also called ${first.synonyms.join(", ")}`,
    `Status ${first.status}, written ${first.writtenOn}, review by ${first.reviewBy ?? "no date"}`,
    `For ${first.audience.join(", ")}; about ${first.population.join(", ")}; medicines: ${first.drugs.join(", ") || "none"}`,
    ...first.sources.map(
      ({ publisher, title, url, licence, adaptation, reviewedOn }) =>
        `Source: ${publisher}, ${title}, ${url}, ${licence}, ${adaptation}, reviewed ${reviewedOn ?? "unknown"}`,
    ),
    ...first.mustSay.map((line) => `Must say: ${line}`),
    ...passages.flatMap(({ heading, kind, jurisdiction, sentences }) => [
      `## ${heading} {${[kind, ...jurisdiction.filter((country) => country !== "any")].join(" ")}}`,
      ...sentences.map((sentence) => `- ${sentence}`),
    ]),
  ];
}

/** Lines taken out (-) and put in (+), by the longest common subsequence, so that a moved line shows as both. */
export function changedLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Int32Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const here = lengths[row];
      if (here === undefined) continue;
      here[column] =
        before[row] === after[column]
          ? (lengths[row + 1]?.[column + 1] ?? 0) + 1
          : Math.max(lengths[row + 1]?.[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      row += 1;
      column += 1;
    } else if (row < before.length && (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) {
      lines.push(`- ${before[row]}`);
      row += 1;
    } else if (column < after.length) {
      lines.push(`+ ${after[column]}`);
      column += 1;
    } else {
      lines.push(`- ${before[row]}`);
      row += 1;
    }
  }
  return lines;
}
