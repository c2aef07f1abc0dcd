import { beforeAll, expect, test } from "vitest";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import type { Passage } from "#knowledge/passage.ts";
import { collect, requestFor, sentencesOf } from "../testing/draft-evidence.ts";
import { createBuiltInDrafter } from "./built-in-drafter.ts";
import type { DraftSentence } from "./types.ts";
import { isWrittenSentence } from "./written-sentences.ts";

/** What a stranger asked who tried the product as a patient, and what had been wrong with the answers. */
let passages: readonly Passage[];
beforeAll(async () => {
  passages = (await loadGuidelines(`${import.meta.dirname}/../../knowledge/guidelines`)).snapshot.passages;
});

interface Given {
  readonly language?: "en" | "es";
  readonly toldBefore?: readonly string[];
}
function requestOn(topics: string, messages: readonly string[], { language = "en", toldBefore = [] }: Given = {}) {
  const found = topics.split(" ").flatMap((id) => passages.filter(({ topicId }) => topicId === id));
  expect(new Set(found.map(({ topicId }) => topicId)).size).toBe(topics.split(" ").length);
  return requestFor(messages.at(-1) ?? "", found, {
    language,
    toldBefore,
    earlier: messages.slice(0, -1),
    mustSay: found[0]?.mustSay ?? [],
  });
}
const answerOn = async (
  topics: string,
  messages: readonly string[],
  given?: Given,
): Promise<readonly DraftSentence[]> =>
  sentencesOf(await collect(createBuiltInDrafter().draft(requestOn(topics, messages, given))));
const claimsOn = async (...given: Parameters<typeof answerOn>): Promise<readonly string[]> =>
  (await answerOn(...given)).filter(({ act }) => act === "claim").map(({ text }) => text);

const together: readonly [topics: string, messages: string[], first: RegExp][] = [
  [
    "warfarin",
    ["I take warfarin. Can I take ibuprofen for a sore knee?"],
    /^Do not take ibuprofen or aspirin with warfarin/,
  ],
  [
    "warfarin ibuprofen",
    ["Can I take warfarin and ibuprofen together?"],
    /^Do not take ibuprofen or aspirin with warfarin/,
  ],
  ["warfarin", ["I take warfarin", "what about ibuprofen?"], /^Do not take ibuprofen or aspirin with warfarin/],
  ["warfarin", ["I take warfarin", "can i have advil", "what can I take then?"], /first choice for pain with warfarin/],
  [
    "naproxen warfarin",
    ["My mom is on Coumadin, can she take Aleve?"],
    /^(?:Do not take|Ask a .* before .*naproxen).*(?:warfarin|blood thinner)/,
  ],
  [
    "codeine paracetamol",
    ["Can I take co-codamol and paracetamol at the same time?"],
    /^Do not take two medicines that both contain paracetamol/,
  ],
  [
    "paracetamol",
    ["can I take tylenol and nyquil together"],
    /^Do not take two medicines that both contain paracetamol/,
  ],
  [
    "fever-in-children",
    ["can I give my 2 year old calpol and ibuprofen together?"],
    /^Do not give ibuprofen and paracetamol .* at the same time/,
  ],
  [
    "high-blood-pressure ace-inhibitors",
    ["Is it safe to take Sudafed with high blood pressure? I'm on lisinopril."],
    /decongestant/,
  ],
  ["chickenpox", ["my son has chickenpox, can he have nurofen?"], /^Do not give ibuprofen for chickenpox/],
];
test.each(together)(
  "on %s, %j is answered by the line about both, a warning before a permission",
  async (topics, messages, first) => {
    const claims = await claimsOn(topics, messages);
    expect(claims[0]).toMatch(first);
    expect(claims.join(" ")).not.toContain("plain codeine with paracetamol");
  },
);

test.each([
  [
    "warfarina ibuprofeno",
    "Tomo Sintrom y me duele la rodilla, ¿puedo tomar ibuprofeno?",
    /^No tome ibuprofeno ni aspirina/,
  ],
  ["warfarina ibuprofeno", "tomo warfarina puedo tomar advil?", /^No tome ibuprofeno ni aspirina/],
  [
    "presion-arterial-alta ibuprofeno",
    "¿Puedo tomar ibuprofeno si tengo la tensión alta?",
    /ibuprofeno.*presión arterial/,
  ],
] as const)("on %s, %j is answered by the line about both in Spanish", async (topics, question, first) => {
  expect((await claimsOn(topics, [question], { language: "es" }))[0]).toMatch(first);
});

test("two medicines of which the guidance at hand says nothing together are said to be missing, and nothing else of their pages comes", async () => {
  const sentences = await answerOn("missed-contraceptive-pills", [
    "I've got a migraine and I'm on the combined pill, can I take sumatriptan?",
  ]);
  expect(sentences.some(({ text }) => text.startsWith("I found nothing about taking these together"))).toBe(true);
  expect(sentences.map(({ text }) => text).join(" ")).not.toContain("even if you take two pills in one day");
});

