import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  type LocalModelFiles,
  LocalModelUnusable,
  loadFrom,
  loadOptions,
  loadTransformers,
  readModelFolder,
} from "#knowledge/index/dense/local-model.ts";
import { inTime } from "../../in-time.ts";
import { labelPlacesOf, labelsIn, type LabelPlaces } from "./nli-labels.ts";
import { judgementOfReadings, type Reading, readingOf } from "./nli-verdict.ts";
import { type CountedSentence, type CountTokens, countSentences, windowsOf } from "./nli-windows.ts";
import { type Entailment, type EntailmentEvidence, type Judgement, notRun } from "./port.ts";
import { sentencesOf } from "./sentences.ts";

export interface NliFolderOptions {
  /** What the model was trained to read; nothing in a folder says so. English when absent. */
  readonly languages?: readonly string[];
  /** Longest wait for one claim, in milliseconds. */
  readonly waitMs?: number;
}

/** Pairs in one run of the model; between two runs a claim that nobody waits for any longer ends. */
const pairsAtOnce = 4;
const waitMsDefault = 5_000;
/** Rises when this code reads a model otherwise. */
const codeVersion = 1;

/**
 * A judge over a folder with an ONNX model for natural-language inference or grounding (config.json, tokenizer.json, tokenizer_config.json,
 * onnx/model.onnx), run in this process. It reads evidence and one sentence of the claim as a pair, and says which label fits; how windows and sentences
 * come to one verdict is in `judgementOfReadings`. Never touches the network. A claim with a sign the model cannot read is not run.
 *
 * @throws LocalModelUnusable naming the folder and what is wrong with it
 */
export async function openNliFolder(
  folder: string,
  { languages = ["en"], waitMs = waitMsDefault }: NliFolderOptions = {},
): Promise<Entailment> {
  const files = await readModelFolder(folder);
  const places = await readLabels(files, folder);
  const model = await openModel(files, places);
  const probe = await model.read([{ window: "fever", sentence: "fever" }]).catch(() => []);
  if (probe.length !== 1)
    throw new LocalModelUnusable(
      `The model in the folder ${folder} does not give ${places.count} numbers for a pair of texts, one for each of its labels.`,
    );
  // Keyed by the evidence object: what was cut and counted lives as long as the answer, and no longer.
  const counted = new WeakMap<EntailmentEvidence, readonly (readonly CountedSentence[])[]>();
  const countedOf = (evidence: EntailmentEvidence): readonly (readonly CountedSentence[])[] => {
    const before = counted.get(evidence);
    if (before !== undefined) return before;
    const made = countSentences(evidence.texts, model.count);
    counted.set(evidence, made);
    return made;
  };

  const judge = async (claim: string, evidence: EntailmentEvidence, signal: AbortSignal): Promise<Judgement> => {
    if (!languages.includes(evidence.language)) return notRun;
    const sentences = sentencesOf(claim);
    const cut = sentences.map((sentence) => model.windowsBeside(sentence, countedOf(evidence)));
    const bySentence: Reading[][] = [];
    for (const [at, sentence] of sentences.entries()) {
      const windows = cut[at];
      if (windows === undefined || windows.length === 0) return notRun;
      const readings: Reading[] = [];
      for (let start = 0; start < windows.length; start += pairsAtOnce) {
        signal.throwIfAborted();
        const some = windows.slice(start, start + pairsAtOnce);
        readings.push(...(await model.read(some.map((window) => ({ window, sentence })))));
      }
      bySentence.push(readings);
    }
    return judgementOfReadings(bySentence) ?? notRun;
  };
  return {
    name: "model folder",
    version: `${files.name}/${codeVersion}`,
    languages,
    async judge(claim, evidence, _question, signal) {
      const said = await inTime((over) => judge(claim, evidence, over), { waitMs, signal });
      return said.kind === "made" ? said.made : notRun;
    },
  };
}

async function readLabels(files: LocalModelFiles, folder: string): Promise<LabelPlaces> {
  const config: unknown = JSON.parse(await readFile(path.join(files.folder, "config.json"), "utf8"));
  const id2label = (config as { readonly id2label?: unknown }).id2label;
  const places = labelPlacesOf(id2label);
  if (places !== undefined) return places;
  const labels = labelsIn(id2label);
  const said = labels === undefined || labels.length === 0 ? "names no labels" : `has the labels ${labels.join(", ")}`;
  throw new LocalModelUnusable(
    `The model in the folder ${folder} ${said}. Entailment, neutral and contradiction, or supported and unsupported, are needed in id2label of its config.json.`,
  );
}

interface Pair {
  readonly window: string;
  readonly sentence: string;
}

interface PairModel {
  readonly count: CountTokens;
  /** The evidence in windows that fit beside the sentence; undefined when they cannot, or when the model cannot read a sign of the sentence. */
  windowsBeside(sentence: string, counted: readonly (readonly CountedSentence[])[]): readonly string[] | undefined;
  /** One reading for each pair; rejects when the model gives anything else. */
  read(pairs: readonly Pair[]): Promise<readonly Reading[]>;
}

async function openModel(files: LocalModelFiles, places: LabelPlaces): Promise<PairModel> {
  const { AutoModelForSequenceClassification, AutoTokenizer } = await loadTransformers();
  const options = loadOptions(files);
  const tokenizer = await loadFrom(files, "tokenizer", () => AutoTokenizer.from_pretrained(files.folder, options));
  const model = await loadFrom(files, "model", () =>
    AutoModelForSequenceClassification.from_pretrained(files.folder, options),
  );
  const idsOf = (text: string): readonly number[] => tokenizer.encode(text, { add_special_tokens: false });
  // A sign the model does not know, or one that ends a text for it ("[SEP]"), is not read as it stands.
  const unread: ReadonlySet<number> = new Set([tokenizer.unk_token_id, ...tokenizer.all_special_ids]);
  const marks = tokenizer.encode("", { text_pair: "" }).length;
  return {
    count: (text) => idsOf(text).length,
    windowsBeside(sentence, counted) {
      const ids = idsOf(sentence);
      if (ids.some((id) => unread.has(id))) return undefined;
      // One for a tokenizer that counts a text in second place as one token more.
      return windowsOf(counted, files.tokensMax - marks - ids.length - 1);
    },
    async read(pairs) {
      const inputs = tokenizer(
        pairs.map(({ window }) => window),
        { text_pair: pairs.map(({ sentence }) => sentence), padding: true, truncation: false },
      );
      const [, tokens] = inputs.input_ids.dims as readonly number[];
      // What does not fit would be cut by the model, or read beyond what it has learnt.
      if (tokens === undefined || tokens > files.tokensMax) throw new RangeError("longer than the model's window");
      const { logits } = await model(inputs);
      const [rows, width] = logits.dims as readonly number[];
      if (rows !== pairs.length || width !== places.count) throw new RangeError("no number for each label");
      const numbers = Array.from(logits.data as ArrayLike<number>, Number);
      return pairs.map((_, row) => {
        const reading = readingOf(numbers.slice(row * width, (row + 1) * width), places);
        if (reading === undefined) throw new RangeError("no numbers");
        return reading;
      });
    },
  };
}
