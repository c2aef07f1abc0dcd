import type { HoldReason } from "../decide/index.ts";
import type { Drafter, DraftSentence } from "../draft/index.ts";
import { sentenceQuoted } from "../verify/index.ts";
import { consider, type Considered } from "./consider.ts";
import { type Given, requestOf } from "./draft-and-release.ts";
import { mendInTime } from "./draft-in-time.ts";
import type { Progress } from "./progress.ts";

type Held = Extract<Considered, { kind: "held" }>;

/**
 * A danger is not argued away. A claim that says the opposite of the guidance may be said rightly instead, but a person must know that the model
 * lied; and what is held because the whole draft is not sure enough is not surer in other words.
 */
const neverMended: readonly HoldReason[] = ["danger-named", "contradicted", "low-confidence"];
/** A draft with more held sentences than this is not to be trusted with the rest, however well they were mended. */
const mendsMax = 2;

/**
 * The bounded repair of a model's draft. A claim that is held but quotes a whole sentence of the guidance is said in the guidance's own words,
 * which costs nobody a wait; for any other the model is asked once in an answer to write it again. Both go through everything a first draft goes
 * through. A check or judge that broke is not worked around.
 */
export function menderOf(drafter: Drafter, progress: Progress, given: Given) {
  let mends = 0;
  let asked = false;

  /** @returns whether something stands in for the held sentence now, so that the draft may go on */
  async function mendsHeld(sentence: DraftSentence, held: Held): Promise<boolean> {
    mends += 1;
    if (neverMended.includes(held.reason) || broke(held) || mends > mendsMax) return false;
    const own = inTheGuidancesWords(sentence, given);
    if (own !== undefined) return standsIn(own, given.rooms.builtInDrafter.version);
    if (asked) return false;
    asked = true;
    const request = { ...requestOf(progress, given), held: { sentence, because: failuresOf(held) } };
    const again = await mendInTime(drafter, request, given.rooms.limits.mendMs);
    return again !== undefined && (await standsIn(again, drafter.version));
  }

  /** What the person has already stands in for it as well. */
  const standsIn = async (sentence: DraftSentence, by: string): Promise<boolean> =>
    (await consider(sentence, { by, mends: true, mayBeWarmed: false }, progress, given)).kind !== "held";

  return { mends: mendsHeld };
}

/** Where no judge reads the language nobody broke: the guidance's own words are then the only ones that can be said. */
const broke = ({ reason, examined: { entailment } }: Held): boolean =>
  reason === "check-not-run" && !(entailment.kind === "judged" && entailment.judgements.length === 0);

function inTheGuidancesWords({ act, citation }: DraftSentence, { evidence }: Given): DraftSentence | undefined {
  if (act !== "claim" || citation === undefined) return undefined;
  const line = sentenceQuoted(evidence, citation);
  return line === undefined
    ? undefined
    : { act: "claim", text: line, citation: { passageId: citation.passageId, quote: line } };
}

/** What was wrong, in words written in advance: of the checks, the border with what is before, and the judges. */
function failuresOf({ examined: { verdict, joined, entailment } }: Held): readonly string[] {
  const checks = Object.entries(verdict.checks).flatMap(([name, result]) =>
    result.kind === "failed" ? [`${name}: ${result.because}`] : [],
  );
  const join = joined.kind === "joins" ? [] : [`behind the sentences before it: ${joined.kind}`];
  const judged = entailment.kind === "judged" ? [`the passages do not say it: ${entailment.verdict}`] : [];
  return [...checks, ...join, ...judged];
}
