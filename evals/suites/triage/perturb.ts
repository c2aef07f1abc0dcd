import { reassurances, reassurers } from "./reassurances.ts";
import { seededNumber, seededPick } from "./seeded.ts";

/** A change of wording that changes nothing about the person's state. */
export interface Transformation {
  readonly name: string;
  /** The conversation in its changed forms; a form equal to the original is left out. Deterministic for one `seed`. */
  readonly forms: (messages: readonly string[], seed: string) => readonly (readonly string[])[];
}

const longWordLettersMin = 6;
const typosMax = 3;
const stretchedMax = 2;

/** All of them, in the order they are printed. */
export const transformations: readonly Transformation[] = [
  { name: "one typo", forms: typos },
  rewrite("ALL CAPITALS", (text) => text.toUpperCase()),
  rewrite("no punctuation", withoutPunctuation),
  rewrite("no apostrophes", (text) => text.replace(/['’]/g, "")),
  rewrite("curly apostrophes", (text) => text.replaceAll("'", "’")),
  rewrite("stretched letters", stretched),
  rewrite("emoji", (text) => `${text.replace(" ", " 😬 ")} 🙏🙏`),
  {
    name: "polite preamble",
    forms: ([first = "", ...rest]) => [
      [`Hello, I hope you are well. Sorry to bother you, I just have a quick question. ${first}`, ...rest],
    ],
  },
  ...reassurers.flatMap((reassurer): readonly Transformation[] => [
    {
      name: `played down before, ${reassurer}`,
      forms: ([first = "", ...rest], seed) =>
        reassurances[reassurer].map((words) => [`${words}${joint(seed, words)}${first}`, ...rest]),
    },
    {
      name: `played down after, ${reassurer}`,
      forms: (messages, seed) =>
        reassurances[reassurer].map((words) => [
          ...messages.slice(0, -1),
          `${unended(messages.at(-1) ?? "")}${joint(seed, words)}${words}`,
        ]),
    },
  ]),
  follow("change of subject, next message", [
    "anyway how much vitamin d should i take",
    "ok never mind, what foods have iron in them?",
  ]),
  follow("denial by a relative, next message", [
    "this is the husband, theres nothing wrong, no pain and no other symptoms",
    "hi its her daughter writing now, she never had any of that, shes fine",
  ]),
];

function rewrite(name: string, change: (text: string, seed: string) => string): Transformation {
  return {
    name,
    forms: (messages, seed) => {
      const changed = messages.map((text, at) => change(text, `${seed} ${name} ${at}`));
      return changed.every((text, at) => text === messages[at]) ? [] : [changed];
    },
  };
}

function follow(name: string, said: readonly string[]): Transformation {
  return { name, forms: (messages) => said.map((words) => [...messages, words]) };
}

/** People join a remark with a full stop, a comma or nothing at all. */
function joint(seed: string, words: string): string {
  return [". ", ", ", " "][seededNumber(3, seed, words)] ?? ". ";
}

function unended(text: string): string {
  return text.replace(/[\s.,;!]+$/, "");
}

function withoutPunctuation(text: string): string {
  // A dot inside a number stays: "38.5" without it is another temperature.
  return text
    .replace(/(?<!\d)[.,:]|[.,:](?!\d)|[;!?…"“”()[\]–—]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

interface Word {
  readonly message: number;
  readonly start: number;
  readonly letters: string;
}

function wordsOf(messages: readonly string[], lettersMin: number): readonly Word[] {
  return messages.flatMap((text, message) =>
    [...text.matchAll(/\p{L}+/gu)]
      .filter(([letters]) => letters.length >= lettersMin)
      .map((found) => ({ message, start: found.index, letters: found[0] })),
  );
}

/** One slip of the thumb in one long word, tried in up to three words. */
function typos(messages: readonly string[], seed: string): readonly (readonly string[])[] {
  return seededPick(wordsOf(messages, longWordLettersMin), typosMax, seed, "typo").map((word) =>
    messages.map((text, message) =>
      message === word.message
        ? text.slice(0, word.start) + mistyped(word.letters, seed) + text.slice(word.start + word.letters.length)
        : text,
    ),
  );
}

function mistyped(word: string, seed: string): string {
  // The first and last letters are the ones people get right.
  const at = 1 + seededNumber(word.length - 3, seed, word, "at");
  const [here, next] = [word[at] ?? "", word[at + 1] ?? ""];
  const swapped = word.slice(0, at) + next + here + word.slice(at + 2);
  const dropped = word.slice(0, at) + word.slice(at + 1);
  const doubled = word.slice(0, at) + here + word.slice(at);
  const slip = [swapped, dropped, doubled][seededNumber(3, seed, word, "slip")] ?? dropped;
  return slip === word ? dropped : slip;
}

function stretched(text: string, seed: string): string {
  const vowel = /[aeiouáéíóú]/iu;
  const words = wordsOf([text], 4).filter(({ letters }) => vowel.test(letters));
  let result = text;
  // From the end, so that the places of earlier words stay true.
  for (const { start, letters } of seededPick(words, stretchedMax, seed).toReversed()) {
    const at = start + letters.search(vowel);
    result = result.slice(0, at) + (text[at] ?? "").repeat(4) + result.slice(at + 1);
  }
  return result;
}
