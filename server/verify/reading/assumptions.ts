import type { Span } from "../types.ts";
import type { ReadingLanguage } from "./language.ts";
import type { Reading } from "./reading.ts";
import { speaksOfOthers } from "./retelling/others.ts";
import { whole } from "./spanish/word.ts";

/** Something a text takes to be so about the person: why, how bad, because of what. */
export interface Assumption extends Span {
  readonly kind: "premise" | "cause" | "judgement" | "condition";
}

const who =
  "(?:you|he|she|they|your (?:child|baby|son|daughter|mother|father|mum|mom|dad|partner|husband|wife|friend))";
const state =
  "pregnant|diabetic|asthmatic|epileptic|breastfeeding|obese|overweight|underweight|menopausal|immunocompromised|allergic|anaemic|anemic|dehydrated|elderly|hypertensive|alcoholic|smoker|disabled";

/** Each finds the words that must have been said by somebody; all global. */
const patterns: Readonly<Record<ReadingLanguage, readonly (readonly [Assumption["kind"], RegExp])[]>> = {
  en: [
    [
      "premise",
      new RegExp(
        `\\b(?:since|as|because|given that|seeing (?:that|as)|now that|knowing that|considering that) ${who}(?:'re|'ve|'s| are| is| have| has| had| take| takes| were| was) [^,.;?!]+`,
        "g",
      ),
    ],
    [
      "premise",
      /\b(?:given|because of|due to|owing to|thanks to|considering|despite) (?:your|his|her|their) [^,.;?!]+/g,
    ],
    [
      "cause",
      /\b(?:caused by|due to|because of|(?:the|a) result of|(?:a )?(?:sign|symptom) of|related to|linked to|brought on by|triggered by|comes? from|down to) (?!your|his|her|their)[^,.;?!]+/g,
    ],
    [
      "judgement",
      /\b(?:which|this|that|it|these|those)(?:'s| is| are| can be| may be) (?:\w+ ){0,2}?(?:common|normal|typical|expected|usual|frequent) (?:after|in|with|for|at|during|when) [^,.;?!]+/g,
    ],
    [
      "judgement",
      /\b(?:slightly|mildly|moderately|severely|somewhat|significantly|markedly|a (?:bit|little)|very|too|quite|rather) (?:elevated|raised|high|low|abnormal|enlarged|reduced)\b|\b(?:elevated|abnormal|borderline|enlarged|benign|malignant|within (?:the )?(?:normal )?range|out of range|above normal|below normal)\b/g,
    ],
    [
      "condition",
      new RegExp(
        `\\b${who}(?:'re|'s| are| is)(?: (?:probably|likely|clearly|also|already|now|an?))* (?:${state})\\b`,
        "g",
      ),
    ],
  ],
  es: [
    [
      "premise",
      whole(
        "(?:ya que|puesto que|dado que|como|porque|sabiendo que|considerando que) (?:usted |él |ella |su hij[oa] )?(?:tiene|está|es|ha|toma|padece|sufre|estaba|tenía) [^,.;?!]+",
        "g",
      ),
    ],
    ["premise", whole("(?:dad[oa]s?|por|debido a|a causa de|gracias a|a pesar de) (?:su|sus) [^,.;?!]+", "g")],
    [
      "cause",
      whole(
        "(?:causad[oa]s? por|debid[oa]s? a|a causa de|resultado de|(?:señal|signo|síntoma) de|relacionad[oa]s? con|viene de) (?!sus? )[^,.;?!]+",
        "g",
      ),
    ],
    [
      "judgement",
      whole(
        "(?:lo que|lo cual|esto|eso|que) (?:es|son|suele ser) (?:\\p{L}+ )?(?:común|normal|frecuente|habitual|típico|esperable) (?:después|tras|en|con|para|durante|cuando) [^,.;?!]+",
        "g",
      ),
    ],
    [
      "judgement",
      whole(
        "(?:ligeramente|levemente|moderadamente|algo|un poco|muy|demasiado) (?:elevad[oa]|alt[oa]|baj[oa]|anormal|aumentad[oa])|elevad[oa]s?|anormal(?:es)?|benign[oa]|malign[oa]|dentro de lo normal|fuera de rango",
        "g",
      ),
    ],
    [
      "condition",
      whole(
        "(?:usted |ella |él |su hij[oa] )?(?:está|es) (?:(?:probablemente|también|ya|una?) )*(?:embarazada|diabétic[oa]|asmátic[oa]|epiléptic[oa]|obes[oa]|anémic[oa]|alérgic[oa]|deshidratad[oa]|hipertens[oa])",
        "g",
      ),
    ],
  ],
};

/** What a text takes for granted about the person. What stands in a condition ("if you are pregnant") supposes and does not assume. */
export function assumptionsIn({ text, language, clauses }: Reading): readonly Assumption[] {
  const found: Assumption[] = [];
  for (const [kind, pattern] of patterns[language]) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const supposed = clauses.some(
        (clause) => clause.kind === "condition" && index >= clause.start && index < clause.end,
      );
      if (!supposed) found.push({ kind, start: index, end: index + words.length });
    }
  }
  return found;
}

