import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { ContentProblem } from "../ingest/problem.ts";
import type { Implication, Lexicon, SameMeaning } from "./lexicon.ts";

const phrase = z.string().trim().toLowerCase().min(1);
/** Long lists are written as several short rows. */
const phraseRows = z.array(z.array(phrase));

/** Languages with a stemmer of their own. */
export const lexiconLanguages = ["en", "es"] as const;
export type LexiconLanguage = (typeof lexiconLanguages)[number];

const lexiconFileSchema = z.strictObject({
  language: z.enum(lexiconLanguages, "must be a language that can be stemmed: en or es"),
  same: z.array(z.strictObject({ term: phrase, alsoSaid: z.array(phrase).min(1) })).optional(),
  implies: z.array(z.strictObject({ words: z.array(phrase).min(1), also: phrase })).optional(),
  stopWords: phraseRows.optional(),
  circumstances: phraseRows.optional(),
  vague: phraseRows.optional(),
  missedWhenAbsent: phraseRows.optional(),
  notCovered: phraseRows.optional(),
  neverCorrected: phraseRows.optional(),
});

type LexiconFile = z.infer<typeof lexiconFileSchema>;
type PhraseList = Exclude<keyof LexiconFile, "language" | "same" | "implies">;

export interface LoadedLexicon {
  readonly lexicon: Lexicon;
  readonly problems: readonly ContentProblem[];
}

const shippedDirectory = import.meta.dirname;
const shipped = new Map<LexiconLanguage, Promise<LoadedLexicon>>();

/**
 * Reads every word list of a language (`*.en.yaml`, `*.es.yaml`) in the directory, this folder by default; it holds word lists of other rooms
 * too. A broken file is named with its line and left out. Rejects when the directory cannot be read. The shipped lists are read once in a
 * process, whoever asks: index, judge and rewriter know the same words.
 */
export function loadLexicon(
  directory: string = shippedDirectory,
  language: LexiconLanguage = "en",
): Promise<LoadedLexicon> {
  if (directory !== shippedDirectory) return readDirectory(directory, language);
  let reading = shipped.get(language);
  if (reading === undefined) {
    reading = readDirectory(directory, language);
    shipped.set(language, reading);
    // What could not be read may be readable the next time.
    reading.catch(() => shipped.delete(language));
  }
  return reading;
}

async function readDirectory(directory: string, language: LexiconLanguage): Promise<LoadedLexicon> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(`.${language}.yaml`)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(directory, name), "utf8") })),
  );
  const medicines = await readMedicines(directory);
  const read = readLexicon(files, language, medicines.medicines);
  return { ...read, problems: [...read.problems, ...medicines.problems] };
}

const medicinesSchema = z.object({
  medicines: z.array(
    z.object({ name: z.string(), also: z.array(z.string()).optional(), brands: z.array(z.string()).optional() }),
  ),
});

/** A medicine with every other name that means it and nothing else. */
export interface MedicineNames {
  readonly name: string;
  readonly also: readonly string[];
}

/**
 * The medicines in `drugs.yaml`, kept by `server/verify`, which checks the file and refuses to start with a broken one. Its combinations
 * are left out: none of what they hold may stand for the whole.
 */
async function readMedicines(
  directory: string,
): Promise<{ readonly medicines: readonly MedicineNames[]; readonly problems: ContentProblem[] }> {
  const name = "drugs.yaml";
  const text = await readFile(join(directory, name), "utf8").catch(() => undefined);
  // Another hospital's word lists may come without medicines; a list of medicines that is there and cannot be read is a fault.
  if (text === undefined) return { medicines: [], problems: [] };
  const read = medicinesSchema.safeParse(parseDocument(text).toJS());
  if (!read.success) {
    const problem = "is not a list of medicines with their names: no medicine is known by name";
    return { medicines: [], problems: [{ file: name, line: 1, problem, weight: "blocks" }] };
  }
  const medicines = read.data.medicines.map(({ name: medicine, also = [], brands = [] }) => ({
    name: medicine.toLowerCase(),
    also: [...also, ...brands].map((other) => other.toLowerCase()),
  }));
  return { medicines, problems: [] };
}

