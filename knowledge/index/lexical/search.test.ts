import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentSet, type Hit, type LexicalSettings, openLexicalBuilder } from "./index.ts";
import { impactOf, unitOf, wholeWeight } from "./impact.ts";
import { openLexicalIndex } from "./lexical-index.ts";
import { chunkDocuments } from "./parts.ts";

const settings: LexicalSettings = {
  fields: [
    { weight: 3, lengthPenalty: 0.3 },
    { weight: 1, lengthPenalty: 0.6 },
  ],
  saturation: 1.2,
};
type Texts = readonly (readonly string[])[];

function indexOf(documents: readonly Texts[]) {
  const builder = openLexicalBuilder(settings);
  for (const fields of documents) builder.add(fields);
  return builder.finish();
}

/** BM25F from the documents themselves, one by one and nothing skipped. */
function scanned(
  documents: readonly Texts[],
  terms: ReadonlyMap<string, number>,
  most: number,
  isAllowed: (document: number) => boolean = () => true,
  asWhole = true,
): Hit[] {
  const means = settings.fields.map((_, field) =>
    Math.max(1, documents.reduce((sum, texts) => sum + (texts[field]?.length ?? 0), 0) / documents.length),
  );
  const rawOf = (texts: Texts, term: string) =>
    settings.fields.reduce((sum, { weight, lengthPenalty }, field) => {
      const words = texts[field] ?? [];
      const damping = 1 - lengthPenalty + (lengthPenalty * words.length) / (means[field] ?? 1);
      return sum + (weight / damping) * words.filter((word) => word === term).length;
    }, 0);
  const scores = documents.map(() => 0);
  for (const [term, weight] of terms) {
    if (!(weight > 0)) continue;
    const raws = documents.map((texts) => rawOf(texts, term));
    const having = raws.filter((raw) => raw > 0).length;
    const idf = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
    raws.forEach((raw, document) => {
      if (raw === 0) return;
      const exact = weight * idf * ((raw * (settings.saturation + 1)) / (raw + settings.saturation));
      const whole = wholeWeight(weight, idf) * impactOf(raw, settings.saturation) * unitOf(settings.saturation);
      scores[document] = (scores[document] ?? 0) + (asWhole ? Math.round(whole / unitOf(settings.saturation)) : exact);
    });
  }
  return scores
    .map((score, document) => ({ document, score: asWhole ? score * unitOf(settings.saturation) : score }))
    .filter(({ document, score }) => score > 0 && isAllowed(document))
    .sort((left, right) => right.score - left.score || left.document - right.document)
    .slice(0, most);
}

const words = ["a", "b", "c", "d", "e", "f", "g", "ü", "日本"];
const text = fc.array(fc.constantFrom(...words), { maxLength: 8 });
const documents = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 60 });
const weight = fc.oneof(fc.constantFrom(-1, 0), fc.double({ min: 0.001, max: 4, noNaN: true }));
const query = fc
  .array(fc.tuple(fc.constantFrom(...words, "unknown"), weight), { maxLength: 7 })
  .map((entries) => new Map(entries));

describe("the best documents", () => {
  test("are those of a plain scan, with the same scores and the same order among equals", () => {
    fc.assert(
      fc.property(documents, query, fc.integer({ min: 1, max: 20 }), (given, terms, most) => {
        expect(indexOf(given).search(terms, most)).toEqual(scanned(given, terms, most));
      }),
      { numRuns: 300 },
    );
  });

  test("are those of a plain scan of the allowed documents only", () => {
    fc.assert(
      fc.property(documents, query, fc.array(fc.boolean()), (given, terms, allowed) => {
        const isAllowed = (document: number) => allowed[document] === true;
        const found = indexOf(given).search(terms, 5, documentSet(given.length, isAllowed));
        expect(found).toEqual(scanned(given, terms, 5, isAllowed));
      }),
    );
  });

  test("can be had without those far behind the best of them", () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(documents, query, shares, fc.option(fc.array(fc.boolean())), (given, terms, share, some) => {
        const index = indexOf(given);
        const isAllowed = (document: number) => some === null || some[document] === true;
        const allowed = some === null ? undefined : documentSet(given.length, isAllowed);
        const whole = ({ score }: Hit) => Math.round(score / unitOf(settings.saturation));
        const all = scanned(given, terms, 8, isAllowed);
        const least = Math.ceil(share * Math.max(0, ...all.map(whole)));
        expect(index.search(terms, 8, allowed, share)).toEqual(all.filter((hit) => whole(hit) >= least));
      }),
    );
  });

  test("score as BM25F does, to five figures", () => {
    fc.assert(
      fc.property(documents, query, (given, terms) => {
        const exact = new Map(
          scanned(given, terms, 60, undefined, false).map(({ document, score }) => [document, score]),
        );
        const found = indexOf(given).search(terms, 60);
        expect(found).toHaveLength(exact.size);
        for (const { document, score } of found) {
          const expected = exact.get(document) ?? 0;
          expect(Math.abs(score - expected)).toBeLessThanOrEqual(
            1e-3 * Math.max(1, expected) * Math.max(1, terms.size),
          );
        }
      }),
    );
  });

  // Windows hold 4,096 documents, blocks 128 postings and chunks 65,536 documents: only a corpus beyond all three prunes for real.
  describe("in a corpus of several chunks, where most documents are skipped", () => {
    const random = seeded(7);
    const large: Texts[] = Array.from({ length: chunkDocuments + 9000 }, () => {
      // Zipf-like: "w0" nearly everywhere, "w60" in few; so that lists of every length meet.
      const word = () => `w${Math.floor(61 * random() ** 3)}`;
      return [[word()], Array.from({ length: 1 + Math.floor(6 * random()) }, word)];
    });
    const index = indexOf(large);

    test.each([
      [["w60"], 10],
      [["w0", "w60"], 10],
      [["w0", "w1", "w2"], 1],
      [["w0", "w1", "w2"], 100],
      [["w0", "w5", "w20", "w40", "w59", "w60"], 10],
      [Array.from({ length: 16 }, (_, at) => `w${4 * at}`), 64],
    ])("%j: the first %i are those of a plain scan", (terms, most) => {
      const asked = new Map(terms.map((term, at) => [term, 1 / (1 + (at % 3))]));
      expect(index.search(asked, most)).toEqual(scanned(large, asked, most));
      const isAllowed = (document: number) => document % 7 === 3;
      const allowed = documentSet(index.documents, isAllowed);
      expect(index.search(asked, most, allowed)).toEqual(scanned(large, asked, most, isAllowed));
      const all = index.search(asked, most);
      const near = all.filter(({ score }) => score >= 0.6 * (all[0]?.score ?? 0));
      expect(index.search(asked, most, undefined, 0.6)).toEqual(near);
    });

    test("most postings of the common words are never read", () => {
      let read = 0;
      const counted = new Proxy(index.parts.postingImpacts, {
        get(target, key) {
          if (typeof key === "string" && /^\d+$/.test(key)) read += 1;
          return Reflect.get(target, key);
        },
      });
      const watched = openLexicalIndex({ ...index.parts, postingImpacts: counted }, index.saturation);
      const asked = new Map(["w0", "w1", "w60"].map((term) => [term, 1]));
      expect(watched.search(asked, 10)).toEqual(index.search(asked, 10));
      const all = [...asked.keys()].reduce((sum, term) => sum + index.documentsHaving(term), 0);
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(all / 5);
    });

    test("two searches in a row do not disturb each other", () => {
      const [one, two] = [new Map([["w3", 1]]), new Map([["w4", 1]])];
      const first = index.search(one, 20);
      index.search(two, 20);
      expect(index.search(one, 20)).toEqual(first);
    });
  });
});

