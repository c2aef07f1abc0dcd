import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const files = ["server", "web", "knowledge", "evals"]
  .flatMap((folder) => fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  .filter((file) => !/(^|\/)(dist|node_modules|data)\//.test(file));
const isTest = (file: string) => /\.test\.tsx?$|(^|\/)(testing|e2e)\//.test(file);
const product = files.filter((file) => !isTest(file));
const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Every import and re-export, with relative and `#` specifiers turned into paths from the root. */
function importsOf(file: string): readonly Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;
  return [...read(file).matchAll(pattern)].map((match) => {
    const specifier = match[2] ?? match[3] ?? "";
    const from = specifier.startsWith("#")
      ? specifier.slice(1)
      : specifier.startsWith(".")
        ? path.relative(root, path.resolve(root, path.dirname(file), specifier))
        : specifier;
    return { file, from, typeOnly: match[1] !== undefined };
  });
}
const imports = product.flatMap(importsOf);
const breaches = (wrong: (entry: Import) => boolean) =>
  imports.filter(wrong).map(({ file, from }) => `${file} imports ${from}`);
const roomOf = (file: string) => /^server\/([a-z]+)\//.exec(file)?.[1];

test("the rules below look at real files", () => {
  expect(product.length).toBeGreaterThan(80);
  expect(imports.length).toBeGreaterThan(200);
});

test("no drawer: no folder or file is called utils, lib, common, helpers or misc", () => {
  expect(files.filter((file) => /(^|\/)(utils?|lib|common|helpers?|misc)(\/|\.)/.test(file))).toEqual([]);
});

test("names are kebab-case", () => {
  expect(files.filter((file) => !/^[a-z0-9./-]+$/.test(file))).toEqual([]);
});

test("every room has a README", () => {
  const rooms = ["server", "web", "knowledge"].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !["dist", "e2e", "screenshots"].includes(entry.name))
      .map((entry) => `${folder}/${entry.name}`),
  );
  expect(rooms.filter((room) => !fs.existsSync(path.join(root, room, "README.md")))).toEqual([]);
});

test("only the command files read the environment", () => {
  const commands = [
    "server/main.ts",
    "server/ask.ts",
    "server/clinician.ts",
    "server/knowledge.ts",
    "server/replay.ts",
    "knowledge/ingest/run.ts",
    "evals/bench/run.ts",
  ];
  expect(product.filter((file) => /process\.env\b/.test(read(file)) && !commands.includes(file))).toEqual([]);
});

test("decide never awaits, reads a clock or logs", () => {
  const decide = product.filter((file) => file.startsWith("server/decide/"));
  expect(decide.filter((file) => /\bawait\b|\basync\b|Date\.now|new Date|console\./.test(read(file)))).toEqual([]);
});

test("only decide makes a released sentence, and only the wording file makes static text", () => {
  expect(
    product.filter((file) => /\bas ReleasedSentence\b/.test(read(file)) && !file.startsWith("server/decide/")),
  ).toEqual([]);
  expect(
    product.filter((file) => /\bas StaticText\b/.test(read(file)) && file !== "server/protocol/wording.ts"),
  ).toEqual([]);
});

test("a stage never imports http, adapters or the composition root, and an earlier stage never imports a later one's values", () => {
  const order = ["triage", "retrieve", "draft", "verify", "decide", "escalate"];
  const stage = (file: string) => order.indexOf(roomOf(file) ?? "");
  expect(
    breaches(({ file, from }) => stage(file) >= 0 && /^server\/(http|adapters|app|main|compose)/.test(from)),
  ).toEqual([]);
  expect(breaches(({ file, from, typeOnly }) => stage(file) >= 0 && stage(from) > stage(file) && !typeOnly)).toEqual(
    [],
  );
});

test("between stages only the order's own screen joins rooms: a stage imports another stage's types, never its functions", () => {
  const stages = ["triage", "retrieve", "draft", "verify", "decide"];
  expect(
    breaches(({ file, from, typeOnly }) => {
      const [here, there] = [roomOf(file) ?? "", roomOf(from) ?? ""];
      return (
        stages.includes(here) && stages.includes(there) && here !== there && !typeOnly && !from.endsWith("/types.ts")
      );
    }),
  ).toEqual([]);
});

test("the web imports only types from the server, and only the protocol", () => {
  expect(
    breaches(
      ({ file, from, typeOnly }) =>
        file.startsWith("web/") && from.startsWith("server/") && !(typeOnly && from.startsWith("server/protocol/")),
    ),
  ).toEqual([]);
});

test("knowledge imports nothing of the server's or the web's", () => {
  expect(breaches(({ file, from }) => file.startsWith("knowledge/") && /^(server|web|evals)\//.test(from))).toEqual([]);
});

test("each outside library stays in its home", () => {
  const homes: Readonly<Record<string, RegExp>> = {
    "^hono(/|$)|^@hono/": /^server\/(http\/|app\.ts|listen\.ts|compose\.ts|demo-portal\.ts)/,
    "^ai$|^@ai-sdk/": /^server\/adapters\/|^server\/protocol\/ui-parts\.ts|^web\/stream\//,
    "^@langchain/": /^knowledge\/(ingest|sources|index)\//,
    "^@qdrant/": /^knowledge\/index\//,
    "^drizzle-|^drizzle-kit": /^server\/(store|identity)\//,
    "^pg$": /^server\/(store|conversation)\//,
    "^react|^react-dom": /^web\//,
    "^pino$": /^server\/log\.ts/,
    "^prom-client$": /^server\/http\/metrics\.ts/,
    "^vite$|^@vitejs/": /^web\//,
  };
  const isBench = (file: string) => file.startsWith("evals/bench/");
  for (const [library, home] of Object.entries(homes)) {
    expect(breaches(({ file, from }) => new RegExp(library).test(from) && !home.test(file) && !isBench(file))).toEqual(
      [],
    );
  }
});

test("no file has grown into a giant: 420 lines, 600 for a test that is a table", () => {
  const linesMax = (file: string) => (isTest(file) ? 600 : 420);
  expect(files.filter((file) => read(file).split("\n").length > linesMax(file))).toEqual([]);
});

test("nothing is half done: no TODO, FIXME or skipped test without its reason in its name", () => {
  expect(
    files.filter((file) => file !== "server/tidy.test.ts" && /\b(TODO|FIXME|XXX)\b|\.only\(/.test(read(file))),
  ).toEqual([]);
});
