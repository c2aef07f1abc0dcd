import type { ContentProblem } from "../ingest/problem.ts";
import type { ReadTopic } from "../ingest/parse-guideline.ts";
import { type Figure, figuresIn, wordsBeside } from "./figures.ts";

interface FigureSentence {
  readonly topicId: string;
  readonly language: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly words: ReadonlySet<string>;
}

/** Words that two sentences about the same thing may differ in; everything else says that they are about different things. */
const slight = new Set(
  "a an the of or and if to for in on at with your you is are as has have been any some very new more than who person someone comes about unless from by do not no un una el la los las de o y si para en con su usted es son ha al que se no le".split(
    " ",
  ),
);
/** Sentences that share this much of their words speak of one thing. */
const sameThing = 0.8;
const wordsMin = 4;

/** Figures in two topics that speak of the same thing and disagree. */
export function contradictingFigures(topics: readonly ReadTopic[]): readonly ContentProblem[] {
  return pairsOf(sentencesOf(topics)).flatMap(([one, other]): ContentProblem[] => {
    if (!disagree(one, other)) return [];
    const problem = `says ${one.figures.join(", ")} where ${other.file}:${other.line} says ${other.figures.join(", ")} in nearly the same words`;
    return [{ file: one.file, line: one.line, problem, weight: "advice" }];
  });
}

/** One figure in several topics: right today, and to be changed together tomorrow. */
export interface SharedFigure {
  readonly text: string;
  readonly places: readonly string[];
}

export function sharedFigures(topics: readonly ReadTopic[]): readonly SharedFigure[] {
  const places = new Map<string, string[]>();
  for (const [one, other] of pairsOf(sentencesOf(topics))) {
    if (!sameFigures(one, other)) continue;
    const known = places.get(one.text) ?? [`${one.file}:${one.line}`];
    places.set(one.text, [...known, `${other.file}:${other.line}`]);
  }
  return [...places].map(([text, found]) => ({ text, places: found }));
}

/** Each gives a figure that the other does not: one more figure alone is only more said. */
function disagree(one: FigureSentence, other: FigureSentence): boolean {
  const [here, there] = [new Set(one.figures), new Set(other.figures)];
  return one.figures.some((figure) => !there.has(figure)) && other.figures.some((figure) => !here.has(figure));
}

const sameFigures = (one: FigureSentence, other: FigureSentence): boolean =>
  [...one.figures].sort().join() === [...other.figures].sort().join();

function sentencesOf(topics: readonly ReadTopic[]): readonly FigureSentence[] {
  return topics.flatMap(({ file, frontMatter: { id, language }, sections }) =>
    sections.flatMap(({ sentences }) =>
      sentences.flatMap(({ text, line }): FigureSentence[] => {
        const figures = figuresIn(text);
        const words = new Set(wordsBeside(text).filter((word) => !slight.has(word)));
        return figures.length === 0 || words.size < wordsMin
          ? []
          : [{ topicId: id, language, file, line, text, figures, words }];
      }),
    ),
  );
}

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared;
}

/** Pairs of sentences of two topics that say nearly the same but for their figures; the earlier first. */
function pairsOf(sentences: readonly FigureSentence[]): readonly (readonly [FigureSentence, FigureSentence])[] {
  const pairs: [FigureSentence, FigureSentence][] = [];
  for (const [at, one] of sentences.entries()) {
    for (let next = at + 1; next < sentences.length; next += 1) {
      const other = sentences[next];
      if (other === undefined || other.topicId === one.topicId || other.language !== one.language) continue;
      const shared = sharedBy(one.words, other.words);
      if (shared / (one.words.size + other.words.size - shared) >= sameThing) pairs.push([one, other]);
    }
  }
  return pairs;
}
