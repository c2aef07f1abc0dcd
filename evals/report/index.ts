export type {
  Bar,
  BarsBlock,
  Block,
  CasesBlock,
  ConfusionBlock,
  CurveBlock,
  MovesBlock,
  RatesBlock,
  ReportDocument,
  Section,
  TableBlock,
} from "./document.ts";
export { showRate } from "./figures.ts";
export { reportPage } from "./page.ts";
export { reportText } from "./text.ts";
export { wrap } from "./text-table.ts";
