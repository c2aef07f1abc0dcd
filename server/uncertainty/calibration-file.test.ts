import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { calibrationWith } from "./calibration.fixture.ts";
import { loadCalibration, readCalibration, shippedCalibration } from "./index.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-calibration-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const good = calibrationWith();

test("a good file is read, and another content is another calibration", () => {
  const file = path.join(folder, "good.json");
  fs.writeFileSync(file, JSON.stringify(good));
  const read = loadCalibration(file);
  expect(read).toMatchObject({ kind: "loaded", calibration: good });
  const other = readCalibration(JSON.stringify({ ...good, threshold: 0.91 }));
  expect(other.kind === "loaded" && read.kind === "loaded" && other.id !== read.id).toBe(true);
});

test("a file that is not there is no broken one, and a folder in its place is", () => {
  expect(loadCalibration(path.join(folder, "absent.json"))).toEqual({ kind: "no-file" });
  expect(loadCalibration(folder)).toEqual({ kind: "broken-file", problem: "it cannot be read" });
});

test.each<[string, unknown, string]>([
  [
    "a weight that would reward a worse signal",
    { ...good, signals: [{ ...good.signals[0], weight: -0.1 }] },
    "signals.0.weight",
  ],
  ["a signal nobody knows", { ...good, signals: [{ ...good.signals[0], name: "mood" }] }, "signals.0.name"],
  ["a signal that stands twice", { ...good, signals: [good.signals[0], good.signals[0]] }, "signals"],
  ["no signal at all", { ...good, signals: [] }, "signals"],
  ["a threshold above any probability", { ...good, threshold: 1.1 }, "threshold"],
  ["no threshold", { ...good, threshold: undefined }, "threshold"],
  ["no versions", { ...good, versions: undefined }, "versions"],
  ["a field nobody wrote down", { ...good, override: true }, "the file"],
  ["labels made by nobody", { ...good, labels: { ...good.labels, by: "us" } }, "labels.by"],
  ["more failures than its promise can carry", { ...good, guarantee: { ...good.guarantee, failures: 2 } }, "guarantee"],
  ["a promise over nothing", { ...good, guarantee: { ...good.guarantee, released: 0, failures: 0 } }, "guarantee"],
  ["more released than labelled", { ...good, guarantee: { ...good.guarantee, labelled: 90 } }, "guarantee"],
  ["a bound above its own promise", { ...good, guarantee: { ...good.guarantee, upperBound: 0.051 } }, "guarantee"],
])("a file with %s is broken, and its place is named", (_, content, place) => {
  const read = readCalibration(JSON.stringify(content));
  expect(read.kind).toBe("broken-file");
  expect(read).toMatchObject({ problem: expect.stringMatching(new RegExp(`^${place.replaceAll(".", "\\.")}: `)) });
});

test.each(["", "null", "[]", "{", "true", '{"format":2}'])("%j is a broken file and nothing is thrown", (text) => {
  expect(readCalibration(text).kind).toBe("broken-file");
});

test("the file that is shipped, when one is, can be read and says who made its labels", () => {
  if (!fs.existsSync(shippedCalibration)) return expect(loadCalibration().kind).toBe("no-file");
  const read = loadCalibration();
  expect(read).toMatchObject({ kind: "loaded", calibration: { labels: { by: "machine" } } });
  if (read.kind !== "loaded") return;
  expect(read.calibration.labels.doesNotCover.length).toBeGreaterThan(0);
  expect(fs.readFileSync(shippedCalibration, "utf8").length).toBeLessThan(20_000);
});
