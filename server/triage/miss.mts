import { readFileSync } from "node:fs";
import { loadRuleSet, triageMessage, initialTriageState } from "./index.ts";
const { rules } = loadRuleSet("knowledge/red-flags");
for (const l of readFileSync("/work/shared/data/empathy_epitome_dev.jsonl", "utf8").trim().split("\n")) {
  const text = JSON.parse(l).seeker as string;
  const t = triageMessage({ messageId: "m", text }, initialTriageState, rules);
  if (!t.state.crisis && /\b(die|dead|death|suicid\w*|kill\w*|end it|pills|alive|overdos\w*|cut myself|jump)\b/i.test(text)) console.log("-", t.triage.level, text.slice(0, 300));
}
