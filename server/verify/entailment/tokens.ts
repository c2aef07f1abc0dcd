/**
 * A normalised text as the scorer splits it: names with digits stay whole ("covid-19" is no nineteen, "vitamin d" no vitamin c), other hyphens
 * part words, and every "n't" is "not". Marks that end a clause stay, as the reach of a denial ends there.
 */
export function wordsOf(normalised: string): readonly string[] {
  const words: string[] = [];
  const text = normalised.includes("vitamin")
    ? normalised.replace(/\bvitamins? ([a-ek]\d*)\b/g, "vitamin-$1")
    : normalised;
  for (const [found] of text.matchAll(pattern)) {
    const whole = spelledOut.get(found);
    if (whole !== undefined) words.push(...whole);
    else if (found.endsWith("n't")) words.push(found === "won't" ? "will" : found.slice(0, -3), "not");
    else {
      const apostrophe = found.indexOf("'");
      words.push(apostrophe > 0 ? found.slice(0, apostrophe) : found);
    }
  }
  return words;
}

const pattern =
  /vitamin-[a-ek]\d*|[a-z]+(?:-[a-z]+)*-\d+[a-z]*(?![\w.]*\d)|\d{4}-[a-z]+|[a-zà-öø-ÿœα-ω]+\d[a-z0-9]*|[a-zà-öø-ÿœα-ω]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*|[.,;:()%!?]/g;

/** Names with digits: taken out before numbers are read. */
export const namePattern = /[a-z]+(?:-[a-z]+)*-\d+[a-z]*(?![\w.]*\d)|\d{4}-[a-z]+|[a-z]+\d[a-z0-9]*/g;

/** True when the text holds a letter that no word takes in, or a hidden character: what is not read must not be judged. */
export const hasUnreadable = (normalised: string): boolean =>
  !/^[\x20-\x7e]*$/.test(normalised) && /[^\P{L}a-zà-öø-ÿœα-ωµªº]|[\p{Cf}\p{Co}\p{Cn}\uFFFD]/u.test(normalised);

const spelledOut: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cannot: "can not",
    "can't": "can not",
    cant: "can not",
    dont: "do not",
    doesnt: "does not",
    isnt: "is not",
    wont: "will not",
    unable: "not able",
    unlikely: "not likely",
    unclear: "not clear",
    unknown: "not known",
    unnecessary: "not necessary",
    unproven: "not proven",
    unsuitable: "not suitable",
  }).map(([word, parts]) => [word, parts.split(" ")] as const),
);
