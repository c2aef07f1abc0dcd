// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { emptyConversation, reduceFrames } from "#web/stream/index.ts";
import {
  answer,
  at,
  emergency,
  expectAccessible,
  frame,
  openPage,
  sentence,
  watchThePage,
} from "./testing/scripted-page.tsx";

watchThePage();

const message = (messageId: string, author: string, extra: object = {}) =>
  frame({ type: "start", messageId, messageMetadata: { author, at, ...extra } });
const handoff = (state: string, extra: object = {}) =>
  frame({ type: "data-handoff", id: "handoff", data: { caseId: "k", state, words: "", meanwhile: [], ...extra } });
const joined = [message("n1", "notice"), handoff("joined", { clinicianName: "Dr Osei" }), frame({ type: "finish" })];
const reply = (id: string, text: string) => [
  message(id, "clinician", { name: "Dr Osei" }),
  ...sentence(id, text, "reply"),
  frame({ type: "finish" }),
];
const left = [message("n2", "notice"), handoff("resolved"), frame({ type: "finish" })];
const advice = () => screen.queryByText("This can be a heart attack.");

test("once a clinician joined, the emergency is one row with its number and the way to the rest, and their words are read out", async () => {
  const { container, receive } = await openPage({ settings: { country: "GB", speakingFor: "unknown" } });
  receive([answer, emergency("emergency", true)]);
  expect(advice()).toBeTruthy();
  receive(joined);
  expect(advice()).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
  const row = screen.getByRole("region", { name: "Call 999 now" });
  expect(within(row).getByRole("link", { name: "Call 999" }).getAttribute("href")).toBe("tel:999");

  const toggle = within(row).getByRole("button", { name: "All numbers" });
  toggle.focus();
  fireEvent.click(toggle);
  expect(document.activeElement?.textContent).toBe("Back to one row");
  fireEvent.click(screen.getByRole("button", { name: "Show all of this advice" }));
  expect(advice()).toBeTruthy();

  receive(reply("r1", "I am with you."));
  expect(advice()).toBeNull();
  expect(screen.getByRole("status").textContent).toBe("New message from Dr Osei: I am with you.");
  await expectAccessible(container);
});

test("a new emergency while the clinician is here is shown whole, and folds when they answer it", async () => {
  const { receive } = await openPage();
  receive([answer, emergency("emergency", true)]);
  receive(joined);
  receive([message("b", "lantern"), emergency("emergency", true), handoff("joined")]);
  expect(within(screen.getByRole("alert")).getByText("This can be a heart attack.")).toBeTruthy();
  receive(reply("r1", "Sit down."));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a refresh beside a clinician opens on the row, and when they have left the advice is whole again", async () => {
  const { change, receive } = await openPage({ begun: true, caughtUp: false });
  const frames = [answer, emergency("emergency", true), ...joined, ...reply("r1", "I am with you.")];
  change({ conversation: reduceFrames(emptyConversation, frames), caughtUp: true });
  expect(advice()).toBeNull();
  receive(left);
  expect(advice()).toBeTruthy();
});

test("where no country is known, no one number is put before the others: the heading stands instead", async () => {
  const { change, receive } = await openPage();
  receive([answer, emergency("emergency", true)]);
  receive(joined);
  const row = () => within(screen.getByRole("region", { name: "Call 999 now" }));
  expect(row().queryByRole("link")).toBeNull();
  expect(row().getByRole("heading").textContent).toContain("Call 999 now");
  change({ settings: { country: "GB", speakingFor: "unknown" } });
  expect(row().getByRole("link", { name: "Call 999" })).toBeTruthy();
});

test.each([
  ["en-GB", "You are talking to Dr Osei, a clinician.", "You are talking to an AI, not a clinician."],
  [
    "es-MX",
    "Está hablando con Dr Osei, profesional clínico.",
    "Está hablando con una inteligencia artificial, no con un profesional clínico.",
  ],
])(
  "in %s the header says that a clinician speaks while one does, and the AI again afterwards",
  async (language, person, ai) => {
    const { receive } = await openPage({}, { preferred: [language] });
    const label = () => screen.getByRole("banner").querySelector(".header-label")?.textContent;
    expect(label()).toBe(ai);
    receive(joined);
    expect(label()).toBe(person);
    receive(left);
    expect(label()).toBe(ai);
  },
);

test("of duty that came and went only the last word is left, and each message says when it was written", async () => {
  const { receive } = await openPage();
  const duty = (id: string, state: string, words: string) => [message(id, "notice"), handoff(state, { words })];
  receive([
    message("p", "patient"),
    ...sentence("p", "Is anybody there?", "patient"),
    ...duty("d1", "queued", "A clinician is on duty."),
    ...duty("d2", "nobody-on-duty", "No clinician is on duty."),
    ...duty("d3", "queued", "A clinician is on duty again."),
  ]);
  const log = within(screen.getByRole("log"));
  expect(log.getAllByRole("article").map((each) => each.querySelector("p")?.textContent)).toEqual([
    "Is anybody there?",
    "A clinician is on duty again.",
  ]);
  expect(log.getAllByText(/^20 November, \d\d:\d\d$/)).toHaveLength(2);
});

const noticed = (quote: string, questions: object[] = []) =>
  frame({
    type: "data-triage",
    id: "triage",
    data: { level: "same-day", cards: [], findings: [{ quote, why: "Needs to be seen." }], questions },
  });

test("a sign is mentioned under the message that said it, not under the next one that did not", async () => {
  const { receive } = await openPage();
  receive([answer, noticed("3 year old")]);
  receive([message("b", "lantern"), noticed("3 year old")]);
  expect(screen.getAllByText(/3 year old/)).toHaveLength(1);
});

test("one question stands without a number, several with theirs, and no heading is skipped", async () => {
  const { container, receive } = await openPage();
  const question = (id: string) => ({ id, text: `Is it ${id}?` });
  receive([answer, noticed("fever", [question("a")])]);
  expect(screen.getByText("Is it a?").tagName).toBe("P");
  receive([message("b", "lantern"), noticed("fever", [question("b"), question("c")])]);
  expect(screen.getByText("Is it c?").closest("ol")?.children).toHaveLength(2);
  await expectAccessible(container);
});

test("folded, a card whose numbers all stand elsewhere is its heading and no empty box", async () => {
  const { container, receive } = await openPage();
  const card = (id: string, actions: object[]) => ({
    id,
    level: "emergency",
    hiddenPrefix: "Now:",
    heading: `Heading of ${id}`,
    lines: [],
    actions,
    meanwhile: [],
    smallPrint: "",
    language: "en",
  });
  const call = { kind: "call", label: "Call 112", href: "tel:112" };
  const cards = [card("emergency", [call]), card("poisoning", [call])];
  receive([
    answer,
    frame({ type: "data-triage", id: "triage", data: { level: "emergency", cards, findings: [], questions: [] } }),
  ]);
  fireEvent.click(screen.getByRole("button", { name: /show less/i }));
  expect(screen.getByText("Heading of poisoning")).toBeTruthy();
  expect(container.querySelectorAll(".care-card-body")).toHaveLength(1);
});
