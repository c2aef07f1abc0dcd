import { readFileSync } from "node:fs";
import { loadRuleSet, triageMessage, initialTriageState } from "./index.ts";
const { rules } = loadRuleSet("knowledge/red-flags");
let miss = 0, n = 0;
for (const l of readFileSync("/tmp/probe.txt", "utf8").trim().split("\n")) {
  const [want, text] = l.split("|");
  const t = triageMessage({ messageId: "m", text: text! }, initialTriageState, rules).triage;
  n++;
  const ok = want === "E" ? t.level === "emergency" : t.level !== "none" && t.level !== "soon";
  if (!ok) { miss++; console.log(want, t.level, "|", text, "|", t.findings.map((f) => f.rule).join(" ")); }
}
console.log({ n, miss });
const words = "My husband is 58 and since this morning he has had a tight feeling in his chest that comes and goes, he says it is nothing but he looks a bit grey and is sweating, and when he walks upstairs he gets short of breath; he had a stent in 2019 and takes aspirin. Should we wait until tomorrow or not? ".split(" ").slice(0, 60).join(" ");
const times: number[] = [];
for (let i = 0; i < 400; i++) { const a = performance.now(); triageMessage({ messageId: "m", text: words }, initialTriageState, rules); times.push(performance.now() - a); }
times.sort((a, b) => a - b);
console.log("60 words ms median", times[200]!.toFixed(3), "p95", times[380]!.toFixed(3), "worst", times[399]!.toFixed(2));
const big = "cant can not chest my tight 180 ".repeat(320);
const a = performance.now(); triageMessage({ messageId: "m", text: big }, initialTriageState, rules); console.log("10k chars ms", (performance.now() - a).toFixed(1));
const b = performance.now(); loadRuleSet("knowledge/red-flags"); console.log("load ms", (performance.now() - b).toFixed(0));
