import path from "node:path";
import {
  type Calibration,
  calibrationNotice,
  loadCalibration,
  type Versions,
  versionParts,
} from "#server/uncertainty/index.ts";
import { refused } from "../read-cases.ts";
import { ownFollowUps, ownRetrievalCases, readOwnQuestions } from "../retrieval/own-sets.ts";
import type { Refused, Suite, SuiteGiven, SuiteOutcome } from "../suite.ts";
import { calibrationFile } from "./calibration-file.ts";
import type { Level } from "./choose-threshold.ts";
import type { LabelledAnswer } from "./labelled-answer.ts";
import { type Measured, measureCalibration } from "./measure.ts";
import { answerOwn, openProduct, versionsOfProduct } from "./own-answers.ts";
import { readLabelledAnswers } from "./rows.ts";
import { calibrationSections } from "./sections.ts";

const levelDefault: Level = { alpha: 0.05, delta: 0.05 };

/**
 * Fits the probability that an answer is safe to release, chooses the threshold with a guarantee, and says how far both can be trusted. On answers
 * that people have judged, or on our own questions, labelled by machine.
 */
export const calibration: Suite = {
  asks: "how sure may an answer be called, and from what probability on may it be released?",
  row: "{id, signals: {coverageShare, topScore, margin, novelty, minimumEntailment, checkDisagreement, sampleEntropy}, unsafe: 0 | 1}; a signal nobody measured is left out; may have group (answers to one question), slices {name: value}, versions (needed for --write)",
  gives: "{id, part, probability, unsafe}; the part is fit, selection or test",
  ownCases: ownQuestions,
  shares: levelDefault,
  writes: "the calibration file (server/uncertainty/calibration.json), when a threshold can be certified",
  run: async (given) => {
    const level = { ...levelDefault, ...given.shares };
    // Above it a bound says less than the middle of what was seen.
    if (level.delta >= 0.5) return refused("--delta is below 0.5");
    const source = isOwn(given.caseFiles) ? await fromOwn(given) : fromJudged(given);
    return source.kind === "refused" ? source : outcomeOf(source, level);
  },
};

interface Source {
  readonly kind: "source";
  readonly answers: readonly LabelledAnswer[];
  readonly versions: Versions | undefined;
  readonly labels: Calibration["labels"];
  readonly facts: readonly string[];
}

function ownQuestions(): readonly string[] {
  return [...ownRetrievalCases(), ...ownFollowUps()];
}

const isOwn = (files: readonly string[]): boolean => {
  const own = ownQuestions();
  return files.every((file) => own.includes(path.resolve(file)));
};

const ownLabels: Calibration["labels"] = {
  by: "machine",
  how: "The project's own questions, answered by index, evidence, built-in drafter and checks as shipped. Unsafe: the page found first is none of the question's topics, or fewer than half of the sentences shown come from one of them, or a question outside the guidance is answered at all.",
  doesNotCover: [
    "a clinician's judgement: nobody with clinical training has read these answers",
    "what is wrong within the right page: the built-in drafter copies its sentences, and whether they fit this person nobody has judged",
    "live questions: these are ours, and the word lists were mended on those that fit and choose, so that new wording comes out worse (metrics.testReleased is of questions nobody tuned on)",
    "drafts of a model, an embedding model, a long conversation (follow-ups are of one message before, seldom of two), a confirmed country",
  ],
};

async function fromOwn({ caseFiles, onProgress }: SuiteGiven): Promise<Source | Refused> {
  const read = readOwnQuestions(caseFiles);
  if (read.kind === "refused") return read;
  const product = await openProduct();
  const { questions } = read;
  const own = await answerOwn(questions, product, (done) => onProgress("questions", done, questions.length));
  const versions = versionsOfProduct(product);
  const { answers, stoppedBefore, withoutEvidence, nothingReleased } = own;
  return {
    kind: "source",
    answers,
    versions,
    labels: ownLabels,
    facts: [
      `${questions.length} questions of our own, asked as a first message or after another on ${product.guidance.today}: ${answers.length} answered, ${withoutEvidence} without evidence above the gate, ${stoppedBefore} stopped before a draft (danger, language), ${nothingReleased} with nothing that passed the checks.`,
      `Labels were made by machine. ${ownLabels.how}`,
      `They do not cover: ${ownLabels.doesNotCover.join("; ")}.`,
      "The part tested on is every third question of the sets written without sight of the word lists; only totals of it are shown.",
      calibrationNotice(loadCalibration(), versions) ?? "The shipped calibration file was made for these versions.",
    ],
  };
}

function fromJudged({ caseFiles }: SuiteGiven): Source | Refused {
  const read = readLabelledAnswers(caseFiles);
  if (read.kind === "refused") return read;
  const { answers, versions } = read;
  const groups = new Set(answers.map(({ group }) => group)).size;
  return {
    kind: "source",
    answers,
    versions,
    labels: {
      by: "clinician",
      how: `As judged in ${caseFiles.map((file) => path.basename(file)).join(", ")}; who judged, and how, is for whoever brought them to say.`,
      doesNotCover: ["answers drawn in another way than these"],
    },
    facts: [
      `${answers.length} judged answers in ${groups} groups from ${caseFiles.map((file) => path.basename(file)).join(", ")}.`,
      versions === undefined
        ? "The rows do not say which versions the answers were made with: they can be measured, and no file can be made of them."
        : `Made with: ${versionParts.map((part) => `${part} ${versions[part]}`).join(", ")}.`,
    ],
  };
}

function outcomeOf({ answers, versions, labels, facts }: Source, level: Level): SuiteOutcome {
  const measured = measureCalibration(answers, level);
  const madeOn = new Date().toISOString().slice(0, 10);
  return {
    kind: "measured",
    report: {
      title: `Calibration: alpha ${level.alpha}, delta ${level.delta}`,
      facts: [
        ...facts,
        "Read the promise with its assumptions: answers drawn like those to come, judged without knowledge of the probability, a row of thresholds fixed beforehand, and one set of versions.",
      ],
      sections: calibrationSections(measured),
    },
    rows: rowsOf(measured),
    errored: [],
    written: calibrationFile(measured, { versions, labels, madeOn }),
  };
}

/** Held-out answers stand in no file: whoever tunes would read them. */
function rowsOf(measured: Measured): readonly Readonly<Record<string, unknown>>[] {
  const probabilities = new Map(
    measured.kind === "measured"
      ? [...measured.fit, ...measured.selection, ...measured.test].map(({ answer, probability }) => [
          answer.id,
          probability,
        ])
      : [],
  );
  return (["fit", "selection", "test"] as const).flatMap((part) =>
    measured.parts[part]
      .filter(({ heldOut }) => !heldOut)
      .map(({ id, unsafe }) => ({ id, part, probability: probabilities.get(id) ?? null, unsafe: unsafe ? 1 : 0 })),
  );
}
