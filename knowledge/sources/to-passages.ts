import { hashPassage } from "../passage-hash.ts";
import type { Passage } from "../passage.ts";
import type { ImportedDocument, ImportProblem } from "./importer.ts";
import { cutOverlong, splitChunks } from "./split-chunks.ts";

export interface ImportedPassages {
  readonly passages: readonly Passage[];
  readonly problems: readonly ImportProblem[];
}

/**
 * The one step that every import goes through: documents to chunks to passages, hashed over text and all metadata. Documents of
 * several files may come together; a topic id that two files claim goes in from neither, and one already in `taken` (the
 * project's own topics, say) does not go in.
 */
export async function toPassages(
  documents: readonly ImportedDocument[],
  taken: ReadonlySet<string> = new Set(),
): Promise<ImportedPassages> {
  const problems: ImportProblem[] = [];
  const passages: Passage[] = [];
  const fileOf = new Map<string, Set<string>>();
  for (const { metadata } of documents) {
    const files = fileOf.get(metadata.topicId) ?? new Set();
    fileOf.set(metadata.topicId, files.add(metadata.loc.file));
  }
  const refused = new Set<string>();
  for (const [topicId, files] of fileOf) {
    const because =
      files.size > 1
        ? `the id ${topicId} is claimed by ${[...files].join(" and ")}; neither goes in`
        : taken.has(topicId)
          ? `the id ${topicId} is already the id of another topic; it does not go in`
          : undefined;
    if (because === undefined) continue;
    refused.add(topicId);
    for (const file of files) problems.push({ file, record: topicId, problem: because, weight: "blocks" });
  }

  for (const document of documents) {
    if (refused.has(document.metadata.topicId)) continue;
    const made = await passagesOf(document);
    passages.push(...made.passages);
    problems.push(...made.problems);
  }
  return { passages, problems };
}

async function passagesOf({ pageContent, metadata }: ImportedDocument): Promise<ImportedPassages> {
  const { loc, section, instruction, topicId, heading } = metadata;
  const problems: ImportProblem[] = [];
  const sentences: string[] = [];
  for (const sentence of pageContent.split("\n")) {
    const pieces = await cutOverlong(sentence);
    if (pieces.length > 1) {
      const problem = `a run of words without an end under "${heading.slice(0, 60)}" was cut; compare it with the page`;
      problems.push({ file: loc.file, record: loc.record ?? topicId, problem, weight: "advice" });
    }
    sentences.push(...pieces);
  }
  const runs = await splitChunks(sentences, instruction);
  const passages = runs.map((run, part) => {
    const number = part === 0 ? `${section}` : `${section}.${part + 1}`;
    return passageOf(metadata, number, instruction === undefined ? run : [instruction, ...run]);
  });
  return { passages, problems };
}

/** Named field by field: what is not listed here stays with the document and does not change the hash of a passage. */
function passageOf(metadata: ImportedDocument["metadata"], number: string, sentences: readonly string[]): Passage {
  const { topicId, topicTitle, synonyms, heading, kind, careLevel, language, audience, population, jurisdiction } =
    metadata;
  const { drugs, mustSay, source, status, writtenOn, reviewBy } = metadata;
  const facts = {
    id: `${topicId}#${number}`,
    topicId,
    topicTitle,
    synonyms,
    heading,
    kind,
    careLevel,
    sentences,
    text: sentences.join(" "),
    language,
    audience,
    population,
    jurisdiction,
    drugs,
    mustSay,
    sources: [source],
    status,
    writtenOn,
    ...(reviewBy === undefined ? {} : { reviewBy }),
  };
  return { ...facts, hash: hashPassage(facts) };
}
