import type { Document } from "@langchain/core/documents";
import type { CareLevel, SectionKind, Source } from "../passage.ts";
import type { ImportLimits } from "./limits.ts";

/** A publisher's file, not yet read. `chunks` may be asked for more than once and starts anew each time. */
export interface ImportInput {
  /** The file's name without its folder: it goes into problems and into `loc.file`. */
  readonly name: string;
  /** In bytes, when known before reading: a file above the limit is then never opened. */
  readonly size?: number;
  chunks(): AsyncIterable<Uint8Array>;
}

/** What the person who imports states. Nothing about rights is guessed: without a licence or a publisher nothing is read. */
export interface ImportOptions {
  readonly licence?: string;
  readonly publisher?: string;
  /** `allowed` unless stated; may only narrow what the licence gives. */
  readonly adaptation?: Source["adaptation"];
  /** The credit line the licence asks for; the publisher's own wording is known for the three feeds. */
  readonly attribution?: string;
  /** `any`, or two-letter country codes. Feeds have their own; a single document must state it. */
  readonly jurisdiction?: readonly string[];
  readonly language?: string;
  readonly audience?: readonly string[];
  readonly population?: readonly string[];
  /** Of a single document (Markdown, HTML, PDF): where a reader finds it, https. */
  readonly url?: string;
  readonly title?: string;
  readonly synonyms?: readonly string[];
  /** ISO dates. Left out they are unknown, never today's. */
  readonly retrievedOn?: string;
  readonly reviewedOn?: string;
  readonly reviewBy?: string;
  readonly limits?: Partial<ImportLimits>;
}

/**
 * Something wrong with a file or one of its records, as a value. `blocks`: the record (or, without a record, the file) is
 * left out. `advice`: it went in, and a person should look.
 */
export interface ImportProblem {
  readonly file: string;
  /** The publisher's own id of the record, or its number in the file from 1 when the id could not be read. */
  readonly record?: string;
  readonly field?: string;
  /** From 1; only in formats that have lines. */
  readonly line?: number;
  readonly problem: string;
  readonly weight: "blocks" | "advice";
}

/** Where in the publisher's file the words stand. */
export interface ImportLocation {
  readonly file: string;
  readonly record?: string;
  readonly field?: string;
  readonly lines?: { readonly from: number; readonly to: number };
  readonly pages?: { readonly from: number; readonly to: number };
}

/** A source with what the licence obliges us to show. */
export interface ImportedSource extends Source {
  readonly attribution: string;
  readonly logoUrl?: string;
  readonly retrievedOn?: string;
}

export interface ImportedLink {
  readonly title: string;
  readonly url: string;
}

/** One section or one care card of a topic. Its sentences can each be quoted alone. */
export interface ImportedSection {
  readonly heading: string;
  readonly kind: SectionKind;
  readonly careLevel: CareLevel;
  readonly isCareCard: boolean;
  /** Of a care card whose sentences do not repeat what to do: stands first in every chunk of the card. */
  readonly instruction?: string;
  readonly sentences: readonly string[];
  readonly loc: ImportLocation;
}

/** What a publisher says of one subject, before it is divided into documents. */
export interface ImportedTopic {
  readonly topicId: string;
  readonly topicTitle: string;
  readonly synonyms: readonly string[];
  readonly language: string;
  readonly audience: readonly string[];
  readonly population: readonly string[];
  readonly jurisdiction: readonly string[];
  readonly drugs: readonly string[];
  readonly mustSay: readonly string[];
  readonly source: ImportedSource;
  /** The same topic in the other language, as its topic id here. */
  readonly translationOf?: string;
  readonly related: readonly { readonly topicId: string; readonly title: string }[];
  /** Pages of others: shown as links, never read as text. */
  readonly links: readonly ImportedLink[];
  /** The publisher's own date of this wording (ISO), or `unknown`. */
  readonly writtenOn: string;
  readonly reviewBy?: string;
  readonly sections: readonly ImportedSection[];
}

/** Metadata of a document: its section and the facts of its topic. Every import is a `sample` until people approve it. */
export type ImportedMetadata = Omit<ImportedTopic, "sections"> &
  Omit<ImportedSection, "sentences"> & { readonly section: number; readonly status: "sample" };

/** One section as a LangChain document: `pageContent` holds one sentence per line. */
export type ImportedDocument = Document<ImportedMetadata>;

interface ImportCounts {
  readonly problems: readonly ImportProblem[];
  readonly seen: number;
  readonly kept: number;
  readonly skipped: number;
}

/**
 * What came of a file. An importer returns values and writes nothing, so whatever happens nothing is half applied.
 * `read`: to its end; broken records are among the problems. `stopped`: it broke before its end; what stood before the
 * break is kept apart in `before`, for a person to look at. `refused`: nothing of it was used.
 */
export type ImportOutcome = ImportCounts &
  (
    | { readonly kind: "read"; readonly documents: readonly ImportedDocument[] }
    | { readonly kind: "stopped"; readonly documents: readonly []; readonly before: readonly ImportedDocument[] }
    | { readonly kind: "refused"; readonly documents: readonly [] }
  );

export type Importer = (input: ImportInput, options: ImportOptions) => Promise<ImportOutcome>;

/** One line a person can act on: `topics.xml, record 9001 (full-summary), line 12: …`. */
export function showImportProblem({ file, record, field, line, problem, weight }: ImportProblem): string {
  const place = [
    file,
    ...(record === undefined ? [] : [`record ${record}${field === undefined ? "" : ` (${field})`}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
  ].join(", ");
  return `${place}: ${problem}${weight === "advice" ? " [advice]" : ""}`;
}
