import { join } from "node:path";
import { z } from "zod";
import { type ContentFile, type ContentPath, contentFault, contentIn, parseContent } from "./content-file.ts";
import { contextPrefix, contextRoles } from "./context-roles.ts";
import { exceptPrefix } from "./mentions.ts";
import { normalise } from "./normalise.ts";
import { type Pattern, PatternFault, type PatternLanguage, PatternReader } from "./pattern.ts";
import { type Concept, conceptKinds, type RuleSet, trueOfKinds } from "./rules.ts";
import { verbFormsOf } from "./spanish-verbs.ts";
import { type Spelling, spellingOf } from "./spelling.ts";

const words = z.string().min(1);
const conceptSchema = z.strictObject({
  kind: z.enum(conceptKinds).default("symptom"),
  trueOf: z.enum(trueOfKinds).optional(),
  immune: z.boolean().default(false),
  say: z.array(words).min(1),
  except: z.array(words).default([]),
});
const wordSets = z.record(z.string(), z.array(words).min(1)).default({});
const conceptId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const lexiconSchema = z.strictObject({
  status: z.literal("sample"),
  sets: wordSets,
  concepts: z.record(conceptId, conceptSchema).default({}),
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
  everydayWords: z.strictObject({ en: z.array(words).min(20), other: z.array(words).min(20) }),
});

/** Another language adds its words to the concepts that exist; what a concept is, the English lexicon says. */
const addedLexiconSchema = z.strictObject({
  status: z.literal("sample"),
  sets: wordSets,
  concepts: z
    .record(conceptId, z.strictObject({ say: z.array(words).min(1), except: z.array(words).default([]) }))
    .default({}),
});
const addedContextSchema = z.strictObject({
  status: z.literal("sample"),
  roles: z.partialRecord(z.enum(contextRoles), z.array(words).min(1)),
  realWords: z.array(words),
  everydayWords: z.array(words).min(20),
});

/** Everything the lexicon says, in every language it says it in. */
export interface Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly patterns: readonly Pattern[];
  readonly spelling: Spelling;
  readonly languages: RuleSet["languages"];
}

const contextName = "context.yaml";
/** `es` is read as well as English; `other` holds words of more languages that may raise a level and prove nothing by their absence. */
const addedFolders = ["es", "other"] as const;

/**
 * Reads `lexicon/*.yaml` (concepts in English), `lexicon/context.yaml`, and the words other languages add in `lexicon/es` and
 * `lexicon/other`, where accents may be written and are taken off as they are from a message.
 *
 * @param open reads one file by its path under the red-flag folder
 * @throws {RuleContentFault} on the first thing that is missing, misspelt or unreadable
 */
