import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import type { Passage } from "../passage.ts";
import type { PassageIndex, PassageQuery } from "./port.ts";

/** Everything a passage is besides its text, and which snapshot it was found in: enough to cite it and to find it again. */
export type PassageMetadata = Omit<Passage, "text"> & { readonly score: number; readonly snapshotId: string };

/** Everything of a query but its text; spelled out by the caller, as everywhere. */
export type RetrieverSettings = Omit<PassageQuery, "text">;

/**
 * A PassageIndex as a LangChain retriever, for evaluation chains and tracing callbacks. Not imported by `index.ts`: loading
 * LangChain costs 0.2 s and 64 MB, and no answer to a patient goes this way. Rejects with IndexUnreachable.
 */
export class PassageRetriever extends BaseRetriever<PassageMetadata> {
  override lc_namespace = ["lantern", "retrievers"];
  readonly #index: PassageIndex;
  readonly #settings: RetrieverSettings;

  constructor(index: PassageIndex, settings: RetrieverSettings, input?: BaseRetrieverInput) {
    super(input);
    this.#index = index;
    this.#settings = settings;
  }

  static override lc_name(): string {
    return "PassageRetriever";
  }

  override async _getRelevantDocuments(question: string): Promise<Document<PassageMetadata>[]> {
    const { hits, snapshotId } = await this.#index.search({ ...this.#settings, text: question });
    return hits.map(({ passage: { text, ...metadata }, score }) => {
      return new Document({ id: metadata.id, pageContent: text, metadata: { ...metadata, score, snapshotId } });
    });
  }
}
