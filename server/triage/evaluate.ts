import { isAtLeast } from "./levels.ts";
import type { Condition, Rule, RuleSet } from "./rules.ts";
import type { Finding, Language, Mention, PatientMessage } from "./types.ts";
import { areTwo, mayBeOf, peopleOf } from "./whose/index.ts";

// Signs that must be read together ("sudden" with "headache") lie within a long sentence of each other.
const togetherCharactersMax = 160;
const quoteCharactersMax = 200;

/** The mentions a rule may count, and the message being read. */
interface Speaking {
  readonly byConcept: ReadonlyMap<string, readonly Mention[]>;
  readonly messageId: string;
  /** What was said of each person spoken of, or of nobody named; worked out when a rule first asks. */
  ofEachPerson?: readonly Speaking[];
}

/** The mentions that make a condition true, or undefined when it does not hold. */
type Witnesses = readonly Mention[] | undefined;

/** Whether a mention speaks for a rule. Denied, general, family and (for symptoms) explicitly old ones do not. */
function counts(mention: Mention, rule: Rule, rules: RuleSet): boolean {
  if (mention.assertion === "negated" || mention.temporality === "hypothetical") return false;
  if (mention.experiencer === "family-history") return false;
  if (isOver(mention) && rules.concepts.get(mention.concept)?.kind !== "circumstance") return false;
  return mention.assertion === "affirmed" || isAtLeast(rule.level, "same-day");
}

/** Said of the past, and clearly so. */
function isOver({ temporality, timeUncertain }: Mention): boolean {
  return temporality === "historical" && timeUncertain !== true;
}

export interface Evaluation {
  /** Rules with a sign in this message first. */
  readonly findings: readonly Finding[];
  /** Rules this message itself speaks for. */
  readonly fresh: ReadonlySet<string>;
}

/**
 * Holds every rule against everything said so far.
 *
 * @param mentions oldest first, the current message's last
 * @param language the one the person is told in, where the rule has it
 */
export function evaluate(
  message: PatientMessage,
  mentions: readonly Mention[],
  rules: RuleSet,
  language: Language,
): Evaluation {
  const freshFindings: Finding[] = [];
  const carried: Finding[] = [];
  const speakingFor = speakers(mentions, message.messageId, rules);
  const touched = new Set(mentions.flatMap(({ concept }) => rules.byConcept.get(concept) ?? []));
  for (const rule of rules.rules) {
    if (!touched.has(rule)) continue;
    const speaking = speakingFor(rule);
    const witnesses = holdsOfOne(rule.when, speaking, rules);
    if (witnesses === undefined || witnesses.length === 0) continue;
    const fresh = witnesses.some((mention) => mention.messageId === message.messageId);
    (fresh ? freshFindings : carried).push(findingOf(rule, witnesses, message, language));
  }
  return { findings: [...freshFindings, ...carried], fresh: new Set(freshFindings.map((finding) => finding.rule)) };
}

/** The rules whose question has its occasion. */
export function rulesToAsk(mentions: readonly Mention[], rules: RuleSet): readonly Rule[] {
  const speakingFor = speakers(mentions, "", rules);
  const mentioned = new Set(mentions.map(({ concept }) => concept));
  return rules.rules.filter((rule) => {
    const { question } = rule;
    if (question === undefined || question.settledBy.some((concept) => mentioned.has(concept))) return false;
    return holdsOfOne(question.when, speakingFor(rule), rules) !== undefined;
  });
}

/** What counts depends on a rule only by whether it is urgent enough for a possible sign: two views serve every rule. */
function speakers(mentions: readonly Mention[], messageId: string, rules: RuleSet): (rule: Rule) => Speaking {
  const views = new Map<boolean, Speaking>();
  return (rule) => {
    const possibleCounts = isAtLeast(rule.level, "same-day");
    let view = views.get(possibleCounts);
    if (view === undefined) {
      view = speakingIn(
        mentions.filter((mention) => counts(mention, rule, rules)),
        messageId,
      );
      views.set(possibleCounts, view);
    }
    return view;
  };
}

/** Newest message's mentions first, so that a finding quotes what was just said. */
function speakingIn(mentions: readonly Mention[], messageId: string): Speaking {
  const map = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = map.get(mention.concept);
    if (list === undefined) map.set(mention.concept, [mention]);
    else if (mention.messageId === messageId && list[0]?.messageId !== messageId) list.unshift(mention);
    else list.push(mention);
  }
  return { byConcept: map, messageId };
}

/**
 * Whether a condition holds of one person: a circumstance of somebody (pregnant, on warfarin, six weeks old) says nothing of the signs of
 * somebody who is clearly another. Where words leave open who is meant, it may be the same.
 */
