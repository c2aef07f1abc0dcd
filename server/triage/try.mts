import { loadRuleSet, triageMessage, initialTriageState } from "./index.ts";
const { rules } = loadRuleSet(process.argv[2]!);
console.log(rules.version, rules.rules.length, rules.concepts.size, rules.index.patterns.length);
let bad = 0, n = 0;
for (const rule of rules.rules) {
  for (const [kind, list] of Object.entries(rule.examples)) for (const text of list) {
    n++;
    const t = triageMessage({ messageId: "m", text }, initialTriageState, rules).triage;
    const fired = t.findings.some((f) => f.rule === rule.id);
    if (fired !== (kind === "fires")) { bad++; console.log(rule.id, kind, "|", text, "|", t.findings.map((f) => f.rule + ":" + f.quote).join("; ")); }
  }
}
console.log({ n, bad });
