import path from "node:path";
import { loadRuleSet } from "#server/triage/index.ts";
import type { Suite } from "../suite.ts";
import { type Assessed, assess, outputRow } from "./assess.ts";
import { ownTriageCases } from "./own-cases.ts";
import { mechanicalRobustness, pairedRobustness } from "./robustness.ts";
import { readTriageRows } from "./rows.ts";
import {
  casesSection,
  groupsSection,
  levelsSection,
  mechanicalSection,
  overviewSection,
  pairsSection,
} from "./sections.ts";

const root = path.resolve(import.meta.dirname, "../../..");

/**
 * Is every emergency found, is everybody else left in peace, and does wording change the answer? Each case goes through
 * `triageSafely` message by message with the shipped rules, as a patient's words do.
 */
export const triage: Suite = {
  asks: "does the red-flag floor find what is urgent, and only that, however it is worded?",
  row: '{id, text} or {id, messages: [...]}; may have level ("emergency" | "urgent" | "same-day" | "soon" | "none") or emergency (0 | 1), flag, family, variation, pairOf, lang',
  gives: "{id, level, findings: [{rule, level, quote, assertion, temporality, experiencer}], cards, language, engine}",
  ownCases: ownTriageCases,
  run: ({ caseFiles, show, onProgress }) => {
    const read = readTriageRows(caseFiles);
    if (read.kind === "refused") return read;
    const { rules } = loadRuleSet(path.join(root, "knowledge/red-flags"));
    const all = read.cases.map(({ row }, at): Assessed => {
      const assessment = assess(row.messages, rules);
      onProgress("cases", at + 1, read.cases.length);
      return { row, assessment };
    });
    const mechanical = mechanicalRobustness(all, rules, (done, total) => onProgress("changed wordings", done, total));
    const errored = all.filter(({ assessment }) => assessment.kind === "errored").map(({ row }) => row.id);
    return {
      kind: "measured",
      report: {
        title: "Triage: the red-flag floor",
        facts: [
          `${all.length} cases from ${caseFiles.map((file) => path.basename(file)).join(", ")}; ${errored.length} failed.`,
          "The second reader was trained on the project's own cases: on those its share is no measurement (its record is: see evals/training).",
          `Rules version ${rules.version}, ${rules.rules.length} rules. No clinician has reviewed rules or cases.`,
        ],
        sections: [
          overviewSection(all),
          levelsSection(all),
          groupsSection(all, rules),
          pairsSection(pairedRobustness(all)),
          mechanicalSection(mechanical),
          casesSection(all, show),
        ],
      },
      rows: all.map(outputRow),
      errored: [...errored, ...mechanical.errored],
    };
  },
};
