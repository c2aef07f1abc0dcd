import { createHash } from "node:crypto";
import { z } from "zod";
import {
  type ContentFile,
  type ContentPath,
  contentFault,
  contentIn,
  openContent,
  parseContent,
} from "./content-file.ts";
import { loadLexicon } from "./load-lexicon.ts";
import { loadReader } from "./load-reader.ts";
import { loadTranslations } from "./load-translations.ts";
import { indexPatterns } from "./pattern-index.ts";
import type { Condition, Rule, RuleSet } from "./rules.ts";

type ConditionSource =
  | string
  | { any: ConditionSource[] }
  | { all: ConditionSource[] }
  | { together: ConditionSource[] }
  | { atLeast: number; of: ConditionSource[] };

const words = z.string().min(1);
const condition: z.ZodType<ConditionSource> = z.lazy(() =>
  z.union([
    words,
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ all: z.array(condition).min(2) }),
    z.strictObject({ together: z.array(condition).min(2) }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(condition).min(2) }),
  ]),
);
const cardId = z.enum(["emergency", "urgent", "same-day", "crisis", "poisoning"]);
const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]+-\d+(-[a-z-]+)?$/, "an id looks like CARD-1 or CARD-1-no-other-sign"),
  title: words,
  level: z.enum(["emergency", "urgent", "same-day", "soon"]),
  crisis: z.boolean().default(false),
  card: cardId.optional(),
  when: condition,
  why: words,
  source: z.strictObject({
    title: words,
    url: z.url({ protocol: /^https$/ }),
    reviewedOn: z.iso.date().optional(),
    licence: words,
  }),
  question: z
    .strictObject({
      id: words,
      text: words,
      when: condition,
      settledBy: z.array(words).min(1),
      yes: words,
      alsoYes: words.optional(),
    })
    .optional(),
  examples: z.strictObject({ fires: z.array(words).min(4), quiet: z.array(words).min(4) }),
});
const familySchema = z.strictObject({
  family: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  status: z.literal("sample"),
  rules: z.array(ruleSchema).min(1),
});

/**
 * Reads `<directory>/*.yaml` (rules by family), `<directory>/lexicon` (concepts, context, words of other languages) and
 * `<directory>/translations/es` (what each rule says in Spanish). Synchronous, for start-up only.
 *
 * @param options `withReader: false` only for those who train a reader or test rules alone
 * @throws {RuleContentFault} on the first thing that is missing, misspelt, contradictory or unreadable: the service does not start
 */
export function loadRuleSet(
  directory: string,
  options: { readonly withReader: boolean } = { withReader: true },
): { readonly rules: RuleSet; readonly files: readonly string[] } {
  const hash = createHash("sha256");
  const files: string[] = [];
  const seen = (name: string, text: string): void => {
    hash.update(`${name}\n${text}\n`);
    files.push(name);
  };
  const open = (name: string): ContentFile => {
    const file = openContent(directory, name);
    seen(file.name, file.text);
    return file;
  };
  const lexicon = loadLexicon(directory, open);
  const { concepts } = lexicon;
  const rules = loadFamilies(directory, concepts, open);
  const translations = loadTranslations(directory, rules, open);
  const reader = options.withReader ? loadReader(directory, seen, isRealWord(lexicon.languages)) : undefined;
  const translatedRules = rules.map((rule) => ({ ...rule, inSpanish: translations.get(rule.id) }));
  return {
    rules: {
      version: hash.digest("hex").slice(0, 16),
      rules: translatedRules,
      concepts,
      byConcept: rulesByConcept(translatedRules),
      peopleOnly: new Set(rules.filter((rule) => rule.crisis).flatMap((rule) => enoughAlone(rule.when))),
      index: indexPatterns(lexicon.patterns, everydayOf(lexicon.languages)),
      spelling: lexicon.spelling,
      languages: lexicon.languages,
      reader,
    },
    files,
  };
}

const everydayOf = ({ en, es }: RuleSet["languages"]): ReadonlySet<string> => new Set([...en, ...es]);

/** Words that nobody mistyped, as far as the content knows. */
function isRealWord(languages: RuleSet["languages"]): (word: string) => boolean {
  const lists = Object.values(languages);
  return (word) => lists.some((list) => list.has(word));
}

function loadFamilies(
  directory: string,
  concepts: RuleSet["concepts"],
  open: (name: string) => ContentFile,
): readonly Rule[] {
  const families = contentIn(directory, ".").map(open);
  if (families.length === 0) throw new Error(`no rule files in ${directory}`);
  const rules: Rule[] = [];
  for (const file of families) {
    const content = parseContent(file, familySchema);
    for (const [at, source] of content.rules.entries()) {
      const path: ContentPath = ["rules", at];
      if (rules.some((rule) => rule.id === source.id))
        throw contentFault(file, [...path, "id"], "this rule id is used twice");
      const { question } = source;
      const known = (concept: string, field: ContentPath): string => {
        if (!concepts.has(concept))
          throw contentFault(file, [...path, ...field], `there is no concept "${concept}" in the lexicon`);
        return concept;
      };
      rules.push({
        ...source,
        family: content.family,
        card: source.card,
        inSpanish: undefined,
        source: {
          title: source.source.title,
          url: source.source.url,
          licence: source.source.licence,
          ...(source.source.reviewedOn === undefined ? {} : { reviewedOn: source.source.reviewedOn }),
        },
        when: conditionOf(source.when, ["when"], known),
        question:
          question === undefined
            ? undefined
            : {
                id: question.id,
                text: question.text,
                when: conditionOf(question.when, ["question", "when"], known),
                settledBy: question.settledBy.map((concept, index) => known(concept, ["question", "settledBy", index])),
                yes: known(question.yes, ["question", "yes"]),
                alsoYes: question.alsoYes === undefined ? undefined : known(question.alsoYes, ["question", "alsoYes"]),
              },
      });
    }
  }

  return rules;
}

function rulesByConcept(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const map = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const concept of new Set(conceptsOf(rule.when))) {
      const own = map.get(concept) ?? [];
      own.push(rule);
      map.set(concept, own);
    }
  }
  return map;
}

function conceptsOf(condition: Condition): readonly string[] {
  return condition.kind === "concept" ? [condition.concept] : condition.of.flatMap(conceptsOf);
}

/** The concepts that make a condition hold with nothing else said. */
function enoughAlone(condition: Condition): readonly string[] {
  if (condition.kind === "concept") return [condition.concept];
  return condition.kind === "any" ? condition.of.flatMap(enoughAlone) : [];
}

function conditionOf(
  source: ConditionSource,
  path: ContentPath,
  known: (concept: string, field: ContentPath) => string,
): Condition {
  if (typeof source === "string") return { kind: "concept", concept: known(source, path) };
  const parts = (list: readonly ConditionSource[], key: string): readonly Condition[] =>
    list.map((part, index) => conditionOf(part, [...path, key, index], known));
  if ("any" in source) return { kind: "any", of: parts(source.any, "any") };
  if ("all" in source) return { kind: "all", of: parts(source.all, "all") };
  if ("together" in source) return { kind: "together", of: parts(source.together, "together") };
  return { kind: "at-least", count: source.atLeast, of: parts(source.of, "of") };
}
