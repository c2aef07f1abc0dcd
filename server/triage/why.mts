import { loadRuleSet, triageMessage, initialTriageState } from "./index.ts";
const { rules } = loadRuleSet("knowledge/red-flags");
let state = initialTriageState;
for (const text of process.argv.slice(2)) {
  const r = triageMessage({ messageId: "m" + Math.random(), text }, state, rules);
  console.log("##", text, "=>", r.triage.level, r.triage.cards.join(","), r.triage.language, r.triage.findings.map((f) => f.rule).join(" "), r.triage.questions.map((q) => q.id).join(" "));
  for (const m of r.state.mentions.slice(state.mentions.length)) console.log("   ", m.concept, "|", m.quote, "|", m.assertion, m.temporality, m.experiencer);
  state = r.state;
}
