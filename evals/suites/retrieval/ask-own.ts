import { ofLanguage, openEmbeddedIndex, openIndexByLanguage, type PassageIndex } from "#knowledge/index/index.ts";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { lexiconLanguages, loadLexicon } from "#knowledge/lexicon/index.ts";
import type { Snapshot } from "#knowledge/passage.ts";
import { coverageMinDefault, retrieveEvidence } from "#server/retrieve/index.ts";
import type { OwnQuestion } from "./own-sets.ts";
import { productName } from "./systems.ts";

/** What the product made of one question. */
export interface OwnAnswered {
  readonly question: OwnQuestion;
  readonly system: string;
  /** Topics in the order of their first passage. */
  readonly topics: readonly string[];
  /** The topic an answer would be drawn from, or undefined when the gate stays shut. */
  readonly answeredFrom: string | undefined;
}

export interface Guidance {
  readonly snapshot: Snapshot;
  readonly indexes: readonly { readonly name: string; readonly index: PassageIndex }[];
  /** The day the questions are asked: when the newest topic was written, so that the same guidance gives the same figures. */
  readonly today: string;
}

/** The shipped guidance, in the index that answers patients: one for each language. */
export async function openGuidance(directory: string): Promise<Guidance> {
  const { snapshot } = await loadGuidelines(directory);
  const indexes = await Promise.all(
    lexiconLanguages.map(async (language) => {
      const { lexicon } = await loadLexicon(undefined, language);
      return [language, openEmbeddedIndex(ofLanguage(snapshot, language), lexicon)] as const;
    }),
  );
  const index = openIndexByLanguage(snapshot, new Map(indexes), "embedded");
  return {
    snapshot,
    indexes: [{ name: productName, index }],
    today: snapshot.passages.reduce((latest, { writtenOn }) => (writtenOn > latest ? writtenOn : latest), ""),
  };
}

/** As many passages as it takes to see more topics than anybody looks at. */
const passagesMax = 64;

/** Asks one question as a person in their first message, whose country is not known. */
export async function askOwn(question: OwnQuestion, { indexes, today }: Guidance): Promise<readonly OwnAnswered[]> {
  const asked = {
    earlier: [],
    language: question.language,
    audience: "patient",
    statuses: ["sample", "in-review", "approved"],
    passagesMax,
  } as const;
  return Promise.all(
    indexes.map(async ({ name, index }): Promise<OwnAnswered> => {
      const { hits } = await index.search({ ...asked, text: question.text, jurisdiction: "unknown" });
      const evidence = await retrieveEvidence(
        {
          ...asked,
          question: question.text,
          country: "unknown",
          today,
          coverageMin: coverageMinDefault,
          rewriter: undefined,
        },
        index,
      );
      return {
        question,
        system: name,
        topics: [...new Set(hits.map(({ passage }) => passage.topicId))],
        answeredFrom: evidence.kind === "found" ? evidence.topicId : undefined,
      };
    }),
  );
}
