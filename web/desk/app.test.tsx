// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { CaseDetail, CaseRow } from "#server/protocol/desk-api.ts";
import { App } from "./app.tsx";
import type { DeskSession, DeskState } from "./desk-session.ts";
import { openReplyDrafts } from "./reply-drafts.ts";

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

const me = { id: "u1", name: "Dr Rahman", email: "a@example.org" };
const row = (id: string, extra: Partial<CaseRow> = {}): CaseRow => ({
  id,
  conversationId: `c-${id}`,
  state: "claimed",
  level: "soon",
  crisis: false,
  reasons: ["patient-asked"],
  openedAt: "2026-11-20T03:00:00Z",
  waitingSeconds: 60,
  overdue: false,
  firstWords: `Words of ${id}`,
  claimedBy: me,
  speakingFor: "unknown",
  country: "GB",
  ...extra,
});
const detailOf = (id: string): CaseDetail => ({
  ...row(id),
  transcript: [],
  findings: [],
  held: [],
  evidence: [],
  sbar: [],
  epoch: 1,
  lastEventId: "1.1",
});

/** The desk over a session whose state the test sets. */
function openDesk(cases: readonly CaseRow[]) {
  const listeners = new Set<() => void>();
  let state: DeskState = { me, cases, casesReadAt: Date.now(), live: true, unread: new Map() };
  const change = (next: DeskState): void =>
    act(() => {
      state = next;
      for (const listener of listeners) listener();
    });
  const session = {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    drafts: openReplyDrafts(),
    act: vi.fn(async () => true),
    claim: vi.fn(async () => {}),
    signOut: vi.fn(async () => {}),
    select: (caseId: string | undefined) => {
      const { selectedId: _id, detail: _detail, ...rest } = state;
      change(caseId === undefined ? rest : { ...rest, selectedId: caseId, detail: detailOf(caseId) });
    },
  } as unknown as DeskSession;
  const sound = { turnOn: vi.fn(async () => true), turnOff: vi.fn(), ring: vi.fn() };
  const { container } = render(<App session={session} sound={sound} />);
  return { session, sound, container, setCases: (next: readonly CaseRow[]) => change({ ...state, cases: next }) };
}

const replyBox = () => screen.getByLabelText(/Reply to the patient/) as HTMLTextAreaElement;
const openCase = (words: string) => fireEvent.click(screen.getByRole("button", { name: new RegExp(words) }));

test("a half-written reply is still there after another case was looked at", () => {
  openDesk([row("a"), row("b")]);
  openCase("Words of a");
  fireEvent.change(replyBox(), { target: { value: "Please take" } });
  openCase("Words of b");
  expect(replyBox().value).toBe("");
  openCase("Words of a");
  expect(replyBox().value).toBe("Please take");
});

test("signing out asks while a conversation or an unsent reply is held, and at once when nothing is", async () => {
  const { session, container } = openDesk([row("a"), row("b", { claimedBy: { id: "u2", name: "Dr Osei" } })]);
  openCase("Words of a");
  fireEvent.change(replyBox(), { target: { value: "Please take" } });
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }));
  expect(session.signOut).not.toHaveBeenCalled();
  const question = screen.getByRole("region", { name: "Before you sign out" });
  expect(question.textContent).toContain("A reply was not sent");
  expect(question.textContent).toContain("“Words of a” (with a reply that was not sent)");
  expect(question.textContent).not.toContain("Words of b");
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Stay signed in" }));
  expect(document.activeElement?.textContent).toBe("Sign out");
  const signOut = screen.getByRole("button", { name: "Sign out" });
  // A double click is no answer to the question.
  fireEvent.click(signOut);
  fireEvent.click(signOut);
  expect(session.signOut).not.toHaveBeenCalled();
  fireEvent.click(signOut);
  fireEvent.click(screen.getByRole("button", { name: "Sign out anyway" }));
  expect(session.signOut).toHaveBeenCalledOnce();

  cleanup();
  const idle = openDesk([row("b", { claimedBy: { id: "u2", name: "Dr Osei" } })]);
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }));
  expect(idle.session.signOut).toHaveBeenCalledOnce();
});

test("back at the queue the focus is on the case that was left, or at the top when it is closed", () => {
  const { setCases } = openDesk([row("a"), row("b")]);
  const back = () => fireEvent.click(screen.getByRole("button", { name: "Back to the queue" }));
  openCase("Words of b");
  back();
  expect(document.activeElement?.textContent).toContain("Words of b");
  openCase("Words of b");
  setCases([row("a")]);
  back();
  expect(document.activeElement?.tagName).toBe("H2");
});

test("a case that becomes an emergency rings once, for a clinician who turned the sound on", async () => {
  const { sound, setCases } = openDesk([row("a", { level: "emergency" }), row("b")]);
  setCases([row("a", { level: "emergency" }), row("b"), row("c", { level: "emergency" })]);
  expect(sound.ring).not.toHaveBeenCalled();
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Alarm sound: off" })));
  expect(screen.getByRole("button", { name: "Alarm sound: on" })).toBeTruthy();
  expect(sound.ring).not.toHaveBeenCalled();
  const raised = [row("a", { level: "emergency" }), row("b", { crisis: true }), row("c", { level: "emergency" })];
  setCases(raised);
  setCases([...raised]);
  expect(sound.ring).toHaveBeenCalledOnce();
});
