import { openEmbeddedIndex, type PassageIndex } from "#knowledge/index/index.ts";
import { openLexicalBuilder, plainTerms } from "#knowledge/index/lexical/index.ts";
import type { Lexicon } from "#knowledge/lexicon/index.ts";
import { type CollectionDocument, snapshotOfCollection } from "./collection.ts";

/** Something that finds documents for words. */
export interface System {
  readonly name: string;
  /** Ids of documents, best first, each once, at most `depth`. */
  search(text: string, depth: number): Promise<readonly string[]>;
}

export const plainName = "plain BM25";
export const productName = "embedded index";

/** Lucene's and most engines' defaults. */
const plainSettings = { fields: [{ weight: 1, lengthPenalty: 0.75 }], saturation: 1.2 };

/** BM25 on question, focus and text as one bag of stems, every word of the message once: what everybody else starts from. */
function openPlainBm25(documents: readonly CollectionDocument[]): System {
  const builder = openLexicalBuilder(plainSettings);
  const stems = new Map<string, string>();
  for (const { question, focus, text } of documents) builder.add([plainTerms(`${question} ${focus} ${text}`, stems)]);
  const index = builder.finish();
  return {
    name: plainName,
    search: async (text, depth) => {
      const terms = new Map(plainTerms(text).map((term) => [term, 1]));
      return index.search(terms, depth).flatMap(({ document }) => documents[document]?.doc_id ?? []);
    },
  };
}

/** What is measured: the baseline, then the index that answers patients. */
export function openSystems(
  documents: readonly CollectionDocument[],
  lexicon: Lexicon,
  onOpened: (opened: number, of: number) => void,
): readonly System[] {
  const snapshot = snapshotOfCollection(documents);
  const opening: readonly (() => System)[] = [
    () => openPlainBm25(documents),
    () => asSystem(productName, openEmbeddedIndex(snapshot, lexicon)),
  ];
  return opening.map((open, at) => {
    const system = open();
    onOpened(at + 1, opening.length);
    return system;
  });
}

function asSystem(name: string, index: PassageIndex): System {
  return {
    name,
    search: async (text, depth) => {
      const { hits } = await index.search({
        text,
        earlier: [],
        language: "en",
        jurisdiction: "unknown",
        audience: "patient",
        statuses: ["approved"],
        passagesMax: depth,
      });
      return hits.map(({ passage }) => passage.id);
    },
  };
}
