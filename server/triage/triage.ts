import { evaluate, rulesToAsk } from "./evaluate.ts";
import { languageOf, readableMentions } from "./language.ts";
import { byUrgency, isAtLeast, maxLevel } from "./levels.ts";
import { findMentions, type MessageReading } from "./mentions.ts";
import { gentleQuestion, hasSignOfMind, mayReach, readsLike } from "./read-alone.ts";
import { readerWordsMax } from "./reader-views.ts";
import type { Rule, RuleSet } from "./rules.ts";
import type {
  CardId,
  Finding,
  Language,
  Level,
  Mention,
  PatientMessage,
  Triage,
  TriageQuestion,
  TriageState,
} from "./types.ts";
import { ofSamePeople, peopleOf } from "./whose/index.ts";

export interface TriageResult {
  readonly triage: Triage;
  readonly state: TriageState;
}

/** Nothing said yet. */
export const initialTriageState: TriageState = { level: "none", crisis: false, mentions: [], asked: [] };

const questionsPerTurnMax = 2;
// Enough for any conversation people have; a flood of text must not grow the stored state without end.
const mentionsPerMeaningMax = 3;

/**
 * Reads one message together with everything said before. Synchronous and pure; never below `state.level`.
 *
 * @throws only when the rule set itself is broken; callers on the way to a patient use {@link triageSafely}
 */
export function triageMessage(message: PatientMessage, state: TriageState, rules: RuleSet): TriageResult {
  const found = findMentions(message, rules, peopleOf(state.mentions));
  const language = languageOf(message.text, found.reading, found.mentions, rules, state.language);
  const read = { ...found, mentions: readableMentions(found.mentions, language) };
  const fresh = [...settleHypothetical(message, read.mentions, state, rules), ...plainYes(message, read, state, rules)];
  const said = [...state.mentions, ...fresh];
  const { findings, fresh: freshRules } = evaluate(message, said, rules, language.language);

  const highest = findings.map((finding) => finding.level).reduce<Level>(maxLevel, "none");
  const byRules = maxLevel(state.level, maxLevel(highest, language.understood ? "none" : "same-day"));
  // A rule has just found what the reader could find at most.
  const settled = findings.some((finding) => finding.level === "emergency" && freshRules.has(finding.rule));
  const second = settled ? nothingRead : secondReading(message, found, state, rules);
  const ofMind = second.crisis && hasSignOfMind(said, rules);
  const reader = { level: mayReach(second, findings), crisis: ofMind };
  const level = maxLevel(byRules, reader.level);
  const raisedByReader = level !== byRules;
  const crisisByRules = state.crisis || findings.some((finding) => ruleOf(finding, rules)?.crisis === true);
  const crisis = crisisByRules || (raisedByReader && reader.crisis);
  const readBodily = reader.level !== "none" && !reader.crisis;
  const spoken = language.language === "unknown" ? state.language : language.language;
  const asks = questionsFor(said, {
    level,
    findings,
    state,
    rules,
    language: language.language,
  });
  const gently =
    second.crisis && !crisis && asks.length < questionsPerTurnMax
      ? gentleQuestion(rules, language.language, state.asked)
      : undefined;
  const questions = gently === undefined || asks.some(({ id }) => id === gently.id) ? asks : [...asks, gently];
  return {
    triage: {
      level,
      findings,
      questions,
      cards: cardsFor({ level, crisis, findings, rules, understood: language.understood, readBodily }),
      // What only the reader sees is new each time it is said, at a level reached before too: the card is shown again.
      raised:
        freshRules.size > 0 || level !== state.level || (reader.level !== "none" && isAtLeast(reader.level, level)),
      raisedByReader,
      ...(raisedByReader && rules.reader !== undefined
        ? {
            readsLike: readsLike(message.text, found.reading, rules.reader.weigh ?? nothingWeighs, {
              crisis: reader.crisis,
              language: language.language,
            }),
          }
        : {}),
      engine: "ran",
      languageUnderstood: language.understood,
      language: language.language,
      rulesVersion: rules.version,
    },
    state: {
      level,
      crisis,
      mentions: remember(said),
      asked: [...state.asked, ...questions.map((question) => question.id)],
      ...(spoken === undefined ? {} : { language: spoken }),
    },
  };
}

