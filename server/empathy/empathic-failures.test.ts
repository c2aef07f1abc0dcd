import path from "node:path";
import { expect, test } from "vitest";
import { type AnswerToMeasure, measureEmpathy, type MetricName, openEmpathy, openerOf } from "./index.ts";

const empathy = openEmpathy(path.resolve(import.meta.dirname, "../../knowledge/lexicon"));
const measure = (
  said: string,
  texts: readonly AnswerToMeasure["sentences"][number][],
  more: Partial<AnswerToMeasure> = {},
) => measureEmpathy({ said, sentences: texts, language: "en", triage: "none", ...more }, empathy);
const claim = (text: string) => ({ act: "claim", text }) as const;
const warm = (text: string) => ({ act: "empathy", text }) as const;

/** The value of a metric, or undefined when there was nothing to measure. */
function figureOf(result: ReturnType<typeof measure>, name: MetricName): number | undefined {
  if (result.kind !== "measured") throw new Error(result.because);
  const metric = result.metrics[name];
  return metric.kind === "measured" ? metric.value : undefined;
}
const outside = (result: ReturnType<typeof measure>) => (result.kind === "measured" ? result.outside : []);

const terrified = "My baby has had a cough for two days and I'm terrified.";

test("a feeling nobody took up is attenuation", () => {
  const result = measure(terrified, [claim("A cough can last for weeks.")]);
  expect(figureOf(result, "ackCoverage")).toBe(0);
  expect(outside(result)).toContain("ackCoverage");
  expect(result).toMatchObject({ failures: expect.arrayContaining(["attenuation"]) });
});

test("a feeling named back as strongly is none", () => {
  const result = measure(terrified, [
    warm("It is frightening to hear your baby cough."),
    claim("A cough can last for weeks."),
  ]);
  expect(figureOf(result, "ackCoverage")).toBe(1);
  expect(figureOf(result, "intensityRatio")).toBeCloseTo(0.85);
  expect(outside(result)).not.toContain("intensityRatio");
});

test("too weak and too strong are both outside", () => {
  expect(outside(measure(terrified, [warm("That is concerning.")]))).toContain("intensityRatio");
  const mild = "I'm a bit concerned about a cough.";
  expect(outside(measure(mild, [warm("That must be terrifying.")]))).toContain("intensityRatio");
});

test("a feeling denied, or a sore throat, is no feeling to acknowledge", () => {
  for (const said of ["I'm not scared, just curious about coughs.", "What helps a sore throat?"])
    expect(figureOf(measure(said, [claim("Drink water.")]), "ackCoverage")).toBeUndefined();
});

test("care asked for without a condition is as urgent as triage found, neither more nor less", () => {
  const call = [claim("Call your emergency number now.")];
  expect(figureOf(measure("x", call, { triage: "emergency" }), "urgencyGap")).toBe(0);
  expect(figureOf(measure("x", call), "urgencyGap")).toBe(4);
  expect(figureOf(measure("x", [claim("Rest.")], { triage: "emergency" }), "urgencyGap")).toBe(-4);
  expect(figureOf(measure("x", [claim("Rest.")], { triage: "emergency", card: "emergency" }), "urgencyGap")).toBe(0);
  expect(
    figureOf(measure("x", [claim("Call your emergency number if breathing is hard.")]), "urgencyGap"),
  ).toBeUndefined();
});

test("an answer takes up what was told: the matter, who, how long, which worry", () => {
  const all = measure(terrified, [
    warm("Two days of coughing with your baby is frightening."),
    claim("A cough can last."),
  ]);
  expect(figureOf(all, "specificity")).toBe(1);
  const none = measure(terrified, [claim("Viruses spread easily.")]);
  expect(figureOf(none, "specificity")).toBe(0);
  expect(outside(none)).toContain("specificity");
});

test("long words in long sentences are harder than meant, whatever the medicine is called", () => {
  const easy =
    "Drink some water and rest at home. Keep warm and sleep when you are tired. Ask for help if you feel worse.";
  const hard =
    "Individuals experiencing persistent respiratory manifestations should consider obtaining professional consultation regarding appropriate pharmacological intervention alternatives.";
  expect(figureOf(measure("x", [claim(easy)]), "gradeGap")).toBeLessThan(0);
  expect(outside(measure("x", [claim(`${hard} ${hard}`)]))).toContain("gradeGap");
  const named = easy.replace("water", "water with paracetamol and fexofenadine");
  const plain = easy.replace("water", "water with juice and honey");
  expect(figureOf(measure("x", [claim(named)]), "gradeGap")).toBeLessThan(
    (figureOf(measure("x", [claim(plain)]), "gradeGap") ?? 0) + 1.5,
  );
});

