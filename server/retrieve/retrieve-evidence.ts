import { allows, type PassageIndex, type PassageQuery, type SearchResult } from "#knowledge/index/index.ts";
import { isOverdue, servesWhenOverdue } from "#knowledge/review/overdue.ts";
import { inTime } from "../in-time.ts";
import { withoutPlaceholders } from "../privacy/index.ts";
import { coverageSuffices } from "./coverage-gate.ts";
import type { QuestionRewriter, RewriteUse, Rewritten } from "./rewrite/index.ts";
import { severalQuestions } from "./several-questions.ts";
import type { Coverage, Evidence, EvidencePassage, Passage, ScoredPassage } from "./types.ts";

export interface RetrievalRequest {
  /** The question with identifiers already removed. */
  readonly question: string;
  /** The person's previous messages in this conversation, oldest first, identifiers removed; at most 6, empty for the first. */
  readonly earlier: readonly string[];
  /** ISO language code the person writes in. A language without guidance finds nothing. */
  readonly language: string;
  /** ISO country code the person confirmed, or "unknown": then only passages that hold anywhere. */
  readonly country: string;
  readonly audience: PassageQuery["audience"];
  readonly statuses: PassageQuery["statuses"];
  /** ISO date: guidance whose review was due before it serves definitions and safety-netting only. */
  readonly today: string;
  /** Most passages taken by rank; `immediate` and must-say passages come on top of that. At least 1. */
  readonly passagesMax: number;
  /** `coverageMinDefault` unless measured otherwise. */
  readonly coverageMin: number;
  /** Sums the question up for searching; undefined when no model is configured or it is turned off. */
  readonly rewriter: QuestionRewriter | undefined;
}

/** Passages looked at before choosing; more than any topic has, so that the best topic is seen whole. */
const hitsMax = 40;
/** A passage of another topic is taken only when it scores at least this share of the best passage. */
const shareOfTopScoreForOtherTopics = 0.85;
/** Beside the best topic; more than one other makes an answer about everything. */
const otherTopicsMax = 1;

/**
 * Finds what may be said about a question. Never rejects: any failure of the index is `index-unreachable`, which reads
 * differently to the patient than `no-coverage` ("I have no guidance on that").
 *
 * With a rewriter, a summary of the question is asked for while the question itself is searched with. It can only change the order of
 * what is found (`knowledge/index/question/with-summary.ts`), and never opens a gate: the person's own words must open it alone first, and must
 * cover what then comes first at least as well as what they found themselves. Else, or when the summary is late or refused, their own
 * words' result stands. Nobody waits for a summary when the gate is shut.
 */
export async function retrieveEvidence(request: RetrievalRequest, index: PassageIndex): Promise<Evidence> {
  const { rewriter } = request;
  if (rewriter === undefined) return retrieve(request, index, undefined);
  const patience = new AbortController();
  const summary = summaryInTime(rewriter, request, patience.signal);
  try {
    return await retrieve(request, index, { rewriter, summary });
  } finally {
    patience.abort();
  }
}

/** Longer than any rewriter waits by itself: what is not there by then hangs. Milliseconds. */
const summaryMs = 2_500;

/** By its port a rewriter never rejects and never hangs; the person's own words are found whatever it does. */
async function summaryInTime(
  rewriter: QuestionRewriter,
  { question, earlier, language }: RetrievalRequest,
  signal: AbortSignal,
): Promise<Rewritten> {
  const asking = (over: AbortSignal): Promise<Rewritten | undefined> =>
    rewriter.rewrite({ question, earlier, language }, over);
  const asked = await inTime(asking, { waitMs: summaryMs, signal });
  if (asked.kind === "late") return { kind: "not-run", because: "timeout" };
  const rewritten = asked.kind === "made" ? asked.made : undefined;
  return rewritten !== undefined && rewriteKinds.has(rewritten.kind)
    ? rewritten
    : { kind: "not-run", because: "failed" };
}
const rewriteKinds: ReadonlySet<unknown> = new Set<Rewritten["kind"]>(["used", "not-run", "refused"]);

interface Summary {
  readonly rewriter: QuestionRewriter;
  readonly summary: Promise<Rewritten>;
}

