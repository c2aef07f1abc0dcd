import { expect, test } from "vitest";
import { loadLexicon } from "../lexicon/index.ts";
import { openEmbeddedIndex } from "./index.ts";
import { PassageRetriever } from "./retriever.ts";
import { contractSnapshot } from "./testing/describe-passage-index.ts";

test("a LangChain chain asks the same index and gets passages as documents", async () => {
  const index = openEmbeddedIndex(contractSnapshot, (await loadLexicon()).lexicon);
  const retriever = new PassageRetriever(index, {
    earlier: [],
    language: "en",
    jurisdiction: "unknown",
    audience: "patient",
    statuses: ["approved"],
    passagesMax: 3,
  });
  const [first] = await retriever.invoke("I am wheezing, is it asthma?");
  expect(first?.pageContent).toContain("Asthma narrows the airways.");
  expect(first?.metadata).toMatchObject({ id: "asthma#1", topicId: "asthma", status: "approved" });
  expect(first?.metadata.score).toBeGreaterThan(0);
});
