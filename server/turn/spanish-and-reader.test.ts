import { expect, test } from "vitest";
import { writtenIn } from "../draft/index.ts";
import { wording, wordingIn } from "../protocol/wording.ts";
import { openTestLantern } from "../testing/test-lantern.ts";

const spanish = wordingIn("es");
const spanishSafetyNets: readonly string[] = writtenIn.es.safetyNets;

test("a person who writes Spanish on an English page is told what to do in Spanish, with the numbers of their country", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient({ country: "MX", locale: "en-US" });
  const answer = await patient.say("mi papá tiene un dolor muy fuerte en el pecho y está sudando frío");
  expect(answer.triage).toMatchObject({ level: "emergency", cards: [{ id: "emergency", language: "es" }] });
  expect(answer.triage?.cards[0]?.heading).toBe("Llame ahora al 911");
  expect(answer.texts).toEqual([spanish.emergency]);
});

test("a Spanish question is answered from Spanish guidance, every sentence checked, and ends in Spanish", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient({ country: "MX", locale: "en-US" });
  const answer = await patient.say("¿cuánto tiempo dura la tos?");
  expect(answer.triage?.level).toBe("none");
  expect(answer.texts[0]).toMatch(/^(?:La tos suele quitarse en 3 a 4 semanas|Una tos que dura más de 3 semanas)/);
  expect(spanishSafetyNets).toContain(answer.texts.at(-1));
  expect(answer.decision).toMatchObject({ kind: "answered", words: spanish.answered });
  const events = (await patient.log()).map(({ event }) => event);
  expect(events.filter(({ type }) => type === "sentence-held")).toEqual([]);
  const cited = events.flatMap((event) =>
    event.type === "sentence-released" && event.sentence.citation !== undefined
      ? [event.sentence.citation.passageId]
      : [],
  );
  expect(cited.length).toBeGreaterThan(2);
  expect(cited.filter((id) => !/^(?:tos|resfriado-comun)#/.test(id))).toEqual([]);
});

test("a Spanish question that Spanish guidance does not answer is not answered from memory, and says so in Spanish", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const answer = await patient.say("¿cómo se trata la psoriasis en las uñas?");
  expect(answer.triage?.level).toBe("none");
  expect([spanish["no-evidence"], spanish["no-evidence-case"]]).toContain(answer.texts[0]);
  expect(answer.texts).toHaveLength(1);
});

test("cards stay in Spanish when the person names their country afterwards", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient({ country: "unknown" });
  await patient.say("mi mamá no puede respirar");
  await patient.request("", { method: "PATCH", body: JSON.stringify({ country: "ES" }) });
  const shown = (await patient.log()).findLast(({ event }) => event.type === "cards-shown")?.event;
  expect(shown).toMatchObject({ cards: [{ id: "emergency", language: "es", heading: "Llame ahora al 112" }] });
});

test("a handover is told in the language of the person: the wait, who joined, a changed level, the end", async () => {
  const lantern = await openTestLantern();
  const desk = await lantern.desk();
  const patient = await lantern.patient({ locale: "en-US" });
  await patient.say("¿cuánto tiempo dura la tos?");
  await patient.post("/handoff");
  const [row] = await desk.queue();
  if (row === undefined) throw new Error("no case");
  await desk.post(`/cases/${row.id}/claim`);
  await desk.post(`/cases/${row.id}/level`, { level: "soon", because: "seen in clinic" });
  await desk.post(`/cases/${row.id}/release`);
  const told = (await patient.log()).flatMap(({ event }) => ("handoff" in event ? [event.handoff.words] : []));
  expect(told).toHaveLength(3);
  expect([spanish.queued, spanish["nobody-on-duty"]]).toContain(told[0]);
  expect(told[1]).toContain(spanish.joined);
  expect(told[2]).toBe(spanish["returned-to-lantern"]);
  const texts = (await patient.transcript()).messages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === "text" ? [part.text] : [])),
  );
  expect(texts).toContain(spanish["level-lowered"]);
});

test("what the second reader alone raised is on the desk as its own, with nothing quoted", async () => {
  const lantern = await openTestLantern();
  const { rules } = lantern.lantern.rooms;
  const reader = {
    version: "for-a-test",
    judge: () => ({ level: "urgent", urgent: 9, emergency: -9, crisis: false }),
  } as const;
  Object.assign(rules, { reader });
  const patient = await lantern.patient();
  const words = "the zebra is doing its thing again this evening";
  const answer = await patient.say(words);
  expect(answer.triage?.level).toBe("urgent");
  expect(answer.texts).toEqual([wording.urgent]);
  const desk = await lantern.desk();
  const [row] = await desk.queue();
  expect(row).toMatchObject({ level: "urgent", raisedBy: words });
  expect(row?.reasons.toSorted()).toEqual(["second-reader", "urgent"]);
});
