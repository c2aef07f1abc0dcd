import { describe, expect, test } from "vitest";
import { findMentions } from "./mentions.ts";
import { type ReaderFile, readerFileSchema, readerOf, readerViews } from "./reader.ts";
import { readerFeatures } from "./reader-features.ts";
import { rules, say, shipped } from "./shipped-rules.fixture.ts";
import { initialTriageState, triageMessage } from "./triage.ts";

const featuresOf = (text: string): ReadonlySet<string> => {
  const { reading, mentions } = findMentions({ messageId: "m", text }, rules);
  return readerFeatures(reading.tokens, mentions);
};

/** A reader that knows one word. */
const knows = (word: string, urgent: number, emergency: number, crisis = 0): ReaderFile => ({
  status: "sample",
  version: "for-a-test",
  record: {},
  operatingPoint: { urgent: 1, emergency: 1, crisis: 0, alone: 2 },
  bias: [0, 0, -1],
  weights: { [`w ${word}`]: [urgent, emergency, crisis] },
});
const withReader = (file: ReaderFile) => ({ ...rules, reader: readerOf(file) });
const read = (text: string, file: ReaderFile, state = initialTriageState) =>
  triageMessage({ messageId: "m", text }, state, withReader(file));

describe("the second reader", () => {
  test("raises what no rule found, to the level it reads, and says that no rule did", () => {
    const urgent = read("something about a zebra here", knows("zebra", 2, 0)).triage;
    expect(urgent).toMatchObject({ level: "urgent", raised: true, raisedByReader: true, findings: [] });
    expect(urgent.cards).toContain("urgent");
    const emergency = read("something about a zebra here", knows("zebra", 2, 2)).triage;
    expect(emergency).toMatchObject({ level: "emergency", raisedByReader: true });
    expect(emergency.cards).toContain("emergency");
  });
  test("never lowers: a message full of harmless words keeps what the rules found", () => {
    const { triage } = read("crushing chest pain and a zebra", knows("zebra", -1000, -1000));
    expect(triage).toMatchObject({ level: "emergency", raisedByReader: false });
    expect(triage.findings.length).toBeGreaterThan(0);
  });
  test("a level it raised stays when the next message is harmless", () => {
    const first = read("something about a zebra here", knows("zebra", 2, 2));
    const next = read("thanks, and how much vitamin d is fine", knows("zebra", 2, 2), first.state);
    expect(next.triage).toMatchObject({ level: "emergency", raised: false, raisedByReader: false });
  });
  test("shows the crisis card with what reads as a crisis, and not with anything else", () => {
    const despair = read("he texted goodbye and the letters are in the drawer for a zebra", knows("zebra", 2, 0, 2));
    expect(despair.triage.cards).toContain("crisis");
    expect(despair.state.crisis).toBe(true);
    expect(read("something about a zebra here", knows("zebra", 2, 0, 0)).triage.cards).not.toContain("crisis");
    expect(read("something about a zebra here", knows("zebra", 0, 0, 9)).triage.cards).toEqual([]);
  });
  test("is not talked down by a thought before or after, nor by an aside within", () => {
    const file: ReaderFile = {
      ...knows("zebra", 3, 3),
      weights: { "w zebra": [3, 3, 0], "w silly": [-9, -9, 0], "w husband": [-9, -9, 0], "w evening": [-9, -9, 0] },
    };
    expect(read("sorry this is silly, but something about a zebra here", file).triage.level).toBe("emergency");
    expect(read("something about a zebra here. have a nice evening", file).triage.level).toBe("emergency");
    expect(read("something about a zebra my husband says its nothing but here it is", file).triage.level).toBe(
      "emergency",
    );
    expect(read("something silly about a zebra here", file).triage.level).toBe("none");
  });
  test("somebody who types without commas is not talked down either: a thought also begins at a word that often opens one", () => {
    const file: ReaderFile = { ...knows("zebra", 3, 3), weights: { "w zebra": [3, 3, 0], "w weekend": [-9, -9, 0] } };
    for (const text of [
      "something about a zebra here. is it fine for the weekend",
      "something about a zebra here is it fine for the weekend",
    ]) {
      expect(read(text, file).triage.level).toBe("emergency");
    }
    expect(read("something about a zebra weekend here", file).triage.level).toBe("none");
  });
  test("asks for an ambulance by what reads as most urgent and by the whole, not by a part that says little", () => {
    const file: ReaderFile = {
      ...knows("zebra", 3, 0),
      bias: [0, 2, -1],
      weights: { "w zebra": [3, 0, 0], "w slowly": [2, -9, 0] },
    };
    // Without its last thought it would be the bias that calls: the whole, which reads as more urgent, does not.
    expect(read("something about a zebra here, and it grows slowly", file).triage.level).toBe("urgent");
    expect(read("something about a zebra here", file).triage.level).toBe("emergency");
  });
  test("knows a word with a typing mistake in it, and a plural with one, and is not misled by what it may have meant", () => {
    const known = (text: string, word: string) => read(text, knows(word, 2, 2)).triage.level;
    expect(known("there is a marmelade on his arm", "marmalade")).toBe("emergency");
    expect(known("somehow thheres a mark on his arm", "theres")).toBe("emergency");
    expect(known("there is a marathon on his arm", "marmalade")).toBe("none");
    const file: ReaderFile = { ...knows("zebra", 2, 2), weights: { "w zebra": [2, 2, 0], "w marmalade": [-9, -9, 0] } };
    expect(read("there is a zebra and a marmelade", file).triage.level).toBe("emergency");
  });
  test("reads the message as if an aside had not been said: its words deny nothing of what stands beside them", () => {
    const file: ReaderFile = {
      ...knows("zebra", 2, 2),
      weights: { "p arm zebra": [2, 2, 0], "w husband": [-9, -9, 0] },
    };
    expect(read("there is an arm my husband says its nothing zebra here", file).triage.level).toBe("emergency");
    const left = (text: string) => findMentions({ messageId: "m", text }, rules).withoutAsides?.text.trim();
    expect(left("My arm feels odd, my husband says its nothing")).toBe("My arm feels odd,");
    expect(left("mi marido dice que no es nada grave. Me duele el brazo")).toBe(". Me duele el brazo");
    expect(left("My arm feels odd")).toBeUndefined();
  });
  test("scores a message as the views it is trained on are scored", () => {
    const texts = rules.rules.flatMap(({ examples }) => examples.fires);
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts.filter((_, at) => at % 5 === 0)) {
      const { reading, mentions } = findMentions({ messageId: "m", text }, rules);
      const views = readerViews(reading, mentions, []);
      const features = new Set(views.flatMap((view) => [...view]));
      // Whole numbers add up to the same in any order; every feature is known, so no word is taken for another.
      const weights = Object.fromEntries([...features].map((feature, at) => [feature, [(at % 7) - 3, 0, 0]] as const));
      const sums = views.map((view) => [...view].reduce((sum, feature) => sum + (weights[feature]?.[0] ?? 0), 0));
      const file: ReaderFile = {
        ...knows("zebra", 0, 0),
        operatingPoint: { urgent: 1000, emergency: 0, crisis: 0, alone: 0 },
        weights: Object.fromEntries(Object.entries(weights).map(([feature, [own]]) => [feature, [own, 0, 0]])),
      };
      if (views.length > 0) expect(readerOf(file).judge(reading, mentions, []).urgent).toBe(Math.max(...sums));
    }
  });
  test("says nothing of two words, and nothing of a page that holds every word there is", () => {
    expect(read("zebra zebra", knows("zebra", 9, 9)).triage.level).toBe("none");
    expect(read("zebra and ".repeat(300), knows("zebra", 9, 9)).triage.level).toBe("none");
  });
  test("takes nothing from weights of words that are not there", () => {
    expect(read("something about a horse here", knows("zebra", 9, 9)).triage.level).toBe("none");
  });
});