/**
 * The same from texts already read. Every medicine is a name that a page may lack, and its other names find what is written about it
 * ("Lantus" the page on insulin), unless they have a meaning of their own in this language.
 */
export function readLexicon(
  files: readonly { readonly name: string; readonly text: string }[],
  language: LexiconLanguage = "en",
  medicines: readonly MedicineNames[] = [],
): LoadedLexicon {
  const problems: ContentProblem[] = [];
  const same: SameMeaning[] = [];
  const implies: Implication[] = [];
  const sound: LexiconFile[] = [];
  const placeOf = new Map<string, { readonly term: string; readonly file: string }>();

  for (const { name: file, text } of files) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const lineOf = (path: readonly PropertyKey[]): number => {
      const node: unknown = path.length === 0 ? document.contents : document.getIn([...path], true);
      const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
      return Array.isArray(range) && typeof range[0] === "number" ? lines.linePos(range[0]).line : 1;
    };
    const blame = (line: number, problem: string, weight: "blocks" | "advice", field?: string) =>
      problems.push({ file, line, ...(field ? { field } : {}), problem, weight });

    if (document.errors.length > 0) {
      for (const error of document.errors) {
        blame(lines.linePos(error.pos[0]).line, `is not YAML: ${error.message.split("\n")[0] ?? ""}`, "blocks");
      }
      continue;
    }
    const read = lexiconFileSchema.safeParse(document.toJS());
    if (!read.success) {
      for (const { path, message } of read.error.issues) {
        blame(lineOf(path), message, "blocks", path.map(String).join("."));
      }
      continue;
    }
    if (read.data.language !== language) {
      blame(lineOf(["language"]), `is in "${read.data.language}" where "${language}" is read`, "blocks", "language");
      continue;
    }

    (read.data.same ?? []).forEach((entry, index) => {
      const phrases = [entry.term, ...entry.alsoSaid].filter((words) => {
        const earlier = placeOf.get(words);
        if (earlier === undefined) placeOf.set(words, { term: entry.term, file });
        else if (earlier.term !== entry.term) {
          // One phrase with two meanings would make the two topics one. The first entry keeps it.
          blame(
            lineOf(["same", index]),
            `"${words}" already means "${earlier.term}" in ${earlier.file}`,
            "advice",
            `same.${index}`,
          );
        }
        return earlier === undefined;
      });
      if (phrases.length > 1)
        same.push({ term: entry.term, alsoSaid: phrases.filter((words) => words !== entry.term) });
    });
    implies.push(...(read.data.implies ?? []));
    sound.push(read.data);
  }

  const listed = (list: PhraseList): string[] =>
    [...new Set(sound.flatMap((file) => (file[list] ?? []).flat()))].sort();
  const stopWords = listed("stopWords");
  const circumstances = listed("circumstances");
  // "Alli" is a slimming pill, and "there" in Spanish.
  const meant = new Set([...placeOf.keys(), ...stopWords, ...circumstances]);
  const otherNames = medicines.map(({ name, also }): Implication => {
    return { words: also.filter((other) => !meant.has(other)), also: name };
  });
  const names = medicines.flatMap(({ name, also }) => [name, ...also]);
  const words = {
    language,
    same,
    implies,
    otherNames: otherNames.filter(({ words: others }) => others.length > 0),
    stopWords,
    circumstances,
    vague: listed("vague"),
    missedWhenAbsent: listed("missedWhenAbsent"),
    notCovered: [...new Set([...listed("notCovered"), ...names])].sort(),
    neverCorrected: listed("neverCorrected"),
  };
  const hash = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  return { lexicon: { ...words, hash }, problems };
}
