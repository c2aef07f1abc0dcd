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
    for (const [at, line] of text.split("\n").entries()) {
      if (line.trim() === "") continue;
      const place = `${shownPath(file)}:${at + 1}`;
      const json = parseJson(line);
      if (json === undefined) return refused(`${place}: not one JSON object on a line`);
      const parsed = schema.safeParse(json.value);
      if (!parsed.success) return refused(`${place}: ${faultOf(parsed.error)}`);
      const before = placeOf.get(parsed.data.id);
      if (before !== undefined) return refused(`${place}: id: the same id stands at ${before}`);
      placeOf.set(parsed.data.id, place);
      cases.push({ row: parsed.data, place });
    }
  }
  if (cases.length === 0) return refused(`${files.map(shownPath).join(", ") || "no case file"}: no cases`);
  return { kind: "read", cases };
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

function shownPath(file: string): string {
  const near = path.relative(process.cwd(), file);
  return near.startsWith("..") ? file : near;
}
