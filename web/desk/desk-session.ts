import type { CaseDetail, CaseRow, ClaimResult, DeskMe, EditFindings, EditResult } from "#server/protocol/desk-api.ts";
import { type CallOutcome, callForAnswer, callJson, callNothing } from "#web/ui/index.ts";
import { openReplyDrafts, type ReplyDrafts } from "./reply-drafts.ts";
import { patientMessages, unreadMessages } from "./unread-messages.ts";

export interface DeskState {
  readonly me: "asking" | "signed-out" | DeskMe;
  readonly cases: readonly CaseRow[];
  /** When `cases` was read, in ms since the epoch: waiting times are counted on from here. */
  readonly casesReadAt: number;
  readonly selectedId?: string;
  readonly detail?: CaseDetail;
  /** False while the queue may be out of date, and the page must say so. */
  readonly live: boolean;
  /** My own cases with messages of the patient that nobody has seen here, and how many. */
  readonly unread: ReadonlyMap<string, number>;
  readonly notice?: { readonly tone: "plain" | "problem"; readonly words: string };
}

export type CaseAction =
  | { readonly kind: "reply"; readonly clientMessageId: string; readonly text: string }
  | { readonly kind: "level"; readonly level: CaseRow["level"]; readonly because: string }
  | { readonly kind: "resolve"; readonly note: string }
  | { readonly kind: "release" };

/** A clinician's version of a held draft. */
export interface DraftEdit {
  readonly clientMessageId: string;
  readonly turnId: string;
  readonly text: string;
  /** The clinician has seen what differs and sends it as their own words. */
  readonly confirm: boolean;
}

export type EditOutcome =
  | { readonly kind: "sent" }
  /** Nothing reached the patient: the clinician is to see this first. */
  | { readonly kind: "to-confirm"; readonly findings: EditFindings }
  /** With what to do about it. What the clinician typed is not thrown away. */
  | { readonly kind: "failed"; readonly words: string };

export interface DeskSession {
  subscribe(listener: () => void): () => void;
  state(): DeskState;
  /** Replies that were begun; forgotten on signing out. A session that merely ran out keeps them for the same clinician. */
  readonly drafts: ReplyDrafts;
  start(): Promise<void>;
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<boolean>;
  signOut(): Promise<void>;
  select(caseId: string | undefined): void;
  claim(caseId: string): Promise<void>;
  /** True when the server did it. When false, `notice` says why, and nothing the clinician typed is thrown away. */
  act(caseId: string, action: CaseAction): Promise<boolean>;
  edit(caseId: string, edit: DraftEdit): Promise<EditOutcome>;
  /** The page is in front again: read everything again, whatever the event stream thinks. */
  refresh(): Promise<void>;
}

/** What this room needs of the browser's EventSource. It reconnects by itself and sends the session cookie. */
export type OpenEvents = (given: {
  readonly onOpen: () => void;
  readonly onEvent: () => void;
  readonly onBroken: () => void;
}) => {
  close(): void;
};

const emptyState: DeskState = { me: "asking", cases: [], casesReadAt: 0, live: false, unread: new Map() };

