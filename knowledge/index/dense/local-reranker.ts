import {
  type LocalModelFiles,
  LocalModelUnusable,
  loadFrom,
  loadOptions,
  loadTransformers,
  readModelFolder,
} from "./local-model.ts";
import type { Reranker } from "./reranker.ts";

/** Pairs in one run of the model; between two runs a question that was given up ends. */
const pairsAtOnce = 5;

/**
 * A Reranker over a folder with an ONNX cross-encoder (config.json, tokenizer.json, tokenizer_config.json, onnx/model.onnx), run in this
 * process: one number for each pair of question and passage, the higher the better. Never touches the network.
 *
 * @throws LocalModelUnusable naming the folder and what is wrong with it
 */
export async function openLocalReranker(folder: string): Promise<Reranker> {
  const files = await readModelFolder(folder);
  const score = await openScore(files);
  const probe = await score("fever", ["fever"]).catch(() => []);
  if (probe.length !== 1 || !probe.every(Number.isFinite))
    throw new LocalModelUnusable(
      `The model in the folder ${folder} gives no single number for a pair of texts: it is no cross-encoder.`,
    );
  return {
    name: files.name,
    async rerank(question, passages, signal) {
      const scores: number[] = [];
      for (let start = 0; start < passages.length; start += pairsAtOnce) {
        signal.throwIfAborted();
        const some = passages.slice(start, start + pairsAtOnce);
        scores.push(
          ...(await score(
            question,
            some.map(({ text }) => text),
          )),
        );
      }
      if (scores.length !== passages.length || !scores.every(Number.isFinite))
        throw new RangeError("The cross-encoder gave something else than one number for each pair.");
      return passages
        .map(({ id }, place) => ({ id, score: scores[place] ?? 0 }))
        .sort((left, right) => right.score - left.score)
        .map(({ id }) => id);
    },
  };
}

type Score = (question: string, texts: readonly string[]) => Promise<readonly number[]>;

async function openScore(files: LocalModelFiles): Promise<Score> {
  const { AutoModelForSequenceClassification, AutoTokenizer } = await loadTransformers();
  const options = loadOptions(files);
  const tokenizer = await loadFrom(files, "tokenizer", () => AutoTokenizer.from_pretrained(files.folder, options));
  const model = await loadFrom(files, "model", () =>
    AutoModelForSequenceClassification.from_pretrained(files.folder, options),
  );
  return async (question, texts) => {
    const inputs = tokenizer(
      texts.map(() => question),
      { text_pair: [...texts], padding: true, truncation: true, max_length: files.tokensMax },
    );
    const { logits } = await model(inputs);
    const [rows, width] = logits.dims;
    if (rows !== texts.length || width !== 1) throw new RangeError("no single number for a pair");
    return Array.from(logits.data as ArrayLike<number>, Number);
  };
}
