import { expect, test } from "vitest";
import type { EditResult } from "../protocol/desk-api.ts";
import type { Problem } from "../protocol/ui-parts.ts";
import { scriptedDrafter } from "../testing/scripted-drafter.ts";
import { openTestLantern } from "../testing/test-lantern.ts";
import type { Rooms } from "../turn/index.ts";
import { calibrationWith, versions } from "../uncertainty/calibration.fixture.ts";

type Parts = Partial<Rooms>;

const draft = "Adults may take 500 mg of paracetamol up to 4 times in 24 hours.";

const sentence = { act: "claim", text: draft, citation: { passageId: "made-up#1", quote: draft } } as const;
const failing = () => scriptedDrafter([{ type: "draft-sentence", sentence }, { type: "draft-complete" }]);
/** Every check passes, and the confidence cannot be had. */
const unsure: Parts = {
  calibration: { kind: "loaded", calibration: calibrationWith(["sampleEntropy"]), id: "c" },
  versionsFor: () => versions,
  sampler: { version: "s", sample: () => Promise.reject(new Error("away")) },
};

/** A person whose answer was held, and the clinician who has taken their case. */
async function heldDraft(parts: Parts = { drafter: failing() }) {
  const lantern = await openTestLantern({ parts });
  const patient = await lantern.patient();
  await patient.say("How long does a cough last?");
  const desk = await lantern.desk();
  const caseId = (await desk.queue())[0]?.id ?? "";
  const turnId = (await desk.open(caseId)).held[0]?.turnId ?? "";
  const edit = (body: object) => desk.post(`/cases/${caseId}/edit`, { clientMessageId: "edit-one-a", turnId, ...body });
  const replies = async () =>
    (await patient.log()).flatMap(({ event }) => (event.type === "clinician-replied" ? [event] : []));
  return { patient, desk, caseId, edit, replies };
}

const resultOf = async (response: Response): Promise<EditResult> => {
  expect(response.status).toBe(200);
  return (await response.json()) as EditResult;
};

test("an edit that changes a dose is sent to nobody until the clinician confirms it, and then as their own words", async () => {
  const { patient, desk, caseId, edit, replies } = await heldDraft();
  await desk.post(`/cases/${caseId}/claim`);
  const text = draft.replace("500 mg", "1000 mg");
  const first = await resultOf(await edit({ text }));
  expect(first).toMatchObject({ sent: false, findings: { outcome: "differs", draft } });
  expect(first.findings.differences.map(({ direction }) => direction)).toEqual(
    expect.arrayContaining(["lost", "added"]),
  );
  expect(await replies()).toEqual([]);
  const second = await resultOf(await edit({ text, confirm: true }));
  expect(second).toEqual({ sent: true, findings: first.findings });
  const [reply] = await replies();
  expect(reply).toMatchObject({ text, edit: { confirmed: true, findings: { outcome: "differs" } } });
  const shown = JSON.stringify((await patient.transcript()).messages);
  expect(shown).toContain("1000 mg");
  expect(shown).not.toContain("confirmed");
  expect(shown).not.toContain(draft);
});

test("what says the same as a draft that passed its checks, and was held for want of confidence, goes out at once", async () => {
  const { desk, caseId, edit, replies } = await heldDraft(unsure);
  await desk.post(`/cases/${caseId}/claim`);
  const text = (await desk.open(caseId)).held.map((held) => held.text).join(" ");
  expect(await resultOf(await edit({ text }))).toMatchObject({ sent: true, findings: { outcome: "same" } });
  expect(await replies()).toMatchObject([{ text, edit: { confirmed: false } }]);
});

test("one press does not send a draft that was held for failing its checks: the clinician is told, and confirms it", async () => {
  const { desk, caseId, edit, replies } = await heldDraft();
  await desk.post(`/cases/${caseId}/claim`);
  const first = await resultOf(await edit({ text: draft }));
  expect(first).toMatchObject({ sent: false, findings: { outcome: "as-held", differences: [] } });
  expect(first.findings.words).toContain("failed its checks");
  expect(await replies()).toEqual([]);
  expect(await resultOf(await edit({ text: draft, confirm: true }))).toMatchObject({ sent: true });
  expect(await resultOf(await edit({ text: draft, confirm: true }))).toMatchObject({ sent: true }); // sent twice by a bad network
  expect(await replies()).toMatchObject([{ text: draft, edit: { confirmed: true, findings: { differences: [] } } }]);
});

test("only the clinician who holds the case may edit, only a draft that was held, and something must be written", async () => {
  const { desk, caseId, edit, replies } = await heldDraft();
  const codeOf = async (response: Response) => ((await response.json()) as Problem).code;
  expect(await codeOf(await edit({ text: draft, confirm: true }))).toBe("not-yours");
  await desk.post(`/cases/${caseId}/claim`);
  expect(await codeOf(await edit({ text: draft, turnId: "another" }))).toBe("draft-unknown");
  expect(await codeOf(await edit({ text: " \u0000 " }))).toBe("message-empty");
  expect(await codeOf(await edit({ text: draft, confirm: "yes" }))).toBe("body-malformed");
  expect(await replies()).toEqual([]);
});
