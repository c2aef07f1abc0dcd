// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, expect, test, vi } from "vitest";
import type { EditFindings } from "#server/protocol/desk-api.ts";
import type { DraftEdit, EditOutcome } from "./desk-session.ts";
import { EditDraft } from "./edit-draft.tsx";
import { openReplyDrafts } from "./reply-drafts.ts";

afterEach(cleanup);

const draft = "Adults may take 500 mg of paracetamol. See a doctor after three days.";
const edited = "Adults may take 1000 mg of paracetamol.";
const placeOf = (quote: string, text: string) => ({
  quote,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});
const findings: EditFindings = {
  outcome: "differs",
  words: "Compared with the draft, 3 things are lost and 2 things are new.",
  draft,
  differences: [
    { direction: "lost", words: "The draft says a dose.", ...placeOf("500 mg", draft) },
    { direction: "lost", words: "The draft says a dose.", ...placeOf("may", draft) },
    { direction: "lost", words: "The draft says where to get care.", ...placeOf("See a doctor", draft) },
    { direction: "added", words: "Your text says a dose.", ...placeOf("1000 mg", edited) },
    { direction: "added", words: "Your text says advice.", ...placeOf(edited, edited) },
  ],
};

/** The editor of one held answer, with a server that answers in this order. */
function open({ answers = [], drafts = openReplyDrafts() }: Partial<{ answers: EditOutcome[]; drafts: Drafts }> = {}) {
  const left = [...answers];
  const sent: DraftEdit[] = [];
  const edit = vi.fn(async (_caseId: string, given: DraftEdit): Promise<EditOutcome> => {
    sent.push(given);
    return left.shift() ?? { kind: "sent" };
  });
  const { container } = render(
    <EditDraft caseId="k" turnId="t" draft={draft} isOneOfMany={false} session={{ edit, drafts }} />,
  );
  return { sent, drafts, container };
}
type Drafts = ReturnType<typeof openReplyDrafts>;

