import fs from "node:fs";
import { gunzipSync } from "node:zlib";
import type { z } from "zod";
import { type Case, readLines, refused, shownPath } from "../read-cases.ts";
import type { Refused } from "../suite.ts";

type LinesRead<Row> = { readonly kind: "read"; readonly lines: readonly Case<Row>[] } | Refused;

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
  const lines: Case<Row>[] = [];
  for (const line of readLines(text, name, schema)) {
    if ("problem" in line) return line;
    lines.push(line);
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
