import { act, cleanup, render } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import { type Frame, reduceFrames } from "#web/stream/index.ts";
import { App } from "../app.tsx";
import type { ConversationSession, SessionState } from "../conversation-session.ts";
import { openDraftKeeper } from "../draft-keeper.ts";
import { openPageLanguage } from "../page-language.ts";
import { idleSession } from "./idle-session.ts";

export const info: PublicInfo = {
  productName: "Lantern",
  aiLabel: "You are talking to an AI, not a clinician.",
  sampleNotice: "Sample guidance.",
  countries: [{ code: "GB", name: "United Kingdom", emergency: ["999"] }],
  messageCharactersMax: 40,
  examples: ["How long does a cough last?"],
};

/** A tab's own storage, empty at the start of each test. */
let draft = "";
const draftKeeper = openDraftKeeper(
  () =>
    ({
      getItem: () => draft,
      setItem: (_key: string, text: string) => {
        draft = text;
      },
      removeItem: () => {
        draft = "";
      },
    }) as unknown as Storage,
);

/** For every test of a file: a page of its own, and no complaint of React's. */
export function watchThePage(): void {
  let errors: ReturnType<typeof vi.spyOn>;
  beforeAll(() => {
    // jsdom has no modal dialogs; being open is all these tests need.
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    // Nor does it scroll.
    Element.prototype.scrollIntoView = () => {};
  });
  beforeEach(() => {
    errors = vi.spyOn(console, "error");
  });
  afterEach(() => {
    cleanup();
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
    draft = "";
  });
}

/** A session whose state the test sets; calls nobody expected fail. */
function scriptedSession(start: Partial<SessionState> = {}) {
  const listeners = new Set<() => void>();
  let state: SessionState = { ...idleSession, ...start };
  const unexpected = (name: string) => () => {
    throw new Error(`Unexpected ${name}`);
  };
  const session = {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    resume: unexpected("resume"),
    send: vi.fn(),
    sendAgain: vi.fn(),
    takeBack: vi.fn(),
    askForPerson: vi.fn(async () => {}),
    stopAnswer: vi.fn(async () => {}),
    giveFeedback: vi.fn(async () => true),
    changeSettings: vi.fn(async () => {}),
    startNew: vi.fn(),
    erase: vi.fn(async () => {}),
    wake: unexpected("wake"),
    backOnline: unexpected("backOnline"),
  } satisfies ConversationSession;
  const change = (changes: Partial<SessionState>): void =>
    act(() => {
      state = { ...state, ...changes };
      for (const listener of listeners) listener();
    });
  return {
    session,
    change,
    receive: (frames: readonly Frame[]) =>
      change({ begun: true, conversation: reduceFrames(state.conversation, frames) }),
  };
}

/** The page in a browser that prefers these languages. `sent` is what the server says is public. */
export async function openPage(
  start?: Partial<SessionState>,
  { preferred = ["en-GB"], sent = info }: { readonly preferred?: readonly string[]; readonly sent?: PublicInfo } = {},
) {
  const scripted = scriptedSession(start);
  const pageLanguage = openPageLanguage({ storage: undefined, search: "", preferred });
  const { container } = render(
    <App
      session={scripted.session}
      fetcher={(async () => Response.json(sent)) as typeof fetch}
      hostLink={undefined}
      draft={draftKeeper}
      pageLanguage={pageLanguage}
    />,
  );
  // Lets the scripted answer to "what is public" arrive.
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  return { ...scripted, container, pageLanguage };
}

export const frame = (chunk: object): Frame => ({
  kind: "chunk",
  chunk: chunk as Extract<Frame, { kind: "chunk" }>["chunk"],
});
export const at = "2026-11-20T03:00:00Z";
export const answer = frame({ type: "start", messageId: "a", messageMetadata: { author: "lantern", at } });
export const sentence = (id: string, text: string, actName: string): Frame[] => [
  frame({ type: "text-start", id, providerMetadata: { lantern: { act: actName } } }),
  frame({ type: "text-delta", id, delta: text }),
  frame({ type: "text-end", id }),
];
export const citation = frame({
  type: "data-citation",
  id: "citation-s1",
  data: {
    textId: "s1",
    number: 1,
    quote: "Drink plenty of fluids.",
    passage: {
      id: "fever#2",
      topicTitle: "Fever",
      heading: "What helps?",
      text: "Rest. Drink plenty of fluids. Sleep.",
      hash: "x",
      careLevel: "none",
      status: "sample",
      writtenOn: "2026-11-20",
    },
    sources: [{ publisher: "NHS", title: "Fever", url: "https://www.nhs.uk/fever", licence: "OGL-3.0" }],
  },
});
export const decided = frame({
  type: "data-decision",
  id: "decision",
  data: { kind: "answered", words: "Every sentence was checked." },
});
export const emergency = (level: string, cards: boolean) =>
  frame({
    type: "data-triage",
    id: "triage",
    data: {
      level,
      cards: cards
        ? [
            {
              id: "emergency",
              level: "emergency",
              hiddenPrefix: "Immediate action required:",
              heading: "Call 999 now",
              lines: ["This can be a heart attack."],
              actions: [{ kind: "call", label: "Call 999", href: "tel:999", verifiedOn: "2026-11-01" }],
              meanwhile: ["Sit down."],
              smallPrint: "Check the number.",
              language: "en",
            },
          ]
        : [],
      findings: [{ quote: "crushing chest pain", why: "can be a heart attack" }],
      questions: [],
    },
  });

/** Nothing axe finds, but for colours, which only a real browser can judge. */
export async function expectAccessible(container: HTMLElement): Promise<void> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
}
