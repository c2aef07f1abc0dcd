import type { ConversationMessage } from "#web/stream/index.ts";
import { latestOfRuns } from "#web/ui/index.ts";

/** A notice that only says who is on duty: the next one makes it untrue. */
const isDutyChange = ({ metadata, parts }: ConversationMessage): boolean =>
  metadata?.author === "notice" &&
  parts.length > 0 &&
  parts.every(
    (part) => part.kind === "handoff" && (part.data.state === "queued" || part.data.state === "nobody-on-duty"),
  );

/** The conversation without what was said about duty and changed before anybody said anything else. */
export const withoutPassedDuty = (messages: readonly ConversationMessage[]): readonly ConversationMessage[] =>
  latestOfRuns(messages, isDutyChange).map(({ item }) => item);
