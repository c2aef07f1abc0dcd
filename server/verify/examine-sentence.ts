import type { Entailment, EntailmentEvidence, EntailmentVerdict } from "./entailment/index.ts";
import { checkJoined, type JoinedResult } from "./joined/check-joined.ts";
import { judgeClaim, type JudgingLimits, type NamedJudgement } from "./judge-claim.ts";
import type { Checks } from "./open-checks.ts";
import { caseOf } from "./reading/source.ts";
import type { SentenceInContext, Verdict } from "./types.ts";
import { verifySentence } from "./verify-sentence.ts";

/** Everything that was found out about one sentence. Nothing in it releases: `decide/` reads all of it, and any of it holds. */
export interface Examined {
  readonly verdict: Verdict;
  readonly joined: JoinedResult;
  readonly entailment: EntailmentResult;
}

export type EntailmentResult =
  | {
      readonly kind: "judged";
      readonly verdict: EntailmentVerdict;
      /** Of every judge that was asked; none when no judge reads the language. */
      readonly judgements: readonly NamedJudgement[];
    }
  /** The guidance's own words need no judge, said word for word or put in another order with words that mean the same; a sentence without a claim has nothing to judge; one that is held already is not sent to anybody. */
  | { readonly kind: "not-needed"; readonly because: "word-for-word" | "retold-whole" | "no-claim" | "held-already" };

export interface Examiners {
  readonly checks: Checks;
  readonly judges: readonly Entailment[];
}

/**
 * The three readings of a sentence: alone against its source, behind the sentences before it, and by the judges of entailment. The judges come
 * last and are asked only about a claim in words of the draft's own that passed the rest. Never rejects.
 *
 * @param before the sentences the person has of this answer, in the contexts they were examined in
 * @param question what the person asked, identifiers removed: a judge may be a model over the wire
 */
export async function examineSentence(
  given: SentenceInContext,
  before: readonly SentenceInContext[],
  { checks, judges }: Examiners,
  question: string,
  limits: JudgingLimits,
): Promise<Examined> {
  const verdict = await verifySentence(given, checks);
  const joined = checkJoined(given, before);
  return { verdict, joined, entailment: await entailmentOf({ verdict, joined }) };

  async function entailmentOf(found: Omit<Examined, "entailment">): Promise<EntailmentResult> {
    if (found.verdict.kind !== "supported" || found.joined.kind !== "joins")
      return { kind: "not-needed", because: "held-already" };
    if (given.sentence.act !== "claim") return { kind: "not-needed", because: "no-claim" };
    const { verbatim, retold, source } = caseOf(given);
    if (verbatim) return { kind: "not-needed", because: "word-for-word" };
    if (source.kind === "found" && retold?.reading.text === source.source.reading.text)
      return { kind: "not-needed", because: "retold-whole" };
    const asked = judges.map((judge) => readingRetold(judge, given));
    const judged = await judgeClaim(given.sentence.text, entailmentEvidenceOf(given), asked, question, limits);
    return { kind: "judged", ...judged };
  }
}

/** "If X, call" and "call if X" are one claim to the checks, and should be to a judge that counts what stands beside what. */
function readingRetold(judge: Entailment, given: SentenceInContext): Entailment {
  const retold = caseOf(given).retold?.reading.text;
  if (judge.readsRetold !== true || retold === undefined) return judge;
  return { ...judge, judge: (_, ...rest) => judge.judge(retold, ...rest) };
}

// One object for a whole answer: a judge remembers what it prepared by its identity.
const evidences = new WeakMap<SentenceInContext["evidence"], EntailmentEvidence>();

/** What claims of this answer are judged against: every passage of the evidence, in its language. */
function entailmentEvidenceOf({ evidence }: Pick<SentenceInContext, "evidence">): EntailmentEvidence {
  const known = evidences.get(evidence);
  if (known !== undefined) return known;
  // Evidence in two languages has no language: the checks have held its sentences already, and no judge reads "".
  const [language, ...others] = new Set(evidence.passages.map(({ passage }) => passage.language));
  const made = {
    texts: evidence.passages.map(({ passage }) => passage.text),
    language: others.length === 0 ? (language ?? "") : "",
  };
  evidences.set(evidence, made);
  return made;
}
