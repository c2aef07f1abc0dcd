import { expect, test } from "vitest";
import type { Triage } from "../triage/types.ts";
import { checkNames, type CheckResult, type CheckResults, type Verdict } from "../verify/types.ts";
import {
  decideAnswer,
  type DraftResult,
  decideSentence,
  firstStop,
  type SentenceDecision,
  type Situation,
  stopReasons,
} from "./index.ts";
import { type Confidence, notCalibrated } from "../uncertainty/index.ts";
import type { EntailmentResult, Examined, JoinedResult } from "../verify/index.ts";
import type { EntailmentVerdict } from "../verify/entailment/index.ts";

const calm: Triage = {
  level: "none",
  findings: [],
  questions: [],
  cards: [],
  raised: false,
  raisedByReader: false,
  engine: "ran",
  languageUnderstood: true,
  language: "en",
  rulesVersion: "test",
};
const found = {
  kind: "found",
  snapshotId: "s",
  topicId: "t",
  passages: [],
  mustSay: [],
  coverage: { terms: [], matched: [], share: 1, topScore: 1, margin: 1 },
} as const;

test("with everything wrong at once, each repair reveals the next reason, in the written order", () => {
  let situation: Situation = {
    triage: { ...calm, engine: "not-run", raised: true, languageUnderstood: false },
    raisedByOpinion: true,
    level: "emergency",
    crisis: true,
    owner: "clinician",
    patientAsked: true,
    messageTooLong: true,
    smallTalk: true,
    evidence: { kind: "none", because: "index-unreachable" },
  };
  const repairs: readonly (readonly [string, (before: Situation) => Situation])[] = [
    ["triage-not-run", (s) => ({ ...s, triage: { ...s.triage, engine: "ran", cards: ["emergency", "crisis"] } })],
    ["second-opinion", (s) => ({ ...s, raisedByOpinion: false })],
    ["emergency", (s) => ({ ...s, level: "urgent" })],
    ["crisis", (s) => ({ ...s, crisis: false })],
    ["urgent", (s) => ({ ...s, level: "none" })],
    ["patient-asked", (s) => ({ ...s, patientAsked: false })],
    ["clinician-holds", (s) => ({ ...s, owner: "waiting" })],
    ["waiting-for-clinician", (s) => ({ ...s, owner: "lantern" })],
    ["language-not-understood", (s) => ({ ...s, triage: { ...s.triage, languageUnderstood: true } })],
    ["message-too-long", (s) => ({ ...s, messageTooLong: false })],
    ["not-a-question", (s) => ({ ...s, smallTalk: false })],
    ["index-unreachable", (s) => ({ ...s, evidence: { kind: "none", because: "no-coverage" } })],
    ["no-evidence", (s) => ({ ...s, evidence: found })],
  ];
  expect(repairs.map(([reason]) => reason)).toEqual([...stopReasons]);
  for (const [reason, repair] of repairs) {
    expect(firstStop(situation)).toBe(reason);
    situation = repair(situation);
  }
  expect(firstStop(situation)).toBeUndefined();
});

test("with a clinician called or in the conversation an old sign does not speak again, a new one does", () => {
  const held: Situation = {
    triage: calm,
    raisedByOpinion: false,
    level: "emergency",
    crisis: false,
    owner: "clinician",
    patientAsked: false,
    messageTooLong: false,
    smallTalk: false,
    evidence: undefined,
  };
  expect(firstStop(held)).toBe("clinician-holds");
  expect(firstStop({ ...held, owner: "waiting" })).toBe("waiting-for-clinician");
  expect(firstStop({ ...held, owner: "lantern" })).toBe("emergency");
  expect(firstStop({ ...held, triage: { ...calm, raised: true } })).toBe("emergency");
});

const sentence = { act: "claim", text: "Drink water.", citation: { passageId: "p", quote: "Drink water." } } as const;
const all = (result: CheckResult) => Object.fromEntries(checkNames.map((name) => [name, result])) as CheckResults;

const examined = (verdict: Verdict, more: Partial<Examined> = {}): Examined => ({
  verdict,
  joined: { kind: "joins" },
  entailment: { kind: "judged", verdict: "supported", judgements: [said("supported")] },
  ...more,
});
const said = (verdict: EntailmentVerdict) => ({ judge: "j", version: "1", verdict, score: 0.9 });
const fine: Verdict = { kind: "supported", checks: all({ kind: "passed" }) };
const flipped = { kind: "failed", because: "flipped", contradicts: true, severity: "block" } as const;

test("only a supported verdict with every check passed releases a sentence", () => {
  expect(decideSentence(sentence, examined(fine), notCalibrated).kind).toBe("release");
  const applied = { ...all({ kind: "passed" }), negation: { kind: "not-applicable" } as const };
  expect(decideSentence(sentence, examined({ kind: "supported", checks: applied }), notCalibrated).kind).toBe(
    "release",
  );
});

