import type { CaseRow } from "#server/protocol/desk-api.ts";
import { levelTitle } from "#web/ui/index.ts";
import { type CheckResult, checkBadge } from "./words.ts";

export function LevelBadge({ level }: { readonly level: CaseRow["level"] }) {
  return <span className={`level level-${level}`}>{levelTitle[level]}</span>;
}

/** Four results, four looks and four words: a check that did not run has a dashed, warning frame and never a tick. */
export function CheckBadge({ result }: { readonly result: CheckResult }) {
  return <span className={`check check-${result.kind}`}>{checkBadge[result.kind]}</span>;
}
