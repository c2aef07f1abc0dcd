import type { Queryable, Store } from "../store/index.ts";
import { appendTogether, type Together } from "./append-together.ts";
import type { LockedConversation } from "./conversations.ts";
import { type AppendOutcome, type AppendRequest, appendWith } from "./append-event.ts";
import type { Recorded } from "./events.ts";
import type { Hub } from "./hub.ts";

/** A transaction that may append to logs. Lock order everywhere: the conversation's row first, then its case. */
export interface Writer extends Queryable {
  append(request: AppendRequest): Promise<AppendOutcome>;
  /** Several events in one statement (`append-together.ts`). @returns them as stored, or undefined when their turn forbids it. */
  appendTogether(conversation: LockedConversation, together: Together): Promise<readonly Recorded[] | undefined>;
}

/** Everything `work` stores is committed together, and only then announced: nobody hears of what did not happen. */
export async function write<Result>(
  store: Store,
  hub: Hub,
  at: Date,
  work: (writer: Writer) => Promise<Result>,
): Promise<Result> {
  let appended: Recorded[] = [];
  const result = await store.inTransaction((client) => {
    appended = []; // a transaction that is tried again begins with nothing
    return work({
      query: (query) => client.query(query),
      async append(request) {
        const outcome = await appendWith(client, request, at);
        if (outcome.kind === "appended") appended.push(outcome.recorded);
        return outcome;
      },
      async appendTogether(conversation, together) {
        const recorded = await appendTogether(client, conversation, together, at);
        appended.push(...(recorded ?? []));
        return recorded;
      },
    });
  });
  for (const recorded of appended) hub.announce(recorded);
  return result;
}
