import path from "node:path";
import type { Section } from "#evals/report/index.ts";
import { type Empathy, measureEmpathy, openEmpathy } from "#server/empathy/index.ts";
import { hashOfFiles } from "../../training/data-hash.ts";
import { lexiconDirectory, openShippedChecks } from "../own-answers/examiners.ts";
import { openGuidance } from "../own-answers/guidance.ts";
import { readCases } from "../read-cases.ts";
import type { Suite, SuiteGiven } from "../suite.ts";
import { draftedAnswers } from "./drafted-answers.ts";
import { type EpitomeFile, openEpitome, scoreReply } from "./epitome.ts";
import { type JudgedPair, judgePair } from "./judge-pairs.ts";
import { pairSections, spoiledSection } from "./pair-sections.ts";
import { type EmpathyRow, empathyRowSchema, type EpitomeRow, isWarmedRow } from "./rows.ts";
import { spoilGuidance } from "./spoil-guidance.ts";
import { draftedSection, replySections, type ScoredReply } from "./tone-sections.ts";

const ownCases = (): readonly string[] => [path.resolve(import.meta.dirname, "../../cases/empathy/warm-edits.jsonl")];

/** Is nothing lost or added when a checked answer is warmed, and what does an answer's tone leave out? */
export const empathy: Suite = {
  asks: "is nothing lost or added when a checked answer is warmed, and how empathic are replies?",
  row: '{id, said, plain: [...], warmed: [...]}, may have expects ("kept", "changed"), pattern, lang; or {id, seeker, response}, may have er, ip, ex (0, 1, 2), lang',
  gives: "{id, outcome, because, recall, precision, lost, added}; or {id, er, ip, ex, failures}",
  ownCases,
  run: async (given) => {
    const read = readCases<EmpathyRow>(given.caseFiles, empathyRowSchema);
    if (read.kind === "refused") return read;
    const rows = read.cases.map(({ row }) => row);
    const room = openEmpathy(lexiconDirectory);
    const checks = openShippedChecks();
    const epitome = openEpitome();
    const pairs = new Map<string, JudgedPair>();
    const replies = new Map<string, ScoredReply>();
    for (const [at, row] of rows.entries()) {
      given.onProgress("cases", at + 1, rows.length);
      if (isWarmedRow(row)) pairs.set(row.id, await judgePair(row, room, checks));
      else replies.set(row.id, scoredReply(row, room, epitome));
    }
    const sections: Section[] = [];
    if (pairs.size > 0) sections.push(...pairSections([...pairs.values()], given.show));
    if (replies.size > 0) sections.push(...replySections([...replies.values()]));
    if (isOwn(given)) sections.push(...(await ownSections(given, room)));
    return {
      kind: "measured",
      report: {
        title: "Empathy: warmth without loss",
        facts: [
          `${rows.length} cases from ${given.caseFiles.map((file) => path.basename(file)).join(", ")}; ${room.version}.`,
          "Nothing here releases or holds a sentence: tone is measured among answers that pass every check.",
          ...(replies.size > 0 ? given.caseFiles.flatMap((file) => seenInFitting(file, epitome)) : []),
        ],
        sections,
      },
      rows: rows.map((row) => outputRow(row, pairs.get(row.id), replies.get(row.id))),
      errored: [...pairs.values()].filter(({ check }) => check.kind === "not-run").map(({ row }) => row.id),
    };
  },
};

/** Our own pairs bring our own answers with them. */
const isOwn = ({ caseFiles }: SuiteGiven): boolean =>
  caseFiles.length === ownCases().length &&
  ownCases().every((file) => caseFiles.some((other) => path.resolve(other) === file));

async function ownSections(given: SuiteGiven, room: Empathy): Promise<readonly Section[]> {
  const guidance = await openGuidance();
  const spoiled = await spoilGuidance(guidance.snapshot, room);
  const answers = await draftedAnswers(room, guidance, (done, total) => given.onProgress("answers", done, total));
  return [spoiledSection(spoiled), draftedSection(answers)];
}

function scoredReply(row: EpitomeRow, room: Empathy, epitome: EpitomeFile): ScoredReply {
  const { seeker, response, lang = "en" } = row;
  const answer = { said: seeker, sentences: [{ text: response }], language: lang, triage: "none" } as const;
  return { row, scores: scoreReply(response, epitome), failures: measureEmpathy(answer, room) };
}

/** Says so when the weights were fitted on these very rows, and what they reached on folds they had not seen. */
function seenInFitting(file: string, { record }: EpitomeFile): readonly string[] {
  if (hashOfFiles([file]) !== record.hash) return [];
  const held = Object.entries(record.heldOut).map(
    ([dimension, { accuracy, macroF1, kappa }]) =>
      `${dimension.toUpperCase()} accuracy ${accuracy}, macro F1 ${macroF1}, kappa ${kappa}`,
  );
  return [
    `In sample: the weights were fitted on ${path.basename(file)}. Held out, by cross-validation: ${held.join("; ")}. Those are the figures.`,
  ];
}

function outputRow(
  { id }: EmpathyRow,
  pair: JudgedPair | undefined,
  reply: ScoredReply | undefined,
): Readonly<Record<string, unknown>> {
  if (reply !== undefined) {
    const { scores, failures } = reply;
    return { id, ...scores, failures: failures.kind === "measured" ? failures.failures : failures.kind };
  }
  const check = pair?.check;
  if (check === undefined || check.kind === "not-run") return { id, outcome: "not-run", because: check?.because };
  const count = (direction: "lost" | "added") => check.differences.filter((one) => one.direction === direction).length;
  return {
    id,
    outcome: check.kind,
    ...(check.kind === "changed" ? { because: check.because } : {}),
    recall: check.recall,
    precision: check.precision,
    lost: count("lost"),
    added: count("added"),
  };
}
