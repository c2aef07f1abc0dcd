import type { Passage } from "../../passage.ts";
import { type FileOptions, importInput, type ImportOutcome, inputFromBytes, toPassages } from "../index.ts";

/** What a run states for each feed; tests change what they are about. */
export const medlinePlusTerms: FileOptions = { licence: "US-PD", publisher: "MedlinePlus" };
export const nhsTerms: FileOptions = { licence: "OGL-3.0", publisher: "NHS" };
export const openFdaTerms: FileOptions = { licence: "US-PD", publisher: "openFDA" };
/** A single document's run must state where it holds, in which language and where a reader finds it. */
export const documentTerms: FileOptions = {
  licence: "OGL-3.0",
  publisher: "Sample Trust",
  jurisdiction: ["GB"],
  language: "en",
  url: "https://example.org/sample",
  title: "Sample leaflet",
};

export async function importText(
  name: string,
  text: string | Uint8Array,
  options: FileOptions,
): Promise<ImportOutcome> {
  return importInput(inputFromBytes(name, typeof text === "string" ? Buffer.from(text) : text), options);
}

/** The passages of a file that must be readable. */
export async function passagesOf(
  name: string,
  text: string | Uint8Array,
  options: FileOptions,
): Promise<readonly Passage[]> {
  const outcome = await importText(name, text, options);
  return (await toPassages(outcome.documents)).passages;
}

/** Every problem on a line of its own, as a person reads it. */
export const problemsOf = (outcome: ImportOutcome): string =>
  outcome.problems
    .map(({ record, field, line, problem, weight }) => [weight, record, field, line, problem].join(" | "))
    .join("\n");
