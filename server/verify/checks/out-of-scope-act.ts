import type { EntityLexicon } from "../lexicon/entities.ts";
import { leavesOpen } from "../reading/assumptions.ts";
import { type ClinicalAct, type ClinicalActFound, clinicalActsIn } from "../reading/out-of-scope.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import type { Check, SentenceInContext } from "../types.ts";
import { notApplicable, passed, unsupported } from "./outcome.ts";
import { spansOf, wholeSource } from "./spans.ts";
import { speeches, statedStems } from "./stated-words.ts";
import type { IsWritten } from "./written.ts";

const because = {
  prescribes: "The sentence prescribes, orders or advises in its own name.",
  "changes-treatment": "The sentence speaks of changing a treatment, and its source does not.",
  interprets: "The sentence says what a result or an image of this person means.",
  diagnoses: "The sentence says what is the matter with this person.",
} as const satisfies Record<ClinicalAct, string>;

/**
 * Nobody is diagnosed here, prescribed for, told to change a prescribed dose or told what their result or image means: that is a clinician's
 * to do. Guidance may speak of it to everybody ("do not stop your tablets suddenly"), and may then be said in other words.
 */
export const outOfScopeAct =
  (entities: EntityLexicon, isWritten: IsWritten): Check =>
  (given) => {
    const { sentence, retold, source, verbatim } = caseOf(given);
    if (verbatim || isWritten(given)) return passed;
    const written = given.sentence.act === "claim" && source.kind === "found" ? source.source : undefined;
    const acts = [...clinicalActsIn(sentence), ...diagnoses(sentence, entities)];
    if (acts.length === 0) return notApplicable;
    const allowed = written === undefined ? new Set<ClinicalAct>() : actsOf(written.reading, entities);
    // "You miss pills" for "pills are missed": nothing is changed that the source does not speak of.
    if (written !== undefined && retold?.reading === written.reading) allowed.add("changes-treatment");
    const isOpen = ({ act, start }: ClinicalActFound): boolean =>
      act === "diagnoses" &&
      written !== undefined &&
      retold?.reading === written.reading &&
      leavesOpen(sentence.text.slice(0, start), written.reading);
    const found = acts.find((one) => !allowed.has(one.act) && !isOpen(one) && !isSaidBack(one, sentence, given));
    if (found === undefined) return passed;
    const places = { said: found, source: written === undefined ? undefined : wholeSource(written) };
    return unsupported(because[found.act], spansOf(given, places));
  };

const actsOf = (reading: Reading, entities: EntityLexicon): Set<ClinicalAct> =>
  new Set([...clinicalActsIn(reading), ...diagnoses(reading, entities)].map(({ act }) => act));

/** "You have (probably) got diabetes", "this is a migraine": the person or their complaint, a verb, and the name of an illness. */
const namesTheIllness =
  /(?:^|[^\p{L}])(?:you|he|she|they|this|that|it|your \p{L}+|usted|él|ella|esto|eso|su \p{L}+)(?:'ve|'s|'re)? (?:(?:\p{L}+ ){0,2}?(?:have|has|had|is|are|sounds? like|looks? like|seems?|means|got|tiene|es|sufre|padece|parece|ser|haber|be|having) (?:(?:not|only|just|a|an|the|likely|probably|possibly|mild|severe|una?|el|la|de|leve|grave|probablemente|posiblemente|some|like|bad|case|of|touch) )*)$/u;
const asksOrSupposes = /(?:^|[^\p{L}])(?:if|when|whether|do|does|did|have|has|had|unless|si|cuando) (?:\p{L}+ ){0,2}$/u;

function diagnoses(reading: Reading, entities: EntityLexicon): readonly ClinicalActFound[] {
  return entities.mentionsIn(reading).flatMap(({ kind, start, end }): readonly ClinicalActFound[] => {
    if (kind !== "condition") return [];
    const before = reading.text.slice(0, start);
    const named = namesTheIllness.exec(before);
    if (named === null || asksOrSupposes.test(before.slice(0, named.index + 1))) return [];
    const inCondition = reading.clauses.some(
      (clause) => clause.kind === "condition" && start >= clause.start && start < clause.end,
    );
    return inCondition ? [] : [{ act: "diagnoses", start: named.index, end }];
  });
}

/** "I am sorry that you have cancer", to somebody who said so: warmth says it back and tells nothing. */
function isSaidBack({ act, start, end }: ClinicalActFound, sentence: Reading, given: SentenceInContext): boolean {
  if (given.sentence.act === "claim" || act !== "diagnoses") return false;
  if (!speeches[sentence.language].warmth.test(sentence.text)) return false;
  const stated = statedStems(given);
  const words = sentence.content.filter((word) => word.start >= start && word.end <= end);
  return words.length > 0 && words.every(({ stem }) => stated.has(stem));
}