test.each([
  ["burns-and-scalds", "burned my hand on the stove, small blister. pop it?", /^Do not burst the blisters/],
  [
    "emergency-contraception",
    "condom broke last night. is it too late for the morning after pill?",
    /within 3 days \(72 hours\)/,
  ],
  [
    "direct-oral-anticoagulants",
    "My husband takes Eliquis and forgot his pill. Should he take two tonight?",
    /^Do not take a double dose/,
  ],
  [
    "ace-inhibitors",
    "Should I stop my ramipril if I've got a tummy bug?",
    /vomiting or diarrhoea, because an ACE inhibitor may need to stop/,
  ],
  [
    "alcohol-problems",
    "my boyfriend drinks a bottle of vodka a day and wants to stop tomorrow, just cold turkey. is that ok?",
    /^Do not stop drinking suddenly/,
  ],
  [
    "bipolar-disorder lithium",
    "My friend has bipolar and has stopped her lithium because she feels well. Is that dangerous?",
    /has stopped the medicine/,
  ],
  ["flu", "How long does flu last?", /feel better within about a week/],
  [
    "colic",
    "My baby is 6 weeks old and cries every evening for hours, I'm at my wits end. Is it colic?",
    /^Put a crying baby safely on the back in a cot/,
  ],
  ["colic", "I'm scared I might shake him", /^Put a crying baby safely on the back in a cot/],
])("on %s, %j starts with what was asked", async (topics, question, first) => {
  expect((await claimsOn(topics, [question]))[0]).toMatch(first);
});

test.each([
  [
    "en",
    "baby-movements-in-pregnancy",
    "32 weeks and baby hasnt moved much today",
    /^Call your midwife or maternity unit straight away/,
  ],
  [
    "es",
    "movimientos-del-bebe-en-el-embarazo",
    "hace dos días que no noto movimientos del bebé",
    /^Llame a su partera .* de inmediato/,
  ],
  [
    "es",
    "movimientos-del-bebe-en-el-embarazo",
    "embarazada 33 semanas, desde ayer casi no noto al niño",
    /^Llame a su partera .* de inmediato/,
  ],
] as const)("in %s, on %s, %j is told first whom to call now", async (language, topics, question, first) => {
  expect((await claimsOn(topics, [question], { language }))[0]).toMatch(first);
});

test("a child who swallowed a button battery is told of it first, and not of other poisons", async () => {
  const claims = await claimsOn("poisoning-and-overdose", [
    "my daughter swallowed a button battery i think, shes fine, playing",
  ]);
  expect(claims[0]).toMatch(/button battery/);
  expect(claims.join(" ")).not.toMatch(/carbon monoxide|think about taking an overdose/);
});

test("a Spanish line on drinking is not taken for a line on babies", async () => {
  const claims = await claimsOn("paracetamol-acetaminofen", ["¿Puedo tomar paracetamol y alcohol?"], {
    language: "es",
  });
  expect(claims[0]).toMatch(/si bebe mucho alcohol/);
});

test("a parent at the end of their strength hears in the second sentence never to shake a baby", async () => {
  const claims = await claimsOn("colic", ["My 6 week old won't stop crying and I feel like I'm losing it"]);
  expect(claims[1]).toMatch(/^Never shake a baby/);
});

test("three questions in one message are each answered, in the order asked", async () => {
  const claims = await claimsOn("beta-blockers", [
    "can i have a beer on bisoprolol? and can I just stop it before my holiday?",
  ]);
  expect(claims[0]).toMatch(/^Alcohol with a beta blocker/);
  expect(claims.slice(0, 3).some((text) => /^Do not stop a beta blocker suddenly/.test(text))).toBe(true);
});

test("a part of a question that no line speaks of is said to be uncovered, and the rest is answered", async () => {
  const sentences = await answerOn("flu", ["can cats get flu from me? and how long am i infectious with flu"]);
  const texts = sentences.map(({ text }) => text);
  expect(texts[0]).toBe("The guidance I found does not cover every part of your question.");
  expect(texts[1]).toMatch(/^Flu can spread from the day before/);
});

test("a follow-up gives no line again but what must be said and what answers it", async () => {
  const first = await claimsOn("back-pain", ["back pain"]);
  const next = await claimsOn("back-pain", ["back pain", "3 days"], { toldBefore: first });
  const mustSay = passages.find(({ topicId }) => topicId === "back-pain")?.mustSay ?? [];
  expect(next.filter((text) => first.includes(text))).toEqual(next.filter((text) => mustSay.includes(text)));
  expect(next.length).toBeGreaterThan(mustSay.length);
  for (const line of mustSay) expect(next).toContain(line);
});

