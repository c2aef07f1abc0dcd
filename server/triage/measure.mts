import { readFileSync } from "node:fs";
import { loadRuleSet, triageMessage, initialTriageState } from "./index.ts";
const { rules } = loadRuleSet("knowledge/red-flags");
const [file, field] = process.argv.slice(2);
const counts: Record<string, number> = {};
let foreign = 0;
const rows = readFileSync(file!, "utf8").trim().split("\n").map((l) => JSON.parse(l));
for (const row of rows) {
  const t = triageMessage({ messageId: "m", text: row[field!] }, initialTriageState, rules).triage;
  counts[t.level] = (counts[t.level] ?? 0) + 1;
  if (!t.languageUnderstood) { foreign++; console.log("FOREIGN", row[field!].slice(0, 100)); }
  if (t.level !== "none") console.log(t.level, "|", row[field!].slice(0, 260), "|", t.findings.map((f) => f.rule + ":" + f.quote).join("; "));
}
console.log(rows.length, counts, { foreign });
