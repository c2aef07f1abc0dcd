// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { emptyConversation, reduceFrames } from "#web/stream/index.ts";
import {
  answer,
  at,
  citation,
  decided,
  emergency,
  expectAccessible,
  frame,
  info,
  openPage,
  sentence,
  watchThePage,
} from "./testing/scripted-page.tsx";

watchThePage();

test("the first screen says that this is an AI, offers a person, and guesses no country", async () => {
  const { container, session } = await openPage();
  expect(screen.getByText(info.aiLabel)).toBeTruthy();
  expect((screen.getByLabelText(/which country/i) as HTMLSelectElement).value).toBe("unknown");
  const whom = screen.getByRole("group", { name: "Who is this about?" });
  expect(
    within(whom)
      .getAllByRole<HTMLInputElement>("radio")
      .some(({ checked }) => checked),
  ).toBe(false);
  fireEvent.click(screen.getByRole("button", { name: "Talk to a person" }));
  expect(session.askForPerson).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test("Enter sends, Shift+Enter and an unfinished input method do not", async () => {
  const { session } = await openPage();
  const box = screen.getByLabelText("Your message");
  fireEvent.change(box, { target: { value: "I have a fever" } });
  fireEvent.keyDown(box, { key: "Enter", shiftKey: true });
  fireEvent.keyDown(box, { key: "Enter", isComposing: true });
  expect(session.send).not.toHaveBeenCalled();
  fireEvent.keyDown(box, { key: "Enter" });
  expect(session.send).toHaveBeenCalledExactlyOnceWith("I have a fever");
});

test("what was typed and not sent survives a refresh, and is forgotten once it is sent", async () => {
  await openPage();
  fireEvent.change(screen.getByLabelText("Your message"), { target: { value: "It started on" } });
  cleanup();
  await openPage();
  const box = screen.getByLabelText("Your message") as HTMLTextAreaElement;
  expect(box.value).toBe("It started on");
  fireEvent.keyDown(box, { key: "Enter" });
  cleanup();
  await openPage();
  expect((screen.getByLabelText("Your message") as HTMLTextAreaElement).value).toBe("");
});

test("a text that is too long to answer still goes to the safety check, whole, with a warning", async () => {
  const { session } = await openPage();
  const box = screen.getByLabelText("Your message") as HTMLTextAreaElement;
  fireEvent.change(box, { target: { value: "x".repeat(45) } });
  expect(screen.getByText(/longer than Lantern can answer/)).toBeTruthy();
  fireEvent.keyDown(box, { key: "Enter" });
  expect(session.send).toHaveBeenCalledExactlyOnceWith("x".repeat(45));
});

test("a sentence leads to its exact passage, with the quote marked and a missing review date said", async () => {
  const { container, receive } = await openPage();
  receive([answer, ...sentence("s1", "Drink plenty of fluids.", "claim"), citation, decided]);
  fireEvent.click(screen.getByRole("button", { name: /Source 1: Fever, NHS/ }));
  const dialog = screen.getByRole("dialog");
  expect(within(dialog).getByText("Drink plenty of fluids.").tagName).toBe("MARK");
  expect(within(dialog).getByText("Publisher's review date not recorded")).toBeTruthy();
  expect(within(dialog).getByText(/Sample/)).toBeTruthy();
  expect(within(dialog).getByRole("link").getAttribute("rel")).toContain("noopener");
  await expectAccessible(container);
});

test("a publisher with several pages is named once", async () => {
  const { receive } = await openPage();
  const chunk = structuredClone((citation as unknown as { chunk: { data: { sources: object[] } } }).chunk);
  const source = { title: "Fever", url: "https://example.org", licence: "OGL-3.0" };
  chunk.data.sources = ["NHS", "NHS", "MedlinePlus"].map((publisher) => ({ ...source, publisher }));
  receive([answer, ...sentence("s1", "Drink plenty of fluids.", "claim"), frame(chunk), decided]);
  expect(screen.getByRole("button", { name: /Source 1: Fever, NHS and MedlinePlus\./ })).toBeTruthy();
});

test("a half-sent sentence is not shown", async () => {
  const { receive } = await openPage();
  receive([answer, frame({ type: "text-start", id: "s" }), frame({ type: "text-delta", id: "s", delta: "Take 40" })]);
  expect(screen.queryByText(/Take 40/)).toBeNull();
});

test("an emergency takes the focus once, stays while the level is raised, and goes when it is lowered", async () => {
  const { container, receive } = await openPage();
  receive([answer, emergency("emergency", true)]);
  const alert = screen.getByRole("alert");
  expect(document.activeElement).toBe(alert);
  expect(within(alert).getByRole("heading").textContent).toBe("Immediate action required: Call 999 now");
  expect(within(alert).getByRole("link", { name: "Call 999" }).getAttribute("href")).toBe("tel:999");

  expect(screen.getByText("Shown above: Call 999 now")).toBeTruthy();
  screen.getByLabelText("Your message").focus();
  receive([
    frame({ type: "start", messageId: "b", messageMetadata: { author: "lantern", at } }),
    emergency("emergency", false),
  ]);
  expect(screen.getByRole("alert")).toBe(alert);
  expect(document.activeElement).not.toBe(alert);

  fireEvent.click(screen.getByRole("button", { name: /show less/i }));
  expect(screen.getByRole("link", { name: "Call 999" })).toBeTruthy();
  await expectAccessible(container);
  receive([
    frame({ type: "start", messageId: "n1", messageMetadata: { author: "notice", at } }),
    frame({ type: "data-triage", id: "triage", data: { level: "soon", cards: [], findings: [], questions: [] } }),
  ]);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.queryByText(/Shown above/)).toBeNull();
  expect(screen.getByRole("article", { name: "Notice" }).querySelector(".event-line")?.textContent).toBe(
    "A clinician has looked at this and changed how urgent it is.",
  );
});

const card = (id: string, level: string, changes: object = {}) => ({
  id,
  level,
  hiddenPrefix: "Urgent advice:",
  heading: `Heading of ${id}`,
  lines: [],
  actions: [{ kind: "call", label: "Call 112 (Europe)", href: "tel:112" }],
  meanwhile: [],
  smallPrint: "",
  language: "en",
  ...changes,
});
const triaged = (level: string, cards: object[]) =>
  frame({ type: "data-triage", id: "triage", data: { level, cards, findings: [], questions: [] } });

test("a crisis card is pinned at any level, and stays while other advice comes", async () => {
  const { receive } = await openPage();
  receive([answer, triaged("same-day", [card("crisis", "same-day")])]);
  expect(within(screen.getByRole("alert")).getByRole("heading").textContent).toContain("Heading of crisis");
  receive([
    frame({ type: "start", messageId: "b", messageMetadata: { author: "lantern", at } }),
    triaged("same-day", [card("same-day", "same-day")]),
  ]);
  expect(within(screen.getByRole("alert")).getAllByRole("heading")).toHaveLength(1);
  expect(within(screen.getByRole("log")).getByRole("heading").textContent).toContain("Heading of same-day");
});

test("a card for an unknown country offers to choose one, and its replacement is the only card shown", async () => {
  const { receive, change } = await openPage();
  receive([answer, triaged("same-day", [card("same-day", "same-day")])]);
  fireEvent.click(screen.getByRole("button", { name: "Choose your country" }));
  expect(within(screen.getByRole("dialog")).getByLabelText(/which country/i)).toBeTruthy();
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Close" }));
  change({ settings: { country: "GB", speakingFor: "unknown" } });
  const actions = [{ kind: "call", label: "Call NHS 111: 111", href: "tel:111" }];
  receive([
    frame({ type: "start", messageId: "n1", messageMetadata: { author: "notice", at } }),
    triaged("same-day", [card("same-day", "same-day", { actions })]),
  ]);
  expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["Call NHS 111: 111"]);
  expect(screen.queryByRole("button", { name: "Choose your country" })).toBeNull();
});

