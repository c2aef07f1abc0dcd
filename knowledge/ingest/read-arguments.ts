import { parseArgs } from "node:util";
import type { FileOptions } from "../sources/index.ts";

/** What `npm run ingest` was asked to do before the ingest itself. */
export type IngestArguments =
  | { readonly kind: "ingest" }
  | { readonly kind: "import"; readonly file: string; readonly name: string | undefined; readonly options: FileOptions }
  | { readonly kind: "forget"; readonly name: string }
  | { readonly kind: "unreadable"; readonly because: string };

export const ingestUsage = `npm run ingest                             takes the guidance over
npm run ingest -- --from FILE --licence OGL-3.0|US-PD --publisher NAME
    [--format medlineplus|nhs|openfda|markdown|html|pdf] [--as NAME] [--jurisdiction US,GB|any] [--language en|es]
    [--url ADDRESS] [--title TEXT] [--attribution TEXT] [--reviewed-on DATE] [--review-by DATE] [--retrieved-on DATE]
                                           reads a publisher's file first; every topic of it is a sample
npm run ingest -- --forget NAME            gives up what was imported under that name`;

const formats: readonly Exclude<FileOptions["format"], undefined>[] = [
  "medlineplus",
  "nhs",
  "openfda",
  "markdown",
  "html",
  "pdf",
];

export function readIngestArguments(argv: readonly string[]): IngestArguments {
  const text = { type: "string" } as const;
  let values: Partial<Record<string, string>>;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        from: text,
        as: text,
        format: text,
        licence: text,
        publisher: text,
        jurisdiction: text,
        language: text,
        url: text,
        title: text,
        attribution: text,
        forget: text,
        "reviewed-on": text,
        "review-by": text,
        "retrieved-on": text,
      },
    }));
  } catch (error) {
    return { kind: "unreadable", because: error instanceof Error ? error.message : "the arguments cannot be read" };
  }
  if (values.forget !== undefined) return { kind: "forget", name: values.forget };
  if (values.from === undefined)
    return Object.keys(values).length === 0
      ? { kind: "ingest" }
      : { kind: "unreadable", because: "--from names the file to read" };
  const format = formats.find((known) => known === values.format);
  if (values.format !== undefined && format === undefined)
    return { kind: "unreadable", because: `"${values.format}" is not a format` };
  const given = (name: string, key: keyof FileOptions) => (values[name] === undefined ? {} : { [key]: values[name] });
  const options: FileOptions = {
    ...(format === undefined ? {} : { format }),
    ...(values.jurisdiction === undefined ? {} : { jurisdiction: values.jurisdiction.split(",") }),
    ...given("licence", "licence"),
    ...given("publisher", "publisher"),
    ...given("language", "language"),
    ...given("url", "url"),
    ...given("title", "title"),
    ...given("attribution", "attribution"),
    ...given("reviewed-on", "reviewedOn"),
    ...given("review-by", "reviewBy"),
    ...given("retrieved-on", "retrievedOn"),
  };
  return { kind: "import", file: values.from, name: values.as, options };
}
