import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** Content that cannot be trusted as it stands. The message names file, line, rule (or concept, or country) and field. */
export class RuleContentFault extends Error {
  readonly file: string;
  readonly line: number;
  readonly subject: string;
  readonly field: string;
  constructor(
    where: { readonly file: string; readonly line: number; readonly subject: string; readonly field: string },
    problem: string,
  ) {
    super(`${where.file}:${where.line} ${where.subject}, field "${where.field}": ${problem}`);
    this.name = "RuleContentFault";
    this.file = where.file;
    this.line = where.line;
    this.subject = where.subject;
    this.field = where.field;
  }
}

export interface ContentFile {
  readonly name: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

export type ContentPath = readonly PropertyKey[];

/** The YAML files of a folder of the content, by their paths under `directory`, in the order of their names; none where there is no folder. */
export function contentIn(directory: string, folder: string): readonly string[] {
  if (!existsSync(join(directory, folder))) return [];
  return readdirSync(join(directory, folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, name));
}

/** @throws {RuleContentFault} when the file is not YAML */
export function openContent(directory: string, name: string): ContentFile {
  const text = readFileSync(join(directory, name), "utf8");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problem = document.errors[0];
  if (problem !== undefined) {
    const { line } = lines.linePos(problem.pos[0]);
    throw new RuleContentFault(
      { file: name, line, subject: "file", field: "(whole file)" },
      `is not YAML: ${problem.code}`,
    );
  }
  return { name, text, document, lines };
}

/** @throws {RuleContentFault} on the first thing that does not fit */
export function parseContent<Content>(file: ContentFile, schema: z.ZodType<Content>): Content {
  const result = schema.safeParse(file.document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw contentFault(file, issue?.path ?? [], issue?.message ?? "cannot be read");
}

export function contentFault(file: ContentFile, path: ContentPath, problem: string): RuleContentFault {
  const listed = ["rules", "concepts", "countries", "roles", "cards", "sets"].includes(String(path[0]));
  const field = (listed ? path.slice(2) : path).join(".");
  return new RuleContentFault(
    {
      file: file.name,
      line: lineOf(file, path),
      subject: subjectOf(file, path),
      field: field === "" ? "(all of it)" : field,
    },
    problem,
  );
}

/** The line of the value itself or, when it is missing, of the nearest thing around it. */
function lineOf(file: ContentFile, path: ContentPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? file.document.contents : file.document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return file.lines.linePos(node.range[0]).line;
  }
  return 1;
}

function subjectOf(file: ContentFile, path: ContentPath): string {
  const [kind, key] = path;
  switch (kind) {
    case "rules":
      if (typeof key === "string") return `rule ${key}`;
      return `rule ${nameIn(file, path.slice(0, 2), "id") ?? `number ${Number(key) + 1}`}`;
    case "countries":
      return `country ${nameIn(file, path.slice(0, 2), "code") ?? `number ${Number(key) + 1}`}`;
    case "concepts":
      return `concept ${String(key)}`;
    case "cards":
      return `card ${String(key)}`;
    case "sets":
      return `word set ${String(key)}`;
    case "roles":
      return `role ${String(key)}`;
    default:
      return "file";
  }
}

function nameIn(file: ContentFile, path: ContentPath, field: string): string | undefined {
  const node: unknown = file.document.getIn(path, true);
  const name: unknown = isMap(node) ? node.get(field) : undefined;
  return typeof name === "string" ? name : undefined;
}
