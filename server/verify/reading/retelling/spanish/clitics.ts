/** Pronouns that stand before a Spanish verb or hang on it: "no la despierte", "despiértela". */
export const clitics: ReadonlySet<string> = new Set(["me", "te", "se", "lo", "la", "los", "las", "le", "les", "nos"]);

const hanging = /(?:me|te|se|los|las|lo|la|les|le|nos)$/;
const hangingMax = 2;

export const withoutAccents = (word: string): string =>
  word.replace(/[áéíóú]/g, (letter) => ({ á: "a", é: "e", í: "i", ó: "o", ú: "u" })[letter] ?? letter);

/** One way to read a word as a verb with pronouns: "saltesela" as "saltese" and "la", or as "salte", "se" and "la". */
export interface Hung {
  /** Without accents, because they move when a pronoun comes or goes. */
  readonly verb: string;
  readonly pronouns: readonly string[];
}

/** Every reading with at least one pronoun, the fewest first. Whether the rest is a verb, only another text can say. */
export function hungOn(word: string): readonly Hung[] {
  const readings: Hung[] = [];
  let verb = withoutAccents(word);
  let pronouns: readonly string[] = [];
  while (pronouns.length < hangingMax) {
    const [pronoun] = hanging.exec(verb) ?? [];
    if (pronoun === undefined || verb.length - pronoun.length < 2) break;
    verb = verb.slice(0, -pronoun.length);
    pronouns = [pronoun, ...pronouns];
    readings.push({ verb, pronouns });
  }
  return readings;
}

/** "Lo" is one man or thing; "le" and "su" do not tell. */
export type Agreement = "ms" | "fs" | "mp" | "fp" | "s" | "p";

const agreements: ReadonlyMap<string, Agreement> = new Map(
  Object.entries({
    ms: "lo un el del al este ese algún ningún",
    fs: "la una esta esa alguna ninguna",
    mp: "los unos estos esos algunos",
    fp: "las unas estas esas algunas",
    s: "le su",
    p: "les sus",
  }).flatMap(([agreement, words]) => words.split(" ").map((word) => [word, agreement as Agreement] as const)),
);

/** Whether a pronoun can stand for what this article, or another word before a name, leads to; "undefined" leads to nothing. */
export function agree(pronoun: string, determiner: string): boolean {
  const [one, other] = [agreements.get(pronoun), agreements.get(determiner)];
  if (one === undefined || other === undefined) return false;
  return one === other || (one.length !== other.length && one.at(-1) === other.at(-1));
}
