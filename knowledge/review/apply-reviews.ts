import type { Passage } from "../passage.ts";
import { hashPassage } from "../passage-hash.ts";
import { type Reviews, type ReviewState, stateOf } from "./life-cycle.ts";
import { hashTopic } from "./topic-hash.ts";

/** One topic with the state its signatures give it. */
export interface ReviewedTopic {
  readonly topicId: string;
  readonly contentHash: string;
  readonly state: ReviewState;
  /** With the state's status; empty for a withdrawn topic. */
  readonly passages: readonly Passage[];
}

/** Gives every topic the status its signatures earn. Pure; topics in the order of their first passage. */
export function applyReviews(passages: readonly Passage[], reviews: Reviews): readonly ReviewedTopic[] {
  return [...Map.groupBy(passages, ({ topicId }) => topicId)].map(([topicId, own]) => {
    const contentHash = hashTopic(own);
    const state = stateOf(topicId, contentHash, reviews);
    return {
      topicId,
      contentHash,
      state,
      passages: state.status === "withdrawn" ? [] : own.map(withStatus(state.status)),
    };
  });
}

const withStatus =
  (status: Passage["status"]) =>
  (passage: Passage): Passage => {
    if (passage.status === status) return passage;
    const facts = { ...passage, status };
    return { ...facts, hash: hashPassage(facts) };
  };
