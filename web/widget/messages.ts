import type { TriagePart } from "#server/protocol/ui-parts.ts";

/**
 * Everything that passes between a hospital's page and Lantern's frame. Nothing a patient wrote or was told is in here,
 * and nothing new may be added without saying when, why and the least it can carry.
 */
export type FrameToHost =
  | { readonly type: "ready" }
  | { readonly type: "closed" }
  | { readonly type: "unread"; readonly count: number }
  | { readonly type: "level-raised"; readonly level: TriagePart["level"] }
  | { readonly type: "resize"; readonly size: FrameSize };

export type HostToFrame = { readonly type: "opened" } | { readonly type: "closed" };

/** `compact` before the first message, `roomy` once there is a conversation to read. */
export type FrameSize = "compact" | "roomy";

interface EventNote {
  readonly direction: "frame to host" | "host to frame" | "both";
  readonly when: string;
  readonly why: string;
  readonly carries: string;
}

export const widgetEvents = {
  ready: {
    direction: "frame to host",
    when: "Once, when the frame has its port and can be used.",
    why: "The host page may replace its loading state.",
    carries: "Nothing.",
  },
  opened: {
    direction: "host to frame",
    when: "The panel became visible.",
    why: "The frame clears its unread count and moves focus to the message box.",
    carries: "Nothing.",
  },
  closed: {
    direction: "both",
    when: "From the host: the panel was hidden. From the frame: the person pressed Esc or Close inside it.",
    why: "The host hides the panel and gives focus back; the frame starts counting unread messages.",
    carries: "Nothing.",
  },
  unread: {
    direction: "frame to host",
    when: "A finished answer or a clinician's message arrived while the panel was hidden, and when it is seen.",
    why: "The button can show that something is waiting.",
    carries: "A count. No words, no author.",
  },
  "level-raised": {
    direction: "frame to host",
    when: "The red-flag floor raised the level of this conversation.",
    why: "A portal may have a duty to show its own emergency notice.",
    carries: "The level only. Not the sign that raised it, and not the patient's words.",
  },
  resize: {
    direction: "frame to host",
    when: "The conversation begins, or is started anew.",
    why: "A first question needs less room than an answer with its sources.",
    carries: "One of two sizes.",
  },
} as const satisfies Record<(FrameToHost | HostToFrame)["type"], EventNote>;

/** The two messages that pass by `window.postMessage`, each with an exact target origin, before the port takes over. */
export type FrameHello = { readonly lantern: "hello" };
export type HostPort = { readonly lantern: "port" };
