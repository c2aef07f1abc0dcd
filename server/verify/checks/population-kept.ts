import type { Clause } from "../reading/clauses.ts";
import { originOf } from "../reading/origin.ts";
import type { PopulationGroup, PopulationMention } from "../reading/populations.ts";
import type { Reading } from "../reading/reading.ts";
import type { Check } from "../types.ts";
import { contradicted, forReview, notApplicable, passed } from "./outcome.ts";
import { paraphraseOf } from "./paraphrase.ts";
import { retoldSpansOf, wholeSource } from "./spans.ts";

/** Ages of which a person is one and not another. The other groups can be true of anybody. */
const ages: readonly (readonly PopulationGroup[])[] = [
  ["child", "baby", "teenager"],
  ["adult", "older"],
];

/**
 * A claim is for exactly the people its source is for: a rule for adults never becomes one for children, for somebody pregnant or with
 * failing kidneys, nor for everybody. Where the person asks about a child and the claim is about adults, a person decides.
 */
export const populationKept: Check = (given) => {
  const paraphrase = paraphraseOf(given);
  if (paraphrase === undefined) return notApplicable;
  const { sentence, reading, source, patient } = paraphrase;
  const exchanged = otherSubject(sentence, reading);
  if (exchanged !== undefined)
    return contradicted(
      "The claim supposes of the reader what its source supposes of somebody else, or the other way about.",
      retoldSpansOf(given, exchanged),
    );
  if (sentence.populations.length === 0 && reading.populations.length === 0) return notApplicable;
  const said = groupsOf(sentence.populations);
  const written = groupsOf(reading.populations);
  const added = sentence.populations.find(({ group }) => !written.has(group));
  if (added !== undefined) {
    const places = { said: added, source: reading.populations[0] ?? wholeSource(source) };
    return contradicted("The claim is about people its source does not speak of.", retoldSpansOf(given, places));
  }
  const lost = reading.populations.find(({ group, start }) => !said.has(group) && !inReason(reading, start));
  if (lost !== undefined)
    return contradicted("The claim leaves out whom its source speaks of.", retoldSpansOf(given, { source: lost }));
  const other = sentence.populations.find(({ group }) => isOfAnotherAge(group, groupsOf(patient.populations)));
  if (other !== undefined)
    return forReview("The claim is for another age than the person spoke of.", retoldSpansOf(given, { said: other }));
  return passed;
};

/** Somebody beside the reader: what is so of them is not so of "you". */
const somebody =
  /^(?:person|someone|somebody|child|children|baby|babies|toddlers?|adults?|teenagers?|woman|man|patient|parent|partner)$/;

/** "Do not leave a person alone if they might act" is not "if you might act". English alone: Spanish says neither. */
function otherSubject(
  sentence: Reading,
  reading: Reading,
): { readonly said: Clause; readonly source: Clause } | undefined {
  if (sentence === reading || sentence.language !== "en") return undefined;
  const said = sentence.clauses.filter(({ kind }) => kind === "condition");
  if (said.length === 0 || !sentence.tokens.some(({ text }) => somebody.test(text))) return undefined;
  for (const clause of said) {
    const own = subjectOf(clause, sentence);
    const origin = own === undefined ? undefined : originOf(clause, reading);
    const other = origin?.kind === "condition" ? subjectOf(origin, reading) : undefined;
    if (origin !== undefined && other !== undefined && own !== other) return { said: clause, source: origin };
  }
  return undefined;
}

/** Of whom a condition speaks, where it says so with a pronoun right behind its first word. */
function subjectOf({ start }: Clause, { tokens }: Reading): "reader" | "other" | undefined {
  const at = tokens.findIndex((token) => token.start >= start);
  const text = tokens[at + 1]?.text ?? "";
  if (text === "you") return "reader";
  return /^(?:they|he|she)$/.test(text) ? "other" : undefined;
}

const groupsOf = (mentions: readonly PopulationMention[]): ReadonlySet<PopulationGroup> =>
  new Set(mentions.map(({ group }) => group));

const inReason = (reading: Reading, at: number): boolean =>
  reading.clauses.some(({ kind, start, end }) => kind === "reason" && at >= start && at < end);

function isOfAnotherAge(group: PopulationGroup, spokenOf: ReadonlySet<PopulationGroup>): boolean {
  const own = ages.find((age) => age.includes(group));
  const others = ages.find((age) => age !== own) ?? [];
  return own !== undefined && !own.some((one) => spokenOf.has(one)) && others.some((one) => spokenOf.has(one));
}
