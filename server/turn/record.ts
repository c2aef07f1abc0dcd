import type { AcceptedTurn, EvidenceBundle, LogEvent } from "../conversation/index.ts";
import type { CitationPart, DecisionPart } from "../protocol/ui-parts.ts";
import { type StaticText, wordingIn } from "../protocol/wording.ts";
import type { Evidence, EvidencePassage } from "../retrieve/index.ts";
import type { Answer } from "./draft-and-release.ts";
import type { SecondOpinion } from "../triage/index.ts";
import type { Language } from "../triage/types.ts";
import type { Rooms } from "./rooms.ts";
import type { TurnSoFar } from "./turn-so-far.ts";

/** What of a passage may leave the server: an allow-list. */
export function citePassage({ passage, overdue }: EvidencePassage): Pick<CitationPart, "passage" | "sources"> {
  return {
    passage: {
      id: passage.id,
      topicTitle: passage.topicTitle,
      heading: passage.heading,
      text: passage.text,
      hash: passage.hash,
      careLevel: passage.careLevel,
      status: overdue ? "overdue" : passage.status,
      writtenOn: passage.writtenOn,
    },
    sources: passage.sources.map(({ publisher, title, url, licence, reviewedOn, attribution }) => ({
      publisher,
      title,
      url,
      licence,
      ...(reviewedOn === undefined ? {} : { reviewedOn }),
      ...(attribution === undefined ? {} : { attribution }),
    })),
  };
}

export function evidenceEvent(
  { turnId, answerId }: AcceptedTurn,
  evidence: Extract<Evidence, { kind: "found" }>,
): LogEvent {
  return {
    type: "evidence-found",
    turnId,
    answerId,
    snapshotId: evidence.snapshotId,
    topicId: evidence.topicId,
    passages: evidence.passages.map((scored) => ({ ...citePassage(scored), score: scored.score })),
    coverageShare: evidence.coverage.share,
  };
}

/** Everything needed to replay the answer, folded from its events. Versions and hashes, no words. */
export function bundleOf(rooms: Rooms, soFar: TurnSoFar): EvidenceBundle {
  return {
    snapshotId: soFar.evidence?.snapshotId ?? "none",
    passages: soFar.evidence?.passages.map(({ passage }) => ({ id: passage.id, hash: passage.hash })) ?? [],
    rulesVersion: soFar.triage?.rulesVersion ?? "none",
    checksVersion: rooms.checks.version,
    drafter: soFar.drafters.length === 0 ? "none" : soFar.drafters.join(", then "),
    coverageShare: soFar.evidence?.coverageShare ?? 0,
    coverageMin: rooms.coverageMin,
    calibration: "uncalibrated",
    ...secondOpinionOf(rooms, soFar),
    released: soFar.released.length,
    held: soFar.held,
  };
}

/** Not having been asked is on record like any other gap. */
function secondOpinionOf(rooms: Rooms, { opinion, triage }: TurnSoFar): { readonly secondOpinion?: SecondOpinion } {
  if (opinion !== undefined) return { secondOpinion: opinion };
  if (rooms.opinionGiver === undefined) return { secondOpinion: { outcome: "not-run", why: "not-configured" } };
  return triage?.level === "emergency" ? { secondOpinion: { outcome: "not-run", why: "nothing-to-raise" } } : {};
}

/** The words under an answer: what was checked, what is missing, and whether the guidance itself was ever reviewed. */
export function endingWords(
  decision: "answered" | "partly-held" | "held",
  answer: Answer,
  { evidence, language }: { readonly evidence: Extract<Evidence, { kind: "found" }>; readonly language: Language },
): { readonly words: StaticText; readonly sampleNotice?: StaticText } {
  const wording = wordingIn(language);
  const words: Record<"answered" | "partly-held" | "held", StaticText> = {
    answered: answer.finishedFromGuidance ? wording["answered-from-guidance"] : wording.answered,
    "partly-held": wording["partly-held"],
    held: wording.held,
  } satisfies Partial<Record<DecisionPart["kind"], StaticText>>;
  const sample = evidence.passages.some(({ passage }) => passage.status === "sample");
  return { words: words[decision], ...(sample ? { sampleNotice: wording.sampleNotice } : {}) };
}
