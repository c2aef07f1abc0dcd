import { join } from "node:path";
import { z } from "zod";
import { type ContentFile, contentFault, contentIn, parseContent } from "./content-file.ts";
import type { Rule, RuleTranslation } from "./rules.ts";

const words = z.string().min(1);
const translationsSchema = z.strictObject({
  status: z.literal("sample"),
  language: z.literal("es"),
  rules: z.record(
    z.string(),
    z.strictObject({
      why: words,
      question: words.optional(),
      examples: z.strictObject({ fires: z.array(words).min(2), quiet: z.array(words).min(2) }),
    }),
  ),
});

const spanishFolder = join("translations", "es");

/**
 * What a person who writes Spanish is told by each rule, with Spanish examples: `translations/es/*.yaml`, by family. A rule without its
 * translation would answer in English, so every rule must have one, and nothing else may stand there.
 *
 * @throws {RuleContentFault} naming the rule that lacks a translation, or the field of one that does not fit
 */
export function loadTranslations(
  directory: string,
  rules: readonly Rule[],
  open: (name: string) => ContentFile,
): ReadonlyMap<string, RuleTranslation> {
  const translated = new Map<string, RuleTranslation>();
  let last: ContentFile | undefined;
  for (const name of contentIn(directory, spanishFolder)) {
    const file = open(name);
    last = file;
    for (const [id, own] of Object.entries(parseContent(file, translationsSchema).rules)) {
      const fault = (field: string, problem: string) => contentFault(file, ["rules", id, field], problem);
      const rule = rules.find((each) => each.id === id);
      if (rule === undefined) throw fault("why", "there is no such rule");
      if (translated.has(id)) throw fault("why", "this rule is translated twice");
      if (own.question === undefined && rule.question !== undefined) {
        throw fault("question", "the rule's question is not translated");
      }
      if (own.question !== undefined && rule.question === undefined)
        throw fault("question", "the rule asks no question");
      translated.set(id, own);
    }
  }
  const missing = rules.find(({ id }) => !translated.has(id));
  if (missing !== undefined && last !== undefined) {
    throw contentFault(last, ["rules"], `rule ${missing.id} has no Spanish text in ${spanishFolder}`);
  }
  return translated;
}
