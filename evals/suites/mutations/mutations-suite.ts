import path from "node:path";
import { answersTo } from "../own-answers/answer.ts";
import { openShippedExaminers } from "../own-answers/examiners.ts";
import { openGuidance } from "../own-answers/guidance.ts";
import { ownRetrievalCases, readOwnQuestions } from "../retrieval/own-sets.ts";
import type { Suite } from "../suite.ts";
import { approvedSentences } from "./approved.ts";
import {
  type JudgedParaphrase,
  judgeParaphrase,
  measureSentences,
  overlapNeeded,
  spoilParaphrases,
} from "./measure.ts";
import { medicinesOf, mutatorsFor, wordMutatorsFor } from "./mutants.ts";
import { ownParaphrases } from "./own-paraphrases.ts";
import { outputRows } from "./output.ts";
import { placeRow, readSentenceRows, type SentenceRow } from "./rows.ts";
import { mutationSections } from "./sections.ts";
import { judgeWhole, wholeMutants, wholeOf } from "./whole-answers.ts";

const languages = ["en", "es"];

/**
 * What do the checks catch when true sentences are spoiled on purpose, and do they let honest ones through? Every sentence of the guidance
 * is shown to them as a turn shows a draft, word for word and spoiled in every way there is; so are people's own paraphrases.
 */
export const mutationSuite: Suite = {
  asks: "are true sentences that were spoiled on purpose caught, and honest paraphrases let through?",
  row: "{id, source} a sentence to spoil instead of the guidance's; {id, source, text} an honest paraphrase of it; may have topic, lang (en, es), closeness",
  gives:
    "{id, kind: verbatim | mutant | paraphrase | whole, released, by, and of a mutant: mutator, row, class, source, quote, text}",
  ownCases: ownParaphrases,
  run: async ({ caseFiles, show, onProgress }) => {
    const read = readSentenceRows(caseFiles);
    if (read.kind === "refused") return read;
    const asked = readOwnQuestions(ownRetrievalCases());
    if (asked.kind === "refused") return asked;
    const guidance = await openGuidance();
    const { passages } = guidance.snapshot;
    const examiners = await openShippedExaminers();
    const rows = read.cases.map(({ row }) => row);
    const brought = rows.filter(({ text }) => text === undefined).map((row) => placeRow(row, passages));
    // Somebody else's sentences are not the built-in drafter's: then there is nothing to ask it.
    const questions = brought.length > 0 ? [] : asked.questions;
    const answers = await answersTo(questions, guidance, (done) => onProgress("questions", done, questions.length));
    const approved = brought.length > 0 ? brought : approvedSentences(passages, answers);

    const mutators = new Map(
      languages.map((language) => [language, mutatorsFor(language, medicinesOf(passages, language))] as const),
    );
    const measured = await measureSentences(
      approved,
      (language) => mutators.get(language) ?? [],
      examiners,
      (done) => onProgress("sentences", done, approved.length),
    );
    const paraphrases: JudgedParaphrase[] = [];
    for (const row of rows.filter(isParaphrase))
      paraphrases.push(await judgeParaphrase(row, placeRow(row, passages), examiners));
    const spoiledParaphrases = await spoilParaphrases(
      paraphrases,
      (language) => wordMutatorsFor(language, medicinesOf(passages, language)),
      examiners,
    );
    const whole = {
      mutants: wholeMutants(answers).map((mutant) => ({ mutant, found: judgeWhole(mutant.answer) })),
      untouched: answers.map((answer) => ({ id: answer.id, found: judgeWhole(wholeOf(answer)) })),
    };
    const all = { ...measured, paraphrases, spoiledParaphrases, whole, overlapMin: overlapNeeded(paraphrases) };
    const brokeOff = [
      ...[...measured.mutants, ...spoiledParaphrases]
        .filter((one) => one.brokeOff)
        .map(({ mutant }) => `${mutant.of.id}/${mutant.mutator}`),
      ...[...measured.verbatim, ...paraphrases].filter(({ judged }) => judged.brokeOff).map((one) => one.approved.id),
    ];
    return {
      kind: "measured",
      report: {
        title: "Mutations: are spoiled sentences caught and honest ones let through?",
        facts: [
          `${approved.length} sentences of ${new Set(approved.map(({ passage }) => passage.topicId)).size} topics, ${approved.filter(({ origin }) => origin === "answer").length} of them as the built-in drafter said them in ${answers.length} answers to the project's own questions.`,
          `${measured.mutants.length} spoiled sentences, ${measured.stillTrue.length} more left out because the same evidence says exactly that; ${whole.mutants.length} spoiled answers; ${paraphrases.length} paraphrases from ${caseFiles.map((file) => path.basename(file)).join(", ")}.`,
          `Checks ${examiners.checks.version}; judges ${examiners.judges.map(({ name, version }) => `${name} ${version}`).join(", ")}. No model was asked.`,
          `Word overlap releases what shares at least ${(all.overlapMin * 100).toFixed(0)} % of its words with the quote: the most it can ask for and hold 3 % of the paraphrases.`,
        ],
        sections: mutationSections(all, show),
      },
      rows: outputRows(all),
      errored: brokeOff,
    };
  },
};

const isParaphrase = (row: SentenceRow): row is SentenceRow & { readonly text: string } => row.text !== undefined;
