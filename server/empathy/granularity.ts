import { redactIdentifiers } from "../privacy/index.ts";
import { grammarOf } from "../verify/reading/grammar.ts";
import { normalise } from "../verify/reading/normalise.ts";
import { isTimeUnit } from "../verify/reading/units.ts";
import { type AnswerRead, wordsIn } from "./answer-read.ts";
import type { Values } from "./metrics.ts";
import { readingEase } from "./reading-ease.ts";
import { sentencesOf } from "./sentences.ts";
import { wordsOf } from "./words/words-of.ts";

const openersMax = 200;
/** Below this many answers one reuse says nothing about a habit. */
const openersMin = 20;

/** Whether an answer speaks of what this person told, in words of the right size, at the right length, and not by rote. */
export function granularity(
  answer: AnswerRead,
): Values<"specificity" | "gradeGap" | "perspicuityGap" | "lengthFit" | "openerReuse" | "identifiersRestated"> {
  return {
    specificity: specificity(answer),
    ...readingEase(answer),
    lengthFit: lengthFit(answer),
    openerReuse: openerReuse(answer),
    identifiersRestated: identifiersIn(answer),
  };
}

const placeholder = /\[(?:[a-z]+(?:-[a-z]+)*)\]/g;
const identifiersIn = ({ given }: AnswerRead): number => {
  const text = given.sentences.map((sentence) => sentence.text).join("\n");
  return redactIdentifiers(text).spans.length + (text.match(placeholder)?.length ?? 0);
};

/** Of the kinds of fact a person told (what is the matter, who, how long, which worry), the share that is taken up. */
function specificity({ heard, text, sentences, language, empathy }: AnswerRead): number | undefined {
  const { relations, warm } = wordsOf(language);
  const { isNeutral } = grammarOf(language);
  const affect = empathy.affect[language];
  const people = new Set(heard.reading.text.match(relations) ?? []);
  const feelings = affect.mentionsIn(heard.reading, "message");
  const times = heard.quantities.filter(({ unit }) => isTimeUnit(unit));
  const matters = new Set(
    heard.reading.content
      .filter(
        ({ text: word, stem }) => word.length > 3 && !warm.has(word) && !isNeutral(word, stem) && !people.has(word),
      )
      .filter(({ start }) => ![...feelings, ...times].some((span) => start >= span.start && start < span.end))
      .map(({ stem }) => stem),
  );
  const stems = new Set(sentences.flatMap(({ reading }) => [...reading.stems]));
  const groups = new Set(sentences.flatMap(({ reading }) => reading.populations.map(({ group }) => group)));
  const told: readonly (readonly [boolean, boolean])[] = [
    [matters.size > 0, [...matters].some((stem) => stems.has(stem))],
    [
      people.size > 0,
      [...people].some((word) => text.includes(word)) ||
        heard.reading.populations.some(({ group }) => groups.has(group)),
    ],
    [
      times.length > 0,
      times.some(({ low, unit }) =>
        sentences.some(({ reading }) => reading.quantities.some((said) => said.low === low && said.unit === unit)),
      ),
    ],
    [
      feelings.length > 0,
      sentences.some(({ reading, act }) => act !== "claim" && affect.mentionsIn(reading, "answer").length > 0),
    ],
  ];
  const present = told.filter(([said]) => said);
  return present.length === 0 ? undefined : present.filter(([, taken]) => taken).length / present.length;
}

/** Words that fit: a narrow question wants its answer, an open one may be told more. Ours, to be tuned on what readers say. */
const lengths = { narrow: { min: 12, max: 140 }, open: { min: 25, max: 240 } } as const;
const narrow = {
  en: /^(?:and |so |but |hi,? |hello,? )?(?:can|is|are|should|do|does|did|will|could|how (?:much|many|often|long|soon)|when|which|where)\b/,
  es: /^(?:y |hola,? )?(?:¿ ?)?(?:puedo|puede|es|son|debo|debería|hay|tengo|cuánt[oa]s?|cada cuánto|cuándo|cuál|dónde)(?![\p{L}])/u,
} as const;

function lengthFit({ given, language, words }: AnswerRead): number | undefined {
  if (words === 0) return undefined;
  const question = sentencesOf(given.said).findLast((sentence) => sentence.endsWith("?"));
  const { min, max } =
    lengths[question !== undefined && narrow[language].test(normalise(question)) ? "narrow" : "open"];
  if (words < min) return (words - min) / min;
  return words > max ? (words - max) / max : 0;
}

/** The first four words of an answer, by which a habit shows. */
export const openerOf = (text: string): string => wordsIn(normalise(text)).slice(0, 4).join(" ");

function openerReuse({ given, sentences }: AnswerRead): number | undefined {
  const recent = given.openers?.slice(-openersMax) ?? [];
  const first = sentences[0];
  if (first === undefined || recent.length < openersMin) return undefined;
  const opener = openerOf(first.reading.text);
  return recent.filter((other) => other === opener).length / recent.length;
}