// All documents are of one length and have a word at most once: every bound is reached, so one that is a little too low loses documents.
test.each([1, 2, 3, 4, 5, 6])("several windows in which every bound is reached: seed %i", (seed) => {
  const random = seeded(seed);
  const given: Texts[] = Array.from({ length: 9000 }, () => {
    const some = new Set<string>();
    while (some.size < 3) some.add(`w${Math.floor(12 * random() ** 2)}`);
    return [[], [...some]];
  });
  const index = indexOf(given);
  for (let round = 0; round < 20; round += 1) {
    const words = Array.from({ length: 2 + Math.floor(4 * random()) }, () => `w${Math.floor(12 * random())}`);
    const asked = new Map(words.map((word) => [word, 0.2 + random()]));
    const most = 1 + Math.floor(400 * random());
    expect(index.search(asked, most)).toEqual(scanned(given, asked, most));
  }
});

describe("an index", () => {
  const given: Texts[] = [
    [["asthma"], ["wheez", "inhal"]],
    [["fever"], ["wheez", "wheez"]],
    [[], []],
  ];
  const index = indexOf(given);

  test("knows its terms and where they stand", () => {
    expect([index.documents, index.terms]).toEqual([3, 4]);
    expect([index.has("wheez"), index.has("rash"), index.has("")]).toEqual([true, false, false]);
    expect([index.documentsHaving("wheez"), index.documentsHaving("rash")]).toEqual([2, 0]);
    expect(index.idf("asthma")).toBeCloseTo(Math.log(1 + 2.5 / 1.5));
    expect([0, 1, 2, 3, -1].map((document) => index.documentHas(document, "asthma"))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    const where = new Map<number, number[]>();
    index.eachTerm((term, found) => where.set(term, [...found]));
    const terms = ["asthma", "wheez", "inhal", "fever", "rash"];
    expect(terms.map((term) => where.get(index.numberOf(term)))).toEqual([[0], [0, 1], [0], [1], undefined]);
  });

  test("gives away the weights it scores with", () => {
    const [second, empty, ...more] = index.weightsOf(1, 9);
    expect([...(second?.keys() ?? [])].sort()).toEqual(["fever", "wheez"]);
    expect([empty?.size, more.length]).toEqual([0, 0]);
    const [hit] = index.search(new Map([["fever", 1]]), 1);
    expect((second?.get("fever") ?? 0) * index.idf("fever")).toBeCloseTo(hit?.score ?? 0, 4);
  });

  test("finds nothing for no terms, no hits wanted, or no documents", () => {
    expect(index.search(new Map(), 5)).toEqual([]);
    expect(index.search(new Map([["fever", 1]]), 0)).toEqual([]);
    expect(index.search(new Map([["fever", Number.POSITIVE_INFINITY]]), 5)).toEqual([]);
    expect(indexOf([]).search(new Map([["fever", 1]]), 5)).toEqual([]);
  });

  test("can go on being built after it was finished", () => {
    const builder = openLexicalBuilder(settings);
    builder.add([["asthma"], []]);
    const before = builder.finish();
    builder.add([["asthma"], ["fever"]]);
    expect(before.documentsHaving("asthma")).toBe(1);
    expect(builder.finish().search(new Map([["asthma", 1]]), 5)).toHaveLength(2);
    expect(builder.documents).toBe(2);
  });
});

/** Mulberry32 (T. Ettinger, public domain): the same numbers every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
