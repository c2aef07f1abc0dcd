/** The languages the checks can read. What is written in another is not read as one of these: its checks do not run. */
const readingLanguages = ["en", "es"] as const;
export type ReadingLanguage = (typeof readingLanguages)[number];

/** Throws for a language nobody can read here: a check that cannot read must not pass, and a throw becomes "not-run". */
export function readingLanguageOf(language: string): ReadingLanguage {
  const known = readingLanguages.find((one) => one === language);
  if (known === undefined) throw new Error("No check can read this language");
  return known;
}
