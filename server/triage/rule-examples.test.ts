import { describe, expect, test } from "vitest";
import { isAtLeast } from "./levels.ts";
import { rules, say } from "./shipped-rules.fixture.ts";

const fired = (text: string): readonly string[] => say(text).triage.findings.map((finding) => finding.rule);

describe.each(rules.rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test.each(rule.examples.fires)("fires on: %s", (text) => {
    expect(fired(text)).toContain(id);
  });
  test.each(rule.examples.quiet)("stays quiet on: %s", (text) => {
    expect(fired(text)).not.toContain(id);
  });
});

describe.each(rules.rules.map((rule) => [rule.id, rule] as const))("%s in Spanish", (id, { inSpanish, question }) => {
  test("says what it says in Spanish, and asks in Spanish what it asks", () => {
    expect(inSpanish?.why).toBeTruthy();
    expect(inSpanish?.question !== undefined).toBe(question !== undefined);
  });
  test.each(inSpanish?.examples.fires ?? [])("fires on: %s", (text) => {
    expect(fired(text)).toContain(id);
    expect(say(text).triage.language).toBe("es");
  });
  test.each(inSpanish?.examples.quiet ?? [])("stays quiet on: %s", (text) => {
    expect(fired(text)).not.toContain(id);
  });
});

test("a finding speaks the language of the words that called for it", () => {
  const rule = rules.rules.find(({ id }) => id === "RESP-1");
  const why = (text: string) => say(text).triage.findings.find((finding) => finding.rule === "RESP-1")?.why;
  expect(why("mi mamá no puede respirar")).toBe(rule?.inSpanish?.why);
  expect(why("my mum can't breathe")).toBe(rule?.why);
});

// What relatives and patients add to make it sound small. None of it may lower anything.
const minimisers = [
  " but my husband says it's nothing",
  ". It's probably nothing, I feel fine now",
  ". I don't want to waste anyone's time",
  ". it has gone now. Anyway, what can I eat for breakfast?",
  ". My doctor friend says not to worry, no need for an ambulance",
];
const minimisersBefore = [
  "Sorry to bother you, it's silly but ",
  "not sure if this matters, ",
  "Asking for a friend: ",
];

describe("an emergency cannot be argued down", () => {
  const emergencies = rules.rules.filter((rule) => rule.level === "emergency");
  test.each(emergencies.flatMap((rule) => rule.examples.fires))("%s", (text) => {
    for (const minimiser of minimisers) expect(say(text + minimiser).triage.level).toBe("emergency");
    for (const minimiser of minimisersBefore) expect(say(minimiser + text).triage.level).toBe("emergency");
    expect(say(text.toUpperCase()).triage.level).toBe("emergency");
    expect(say(text.replaceAll("'", "")).triage.level).toBe("emergency");
    expect(say(text.replaceAll("'", "’")).triage.level).toBe("emergency");
  });
});

test("a quote is the person's own words, letter for letter", () => {
  for (const rule of rules.rules) {
    for (const text of rule.examples.fires) {
      const typed = `Hi… ${text.replaceAll("'", "’")} 😟`;
      for (const finding of say(typed).triage.findings) {
        expect(typed.slice(finding.span.start, finding.span.end)).toBe(finding.quote);
        expect(finding.quote.trim()).not.toBe("");
      }
    }
  }
});

test("every family asked for has rules, and all 91 flags of the reference list are covered", () => {
  const families = new Set(rules.rules.map((rule) => rule.family));
  for (const family of [
    "heart",
    "stroke-and-brain",
    "breathing",
    "allergy",
    "bleeding",
    "infection",
    "pregnancy",
    "child",
    "mental-health",
    "overdose-and-poisoning",
  ]) {
    expect(families).toContain(family);
  }
  const flags = new Set(rules.rules.map((rule) => /^[A-Z]+-\d+/.exec(rule.id)?.[0]));
  expect(flags.size).toBeGreaterThanOrEqual(91);
});

test("a crisis rule shows the crisis card and a poisoning rule the poisoning card", () => {
  for (const rule of rules.rules) {
    const text = rule.examples.fires[0] ?? "";
    const { cards, level } = say(text).triage;
    if (rule.crisis) expect(cards).toContain("crisis");
    if (rule.family === "overdose-and-poisoning" && isAtLeast(rule.level, "emergency"))
      expect(cards).toContain("poisoning");
    if (level === "emergency") expect(cards).toContain("emergency");
    // Despair alone is met with people to talk to; the emergency department is for what else is wrong.
    if (level === "urgent" && rule.id !== "MH-2") expect(cards).toContain("urgent");
  }
});
