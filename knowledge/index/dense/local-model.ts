import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";

type Transformers = typeof import("@huggingface/transformers");

/** A model folder that is missing, broken or of another kind. Its message names the folder and says what to do. */
export class LocalModelUnusable extends Error {
  override readonly name = "LocalModelUnusable";
}

/** What a folder says of its model, as sentence-transformers and Optimum write such folders. */
export interface LocalModelFiles {
  /** Absolute. */
  readonly folder: string;
  /** Folder name and a hash over every file that changes what the model answers. */
  readonly name: string;
  readonly weights: "fp32" | "fp16" | "q8" | "int8";
  /** Folder of the ONNX file below `folder`; empty when it lies beside the tokenizer. */
  readonly subfolder: "onnx" | "";
  /** Longest text the model was made for, in tokens; the rest is cut off. */
  readonly tokensMax: number;
  readonly pooling: "mean" | "first-token";
  /** What the model wants in front of each kind of text ("query: "); empty for most. */
  readonly prompts: { readonly query: string; readonly passage: string };
}

/** Best first; the suffixes are the library's. */
const weightFiles = [
  ["model.onnx", "fp32"],
  ["model_fp16.onnx", "fp16"],
  ["model_quantized.onnx", "q8"],
  ["model_int8.onnx", "int8"],
] as const;

const tokensMaxDefault = 512;

let loading: Promise<Transformers> | undefined;

/**
 * The library with every way to the network closed: a model that is not in its folder is an error, never a download.
 * Loaded on first use: it costs more than the rest of the start together.
 */
export function loadTransformers(): Promise<Transformers> {
  loading ??= import("@huggingface/transformers").then(
    (transformers) => {
      const { env } = transformers;
      env.allowRemoteModels = false;
      env.allowLocalModels = true;
      env.useFSCache = false;
      env.useBrowserCache = false;
      env.useWasmCache = false;
      env.fetch = async () => {
        throw new TypeError("Local models only: nothing is fetched.");
      };
      env.logLevel = transformers.LogLevel.NONE;
      return transformers;
    },
    () => {
      loading = undefined;
      throw new LocalModelUnusable(
        "A local model needs the optional package @huggingface/transformers, which is not installed here. Install with optional dependencies.",
      );
    },
  );
  return loading;
}

/** Reads what the folder holds without loading the model. @throws LocalModelUnusable */
export async function readModelFolder(folder: string): Promise<LocalModelFiles> {
  const absolute = path.resolve(folder);
  const unusable = (problem: string) => new LocalModelUnusable(`The model folder ${folder} ${problem}`);
  const isFolder = await stat(absolute).then(
    (found) => found.isDirectory(),
    () => undefined,
  );
  if (isFolder === undefined) throw unusable("does not exist.");
  if (!isFolder)
    throw unusable("is a file. Name the folder that holds config.json, tokenizer.json and onnx/model.onnx.");

  const needed = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
    const read = await readJson(path.join(absolute, file));
    if (read.kind === "missing") throw unusable(`has no ${file}.`);
    if (read.kind === "broken") throw unusable(`has a ${file} that is not JSON.`);
    return read.value;
  };
  const optional = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
    const read = await readJson(path.join(absolute, file));
    if (read.kind === "broken") throw unusable(`has a ${file} that is not JSON.`);
    return read.kind === "read" ? read.value : {};
  };
  const config = await needed("config.json");
  await needed("tokenizer.json");
  const tokenizer = await needed("tokenizer_config.json");
  const sentence = await optional("sentence_bert_config.json");
  const pooling = await optional("1_Pooling/config.json");
  const prompting = await optional("config_sentence_transformers.json");

  const found = await findWeights(absolute);
  if (found === undefined)
    throw unusable("has no ONNX model: onnx/model.onnx, or a quantised one beside it, is looked for.");
  const prompts = isRecord(prompting["prompts"]) ? prompting["prompts"] : {};
  return {
    folder: absolute,
    name: `${path.basename(absolute)}@${await hashOf(absolute, [
      path.join(found.subfolder, found.file),
      path.join(found.subfolder, `${found.file}_data`),
      "config.json",
      "tokenizer.json",
      "tokenizer_config.json",
      "sentence_bert_config.json",
      "1_Pooling/config.json",
      "config_sentence_transformers.json",
    ])}`,
    weights: found.weights,
    subfolder: found.subfolder,
    tokensMax: leastOf([sentence["max_seq_length"], tokenizer["model_max_length"], config["max_position_embeddings"]]),
    pooling: pooling["pooling_mode_cls_token"] === true ? "first-token" : "mean",
    prompts: { query: textOr(prompts["query"]), passage: textOr(prompts["passage"] ?? prompts["document"]) },
  };
}

/** One core stays free: while the vectors of a new snapshot are made, people are answered by this same machine. */
const threads = Math.max(1, availableParallelism() - 1);

/** How a model of the folder is loaded; the same for every kind of model. */
export const loadOptions = ({ weights, subfolder }: LocalModelFiles) => ({
  dtype: weights,
  subfolder,
  local_files_only: true,
  device: "cpu" as const,
  // The runtime writes its warnings to the terminal otherwise.
  session_options: { logSeverityLevel: 4 as const, intraOpNumThreads: threads },
});

/** Loads something of the folder; whatever the library throws becomes a sentence with the folder's name. @throws LocalModelUnusable */
export async function loadFrom<Loaded>({ folder }: LocalModelFiles, what: string, load: () => Promise<Loaded>) {
  try {
    return await load();
  } catch {
    throw new LocalModelUnusable(
      `The ${what} in the model folder ${folder} cannot be loaded: the files are broken or of another kind.`,
    );
  }
}

async function findWeights(folder: string) {
  for (const [file, weights] of weightFiles) {
    for (const subfolder of ["onnx", ""] as const) {
      const there = await stat(path.join(folder, subfolder, file)).catch(() => undefined);
      if (there?.isFile() === true) return { file, weights, subfolder };
    }
  }
  return undefined;
}

/** Twelve hex digits over the names and bytes of the files that are there. */
async function hashOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) {
    const size = await stat(path.join(folder, file)).then(
      (found) => found.size,
      () => undefined,
    );
    if (size === undefined) continue;
    hash.update(`${file} ${size}\n`);
    for await (const chunk of createReadStream(path.join(folder, file))) hash.update(chunk as Uint8Array);
  }
  return hash.digest("hex").slice(0, 12);
}

type JsonFile =
  | { readonly kind: "read"; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: "missing" }
  | { readonly kind: "broken" };

async function readJson(file: string): Promise<JsonFile> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return { kind: "missing" };
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? { kind: "read", value } : { kind: "broken" };
  } catch {
    return { kind: "broken" };
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOr = (value: unknown): string => (typeof value === "string" ? value : "");

/** Tokenizers without a limit write a number with thirty digits. */
const leastOf = (limits: readonly unknown[]): number =>
  Math.min(tokensMaxDefault, ...limits.filter((limit): limit is number => typeof limit === "number" && limit > 0));
