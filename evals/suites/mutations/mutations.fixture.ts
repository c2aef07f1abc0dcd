import type { Passage } from "#knowledge/passage.ts";
import { type CheckName, type CheckResult, checkNames, type Examiners } from "#server/verify/index.ts";
import { type Approved, evidenceAround } from "./approved.ts";
import { placeRow } from "./rows.ts";

/** Guidance in which each sentence offers places for many ways to spoil it. */
export const sentences = [
  "Call your emergency number if a child under 16 has a stiff neck, a rash or a fit.",
  "Do not give aspirin to a child unless a doctor has told you to.",
  "Take up to 400 mg of ibuprofen with food, at most 3 times a day for 3 to 5 days.",
  "Headaches are common, and can be caused by too little sleep.",
  "See a doctor the same day if you have a headache and a fever.",
];

export const passage: Passage = {
  ...placeRow({ id: "headache", source: sentences[0] ?? "", lang: "en" }, []).passage,
  id: "headache#1",
  topicId: "headache",
  careLevel: "immediate",
  sentences,
  text: sentences.join(" "),
  drugs: ["aspirin", "ibuprofen"],
};

export const approvedAt = (place: number): Approved => ({
  id: `headache#1.${place + 1}`,
  sentence: sentences[place] ?? "",
  quote: sentences[place] ?? "",
  passage,
  evidence: evidenceAround(passage, [passage]),
  patientText: "",
  origin: "guidance",
});

/** Examiners whose checks all say what they are told about a sentence, and whose judge agrees with everything. */
export function examinersSaying(say: (text: string) => CheckResult): Examiners {
  const byName = Object.fromEntries(
    checkNames.map((name) => [name, ({ sentence }: { sentence: { text: string } }) => say(sentence.text)]),
  ) as unknown as Examiners["checks"]["byName"];
  return {
    checks: { version: "scripted", byName: byName satisfies Readonly<Record<CheckName, unknown>> },
    judges: [{ name: "yes", version: "1", judge: async () => ({ verdict: "supported", score: 1 }) }],
  };
}

export const passed: CheckResult = { kind: "passed" };
export const failed: CheckResult = { kind: "failed", because: "scripted", contradicts: false, severity: "block" };
