const strong = "aeoáéó";
const accents: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú" };

/** The places of the vowels that bear a syllable each; "i" and "u" beside another vowel bear none, nor the "u" of "que" and "gue". */
function nucleiOf(word: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] ?? "";
    const [before, next] = [word[at - 1] ?? "", word[at + 1] ?? ""];
    if (strong.includes(letter) || "íú".includes(letter)) found.push(at);
    else if ("iu".includes(letter)) {
      const isSilent = letter === "u" && /[qg]/.test(before) && /[eiéí]/.test(next);
      const isGlide = `${strong}iu`.includes(next) || strong.includes(before);
      if (!isSilent && !(isGlide && next !== "" && before !== "") && !(strong.includes(before) && next === ""))
        found.push(at);
    }
  }
  return found;
}

/** The place of the stressed vowel of a verb form. */
function stressOf(word: string): number {
  const written = [...word].findIndex((letter) => "áéíóú".includes(letter));
  if (written >= 0) return written;
  const nuclei = nucleiOf(word);
  const isLast = nuclei.length < 2 || !/[aeiouns]$/.test(word);
  return nuclei.at(isLast ? -1 : -2) ?? 0;
}

/** A verb with pronouns hung on it, and the accent that keeps its stress where it was: "quite", "se": "quítese"; "dé", "le": "dele". */
export function hang(verb: string, pronouns: readonly string[]): string {
  if (pronouns.length === 0) return verb;
  const stress = stressOf(verb);
  const plain = verb.replace(/[áéíóú]/g, (letter) => "aeiou"["áéíóú".indexOf(letter)] ?? letter);
  const whole = plain + pronouns.join("");
  const behind = nucleiOf(whole).filter((at) => at > stress).length;
  // Behind the stress stand two syllables or more, or one that the rules would not stress before.
  if (behind < 2) return /[áéíóú]$/.test(verb) || behind === 1 ? whole : verb + pronouns.join("");
  return whole.slice(0, stress) + (accents[whole[stress] ?? ""] ?? whole[stress]) + whole.slice(stress + 1);
}