describe("what the reader sees", () => {
  test("words, neighbours, pieces of words and shapes of numbers, each once", () => {
    const features = featuresOf("temp 39.5 temp 39.5 for 3 days");
    expect(features).toContain("w temp");
    expect(features).toContain("p temp #fever");
    expect(features).toContain("p #few days");
    expect(features).toContain("s _temp");
    expect([...features].filter((feature) => feature === "w temp")).toHaveLength(1);
  });
  test("no digit a person typed: a phone number cannot be learnt or told apart", () => {
    expect([...featuresOf("call me on 07700 900123 or 0161")].join(" ")).not.toMatch(/\d/);
  });
  test("a denied sign is another feature than a sign", () => {
    expect(featuresOf("I have chest pain")).toContain("c chest-pain here");
    expect(featuresOf("I have no chest pain")).toContain("c chest-pain denied");
    expect(featuresOf("what causes chest pain?")).toContain("c chest-pain asked");
  });
});

describe("the shipped reader", () => {
  test("is there, and its record says what it was measured on", () => {
    expect(shipped.reader?.version).toMatch(/^[0-9a-f]{16}$/);
  });
  test("raises danger told in words no rule has, and leaves harmless words alone", () => {
    const level = (text: string) => triageMessage({ messageId: "m", text }, initialTriageState, shipped).triage.level;
    expect(level("thanks so much, that was really helpful, have a lovely day")).toBe("none");
    expect(level("what time does the pharmacy open on sundays")).toBe("none");
  });
  test("is reached only through its file's schema: a weight that is no number is refused", () => {
    expect(
      readerFileSchema.safeParse({ ...knows("zebra", 1, 1), weights: { "w zebra": ["much", 1, 1] } }).success,
    ).toBe(false);
  });
});

test("tests of rules run without the reader", () => {
  expect(rules.reader).toBeUndefined();
  expect(say("hello there").triage.raisedByReader).toBe(false);
});
