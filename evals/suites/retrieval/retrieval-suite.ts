import path from "node:path";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import { openGuidance } from "../own-answers/guidance.ts";
import type { Suite, SuiteGiven, SuiteOutcome } from "../suite.ts";
import { askOwn, type OwnAnswered } from "./ask-own.ts";
import { readCollection } from "./collection.ts";
import { collectionSections } from "./collection-sections.ts";
import { askAll, depth } from "./measure.ts";
import { ownSections } from "./own-sections.ts";
import { ownRetrievalCases, readOwnQuestions } from "./own-sets.ts";
import { openSystems, productName } from "./systems.ts";

/**
 * Is the right page found in the words people use? On anybody's collection beside plain BM25, or on our own questions against the shipped
 * guidance, through the gate that decides whether anything is answered at all. No embedding model takes part.
 */
export const retrieval: Suite = {
  asks: "is the right page found in the words people use, and is a question outside the guidance recognised?",
  row: "{id, text}; in scope with topic or topics: [...], out of scope without; may have lang (en, es). Or a collection: --corpus {doc_id, text; focus, synonyms, question, url} --queries {query_id, text; subject, summary, types} --qrels {query_id, doc_id, rel or judgment}",
  gives: "{id, system, topics, answeredFrom}; of a collection {id, form, system, ranked}",
  ownCases: ownRetrievalCases,
  files: ["corpus", "queries", "qrels"],
  run: (given) => {
    const { corpus, queries, qrels } = given.files ?? {};
    if (corpus === undefined || queries === undefined || qrels === undefined) return runOwn(given);
    return runCollection({ corpus, queries, qrels }, given.onProgress);
  },
};

async function runCollection(
  files: { readonly corpus: string; readonly queries: string; readonly qrels: string },
  onProgress: SuiteGiven["onProgress"],
): Promise<SuiteOutcome> {
  const read = readCollection(files);
  if (read.kind === "refused") return read;
  const { collection } = read;
  const { lexicon } = await loadLexicon();
  const systems = openSystems(collection.documents, lexicon, (opened, of) => onProgress("indexes", opened, of));
  const answered = await askAll(collection, systems, (asked, of) => onProgress("questions", asked, of));
  const withAnswer = new Set(answered.filter(({ figures }) => figures).map(({ query }) => query.query_id)).size;
  const subjects = collection.queries.filter(({ subject }) => subject.trim() !== "").length;
  return {
    kind: "measured",
    report: {
      title: "Retrieval: a public collection",
      facts: [
        `${collection.documents.length} documents, ${collection.queries.length} questions, ${withAnswer} of them with a document graded ${collection.gradeMin} or more; only these are measured. ${collection.judgedAbsent} judged documents are not in the corpus.`,
        `A message is its subject line and its text (${subjects} questions have a subject line). Gains are 2^grade - 1.`,
        "No embedding model and no other model takes part.",
      ],
      sections: collectionSections(answered),
    },
    rows: answered.map(({ query, form, system, ranked }) => ({
      id: query.query_id,
      form,
      system,
      ranked: ranked.slice(0, depth),
    })),
    errored: [],
  };
}

async function runOwn({ caseFiles, onProgress }: SuiteGiven): Promise<SuiteOutcome> {
  const read = readOwnQuestions(caseFiles);
  if (read.kind === "refused") return read;
  const guidance = await openGuidance();
  const answered: OwnAnswered[] = [];
  for (const [at, question] of read.questions.entries()) {
    answered.push(await askOwn(question, guidance));
    onProgress("questions", at + 1, read.questions.length);
  }
  const topics = new Set(guidance.snapshot.passages.map(({ topicId }) => topicId)).size;
  return {
    kind: "measured",
    report: {
      title: "Retrieval: our own questions",
      facts: [
        `${read.questions.length} questions from ${caseFiles.map((file) => path.basename(file)).join(", ")}; ${topics} topics, ${guidance.snapshot.passages.length} passages.`,
        `Asked as on ${guidance.today}, through the same index and gate as a patient's first message. No embedding model takes part.`,
      ],
      sections: ownSections(answered),
    },
    rows: answered.map(({ question, topics: found, answeredFrom }) => ({
      id: question.id,
      system: productName,
      topics: found.slice(0, depth),
      answeredFrom: answeredFrom ?? null,
    })),
    errored: [],
  };
}
