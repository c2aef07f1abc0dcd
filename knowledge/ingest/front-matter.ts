import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { isCalendarDate } from "./calendar-date.ts";
import { lexiconLanguages } from "../lexicon/index.ts";
import type { ContentProblem } from "./problem.ts";

const isoDate = z.string().refine((value) => isCalendarDate(value), "must be an ISO date such as 2026-11-20");
const someText = z.string().trim().min(1, "must not be empty");
const countryOrAny = z.string().regex(/^(?:any|[A-Z]{2})$/, "must be `any` or a two-letter ISO country code");

const sourceSchema = z
  .strictObject({
    publisher: someText,
    title: someText,
    url: z.url({ protocol: /^https$/, error: "must be an https address" }),
    licence: z.enum(["OGL-3.0", "US-PD", "link-only"]),
    adaptation: z.enum(["allowed", "verbatim-only", "link-only"]),
    reviewedOn: z.union([z.literal("unknown"), isoDate], { error: "must be an ISO date or `unknown`" }),
  })
  .refine((source) => source.licence !== "link-only" || source.adaptation === "link-only", {
    path: ["adaptation"],
    error: "a link-only licence allows no adaptation: write `link-only`",
  });

const topicId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be kebab-case");

const frontMatterSchema = z.strictObject({
  id: topicId,
  title: someText,
  synonyms: z.array(someText),
  language: z.enum(lexiconLanguages, "must be a language Lantern can check: en or es"),
  translationOf: topicId.optional(),
  audience: z.array(z.enum(["patient", "caregiver"])).min(1, "needs at least one audience"),
  population: z
    .array(z.enum(["adult", "child", "infant", "pregnant", "older-adult", "any"]))
    .min(1, "needs at least one population"),
  jurisdiction: z.array(countryOrAny).min(1, "needs `any` or at least one country"),
  // Anything above `sample` is earned by signatures in the review ledger, never by a word in the file.
  status: z.enum(
    ["sample", "withdrawn"],
    "must be `sample` or `withdrawn`; approval is given with `npm run knowledge`",
  ),
  writtenOn: isoDate,
  reviewBy: isoDate,
  related: z.array(topicId).max(8, "names at most eight topics"),
  sources: z.array(sourceSchema).min(1, "needs at least one source"),
  mustSay: z.array(someText).min(1, "needs one to three lines").max(3, "needs one to three lines"),
  drugs: z.array(someText).optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | undefined;
  /** Line in the file of a field of the front matter; of the opening fence when the field is not there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly problems: readonly ContentProblem[];
}

/** Reads the YAML between the fences. `text` starts on line 2 of the file, right after the opening `---`. */
export function readFrontMatter(file: string, text: string): FrontMatterReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const linesAbove = 1;

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
      if (Array.isArray(range) && typeof range[0] === "number") return lines.linePos(range[0]).line + linesAbove;
    }
    return linesAbove;
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line + linesAbove,
      problem: `the front matter is not YAML: ${error.message.split("\n")[0] ?? ""}`,
      weight: "blocks" as const,
    }));
    return { frontMatter: undefined, lineOf, problems };
  }

  const read = frontMatterSchema.safeParse(document.toJS());
  if (read.success) return { frontMatter: read.data, lineOf, problems: [] };
  const problems = read.error.issues.map((issue) => {
    // A key that does not belong is reported by zod on its parent: point at the key itself.
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const problem = issue.code === "unrecognized_keys" ? "is not a key of a guideline" : issue.message;
    const field = path.map(String).join(".");
    return { file, line: lineOf(path), ...(field === "" ? {} : { field }), problem, weight: "blocks" as const };
  });
  return { frontMatter: undefined, lineOf, problems };
}
