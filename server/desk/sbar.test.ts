import { expect, test } from "vitest";
import type { CaseRow } from "../protocol/desk-api.ts";
import { sbarLines } from "./sbar.ts";

const row: CaseRow = {
  id: "case",
  conversationId: "c",
  state: "waiting",
  level: "urgent",
  crisis: false,
  reasons: ["urgent"],
  openedAt: "2026-11-20T08:06:30.000Z",
  waitingSeconds: 10,
  overdue: false,
  firstWords: "My chest hurts",
  speakingFor: "self",
  country: "GB",
};

test("the handover's times name their zone beside the clock, and give the moment itself for the reader's own clock", () => {
  const line = sbarLines(row, [])[0];
  expect(line?.text).toBe("Urgent: emergency department now. Waiting since 08:06 UTC on 20 November.");
  expect(line?.at).toBe(row.openedAt);
  expect(sbarLines(row, []).filter(({ at }) => at !== undefined)).toHaveLength(1);
});
