import { readText } from "./decode-text.ts";
import type { ImportInput } from "./importer.ts";
import type { ImportLimits } from "./limits.ts";
import type { Reading } from "./read-bytes.ts";

export type JsonObject = { readonly [name: string]: unknown };

/** A record of a JSON file, or why it is none. `line` only in JSON Lines. */
export type JsonRecord =
  | { readonly kind: "record"; readonly value: JsonObject; readonly line?: number }
  | { readonly kind: "broken"; readonly because: string; readonly line?: number };

/**
 * The records of a JSON file: one object, an array, the array in one of `listFields` (openFDA's `results`), or JSON Lines when
 * the file is called `.jsonl` or `.ndjson`. In JSON Lines a broken line is one broken record; any other JSON is whole or
 * nothing, because where a broken one goes on cannot be known.
 */
export async function readJsonRecords(
  input: ImportInput,
  limits: ImportLimits,
  listFields: readonly string[],
): Promise<Reading<readonly JsonRecord[]>> {
  const text = await readText(input, limits.fileBytesMax);
  if (text.kind === "refused") return text;
  if (text.value.trim() === "") return { kind: "refused", because: "is empty" };

  if (/\.(?:jsonl|ndjson)$/i.test(input.name)) {
    const records = text.value.split("\n").flatMap((words, index): JsonRecord[] => {
      if (words.trim() === "") return [];
      const parsed = parseJson(words, limits.nestingMax);
      const line = index + 1;
      return [
        parsed.kind === "refused" ? { kind: "broken", because: parsed.because, line } : toRecord(parsed.value, line),
      ];
    });
    return { kind: "read", value: records };
  }
  const parsed = parseJson(text.value, limits.nestingMax);
  if (parsed.kind === "refused") return parsed;
  return { kind: "read", value: recordsIn(parsed.value, listFields).map((value) => toRecord(value)) };
}

function recordsIn(value: unknown, listFields: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isJsonObject(value)) return [value];
  const list = listFields.map((name) => fieldOf(value, name)).find(Array.isArray);
  return list ?? [value];
}

function toRecord(value: unknown, line?: number): JsonRecord {
  const place = line === undefined ? {} : { line };
  if (!isJsonObject(value)) return { kind: "broken", because: "is not an object", ...place };
  const forbidden = forbiddenKey(value);
  return forbidden === undefined
    ? { kind: "record", value, ...place }
    : { kind: "broken", because: `holds a field called "${forbidden}"`, ...place };
}

/** Names that would change every object of the program if a record were ever merged into one. */
const forbiddenKeys = ["__proto__", "constructor", "prototype"];

function forbiddenKey(value: unknown): string | undefined {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) for (const item of next) waiting.push(item);
    else if (isJsonObject(next)) {
      const found = forbiddenKeys.find((name) => Object.hasOwn(next, name));
      if (found !== undefined) return found;
      for (const item of Object.values(next)) waiting.push(item);
    }
  }
  return undefined;
}

function parseJson(text: string, nestingMax: number): Reading<unknown> {
  if (deeperThan(text, nestingMax)) return { kind: "refused", because: `is nested deeper than ${nestingMax} levels` };
  try {
    return { kind: "read", value: JSON.parse(text) };
  } catch (error) {
    // V8's message quotes the file; only the place is passed on.
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const place = at === undefined ? "" : ` (line ${text.slice(0, Number(at)).split("\n").length})`;
    return { kind: "refused", because: `is not JSON${place}` };
  }
}

/** Counted on the text before it is parsed: a file of nothing but brackets must not reach a stack. */
function deeperThan(text: string, nestingMax: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (inString) {
      if (sign === backslash) at += 1;
      else if (sign === quote) inString = false;
    } else if (sign === quote) inString = true;
    else if (sign === openBracket || sign === openBrace) {
      depth += 1;
      if (depth > nestingMax) return true;
    } else if (sign === closeBracket || sign === closeBrace) depth -= 1;
  }
  return false;
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field the record itself holds; never one of the language's own. */
export const fieldOf = (record: JsonObject, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

export function textOf(record: JsonObject, name: string): string {
  const value = fieldOf(record, name);
  return typeof value === "string" ? value : "";
}

/** The objects of a field that holds one or a list of them; anything else in it is passed over. */
export function objectsOf(record: JsonObject, name: string): readonly JsonObject[] {
  const value = fieldOf(record, name);
  return (Array.isArray(value) ? value : [value]).filter(isJsonObject);
}

/** The strings of a field that holds one or a list of them. */
export function textsOf(record: JsonObject, name: string): readonly string[] {
  const value = fieldOf(record, name);
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");
}
