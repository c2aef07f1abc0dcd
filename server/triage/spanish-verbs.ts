// Regular endings without accents, as messages are read. Each letter run is an ending; what cannot stand alone ("arlo") is one too.
const pronouns = ["", "lo", "la", "le", "me", "te", "se", "nos", "los", "las", "les"];
const withPronouns = (ending: string): readonly string[] => pronouns.map((pronoun) => ending + pronoun);
const listed = (endings: string): readonly string[] => endings.split(" ");

interface Conjugation {
  /** What shows that a stem is a verb's, and of which kind. */
  readonly shows: readonly string[];
  /** Endings under which a stem may change ("apretar", "aprieta"). */
  readonly stressed: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
}

const future = (vowel: string): readonly string[] =>
  ["re", "ras", "ra", "remos", "reis", "ran", "ria", "rias", "riamos", "riais", "rian"].map((ending) => vowel + ending);

const conjugations: readonly Conjugation[] = [
  {
    shows: [...withPronouns("ar"), ...withPronouns("ando")],
    stressed: new Set(listed("o as a an e es en")),
    other: new Set([
      ...listed("amos ais aba abas abamos abais aban aste asteis aron emos eis aran aras aramos ase ases asen"),
      ...listed("ado ada ados adas"),
      ...future("a"),
      ...withPronouns("ar"),
      ...withPronouns("ando"),
    ]),
  },
  {
    shows: [...withPronouns("er"), ...withPronouns("ir"), ...withPronouns("iendo")],
    stressed: new Set(listed("o es e en a as an")),
    other: new Set([
      ...listed("emos eis imos is ia ias iamos iais ian i iste io isteis ieron iera ieras ieran iese iesen amos ais"),
      ...listed("ido ida idos idas"),
      ...future("e"),
      ...future("i"),
      ...withPronouns("er"),
      ...withPronouns("ir"),
      ...withPronouns("iendo"),
    ]),
  },
];

const stemLettersMin = 3;
const endingLettersMax = Math.max(
  ...conjugations.flatMap(({ stressed, other }) => [...stressed, ...other].map((ending) => ending.length)),
);

/**
 * Whether a word is a regular form of a verb of which the infinitive or the gerund is among `words`: "vigilar" and "contestas" are right as
 * they stand, and no mistyped "vigilan" or "contesta". Where the lexicon shows that the stem changes under stress ("aprieta"), its
 * unchanged form ("apreta") is a mistake and may be corrected.
 */
export function verbFormsOf(words: ReadonlySet<string>): (word: string) => boolean {
  const stems = conjugations.map(({ shows }) => {
    const found = new Set<string>();
    for (const word of words) {
      for (const ending of shows) {
        if (word.endsWith(ending) && word.length - ending.length >= stemLettersMin)
          found.add(word.slice(0, -ending.length));
      }
    }
    return found;
  });
  const changes = (stem: string, stressed: ReadonlySet<string>): boolean => {
    const changed = changedUnderStress(stem);
    return changed !== undefined && [...stressed].some((ending) => words.has(changed + ending));
  };
  return (word) => {
    for (let length = 1; length <= endingLettersMax && word.length - length >= stemLettersMin; length += 1) {
      const stem = word.slice(0, -length);
      const ending = word.slice(-length);
      for (const [at, { stressed, other }] of conjugations.entries()) {
        if (stems[at]?.has(stem) !== true) continue;
        if (other.has(ending) || (stressed.has(ending) && !changes(stem, stressed))) return true;
      }
    }
    return false;
  };
}

/** The stem as it would sound under stress: its last e as ie, its last o as ue. */
function changedUnderStress(stem: string): string | undefined {
  const at = Math.max(stem.lastIndexOf("e"), stem.lastIndexOf("o"));
  if (at < 0) return undefined;
  return stem.slice(0, at) + (stem.charAt(at) === "e" ? "ie" : "ue") + stem.slice(at + 1);
}
