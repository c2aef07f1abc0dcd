import { expect, test } from "vitest";
import { importText, openFdaTerms as terms, passagesOf, problemsOf } from "./testing/given.ts";

const otc = {
  id: "00000000-0000-0000-0000-000000000001",
  set_id: "00000000-0000-0000-0000-0000000000aa",
  version: "3",
  effective_time: "20260115",
  boxed_warning: ["WARNING: MADE-UP RISK"],
  indications_and_usage: ["Sample use."],
  dosage_and_administration: ["Adults: 1 tablet every 6 hours. Do not exceed 4 tablets in 24 hours."],
  dosage_and_administration_table: [
    "<table><thead><tr><th>Age</th><th>Dose</th></tr></thead><tr><td>Adults</td><td>1 tablet</td></tr></table>",
  ],
  do_not_use: ["Do not use if you have made-up allergy."],
  stop_use: ["Stop use and ask a doctor if ■ made-up sign occurs ■ pain gets worse"],
  keep_out_of_reach_of_children: [
    "Keep out of reach of children. In case of overdose, get medical help or contact a Poison Control Center right away.",
  ],
  questions: ["Call 1-800-000-0000"],
  openfda: {
    brand_name: ["Sampledrug"],
    generic_name: ["SAMPLEPROFEN"],
    product_type: ["HUMAN OTC DRUG"],
    route: ["ORAL"],
    rxcui: ["0000000"],
  },
};
const prescription = {
  ...otc,
  set_id: "00000000-0000-0000-0000-0000000000bb",
  contraindications: ["4 CONTRAINDICATIONS Known hypersensitivity."],
  openfda: { ...otc.openfda, product_type: ["HUMAN PRESCRIPTION DRUG"] },
};
const file = (...results: object[]) =>
  JSON.stringify({
    meta: {
      disclaimer: "sample",
      license: "sample",
      results: { skip: 0, limit: results.length, total: results.length },
    },
    results,
  });
const read = (...labels: object[]) => passagesOf("label.json", file(...labels), terms);

test("an over-the-counter label becomes passages for patients in the United States, warnings first", async () => {
  const passages = await read(otc);
  expect(passages.map(({ heading, kind, careLevel, text }) => [heading, kind, careLevel, text])).toEqual([
    ["Boxed warning", "medicines", "none", "WARNING: MADE-UP RISK."],
    ["Do not use", "medicines", "none", "Do not use if you have made-up allergy."],
    [
      "Stop use and ask a doctor if",
      "urgent",
      "urgent",
      "Stop use and ask a doctor if: made-up sign occurs. Stop use and ask a doctor if: pain gets worse.",
    ],
    [
      "Keep out of reach of children",
      "immediate",
      "immediate",
      "Keep out of reach of children. In case of overdose, get medical help or contact a Poison Control Center right away.",
    ],
    ["What it is used for", "about", "none", "Sample use."],
    [
      "Dosage and administration",
      "medicines",
      "none",
      "Adults: 1 tablet every 6 hours. Do not exceed 4 tablets in 24 hours.",
    ],
    ["Dosage and administration", "medicines", "none", "Dosage and administration: Age: Adults; Dose: 1 tablet."],
  ]);
  expect(passages[0]).toMatchObject({
    topicTitle: "Sampledrug (sampleprofen)",
    drugs: ["sampleprofen"],
    jurisdiction: ["US"],
    audience: ["patient", "caregiver"],
    status: "sample",
    writtenOn: "2026-01-15",
    sources: [{ licence: "US-PD", url: `https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=${otc.set_id}` }],
  });
});

test("the boxed warning, who must not use it and when to stop must be said, each word for word in a passage", async () => {
  const passages = await read(otc);
  const sentences = passages.flatMap((passage) => passage.sentences);
  expect(passages[0]?.mustSay).toEqual([
    "WARNING: MADE-UP RISK.",
    "Do not use if you have made-up allergy.",
    "Stop use and ask a doctor if: made-up sign occurs.",
  ]);
  for (const line of passages[0]?.mustSay ?? []) expect(sentences).toContain(line);
});

