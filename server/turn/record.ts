import type { AcceptedTurn, EvidenceBundle, Judged, LogEvent, PassageRest } from "../conversation/index.ts";
import type { CitationPart, DecisionPart } from "../protocol/ui-parts.ts";
import { type StaticText, wordingIn } from "../protocol/wording.ts";
import type { Evidence, EvidencePassage, Passage } from "../retrieve/index.ts";
import type { Answer } from "./draft-and-release.ts";
import type { SecondOpinion } from "../triage/index.ts";
import type { Language, Level } from "../triage/types.ts";
import type { Examined } from "../verify/index.ts";
import { calibrationInUse, type Confidence } from "../uncertainty/index.ts";
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

/** The rest of it stays on the server. Whatever is added to a passage is kept too, because its hash covers it. */
function restOf(passage: Passage): PassageRest {
  const { id, topicTitle, heading, text, hash, careLevel, writtenOn, ...rest } = passage;
  return rest;
}

/** What was found, with all that the checks read of it: the answer can then be judged again with no index and no guidance at hand. */
export function evidenceEvent(
  { turnId, answerId }: AcceptedTurn,
  evidence: Extract<Evidence, { kind: "found" }>,
): LogEvent {
  const { share, topScore, margin } = evidence.coverage;
  return {
    type: "evidence-found",
    turnId,
    answerId,
    snapshotId: evidence.snapshotId,
    topicId: evidence.topicId,
    passages: evidence.passages.map((found) => ({
      ...citePassage(found),
      score: found.score,
      rest: restOf(found.passage),
    })),
    coverageShare: share,
    mustSay: evidence.mustSay,
    coverage: { share, topScore, margin },
  };
}

/** How a sentence was judged, as its event keeps it: what a replay compares with, and the level it must judge at. */
export function judgedAs(
  { examined, confidence }: { readonly examined: Examined; readonly confidence: Confidence },
  level: Level,
): Judged {
  const { verdict, joined, entailment } = examined;
  return { checks: verdict.checks, verdict: verdict.kind, joined: joined.kind, entailment, confidence, level };
}

/** By what the answer was made and judged, folded from its events. Versions and hashes, no words. */
export function bundleOf(rooms: Rooms, soFar: TurnSoFar): EvidenceBundle {
  return {
    snapshotId: soFar.evidence?.snapshotId ?? "none",
    passages: soFar.evidence?.passages.map(({ passage }) => ({ id: passage.id, hash: passage.hash })) ?? [],
    rulesVersion: soFar.triage?.rulesVersion ?? "none",
    checksVersion: rooms.checks.version,
    drafter: soFar.drafters.length === 0 ? "none" : soFar.drafters.join(", then "),
    coverageShare: soFar.evidence?.coverageShare ?? 0,
    coverageMin: rooms.coverageMin,
    ...judgingOf(rooms, soFar),
    ...secondOpinionOf(rooms, soFar),
    released: soFar.released.length,
    held: soFar.held,
  };
}

/** What judged beside the checks. One place: a judge or a calibration that a turn uses is named here, or it is in no bundle. */
function judgingOf(
  { judges, calibration, versionsFor }: Rooms,
  { evidence }: TurnSoFar,
): Required<Pick<EvidenceBundle, "judges" | "calibration">> {
  return {
    judges: judges.map(({ version }) => version),
    calibration: calibrationInUse(calibration, versionsFor(evidence?.snapshotId ?? "none")),
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
  // Where every check passed and only the confidence held, "did not pass our checks" would not be true.
  const onlyUnsure = answer.holds.length > 0 && answer.holds.every((reason) => reason === "low-confidence");
  const words: Record<"answered" | "partly-held" | "held", StaticText> = {
    answered: answer.finishedFromGuidance ? wording["answered-from-guidance"] : wording.answered,
    "partly-held": onlyUnsure ? wording["not-sure-enough-part"] : wording["partly-held"],
    held: onlyUnsure ? wording["not-sure-enough"] : wording.held,
  } satisfies Partial<Record<DecisionPart["kind"], StaticText>>;
  const sample = evidence.passages.some(({ passage }) => passage.status === "sample");
  return { words: words[decision], ...(sample ? { sampleNotice: wording.sampleNotice } : {}) };
}
