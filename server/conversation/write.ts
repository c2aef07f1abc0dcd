import type { Queryable, Store } from "../store/index.ts";
import { type AppendOutcome, type AppendRequest, appendWith } from "./event-log.ts";
import type { Recorded } from "./events.ts";
import type { Hub } from "./hub.ts";

/** A transaction that may append to logs. Lock order everywhere: the conversation's row first, then its case. */
export interface Writer extends Queryable {
  append(request: AppendRequest): Promise<AppendOutcome>;
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
    });
  });
  for (const recorded of appended) hub.announce(recorded);
  return result;
}