const toggle = () => screen.getByRole("button", { name: "Edit and send" });
const box = () => screen.getByLabelText("Your version, sent under your name") as HTMLTextAreaElement;
const write = (text: string) => fireEvent.change(box(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("the box opens with the draft's sentences and takes the focus; a text that says the same goes out under the clinician's name", async () => {
  const { sent, drafts } = open();
  fireEvent.click(toggle());
  expect(box().value).toBe(draft);
  expect(document.activeElement).toBe(box());
  press("Check and send");
  await vi.waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
  expect(sent).toMatchObject([{ turnId: "t", text: draft, confirm: false }]);
  expect(document.activeElement).toBe(toggle());
  expect(drafts.caseIds()).toEqual([]);
});

test("what was lost and what is new is marked in both texts, listed in words, and read out: the focus goes there", async () => {
  const { container } = open({ answers: [{ kind: "to-confirm", findings }] });
  fireEvent.click(toggle());
  write(` ${edited} `);
  press("Check and send");
  const found = await screen.findByRole("region", { name: "Not sent yet: your text differs from the draft" });
  expect(document.activeElement).toBe(found);
  expect(document.getElementById(found.getAttribute("aria-describedby") ?? "")?.textContent).toBe(findings.words);
  const [left, right] = within(found).getAllByRole("figure") as [HTMLElement, HTMLElement];
  expect(left.textContent).toContain("[marked: 500 mg end of mark]");
  expect(left.textContent).toContain("[marked: See a doctor end of mark]");
  expect(right.textContent).toContain("[marked: 1000 mg end of mark]");
  expect(
    within(found)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([
    "Lost: The draft says a dose. 500 mg may",
    "Lost: The draft says where to get care. See a doctor",
    "New: Your text says a dose. 1000 mg",
    `New: Your text says advice. ${edited}`,
  ]);
  expect(screen.queryByRole("textbox")).toBeNull();
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("only the text that was compared can be confirmed, and going on editing brings it back with the focus in it", async () => {
  const { sent } = open({
    answers: [
      { kind: "to-confirm", findings },
      { kind: "to-confirm", findings },
    ],
  });
  fireEvent.click(toggle());
  write(edited);
  press("Check and send");
  await screen.findByRole("region");
  press("Go on editing");
  expect(document.activeElement).toBe(box());
  expect(box().value).toBe(edited);
  write(`${edited} Rest.`);
  expect(screen.queryByRole("button", { name: "Send as my own words" })).toBeNull();
  press("Check and send");
  await screen.findByRole("region");
  press("Send as my own words");
  await vi.waitFor(() => expect(document.activeElement).toBe(toggle()));
  expect(sent.map(({ text, confirm }) => [text, confirm])).toEqual([
    [edited, false],
    [`${edited} Rest.`, false],
    [`${edited} Rest.`, true],
  ]);
});

test("a text that could not be compared says so, and claims nothing about what is in it", async () => {
  const notRun: EditFindings = { outcome: "not-run", words: "It could not be compared.", draft, differences: [] };
  open({ answers: [{ kind: "to-confirm", findings: notRun }] });
  fireEvent.click(toggle());
  press("Check and send");
  const found = await screen.findByRole("region", { name: "Not sent yet: your text was not compared" });
  expect(found.querySelectorAll("mark")).toHaveLength(0);
  expect(found.textContent).not.toContain("nothing to mark");
  expect(within(found).getAllByText(draft)).toHaveLength(2);
});

test("a draft that failed its checks and was not changed says so before it can be sent", async () => {
  const asHeld: EditFindings = { outcome: "as-held", words: "That draft failed its checks.", draft, differences: [] };
  const { sent } = open({ answers: [{ kind: "to-confirm", findings: asHeld }] });
  fireEvent.click(toggle());
  press("Check and send");
  await screen.findByRole("region", { name: "Not sent yet: the draft failed its checks" });
  press("Send as my own words");
  await vi.waitFor(() =>
    expect(sent.map(({ text, confirm }) => [text, confirm])).toEqual([
      [draft, false],
      [draft, true],
    ]),
  );
});

test("after an answer that was lost, pressing again is the same message; a text changed since is another", async () => {
  const lost: EditOutcome = { kind: "failed", words: "No answer came." };
  const { sent } = open({ answers: [{ kind: "to-confirm", findings }, lost, lost] });
  fireEvent.click(toggle());
  write(edited);
  press("Check and send");
  await screen.findByRole("region");
  press("Send as my own words");
  expect((await screen.findByRole("alert")).textContent).toBe("No answer came.");
  press("Send as my own words");
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  await screen.findByRole("alert");
  press("Go on editing");
  write(`${edited} Rest.`);
  write(edited);
  press("Check and send");
  await vi.waitFor(() => expect(sent).toHaveLength(4));
  expect(new Set(sent.map(({ clientMessageId }) => clientMessageId)).size).toBe(1);
  cleanup();
  const changed = open({ answers: [lost] });
  fireEvent.click(toggle());
  press("Check and send");
  await screen.findByRole("alert");
  write(edited);
  press("Check and send");
  await vi.waitFor(() => expect(changed.sent).toHaveLength(2));
  expect(changed.sent[0]?.clientMessageId).not.toBe(changed.sent[1]?.clientMessageId);
});

test("two presses are one message", async () => {
  const { sent } = open();
  fireEvent.click(toggle());
  press("Check and send");
  fireEvent.click(screen.getByRole("button", { name: "Checking…" }));
  await vi.waitFor(() => expect(document.activeElement).toBe(toggle()));
  expect(sent).toHaveLength(1);
});

test("a half-written edit is there again when the case is opened again, of its own answer only, and starting again forgets it", () => {
  const drafts = openReplyDrafts();
  open({ drafts });
  fireEvent.click(toggle());
  write(edited);
  cleanup();
  open({ drafts });
  expect(box().value).toBe(edited);
  expect(drafts.caseIds()).toEqual(["k"]);
  expect(drafts.read("k").text).toBe("");
  press("Start again from the draft");
  expect(box().value).toBe(draft);
  expect(drafts.caseIds()).toEqual([]);
});

test("nothing goes out when there is no text", () => {
  const { sent } = open();
  fireEvent.click(toggle());
  write("  ");
  press("Check and send");
  expect(sent).toEqual([]);
});

test("a place that does not hold the quoted words is found by the words, and where they stand twice nothing is marked", async () => {
  const text = "Take 5 mg, then 5 mg and rest.";
  const differences: EditFindings["differences"] = [
    { direction: "added", words: "A dose.", quote: "5 mg", start: 0, end: 4 },
    { direction: "added", words: "Advice.", quote: "rest", start: 0, end: 4 },
  ];
  open({ answers: [{ kind: "to-confirm", findings: { ...findings, differences } }] });
  fireEvent.click(toggle());
  write(text);
  press("Check and send");
  const found = await screen.findByRole("region");
  expect([...found.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([" [marked: rest end of mark] "]);
  expect(within(found).getByText("The draft: nothing to mark")).toBeTruthy();
});
