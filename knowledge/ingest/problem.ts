/**
 * Something wrong with a content file, as a value: named, never thrown. `blocks` keeps the topic out of the snapshot;
 * `advice` is reported and the topic still goes in.
 */
export interface ContentProblem {
  /** File name inside its directory. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  readonly field?: string;
  readonly problem: string;
  readonly weight: "blocks" | "advice";
}

/** One line a person can click on: `asthma.md:12 (mustSay): …`. */
export function showProblem({ file, line, field, problem, weight }: ContentProblem): string {
  const place = field === undefined ? `${file}:${line}` : `${file}:${line} (${field})`;
  return `${place}: ${problem}${weight === "advice" ? " [advice]" : ""}`;
}
