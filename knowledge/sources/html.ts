import { collectTopics, refusedFile } from "./collect-topics.ts";
import { decodeText } from "./decode-text.ts";
import { readMarkup } from "./html-fragment.ts";
import type { Importer } from "./importer.ts";
import { limitsOf } from "./limits.ts";
import { readBytes } from "./read-bytes.ts";
import { sectionsOf } from "./sections.ts";
import { topicOfDocument } from "./single-document.ts";
import { SourceLoader } from "./source-loader.ts";
import { termsOf } from "./terms.ts";

/** One page of guidance: its main part without navigation, programs, forms and anything hidden. */
export const importHtml: Importer = async (input, options) => {
  const terms = termsOf(options);
  if (terms.kind === "refused") return refusedFile(input.name, terms.because);
  const limits = limitsOf(options.limits);
  const bytes = await readBytes(input, limits.fileBytesMax);
  const text = bytes.kind === "refused" ? bytes : decodeText(bytes.value);
  const page = text.kind === "refused" ? text : readMarkup(text.value, limits.nestingMax);
  if (page.kind === "refused") return refusedFile(input.name, page.because);

  const collector = collectTopics(input.name, limits);
  collector.see();
  for (const note of page.value.notes) collector.advise({}, note);
  const { title, language, canonical: url, blocks } = page.value;
  const sections = sectionsOf(
    blocks.map((block) => ({ block, from: 1, to: 1 })),
    { title: options.title ?? title ?? "", loc: { file: input.name } },
  );
  const topic = topicOfDocument({ title, language, url }, sections, { options, terms: terms.value });
  if (topic.kind === "refused") collector.skip({}, topic.because);
  else collector.keep(topic.value, {});
  return collector.finish();
};

export class HtmlLoader extends SourceLoader {
  protected override readonly importer = importHtml;
}