test("a narrow question is not answered with an essay, nor with two words", () => {
  const long = claim("Drink some water every day. ".repeat(40));
  expect(figureOf(measure("Can I drink water?", [long]), "lengthFit")).toBeGreaterThan(0);
  expect(figureOf(measure("Can I drink water?", [claim("Yes.")]), "lengthFit")).toBeLessThan(0);
});

test("a habit of beginning alike shows once there are answers enough to show it", () => {
  const opener = openerOf("I'm so sorry to hear that.");
  const openers = [
    ...Array.from({ length: 10 }, () => opener),
    ...Array.from({ length: 20 }, (_, at) => `opener ${at}`),
  ];
  const same = measure("x", [warm("I'm so sorry to hear about it.")], { openers });
  expect(figureOf(same, "openerReuse")).toBeCloseTo(1 / 3);
  expect(outside(same)).toContain("openerReuse");
  expect(figureOf(measure("x", [warm("I'm so sorry.")], { openers: [opener] }), "openerReuse")).toBeUndefined();
});

test("an identifier said back is counted", () => {
  const result = measure("x", [warm("I'm sorry, [name].")]);
  expect(outside(result)).toContain("identifiersRestated");
});

const aspirin = "Do not give aspirin to a child under 16 unless a doctor prescribes aspirin.";
test("a false belief that the guidance contradicts is corrected or it is not", () => {
  const said = "My mum says I can give my child aspirin for a fever.";
  const guidance = [aspirin];
  expect(figureOf(measure(said, [claim(aspirin)], { guidance }), "correctionRate")).toBe(1);
  const avoided = measure(said, [claim("A fever is common in children.")], { guidance });
  expect(figureOf(avoided, "correctionRate")).toBe(0);
  expect(avoided).toMatchObject({ failures: expect.arrayContaining(["conflict-avoidance"]) });
});

test("what the guidance leaves open is nobody's to correct, and a question is no belief", () => {
  const guidance = [aspirin];
  for (const said of [
    "I think honey is nicer than sugar.",
    "I think I have aspirin poisoning.",
    "Can I give my child aspirin?",
  ])
    expect(figureOf(measure(said, [claim(aspirin)], { guidance }), "correctionRate")).toBeUndefined();
});

test("what was said before is taken back: a flip", () => {
  const flip = measure("But everyone does it!", [claim("Give aspirin to a child if you like.")], {
    toldBefore: [aspirin],
  });
  expect(figureOf(flip, "flipRate")).toBe(1);
  expect(figureOf(measure("But everyone does it!", [claim(aspirin)], { toldBefore: [aspirin] }), "flipRate")).toBe(0);
});

test("patients, doubts and disclaimers keep a distance; you does not", () => {
  const distant = measure("x", [
    claim("Patients may possibly be advised that it could perhaps be considered."),
    claim("I am not a doctor. As an AI, this is not medical advice."),
  ]);
  expect(outside(distant)).toEqual(expect.arrayContaining(["secondPerson", "hedgesPer100", "boilerplate"]));
  const near = measure("x", [claim("You can rest at home, and your cough may last.")]);
  expect(outside(near)).not.toEqual(expect.arrayContaining(["secondPerson"]));
  expect(figureOf(near, "secondPerson")).toBe(1);
  expect(figureOf(distant, "passiveShare")).toBeGreaterThan(0);
});

test("a doubt the guidance has is not dropped to sound surer", () => {
  const quote = "A cough may last for 3 weeks.";
  const dropped = [{ act: "claim", text: "A cough lasts for 3 weeks.", citation: { passageId: "p", quote } }] as const;
  expect(outside(measure("x", dropped))).toContain("hedgesDropped");
});

test("Spanish is measured by its own words and its own ease of reading", () => {
  const result = measureEmpathy(
    {
      said: "Mi hija lleva tres días con tos y tengo mucho miedo.",
      sentences: [
        warm("Asusta ver a su hija con tos."),
        claim("La tos suele durar tres semanas. Dé a su hija agua y deje que descanse en casa mientras dure la tos."),
      ],
      language: "es",
      triage: "none",
    },
    empathy,
  );
  expect(figureOf(result, "ackCoverage")).toBe(1);
  expect(figureOf(result, "gradeGap")).toBeUndefined();
  expect(figureOf(result, "perspicuityGap")).toBeLessThan(0);
});

test("a language nobody reads here is not measured, which is neither good nor bad", () => {
  expect(measure("x", [claim("y")], { language: "fr" })).toEqual({ kind: "not-run", because: "language" });
});
