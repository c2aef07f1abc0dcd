import { type EmbedAs, type Embedder, EmbeddingFault } from "./embedder.ts";
import {
  type LocalModelFiles,
  LocalModelUnusable,
  loadFrom,
  loadOptions,
  loadTransformers,
  readModelFolder,
} from "./local-model.ts";
import { openPatientEmbedder } from "./patient-embedder.ts";

/** One session uses every core it may; a second call beside it only makes both slower. Failures of arithmetic do not pass by waiting. */
const pace = { batchTexts: 16, callsAtOnce: 1, callMs: 60_000, retriesMax: 0, backOffMs: 0 };

/** A text that shows how long the vectors are. */
const probe = "fever";

/**
 * An Embedder over a folder with an ONNX sentence model (config.json, tokenizer.json, tokenizer_config.json, onnx/model.onnx), run in this
 * process. Reads nothing but the folder and never the network. Mean pooling over the tokens, unless the folder asks for its first.
 *
 * @throws LocalModelUnusable naming the folder and what is wrong with it
 */
export async function openLocalEmbedder(folder: string): Promise<Embedder> {
  const files = await readModelFolder(folder);
  const run = await openRun(files);
  const [row] = await run([probe], "passage").catch(() => []);
  if (row === undefined || row.length === 0)
    throw new LocalModelUnusable(
      `The model in the folder ${folder} gives no vector for a text: it is no sentence model.`,
    );
  return openPatientEmbedder({ name: files.name, dimensions: row.length }, run, pace);
}

type Run = (texts: readonly string[], as: EmbedAs) => Promise<readonly Float32Array[]>;

async function openRun(files: LocalModelFiles): Promise<Run> {
  const { AutoModel, AutoTokenizer } = await loadTransformers();
  const options = loadOptions(files);
  const tokenizer = await loadFrom(files, "tokenizer", () => AutoTokenizer.from_pretrained(files.folder, options));
  const model = await loadFrom(files, "model", () => AutoModel.from_pretrained(files.folder, options));
  return async (texts, as) => {
    const inputs = tokenizer(
      texts.map((text) => files.prompts[as] + text),
      { padding: true, truncation: true, max_length: files.tokensMax },
    );
    const outputs = await model(inputs);
    const states = tensorOf(outputs.last_hidden_state ?? outputs.token_embeddings ?? outputs.logits);
    const mask = tensorOf(inputs.attention_mask);
    return texts.map((_, row) => pooled(states, mask, row, files.pooling));
  };
}

interface Rows {
  /** Texts, tokens and, for the model's states, numbers for each token. */
  readonly dims: readonly number[];
  readonly data: ArrayLike<number | bigint>;
}

function tensorOf(value: unknown): Rows {
  if (typeof value !== "object" || value === null || !("dims" in value) || !("data" in value))
    throw new EmbeddingFault("malformed");
  return value as Rows;
}

/** One text's token vectors as one: their mean over the tokens that are no padding, or the first. */
function pooled(states: Rows, mask: Rows, row: number, pooling: LocalModelFiles["pooling"]): Float32Array {
  const [, tokens = 0, width = 0] = states.dims;
  if (states.dims.length !== 3) throw new EmbeddingFault("malformed");
  const sum = new Float32Array(width);
  let counted = 0;
  for (let token = 0; token < (pooling === "mean" ? tokens : 1); token += 1) {
    if (Number(mask.data[row * tokens + token]) === 0) continue;
    counted += 1;
    const start = (row * tokens + token) * width;
    for (let at = 0; at < width; at += 1) sum[at] = (sum[at] ?? 0) + Number(states.data[start + at]);
  }
  for (let at = 0; at < width; at += 1) sum[at] = (sum[at] ?? 0) / counted;
  return sum;
}
