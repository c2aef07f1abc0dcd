import { readContext } from "./context.ts";
import { contextPrefix } from "./context-roles.ts";
import { findMatches, type Match } from "./match.ts";
import type { RuleSet } from "./rules.ts";
import { anySet } from "./token-flags.ts";
import { read, type Reading } from "./tokens.ts";
import type { Mention, PatientMessage } from "./types.ts";
import { isSame, peopleIn, type Person, personOf } from "./whose/index.ts";

export const exceptPrefix = "except:";
const asideOwner = `${contextPrefix}aside`;

/** More mentions of one concept, in one message, with the same meaning, add nothing a clinician needs. */
const sameMentionsMax = 6;

export interface MessageReading {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  /** What is left of the message without asides ("my husband says it's nothing"); undefined where there are none. */
  readonly withoutAsides: { readonly text: string; readonly words: number } | undefined;
  /** How much work the matcher did; see its linear-work test. */
  readonly steps: number;
}

/**
 * Every concept of the lexicon in one message, with whether, when and whose.
 *
 * @param known people the conversation spoke of before
 */
export function findMentions(message: PatientMessage, rules: RuleSet, known: readonly Person[] = []): MessageReading {
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
  const personAt = peopleIn(reading, known);

  const byConcept = new Map<string, Mention[]>();
  const mentions: Mention[] = [];
  for (const sign of signs) {
    // What denies in a language that is not read, nobody knows ("no" is "in the" in Portuguese).
    const concept = rules.concepts.get(sign.owner);
    const immune = sign.language === "other" || sign.ownNegation || concept?.immune === true;
    const held = contextOf(immune && !sign.ownNegation ? { ...sign, ownNegation: true } : sign);
    const kind = concept?.kind;
    const ofPeople = rules.peopleOnly.has(sign.owner);
    if (held.ofAnAnimal && !ofPeople) continue;
    // A wish to die told as a story is heard all the same; "recovering from surgery" is true of the person, not only spoken of.
    const spokenOf =
      (held.notReal && !ofPeople) ||
      (held.onlyTopic && kind !== "circumstance") ||
      (held.onlyNamed && kind === "symptom" && !ofPeople && !immune);
    const { assertion, experiencer } = held;
    const temporality = spokenOf ? "hypothetical" : held.temporality;
    const before = byConcept.get(sign.owner) ?? [];
    byConcept.set(sign.owner, before);
    const whose = personOf(concept?.trueOf, personAt(sign.from, sign.to));
    // The same sign of somebody else is another fact: three feverish children must not hide a feverish newborn.
    if (saidAlike(before, { assertion, temporality, experiencer, whose }) >= sameMentionsMax) continue;
    const start = reading.tokens[sign.from]?.start ?? 0;
    const end = reading.tokens[sign.to - 1]?.end ?? start;
    const mention: Mention = {
      concept: sign.owner,
      quote: message.text.slice(start, end),
      span: { start, end },
      messageId: message.messageId,
      assertion,
      temporality,
      experiencer,
      ...(whose === undefined ? {} : { whose }),
      ...(held.timeUncertain ? { timeUncertain: true } : {}),
    };
    before.push(mention);
    mentions.push(mention);
  }
  const asides = contextMatches.filter((match) => match.owner === asideOwner);
  return { reading, mentions, withoutAsides: leavingOut(asides, message.text, reading), steps: found.steps };
}

/** How many of these mentions mean the same. */
function saidAlike(
  mentions: readonly Mention[],
  told: Pick<Mention, "assertion" | "temporality" | "experiencer"> & { readonly whose: Person | undefined },
): number {
  let count = 0;
  for (const mention of mentions) {
    const alike =
      mention.assertion === told.assertion &&
      mention.temporality === told.temporality &&
      mention.experiencer === told.experiencer &&
      isSame(mention.whose ?? {}, told.whose ?? {});
    if (alike) count += 1;
  }
  return count;
}

function leavingOut(asides: readonly Match[], text: string, { tokens }: Reading): MessageReading["withoutAsides"] {
  if (asides.length === 0) return undefined;
  const aside = new Uint8Array(tokens.length);
  for (const { from, to } of asides) aside.fill(1, from, to);
  const left: string[] = [];
  let words = 0;
  let from = 0;
  for (const [at, { start, end }] of tokens.entries()) {
    if (aside[at] !== 1) {
      words += 1;
      continue;
    }
    left.push(text.slice(from, start));
    from = end;
  }
  left.push(text.slice(from));
  return { text: left.join(" "), words };
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
    tokens.slice(from, to).every(({ forms }) => forms.some((form) => es.has(form)));
  return matches.filter(
    (match) => match.language !== "en" || !match.owner.startsWith(contextPrefix) || !isShared(match),
  );
}

function isExcepted(match: Match, covered: Uint8Array | undefined): boolean {
  return covered !== undefined && anySet(covered, match.from, match.to);
}