test("a label for professionals is for clinicians, whatever the run states, and its overdose section is no emergency advice", async () => {
  const passages = await passagesOf("label.json", file(prescription), { ...terms, audience: ["patient"] });
  expect(new Set(passages.flatMap(({ audience }) => audience))).toEqual(new Set(["clinician"]));
  expect(passages.map(({ careLevel }) => careLevel)).not.toContain("immediate");
  expect(passages.find(({ heading }) => heading.startsWith("Contra"))?.text).toBe(
    "4 CONTRAINDICATIONS Known hypersensitivity.",
  );
});

test("words that mean the opposite without their heading get it", async () => {
  const passages = await read({ ...otc, do_not_use: ["with any other drug containing sampleprofen"] });
  expect(passages[1]?.text).toBe("Do not use: with any other drug containing sampleprofen.");
});

test("of several versions of a label the newest by date is used, whatever their order", async () => {
  const older = { ...otc, effective_time: "20240101", version: "9", indications_and_usage: ["Old use."] };
  for (const labels of [
    [older, otc],
    [otc, older],
  ]) {
    const outcome = await importText("label.json", file(...labels), terms);
    expect(outcome).toMatchObject({ kind: "read", seen: 2, kept: 1, skipped: 1 });
    expect(outcome.documents.map(({ pageContent }) => pageContent)).toContain("Sample use.");
    expect(problemsOf(outcome)).toContain("an older version of label");
  }
});

test("of two labels with one set, date and version neither goes in", async () => {
  const outcome = await importText(
    "label.json",
    file(otc, { ...otc, indications_and_usage: ["Other use."] }, prescription),
    terms,
  );
  expect(outcome).toMatchObject({ kept: 1, skipped: 2 });
  expect(problemsOf(outcome)).toContain("is there twice; neither goes in");
});

test.each([
  ["no set_id", { set_id: undefined }, "has no set_id"],
  ["a date no calendar has", { effective_time: "20260231" }, "has no effective_time"],
  ["no name of its drug", { openfda: {} }, "does not name its drug"],
])("a label with %s is named and skipped while the rest goes in", async (_, facts, problem) => {
  const outcome = await importText("label.json", file({ ...otc, ...facts }, prescription), terms);
  expect(outcome).toMatchObject({ kind: "read", seen: 2, kept: 1, skipped: 1 });
  expect(problemsOf(outcome)).toContain(problem);
});

test("fields of the wrong form are passed over, not trusted", async () => {
  const passages = await read({
    ...otc,
    boxed_warning: { text: "x" },
    do_not_use: [7, null],
    warnings: "One string, not a list.",
  });
  expect(passages.map(({ heading }) => heading)).not.toContain("Boxed warning");
  expect(passages.find(({ heading }) => heading === "Warnings")?.text).toBe("One string, not a list.");
});

test("a table without headers is left out and named", async () => {
  const label = {
    ...otc,
    dosage_and_administration_table: ["<table><tr><td>Adults</td><td>1</td><td>4</td></tr></table>"],
  };
  const outcome = await importText("label.json", file(label), terms);
  expect(problemsOf(outcome)).toContain(
    "dosage_and_administration_table: a table without headers for its cells was left out",
  );
  expect(outcome.documents.map(({ metadata }) => metadata.loc.field)).not.toContain("dosage_and_administration_table");
});

test("a program inside a label's text is dropped, and less-than stays words", async () => {
  const passages = await read({
    ...otc,
    purpose: ["Pain <script>alert(1)</script>relief"],
    warnings: ["Not for children <5 years."],
  });
  expect(passages.find(({ heading }) => heading === "Purpose")?.text).toBe("Pain relief.");
  expect(passages.find(({ heading }) => heading === "Warnings")?.text).toBe("Not for children <5 years.");
});
