import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Snapshot } from "../passage.ts";
import { hashSnapshot } from "../passage-hash.ts";
import { writeDurably } from "../write-durably.ts";
import { type Corpus, openCorpus } from "./corpus.ts";
import { passageSettings } from "./field-weights.ts";
import { type LoadOutcome, loadLexicalIndex, saveLexicalIndex } from "./lexical/index.ts";
import { openTextReader, readingVersion } from "./text-reader.ts";

export interface OpenedCorpus {
  readonly corpus: Corpus;
  /** `loaded`: as it was saved. `built`: read anew because there was no file that fits, and saved; `unsaved` when it could not be. */
  readonly from: "loaded" | "built" | "unsaved";
  /** Why the file at hand was of no use; absent when it was loaded. */
  readonly because?: Extract<LoadOutcome, { readonly kind: "refused" }>["because"];
}

/**
 * A corpus whose index is kept in `directory`, a file for each language: guidance that has not changed is not read word by word again. A
 * file made from other passages, another lexicon or another version of the reading, or a damaged one, is ignored and written anew. Never
 * rejects for what stands in the directory, or for a disk that takes nothing.
 */
export async function openSavedCorpus(snapshot: Snapshot, lexicon: Lexicon, directory: string): Promise<OpenedCorpus> {
  const reader = openTextReader(lexicon);
  const reading = readingOf(snapshot, lexicon);
  const file = join(directory, `words.${lexicon.language}.index`);
  const wordsFile = join(directory, `words.${lexicon.language}.json`);
  const index = await loadLexicalIndex(file, reading).catch((): LoadOutcome => damaged);
  const words = index.kind === "loaded" ? await loadWords(wordsFile, reading) : undefined;
  if (index.kind === "loaded" && words !== undefined && index.index.documents === snapshot.passages.length)
    return { corpus: openCorpus(snapshot, reader, { index: index.index, words }), from: "loaded" };

  const corpus = openCorpus(snapshot, reader);
  const because = index.kind === "refused" ? index.because : "damaged";
  try {
    // The words first: an index that is there is one whose words are.
    await writeDurably(wordsFile, encodeWords([...corpus.words.all()], reading));
    await saveLexicalIndex(file, corpus.index, reading);
    return { corpus, from: "built", because };
  } catch {
    return { corpus, from: "unsaved", because };
  }
}

const damaged = { kind: "refused", because: "damaged" } as const;

/** Everything that decides what an index is. The passages are named too: each language's part goes by the whole snapshot's id. */
const readingOf = ({ id, passages }: Snapshot, { language, hash }: Lexicon): string =>
  createHash("sha256")
    .update(`${readingVersion} ${id} ${language} ${hash} ${hashSnapshot(passages)} ${JSON.stringify(passageSettings)}`)
    .digest("hex");

const encodeWords = (words: readonly string[], reading: string): string => {
  const text = words.join(" ");
  return JSON.stringify({ reading, sum: crc32(text), words: text });
};

async function loadWords(file: string, reading: string): Promise<readonly string[] | undefined> {
  const read: unknown = await readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => undefined);
  if (typeof read !== "object" || read === null || !("words" in read) || typeof read.words !== "string")
    return undefined;
  const fits = "reading" in read && read.reading === reading && "sum" in read && read.sum === crc32(read.words);
  return fits ? read.words.split(" ") : undefined;
}
