import { isCalendarDate } from "../ingest/calendar-date.ts";
import { decodeText } from "./decode-text.ts";
import { refusedFile } from "./collect-topics.ts";
import type { ImportInput, Importer, ImportOptions, ImportOutcome } from "./importer.ts";
import { limitsOf } from "./limits.ts";
import { codeOf, inputFromFile, type Reading, tooLarge } from "./read-bytes.ts";

export const importFormats = ["medlineplus", "nhs", "openfda", "markdown", "html", "pdf"] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface FileOptions extends ImportOptions {
  /** Guessed from the name and the first bytes when left out; a guess that is not sure is refused. */
  readonly format?: ImportFormat;
}

/** Reads one file on disk. Whatever the file is, the outcome is a value that names what is wrong; nothing is written. */
export async function importFile(path: string, options: FileOptions): Promise<ImportOutcome> {
  const opening = await inputFromFile(path);
  if (opening.kind === "refused") return refusedFile(path.split(/[\\/]/).at(-1) ?? path, opening.because);
  return importInput(opening.input, options);
}

/** The same for bytes that are already here. */
export async function importInput(input: ImportInput, options: FileOptions): Promise<ImportOutcome> {
  const large = tooLarge(input, limitsOf(options.limits).fileBytesMax);
  if (large !== undefined) return refusedFile(input.name, large);
  const wrong = [options.retrievedOn, options.reviewedOn, options.reviewBy].find(
    (date) => date !== undefined && !isCalendarDate(date),
  );
  // What is no day would never be past: guidance to be reviewed by "next year" would hold for ever.
  if (wrong !== undefined) return refusedFile(input.name, `"${wrong.slice(0, 20)}" is not an ISO date`);
  const format: Reading<ImportFormat> =
    options.format === undefined ? await guessFormat(input) : { kind: "read", value: options.format };
  if (format.kind === "refused") return refusedFile(input.name, format.because);
  const importer = await importerFor(format.value);
  return importer(input, options);
}

/** Each importer with its parser is loaded when it is asked for: a PDF reader costs nothing to whoever imports JSON. */
async function importerFor(format: ImportFormat): Promise<Importer> {
  switch (format) {
    case "medlineplus":
      return (await import("./medlineplus.ts")).importMedlinePlus;
    case "nhs":
      return (await import("./nhs.ts")).importNhs;
    case "openfda":
      return (await import("./openfda.ts")).importOpenFda;
    case "markdown":
      return (await import("./markdown.ts")).importMarkdown;
    case "html":
      return (await import("./html.ts")).importHtml;
    case "pdf":
      return (await import("./pdf.ts")).importPdf;
    default: {
      const unhandled: never = format;
      throw new Error(`Unhandled format: ${JSON.stringify(unhandled)}`);
    }
  }
}

const openingBytesMax = 64 * 1024;

/** Which format a file is, by its first bytes and its name; `refused` when they do not say or say two things. */
export async function guessFormat(input: ImportInput): Promise<Reading<ImportFormat>> {
  let bytes: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of input.chunks()) {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length >= openingBytesMax) break;
    }
  } catch (error) {
    return { kind: "refused", because: `cannot be read (${codeOf(error)})` };
  }
  if (bytes.length === 0) return { kind: "refused", because: "is empty" };
  const head = bytes.subarray(0, openingBytesMax);
  if (head.subarray(0, 1024).includes("%PDF-")) return { kind: "read", value: "pdf" };
  // The last character may be cut in half here; the importer decodes the file anew and strictly.
  const whole = decodeText(head);
  const text = whole.kind === "read" ? whole.value : head.toString("latin1");
  const found = formatsOf(input.name.toLowerCase(), text);
  const [only, other] = found;
  if (only === undefined) return { kind: "refused", because: "is of no format that can be told; state the format" };
  if (other !== undefined) return { kind: "refused", because: `could be ${found.join(" or ")}; state the format` };
  return { kind: "read", value: only };
}

function formatsOf(name: string, opening: string): ImportFormat[] {
  const start = opening.trimStart();
  if (/<health-topics[\s>]|<!DOCTYPE health-topics/.test(opening)) return ["medlineplus"];
  if (/^[{[]/.test(start) || /\.(?:json|jsonl|ndjson)$/.test(name)) {
    const isNhs = /"@type"\s*:\s*"(?:Medical)?WebPage"|"HealthTopicContent"|"hasHealthAspect"|nhs-website-content/.test(
      opening,
    );
    const isLabel = /"set_id"\s*:|"openfda"\s*:|"spl_product_data_elements"/.test(opening);
    return [...(isNhs ? (["nhs"] as const) : []), ...(isLabel ? (["openfda"] as const) : [])];
  }
  if (/\.(?:md|markdown)$/.test(name)) return ["markdown"];
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|main|article)[\s>]/i.test(start)) return ["html"];
  if (/\.(?:html?|xhtml)$/.test(name)) return ["html"];
  return [];
}
