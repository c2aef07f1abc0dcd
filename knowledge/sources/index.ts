/** The face of the sources room. The importers and their parsers are loaded when a file is imported, not before. */
import type { FileOptions } from "./import-file.ts";
import type { ImportedDocument, ImportInput, ImportOutcome } from "./importer.ts";
import type { ImportedPassages } from "./to-passages.ts";

export { type GuidelineDocument, readGuidelineFiles } from "./guideline-files.ts";
export type { FileOptions, ImportFormat } from "./import-file.ts";
export {
  type ImportedDocument,
  type ImportedSource,
  type ImportInput,
  type ImportOptions,
  type ImportOutcome,
  type ImportProblem,
  showImportProblem,
} from "./importer.ts";
export { type ImportLimits, limitsByDefault } from "./limits.ts";
export { inputFromBytes } from "./read-bytes.ts";
export type { ImportedPassages } from "./to-passages.ts";

/** Reads one file on disk. Never rejects over what the file is: the outcome names it. Nothing is written. */
export async function importFile(path: string, options: FileOptions): Promise<ImportOutcome> {
  return (await import("./import-file.ts")).importFile(path, options);
}

/** The same for bytes that are already here. */
export async function importInput(input: ImportInput, options: FileOptions): Promise<ImportOutcome> {
  return (await import("./import-file.ts")).importInput(input, options);
}

/** Documents of one import or of several to passages, all of status `sample`. `taken`: topic ids that are already somebody's. */
export async function toPassages(
  documents: readonly ImportedDocument[],
  taken?: ReadonlySet<string>,
): Promise<ImportedPassages> {
  return (await import("./to-passages.ts")).toPassages(documents, taken);
}
