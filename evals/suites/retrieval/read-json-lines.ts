import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { z } from "zod";
import { refused } from "../read-cases.ts";
import type { Refused } from "../suite.ts";

export interface Line<Row> {
  readonly row: Row;
  /** "file:line". */
  readonly place: string;
}
export type LinesRead<Row> = { readonly kind: "read"; readonly lines: readonly Line<Row>[] } | Refused;

/** Longer than any collection in use, and short of what one string can hold. */
const bytesMax = 500_000_000;

/**
 * Reads JSON Lines, gzip or plain by its first two bytes. Blank lines are skipped and fields nobody asked for ignored. The first thing
 * wrong refuses all of it, with file, line and field, and never with what the line says.
 */
export function readJsonLines<Row>(file: string, schema: z.ZodType<Row>): LinesRead<Row> {
  const name = shownPath(file);
  const text = readText(file);
  if (typeof text !== "string") return refused(`${name}: ${text.problem}`);
  const lines: Line<Row>[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = `${name}:${at + 1}`;
    const json = parse(line);
    if (json === undefined) return refused(`${place}: not one JSON object on a line`);
    const read = schema.safeParse(json.value);
    if (!read.success) {
      const [issue] = read.error.issues;
      return refused(`${place}: ${issue?.path.join(".") || "the row"}: ${issue?.message ?? "not a row"}`);
    }
    lines.push({ row: read.data, place });
  }
  return lines.length === 0 ? refused(`${name}: no rows`) : { kind: "read", lines };
}

function readText(file: string): string | { readonly problem: string } {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch {
    return { problem: "cannot be read" };
  }
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    if (isGzip) bytes = gunzipSync(bytes, { maxOutputLength: bytesMax });
  } catch {
    return { problem: "cannot be unpacked: broken, or too large" };
  }
  if (bytes.length > bytesMax) return { problem: "too large" };
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

function parse(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    // The parser's own message quotes the line.
    return undefined;
  }
}

function shownPath(file: string): string {
  const near = path.relative(process.cwd(), file);
  return near.startsWith("..") ? file : near;
}
