import path from "node:path";
import { ofLanguage, openEmbeddedIndex, openIndexByLanguage, type PassageIndex } from "#knowledge/index/index.ts";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { lexiconLanguages, loadLexicon } from "#knowledge/lexicon/index.ts";
import type { Snapshot } from "#knowledge/passage.ts";

const guidelines = path.resolve(import.meta.dirname, "../../../knowledge/guidelines");

export interface Guidance {
  readonly snapshot: Snapshot;
  readonly index: PassageIndex;
  /** The day the questions are asked: when the newest topic was written, so that the same guidance gives the same figures. */
  readonly today: string;
}

/** The shipped guidance, in the index that answers patients: one for each language. */
export async function openGuidance(): Promise<Guidance> {
  const { snapshot } = await loadGuidelines(guidelines);
  const indexes = await Promise.all(
    lexiconLanguages.map(async (language) => {
      const { lexicon } = await loadLexicon(undefined, language);
      return [language, openEmbeddedIndex(ofLanguage(snapshot, language), lexicon)] as const;
    }),
  );
  return {
    snapshot,
    index: openIndexByLanguage(snapshot, new Map(indexes), "embedded"),
    today: snapshot.passages.reduce((latest, { writtenOn }) => (writtenOn > latest ? writtenOn : latest), ""),
  };
}
