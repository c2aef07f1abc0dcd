import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Calibration, calibrationSchema } from "./calibration-file.ts";

export type LoadedCalibration =
  | {
      readonly kind: "loaded";
      readonly calibration: Calibration;
      /** Hash of the file, for the evidence bundle. */
      readonly id: string;
    }
  | { readonly kind: "no-file" }
  /** The problem names a place in the file and what is wrong there. */
  | { readonly kind: "broken-file"; readonly problem: string };

/** Beside this code; absent until somebody has made one for what is shipped. */
export const shippedCalibration: string = path.join(import.meta.dirname, "calibration.json");

/** Reads the calibration once, at start. Never throws: without a file that can be used, the strict default holds. */
export function loadCalibration(file: string = shippedCalibration): LoadedCalibration {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const absent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return absent ? { kind: "no-file" } : { kind: "broken-file", problem: "it cannot be read" };
  }
  return readCalibration(text);
}

/** The same for the file's content. Never throws. */
export function readCalibration(text: string): LoadedCalibration {
  try {
    const parsed = calibrationSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { kind: "loaded", calibration: parsed.data, id: idOf(text) };
    const [issue] = parsed.error.issues;
    return {
      kind: "broken-file",
      problem: `${issue?.path.join(".") || "the file"}: ${issue?.message ?? "not a calibration"}`,
    };
  } catch {
    return { kind: "broken-file", problem: "it is not JSON" };
  }
}

const idOf = (text: string): string => `calibration-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