async function retrieve(
  request: RetrievalRequest,
  index: PassageIndex,
  summed: Summary | undefined,
): Promise<Evidence> {
  const unused = summed && ({ rewrite: { kind: "not-run", because: "no-evidence" } } as const);
  const query: PassageQuery = {
    text: withoutPlaceholders(request.question),
    earlier: request.earlier.map(withoutPlaceholders),
    language: request.language,
    jurisdiction: request.country,
    audience: request.audience,
    statuses: request.statuses,
    passagesMax: hitsMax,
  };
  // The index filters by itself; what it lets through, or brings along with a topic, is asked once more here.
  const mayBeShown = (passage: Passage): boolean => allows(query, passage) && mayServe(passage, request.today);
  try {
    const found = await index.search(query);
    const whole = openGate(found, mayBeShown, request.coverageMin);
    const part = whole === undefined ? await openPart(found, { query, mayBeShown, request }, index) : undefined;
    const own = whole ?? part?.opened;
    if (own === undefined) return { kind: "none", because: "no-coverage", coverage: found.coverage, ...unused };
    const asked = part === undefined ? query : { ...query, text: part.text };
    const summarised = await withSummary(own, { query: asked, mayBeShown, request, summed }, index);
    const { best, rewrite } = summarised;
    const result = part === undefined ? summarised.result : leavingOut(part.notCovered, summarised.result);
    const evidence = await gather(result, best, { ...request, mayBeShown }, index);
    return rewrite === undefined ? evidence : { ...evidence, rewrite };
  } catch {
    // The error may carry the question; its absence here is on purpose.
    return { kind: "none", because: "index-unreachable", ...unused };
  }
}

/** A result whose gate is open, with what may be shown of it. */
interface Opened {
  readonly result: SearchResult;
  readonly best: ScoredPassage;
}

function openGate(
  found: SearchResult,
  mayBeShown: (passage: Passage) => boolean,
  coverageMin: number,
): Opened | undefined {
  const hits = found.hits.filter(({ passage }) => mayBeShown(passage));
  const best = hits[0];
  // The coverage was judged for the topic found first. When none of that may be shown, it says nothing about the next one.
  const judged = best !== undefined && best.passage.topicId === found.hits[0]?.passage.topicId;
  return judged && coverageSuffices(found.coverage, coverageMin) ? { result: { ...found, hits }, best } : undefined;
}

interface OpenedPart {
  readonly opened: Opened;
  /** What was told, and the questions that are covered. */
  readonly text: string;
  readonly notCovered: readonly string[];
}

/**
 * Of a message with several questions, those that the guidance covers, each looked up with all that was told beside. The rest is named, so
 * that nobody takes silence for an answer. Never beside a medicine: what is not known may be what it must not be taken with.
 */
async function openPart(
  whole: SearchResult,
  given: {
    readonly query: PassageQuery;
    readonly mayBeShown: (passage: Passage) => boolean;
    readonly request: RetrievalRequest;
  },
  index: PassageIndex,
): Promise<OpenedPart | undefined> {
  const { query, mayBeShown, request } = given;
  if (whole.coverage.namesMedicine !== false) return undefined;
  const several = severalQuestions(query.text);
  if (several === undefined) return undefined;
  const { told, asked } = several;
  const textOf = (questions: readonly string[]): string => [...told, ...questions].join(" ");
  const lookUp = async (text: string) =>
    openGate(await index.search({ ...query, text }), mayBeShown, request.coverageMin);
  const opened = await Promise.all(asked.map((question) => lookUp(textOf([question]))));
  const covered = asked.filter((_, at) => opened[at] !== undefined);
  if (covered.length === 0 || covered.length === asked.length) return undefined;
  const text = textOf(covered);
  const together = await lookUp(text);
  const notCovered = asked.filter((question) => !covered.includes(question));
  return together === undefined ? undefined : { opened: together, text, notCovered };
}

interface FoundResult extends SearchResult {
  readonly coverage: Coverage;
}

const leavingOut = (notCovered: readonly string[], result: SearchResult): FoundResult => ({
  ...result,
  coverage: { ...result.coverage, notCovered },
});

