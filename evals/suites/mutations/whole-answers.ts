import type { DraftSentence } from "#server/draft/index.ts";
import { checkWholeAnswer, type WholeAnswer, type WholeAnswerResult } from "#server/verify/index.ts";
import { mutations } from "#server/verify/mutations.ts";
import { spanishMutations } from "#server/verify/spanish-mutations.ts";
import type { Answered } from "../own-answers/answer.ts";
import { seededPick } from "../triage/seeded.ts";

/** An answer spoiled as a whole: no sentence of it has to be untrue by itself. */
export interface WholeMutant {
  readonly id: string;
  readonly mutator: string;
  readonly answer: WholeAnswer;
}

/** The answer as it was given. */
export const wholeOf = ({ sentences, evidence }: Answered): WholeAnswer => ({
  released: sentences,
  mustSay: evidence.mustSay,
  level: "none",
  evidence,
});

type WholeMutator = (answered: Answered) => readonly WholeAnswer[];

const turned = ["an instruction forbidden", "not put in", "not taken out"];

const wholeMutators: Readonly<Record<string, WholeMutator>> = {
  "a must-say line left out": (answered) =>
    answered.evidence.mustSay.map(({ line }) => changed(answered, (text) => (text === line ? [] : [text]))),
  "a must-say line in other words": (answered) =>
    answered.evidence.mustSay.map(({ line }) =>
      changed(answered, (text) => [text === line ? `${text.slice(0, -1)}, if you like.` : text]),
    ),
  "a sentence, and its denial behind it": (answered) => answers(answered, turned),
  "a sentence, and ten times its number behind it": (answered) => answers(answered, ["ten times a number"]),
  "a citation of nowhere": (answered) => {
    const claims = answered.sentences.filter(({ act }) => act === "claim");
    return seededPick(claims, 1, answered.id, "citation").map((lost) => ({
      ...wholeOf(answered),
      released: answered.sentences.map((sentence) =>
        sentence === lost ? { ...sentence, citation: { passageId: "nowhere#1", quote: sentence.text } } : sentence,
      ),
    }));
  },
  "an emergency, and only advice that can wait": (answered) => {
    const levels = new Map(answered.evidence.passages.map(({ passage }) => [passage.id, passage.careLevel]));
    const released = answered.sentences.filter(
      ({ act, citation, text }) =>
        act === "claim" && levels.get(citation?.passageId ?? "") === "urgent" && !/emergenc|urgencias/i.test(text),
    );
    return released.length === 0 ? [] : [{ ...wholeOf(answered), released, mustSay: [], level: "emergency" }];
  },
};

/** Every spoiled whole of every answer. */
export const wholeMutants = (all: readonly Answered[]): readonly WholeMutant[] =>
  all.flatMap((answered) =>
    Object.entries(wholeMutators).flatMap(([mutator, mutate]) =>
      mutate(answered).map((answer, at) => ({ id: `${answered.id}/${mutator}/${at + 1}`, mutator, answer })),
    ),
  );

export const judgeWhole = (answer: WholeAnswer): WholeAnswerResult["kind"] => checkWholeAnswer(answer).kind;

function changed(answered: Answered, put: (text: string) => readonly string[]): WholeAnswer {
  const released = answered.sentences.flatMap((sentence): DraftSentence[] =>
    put(sentence.text).map((text) => ({ ...sentence, text })),
  );
  return { ...wholeOf(answered), released };
}

/** Behind one of its sentences stands the same sentence spoiled, with the same quote. */
function answers(answered: Answered, names: readonly string[]): readonly WholeAnswer[] {
  const language = answered.evidence.passages[0]?.passage.language;
  const ways = (language === "es" ? spanishMutations : mutations).filter(({ name }) => names.includes(name));
  const pairs = answered.sentences.flatMap((sentence, at) =>
    sentence.act === "claim" ? ways.flatMap(({ spoil }) => spoil(sentence.text).map((text) => ({ at, text }))) : [],
  );
  return seededPick(pairs, 3, answered.id, ...names).flatMap(({ at, text }) => {
    const sentence = answered.sentences[at];
    if (sentence === undefined) return [];
    return [{ ...wholeOf(answered), released: answered.sentences.toSpliced(at + 1, 0, { ...sentence, text }) }];
  });
}
