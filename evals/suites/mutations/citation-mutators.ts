import type { DraftSentence } from "#server/draft/index.ts";
import { seededPick } from "../triage/seeded.ts";
import type { Approved } from "./approved.ts";
import { claimOf, type Mutator } from "./mutant.ts";

const one = (text: string, attempts: readonly DraftSentence[]) => (attempts.length === 0 ? [] : [{ text, attempts }]);

/** A word of each language that no guidance sentence has. */
const strangeWord = { en: "bicycle", es: "bicicleta" };

/** What is wrong is not the sentence but what it rests on, or what it is said to be. */
export const citationMutators = (language: string): readonly Mutator[] => [
  {
    name: "a passage made up",
    row: "citation",
    class: "block",
    mutate: ({ sentence, passage }) =>
      one(
        sentence,
        [claimOf(sentence, `${passage.id}0`)(sentence), claimOf(sentence, "guideline")(sentence)].slice(0, 1),
      ),
  },
  {
    name: "another passage of the evidence",
    row: "citation",
    class: "block",
    mutate: ({ sentence, passage, evidence }) => {
      const others = evidence.passages.map((scored) => scored.passage).filter((other) => other.id !== passage.id);
      const strange = others.filter(({ text }) => !text.includes(sentence));
      return seededPick(strange, 1, passage.id, sentence).flatMap((other) =>
        one(sentence, [claimOf(sentence, other.id)(sentence)]),
      );
    },
  },
  {
    name: "a true quote of something else",
    row: "citation",
    class: "block",
    mutate: ({ sentence, evidence }) => {
      const quotes = evidence.passages.flatMap(({ passage }) =>
        passage.sentences
          .filter((quote) => quote !== sentence && !passage.text.includes(sentence))
          .map(claimOf(sentence, passage.id)),
      );
      return one(sentence, seededPick(quotes, 2, sentence));
    },
  },
  {
    name: "one word of the quote changed",
    row: "citation",
    class: "block",
    mutate: ({ sentence, passage }) => {
      const words = sentence.split(" ");
      const changed = words.with(Math.floor(words.length / 2), language === "es" ? strangeWord.es : strangeWord.en);
      return one(sentence, [claimOf(sentence, passage.id)(changed.join(" "))]);
    },
  },
  {
    name: "one word of sentence and quote changed",
    row: "citation",
    class: "block",
    mutate: ({ sentence, passage }) => {
      const words = sentence.split(" ");
      const changed = words
        .with(Math.floor(words.length / 2), language === "es" ? strangeWord.es : strangeWord.en)
        .join(" ");
      return [
        { text: changed, attempts: [claimOf(changed, passage.id)(changed), claimOf(changed, passage.id)(sentence)] },
      ];
    },
  },
  {
    name: "another sentence's condition",
    row: "condition",
    class: "block",
    mutate: (approved) => chimeras(approved, language),
  },
  {
    name: "a claim declared as talk",
    row: "hidden claim",
    class: "block",
    mutate: ({ sentence }) =>
      (["empathy", "question", "safety-net"] as const).map((act) => ({
        text: sentence,
        attempts: [{ act, text: sentence }],
      })),
  },
];

/** The instruction of this sentence before the condition of another one, of another urgency: each half stands in the guidance. */
function chimeras(
  { sentence, passage, evidence }: Approved,
  language: string,
): readonly { text: string; attempts: readonly DraftSentence[] }[] {
  const conditionOf = (text: string) =>
    (language === "es" ? /(?<!aunque|incluso) si .+$/ : /(?<!even) if .+$/).exec(text)?.[0];
  const own = conditionOf(sentence);
  if (own === undefined) return [];
  const others = evidence.passages
    .map((scored) => scored.passage)
    .filter(({ careLevel }) => careLevel !== passage.careLevel && careLevel !== "none")
    .flatMap((other) =>
      other.sentences.flatMap((source) => {
        const condition = conditionOf(source);
        return condition === undefined ? [] : [{ condition, source, id: other.id }];
      }),
    );
  const strange = others.filter(({ condition }) => condition !== own);
  return seededPick(strange, 1, sentence).map(({ condition, source, id }) => {
    const text = sentence.replace(own, condition);
    return { text, attempts: [claimOf(text, passage.id)(sentence), claimOf(text, id)(source)] };
  });
}
