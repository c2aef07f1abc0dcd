import type { Problem, Transcript } from "#server/protocol/ui-parts.ts";
import { type Conversation, emptyConversation, type Frame, openAnswer, reduceFrames } from "#web/stream/index.ts";
import { type CallOutcome, callJson, callNothing, newClientMessageId } from "#web/ui/index.ts";
import { type Connection, type EventStream, openEventStream } from "./event-stream.ts";
import { isGone } from "./is-gone.ts";
import type { ConversationKeeper, KeptConversation } from "./kept-conversation.ts";
import { type Settings, settingsToSend } from "./settings.ts";
import { callTurn } from "./turn-call.ts";

export interface OutgoingMessage {
  readonly clientMessageId: string;
  readonly text: string;
  readonly state:
    | { readonly kind: "sending" }
    /** The server has it; it disappears from here when the event stream shows it. */
    | { readonly kind: "accepted" }
    /** No answer came after several attempts. Sending again is safe: the same id is the same turn. */
    | { readonly kind: "unreachable" }
    | { readonly kind: "refused"; readonly problem: Problem };
}

export interface SessionState {
  readonly begun: boolean;
  readonly conversation: Conversation;
  readonly outgoing: readonly OutgoingMessage[];
  readonly connection: Connection | "idle";
  /** True when what is on screen is as new as the conversation was when the page was opened: from here on, news is news. */
  readonly caughtUp: boolean;
  readonly settings: Settings;
  readonly personRequest: "not-asked" | "asking" | "asked" | "failed";
  readonly stopping: boolean;
  /** Something the person should know that belongs to no message. */
  readonly notice?: "gone" | "deleted" | "not-deleted" | "settings-not-saved";
}

export interface ConversationSession {
  subscribe(listener: () => void): () => void;
  state(): SessionState;
  /** Takes up the conversation this browser kept, if any, and follows it. Returns how to let go. */
  resume(): () => void;
  send(text: string): void;
  sendAgain(clientMessageId: string): void;
  /** Takes an unsent message back, so that it can be edited. */
  takeBack(clientMessageId: string): string | undefined;
  askForPerson(): Promise<void>;
  stopAnswer(): Promise<void>;
  giveFeedback(feedback: {
    readonly answerId: string;
    readonly helpful: boolean;
    readonly reason: string;
  }): Promise<boolean>;
  changeSettings(settings: Settings): Promise<void>;
  /** Leaves the conversation as it is on the server and begins a new one. */
  startNew(): void;
  /** Erases the conversation on the server, then forgets it here. Nothing is forgotten when the server did not answer. */
  erase(): Promise<void>;
  /** The page is in front again: the connection may have died meanwhile. */
  wake(): void;
  /** The network is back: also sends what could not be sent while this page was open. */
  backOnline(): void;
}

/** Waits between attempts to send: short enough for a lift or a tunnel, and then the person decides. */
const sendRetriesMs = [600, 1500, 4000] as const;
const resumeRetryMs = 3000;

const emptyState: SessionState = {
  begun: false,
  conversation: emptyConversation,
  outgoing: [],
  connection: "idle",
  caughtUp: true,
  settings: { country: "unknown", speakingFor: "unknown" },
  personRequest: "not-asked",
  stopping: false,
};

/** Stands for a conversation that the service could not open. */
const unsaved: KeptConversation = { id: "unsaved", token: "no-conversation-yet" };