/** Words behind which "you have" is part of a thing or a case ("the illness that you have", "while you are ill"). */
const leadsToCase =
  /^(?:that|who|which|whom|if|when|whenever|whether|while|what|where|how|because|as|since|before|after|until|than|though|although|once|unless|whatever|any|do|did|have|are|will|can|may|might|should|must|were|had)$/;
/** What is said of everybody who reads it: how likely, how safe, what is offered. */
const saysOfAnybody =
  /^(?:more|less|most|likely|able|usually|often|also|at|to|not|no|allowed|offered|given|asked|advised|free|never|been|had)$/;

/** "It can mean (that) you have cancer", "does not always mean you have cancer": what is left open is told of nobody, unless it is of another. */
export const leavesOpen = (before: string, source: Reading): boolean =>
  /\b(?:can|may|might|could|not)(?: (?:also|always|usually|often|sometimes|only))? mean(?: that)? ?$/.test(before) &&
  !speaksOfOthers(source);

/**
 * "You have kidney disease, so your kidneys …", where the source says "kidney disease means …" or "if you have …": nobody knows that of the
 * person. What the source itself says so of its reader may be said.
 */
export function toldOfPerson({ text: said, tokens, clauses, language }: Reading, source: Reading): Span | undefined {
  if (language === "es") return toldInSpanish(tokens, source);
  const at = tokens.findIndex(({ text, start }, place) => {
    const verb = tokens[place + 1]?.text ?? "";
    if (text !== "you" || !/^(?:have|are|had|were)$/.test(verb)) return false;
    if (leadsToCase.test(tokens[place - 1]?.text ?? "") || saysOfAnybody.test(tokens[place + 2]?.text ?? ""))
      return false;
    // "The tablets you are taking" are a thing.
    if (/^(?:are|were)$/.test(verb) && /ing$/.test(tokens[place + 2]?.text ?? "")) return false;
    if (leavesOpen(said.slice(0, start), source)) return false;
    // "A dose you have missed" is a thing too.
    if (
      verb === "have" &&
      /(?:ed|en)$/.test(tokens[place + 2]?.text ?? "") &&
      /^an?$/.test(tokens[place - 2]?.text ?? "")
    )
      return false;
    return !clauses.some(({ kind, ...clause }) => kind !== "main" && start >= clause.start && start < clause.end);
  });
  const [told, verb] = [tokens[at], tokens[at + 1]];
  if (told === undefined || verb === undefined || source.text.includes(`you ${verb.text} `)) return undefined;
  return { start: told.start, end: verb.end };
}

/** In Spanish the person is in the verb: it is told of the reader only where it opens the sentence. */
function toldInSpanish(tokens: Reading["tokens"], source: Reading): Span | undefined {
  const place = tokens[0]?.text === "usted" ? 1 : 0;
  const verb = tokens[place];
  if (verb === undefined || !/^(?:tiene|está|padece|sufre|tuvo|ha|toma)$/.test(verb.text)) return undefined;
  return source.text.startsWith(verb.text) || source.text.includes(`usted ${verb.text} `)
    ? undefined
    : { start: tokens[0]?.start ?? 0, end: verb.end };
}
