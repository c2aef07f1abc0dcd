import { readContext } from "./context.ts";
import { contextPrefix } from "./context-roles.ts";
import { findMatches, type Match } from "./match.ts";
import type { RuleSet } from "./rules.ts";
import { read, type Reading } from "./tokens.ts";
import type { Mention, PatientMessage } from "./types.ts";

export const exceptPrefix = "except:";
const asideOwner = `${contextPrefix}aside`;

/** More mentions of one concept, in one message, with the same meaning, add nothing a clinician needs. */
const sameMentionsMax = 6;

export interface MessageReading {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  /** What is left without asides ("my husband says it's nothing"); the message itself where there are none. */
  readonly withoutAsides: { readonly reading: Reading; readonly mentions: readonly Mention[] };
  /** How much work the matcher did; see its linear-work test. */
  readonly steps: number;
}

/** Every concept of the lexicon in one message, with whether, when and whose. */
export function findMentions(message: PatientMessage, rules: RuleSet): MessageReading {
  const reading = read(message.text, rules.spelling.correct);
  const found = findMatches(reading, rules.index);
  const matches = inItsLanguage(found.matches, reading, rules);
  // Marked word by word, not compared pair by pair: a long message must not cost the square of its length.
  const exceptions = new Map<string, Uint8Array>();
  for (const match of matches) {
    if (!match.owner.startsWith(exceptPrefix)) continue;
    const concept = match.owner.slice(exceptPrefix.length);
    const covered = exceptions.get(concept) ?? new Uint8Array(reading.tokens.length);
    exceptions.set(concept, covered.fill(1, match.from, match.to));
  }
  const signs = matches.filter(
    (match) => rules.concepts.has(match.owner) && !isExcepted(match, exceptions.get(match.owner)),
  );
  const contextMatches = matches.filter((match) => match.owner.startsWith(contextPrefix));
  const contextOf = readContext(reading, [...contextMatches, ...signs]);

  const counts = new Map<string, number>();
  const mentions: Mention[] = [];
  for (const sign of signs) {
    // What denies in a language that is not read, nobody knows ("no" is "in the" in Portuguese).
    const immune = sign.language === "other" || sign.ownNegation || rules.concepts.get(sign.owner)?.immune === true;
    const held = contextOf(immune ? { ...sign, ownNegation: true } : sign);
    const { ofAnAnimal, notReal, onlyTopic, onlyNamed, timeUncertain, ...known } = held;
    const kind = rules.concepts.get(sign.owner)?.kind;
    const ofPeople = rules.peopleOnly.has(sign.owner);
    if (ofAnAnimal && !ofPeople) continue;
    // A wish to die told as a story is heard all the same; "recovering from surgery" is true of the person, not only spoken of.
    const spokenOf =
      (notReal && !ofPeople) ||
      (onlyTopic && kind !== "circumstance") ||
      (onlyNamed && kind === "symptom" && !ofPeople && !immune);
    const context = spokenOf ? { ...known, temporality: "hypothetical" as const } : known;
    const key = `${sign.owner} ${context.assertion} ${context.temporality} ${context.experiencer}`;
    const seen = counts.get(key) ?? 0;
    if (seen >= sameMentionsMax) continue;
    counts.set(key, seen + 1);
    const start = reading.tokens[sign.from]?.start ?? 0;
    const end = reading.tokens[sign.to - 1]?.end ?? start;
    mentions.push({
      concept: sign.owner,
      quote: message.text.slice(start, end),
      span: { start, end },
      messageId: message.messageId,
      ...context,
      ...(timeUncertain ? { timeUncertain } : {}),
    });
  }
  const asides = contextMatches.filter((match) => match.owner === asideOwner);
  return { reading, mentions, withoutAsides: leavingOut(asides, reading, mentions), steps: found.steps };
}

function leavingOut(
  asides: readonly Match[],
  reading: Reading,
  mentions: readonly Mention[],
): { readonly reading: Reading; readonly mentions: readonly Mention[] } {
  if (asides.length === 0) return { reading, mentions };
  const aside = new Uint8Array(reading.tokens.length);
  for (const { from, to } of asides) aside.fill(1, from, to);
  const said = (mention: Mention): boolean =>
    !reading.tokens.some(
      ({ start, end }, at) => aside[at] === 1 && start < mention.span.end && mention.span.start < end,
    );
  return {
    reading: { ...reading, tokens: reading.tokens.filter((_, at) => aside[at] !== 1) },
    mentions: mentions.filter(said),
  };
}

/**
 * Spanish patterns count only where something is Spanish ("suicid*" is in both lexicons), and in a text that is mostly Spanish an English
 * phrase of context made of words that Spanish has too ("he", "son", "no he") says nothing.
 */
function inItsLanguage(matches: readonly Match[], { tokens }: Reading, rules: RuleSet): readonly Match[] {
  const { en, es, lexicon, lexiconEs } = rules.languages;
  let spanish = 0;
  let english = 0;
  for (const { forms } of tokens) {
    const form = forms[0] ?? "";
    const inEnglish = en.has(form) || (lexicon.has(form) && !es.has(form));
    const inSpanish = es.has(form) || lexiconEs.has(form);
    if (inSpanish && !inEnglish) spanish += 1;
    if (inEnglish && !inSpanish) english += 1;
  }
  if (spanish === 0 && english > 0) return matches.filter(({ language }) => language !== "es");
  if (spanish <= english) return matches;
  const isShared = ({ from, to }: Match): boolean =>
    tokens.slice(from, to).every(({ forms }) => es.has(forms[0] ?? ""));
  return matches.filter(
    (match) => match.language !== "en" || !match.owner.startsWith(contextPrefix) || !isShared(match),
  );
}

function isExcepted(match: Match, covered: Uint8Array | undefined): boolean {
  return covered?.subarray(match.from, match.to).includes(1) ?? false;
}
