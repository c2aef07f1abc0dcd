// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { CaseDetail } from "#server/protocol/desk-api.ts";
import { CaseView } from "./case-view.tsx";
import type { DeskSession } from "./desk-session.ts";
import { openReplyDrafts } from "./reply-drafts.ts";
import { onYourClock } from "./words.ts";

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

const passed = { kind: "passed" } as const;
const detail: CaseDetail = {
  id: "k",
  conversationId: "c",
  state: "waiting",
  level: "urgent",
  crisis: false,
  reasons: ["contradicted"],
  openedAt: "2026-11-20T03:00:00Z",
  waitingSeconds: 60,
  overdue: false,
  firstWords: "Mum is confused",
  speakingFor: "other",
  country: "GB",
  transcript: [
    {
      id: "m1",
      role: "user",
      metadata: { author: "patient", at: "2026-11-20T03:00:00Z" },
      parts: [{ type: "text", text: "Mum is confused" }],
    },
  ],
  findings: [],
  held: [
    {
      turnId: "t",
      text: "Stop the tablet.",
      act: "claim",
      reason: "contradicted",
      checks: {
        "citation-known": passed,
        "quote-exists": passed,
        "numbers-and-units": { kind: "not-applicable" },
        negation: { kind: "failed", because: "The source says not to.", contradicts: true },
        "drug-names": passed,
        "false-reassurance": passed,
        "urgency-kept": passed,
        "danger-level": passed,
        "claims-declared": passed,
        "words-supported": { kind: "not-run", because: "The checker timed out." },
        "plain-text": passed,
      },
    },
  ],
  evidence: [],
  sbar: [
    { section: "situation", text: "New confusion", messageIds: ["m1"], unknown: false },
    { section: "background", text: "Other medicines", messageIds: [], unknown: true },
  ],
  epoch: 1,
  lastEventId: "1.4",
};

const session = {
  act: vi.fn(async () => true),
  claim: vi.fn(async () => {}),
  select: vi.fn(),
  drafts: openReplyDrafts(),
} as unknown as DeskSession;
const open = (changes: Partial<CaseDetail> = {}) =>
  render(<CaseView detail={{ ...detail, ...changes }} myId="u1" session={session} />);

test("a check that did not run is called so, and never looks like one that passed", () => {
  open();
  const rows = screen.getAllByRole("row");
  expect(rows[0]?.textContent).toBe("Negation unchangedThe source says not to.Failed");
  expect(rows[1]?.textContent).toBe("Words supported by the sourceThe checker timed out.Not checked");
  expect(screen.getByText("Not checked").className).not.toContain("passed");
  expect(screen.getByText("Not applicable").className).not.toContain("passed");
});

