import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type OnnxGraph, type Weights, writeOnnx } from "./write-onnx.ts";

/**
 * Words that mean much the same share a direction: what a real model learns from a billion sentences, here in five lines. The rest of the
 * vocabulary is one letter at a time, pointing hardly anywhere.
 */
const meanings: readonly (readonly string[])[] = [
  ["asthma", "wheezing", "inhaler", "airways", "breathless"],
  ["fever", "temperature", "hot", "burning", "thermometer"],
  ["urine", "pee", "cystitis", "bladder"],
  ["pollen", "sneezing", "hay"],
  ["giraffe", "zebra"],
];
const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789.,?!'-"];
const vocabulary = [...special, ...meanings.flat(), ...letters, ...letters.map((letter) => `##${letter}`)];
/** One for each meaning, and one for everything else, so that no text is a vector of zeros. */
export const tinyDimensions = meanings.length + 1;

function wordVectors(): Weights {
  const values = new Float32Array(vocabulary.length * tinyDimensions);
  vocabulary.forEach((word, row) => {
    const meaning = meanings.findIndex((words) => words.includes(word));
    values[row * tinyDimensions + (meaning < 0 ? tinyDimensions - 1 : meaning)] = meaning < 0 ? 0.02 : 1;
  });
  return { name: "words", dims: [vocabulary.length, tinyDimensions], values };
}

const ids = { name: "input_ids", type: "int64", shape: ["texts", "tokens"] } as const;
const mask = { name: "attention_mask", type: "int64", shape: ["texts", "tokens"] } as const;
const parts = { name: "token_type_ids", type: "int64", shape: ["texts", "tokens"] } as const;

/** Each token's vector, looked up: the mean over them is taken by whoever reads it. */
const sentenceGraph: OnnxGraph = {
  inputs: [ids, mask, parts],
  outputs: [{ name: "last_hidden_state", type: "float", shape: ["texts", "tokens", tinyDimensions] }],
  weights: [wordVectors()],
  nodes: [{ does: "Gather", takes: ["words", "input_ids"], gives: "last_hidden_state" }],
};

/** Sum of the first text's vectors times sum of the second's: how much the two are about the same. */
const pairGraph: OnnxGraph = {
  inputs: [ids, mask, parts],
  outputs: [{ name: "logits", type: "float", shape: ["texts", 1] }],
  weights: [
    wordVectors(),
    { name: "last", dims: [1], values: BigInt64Array.of(2n) },
    { name: "tokens", dims: [1], values: BigInt64Array.of(1n) },
  ],
  nodes: [
    { does: "Gather", takes: ["words", "input_ids"], gives: "vectors" },
    { does: "Sub", takes: ["attention_mask", "token_type_ids"], gives: "first" },
    { does: "Cast", takes: ["first"], gives: "firstNumbers", attributes: { to: 1 } },
    { does: "Cast", takes: ["token_type_ids"], gives: "secondNumbers", attributes: { to: 1 } },
    { does: "Unsqueeze", takes: ["firstNumbers", "last"], gives: "firstColumn" },
    { does: "Unsqueeze", takes: ["secondNumbers", "last"], gives: "secondColumn" },
    { does: "Mul", takes: ["vectors", "firstColumn"], gives: "firstVectors" },
    { does: "Mul", takes: ["vectors", "secondColumn"], gives: "secondVectors" },
    { does: "ReduceSum", takes: ["firstVectors", "tokens"], gives: "firstSum", attributes: { keepdims: 0 } },
    { does: "ReduceSum", takes: ["secondVectors", "tokens"], gives: "secondSum", attributes: { keepdims: 0 } },
    { does: "Mul", takes: ["firstSum", "secondSum"], gives: "products" },
    { does: "ReduceSum", takes: ["products", "tokens"], gives: "logits", attributes: { keepdims: 1 } },
  ],
};

/** A sentence model of a few kilobytes in the layout of a real one. Resolves with its folder. */
export const writeTinySentenceModel = (folder: string) => writeModel(folder, sentenceGraph, "BertModel");

/** A cross-encoder of the same size. */
export const writeTinyPairModel = (folder: string) => writeModel(folder, pairGraph, "BertForSequenceClassification");

async function writeModel(folder: string, graph: OnnxGraph, architecture: string): Promise<string> {
  await mkdir(path.join(folder, "onnx"), { recursive: true });
  const json = (file: string, value: unknown) => writeFile(path.join(folder, file), JSON.stringify(value));
  await json("config.json", {
    model_type: "bert",
    architectures: [architecture],
    max_position_embeddings: 64,
    num_labels: 1,
    id2label: { 0: "relevance" },
  });
  await json("tokenizer_config.json", {
    tokenizer_class: "BertTokenizer",
    model_max_length: 64,
    do_lower_case: true,
    pad_token: "[PAD]",
    unk_token: "[UNK]",
    cls_token: "[CLS]",
    sep_token: "[SEP]",
  });
  await json("tokenizer.json", {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: special.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: { type: "BertProcessing", sep: ["[SEP]", 3], cls: ["[CLS]", 2] },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
    },
  });
  await writeFile(path.join(folder, "onnx", "model.onnx"), writeOnnx(graph));
  return folder;
}