test.each([
  [
    "depression",
    "My mother died last week and I can't stop crying. Is this depression?",
    /new mother|after a baby is born|after a birth/,
  ],
  ["fever-in-children", "my son has a fever, what can I give him", /chemotherapy/],
  ["burns-and-scalds", "How do I look after a burn?", /electrical/],
  ["high-blood-pressure", "my blood pressure is 165/95 this morning. should i worry", /in pregnancy/],
  ["sexually-transmitted-infections", "im 15 and think i might have an std. what do i do", /newborn/],
])("on %s, %j brings no line about somebody else's life", async (topics, question, wrong) => {
  const request = requestOn(topics, [question]);
  const mustSay = new Set(request.evidence.mustSay.map(({ line }) => line));
  const claims = (await claimsOn(topics, [question])).filter((text) => !mustSay.has(text));
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.filter((text) => wrong.test(text))).toEqual([]);
});

const cannot: readonly [topics: string, question: string, says: string][] = [
  [
    "type-2-diabetes",
    "My A1C came back 6.1, what does that mean?",
    "I cannot read a test result for you; whoever asked for the test can.",
  ],
  [
    "thyroid-problems",
    "TSH 7.2 and I take levothyroxine 50, should I take more?",
    "I cannot say whether a dose needs changing; whoever prescribed it can.",
  ],
  [
    "osteoarthritis",
    "Can you tell me what my x-ray shows? It says mild degenerative change",
    "I cannot read an X-ray or a scan for you; whoever asked for it can.",
  ],
  [
    "colic",
    "My baby cries every evening. Is it colic?",
    "I cannot tell from here whether it is colic: that takes somebody who can examine and ask.",
  ],
  [
    "irritable-bowel-syndrome",
    "do i have IBS or coeliac? i get bloated after bread",
    "I cannot tell from here whether it is irritable bowel syndrome: that takes somebody who can examine and ask.",
  ],
  ["eczema", "can you look at this photo of my rash", "I cannot look at pictures, only read what you write."],
  [
    "stroke",
    "My dad had a stroke last year and is fine now. Can he fly?",
    "I found nothing about flying in this guidance, only what comes next.",
  ],
  [
    "omeprazole",
    "How do I take omeprazole, before or after food?",
    "I found nothing about taking it with food in this guidance, only what comes next.",
  ],
];
test.each(cannot)(
  "on %s, %j is told in one line what cannot be said, before the answer",
  async (topics, question, says) => {
    const sentences = await answerOn(topics, [question]);
    const at = sentences.findIndex(({ text }) => text === says);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(sentences.findIndex(({ act }) => act === "claim")).toBeGreaterThan(at);
    expect(sentences[at]?.act).toBe("safety-net");
    expect(isWrittenSentence(says)).toBe(true);
  },
);

test("a test result is never followed by what its illness is, which would read as a verdict", async () => {
  const claims = await claimsOn("type-2-diabetes", ["My A1C came back 6.1, what does that mean?"]);
  expect(claims.filter((text) => /^Type 2 diabetes is/.test(text))).toEqual([]);
});

test.each([
  ["type-2-diabetes", "should I have my cholesterol checked at 50"],
  ["flu", "is flu dangerous"],
  ["colic", "How long does colic last?"],
])("on %s, nothing is said to be beyond it where nothing of the kind is asked: %j", async (topics, question) => {
  expect((await answerOn(topics, [question])).filter(({ text }) => text.startsWith("I cannot"))).toEqual([]);
});

test.each([
  ["tos", "Cuanto dura la tos?", /3 a 4 semanas/],
  ["warfarina", "tomo warfarina y me olvide la pastilla de ayer que ago", /dosis de warfarina olvidada/],
  ["quemaduras", "me queme la mano que hago", /^Enfríe una quemadura/],
  ["estatinas-y-colesterol", "tomo atorvastatina, la puedo dejar?", /antes de dejar una estatina/],
])("on %s, %j is understood without its accents", async (topics, question, first) => {
  const claims = await claimsOn(topics, [question], { language: "es" });
  expect(claims[0]).toMatch(first);
});

test.each([
  ["hay-fever", "can i take antihistermines evry day for hayfever", /antihistamine/],
  ["eczema", "my eczma is flaring up wot cream shud i use", /cream/],
])("on %s, %j is understood as misspelt", async (topics, question, first) => {
  expect((await claimsOn(topics, [question]))[0]).toMatch(first);
});

test("an answer is as short as what was asked: half of them six sentences or fewer, and every line that must be said is in them", async () => {
  const lengths: number[] = [];
  for (const [topics, messages] of [...together, ...cannot.map(([one, question]) => [one, [question]] as const)]) {
    const request = requestOn(topics, messages);
    const sentences = sentencesOf(await collect(createBuiltInDrafter().draft(request)));
    for (const { line } of request.evidence.mustSay) expect(sentences.map(({ text }) => text)).toContain(line);
    lengths.push(sentences.length);
  }
  lengths.sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(6);
  expect(lengths.at(-1)).toBeLessThanOrEqual(9);
});
