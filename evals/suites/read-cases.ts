import fs from "node:fs";
import path from "node:path";
import type { z } from "zod";
import type { Refused } from "./suite.ts";

export interface Case<Row> {
  readonly row: Row;
  /** "file:line", for naming a problem that only shows up later. */
  readonly place: string;
}

export type CasesRead<Row> = { readonly kind: "read"; readonly cases: readonly Case<Row>[] } | Refused;

/**
 * Reads JSON Lines, one case a line, from one file or several. Blank lines are skipped; fields the suite does not know are ignored, so
 * that a case may carry its own notes. The first thing wrong refuses all of it: half a case file gives figures nobody asked for.
 */
export function readCases<Row extends { readonly id: string }>(
  files: readonly string[],
  schema: z.ZodType<Row>,
): CasesRead<Row> {
  const cases: Case<Row>[] = [];
  const placeOf = new Map<string, string>();
  for (const file of files) {
    const text = readText(file);
    if (text === undefined) return refused(`${shownPath(file)}: cannot be read`);
    for (const line of readLines(text, shownPath(file), schema)) {
      if ("problem" in line) return line;
      const { row, place } = line;
      const before = placeOf.get(row.id);
      if (before !== undefined) return refused(`${place}: id: the same id stands at ${before}`);
      placeOf.set(row.id, place);
      cases.push(line);
    }
  }
  if (cases.length === 0) return refused(`${files.map(shownPath).join(", ") || "no case file"}: no cases`);
  return { kind: "read", cases };
}

/** The rows of JSON Lines one by one, blank lines skipped; a line that is none is named by its place, never quoted. */
export function* readLines<Row>(text: string, name: string, schema: z.ZodType<Row>): Generator<Case<Row> | Refused> {
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = `${name}:${at + 1}`;
    const json = parseJson(line);
    const parsed = json === undefined ? undefined : schema.safeParse(json.value);
    if (parsed === undefined) yield refused(`${place}: not one JSON object on a line`);
    else if (parsed.success) yield { row: parsed.data, place };
    else yield refused(`${place}: ${faultOf(parsed.error)}`);
  }
}

export function refused(problem: string): Refused {
  return { kind: "refused", problem };
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    return undefined;
  }
}

function parseJson(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    // The parser's own message quotes the line, and with it somebody's words.
    return undefined;
  }
}

function faultOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue === undefined) return "not a case";
  return `${issue.path.join(".") || "the row"}: ${issue.message}`;
}

/** From where the command was typed, when the file lies below. */
export function shownPath(file: string): string {
  const near = path.relative(process.cwd(), file);
  return near.startsWith("..") ? file : near;
}
