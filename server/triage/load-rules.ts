import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type ContentFile, type ContentPath, contentFault, openContent, parseContent } from "./content-file.ts";
import { contextPrefix, contextRoles } from "./context.ts";
import { indexPatterns } from "./match.ts";
import { exceptPrefix } from "./mentions.ts";
import { normalise } from "./normalise.ts";
import { type Pattern, PatternFault, PatternReader } from "./pattern.ts";
import { type Concept, type Condition, conceptKinds, type Rule, type RuleSet } from "./rules.ts";
import { spellingOf } from "./spelling.ts";

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
const conceptSchema = z.strictObject({
  kind: z.enum(conceptKinds).default("symptom"),
  immune: z.boolean().default(false),
  say: z.array(words).min(1),
  except: z.array(words).default([]),
});
const lexiconSchema = z.strictObject({
  status: z.literal("sample"),
  sets: z.record(z.string(), z.array(words).min(1)).default({}),
  concepts: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), conceptSchema).default({}),
});
const contextSchema = z.strictObject({
  status: z.literal("sample"),
  roles: z.strictObject(
    Object.fromEntries(contextRoles.map((role) => [role, z.array(words).min(1)])) as Record<
      (typeof contextRoles)[number],
      z.ZodArray<z.ZodString>
    >,
  ),
  realWords: z.array(words),
  everydayWords: z.strictObject({
    en: z.array(words).min(20),
    es: z.array(words).min(20),
    other: z.array(words).min(20),
  }),
});

/**
 * Reads `<directory>/*.yaml` (rules by family), `<directory>/lexicon/*.yaml` (concepts) and `<directory>/lexicon/context.yaml`.
 * Synchronous, for start-up only.
 *
 * @throws {RuleContentFault} on the first thing that is missing, misspelt, contradictory or unreadable: the service does not start
 */
export function loadRuleSet(directory: string): { readonly rules: RuleSet; readonly files: readonly string[] } {
  const hash = createHash("sha256");
  const openAll = (folder: string): readonly ContentFile[] =>
    readdirSync(join(directory, folder))
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map((name) => {
        const file = openContent(directory, join(folder, name));
        hash.update(`${file.name}\n${file.text}\n`);
        return file;
      });
  const lexicon = openAll("lexicon");
  const families = openAll(".");
  if (families.length === 0) throw new Error(`no rule files in ${directory}`);
  const version = hash.digest("hex").slice(0, 16);

  const contextFile = lexicon.find((file) => file.name.endsWith("context.yaml"));
  if (contextFile === undefined) throw new Error(`lexicon/context.yaml is missing in ${directory}`);
  const context = parseContent(contextFile, contextSchema);
  const lexiconFiles = lexicon
    .filter((file) => file !== contextFile)
    .map((file) => ({ file, content: parseContent(file, lexiconSchema) }));

  const sets = new Map<string, readonly string[]>();
  for (const { file, content } of lexiconFiles) {
    for (const [name, entries] of Object.entries(content.sets)) {
      if (sets.has(name)) throw contentFault(file, ["sets", name], `the word set <${name}> is defined twice`);
      sets.set(name, entries);
    }
  }

  const reader = new PatternReader(sets);
  const patterns: Pattern[] = [];
  const readPattern = (file: ContentFile, path: ContentPath, owner: string, source: string): void => {
    try {
      patterns.push(...reader.read(owner, source));
    } catch (error) {
      if (error instanceof PatternFault) throw contentFault(file, path, `in "${source}": ${error.message}`);
      throw error;
    }
  };
  for (const role of contextRoles) {
    for (const [at, source] of context.roles[role].entries()) {
      readPattern(contextFile, ["roles", role, at], contextPrefix + role, source);
    }
  }
  // Denials and everyday phrases must not become targets for spelling correction.
  const contextWords = new Set(reader.words);
  const concepts = new Map<string, Concept>();
  for (const { file, content } of lexiconFiles) {
    for (const [id, concept] of Object.entries(content.concepts)) {
      if (concepts.has(id)) throw contentFault(file, ["concepts", id], "this concept is defined twice");
      concepts.set(id, { id, kind: concept.kind, immune: concept.immune });
      for (const [at, source] of concept.say.entries()) readPattern(file, ["concepts", id, "say", at], id, source);
      for (const [at, source] of concept.except.entries()) {
        readPattern(file, ["concepts", id, "except", at], exceptPrefix + id, source);
      }
    }
  }

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

  const realWords = new Set([...context.realWords, ...contextWords]);
  return {
    rules: {
      version,
      rules,
      concepts,
      peopleOnly: new Set(rules.filter((rule) => rule.crisis).flatMap((rule) => enoughAlone(rule.when))),
      index: indexPatterns(patterns),
      spelling: spellingOf(reader.words, realWords),
      languages: {
        en: withoutAccents(context.everydayWords.en),
        es: withoutAccents(context.everydayWords.es),
        other: withoutAccents(context.everydayWords.other),
        lexicon: new Set([...reader.words, ...context.realWords]),
      },
    },
    files: [...lexicon, ...families].map((file) => file.name),
  };
}

/** The concepts that make a condition hold with nothing else said. */
function enoughAlone(condition: Condition): readonly string[] {
  if (condition.kind === "concept") return [condition.concept];
  return condition.kind === "any" ? condition.of.flatMap(enoughAlone) : [];
}

/** As the words of a message are read: a list may be written with its accents. */
function withoutAccents(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => normalise(word).text));
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
