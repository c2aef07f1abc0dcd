import { isAtLeast } from "./levels.ts";
import type { Condition, RuleSet } from "./rules.ts";
import type { Reading, Token } from "./tokens.ts";
import type { Finding, Language, Level, Mention, ReadsLike, TriageQuestion } from "./types.ts";

// How a person would do it or what they took is no sign of the mind by itself: everybody who asks about a tablet says "tablet".
const saidOfAnything: ReadonlySet<string> = new Set(["method-named", "overdose-taken"]);
const gentleQuestionId = "not-wanting-to-go-on";
const quoteCharactersMax = 200;
const partWordsMin = 3;

interface Read {
  readonly level: Level;
  readonly sure?: boolean;
}

/**
 * How high the statistical reader may raise. With a sign of the lexicon beside it, as high as it reads; alone, an ambulance takes more
 * than the emergency department does: it can show nobody why, and of the harmless messages it raises most belong to those it is least sure of.
 */
export function mayReach({ level, sure }: Read, findings: readonly Finding[]): Level {
  if (level !== "emergency" || sure === true) return level;
  return findings.some((finding) => isAtLeast(finding.level, "same-day")) ? level : "urgent";
}

/** Whether anything said speaks of the mind: without it a message is asked about gently and no crisis card is shown. */
export function hasSignOfMind(mentions: readonly Mention[], rules: RuleSet): boolean {
  const ofMind = new Set(
    rules.rules.flatMap(({ crisis, when, question }) =>
      crisis ? [...conceptsIn(when), ...(question === undefined ? [] : conceptsIn(question.when))] : [],
    ),
  );
  return mentions.some(
    ({ concept, assertion, temporality, experiencer }) =>
      ofMind.has(concept) &&
      !saidOfAnything.has(concept) &&
      rules.concepts.get(concept)?.kind !== "circumstance" &&
      assertion !== "negated" &&
      temporality !== "hypothetical" &&
      experiencer !== "family-history",
  );
}

function conceptsIn(condition: Condition): readonly string[] {
  return condition.kind === "concept" ? [condition.concept] : condition.of.flatMap(conceptsIn);
}

/** What is asked of somebody whose words read like despair and name none. Undefined once asked. */
export function gentleQuestion(
  rules: RuleSet,
  language: Language,
  asked: readonly string[],
): TriageQuestion | undefined {
  const rule = rules.rules.find(({ question }) => question?.id === gentleQuestionId);
  if (rule?.question === undefined || asked.includes(gentleQuestionId)) return undefined;
  const translated = language === "es" ? rule.inSpanish?.question : undefined;
  return { id: rule.question.id, text: translated ?? rule.question.text };
}

const why = {
  en: {
    body: "What you wrote reads like messages from people who needed help quickly. I cannot name the sign in it, so it is safer that somebody looks now.",
    mind: "What you wrote reads like messages from people who felt they could not go on. I may be wrong, and it is safer that you talk to somebody now.",
  },
  es: {
    body: "Lo que escribió se parece a mensajes de personas que necesitaban ayuda pronto. No puedo decir qué señal es, así que es más seguro que alguien lo vea ahora.",
    mind: "Lo que escribió se parece a mensajes de personas que sentían que no podían seguir. Puedo equivocarme, y es más seguro que hable con alguien ahora.",
  },
} as const;

/**
 * Why a card is shown that no rule asked for, in plain words, beside the part of the message that weighed most.
 *
 * @param weigh what the words of a stretch weigh toward danger
 */
export function readsLike(
  text: string,
  reading: Reading,
  weigh: (tokens: readonly Token[]) => number,
  { crisis, language }: { readonly crisis: boolean; readonly language: Language },
): ReadsLike {
  const parts = partsOf(reading).map((part) => ({ part, weight: weigh(part) }));
  const [first] = parts.toSorted((one, other) => other.weight - one.weight);
  const from = first?.part[0]?.start ?? 0;
  const to = first?.part.at(-1)?.end ?? text.length;
  const words = why[language === "es" ? "es" : "en"];
  return { quote: text.slice(from, Math.min(to, from + quoteCharactersMax)), why: crisis ? words.mind : words.body };
}

/** Sentences, and what commas part them into where it has enough words to be read. */
function partsOf({ tokens, sentences }: Reading): readonly (readonly Token[])[] {
  return sentences.flatMap(({ from, to }) => {
    const parts: Token[][] = [[]];
    for (const token of tokens.slice(from, to)) {
      if (token.pauseBefore && (parts.at(-1)?.length ?? 0) >= partWordsMin) parts.push([]);
      parts.at(-1)?.push(token);
    }
    return parts;
  });
}
