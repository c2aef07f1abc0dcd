import { beforeAll, describe, expect, test } from "vitest";
import { openTextReader, type TextReader } from "#knowledge/index/index.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import { honestRewrites, type RewritePair } from "../testing/honest-rewrites.ts";
import { nearMisses } from "../testing/near-misses.ts";
import { shippedFloor } from "../testing/shipped-floor.ts";
import { whatRewriteAdds } from "./index.ts";

let readers: Readonly<Record<RewritePair["language"], TextReader>>;
beforeAll(async () => {
  const [en, es] = await Promise.all([loadLexicon(), loadLexicon(undefined, "es")]);
  readers = { en: openTextReader(en.lexicon), es: openTextReader(es.lexicon) };
});

const judge = ({ language, said, earlier = [], rewrite }: RewritePair, readFloor = shippedFloor) =>
  whatRewriteAdds({ question: said, earlier, language }, rewrite, readers[language], readFloor);

describe("a summary that says something else than the person is refused", () => {
  test.each(nearMisses)("$rewrite ($wrong)", (pair) => {
    expect(judge(pair)).toBeDefined();
  });
});

test("enough summaries that add nothing are let through: a check that refuses everything would be no rewriting", () => {
  const refused = honestRewrites.filter((pair) => judge(pair) !== undefined).map(({ rewrite }) => rewrite);
  expect(honestRewrites.length).toBeGreaterThanOrEqual(99);
  // Refused are those that say it in other words than the lexicon leads to, join what was said apart, or trip the floor.
  expect(refused.length).toBeLessThanOrEqual(50);
});

const cough = "I have had a cough for three weeks now after a cold, no fever. when does it go";
const pair = (rewrite: string, said = cough): RewritePair => ({ language: "en", said, rewrite });

test.each([
  ["new-word", "cough and sinusitis"],
  ["new-number", "cough for nine weeks"],
  ["new-person", "cough in a child for three weeks"],
  ["denial-changed", "cough and fever after a cold"],
  ["not-a-line", "cough\nafter a cold"],
  ["too-long", `cough after a cold ${"for three weeks ".repeat(20)}`],
  ["nothing-to-find", "when does it go"],
])("the reason that is recorded is %s for '%s'", (reason, rewrite) => {
  expect(judge(pair(rewrite))).toBe(reason);
});

test("a body part and a pain from two sentences are no pain there", () => {
  const said = "I have pain in my foot since the walk on Sunday. Also a bit of a rash on my chest. what should I do";
  expect(judge(pair("pain in chest", said))).toBe("new-combination");
  expect(judge(pair("rash on chest", said))).toBeUndefined();
});

test("a brand may become its medicine, and a medicine no brand and no other of its kind", () => {
  const said = "can I take nurofen for my sprained ankle or is it better to wait for two days first";
  expect(judge(pair("ibuprofen for sprained ankle", said))).toBeUndefined();
  expect(judge(pair("naproxen for sprained ankle", said))).toBe("new-word");
});

test("a floor that finds a rule, or a level, which it does not find in their own words refuses the summary", () => {
  const honest = pair("cough for three weeks after a cold");
  expect(judge(honest, () => ({ level: "soon", rules: ["COLD-1"] }))).toBeUndefined();
  expect(
    judge(honest, ([message]) => ({ level: "soon", rules: message === cough ? ["COLD-1"] : ["COLD-1", "LUNG-3"] })),
  ).toBe("floor-finds-more");
  expect(judge(honest, ([message]) => ({ level: message === cough ? "soon" : "urgent", rules: [] }))).toBe(
    "floor-finds-more",
  );
});

test("without the floor no summary is used", () => {
  expect(judge(pair("cough for three weeks after a cold"), () => undefined)).toBe("floor-not-run");
});

test("a summary that spells right what the person misspelt is theirs; another word that looks alike is not", () => {
  const said = "my son has had diarrohea since yesterday and now his bum is sore, what should he eat and drink";
  expect(judge(pair("diarrhoea in son, sore bottom, what to eat", said))).toBeUndefined();
  const low = "I was told I have hypotensiom and I get dizzy when I stand up in the morning, what can I do about it";
  expect(judge(pair("hypertension, dizzy when standing up", low))).toBe("new-word");
});

test.each([
  [
    "what is only feared",
    "My gran reckons it is gout, my toe is sore and red after a walk",
    "gout with sore toe",
    "sore toe",
  ],
  [
    "what is over",
    "I had asthma as a child. My knees ache when I run now",
    "asthma, knees ache",
    "knees ache when I run",
  ],
  [
    "another one's",
    "My wife has flu and I have earache since the flight",
    "flu with earache",
    "earache since the flight",
  ],
  ["another thing's time", "My rash came on Monday and my cough in March", "cough on Monday", "rash on Monday"],
  ["another side", "My left knee is stiff and my right one is fine", "right knee stiff", "left knee stiff"],
  ["another order", "My headache comes before lunch, not after it", "headache after lunch", "headache before lunch"],
  [
    "another degree",
    "My throat is slightly sore and my nose is blocked",
    "very sore throat",
    "sore throat, blocked nose",
  ],
  ["no quitting", "I quit smoking and have put on weight", "smoking and put on weight", "quit smoking"],
])("%s is not told as the person's own finding, and what they did say is", (_, said, rewrite, honest) => {
  expect(judge(pair(rewrite, said))).toBeDefined();
  expect(judge(pair(honest, said))).toBeUndefined();
});
