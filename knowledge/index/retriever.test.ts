import { expect, test } from "vitest";
import { loadLexicon } from "../lexicon/index.ts";
import { IndexUnreachable, openEmbeddedIndex, type PassageIndex } from "./index.ts";
import { PassageRetriever, type RetrieverSettings } from "./retriever.ts";
import { contractSnapshot } from "./testing/describe-passage-index.ts";

const settings: RetrieverSettings = {
  earlier: [],
  language: "en",
  jurisdiction: "unknown",
  audience: "patient",
  statuses: ["approved"],
  passagesMax: 3,
};
const openIndex = async () => openEmbeddedIndex(contractSnapshot, (await loadLexicon()).lexicon);
const question = "I am wheezing, is it asthma?";

test("a LangChain chain asks the same index and gets passages as documents, each with all it takes to cite it", async () => {
  const index = await openIndex();
  const documents = await new PassageRetriever(index, settings).invoke(question);
  const { hits } = await index.search({ ...settings, text: question });
  expect(documents.map(({ id }) => id)).toEqual(hits.map(({ passage }) => passage.id));
  const [first] = documents;
  expect(first?.pageContent).toContain("Asthma narrows the airways.");
  const { text: _, ...facts } = { text: "", ...hits[0]?.passage };
  expect(first?.metadata).toEqual({ ...facts, score: hits[0]?.score, snapshotId: contractSnapshot.id });
});

/** Writes down what a tracing callback is told. */
function tracing() {
  const told: string[] = [];
  const handler = {
    handleRetrieverStart: (_: unknown, asked: string) => void told.push(`start ${asked}`),
    handleRetrieverEnd: (documents: readonly { id?: string | undefined }[]) =>
      void told.push(`end ${documents[0]?.id}`),
    handleRetrieverError: (error: Error) => void told.push(`error ${error.name}`),
  };
  return { told, handler };
}

test("tracing callbacks hear of the beginning and the end", async () => {
  const { told, handler } = tracing();
  const retriever = new PassageRetriever(await openIndex(), settings, { callbacks: [handler] });
  await retriever.invoke(question);
  await expect.poll(() => told).toEqual([`start ${question}`, "end asthma#1"]);
});

test("an index that is down is an error to the chain and to its callbacks, never an empty list", async () => {
  const { told, handler } = tracing();
  const index: PassageIndex = {
    ...(await openIndex()),
    search: () => Promise.reject(new IndexUnreachable("The index is away.")),
  };
  const retriever = new PassageRetriever(index, settings, { callbacks: [handler] });
  await expect(retriever.invoke(question)).rejects.toBeInstanceOf(IndexUnreachable);
  await expect.poll(() => told).toEqual([`start ${question}`, "error IndexUnreachable"]);
});
