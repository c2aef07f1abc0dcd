import { parseDocument } from "yaml";
import { collectOne, refusedFile } from "./collect-topics.ts";
import { readText } from "./decode-text.ts";
import type { Importer } from "./importer.ts";
import { isJsonObject, textOf, textsOf } from "./json-records.ts";
import { limitsOf } from "./limits.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import type { Reading } from "./read-bytes.ts";
import { sectionsOf } from "./sections.ts";
import { type DocumentFacts, topicOfDocument } from "./single-document.ts";
import { SourceLoader } from "./source-loader.ts";
import { termsOf } from "./terms.ts";

/**
 * A Markdown file of somebody else's; the project's own topics are read by `guideline-files.ts` and `ingest/`. Headings may
 * carry the same marks as ours (`{immediate}`, `{self-care}`).
 */
export const importMarkdown: Importer = async (input, options) => {
  const terms = termsOf(options);
  if (terms.kind === "refused") return refusedFile(input.name, terms.because);
  const limits = limitsOf(options.limits);
  const text = await readText(input, limits.fileBytesMax);
  if (text.kind === "refused") return refusedFile(input.name, text.because);

  const whole = text.value.replace(/\r\n?/g, "\n");
  const fence = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(whole);
  const front = readFrontMatter(fence?.[1] ?? "");
  if (front.kind === "refused") return refusedFile(input.name, front.because);
  if (front.value.licence !== undefined && front.value.licence !== terms.value.licence) {
    return refusedFile(input.name, `its front matter states another licence than the import (${terms.value.licence})`);
  }
  const above = fence?.[0] ?? "";
  const blocks = markdownBlocks(whole.slice(above.length), above.split("\n").length, limits.nestingMax);
  if (blocks.kind === "refused") return refusedFile(input.name, blocks.because);

  const first = blocks.value.find(({ block }) => block.kind === "heading")?.block;
  const ownTitle = first?.kind === "heading" && first.level === 1 ? first.text : undefined;
  const facts = { ...front.value, title: front.value.title ?? ownTitle };
  const sections = sectionsOf(blocks.value, {
    title: options.title ?? facts.title ?? "",
    loc: { file: input.name },
    places: "lines",
  });
  const topic = topicOfDocument(facts, sections, { options, terms: terms.value });
  return collectOne(input.name, limits, topic);
};

export class MarkdownLoader extends SourceLoader {
  protected override readonly importer = importMarkdown;
}

/** The few keys that are used. YAML's aliases are refused: ten lines of them can stand for gigabytes. */
function readFrontMatter(text: string): Reading<DocumentFacts & { readonly licence?: string | undefined }> {
  if (text.trim() === "") return { kind: "read", value: {} };
  if (text.length > frontMatterCharactersMax) return { kind: "refused", because: "its front matter is too long" };
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
    if (document.errors.length > 0) return { kind: "refused", because: "its front matter is not YAML" };
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (!isJsonObject(value)) return { kind: "refused", because: "its front matter holds no keys" };
    const one = (name: string) => textOf(value, name) || undefined;
    return {
      kind: "read",
      value: {
        title: one("title"),
        url: one("url"),
        language: one("language"),
        reviewedOn: one("reviewedOn"),
        licence: one("licence") ?? one("license"),
        synonyms: textsOf(value, "synonyms"),
      },
    };
  } catch {
    // The only throw of `toJS` is an alias above the count.
    return { kind: "refused", because: "its front matter uses YAML aliases" };
  }
}

const frontMatterCharactersMax = 20_000;
