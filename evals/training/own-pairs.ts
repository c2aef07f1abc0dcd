import path from "node:path";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import type { Passage } from "#knowledge/passage.ts";
import { type Mutation, mutations } from "#server/verify/mutations.ts";
import { seededNumber, seededPick } from "../suites/triage/seeded.ts";
import type { GroundingPair } from "./grounding-pairs.ts";

const directory = path.resolve(import.meta.dirname, "../../knowledge/guidelines");
const wordsMin = 5;
const passagesMax = 5;

/** How pairs are made of one language's sentences. */
export interface PairMaking {
  readonly mutations: readonly Mutation[];
  /** Honest rewordings of a sentence. */
  readonly saidOtherwise: (sentence: string) => readonly string[];
  /** Sentences of a topic, and spoiled forms of a sentence. */
  readonly sentencesEach: number;
  readonly spoiledEach: number;
  /** Spoiled forms of a sentence that was reworded first: rewording alone is then no sign of either. */
  readonly rewordedSpoiledEach: number;
}

export const englishMaking: PairMaking = {
  mutations,
  saidOtherwise,
  sentencesEach: 8,
  spoiledEach: 4,
  rewordedSpoiledEach: 0,
};

/** The passages of the guidance as it stands, in one language. */
export async function guidancePassages(of = "en"): Promise<readonly Passage[]> {
  const { snapshot } = await loadGuidelines(directory);
  return snapshot.passages.filter(({ language }) => language === of);
}

/**
 * Pairs made of our own guidance, by topic: a sentence of the evidence, the same said in another order (both supported), the same spoiled as a
 * model spoils it (refuted), a sentence of a passage that is not in the evidence, and one of another topic (both neutral). Always the same pairs for the
 * same guidance.
 */
export function pairsOfGuidance(
  passages: readonly Passage[],
  { mutations, saidOtherwise, sentencesEach, spoiledEach, rewordedSpoiledEach }: PairMaking = englishMaking,
): readonly GroundingPair[] {
  const topics = Map.groupBy(passages, ({ topicId }) => topicId);
  const ids = [...topics.keys()].sort();
  const pairs = ids.flatMap((topic, at) => {
    const own = topics.get(topic) ?? [];
    const other = topics.get(ids[(at + 1 + seededNumber(ids.length - 1, topic)) % ids.length] ?? "") ?? [];
    const evidence = own.slice(0, passagesMax).map(({ text }) => text);
    const pair = (claim: string, label: GroundingPair["label"], kind: string, of = evidence): GroundingPair => ({
      id: `${topic}/${kind}`,
      source: "own guidance",
      kind,
      group: topic,
      claim,
      evidence: of,
      label,
      weight: 1,
    });
    const told = own
      .slice(0, passagesMax)
      .flatMap(({ sentences, text }) => sentences.filter(isWhole).map((sentence) => ({ sentence, text })));
    return seededPick(told, sentencesEach, topic).flatMap(({ sentence, text }) => {
      const spoiledOf = (text: string): readonly { readonly claim: string; readonly name: string }[] =>
        mutations.flatMap(({ name, spoil }) =>
          seededPick(spoil(text), 1, name, text)
            .filter((claim) => !told.some((one) => one.sentence === claim))
            .map((claim) => ({ claim, name })),
        );
      const honest = saidOtherwise(sentence);
      const reworded = seededPick(honest, 1, sentence);
      const without = evidence.filter((each) => each !== text);
      const stranger = seededPick(other.flatMap(({ sentences }) => sentences).filter(isWhole), 1, topic, sentence);
      return [
        pair(sentence, "supported", "copied"),
        ...honest.map((claim) => pair(claim, "supported", "said otherwise")),
        ...seededPick(spoiledOf(sentence), spoiledEach, sentence).map(({ claim, name }) =>
          pair(claim, "refuted", name),
        ),
        ...reworded.flatMap((text) =>
          seededPick(spoiledOf(text), rewordedSpoiledEach, text).map(({ claim, name }) => pair(claim, "refuted", name)),
        ),
        ...(without.length > 0 ? [pair(sentence, "neutral", "its passage is missing", without)] : []),
        ...stranger.map((claim) => pair(claim, "neutral", "another topic's sentence")),
      ];
    });
  });
  // Each way to spoil counts alike: there are thirty places for a false comfort to every one for a false dose.
  const counts = new Map<string, number>();
  for (const { kind } of pairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return pairs.map((pair) => ({
    ...pair,
    weight: Math.min(1, (totals[pair.label] ?? 0) / (counts.get(pair.kind) ?? 1)),
  }));
}

/** What all pairs of one kind count together: easy pairs keep the scorer right on guidance and may not drown what people wrote about the world. */
const totals: Readonly<Record<GroundingPair["label"], number>> = { supported: 250, neutral: 200, refuted: 60 };

const isWhole = (sentence: string): boolean => sentence.split(" ").length >= wordsMin;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Honest rewordings: the condition moved, a contraction, a reminder, the reason or the second half left for another sentence. */
export function saidOtherwise(sentence: string): readonly string[] {
  const body = sentence.replace(/\.$/, "");
  const last = /^([^,;:]+)(?<! (?:or|and|even|only|just|wait)) ((?:if|when|because) [^,;:]+)$/.exec(body);
  const first = /^((?:If|When|Because) [^,;:]+), ([^;:]+)$/.exec(body);
  const reason = /^([^,]{15,}), because .+$/.exec(body);
  const joined = /^([^,]{20,}), and (?!if|only|then)[^,]+$/.exec(body);
  const forms = [
    last === null ? undefined : `${upperFirst(last[2] ?? "")}, ${lowerFirst(last[1] ?? "")}.`,
    first === null ? undefined : `${upperFirst(first[2] ?? "")} ${lowerFirst(first[1] ?? "")}.`,
    /\bdo not\b/i.test(body) ? `${body.replace(/\b([Dd])o not\b/g, "$1on't")}.` : undefined,
    /\b(?:is|are|does|can)\b not\b/.test(body) ? `${body.replace(/\b(is|are|does) not\b/g, "$1n't")}.` : undefined,
    reason === null ? undefined : `${reason[1]}.`,
    joined === null || /^(?:if|when|unless|until)/i.test(body) ? undefined : `${joined[1]}.`,
    /^(?:Drink|Wash|Rest|Keep|Use|Choose|Eat|Check|Wear|Put|Store|Clean)\b/.test(body)
      ? `Remember to ${lowerFirst(body)}.`
      : undefined,
  ];
  return forms.filter((form): form is string => form !== undefined && form !== sentence);
}
