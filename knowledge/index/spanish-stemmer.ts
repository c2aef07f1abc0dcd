/**
 * The Spanish stemmer of the Snowball project (snowballstem.org, "Spanish stemming algorithm"), on words whose accents were taken off first:
 * people at a telephone write "presion" and "ninos", and both spellings must meet. Suffixes that differ by an accent alone become one.
 */
export function stemSpanish(written: string): string {
  const word = withoutAccents(written.toLowerCase());
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const { r1, r2, rv } = regionsOf(word);
  const standing = withoutPronoun(word, rv);
  const standard = withoutStandardSuffix(standing, r1, r2);
  const verbless = standard === standing ? withoutVerbSuffix(standing, rv) : standard;
  return withoutResidue(verbless, rv);
}

/** "é", "ñ" and "ü" as the plain letter; everything else as it is. */
export const withoutAccents = (text: string): string => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

interface Regions {
  /** Where each region starts; the word's length where there is none. */
  readonly r1: number;
  readonly r2: number;
  readonly rv: number;
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && "aeiou".includes(letter);

function regionsOf(word: string): Regions {
  const r1 = afterVowelConsonant(word, 0);
  return { r1, r2: afterVowelConsonant(word, r1), rv: regionOfVerb(word) };
}

/** After the first consonant that follows a vowel, from `start` on. */
function afterVowelConsonant(word: string, start: number): number {
  for (let at = start + 1; at < word.length; at += 1) {
    if (isVowel(word[at - 1]) && !isVowel(word[at])) return at + 1;
  }
  return word.length;
}

function regionOfVerb(word: string): number {
  const next = (wanted: boolean): number => {
    for (let at = 2; at < word.length; at += 1) if (isVowel(word[at]) === wanted) return at + 1;
    return word.length;
  };
  if (!isVowel(word[1])) return next(true);
  return isVowel(word[0]) ? next(false) : Math.min(3, word.length);
}

/** Longest first, so that the first that fits is the longest. */
const byLength = (suffixes: string): readonly string[] =>
  suffixes.split(" ").sort((one, other) => other.length - one.length);
const endingIn = (word: string, suffixes: readonly string[]): string | undefined =>
  suffixes.find((suffix) => word.endsWith(suffix));
const cut = (word: string, suffix: string): string => word.slice(0, word.length - suffix.length);
const startsIn = (word: string, suffix: string, region: number): boolean => word.length - suffix.length >= region;

const pronouns = byLength("me se sela selo selas selos la le lo las les los nos");
const beforePronoun = byLength("iendo ando ar er ir");

function withoutPronoun(word: string, rv: number): string {
  const pronoun = endingIn(word, pronouns);
  if (pronoun === undefined || !startsIn(word, pronoun, rv)) return word;
  const rest = cut(word, pronoun);
  const verb = endingIn(rest, beforePronoun);
  if (verb !== undefined && startsIn(rest, verb, rv)) return rest;
  return rest.endsWith("uyendo") && startsIn(rest, "yendo", rv) ? rest : word;
}

interface StandardSuffix {
  readonly suffixes: readonly string[];
  readonly region: "r1" | "r2";
  readonly becomes?: string;
  /** Taken off as well, each when it stands in R2; the first that fits. */
  readonly before?: readonly string[];
  /** Taken off before the first of `before`. */
  readonly beforeThat?: string;
}

const standardSuffixes: readonly StandardSuffix[] = [
  {
    suffixes: byLength(
      "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos",
    ),
    region: "r2",
  },
  {
    suffixes: byLength("adora ador acion adoras adores aciones ante antes ancia ancias"),
    region: "r2",
    before: ["ic"],
  },
  { suffixes: ["logias", "logia"], region: "r2", becomes: "log" },
  { suffixes: ["uciones", "ucion"], region: "r2", becomes: "u" },
  { suffixes: ["encias", "encia"], region: "r2", becomes: "ente" },
  { suffixes: ["amente"], region: "r1", before: ["iv", "os", "ic", "ad"], beforeThat: "at" },
  { suffixes: ["mente"], region: "r2", before: ["ante", "able", "ible"] },
  { suffixes: ["idades", "idad"], region: "r2", before: ["abil", "ic", "iv"] },
  { suffixes: ["ivas", "ivos", "iva", "ivo"], region: "r2", before: ["at"] },
];

function withoutStandardSuffix(word: string, r1: number, r2: number): string {
  const fitting = standardSuffixes
    .map((rule) => ({ rule, suffix: endingIn(word, rule.suffixes) ?? "" }))
    .reduce((longest, next) => (next.suffix.length > longest.suffix.length ? next : longest));
  const { rule, suffix } = fitting;
  if (suffix === "" || !startsIn(word, suffix, rule.region === "r1" ? r1 : r2)) return word;
  const rest = cut(word, suffix) + (rule.becomes ?? "");
  const before = rule.before?.find((ending) => rest.endsWith(ending) && startsIn(rest, ending, r2));
  if (before === undefined) return rest;
  const shorter = cut(rest, before);
  const that = before === "iv" ? rule.beforeThat : undefined;
  return that !== undefined && shorter.endsWith(that) && startsIn(shorter, that, r2) ? cut(shorter, that) : shorter;
}

const verbsInY = byLength("ya ye yan yen yeron yendo yo yas yes yais yamos");
const verbsInE = byLength("en es eis emos");
const verbs = byLength(
  "arian arias aran aras ariais aria areis ariamos aremos ara are erian erias eran eras eriais eria ereis eriamos eremos era ere irian irias iran iras iriais iria ireis iriamos iremos ira ire aba ada ida ia iera ad ed id ase iese aste iste an aban ian ieran asen iesen aron ieron ado ido ando iendo io ar er ir as abas adas idas ias ieras ases ieses is ais abais iais arais ierais aseis ieseis asteis isteis ados idos amos abamos iamos imos aramos ieramos iesemos asemos",
);

function withoutVerbSuffix(word: string, rv: number): string {
  const inY = endingIn(word, verbsInY);
  if (inY !== undefined && startsIn(word, inY, rv) && cut(word, inY).endsWith("u")) return cut(word, inY);
  const inE = verbsInE.find((suffix) => word.endsWith(suffix) && startsIn(word, suffix, rv));
  const other = verbs.find((suffix) => word.endsWith(suffix) && startsIn(word, suffix, rv));
  if (inE !== undefined && inE.length >= (other?.length ?? 0)) {
    const rest = cut(word, inE);
    return rest.endsWith("gu") ? rest.slice(0, -1) : rest;
  }
  return other === undefined ? word : cut(word, other);
}

function withoutResidue(word: string, rv: number): string {
  const residue = endingIn(word, ["os", "a", "o", "i"]);
  if (residue !== undefined && startsIn(word, residue, rv)) return cut(word, residue);
  if (!word.endsWith("e") || !startsIn(word, "e", rv)) return word;
  const rest = cut(word, "e");
  return rest.endsWith("gu") && startsIn(rest, "u", rv) ? rest.slice(0, -1) : rest;
}
