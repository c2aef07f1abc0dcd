import type { Snapshot } from "#knowledge/passage.ts";
import { hashPassage } from "#knowledge/passage-hash.ts";
import type { EvidenceBundle } from "../conversation/index.ts";
import type { Queryable } from "../store/index.ts";
import { judgeSentencesAgain, judgeWholeAgain, type Words } from "./judge-again.ts";
import { findStoredAnswer, type StoredAnswer } from "./stored-answer.ts";
import { evidenceFrom, type FoundEvidence } from "../turn/index.ts";
import type { PassageReplay, Replay, ReplayOutcome, Today, VersionReplay } from "./types.ts";

/**
 * Judges an answer again from its own log: no index, no guidance, no model, no network. An answer that ended before anything was drafted
 * has nothing to judge, and is the same when its log is whole.
 *
 * @param words whether sentences and the person's message are part of what comes back
 * @throws when the store cannot be reached
 */
export async function replayAnswer(
  store: Queryable,
  answerId: string,
  today: Today,
  words: Words,
): Promise<ReplayOutcome> {
  const found = await findStoredAnswer(store, answerId);
  if ("kind" in found) return found;
  if (found.evidence === undefined) return { kind: "replayed", replay: replayOf(found, noEvidence, today, words) };
  const evidence = evidenceFrom(found.evidence);
  if (evidence === undefined) return { kind: "cannot", answerId, because: "stored-before" };
  const sentences = await judgeSentencesAgain(found, evidence, today.examiners, words);
  if (sentences === undefined) return { kind: "cannot", answerId, because: "stored-before" };
  const judged = {
    passages: evidence.passages.map((scored) => comparePassage(scored, today.snapshot)),
    sentences,
    whole: judgeWholeAgain(found, evidence),
  };
  return { kind: "replayed", replay: replayOf(found, judged, today, words) };
}

type Judged = Pick<Replay, "passages" | "sentences" | "whole">;
const noEvidence: Judged = { passages: [], sentences: [], whole: { standing: "not-stored" } };

function replayOf(answer: StoredAnswer, judged: Judged, today: Today, words: Words): Replay {
  const { answerId, conversationId, decided, upToEnd, brokenLater, patientText } = answer;
  const { passages, sentences, whole } = judged;
  return {
    answerId,
    conversationId,
    decidedAt: decided.at,
    decision: decided.event.decision,
    same:
      passages.every((passage) => passage.words === "whole") &&
      sentences.every(({ standing }) => standing === "same") &&
      whole.standing !== "differs",
    chain: { events: upToEnd.length, ...(brokenLater === undefined ? {} : { brokenLater }) },
    passages,
    sentences,
    whole,
    versions: compareVersions(decided.event.bundle, today),
    ...(words === "shown" ? { patientText } : {}),
  };
}

function comparePassage({ passage }: FoundEvidence["passages"][number], snapshot: Snapshot | undefined): PassageReplay {
  const { id, hash } = passage;
  const today = snapshot?.passages.find((other) => other.id === id);
  const since =
    snapshot === undefined
      ? "not-compared"
      : today === undefined
        ? "gone"
        : today.hash === hash
          ? "unchanged"
          : "changed";
  return { id, hash, words: hashPassage(passage) === hash ? "whole" : "altered", since };
}

function compareVersions(bundle: EvidenceBundle, today: Today): readonly VersionReplay[] {
  const { checks, judges } = today.examiners;
  return [
    version("checks", bundle.checksVersion, checks.version),
    versions(
      "judges",
      bundle.judges ?? [],
      judges.map((judge) => judge.version),
    ),
    calibration(bundle.calibration, today.calibration),
    version("rules", bundle.rulesVersion, today.rulesVersion),
    version("snapshot", bundle.snapshotId, today.snapshot?.id),
    // A drafter that is still there is the same, although others might be asked beside it.
    versions("drafter", bundle.drafter.split(", then "), today.drafters),
  ];
}

const none = "none";

/** The file is compared; whether it was of use is said behind its name. */
const calibration = (was: string, file: string): VersionReplay => {
  const same = was.split(",")[0] === file;
  return { of: "calibration", was, is: same ? was : file, changed: !same };
};

const version = (of: VersionReplay["of"], was: string, is: string | undefined): VersionReplay => ({
  of,
  was,
  is,
  changed: is !== undefined && was !== none && was !== is,
});

const versions = (of: VersionReplay["of"], was: readonly string[], is: readonly string[]): VersionReplay => ({
  of,
  was: was.length === 0 ? none : was.join(", then "),
  is: is.length === 0 ? none : is.join(", then "),
  changed: was.some((one) => one !== none && !is.includes(one)),
});
