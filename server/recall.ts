import type { Store } from "./store/index.ts";

/** One answer that told somebody words of a topic. No word of the conversation is read. */
export interface CitingAnswer {
  readonly conversationId: string;
  readonly answerId: string;
  /** When the first sentence that cites the topic was released. */
  readonly at: string;
  /** The passages cited, in order. */
  readonly passageIds: readonly string[];
  /** True when the conversation has a case nobody has resolved. */
  readonly caseOpen: boolean;
}

/**
 * The answers that cited a topic, oldest first: whom to tell when guidance turns out to be wrong. Answers of erased conversations are gone
 * with them. @throws when the store cannot be reached
 */
export async function answersThatCited(store: Store, topicId: string): Promise<readonly CitingAnswer[]> {
  const { rows } = await store.query<{
    readonly conversation_id: string;
    readonly answer_id: string;
    readonly at: string;
    readonly passage_ids: readonly string[];
    readonly case_open: boolean;
  }>({
    text: `
      SELECT e.conversation_id, e.payload->>'answerId' AS answer_id, min(e.at) AS at,
        array_agg(DISTINCT e.payload->'citation'->'passage'->>'id') AS passage_ids,
        EXISTS (SELECT 1 FROM cases c WHERE c.conversation_id = e.conversation_id AND c.state <> 'resolved') AS case_open
      FROM events e
      WHERE e.type = 'sentence-released' AND split_part(e.payload->'citation'->'passage'->>'id', '#', 1) = $1
      GROUP BY e.conversation_id, e.payload->>'answerId'
      ORDER BY min(e.at), e.conversation_id`,
    values: [topicId],
  });
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    answerId: row.answer_id,
    at: row.at,
    passageIds: row.passage_ids,
    caseOpen: row.case_open,
  }));
}
