import { Document } from "@langchain/core/documents";
import type {
  ImportedDocument,
  ImportedMetadata,
  ImportedSection,
  ImportedTopic,
  ImportOutcome,
  ImportProblem,
} from "./importer.ts";
import type { ImportLimits } from "./limits.ts";
import type { Reading } from "./read-bytes.ts";

/** Where a record stands: its own id when it could be read, else its number. */
export interface RecordPlace {
  readonly record?: string;
  readonly field?: string;
  readonly line?: number;
}

/**
 * Gathers the topics and problems of one file and says in the end what came of it. Of two records with one id neither goes
 * in: which of them is right cannot be told.
 */
export interface TopicCollector {
  /** Call once per record of the file, before `keep` or `skip`. False when the file has more records than allowed. */
  see(): boolean;
  keep(topic: ImportedTopic, place: RecordPlace): void;
  skip(place: RecordPlace, problem: string): void;
  advise(place: RecordPlace, problem: string): void;
  finish(): ImportOutcome;
  stop(place: RecordPlace, because: string): ImportOutcome;
}

export function collectTopics(file: string, limits: ImportLimits): TopicCollector {
  const listed: ImportProblem[] = [];
  const kept = new Map<string, { readonly topic: ImportedTopic; readonly place: RecordPlace }>();
  const duplicated = new Set<string>();
  let seen = 0;
  let unlisted = 0;

  const add = (place: RecordPlace, problem: string, weight: ImportProblem["weight"]) => {
    if (listed.length < limits.problemsMax) listed.push({ file, ...place, problem, weight });
    else unlisted += 1;
  };
  const problems = (): readonly ImportProblem[] =>
    unlisted === 0
      ? listed
      : [...listed, { file, problem: `${unlisted} more problems are not listed`, weight: "advice" }];
  const counts = () => ({ problems: problems(), seen, kept: kept.size, skipped: seen - kept.size });
  const documents = () => [...kept.values()].flatMap(({ topic }) => documentsOf(topic));

  return {
    see() {
      seen += 1;
      return seen <= limits.recordsMax;
    },
    keep(topic, place) {
      const { topicId } = topic;
      const earlier = kept.get(topicId);
      if (earlier === undefined && !duplicated.has(topicId)) {
        kept.set(topicId, { topic, place });
        return;
      }
      if (earlier !== undefined) add(earlier.place, `the id ${topicId} is there twice; neither goes in`, "blocks");
      add(place, `the id ${topicId} is there twice; neither goes in`, "blocks");
      kept.delete(topicId);
      duplicated.add(topicId);
    },
    skip: (place, problem) => add(place, problem, "blocks"),
    advise: (place, problem) => add(place, problem, "advice"),
    finish() {
      if (kept.size === 0) {
        const because = seen === 0 ? "holds no record" : "holds no record that could be used";
        add({}, because, "blocks");
        return { kind: "refused", documents: [], ...counts() };
      }
      return { kind: "read", documents: documents(), ...counts() };
    },
    stop(place, because) {
      add(place, because, "blocks");
      return { kind: "stopped", documents: [], before: documents(), ...counts() };
    },
  };
}

/** The outcome of a file that makes one topic; `advice` is what a person should know of how it was read. */
export function collectOne(
  file: string,
  limits: ImportLimits,
  topic: Reading<ImportedTopic>,
  advice: readonly { readonly place: RecordPlace; readonly problem: string }[] = [],
): ImportOutcome {
  const collector = collectTopics(file, limits);
  collector.see();
  for (const { place, problem } of advice) collector.advise(place, problem);
  if (topic.kind === "refused") collector.skip({}, topic.because);
  else collector.keep(topic.value, {});
  return collector.finish();
}

/** The outcome of a file of which nothing is used. */
export const refusedFile = (file: string, because: string): ImportOutcome => ({
  kind: "refused",
  documents: [],
  problems: [{ file, problem: because, weight: "blocks" }],
  seen: 0,
  kept: 0,
  skipped: 0,
});

/** One document per section, numbered from 1 in the topic's order. */
export function documentsOf({ sections, ...topic }: ImportedTopic): ImportedDocument[] {
  return sections.map(({ sentences, ...section }, index): ImportedDocument => {
    const metadata: ImportedMetadata = { ...topic, ...section, section: index + 1, status: "sample" };
    return new Document({ id: `${topic.topicId}#${index + 1}`, pageContent: sentences.join("\n"), metadata });
  });
}

/** Lines an answer may not leave out, taken from the sections that hold them: at most three short ones, for a reviewer to choose anew. */
export function mustSayFrom(sections: readonly ImportedSection[]): string[] {
  const short = sections.map(({ sentences }) =>
    sentences.filter((sentence) => sentence.length <= mustSayCharactersMax),
  );
  // One of each section before a second of any: a boxed warning must not push out "do not use".
  const rounds = Array.from({ length: mustSayMax }, (_, round) =>
    short.flatMap((lines) => lines.slice(round, round + 1)),
  );
  return [...new Set(rounds.flat())].slice(0, mustSayMax);
}

/** The same from what a publisher marked as an emergency. */
export const mustSayOfEmergency = (sections: readonly ImportedSection[]): string[] =>
  mustSayFrom(sections.filter(({ careLevel }) => careLevel === "immediate"));

const mustSayMax = 3;
const mustSayCharactersMax = 400;
