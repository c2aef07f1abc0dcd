/** One word of a pattern. */
export type Atom =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "prefix"; readonly prefix: string }
  | { readonly kind: "number"; readonly min: number; readonly max: number };

export type Sequence = readonly Atom[];

/** Everything that may stand at one place of a pattern, ordered for quick look-up by its first word. */
export interface Choice {
  readonly id: number;
  readonly byWord: ReadonlyMap<string, readonly Sequence[]>;
  readonly byPrefix: readonly { readonly prefix: string; readonly sequences: readonly Sequence[] }[];
  readonly numeric: readonly Sequence[];
  /** The most words any reading of it takes. */
  readonly longest: number;
}

export interface Step {
  readonly choice: Choice;
  readonly optional: boolean;
  /** Words that may stand between the step before and this one. */
  readonly gapMax: number;
}

/** Whose words a pattern is made of. "other": phrases of languages that are not read, for the gravest signs alone. */
export type PatternLanguage = "en" | "es" | "other";

export interface Pattern {
  readonly owner: string;
  readonly language: PatternLanguage;
  readonly steps: readonly Step[];
}

export class PatternFault extends Error {}

const gapLimit = 8;
/** Beginnings of words are filed under so many letters; none is shorter. */
export const prefixKeyLetters = 3;

/**
 * Reads patterns as written in the lexicon:
 * `word`, `one|two`, `two_words|one`, `prefix*`, `<set>`, `#38-43` (a number in this range), `optional?`, `~4` (up to four words between, in this
 * order), `~~4` (up to four words between, either order; once per pattern).
 */
export class PatternReader {
  readonly #sets: ReadonlyMap<string, readonly string[]>;
  readonly #resolved = new Map<string, readonly Sequence[]>();
  readonly #choices = new Map<string, Choice>();
  readonly #words = new Set<string>();

  constructor(sets: ReadonlyMap<string, readonly string[]>) {
    this.#sets = sets;
  }

  /** Every word met so far: what spelling correction may aim at. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** @throws {PatternFault} naming what cannot be read */
  read(owner: string, source: string, language: PatternLanguage): readonly Pattern[] {
    const parts = source.trim().split(/\s+/);
    const either = parts.findIndex((part) => part.startsWith("~~"));
    if (either === -1) return [{ owner, language, steps: this.#steps(parts) }];
    if (parts.some((part, index) => index > either && part.startsWith("~~")))
      throw new PatternFault("only one ~~ is allowed");
    const gap = `~${gapOf(parts[either] ?? "")}`;
    const left = parts.slice(0, either);
    const right = parts.slice(either + 1);
    return [
      { owner, language, steps: this.#steps([...left, gap, ...right]) },
      { owner, language, steps: this.#steps([...right, gap, ...left]) },
    ];
  }

  #steps(parts: readonly string[]): readonly Step[] {
    const steps: Step[] = [];
    let gapMax = 0;
    for (const part of parts) {
      if (part.startsWith("~")) {
        gapMax = gapOf(part);
        continue;
      }
      const optional = part.endsWith("?");
      steps.push({ choice: this.#choice(optional ? part.slice(0, -1) : part), optional, gapMax });
      gapMax = 0;
    }
    if (gapMax > 0) throw new PatternFault("a pattern may not end with a gap");
    if (!steps.some((step) => !step.optional)) throw new PatternFault("a pattern needs one word that is not optional");
    return steps;
  }

  #choice(source: string): Choice {
    const known = this.#choices.get(source);
    if (known !== undefined) return known;
    const choice = orderedChoice(
      this.#choices.size,
      source.split("|").flatMap((word) => this.#alternatives(word, [])),
    );
    this.#choices.set(source, choice);
    return choice;
  }

  #alternatives(word: string, path: readonly string[]): readonly Sequence[] {
    if (!word.startsWith("<")) return [word.split("_").map((part) => this.#atom(part))];
    const name = word.slice(1, -1);
    if (!word.endsWith(">") || !this.#sets.has(name)) throw new PatternFault(`there is no word set called ${word}`);
    if (path.includes(name)) throw new PatternFault(`the word set <${name}> contains itself`);
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    const sequences = (this.#sets.get(name) ?? []).flatMap((entry) => this.#sequences(entry, [...path, name]));
    this.#resolved.set(name, sequences);
    return sequences;
  }

  #sequences(entry: string, path: readonly string[]): readonly Sequence[] {
    let sequences: readonly Sequence[] = [[]];
    for (const part of entry.trim().split(/\s+/)) {
      if (part.startsWith("~") || part.endsWith("?"))
        throw new PatternFault("a word set may not contain gaps or optional words");
      const next = part.split("|").flatMap((word) => this.#alternatives(word, path));
      sequences = sequences.flatMap((sequence) => next.map((tail) => [...sequence, ...tail]));
    }
    return sequences;
  }

  #atom(word: string): Atom {
    if (word.startsWith("#")) {
      const range = /^#(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(word);
      if (range === null) throw new PatternFault(`"${word}" is not a number range such as #38-43`);
      return { kind: "number", min: Number(range[1]), max: Number(range[2]) };
    }
    if (/^\d+(\.\d+)?$/.test(word)) return { kind: "number", min: Number(word), max: Number(word) };
    const prefix = word.endsWith("*");
    const letters = prefix ? word.slice(0, -1) : word;
    if (!/^[\p{L}][\p{L}*]*$/u.test(letters)) {
      throw new PatternFault(`"${word}" is not a word: use lower case letters without apostrophes or hyphens`);
    }
    if (letters !== letters.toLowerCase()) throw new PatternFault(`"${word}" must be in lower case`);
    if (!prefix) {
      this.#words.add(letters);
      return { kind: "word", word: letters };
    }
    if (letters.length < 3) throw new PatternFault(`"${word}" is too short to stand for every word that begins so`);
    for (const ending of ["", "e", "s", "ed", "ing", "es", "y"]) this.#words.add(letters + ending);
    return { kind: "prefix", prefix: letters };
  }
}

function gapOf(part: string): number {
  const gap = /^~{1,2}([1-9])$/.exec(part);
  if (gap === null || Number(gap[1]) > gapLimit)
    throw new PatternFault(`"${part}" is not a gap: write ~1 to ~${gapLimit}`);
  return Number(gap[1]);
}

function orderedChoice(id: number, sequences: readonly Sequence[]): Choice {
  const byWord = new Map<string, Sequence[]>();
  const byPrefix = new Map<string, Sequence[]>();
  const numeric: Sequence[] = [];
  for (const sequence of sequences) {
    const first = sequence[0];
    if (first === undefined) continue;
    if (first.kind === "number") numeric.push(sequence);
    else {
      const [map, key] = first.kind === "word" ? [byWord, first.word] : [byPrefix, first.prefix];
      const list = map.get(key);
      if (list === undefined) map.set(key, [sequence]);
      else list.push(sequence);
    }
  }
  return {
    id,
    byWord,
    byPrefix: [...byPrefix].map(([prefix, list]) => ({ prefix, sequences: list })),
    numeric,
    longest: sequences.reduce((most, { length }) => Math.max(most, length), 1),
  };
}