test("nobody can reply, or edit a held draft, before the case is theirs", () => {
  open();
  expect(screen.queryByLabelText(/Reply to the patient/)).toBeNull();
  cleanup();
  open({ state: "claimed", claimedBy: { id: "u2", name: "Dr Osei" } });
  expect(screen.getByText("Dr Osei has this case.")).toBeTruthy();
  expect(screen.queryByLabelText(/Reply to the patient/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Edit and send" })).toBeNull();
  cleanup();
  open({ state: "claimed", claimedBy: { id: "u1", name: "Dr Rahman" } });
  expect(screen.getByLabelText(/Reply to the patient/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Edit and send" })).toBeTruthy();
});

test("a case whose clinician does not answer in time can be taken over by another", () => {
  open({ state: "claimed", overdue: true, claimedBy: { id: "u2", name: "Dr Osei" } });
  expect(screen.getByText(/Dr Osei has this case, and the patient has waited too long/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Take over this case" }));
  expect(session.claim).toHaveBeenCalledWith("k");
});

test("a case is known by the words that raised it, and what nobody said is called so", () => {
  open({ raisedBy: "I cannot breathe", speakingFor: "unknown" });
  expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("“I cannot breathe”");
  expect(screen.getByText(/About whom: Not said/)).toBeTruthy();
  expect(document.body.textContent).not.toContain("T03:00");
});

test("a changed level is a readable line, not an empty notice", () => {
  const notice: CaseDetail["transcript"][number] = {
    id: "n",
    role: "assistant",
    metadata: { author: "notice", at: "2026-11-20T03:00:00Z" },
    parts: [{ type: "data-triage", data: { level: "soon", cards: [], findings: [], questions: [] } }],
  };
  open({ transcript: [...detail.transcript, notice] });
  expect(screen.getByText("A clinician set the level: Soon.")).toBeTruthy();
});

test("a message that comes while the clinician reads further up is announced by a button", () => {
  const { rerender } = open();
  const log = screen.getByRole("region", { name: "Conversation" });
  Object.defineProperties(log, { scrollHeight: { value: 900 }, clientHeight: { value: 300 } });
  log.scrollTop = 600;
  fireEvent.scroll(log);
  log.scrollTop = 100;
  fireEvent.scroll(log);
  const newer = { ...detail.transcript[0], id: "m2" } as CaseDetail["transcript"][number];
  const next = { ...detail, transcript: [...detail.transcript, newer] };
  rerender(<CaseView detail={next} myId="u1" session={session} />);
  fireEvent.click(screen.getByRole("button", { name: "New message" }));
  expect(log.scrollTop).toBe(900);
  expect(screen.queryByRole("button", { name: "New message" })).toBeNull();
});

test("a line of the summary leads to the message it came from, and what nobody said is marked unknown", async () => {
  const { container } = open();
  fireEvent.click(screen.getByRole("button", { name: "Show message" }));
  expect(document.activeElement?.textContent).toContain("Mum is confused");
  expect(within(screen.getByText("Other medicines").closest("dd") as HTMLElement).getByText("Unknown")).toBeTruthy();
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((violation) => violation.id)).toEqual([]);
});

test("a level is not changed without a reason", () => {
  open({ state: "claimed", claimedBy: { id: "u1", name: "Dr Rahman" } });
  fireEvent.change(screen.getByLabelText("Level"), { target: { value: "soon" } });
  const button = screen.getByRole("button", { name: "Set level" }) as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  fireEvent.change(screen.getByLabelText(/Because/), { target: { value: "Spoke to the daughter" } });
  fireEvent.click(button);
  expect(session.act).toHaveBeenCalledWith("k", { kind: "level", level: "soon", because: "Spoke to the daughter" });
});

test("an answer is named by its id, so that it can be replayed; what a person said is not", () => {
  const said = { id: "answer-7", role: "assistant", parts: [{ type: "text", text: "Drink water." }] } as const;
  const metadata = { author: "lantern", at: "2026-11-20T03:00:01Z" } as const;
  open({ transcript: [...detail.transcript, { ...said, parts: [...said.parts], metadata }] });
  expect(screen.getByText("answer-7").textContent).toBe("answer-7");
  expect(screen.queryByText("m1")).toBeNull();
});

test("of duty that came and went a transcript keeps the last word, and says how often it changed", () => {
  const duty = (id: string, state: "queued" | "nobody-on-duty", words: string): CaseDetail["transcript"][number] => ({
    id,
    role: "assistant",
    metadata: { author: "notice", at: "2026-11-20T03:00:00Z" },
    parts: [{ type: "data-handoff", data: { caseId: "k", state, words, meanwhile: [] } }],
  });
  const changes = [
    duty("d1", "queued", "On duty."),
    duty("d2", "nobody-on-duty", "Nobody."),
    duty("d3", "queued", "Back."),
  ];
  open({ transcript: [...detail.transcript, ...changes] });
  expect(screen.queryByText("Nobody.")).toBeNull();
  expect(screen.getByText("Back.").closest("li")?.textContent).toContain("The last of 3 changes of duty.");
});

test.each(["urgent", "emergency"] as const)("at %s the clinician is not told that the AI answers again", (level) => {
  const mine = { state: "claimed", claimedBy: { id: "u1", name: "Dr Rahman" } } as const;
  open({ ...mine, level });
  expect(screen.getByText(/the AI gives no answers here/)).toBeTruthy();
  cleanup();
  open({ ...mine, level: "soon" });
  expect(screen.getByText("The AI answers again, and the patient is told so.")).toBeTruthy();
});

test("an overdue case is “Waiting Overdue”, as two words", () => {
  open({ overdue: true });
  const badge = screen.getByText("Overdue");
  expect(badge.parentElement?.textContent).toMatch(/^Waiting Overdue · /);
  // A space inside the badge's frame is none before it.
  expect(badge.textContent).toBe("Overdue");
});

test("who reads the summary on a clock that is not UTC sees their own time beside it, with its zone", () => {
  expect(onYourClock("2026-11-20T08:06:00Z", "GMT-5")).toMatch(/^On your clock \(GMT-5\): 20 November, \d\d:\d6\.$/);
  expect(onYourClock("2026-11-20T08:06:00Z", "UTC")).toBeUndefined();
});

test("a case whose clinician is no longer connected can be taken over, and says why", () => {
  open({ state: "claimed", overdue: true, holderGone: true, claimedBy: { id: "u2", name: "Dr Osei" } });
  expect(screen.getByText("Dr Osei has this case but is no longer connected. Take it over to reply.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Take over this case" })).toBeTruthy();
});
