import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readText } from "../reading.ts";
import { piecesOf } from "./pieces.ts";
import { placeSteps, retell, stepsOf, tell } from "./retell.ts";
import { spanishSteps } from "./spanish/tell-spanish.ts";
import type { Step } from "./step.ts";
import { wordSteps } from "./words/worded.ts";

const folder = import.meta.dirname;
const readme = fs.readFileSync(path.join(folder, "README.md"), "utf8");

interface Row {
  readonly step: string;
  readonly file: string;
  readonly claim: string;
  readonly source: string;
}

/** The rows below the heading that names this array. */
function rowsOf(array: string): readonly Row[] {
  const section = readme.split("\n## ").find((text) => text.split("\n")[0]?.includes(`\`${array}\``)) ?? "";
  return [...section.matchAll(/^\| (\w+) \| \[`(.+?)`\]\(\2\) \| (.+?) \| (.+?) \|$/gm)].map(
    ([, step = "", file = "", claim = "", source = ""]) => ({ step, file, claim, source }),
  );
}

const tables = [
  { array: "spanishSteps", steps: spanishSteps, language: "es", from: 0 },
  { array: "wordSteps", steps: wordSteps, language: "en", from: 0 },
  { array: "placeSteps", steps: placeSteps, language: "en", from: wordSteps.length },
] as const;

test.each(tables)("the table of $array has a row for every step, in running order", ({ array, steps }) => {
  expect(rowsOf(array).map(({ step }) => step)).toEqual(steps.map(({ name }) => name));
});

test("the tables are all that runs, in the order of the README", () => {
  expect(stepsOf.en).toEqual([...wordSteps, ...placeSteps]);
  expect(stepsOf.es).toEqual([...spanishSteps, ...wordSteps, ...placeSteps]);
});

const examples = tables.flatMap(({ array, language, from }) =>
  rowsOf(array).map((row, at) => ({ ...row, language, place: from + at })),
);

test.each(examples)("$step stands in $file", ({ step, file }) => {
  expect(fs.readFileSync(path.join(folder, file), "utf8")).toMatch(
    new RegExp(`^export (?:function|const) ${step}\\b`, "m"),
  );
});

test.each(examples)("$step: $claim is told whole, and not without the step", ({ language, claim, source, place }) => {
  const [said, written] = [readText(claim, language), readText(source, language)];
  expect(retell(said, written)?.reading).toBe(written);
  const steps: readonly Step[] = stepsOf[language];
  expect(tell(piecesOf(said), written, steps.toSpliced(place, 1)).isWhole).toBe(false);
});