export function loadLexicon(directory: string, open: (name: string) => ContentFile): Lexicon {
  const files = contentIn(directory, "lexicon").map(open);
  const contextFile = files.find((file) => file.name.endsWith(contextName));
  if (contextFile === undefined) throw new Error(`lexicon/${contextName} is missing in ${directory}`);
  const context = parseContent(contextFile, contextSchema);
  const english = files
    .filter((file) => file !== contextFile)
    .map((file) => ({ file, content: parseContent(file, lexiconSchema) }));
  const added = addedFolders.map((language) => {
    const folder = join("lexicon", language);
    const own = contentIn(directory, folder).map(open);
    const contextOf = own.find((file) => file.name.endsWith(contextName));
    return {
      language,
      context:
        contextOf === undefined ? undefined : { file: contextOf, content: parseContent(contextOf, addedContextSchema) },
      lexicon: own
        .filter((file) => file !== contextOf)
        .map((file) => ({ file, content: parseContent(file, addedLexiconSchema) })),
    };
  });
  const [spanish, other] = added;

  const sets = new Map<string, readonly string[]>();
  const addSets = (
    file: ContentFile,
    named: Readonly<Record<string, readonly string[]>>,
    tidy: (word: string) => string,
  ) => {
    for (const [name, entries] of Object.entries(named)) {
      if (sets.has(name)) throw contentFault(file, ["sets", name], `the word set <${name}> is defined twice`);
      sets.set(name, entries.map(tidy));
    }
  };
  for (const { file, content } of english) addSets(file, content.sets, asWritten);
  for (const { lexicon } of added) for (const { file, content } of lexicon) addSets(file, content.sets, withoutAccents);

  const reader = new PatternReader(sets);
  const patterns: Pattern[] = [];
  let language: PatternLanguage = "en";
  const readPattern = (file: ContentFile, path: ContentPath, owner: string, source: string): void => {
    try {
      patterns.push(...reader.read(owner, source, language));
    } catch (error) {
      if (error instanceof PatternFault) throw contentFault(file, path, `in "${source}": ${error.message}`);
      throw error;
    }
  };
  const readRoles = (
    file: ContentFile,
    roles: Readonly<Partial<Record<(typeof contextRoles)[number], readonly string[]>>>,
    tidy: (word: string) => string,
  ): void => {
    for (const role of contextRoles) {
      for (const [at, source] of (roles[role] ?? []).entries()) {
        readPattern(file, ["roles", role, at], contextPrefix + role, tidy(source));
      }
    }
  };
  const concepts = new Map<string, Concept>();
  for (const { file, content } of english) {
    for (const [id, concept] of Object.entries(content.concepts)) {
      if (concepts.has(id)) throw contentFault(file, ["concepts", id], "this concept is defined twice");
      concepts.set(id, { id, kind: concept.kind, trueOf: concept.trueOf, immune: concept.immune });
      for (const [at, source] of concept.say.entries()) readPattern(file, ["concepts", id, "say", at], id, source);
      for (const [at, source] of concept.except.entries()) {
        readPattern(file, ["concepts", id, "except", at], exceptPrefix + id, source);
      }
    }
  }
  // Only words of signs are worth recognising when misspelt: a denial must not be read into a typing mistake.
  const signWords = new Set(reader.words);
  readRoles(contextFile, context.roles, asWritten);
  const englishWords = new Set(reader.words);

  const addedWords = added.map(({ language: spoken, context: own, lexicon }) => {
    language = spoken;
    if (own !== undefined) readRoles(own.file, own.content.roles, withoutAccents);
    const roleWords = new Set(reader.words);
    for (const { file, content } of lexicon) {
      for (const [id, concept] of Object.entries(content.concepts)) {
        if (!concepts.has(id))
          throw contentFault(file, ["concepts", id], `there is no concept "${id}" in the English lexicon`);
        for (const [at, source] of concept.say.entries()) {
          readPattern(file, ["concepts", id, "say", at], id, withoutAccents(source));
        }
        for (const [at, source] of concept.except.entries()) {
          readPattern(file, ["concepts", id, "except", at], exceptPrefix + id, withoutAccents(source));
        }
      }
    }
    // Its words alone, for spelling: those that a denial has too ("vomito") are no less worth recognising.
    const signs = new PatternReader(sets);
    for (const { content } of spoken === "es" ? lexicon : []) {
      for (const [id, { say }] of Object.entries(content.concepts)) {
        for (const source of say) signs.read(id, withoutAccents(source), spoken);
      }
    }
    return { own: new Set([...reader.words].filter((word) => !roleWords.has(word))), signs: signs.words };
  });
  const spanishSigns = addedWords[0]?.own ?? new Set<string>();
  const spanishMeant = addedWords[0]?.signs ?? spanishSigns;

  const everyday = {
    en: setWithoutAccents(context.everydayWords.en),
    es: setWithoutAccents(spanish?.context?.content.everydayWords ?? []),
    other: setWithoutAccents([...context.everydayWords.other, ...(other?.context?.content.everydayWords ?? [])]),
  };
  const realWords = new Set([
    ...context.realWords,
    ...[...englishWords].filter((word) => !signWords.has(word)),
    ...everyday.en,
    ...everyday.es,
    ...setWithoutAccents(spanish?.context?.content.realWords ?? []),
  ]);
  const inEnglish = spellingOf(signWords, realWords);
  const inSpanish = spellingOf(spanishMeant, new Set([...realWords, ...englishWords]));
  const isVerbForm = verbFormsOf(new Set([...spanishMeant, ...everyday.es, ...realWords]));
  return {
    concepts,
    patterns,
    spelling: {
      correct(word) {
        const meant = inEnglish.correct(word);
        if (meant.length > 0) return meant;
        const meantInSpanish = inSpanish.correct(word);
        // "Vigilar" is no mistyped "vigilan": the lexicon names few of a verb's forms, people use all of them.
        return meantInSpanish.length > 0 && isVerbForm(word) ? [] : meantInSpanish;
      },
    },
    languages: {
      ...everyday,
      lexicon: new Set([...englishWords, ...context.realWords]),
      lexiconEs: spanishSigns,
    },
  };
}

const asWritten = (word: string): string => word;
const withoutAccents = (word: string): string => normalise(word).text;

/** As the words of a message are read: a list may be written with its accents. */
function setWithoutAccents(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map(withoutAccents));
}