test.each<[string, Verdict]>([
  [
    "supported, although a check did not run",
    { kind: "supported", checks: { ...all({ kind: "passed" }), negation: { kind: "not-run", because: "crashed" } } },
  ],
  [
    "supported, although a check failed",
    { kind: "supported", checks: { ...all({ kind: "passed" }), negation: flipped } },
  ],
  ["supported, with no checks at all", { kind: "supported", checks: {} as CheckResults }],
  ["contradicted", { kind: "contradicted", checks: all({ kind: "passed" }) }],
  ["unsupported", { kind: "unsupported", checks: all({ kind: "passed" }) }],
  ["not-run", { kind: "not-run", checks: all({ kind: "passed" }) }],
  ["a verdict nobody knows", { kind: "fine" as "supported", checks: all({ kind: "passed" }) }],
])("a verdict that is %s holds the sentence", (_, verdict) => {
  expect(decideSentence(sentence, examined(verdict), notCalibrated).kind).toBe("hold");
});

test.each<[JoinedResult, SentenceDecision]>([
  [
    { kind: "contradicts", earlier: 0, because: "denial" },
    { kind: "hold", reason: "contradicted" },
  ],
  [{ kind: "points-back" }, { kind: "hold", reason: "misread" }],
  [{ kind: "border" }, { kind: "hold", reason: "misread" }],
  [{ kind: "too-hard" }, { kind: "hold", reason: "misread" }],
  [{ kind: "not-run" }, { kind: "hold", reason: "check-not-run" }],
  [{ kind: "fine" as "joins" }, { kind: "hold", reason: "check-not-run" }],
  [{ kind: "repeats" }, { kind: "leave-out" }],
])("behind the sentences before it, %j is decided as %j", (joined, decision) => {
  expect(decideSentence(sentence, examined(fine, { joined }), notCalibrated)).toEqual(decision);
});

test.each<[EntailmentResult, SentenceDecision]>([
  [
    { kind: "judged", verdict: "contradicted", judgements: [said("contradicted")] },
    { kind: "hold", reason: "contradicted" },
  ],
  [
    { kind: "judged", verdict: "neutral", judgements: [said("neutral")] },
    { kind: "hold", reason: "unsupported" },
  ],
  [
    { kind: "judged", verdict: "not-run", judgements: [said("not-run")] },
    { kind: "hold", reason: "check-not-run" },
  ],
  [
    { kind: "judged", verdict: "supported", judgements: [] },
    { kind: "hold", reason: "check-not-run" },
  ],
  [
    { kind: "judged", verdict: "fine" as "supported", judgements: [said("supported")] },
    { kind: "hold", reason: "check-not-run" },
  ],
  [
    { kind: "not-needed", because: "held-already" },
    { kind: "hold", reason: "check-not-run" },
  ],
])("judges that say %j decide %j", (entailment, decision) => {
  expect(decideSentence(sentence, examined(fine, { entailment }), notCalibrated)).toEqual(decision);
});

test("the guidance's own words, and words without a claim, need no judge", () => {
  for (const because of ["word-for-word", "no-claim"] as const)
    expect(
      decideSentence(sentence, examined(fine, { entailment: { kind: "not-needed", because } }), notCalibrated).kind,
    ).toBe("release");
});

const sure = { kind: "calibrated", probability: 0.9, threshold: 0.8, releases: true } as const;
test.each<[Confidence, SentenceDecision["kind"]]>([
  [sure, "release"],
  [{ ...sure, probability: 0.7, releases: false }, "hold"],
  [notCalibrated, "release"],
  [{ kind: "uncalibrated", because: "signal-missing", missing: ["minimumEntailment"] }, "hold"],
  [{ kind: "fine" } as unknown as Confidence, "hold"],
])("with a confidence of %j a sentence that passed everything is decided: %s", (confidence, kind) => {
  const decision = decideSentence(sentence, examined(fine), confidence);
  expect(decision.kind).toBe(kind);
  if (decision.kind === "hold") expect(decision.reason).toBe("low-confidence");
});

test("a sentence that names a danger is held for that, whatever else is wrong with it", () => {
  const failed = { kind: "failed", because: "named", contradicts: false, severity: "block" } as const;
  for (const [kind, other] of [
    ["unsupported", { kind: "passed" }],
    ["contradicted", flipped],
    ["not-run", { kind: "not-run", because: "crashed" }],
    ["supported", { kind: "passed" }],
  ] as const) {
    const verdict: Verdict = { kind, checks: { ...all(other), "danger-level": failed } };
    const decision = decideSentence(sentence, examined(verdict, { joined: { kind: "points-back" } }), notCalibrated);
    expect(decision).toEqual({ kind: "hold", reason: "danger-named" });
  }
});

test("the whole answer has one reason on record, the gravest first", () => {
  let result: DraftResult = { releasedClaims: 2, held: "danger-named", fault: "model-failed", mustSayMissing: 1 };
  expect(decideAnswer(result)).toEqual({ kind: "partly-held", reason: "danger-named" });
  result = { ...result, held: "check-not-run" };
  expect(decideAnswer(result)).toEqual({ kind: "partly-held", reason: "check-not-run" });
  result = { ...result, held: "unsupported" };
  expect(decideAnswer(result)).toEqual({ kind: "partly-held", reason: "unsupported" });
  result = { ...result, held: undefined };
  expect(decideAnswer(result)).toEqual({ kind: "partly-held", reason: "draft-fault" });
  result = { ...result, fault: undefined };
  expect(decideAnswer(result)).toEqual({ kind: "partly-held", reason: "must-say-missing" });
  result = { ...result, mustSayMissing: 0 };
  expect(decideAnswer(result)).toEqual({ kind: "answered" });
  expect(decideAnswer({ ...result, releasedClaims: 0 })).toEqual({ kind: "held", reason: "nothing-drafted" });
});