async function withSummary(
  own: Opened,
  given: {
    readonly query: PassageQuery;
    readonly mayBeShown: (passage: Passage) => boolean;
    readonly request: RetrievalRequest;
    readonly summed: Summary | undefined;
  },
  index: PassageIndex,
): Promise<Opened & { readonly rewrite?: RewriteUse }> {
  const { query, mayBeShown, request, summed } = given;
  if (summed === undefined) return own;
  const rewritten = await summed.summary;
  if (rewritten.kind !== "used") return { ...own, rewrite: rewritten };
  const { rewriter } = summed;
  const rewrite = { kind: "used", rewriter: rewriter.name } as const;
  // An index that fails now has answered a moment ago: what it found then is as true.
  const found = await index.search({ ...query, summary: rewritten.text }).catch(() => undefined);
  if (found === undefined) return { ...own, rewrite: { kind: "not-run", because: "failed" } };
  // A page that their own words cover less than the one they found themselves is not what they asked, however a model sums it up.
  const together = openGate(found, mayBeShown, Math.max(request.coverageMin, own.result.coverage.share));
  if (together === undefined) return { ...own, rewrite: { kind: "not-run", because: "covers-less" } };
  return { ...together, rewrite };
}

async function gather(
  { hits, coverage, snapshotId }: FoundResult,
  best: ScoredPassage,
  { passagesMax, today, mayBeShown }: RetrievalRequest & { readonly mayBeShown: (passage: Passage) => boolean },
  index: PassageIndex,
): Promise<Extract<Evidence, { readonly kind: "found" }>> {
  const topicId = best.passage.topicId;
  const ranked = takeByRank(hits, best, passagesMax);
  const topicIds = [...new Set(ranked.map(({ passage }) => passage.topicId))];
  const topics = await Promise.all(topicIds.map((id) => index.topic(id)));
  const bestTopic = (topics[topicIds.indexOf(topicId)] ?? []).filter(mayBeShown);
  const mustSay = placeMustSay(best.passage, bestTopic);
  const mustSayHomes = new Set(mustSay.map(({ passageId }) => passageId));

  const taken = new Set(ranked.map(({ passage }) => passage.id));
  const scoreOf = new Map(hits.map(({ passage, score }) => [passage.id, score]));
  const travelling = topics
    .flat()
    .filter((passage) => {
      const travels = passage.kind === "immediate" || mustSayHomes.has(passage.id);
      return travels && !taken.has(passage.id) && mayBeShown(passage);
    })
    .map((passage) => ({ passage, score: scoreOf.get(passage.id) ?? 0 }));
  const passages = [...ranked, ...travelling]
    .sort((left, right) => right.score - left.score)
    .map((scored): EvidencePassage => (isOverdue(scored.passage, today) ? { ...scored, overdue: true } : scored));
  return { kind: "found", snapshotId, topicId, passages, coverage, mustSay };
}

const mayServe = (passage: Passage, today: string): boolean => !isOverdue(passage, today) || servesWhenOverdue(passage);

function takeByRank(hits: readonly ScoredPassage[], best: ScoredPassage, passagesMax: number): ScoredPassage[] {
  const topicId = best.passage.topicId;
  const close = hits.filter(
    ({ passage, score }) => passage.topicId !== topicId && score >= best.score * shareOfTopScoreForOtherTopics,
  );
  const otherTopics = new Set([...new Set(close.map(({ passage }) => passage.topicId))].slice(0, otherTopicsMax));
  return hits
    .filter((hit) => hit.passage.topicId === topicId || (otherTopics.has(hit.passage.topicId) && close.includes(hit)))
    .slice(0, Math.max(1, passagesMax));
}

/** Each must-say line with the passage that holds it word for word; ingest refuses a topic where one stands nowhere. */
function placeMustSay(best: Passage, topic: readonly Passage[]): { passageId: string; line: string }[] {
  return best.mustSay.flatMap((line) => {
    const homes = topic.filter((passage) => passage.sentences.includes(line));
    const home = homes.find(({ kind }) => kind === "immediate") ?? homes[0];
    return home === undefined ? [] : [{ passageId: home.id, line }];
  });
}
