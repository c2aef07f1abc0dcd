import { withoutPlace } from "./blocks.ts";
import { collectOne, refusedFile } from "./collect-topics.ts";
import { readText } from "./decode-text.ts";
import { readMarkup } from "./html-fragment.ts";
import type { Importer } from "./importer.ts";
import { limitsOf } from "./limits.ts";
import { sectionsOf } from "./sections.ts";
import { topicOfDocument } from "./single-document.ts";
import { SourceLoader } from "./source-loader.ts";
import { termsOf } from "./terms.ts";

/** One page of guidance: its main part without navigation, programs, forms and anything hidden. */
export const importHtml: Importer = async (input, options) => {
  const terms = termsOf(options);
  if (terms.kind === "refused") return refusedFile(input.name, terms.because);
  const limits = limitsOf(options.limits);
  const text = await readText(input, limits.fileBytesMax);
  const page = text.kind === "refused" ? text : readMarkup(text.value, limits.nestingMax);
  if (page.kind === "refused") return refusedFile(input.name, page.because);

  const { title, language, canonical: url, blocks, notes } = page.value;
  const sections = sectionsOf(blocks.map(withoutPlace), {
    title: options.title ?? title ?? "",
    loc: { file: input.name },
  });
  const topic = topicOfDocument({ title, language, url }, sections, { options, terms: terms.value });
  const advice = notes.map((problem) => ({ place: {}, problem }));
  return collectOne(input.name, limits, topic, advice);
};

export class HtmlLoader extends SourceLoader {
  protected override readonly importer = importHtml;
}
