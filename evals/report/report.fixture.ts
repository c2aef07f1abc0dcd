import { confusionOf } from "#evals/metrics/index.ts";
import type { ReportDocument } from "./document.ts";

/** One of each block, for the tests of the printout and of the page. */
export const everyBlock: ReportDocument = {
  title: "A suite <of> everything",
  facts: ["Seven blocks & one fact."],
  sections: [
    {
      title: "One of each",
      note: "How to read it.",
      blocks: [
        {
          kind: "rates",
          caption: "By family",
          readings: ["met", "quiet"],
          rows: [
            {
              label: "heart",
              rates: [
                { hits: 9, of: 10 },
                { hits: 0, of: 0 },
              ],
            },
            {
              label: "a family with a name far too long for any column of any table, on any page whatsoever",
              rates: [
                { hits: 1, of: 2 },
                { hits: 3, of: 3 },
              ],
            },
          ],
        },
        { kind: "table", caption: "Counts", columns: ["", "F1"], rows: [["negated", "0.904"]] },
        {
          kind: "confusion",
          caption: "Levels",
          confusion: confusionOf<string>(
            ["emergency", "none"],
            [
              { expected: "emergency", given: "none" },
              { expected: "none", given: "none" },
              { expected: "none", given: undefined },
            ],
          ),
        },
        { kind: "moves", caption: "Pairs", rows: [{ label: "minimiser", equal: 98, up: 1, down: 1 }] },
        {
          kind: "bars",
          caption: "Promises",
          rows: [
            { promise: "nobody falls", measured: "1 of 100", met: false },
            { promise: "nobody rises", measured: "0 of 100", met: true },
            { promise: "nobody waits", measured: undefined, met: true },
          ],
        },
        {
          kind: "cases",
          caption: "Missed",
          rows: [
            { id: "chest-1", detail: "emergency → none" },
            { id: "chest-2", detail: "urgent → none" },
          ],
        },
        {
          kind: "cases",
          caption: "Shown",
          rows: [{ id: "s-1", detail: "", texts: ["<script>alert('it hurts')</script>"] }],
        },
        { kind: "cases", caption: "Failed", rows: [] },
        {
          kind: "curve",
          caption: "Stated against came true",
          across: "stated",
          upwards: "came true",
          rows: [
            { across: 0.2, upwards: 0.25, cases: 4 },
            { across: 0.9, upwards: 0.8, cases: 40 },
          ],
          diagonal: true,
          limit: { at: 0.05, name: "alpha 0.05" },
        },
      ],
    },
  ],
};
