import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type ContentFile, contentFault, parseContent } from "./content-file.ts";
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

const spanishFile = join("translations", "es.yaml");

/**
 * What a person who writes Spanish is told by each rule, with Spanish examples. A rule without its translation would answer in
 * English, so every rule must have one, and nothing else may stand in the file.
 *
 * @throws {RuleContentFault} naming the rule that lacks a translation, or the field of one that does not fit
 */
export function loadTranslations(
  directory: string,
  rules: readonly Rule[],
  open: (name: string) => ContentFile,
): ReadonlyMap<string, RuleTranslation> {
  if (!existsSync(join(directory, spanishFile))) return new Map();
  const file = open(spanishFile);
  const translated = new Map(Object.entries(parseContent(file, translationsSchema).rules));
  for (const id of translated.keys()) {
    if (!rules.some((rule) => rule.id === id)) throw contentFault(file, ["rules", id], "there is no such rule");
  }
  for (const rule of rules) {
    const own = translated.get(rule.id);
    if (own === undefined) throw contentFault(file, ["rules"], `rule ${rule.id} has no Spanish text`);
    if ((rule.question === undefined) !== (own.question === undefined)) {
      const problem =
        rule.question === undefined ? "the rule asks no question" : "the rule's question is not translated";
      throw contentFault(file, ["rules", rule.id, "question"], problem);
    }
  }
  return translated;
}
