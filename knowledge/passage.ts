/** How quickly a passage tells the reader to act, after the publisher's own care cards (NHS: immediate, urgent, non-urgent). */
export type CareLevel = "immediate" | "urgent" | "non-urgent" | "none";

export type SectionKind =
  | "about"
  | "self-care"
  | "medicines"
  | "caregivers"
  | "prevention"
  | "immediate"
  | "urgent"
  | "non-urgent";

/** Where a topic stands in its life. `overdue` is no status of its own: it is what any of them becomes when `reviewBy` has passed. */
export type ReviewStatus = "sample" | "in-review" | "approved" | "withdrawn";

/** Where a topic's facts come from. `reviewedOn` is the publisher's own date, or undefined when nobody recorded it. */
export interface Source {
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly licence: "OGL-3.0" | "US-PD" | "link-only";
  readonly adaptation: "allowed" | "verbatim-only" | "link-only";
  readonly reviewedOn?: string;
  /** The credit line its licence asks for, shown wherever the words are. */
  readonly attribution?: string;
}

/** One section of one topic: the smallest thing that is found, cited and shown. Sentences keep their order. */
export interface Passage {
  /** `<topic id>#<section number>`, stable while the section keeps its place. */
  readonly id: string;
  readonly topicId: string;
  readonly topicTitle: string;
  readonly synonyms: readonly string[];
  readonly heading: string;
  readonly kind: SectionKind;
  readonly careLevel: CareLevel;
  readonly sentences: readonly string[];
  /** The sentences joined by single spaces: the text that quotes are checked against. */
  readonly text: string;
  readonly language: string;
  readonly audience: readonly string[];
  readonly population: readonly string[];
  readonly jurisdiction: readonly string[];
  readonly drugs: readonly string[];
  /** Lines of the topic that an answer drawn from it may not leave out. The same list on every passage of the topic. */
  readonly mustSay: readonly string[];
  readonly sources: readonly Source[];
  readonly status: ReviewStatus;
  readonly writtenOn: string;
  /** The last day (ISO date) on which this may be relied on without a new review. Absent when nobody set one: then it is overdue. */
  readonly reviewBy?: string;
  /** SHA-256 (hex) over the text and every field above. */
  readonly hash: string;
}

/** Everything that was found in the guidelines at one moment; `id` is a hash of all passage hashes. */
export interface Snapshot {
  readonly id: string;
  readonly passages: readonly Passage[];
}
