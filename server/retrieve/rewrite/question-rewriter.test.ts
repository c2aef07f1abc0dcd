import { expect, test } from "vitest";
import { shippedFloor } from "../testing/shipped-floor.ts";
import { openQuestionRewriter, type RewriteModel, type RewriteRequest } from "./index.ts";

const long: RewriteRequest = {
  question:
    "My name is Rosalind Carter and I have had a cough for three weeks now after a cold, no fever. when does it go",
  earlier: [],
  language: "en",
};

function scripted(summarise: RewriteModel["summarise"]) {
  const asked: RewriteRequest[] = [];
  const model: RewriteModel = {
    name: "scripted v1",
    summarise: (request, signal) => {
      asked.push(request);
      return summarise(request, signal);
    },
  };
  return { model, asked };
}
const never = new AbortController().signal;
const rewrite = async (summarise: RewriteModel["summarise"], request = long, timeoutMs = 200) => {
  const { model, asked } = scripted(summarise);
  const rewriter = await openQuestionRewriter(model, shippedFloor, timeoutMs);
  return { outcome: await rewriter.rewrite(request, never), asked };
};

test("an honest summary is used, and the model never saw who wrote", async () => {
  const { outcome, asked } = await rewrite(async () => "  how long does a cough last after a cold \n");
  expect(outcome).toEqual({ kind: "used", text: "how long does a cough last after a cold" });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.question).not.toMatch(/Rosalind|Carter/);
});

test("a summary that adds a finding is refused, with the reason and without a word of it", async () => {
  const { outcome } = await rewrite(async () => "cough and chest pain after a cold");
  expect(outcome).toEqual({ kind: "refused", because: "new-word", rewriter: "scripted v1" });
});

test.each([
  ["one that hangs", () => new Promise<string>(() => {}), "timeout"],
  ["one that fails", () => Promise.reject(new Error("no")), "failed"],
  [
    "one that throws at once",
    () => {
      throw new Error("no");
    },
    "failed",
  ],
] as const)("%s leaves the person's own words", async (_, summarise, because) => {
  expect((await rewrite(summarise)).outcome).toEqual({ kind: "not-run", because });
});

test("a model is told to stop when its time is over, and when nobody needs it any more", async () => {
  const signals: AbortSignal[] = [];
  const hang: RewriteModel["summarise"] = (_, signal) => {
    signals.push(signal);
    return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));
  };
  await rewrite(hang, long, 20);
  const rewriter = await openQuestionRewriter(scripted(hang).model, shippedFloor, 5_000);
  const patience = new AbortController();
  const outcome = rewriter.rewrite(long, patience.signal);
  patience.abort();
  expect(await outcome).toEqual({ kind: "not-run", because: "failed" });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test("a short first message is a question already and is sent nowhere", async () => {
  const { outcome, asked } = await rewrite(async () => "cough", { ...long, question: "how long does a cough last" });
  expect(outcome).toEqual({ kind: "not-run", because: "not-needed" });
  expect(asked).toEqual([]);
});

test("a short message that leans on the one before is summed up with it", async () => {
  const request = { question: "what about honey", earlier: ["my 8 month old has a cough"], language: "en" };
  const { outcome } = await rewrite(async () => "honey for cough in 8 month old", request);
  expect(outcome).toEqual({ kind: "used", text: "honey for cough in 8 month old" });
});

test("a language without word lists is not rewritten: nothing in it could be checked", async () => {
  const { outcome, asked } = await rewrite(async () => "cough", { ...long, language: "de" });
  expect(outcome).toEqual({ kind: "not-run", because: "language" });
  expect(asked).toEqual([]);
});