test("whoever asked for a person before writing is told that they can write meanwhile, and no invented place in a queue", async () => {
  const { receive } = await openPage({ begun: true, personRequest: "asked" });
  expect(screen.getByLabelText(/which country/i)).toBeTruthy();
  receive([
    frame({ type: "start", messageId: "n", messageMetadata: { author: "notice", at } }),
    handoff("queued", { words: "A clinician is on duty and can see this conversation." }),
  ]);
  expect(screen.getByText(/While you wait, write what is wrong/)).toBeTruthy();
  expect(screen.getByText("Waiting for a person.")).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/queue|You are next/);
});

test("when the last clinician leaves, and when one comes, the button and the strip follow", async () => {
  const { receive } = await openPage({ begun: true, personRequest: "asked" });
  const notice = (id: string) => frame({ type: "start", messageId: id, messageMetadata: { author: "notice", at } });
  receive([notice("n1"), handoff("queued", { position: 2 })]);
  expect(screen.getByText("You are number 2 in the queue.", { selector: "summary" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Waiting for a person" })).toBeTruthy();
  receive([notice("n2"), handoff("nobody-on-duty")]);
  expect(screen.getByRole("button", { name: "Saved for a person" })).toBeTruthy();
  expect(screen.getByText("Nobody is on duty.").closest("details")?.open).toBe(true);
  receive([notice("n3"), handoff("queued")]);
  expect(screen.getByRole("button", { name: "Waiting for a person" })).toBeTruthy();
  expect(screen.queryByText("Nobody is on duty.")).toBeNull();
});

const handoff = (state: string, changes: object = {}) =>
  frame({ type: "data-handoff", id: "handoff", data: { caseId: "k", state, words: "", meanwhile: [], ...changes } });

test("after a refresh the emergency is there without taking the focus", async () => {
  const { change } = await openPage({ begun: true, caughtUp: false });
  change({ conversation: reduceFrames(emptyConversation, [answer, emergency("emergency", true)]), caughtUp: true });
  expect(document.activeElement).not.toBe(screen.getByRole("alert"));
});

test("a clinician's message cannot be taken for the AI's", async () => {
  const { receive } = await openPage();
  receive([
    frame({ type: "start", messageId: "r", messageMetadata: { author: "clinician", name: "Dr Osei", at } }),
    ...sentence("r1", "Hello.", "reply"),
  ]);
  expect(screen.getByRole("article", { name: "Dr Osei, a person" }).textContent).toContain("Clinician, a person");
});

test("the stop button is there while an answer is under way, and only then", async () => {
  const { receive, session } = await openPage();
  receive([answer]);
  fireEvent.click(screen.getByRole("button", { name: "Stop the answer" }));
  expect(session.stopAnswer).toHaveBeenCalledOnce();
  receive([answer, decided]);
  expect(screen.queryByRole("button", { name: "Stop the answer" })).toBeNull();
});

test("when nobody is on duty, nobody is promised", async () => {
  const { receive } = await openPage({ personRequest: "asked" });
  receive([
    frame({ type: "start", messageId: "n", messageMetadata: { author: "notice", at } }),
    frame({
      type: "data-handoff",
      id: "handoff",
      data: {
        caseId: "k",
        state: "nobody-on-duty",
        words: "No clinician is on duty.",
        hours: "08:00 to 18:00",
        meanwhile: ["Call."],
      },
    }),
  ]);
  expect(screen.getByText("Nobody is on duty.").closest("details")?.open).toBe(true);
  expect(screen.queryByText(/waiting for a person/i)).toBeNull();
});

test("a message that did not get through says so beside it, with its cards", async () => {
  const { session } = await openPage({
    begun: true,
    outgoing: [{ clientMessageId: "c", text: "Are you there?", state: { kind: "unreachable" } }],
  });
  expect(screen.getByText(/Not sent/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(session.sendAgain).toHaveBeenCalledWith("c");
});

test("a rating that says no asks for the reason first", async () => {
  const { receive, session } = await openPage();
  receive([answer, ...sentence("s1", "Rest.", "claim"), citation, decided]);
  fireEvent.click(screen.getByRole("button", { name: "No" }));
  fireEvent.click(screen.getByLabelText("Hard to understand"));
  fireEvent.click(screen.getByRole("button", { name: "Send rating" }));
  expect(session.giveFeedback).toHaveBeenCalledWith({ answerId: "a", helpful: false, reason: "Hard to understand" });
  expect(await screen.findByText(/Thank you/)).toBeTruthy();
});

test("deleting asks once more", async () => {
  const { session } = await openPage({ begun: true });
  fireEvent.click(screen.getByRole("button", { name: "Options" }));
  fireEvent.click(screen.getByRole("button", { name: "Delete my conversation" }));
  expect(session.erase).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: /delete it for good/ }));
  expect(session.erase).toHaveBeenCalledOnce();
});

test("lines from an emergency passage stand together under “When to get help”", async () => {
  const { receive, container } = await openPage();
  const urgent = (textId: string) => {
    const chunk = structuredClone(
      (citation as { chunk: { id: string; data: { textId: string; passage: object } } }).chunk,
    );
    return frame({
      ...chunk,
      id: `citation-${textId}`,
      data: { ...chunk.data, textId, passage: { ...chunk.data.passage, careLevel: "immediate" } },
    });
  };
  receive([
    answer,
    ...sentence("s1", "Rest.", "claim"),
    citation,
    ...sentence("s2", "Call now if it gets worse.", "claim"),
    urgent("s2"),
    decided,
  ]);
  expect(container.querySelector(".get-help")?.textContent).toContain("Call now if it gets worse.");
  expect(container.querySelector(".get-help")?.textContent).not.toContain("Rest.");
});

test("a message that got no answer is not asked about as if it had", async () => {
  const { receive } = await openPage();
  const notAnswered = frame({
    type: "data-decision",
    id: "decision",
    data: { kind: "not-answered", words: "No automatic answer was given." },
  });
  receive([answer, ...sentence("s1", "Your message has gone to the clinician.", "static"), notAnswered]);
  expect(screen.queryByText(/Did this answer help/)).toBeNull();
  expect(screen.queryByText(/No automatic answer/)).toBeNull();
});