/** Everything the desk does to the world. An event never carries data: it only says "read again". */
export function openDeskSession(given: {
  readonly fetcher: typeof fetch;
  readonly openEvents: OpenEvents;
  readonly now?: () => number;
  /** Whether the page is in front: what arrives behind another window has not been seen. */
  readonly isWatched?: () => boolean;
  readonly drafts?: ReplyDrafts;
}): DeskSession {
  const { fetcher, openEvents, now = Date.now, isWatched = () => true, drafts = openReplyDrafts() } = given;
  const unread = unreadMessages();
  const listeners = new Set<() => void>();
  let state = emptyState;
  let events: { close(): void } | undefined;

  function replaceState(next: DeskState): void {
    state = next;
    for (const listener of listeners) listener();
  }
  const change = (changes: Partial<DeskState>): void => replaceState({ ...state, ...changes });
  const tell = (tone: "plain" | "problem", words: string): void => change({ notice: { tone, words } });

  const post = (body: object): RequestInit => ({
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const casePath = (caseId: string, rest = ""): string => `/api/desk/cases/${encodeURIComponent(caseId)}${rest}`;

  /** Says what went wrong; a lost session leads back to signing in. True when it went well. */
  function explain(outcome: CallOutcome<unknown>): boolean {
    switch (outcome.kind) {
      case "ok":
        return true;
      case "unreachable":
        tell("problem", "The service could not be reached. Nothing was changed here; please try again.");
        return false;
      case "problem":
        if (outcome.problem.status === 401) signedOut();
        else tell("problem", outcome.problem.detail);
        return false;
      default: {
        const unhandled: never = outcome;
        return unhandled;
      }
    }
  }

  function signedOut(): void {
    events?.close();
    events = undefined;
    unread.forget();
    replaceState({ ...emptyState, me: "signed-out" });
  }

  let reading = 0;
  /** Whether news would reach us. What was read while nobody listens may already be old. */
  let listening = false;
  async function read(): Promise<void> {
    const mine = ++reading;
    const { selectedId } = state;
    const [rows, detail] = await Promise.all([
      callJson<{ readonly cases: readonly CaseRow[] }>(fetcher, "/api/desk/cases?state=open"),
      selectedId === undefined ? undefined : callJson<CaseDetail>(fetcher, casePath(selectedId)),
    ]);
    // A later reading is under way or done: this one may be older than what is on screen.
    if (mine !== reading) return;
    if (rows.kind === "problem" && rows.problem.status === 401) return signedOut();
    if (rows.kind === "ok") change({ cases: rows.value.cases, casesReadAt: now(), live: listening });
    else change({ live: false });
    if (detail?.kind === "ok" && state.selectedId === detail.value.id) showDetail(detail.value);
    if (rows.kind === "ok") await countUnread(rows.value.cases, mine);
  }

  function showDetail(detail: CaseDetail): void {
    const { notice, ...rest } = state;
    const before = rest.detail?.id === detail.id ? patientMessages(rest.detail) : Number.POSITIVE_INFINITY;
    // "Sent to the patient." beside the patient's next message would read as if it had been answered.
    const isOld = notice?.tone === "plain" && patientMessages(detail) > before;
    replaceState({ ...rest, detail, ...(notice === undefined || isOld ? {} : { notice }) });
    if (isWatched()) unread.see(detail);
  }

  /** A row of the queue does not say that its patient wrote again: the few cases that are mine are read for it. */
  async function countUnread(cases: readonly CaseRow[], asOf: number): Promise<void> {
    const mine = cases.filter(({ claimedBy }) => typeof state.me === "object" && claimedBy?.id === state.me.id);
    const reads = mine.map(async ({ id }) => {
      if (id === state.selectedId && state.detail?.id === id) return state.detail;
      const outcome = await callJson<CaseDetail>(fetcher, casePath(id));
      return outcome.kind === "ok" ? outcome.value : undefined;
    });
    const details = (await Promise.all(reads)).filter((detail) => detail !== undefined);
    if (asOf === reading && typeof state.me === "object") change({ unread: unread.count(details) });
  }

  function follow(me: DeskMe): void {
    drafts.belongTo(me.id);
    change({ me });
    events?.close();
    events = openEvents({
      // Every (re)connection: whatever happened meanwhile is found by reading, not by guessing from times.
      onOpen: () => {
        listening = true;
        void read();
      },
      onEvent: () => void read(),
      onBroken: () => {
        listening = false;
        change({ live: false });
        // The server ends the stream when the session ends; only reading tells that from a lost network.
        void read();
      },
    });
    void read();
  }

  async function askWhoIAm(): Promise<void> {
    const outcome = await callJson<DeskMe>(fetcher, "/api/desk/me");
    if (outcome.kind === "ok") follow(outcome.value);
    else if (outcome.kind === "problem" && outcome.problem.status === 401) signedOut();
    else {
      signedOut();
      explain(outcome);
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    drafts,
    start: askWhoIAm,

    async signIn(credentials) {
      const outcome = await callNothing(fetcher, "/api/desk/session", post(credentials));
      if (outcome.kind === "problem" && outcome.problem.status === 401) {
        tell("problem", "That email and password do not match.");
        return false;
      }
      if (!explain(outcome)) return false;
      const { notice: _refusal, ...rest } = state;
      replaceState(rest);
      await askWhoIAm();
      return true;
    },

    async signOut() {
      const outcome = await callForAnswer(fetcher, "/api/desk/session", { method: "DELETE" });
      if (outcome.kind === "unreachable") return void explain(outcome);
      drafts.forget();
      signedOut();
      const released = releasedCount(outcome);
      if (released > 0) tell("plain", releasedOnLeaving(released));
    },

    select(caseId) {
      const { detail: _old, selectedId: _before, notice: _read, ...rest } = state;
      replaceState(caseId === undefined ? rest : { ...rest, selectedId: caseId });
      void read();
    },

    async claim(caseId) {
      const outcome = await callJson<ClaimResult>(fetcher, casePath(caseId, "/claim"), post({}));
      await read();
      if (outcome.kind === "ok")
        tell("plain", "You have this conversation. The AI is silent until you close it or hand it back.");
      else if (outcome.kind === "problem" && outcome.problem.code === "already-claimed") {
        const holder = state.detail?.id === caseId ? state.detail.claimedBy?.name : undefined;
        tell("problem", `${holder ?? "Somebody else"} has already claimed this case.`);
      } else explain(outcome);
    },

    async act(caseId, action) {
      const { kind, ...body } = action;
      const outcome = await callForAnswer(fetcher, casePath(caseId, `/${kind}`), post(body));
      const done = explain(outcome);
      if (done) tell("plain", kind === "release" ? releasedWords(outcome) : doneWords[kind]);
      if (done && (kind === "release" || kind === "resolve")) drafts.forgetCase(caseId);
      await read();
      return done;
    },

    async edit(caseId, edit) {
      const outcome = await callJson<EditResult>(fetcher, casePath(caseId, "/edit"), post(edit));
      if (outcome.kind === "problem" && outcome.problem.status === 401) signedOut();
      if (outcome.kind !== "ok") {
        const words = editFailedWords(outcome);
        // Whoever lost the case loses the editor with it, and would not see what is said there.
        if (outcome.kind === "problem" && outcome.problem.code === "not-yours") tell("problem", words);
        if (typeof state.me === "object") await read();
        return { kind: "failed", words };
      }
      const { sent, findings } = outcome.value;
      tell("plain", sent ? "Sent to the patient, as your own words." : "Not sent yet: read what was found first.");
      if (!sent) return { kind: "to-confirm", findings };
      await read();
      return { kind: "sent" };
    },

    refresh: () => (typeof state.me === "object" ? read() : Promise.resolve()),
  };
}

const doneWords = {
  reply: "Sent to the patient.",
  level: "Level changed, with your reason on record.",
  resolve: "Closed, with your note.",
} satisfies Record<Exclude<CaseAction["kind"], "release">, string>;

/** What to do after an edit that did not go through. The server's own words for some of these are meant for patients. */
function editFailedWords(outcome: Exclude<CallOutcome<EditResult>, { readonly kind: "ok" }>): string {
  if (outcome.kind === "unreachable" || outcome.problem.status >= 500)
    return "No answer came, so nobody knows whether your text was sent. It is kept here. Press the button again: the patient gets it only once.";
  const { code, detail } = outcome.problem;
  return Object.hasOwn(editRefusedWords, code)
    ? editRefusedWords[code as keyof typeof editRefusedWords]
    : `Nothing was sent, and your text is kept. ${detail}`;
}

const editRefusedWords = {
  "not-yours": "You no longer hold this case, so nothing was sent. Your text is kept: claim the case to go on.",
  "case-unknown":
    "This case is gone, so nothing was sent: the person may have deleted the conversation. Go to the queue.",
  "draft-unknown":
    "This draft is gone, so nothing was sent. Copy your text into the reply to the patient and send it there.",
  "message-empty": "Nothing was sent: there is no text. Write what the patient should read.",
  "body-malformed": "Nothing was sent. Your text is kept; it may be too long: shorten it to under 8,000 characters.",
  "body-too-large": "Nothing was sent. Your text is kept; it is too long: shorten it to under 8,000 characters.",
};

/** Whether Lantern answers again after a hand-back is the server's to say; where it does not say, nothing is claimed. */
function releasedWords(outcome: CallOutcome<unknown>): string {
  const answer = outcome.kind === "ok" ? outcome.value : undefined;
  const answersAgain =
    typeof answer === "object" && answer !== null && "aiAnswersAgain" in answer ? answer.aiAnswersAgain : undefined;
  if (answersAgain === true) return "Handed back. The AI answers again and has told the patient so.";
  if (answersAgain === false)
    return "Handed back. The AI gives no answers here, because of the danger sign, and has told the patient so.";
  return "Handed back. The patient has been told.";
}

/** How many conversations signing out put back in the queue. */
function releasedCount(outcome: CallOutcome<unknown>): number {
  const answer = outcome.kind === "ok" ? outcome.value : undefined;
  const released = typeof answer === "object" && answer !== null && "released" in answer ? answer.released : [];
  return Array.isArray(released) ? released.length : 0;
}

const releasedOnLeaving = (count: number): string =>
  count === 1
    ? "You are signed out. Your conversation is back in the queue, and the patient has been told."
    : `You are signed out. Your ${count} conversations are back in the queue, and each patient has been told.`;