/** As {@link triageMessage}; a failure becomes "not-run", errs upward and shows the generic emergency card. */
export function triageSafely(message: PatientMessage, state: TriageState, rules: RuleSet): TriageResult {
  try {
    return triageMessage(message, state, rules);
  } catch {
    // The error is not kept: it could hold the patient's words.
    const level = maxLevel(state.level, "same-day");
    return {
      triage: {
        level,
        findings: [],
        questions: [],
        cards: state.crisis ? ["emergency", "crisis"] : ["emergency"],
        raised: true,
        raisedByReader: false,
        engine: "not-run",
        languageUnderstood: false,
        language: "unknown",
        rulesVersion: rules.version,
      },
      state: { ...state, level },
    };
  }
}

/**
 * The only way down, for a clinician's decision at the desk. What was said before no longer counts toward a rule (the clinician has
 * read it); anything said again afterwards does.
 */
export function levelSetByClinician(state: TriageState, level: Level): TriageState {
  const lowered = !isAtLeast(level, state.level);
  return {
    ...state,
    level,
    crisis: lowered ? false : state.crisis,
    mentions: lowered ? state.mentions.filter((mention) => mention.assertion === "negated") : state.mentions,
  };
}

/**
 * What the second reader makes of these words together with the signs of the conversation: it may only raise. It reads them as if the
 * asides had not been said as well, so that a husband's "it's nothing" cannot talk it out of what it read.
 */
function secondReading(message: PatientMessage, found: MessageReading, state: TriageState, rules: RuleSet): ReaderWord {
  const { reader } = rules;
  if (reader === undefined) return nothingRead;
  const earlier = ofSamePeople(state.mentions, found.mentions, rules);
  const whole = reader.judge(found.reading, found.mentions, earlier);
  const left = found.withoutAsides;
  if (left === undefined || left.words > readerWordsMax) return whole;
  const bareFound = findMentions({ ...message, text: left.text }, rules);
  const bare = reader.judge(bareFound.reading, bareFound.mentions, earlier);
  return {
    level: maxLevel(whole.level, bare.level),
    crisis: whole.crisis || bare.crisis,
    sure: whole.sure === true || bare.sure === true,
  };
}

const nothingRead: ReaderWord = { level: "none", crisis: false, sure: false };

interface ReaderWord {
  readonly level: Level;
  readonly crisis: boolean;
  readonly sure?: boolean;
}

const nothingWeighs = (): number => 0;

/** "What are the signs of a stroke?" is a question only while nobody in this conversation has a symptom. */
function settleHypothetical(
  message: PatientMessage,
  mentions: readonly Mention[],
  state: TriageState,
  rules: RuleSet,
): readonly Mention[] {
  if (!mentions.some((mention) => mention.temporality === "hypothetical")) return mentions;
  const live = [...state.mentions, ...mentions].filter(
    (mention) =>
      mention.assertion !== "negated" && mention.temporality === "current" && mention.experiencer !== "family-history",
  );
  // A word alone ("back", "cut", "my son") may be anything, unless a rule takes it as it stands; a phrase of the lexicon is a symptom.
  const isSymptom = ({ concept, quote }: Mention): boolean =>
    rules.concepts.get(concept)?.kind === "symptom" && /\p{L}\P{L}+\p{L}/u.test(quote);
  const someoneIsIll =
    live.some(isSymptom) ||
    evaluate(message, live, rules, "en").findings.length > 0 ||
    rulesToAsk(live, rules).length > 0;
  if (!someoneIsIll) return mentions;
  return mentions.map((mention) =>
    mention.temporality === "hypothetical"
      ? { ...mention, temporality: "current", assertion: possibleUnlessDenied(mention) }
      : mention,
  );
}

function possibleUnlessDenied(mention: Mention): Mention["assertion"] {
  return mention.assertion === "negated" ? "negated" : "possible";
}

const yesWords = new Set([
  "yes",
  "yeah",
  "yep",
  "yea",
  "yup",
  "y",
  "ye",
  "yh",
  "correct",
  "si",
  "sip",
  "claro",
  "cierto",
  "exacto",
  "definitely",
]);
const yesWordsMax = 6;

