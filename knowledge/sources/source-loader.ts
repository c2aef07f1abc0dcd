import { BaseDocumentLoader } from "@langchain/core/document_loaders/base";
import type { ImportedDocument, Importer, ImportInput, ImportOptions, ImportOutcome } from "./importer.ts";

/**
 * An importer as a LangChain loader. `load` gives the documents of a file that was read; of one that was refused or broke off
 * it gives none, and `outcome` says why.
 */
export abstract class SourceLoader extends BaseDocumentLoader {
  protected abstract readonly importer: Importer;
  readonly #input: ImportInput;
  readonly #options: ImportOptions;

  constructor(input: ImportInput, options: ImportOptions) {
    super();
    this.#input = input;
    this.#options = options;
  }

  outcome(): Promise<ImportOutcome> {
    return this.importer(this.#input, this.#options);
  }

  override async load(): Promise<ImportedDocument[]> {
    return [...(await this.outcome()).documents];
  }
}
