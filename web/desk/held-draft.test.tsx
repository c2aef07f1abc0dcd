// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, expect, test } from "vitest";
import type { CaseDetail, HeldSentence } from "#server/protocol/desk-api.ts";
import { HeldDraft } from "./held-draft.tsx";
import { openReplyDrafts } from "./reply-drafts.ts";

afterEach(cleanup);

const text = "Give 500 mg of ibuprofen; it is completely safe.";
const quote = "Give ibuprofen only if a child is distressed.";
const passage: CaseDetail["evidence"][number] = {
  id: "fever#4",
  topicTitle: "Fever in children",
  heading: "Which medicine?",
  text: `Keep cool. ${quote} Follow the label.`,
  hash: "h",
  careLevel: "none",
  status: "sample",
  writtenOn: "2026-11-20",
  score: 1,
  sources: [],
};
const placeOf = (words: string, inText: string) => ({
  start: inText.indexOf(words),
  end: inText.indexOf(words) + words.length,
});
const sentence: HeldSentence = {
  turnId: "t",
  text,
  act: "claim",
  reason: "contradicted",
  passageId: passage.id,
  quote,
  checks: {
    "plain-text": { kind: "passed" },
    "numbers-and-units": {
      kind: "failed",
      because: "The source does not have this number.",
      contradicts: true,
      spans: { said: placeOf("500 mg", text), source: placeOf(quote, passage.text) },
    },
    "condition-kept": {
      kind: "failed",
      because: "The claim drops a condition of its source.",
      contradicts: true,
      spans: { source: placeOf("only if", passage.text) },
    },
    "false-reassurance": {
      kind: "failed",
      because: "The sentence reassures without guidance that does.",
      contradicts: false,
      spans: { said: placeOf("completely safe", text) },
    },
    readability: { kind: "failed", because: "From before checks pointed at words.", contradicts: false },
  },
};
const show = (
  changes: { held?: HeldSentence; evidence?: CaseDetail["evidence"]; transcript?: CaseDetail["transcript"] } = {},
) =>
  render(
    <HeldDraft
      held={[changes.held ?? sentence]}
      evidence={changes.evidence ?? [passage]}
      transcript={changes.transcript ?? []}
    />,
  );
const marks = (element: Element | null | undefined) =>
  [...(element?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent);
/** The words of one check, opened or not. */
const wordsOf = (title: string): HTMLElement => {
  const summary = screen.getAllByText("Show the words").find((each) => each.textContent === `Show the words: ${title}`);
  if (summary?.parentElement == null) throw new Error(`No words are shown for ${title}`);
  return summary.parentElement;
};

test("a clinician sees in the held sentence which words failed, and the sentence stays whole", () => {
  const { container } = show();
  const held = container.querySelector(".held-text");
  expect(held?.textContent).toBe(text);
  expect(marks(held)).toEqual(["500 mg", "completely safe"]);
  const note = document.getElementById(held?.querySelector("mark")?.getAttribute("aria-describedby") ?? "");
  expect(note?.textContent).toBe("Marked: the words that failed a check.");
});

test("each failed check shows its words in the draft beside those of the guidance, said in words for who cannot see a mark", () => {
  show();
  const numbers = wordsOf("Numbers and units unchanged");
  expect((numbers as HTMLDetailsElement).open).toBe(true);
  const [draft, guidance] = within(numbers).getAllByRole("figure");
  expect(draft?.textContent).toContain("[marked: 500 mg end of mark]");
  expect(guidance?.textContent).toContain("In the guidance: Fever in children");
  expect(guidance?.textContent?.replace(/\s+/g, " ")).toContain(`… [marked: ${quote} end of mark] …`);
});

test("the others are closed until they are asked for, each by a control the keyboard reaches", () => {
  show();
  const condition = wordsOf("Conditions kept");
  expect((condition as HTMLDetailsElement).open).toBe(false);
  expect(condition.querySelector("summary")).not.toBeNull();
  const [draft, guidance] = condition.querySelectorAll("figure");
  expect(draft?.textContent).toContain("In the draft: nothing to mark");
  expect(marks(guidance)).toEqual([" [marked: only if end of mark] "]);
});

test("where a check points at the draft alone, or at nothing, nothing is made up", () => {
  show();
  expect(wordsOf("No false reassurance").querySelectorAll("figure")).toHaveLength(1);
  expect(screen.queryByText("Show the words: Easy to read")).toBeNull();
  expect(screen.getAllByText("Show the words")).toHaveLength(3);
});

test("a passage that is no longer among the case's guidance is taken from an answer that cited it, else said to be missing", () => {
  const { sources, score: _score, ...cited } = passage;
  const part = { type: "data-citation", data: { textId: "s", number: 1, quote, passage: cited, sources } } as const;
  show({ evidence: [], transcript: [{ id: "a", role: "assistant", parts: [part] }] });
  expect(within(wordsOf("Numbers and units unchanged")).getAllByRole("figure")).toHaveLength(2);
  cleanup();
  show({ evidence: [] });
  expect(within(wordsOf("Numbers and units unchanged")).getByText(/not among the guidance of this case/)).toBeTruthy();
  cleanup();
  show({ evidence: [{ ...passage, text: "Rewritten since." }] });
  expect(within(wordsOf("Numbers and units unchanged")).getByText(/not among the guidance of this case/)).toBeTruthy();
});

test("the held draft has nothing that assistive technology stumbles over", async () => {
  const { container } = show();
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("who holds the case can edit each held answer as a whole; nobody else can", () => {
  const held = [sentence, { ...sentence, text: "Rest." }, { ...sentence, turnId: "t2", text: "Drink water." }];
  const session = { edit: async () => ({ kind: "sent" }) as const, drafts: openReplyDrafts() };
  const given = { held, evidence: [passage], transcript: [] };
  const { rerender } = render(<HeldDraft {...given} />);
  expect(screen.queryByRole("button", { name: /Edit and send/ })).toBeNull();
  rerender(<HeldDraft {...given} editing={{ caseId: "k", session }} />);
  const names = screen.getAllByRole("button").map((button) => button.textContent);
  expect(names).toEqual([`Edit and send: ${text} Rest.`, "Edit and send: Drink water."]);
});
