import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeTinyPairModel } from "#knowledge/index/dense/testing/tiny-model.ts";
import { type OnnxGraph, type OnnxNode, writeOnnx } from "#knowledge/index/dense/testing/write-onnx.ts";

/** What the tiny model knows something about; it knows no other word but letters. */
const subjects = ["fever", "water", "aspirin", "pollen"];
const denier = "never";

export interface TinyNliOptions {
  /** In the order of the model's output; the numbers follow the names. Three classes or two. */
  readonly labels?: readonly string[];
  /** Numbers the model gives for each pair, when not as many as there are labels. */
  readonly width?: number;
  readonly gives?: "readings" | "not-a-number";
}

const threeClasses = ["CONTRADICTION", "NEUTRAL", "ENTAILMENT"];

/**
 * A model of a few kilobytes that reads pairs as a real one does: two texts that share a subject entail each other, and contradict each other when
 * one of them says "never"; everything else is neutral. Resolves with its folder.
 */
export async function writeTinyNliModel(
  folder: string,
  { labels = threeClasses, width = labels.length, gives = "readings" }: TinyNliOptions = {},
): Promise<string> {
  await writeTinyPairModel(folder);
  const tokenizerFile = path.join(folder, "tokenizer.json");
  const tokenizer = JSON.parse(await readFile(tokenizerFile, "utf8")) as {
    readonly model: { vocab: Record<string, number> };
  };
  const known = Object.entries(tokenizer.model.vocab).sort(([, one], [, other]) => one - other);
  const words = [...new Set([...known.map(([word]) => word), denier, ...subjects])];
  tokenizer.model.vocab = Object.fromEntries(words.map((word, id) => [word, id]));
  await writeFile(tokenizerFile, JSON.stringify(tokenizer));
  const configFile = path.join(folder, "config.json");
  const config = JSON.parse(await readFile(configFile, "utf8")) as Readonly<Record<string, unknown>>;
  await writeFile(configFile, JSON.stringify({ ...config, id2label: Object.fromEntries(labels.entries()) }));
  await writeFile(path.join(folder, "onnx", "model.onnx"), writeOnnx(graphOf(words, labels, width, gives)));
  return folder;
}

/**
 * Every text's vectors are summed and the two sums multiplied: by subject, how much both are about it; in the last place, whether both deny or both do
 * not. `[SEP]` ends every text and carries the 1 that a denial turns into -1.
 */
function graphOf(
  words: readonly string[],
  labels: readonly string[],
  width: number,
  gives: TinyNliOptions["gives"],
): OnnxGraph {
  const size = subjects.length + 1;
  const vectors = new Float32Array(words.length * size);
  words.forEach((word, row) => {
    if (word === denier) vectors[row * size + size - 1] = -2;
    if (word === "[SEP]") vectors[row * size + size - 1] = 1;
    const subject = subjects.indexOf(word);
    if (subject >= 0) vectors[row * size + subject] = 1;
  });
  const weigh = new Float32Array(size * width);
  const bias = new Float32Array(width);
  for (let label = 0; label < width; label += 1) {
    const [subject, polarity, level] = weightsOf(labels[label] ?? "");
    for (let place = 0; place < size; place += 1)
      weigh[place * width + label] = place === size - 1 ? polarity : subject;
    bias[label] = gives === "not-a-number" ? Number.NaN : level;
  }
  const ids = { type: "int64", shape: ["texts", "tokens"] } as const;
  const column = (takes: string, to: string): readonly OnnxNode[] => [
    { does: "Cast", takes: [takes], gives: `${to}Numbers`, attributes: { to: 1 } },
    { does: "Unsqueeze", takes: [`${to}Numbers`, "last"], gives: `${to}Column` },
    { does: "Mul", takes: ["vectors", `${to}Column`], gives: `${to}Vectors` },
    { does: "ReduceSum", takes: [`${to}Vectors`, "tokens"], gives: to, attributes: { keepdims: 0 } },
  ];
  return {
    inputs: ["input_ids", "attention_mask", "token_type_ids"].map((name) => ({ name, ...ids })),
    outputs: [{ name: "logits", type: "float", shape: ["texts", width] }],
    weights: [
      { name: "words", dims: [words.length, size], values: vectors },
      { name: "weigh", dims: [size, width], values: weigh },
      { name: "bias", dims: [width], values: bias },
      { name: "last", dims: [1], values: BigInt64Array.of(2n) },
      { name: "tokens", dims: [1], values: BigInt64Array.of(1n) },
    ],
    nodes: [
      { does: "Gather", takes: ["words", "input_ids"], gives: "vectors" },
      { does: "Sub", takes: ["attention_mask", "token_type_ids"], gives: "firstPart" },
      ...column("firstPart", "first"),
      ...column("token_type_ids", "second"),
      { does: "Mul", takes: ["first", "second"], gives: "products" },
      { does: "MatMul", takes: ["products", "weigh"], gives: "weighed" },
      { does: "Add", takes: ["weighed", "bias"], gives: "logits" },
    ],
  };
}

/** What a shared subject, a shared polarity and nothing at all say for a label. */
function weightsOf(label: string): readonly [subject: number, polarity: number, level: number] {
  const name = label.toLowerCase();
  if (name === "entailment" || name === "supported") return [6, 4, 0];
  return name === "contradiction" ? [6, -4, 0] : [0, 0, 8];
}
