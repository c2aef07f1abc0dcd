import { expect, test } from "vitest";
import { openLexicalBuilder, openTitleRanking } from "./index.ts";

interface Page {
  readonly title: string;
  readonly text: string;
  readonly group?: number;
  readonly synonyms?: readonly string[];
}

function rankedFor(pages: readonly Page[], question: string, most = 10): string[] {
  const terms = (text: string) => text.split(" ").filter((term) => term !== "");
  const builder = openLexicalBuilder({
    fields: [
      { weight: 1, lengthPenalty: 0.3 },
      { weight: 1, lengthPenalty: 0.6 },
    ],
    saturation: 1.2,
  });
  for (const [place, { title, text, group = place, synonyms = [] }] of pages.entries()) {
    builder.add([terms(title), terms(text)], { names: [title, ...synonyms].map(terms), group });
  }
  const index = builder.finish();
  const asked = new Map(terms(question).map((term) => [term, 1]));
  return openTitleRanking(index)
    .rank(index.search(asked, 50), asked, most)
    .map(({ document }) => `${pages[document]?.title}: ${pages[document]?.text}`);
}

const others = Array.from({ length: 30 }, (_, at) => ({ title: `other${at}`, text: "rest water" }));

test("somebody who says a page's whole title gets it before a page whose longer title says more than they asked", () => {
  const pages = [
    { title: "diabetes insipidus rare", text: "diabetes thirst diabetes" },
    { title: "diabetes", text: "thirst" },
    ...others,
  ];
  expect(rankedFor(pages, "diabetes thirst")[0]).toBe("diabetes: thirst");
});

test("a synonym that is said whole counts as the title does", () => {
  const pages = [
    { title: "heart failure", text: "attack chest" },
    { title: "myocardial infarction", text: "attack chest pain", synonyms: ["attack"] },
    ...others,
  ];
  expect(rankedFor(pages, "attack")).toEqual([
    "myocardial infarction: attack chest pain",
    "heart failure: attack chest",
  ]);
});

test("the third good passage of one page stands behind another page that is nearly as good", () => {
  const pages = [
    { title: "asthma", text: "wheez", group: 100 },
    { title: "asthma", text: "wheez tight", group: 100 },
    { title: "asthma", text: "wheez tight cough", group: 100 },
    { title: "asthma", text: "wheez tight cough night pollen", group: 101 },
    ...others,
  ];
  expect(rankedFor(pages, "asthma wheez").map((hit) => hit.split(": ")[1])).toEqual([
    "wheez",
    "wheez tight",
    "wheez tight cough night pollen",
    "wheez tight cough",
  ]);
});

test("one question leaves nothing behind for the next", () => {
  const builder = openLexicalBuilder({ fields: [{ weight: 1, lengthPenalty: 0 }], saturation: 1.2 });
  builder.add([["a", "x"]], { names: [["a"]] });
  builder.add([["b", "x"]], { names: [["b"]] });
  const index = builder.finish();
  const ranking = openTitleRanking(index);
  const ask = (...terms: string[]) => {
    const asked = new Map(terms.map((term) => [term, 1]));
    return ranking.rank(index.search(asked, 5), asked, 5);
  };
  const before = ask("x");
  ask("b", "x");
  expect(ask("x")).toEqual(before);
  expect(ask("x", "b")[0]?.document).toBe(1);
});