/** A bare "yes", or a short reply that means it, answers the questions asked last: each becomes a mention in the person's own words. */
function plainYes(
  message: PatientMessage,
  read: MessageReading,
  state: TriageState,
  rules: RuleSet,
): readonly Mention[] {
  const { tokens } = read.reading;
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || tokens.length > yesWordsMax) return [];
  // "y" is a typed "yes", and in Spanish the "and" that a next question begins with: "¿y cuánto dura?".
  const isAnd = first.forms.includes("y") && tokens.length > 1 && state.language === "es";
  const saysYes = !isAnd && first.forms.some((form) => yesWords.has(form));
  const mentioned = new Set(read.mentions.map((mention) => mention.concept));
  const asked = state.asked.slice(-questionsPerTurnMax);
  const span = { start: first.start, end: last.end };
  return rules.rules.flatMap((rule) => {
    const question = rule.question;
    if (question === undefined || !asked.includes(question.id)) return [];
    if (!saysYes && (question.alsoYes === undefined || !mentioned.has(question.alsoYes))) return [];
    if (state.mentions.some((mention) => mention.concept === question.yes && mention.assertion !== "negated"))
      return [];
    return [
      {
        concept: question.yes,
        quote: message.text.slice(span.start, span.end),
        span,
        messageId: message.messageId,
        assertion: "affirmed",
        temporality: "current",
        experiencer: "self",
      } satisfies Mention,
    ];
  });
}

function remember(mentions: readonly Mention[]): readonly Mention[] {
  const meaningOf = (mention: Mention): string =>
    [mention.concept, mention.assertion, mention.temporality, mention.experiencer, JSON.stringify(mention.whose)].join(
      " ",
    );
  const counts = new Map<string, number>();
  return mentions.filter((mention) => {
    const count = (counts.get(meaningOf(mention)) ?? 0) + 1;
    counts.set(meaningOf(mention), count);
    return count <= mentionsPerMeaningMax;
  });
}

function questionsFor(
  mentions: readonly Mention[],
  so: {
    readonly level: Level;
    readonly findings: readonly Finding[];
    readonly state: TriageState;
    readonly rules: RuleSet;
    readonly language: Language;
  },
): readonly TriageQuestion[] {
  const held = new Set(so.findings.map((finding) => finding.rule));
  const worthAsking = (rule: Rule): boolean =>
    // A question that could not raise the level only costs time.
    !isAtLeast(so.level, rule.level) && !held.has(rule.id);
  const questions: TriageQuestion[] = [];
  const rules = rulesToAsk(mentions, so.rules).filter(worthAsking);
  for (const rule of rules.toSorted((first, second) => byUrgency(first.level, second.level))) {
    const question = rule.question;
    if (question === undefined || so.state.asked.includes(question.id)) continue;
    if (questions.some((other) => other.id === question.id)) continue;
    const translated = so.language === "es" ? rule.inSpanish?.question : undefined;
    questions.push({ id: question.id, text: translated ?? question.text });
    if (questions.length === questionsPerTurnMax) break;
  }
  return questions;
}

function cardsFor(so: {
  readonly level: Level;
  readonly crisis: boolean;
  readonly findings: readonly Finding[];
  readonly rules: RuleSet;
  readonly understood: boolean;
  /** The second reader reads a danger in this message that is no crisis of the mind. */
  readonly readBodily: boolean;
}): readonly CardId[] {
  const asked = so.findings.flatMap((finding) => ruleOf(finding, so.rules)?.card ?? []);
  const cards: CardId[] = [];
  const add = (card: CardId, when: boolean): void => {
    if (when && !cards.includes(card)) cards.push(card);
  };
  const emergencies = so.findings.filter((finding) => finding.level === "emergency");
  const onlyCrisis = emergencies.every((finding) => ruleOf(finding, so.rules)?.crisis === true);
  // Someone in despair is met first; someone also dying of an overdose or a stroke is told to call first.
  add("crisis", so.crisis && onlyCrisis);
  add("emergency", so.level === "emergency" || !so.understood);
  add("poisoning", asked.includes("poisoning"));
  add("crisis", so.crisis || asked.includes("crisis"));
  // An emergency department is no place to send someone for despair alone; a rule that needs it (self-harm) asks for the card.
  const urgent = so.findings.filter((finding) => finding.level === "urgent");
  const onlyDespair =
    !so.readBodily && urgent.length > 0 && urgent.every((finding) => ruleOf(finding, so.rules)?.crisis === true);
  add("urgent", (so.level === "urgent" && !onlyDespair) || asked.includes("urgent"));
  add("same-day", so.level === "same-day" && so.understood && !so.crisis);
  return cards;
}

function ruleOf(finding: Finding, rules: RuleSet): Rule | undefined {
  return rules.rules.find((rule) => rule.id === finding.rule);
}
