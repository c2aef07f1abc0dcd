import { extractTextItems, getDocumentProxy } from "unpdf";
import { collectOne, refusedFile } from "./collect-topics.ts";
import type { Importer } from "./importer.ts";
import { limitsOf } from "./limits.ts";
import { pdfBlocks } from "./pdf-blocks.ts";
import { linesOfPage, type PdfItem } from "./pdf-lines.ts";
import { type Reading, readBytes } from "./read-bytes.ts";
import { sectionsOf } from "./sections.ts";
import { topicOfDocument } from "./single-document.ts";
import { SourceLoader } from "./source-loader.ts";
import { termsOf } from "./terms.ts";

/** A leaflet or guideline as PDF. Every section names its pages; a PDF of pictures holds no text and is refused. */
export const importPdf: Importer = async (input, options) => {
  const terms = termsOf(options);
  if (terms.kind === "refused") return refusedFile(input.name, terms.because);
  const limits = limitsOf(options.limits);
  const bytes = await readBytes(input, limits.fileBytesMax);
  const pages = bytes.kind === "refused" ? bytes : await readPages(bytes.value, limits.pagesMax);
  if (pages.kind === "refused") return refusedFile(input.name, pages.because);

  const lines = pages.value.map((items, index) => linesOfPage(items, index + 1));
  if (lines.every((page) => page.length === 0)) {
    return refusedFile(input.name, "holds no text (pictures of pages?); it needs text recognition first");
  }
  const { blocks, notes } = pdfBlocks(lines);
  const heading = blocks.find(({ block }) => block.kind === "heading")?.block;
  const title = options.title ?? (heading?.kind === "heading" ? heading.text : undefined);
  const loc = { file: input.name };
  const sections = sectionsOf(blocks, { title: title ?? "", loc, places: "pages" });
  const topic = topicOfDocument({ title }, sections, { options, terms: terms.value });
  const empty = lines.flatMap((page, index) =>
    page.length > 0 ? [] : [{ place: { record: `page ${index + 1}` }, problem: "this page holds no text" }],
  );
  const advice = [...empty, ...notes.map((problem) => ({ place: {}, problem }))];
  return collectOne(input.name, limits, topic, advice);
};

export class PdfLoader extends SourceLoader {
  protected override readonly importer = importPdf;
}

/** The text pieces of every page. Nothing of the file is run: no scripts, no fonts of its own. */
async function readPages(bytes: Uint8Array, pagesMax: number): Promise<Reading<readonly (readonly PdfItem[])[]>> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) return { kind: "refused", because: "is not a PDF" };
  try {
    // The reader takes the bytes over, so it gets its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: true,
      verbosity: 0,
    });
    try {
      if (pdf.numPages > pagesMax) {
        return { kind: "refused", because: `has ${pdf.numPages} pages; the limit is ${pagesMax}` };
      }
      const { items } = await extractTextItems(pdf);
      return { kind: "read", value: items };
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return {
      kind: "refused",
      because: name === "PasswordException" ? "is locked with a password" : "is a damaged PDF",
    };
  }
}