/** Everything the patient's page does to the world. One per page; React only reads it. */
export function openConversationSession(given: {
  readonly fetcher: typeof fetch;
  readonly keeper: ConversationKeeper;
  /** Asked at each call that tells the server: the person may have chosen another language since. */
  readonly locale: () => string;
  readonly pause?: (ms: number) => Promise<void>;
}): ConversationSession {
  const { fetcher, keeper, locale } = given;
  const pause = given.pause ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  const listeners = new Set<() => void>();
  let state = emptyState;
  let kept: KeptConversation | undefined;
  let stream: EventStream | undefined;
  let creating: Promise<CallOutcome<KeptConversation>> | undefined;
  /** Messages leave one after the other, so that the second never overtakes the first. */
  let sending: Promise<void> = Promise.resolve();
  /** What the server held when the page was opened; empty once it is all on screen. */
  let awaited: ReadonlySet<string> = new Set();
  const typedHere = new Set<string>();
  /** Raised by every change of conversation: an answer that comes back for an earlier one is dropped. */
  let generation = 0;

  function replaceState(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  const change = (changes: Partial<SessionState>): void => replaceState({ ...state, ...changes });

  function changeOutgoing(clientMessageId: string, next: OutgoingMessage["state"]): void {
    change({
      outgoing: state.outgoing.map((message) =>
        message.clientMessageId === clientMessageId ? { ...message, state: next } : message,
      ),
    });
  }

  const path = (conversation: KeptConversation, rest = ""): string =>
    `/api/conversations/${encodeURIComponent(conversation.id)}${rest}`;

  const request = (conversation: KeptConversation, method: string, body?: object): RequestInit => ({
    method,
    headers: {
      authorization: `Bearer ${conversation.token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

  function takeFrames(frames: readonly Frame[]): void {
    const conversation = reduceFrames(state.conversation, frames);
    const shown = new Set(conversation.messages.map((message) => message.metadata?.clientMessageId));
    const arrived = state.outgoing.filter((message) => shown.has(message.clientMessageId));
    for (const message of arrived) keeper.forgetUnsent(message.clientMessageId);
    const present = new Set(conversation.messages.map((message) => message.id));
    change({
      conversation,
      outgoing: arrived.length === 0 ? state.outgoing : state.outgoing.filter((message) => !arrived.includes(message)),
      caughtUp: [...awaited].every((id) => present.has(id)),
      stopping: state.stopping && openAnswer(conversation) !== undefined,
    });
  }

  /** Words of the turn's own stream that no log holds. The message the event stream was in the middle of stays current. */
  function takeUnrecorded(frames: readonly Frame[]): void {
    const { currentMessageId } = state.conversation;
    const back: readonly Frame[] =
      currentMessageId === undefined ? [] : [{ kind: "chunk", chunk: { type: "start", messageId: currentMessageId } }];
    takeFrames([...frames, ...back]);
  }

  function follow(conversation: KeptConversation): void {
    const mine = generation;
    stream?.close();
    stream = openEventStream({
      path: path(conversation, "/events"),
      token: conversation.token,
      lastEventId: () => state.conversation.lastEventId,
      onFrames: (frames) => mine === generation && takeFrames(frames),
      onConnection: (connection) => mine === generation && change({ connection }),
      onRefused: () => mine === generation && loseConversation(),
      fetcher,
    });
  }

  /** The server no longer knows the conversation, or never knew this token. What was typed but not sent is kept. */
  function loseConversation(): void {
    const unsent = state.outgoing.filter((message) => message.state.kind !== "accepted");
    letGo("gone");
    for (const message of unsent) keeper.keepUnsent(message);
    change({ outgoing: unsent.map((message) => ({ ...message, state: { kind: "unreachable" } })) });
  }

  function letGo(notice?: SessionState["notice"]): void {
    generation++;
    stream?.close();
    stream = undefined;
    kept = undefined;
    creating = undefined;
    awaited = new Set();
    keeper.forget();
    replaceState({ ...emptyState, settings: state.settings, ...(notice === undefined ? {} : { notice }) });
  }

  function begin(): Promise<CallOutcome<KeptConversation>> {
    if (kept) return Promise.resolve({ kind: "ok", value: kept });
    const mine = generation;
    creating ??= callJson<KeptConversation>(fetcher, "/api/conversations", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        locale: locale(),
        ...settingsToSend(state.settings),
      }),
    }).then((outcome) => {
      if (mine !== generation) return { kind: "unreachable" };
      creating = undefined;
      if (outcome.kind === "ok") {
        kept = { id: outcome.value.id, token: outcome.value.token };
        keeper.keep(kept);
        change({ begun: true, caughtUp: true });
        follow(kept);
      }
      return outcome;
    });
    return creating;
  }

  /** One attempt to hand over a message. Display comes from the event stream, but for what could not be recorded. */
  async function deliverOnce(message: OutgoingMessage): Promise<CallOutcome<undefined>> {
    const begun = await begin();
    const { clientMessageId, text } = message;
    if (begun.kind === "problem" && begun.problem.status >= 500) {
      // Nothing can be saved, but the floor still reads: whoever writes of danger gets the card with the refusal.
      const refused = await callNothing(
        fetcher,
        path(unsaved, "/messages"),
        request(unsaved, "POST", { clientMessageId, text }),
      );
      // The service can save again, and rightly knows no such conversation: the next attempt opens one.
      return refused.kind === "problem" && isGone(refused.problem) ? { kind: "unreachable" } : refused;
    }
    if (begun.kind !== "ok") return begun;
    const mine = generation;
    return callTurn(fetcher, path(begun.value, "/messages"), {
      init: request(begun.value, "POST", { clientMessageId, text }),
      onUnrecorded: (frames) => mine === generation && takeUnrecorded(frames),
    });
  }

  async function deliver(message: OutgoingMessage): Promise<void> {
    const mine = generation;
    for (const waitMs of [...sendRetriesMs, undefined]) {
      const outcome = await deliverOnce(message);
      if (mine !== generation) return;
      switch (outcome.kind) {
        case "ok":
          changeOutgoing(message.clientMessageId, { kind: "accepted" });
          if (state.connection !== "live") stream?.wake();
          return;
        case "problem":
          if (isGone(outcome.problem)) loseConversation();
          else changeOutgoing(message.clientMessageId, { kind: "refused", problem: outcome.problem });
          return;
        case "unreachable":
          if (waitMs === undefined) changeOutgoing(message.clientMessageId, { kind: "unreachable" });
          else await pause(waitMs);
          break;
        default: {
          const unhandled: never = outcome;
          return unhandled;
        }
      }
      if (mine !== generation) return;
    }
  }

  function enqueue(message: OutgoingMessage): void {
    sending = sending.then(() => deliver(message));
  }

  /** Reads what the server holds before following, so that a replay is not announced as news. Tries until it is answered. */
  async function takeUp(conversation: KeptConversation): Promise<void> {
    const mine = generation;
    change({ begun: true, caughtUp: false, connection: "connecting" });
    for (;;) {
      const outcome = await callJson<Transcript>(fetcher, path(conversation), request(conversation, "GET"));
      if (mine !== generation) return;
      if (outcome.kind === "ok") {
        const { messages, country, speakingFor } = outcome.value;
        awaited = new Set(messages.map((message) => message.id));
        change({ caughtUp: awaited.size === 0, settings: { country, speakingFor } });
        follow(conversation);
        return;
      }
      if (outcome.kind === "problem" && isGone(outcome.problem)) {
        loseConversation();
        return;
      }
      change({ connection: "interrupted" });
      await pause(resumeRetryMs);
      if (mine !== generation) return;
    }
  }

  function resumeKept(): void {
    kept = keeper.read();
    const unsent = keeper.readUnsent();
    change({ outgoing: unsent.map((message) => ({ ...message, state: { kind: "unreachable" } })) });
    if (kept) void takeUp(kept);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,

    resume() {
      resumeKept();
      const stopListening = keeper.onChangeElsewhere(() => {
        if (keeper.read()?.id === kept?.id) return;
        generation++;
        stream?.close();
        stream = undefined;
        replaceState({ ...emptyState, settings: state.settings });
        resumeKept();
      });
      return () => {
        stopListening();
        generation++;
        stream?.close();
        stream = undefined;
      };
    },

    send(text) {
      const message: OutgoingMessage = { clientMessageId: newClientMessageId(), text, state: { kind: "sending" } };
      typedHere.add(message.clientMessageId);
      keeper.keepUnsent(message);
      const { notice: _read, ...rest } = state;
      replaceState({ ...rest, begun: true, outgoing: [...state.outgoing, message] });
      enqueue(message);
    },

    sendAgain(clientMessageId) {
      const message = state.outgoing.find((other) => other.clientMessageId === clientMessageId);
      if (!message || message.state.kind === "sending" || message.state.kind === "accepted") return;
      changeOutgoing(clientMessageId, { kind: "sending" });
      change({ begun: true });
      enqueue(message);
    },

    takeBack(clientMessageId) {
      const message = state.outgoing.find((other) => other.clientMessageId === clientMessageId);
      if (!message) return undefined;
      keeper.forgetUnsent(clientMessageId);
      change({ outgoing: state.outgoing.filter((other) => other !== message) });
      return message.text;
    },

    async askForPerson() {
      if (state.personRequest === "asking") return;
      change({ personRequest: "asking" });
      const begun = await begin();
      const outcome =
        begun.kind === "ok"
          ? await callNothing(fetcher, path(begun.value, "/handoff"), request(begun.value, "POST", {}))
          : begun;
      change({ personRequest: outcome.kind === "ok" ? "asked" : "failed" });
      if (outcome.kind === "ok" && state.connection !== "live") stream?.wake();
    },

    async stopAnswer() {
      if (!kept || state.stopping) return;
      change({ stopping: true });
      const outcome = await callNothing(fetcher, path(kept, "/stop"), request(kept, "POST", {}));
      // Otherwise it stays "stopping" until the event stream shows that the answer has ended: stop means stopped.
      if (outcome.kind !== "ok") change({ stopping: false });
    },

    async giveFeedback(feedback) {
      if (!kept) return false;
      const outcome = await callNothing(fetcher, path(kept, "/feedback"), request(kept, "POST", feedback));
      return outcome.kind === "ok";
    },

    async changeSettings(settings) {
      const before = state.settings;
      change({ settings });
      if (!kept) return;
      const outcome = await callNothing(
        fetcher,
        path(kept),
        request(kept, "PATCH", { ...settingsToSend(settings), locale: locale() }),
      );
      if (outcome.kind !== "ok") change({ settings: before, notice: "settings-not-saved" });
    },

    startNew: () => letGo(),

    async erase() {
      if (!kept) return letGo();
      const outcome = await callNothing(fetcher, path(kept), request(kept, "DELETE"));
      const gone = outcome.kind === "problem" && isGone(outcome.problem);
      if (outcome.kind === "ok" || gone) letGo("deleted");
      else change({ notice: "not-deleted" });
    },

    wake: () => stream?.wake(),

    backOnline() {
      stream?.wake();
      for (const message of state.outgoing) {
        // A message left over from an earlier visit waits for its author: it may no longer be true, or no longer theirs.
        if (message.state.kind !== "unreachable" || !typedHere.has(message.clientMessageId)) continue;
        changeOutgoing(message.clientMessageId, { kind: "sending" });
        enqueue(message);
      }
    },
  };
}
