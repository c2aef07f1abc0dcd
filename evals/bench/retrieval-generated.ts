import type { BenchDocument } from "./retrieval-corpus.ts";
import { seededRandom } from "#evals/metrics/index.ts";

const topicsUsual = 3500;
const sections = [
  { question: "What are the symptoms of", words: ["symptoms", "signs", "include"] },
  { question: "What are the treatments for", words: ["treatment", "medicine", "therapy"] },
  { question: "What causes", words: ["caused", "cause", "mutation"] },
  { question: "How to diagnose", words: ["diagnosis", "test", "examination"] },
  { question: "What is the outlook for", words: ["outlook", "prognosis", "recovery"] },
] as const;
const vocabularySize = 20_000;
const syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri".split(
  " ",
);

/**
 * A corpus of made-up words for when no real one is named: as many documents and as uneven a use of words (Zipf) as guidance has, and
 * nothing else of it. It shows that the benchmark runs; its figures are no claim.
 */
export function generateDocuments(topics = topicsUsual): readonly BenchDocument[] {
  const random = seededRandom(20_261_120);
  const made = (length: number) =>
    Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)] ?? "").join("");
  const vocabulary = Array.from({ length: vocabularySize }, () => made(2 + Math.floor(random() * 3)));
  // The rank of a word drawn this way falls off about as 1 / rank.
  const word = () => vocabulary[Math.floor(vocabularySize ** random()) - 1] ?? "";
  const sentence = (about: readonly string[]) => {
    const words = Array.from({ length: 8 + Math.floor(random() * 14) }, word);
    for (const one of about) if (random() < 0.4) words.splice(Math.floor(random() * words.length), 0, one);
    const [first = "", ...rest] = words;
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(" ")}.`;
  };
  return Array.from({ length: topics }, (_, topic) => ({
    topic,
    title: `${made(4)} ${random() < 0.6 ? word() : "syndrome"}`,
  })).flatMap(({ topic, title }) =>
    sections.map(({ question, words }, section): BenchDocument => {
      const about = [...title.split(" "), ...words];
      const text = Array.from({ length: 6 + Math.floor(random() * 14) }, () => sentence(about)).join(" ");
      return { id: `made-${topic}-${section}`, title, question: `${question} ${title}?`, text };
    }),
  );
}