function holdsOfOne(condition: Condition, speaking: Speaking, rules: RuleSet): Witnesses {
  const witnesses = holds(condition, speaking);
  if (witnesses === undefined || areOfOne(witnesses, rules)) return witnesses;
  speaking.ofEachPerson ??= ofEachPerson(speaking);
  for (const ofThem of speaking.ofEachPerson) {
    const theirs = holds(condition, ofThem);
    if (theirs !== undefined && areOfOne(theirs, rules)) return theirs;
  }
  return undefined;
}

function ofEachPerson({ byConcept, messageId }: Speaking): readonly Speaking[] {
  return peopleOf([...byConcept.values()].flat()).map((person) => {
    const theirs = [...byConcept].flatMap(([concept, mentions]) => {
      const own = mentions.filter(({ whose }) => !areTwo(whose, person));
      return own.length === 0 ? [] : [[concept, own] as const];
    });
    return { byConcept: new Map(theirs), messageId };
  });
}

function areOfOne(witnesses: readonly Mention[], rules: RuleSet): boolean {
  return witnesses.every(({ concept, whose }) => {
    const trueOf = rules.concepts.get(concept)?.trueOf;
    if (whose === undefined || trueOf === undefined) return true;
    return witnesses.every((other) => mayBeOf(whose, trueOf, other.whose));
  });
}

function holds(condition: Condition, speaking: Speaking): Witnesses {
  switch (condition.kind) {
    case "concept": {
      const mention = speaking.byConcept.get(condition.concept)?.[0];
      return mention === undefined ? undefined : [mention];
    }
    case "any": {
      // Of several ways to hold, the one just said: it makes the finding new and is what gets quoted.
      let first: Witnesses;
      for (const part of condition.of) {
        const witnesses = holds(part, speaking);
        if (witnesses?.some((mention) => mention.messageId === speaking.messageId) === true) return witnesses;
        first ??= witnesses;
      }
      return first;
    }
    case "all":
      return atLeast(condition.of.length, condition.of, speaking);
    case "at-least":
      return atLeast(condition.count, condition.of, speaking);
    case "together":
      return together(condition.of, speaking);
    default: {
      const unhandled: never = condition;
      return unhandled;
    }
  }
}

function atLeast(count: number, of: readonly Condition[], speaking: Speaking): Witnesses {
  const witnesses: Mention[] = [];
  let held = 0;
  for (const [at, part] of of.entries()) {
    if (held + of.length - at < count) return undefined;
    const own = holds(part, speaking);
    if (own === undefined) continue;
    held += 1;
    witnesses.push(...own);
  }
  return held >= count ? witnesses : undefined;
}

function together(of: readonly Condition[], speaking: Speaking): Witnesses {
  const first = of[0];
  if (first === undefined) return undefined;
  for (const anchor of anchors(first, speaking)) {
    const near = new Map<string, readonly Mention[]>();
    for (const [concept, mentions] of speaking.byConcept) {
      const close = mentions.filter(
        (mention) =>
          mention.messageId === anchor.messageId &&
          mention.span.start - anchor.span.end <= togetherCharactersMax &&
          anchor.span.start - mention.span.end <= togetherCharactersMax,
      );
      if (close.length > 0) near.set(concept, close);
    }
    const rest = atLeast(of.length - 1, of.slice(1), { byConcept: near, messageId: speaking.messageId });
    if (rest !== undefined) return [anchor, ...rest];
  }
  return undefined;
}

/** Mentions the first part of a `together` can start from. */
function anchors(condition: Condition, speaking: Speaking): readonly Mention[] {
  if (condition.kind === "concept") return speaking.byConcept.get(condition.concept) ?? [];
  return condition.of.flatMap((part) => anchors(part, speaking));
}

function findingOf(rule: Rule, witnesses: readonly Mention[], message: PatientMessage, language: Language): Finding {
  const own = witnesses.filter((mention) => mention.messageId === message.messageId);
  const first = own[0] ?? witnesses[0];
  if (first === undefined) throw new Error(`rule ${rule.id} held without a mention`);
  const start = Math.min(...own.map((mention) => mention.span.start));
  const end = Math.max(...own.map((mention) => mention.span.end));
  const joined = own.length > 0 && end - start <= quoteCharactersMax;
  return {
    rule: rule.id,
    ruleTitle: rule.title,
    family: rule.family,
    level: rule.level,
    quote: joined ? message.text.slice(start, end) : first.quote,
    span: joined ? { start, end } : first.span,
    messageId: first.messageId,
    why: (language === "es" ? rule.inSpanish?.why : undefined) ?? rule.why,
    source: {
      title: rule.source.title,
      url: rule.source.url,
      ...(rule.source.reviewedOn === undefined ? {} : { reviewedOn: rule.source.reviewedOn }),
    },
    assertion: witnesses.every((mention) => mention.assertion === "affirmed") ? "affirmed" : "possible",
    temporality: first.temporality,
    experiencer: first.experiencer,
  };
}
