import { basename } from "node:path";
import type { FileOptions } from "../sources/index.ts";
import { importFile, type ImportProblem, toPassages } from "../sources/index.ts";
import type { Passage } from "../passage.ts";
import { languageWritten } from "./words-of-language.ts";
import { loadGuidelines } from "./load-guidelines.ts";
import { importNamePattern, openImportStore } from "./import-store.ts";

export type ImportResult =
  | {
      readonly kind: "kept";
      readonly name: string;
      readonly topics: number;
      readonly passages: number;
      readonly skipped: number;
      readonly problems: readonly ImportProblem[];
    }
  | { readonly kind: "refused"; readonly problems: readonly ImportProblem[] };

/**
 * Reads a publisher's file into the import store; the next ingest takes it over. A broken record is named and skipped; a file that breaks
 * off or is refused changes nothing, and what an earlier import of the same name gave stays.
 *
 * Rejects when the guidelines cannot be read or the data folder cannot be written.
 */
export async function importInto(given: {
  readonly file: string;
  /** Made of the file's name when left out. */
  readonly name: string | undefined;
  readonly guidelinesDirectory: string;
  readonly dataDirectory: string;
  readonly options: FileOptions;
}): Promise<ImportResult> {
  const name = given.name ?? nameOf(given.file);
  const refused = (problem: string): ImportResult => ({
    kind: "refused",
    problems: [{ file: basename(given.file), problem, weight: "blocks" }],
  });
  if (!importNamePattern.test(name))
    return refused(`"${name}" cannot be an import's name; give one in kebab-case with --as`);
  const outcome = await importFile(given.file, given.options);
  if (outcome.kind !== "read") return { kind: "refused", problems: outcome.problems };
  const store = openImportStore(given.dataDirectory);
  const [own, others] = await Promise.all([loadGuidelines(given.guidelinesDirectory), store.kept()]);
  const taken = new Set([
    ...own.read.map(({ frontMatter }) => frontMatter.id),
    ...others
      .read()
      .imports.filter((kept) => kept.name !== name)
      .flatMap(({ passages }) => passages.map(({ topicId }) => topicId)),
  ]);
  const converted = await toPassages(outcome.documents, taken);
  const mislabelled = topicsInAnotherLanguage(converted.passages);
  const passages = converted.passages.filter(({ topicId }) => !mislabelled.has(topicId));
  const ofLabels = [...mislabelled].map(
    (topicId): ImportProblem => ({
      file: basename(given.file),
      record: topicId,
      field: "language",
      problem: "is written in another language than it is labelled with",
      weight: "blocks",
    }),
  );
  const all = [...outcome.problems, ...converted.problems, ...ofLabels];
  if (passages.length === 0)
    return { kind: "refused", problems: [...all, ...refused("holds nothing that can be used").problems] };
  await store.keep({ name, passages });
  const topics = new Set(passages.map(({ topicId }) => topicId)).size;
  return { kind: "kept", name, topics, passages: passages.length, skipped: outcome.skipped, problems: all };
}

/** Topics whose words are not in the language they are labelled with: the checks of that language could not read them. */
function topicsInAnotherLanguage(passages: readonly Passage[]): ReadonlySet<string> {
  const wrong = [...Map.groupBy(passages, ({ topicId }) => topicId)].filter(([, own]) => {
    const written = languageWritten(own.map(({ text }) => text).join(" "));
    return written !== undefined && written !== own[0]?.language;
  });
  return new Set(wrong.map(([topicId]) => topicId));
}

const nameOf = (file: string): string =>
  basename(file)
    .toLowerCase()
    .replace(/\.[a-z.]+$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
