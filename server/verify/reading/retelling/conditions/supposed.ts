import { withWhom } from "./restated-needs.ts";
import { type Choices, choicesIn, oneChoice } from "./supposed-choices.ts";
import { doingAt, doingOf, headOf } from "./supposed-heads.ts";
import { is, plainWords, relatives, same, somebody, thing, verbs, type Word } from "./supposed-words.ts";
import { nounOf } from "../words/states.ts";

/** What leads a condition: "if" and "while", a phrase that names what somebody has ("for a rash"), or "in pregnancy". */
export type Lead = "if" | "while" | "has" | "in";

const anybody = /^(?:person|someone|somebody|anyone)$/;

/** One thing that is supposed, with every choice that is offered for it. */
type Part = Choices;

/** May stand anywhere among the others. What somebody has keeps its place: "weakness and numbness on one side". */
const isFree = ({ inAnyOrder }: Part): boolean => !/\bHAVE\b/.test(inAnyOrder);

/** What a condition supposes: of whom, and what. */
export interface Supposed {
  readonly who: string;
  readonly fixed: readonly Choices[];
  readonly free: readonly Choices[];
}

/**
 * "A child with asthma is grunting" is "a child has asthma and is grunting": what a condition supposes, in a form that is the same for every
 * way of saying it: whom it is about, what they have, and what else is so besides. A word more or less, another order of things that have a
 * place, or an "or" for an "and" are another. Undefined where it cannot be told what goes with what.
 */
export function supposedIn(row: readonly Word[], lead: Lead): Supposed | undefined {
  const words = plainWords(lead === "has" ? [{ text: "you" }, { text: "have" }, ...row] : row);
  if (words === undefined) return undefined;
  if (lead === "in") {
    if (words.length > 1 && !/^(?:and|or|while|with)$/.test(words[1] ?? "")) return undefined;
    words.splice(0, 1, "you", "are", "pregnant");
  } else if (lead === "while" && !verbs.test(words[1] ?? "")) words.unshift("you", "are");
  const [who, parts] = partsOf(words) ?? [];
  if (who === undefined || parts === undefined || parts.length === 0) return undefined;
  return {
    who,
    fixed: parts.filter((part) => !isFree(part)),
    free: parts.filter(isFree),
  };
}

/** One text for what is the same; of two that both must hold, what the first says comes first. */
export const keyOf = (order: keyof Choices, ...all: readonly Supposed[]): string =>
  [
    all.find(({ who }) => who !== "you")?.who ?? "you",
    all.flatMap(({ fixed }) => fixed.map((says) => says[order])).join(" & "),
    ...all.flatMap(({ free }) => free.map((says) => says[order])).sort(),
  ].join(" # ");

function partsOf(words: readonly string[]): readonly [string, readonly Part[]] | undefined {
  const person = words.slice(0, 3).findIndex((word) => somebody.test(word));
  if (person >= 0) return ofSomebody(words, person);
  if (words[0] === "you") return predicates("you", words.slice(1), []);
  return ofThing(words);
}

/** "Back pain comes with a fever", "a rash comes on after a statin", "there is a lump", "a cough that does not go away": what somebody has. */
function ofThing(words: readonly string[]): readonly [string, readonly Part[]] | undefined {
  const had = (rest: readonly string[]) => predicates("you", ["have", ...rest], []);
  if (words[0] === "there" && is.test(words[1] ?? "")) return had(words.slice(2));
  const isPlain = (of: readonly string[]): boolean => !of.some((word) => verbs.test(word) || relatives.test(word));
  const swells = words.findIndex((word) => /^swells?$/.test(word));
  if (swells > 0 && isPlain(words.slice(0, swells))) {
    const behind = words[swells + 1] === "up" ? swells + 2 : swells + 1;
    return ofThing(["swelling", "of", ...words.slice(0, swells), ...words.slice(behind)]);
  }
  const comes = words.findIndex((word, at) => at > 0 && coming.test(word));
  const verb = comes > 0 ? comes : words.findIndex((word, at) => at > 0 && verbs.test(word));
  const first = words.slice(0, verb < 0 ? words.length : verb);
  if (comes < 0 && !isPlain(first)) return undefined;
  // "Swelling of the lips, or you have trouble breathing": what comes first is had as well.
  if (verb < 0 || words[verb - 1] === same) return had(words);
  // "A mole changes shape, or bleeds"
  if (comes < 0 && (words[verb - 1] === thing || /^(?:,|or|and)$/.test(words[verb - 1] ?? "")))
    return ["it", [choicesIn(words, "", true)]];
  const next = words[verb + 1] ?? "";
  const name = words.slice(0, verb);
  if (coming.test(words[verb] ?? "")) {
    if (next === "with")
      return words.slice(verb + 1).some((word) => coming.test(word))
        ? undefined
        : had([...name, "COMES", ...words.slice(verb + 2)]);
    if (next === "on" && words[verb + 2] === "after") return had([...name, ...words.slice(verb + 2)]);
    if (next === "on" || next !== "back") return undefined;
  }
  if (/^(?:appears?|develops?|starts?|begins?)$/.test(words[verb] ?? "") && (next === "" || next === "after"))
    return had([...name, ...words.slice(verb + 1)]);
  return had([...name, words.includes("or") ? "THAT" : "that", ...words.slice(verb)]);
}
const coming = /^comes?$/;

/** "A vomiting child with asthma has …": what is said of them before the verb is supposed as well. */
function ofSomebody(words: readonly string[], person: number): readonly [string, readonly Part[]] | undefined {
  const parts: Part[] = [];
  const who = anybody.test(words[person] ?? "") ? "someone" : (words[person] ?? "");
  for (const quality of words.slice(0, person)) {
    if (/^(?:and|or|,|you|have|with)$/.test(quality) || relatives.test(quality)) return undefined;
    const noun = nounOf.get(quality) ?? doingOf(quality);
    parts.push(noun === undefined ? oneChoice("BE", [quality]) : oneChoice("HAVE", [noun]));
  }
  let at = person + 1;
  // What they are or have besides, up to the verb that supposes something of them.
  while (at < words.length && !verbs.test(words[at] ?? "")) {
    const start = at;
    let isRelative = false;
    if (words[at] === "who") {
      isRelative = true;
      at += 2;
    } else at += 1;
    while (at < words.length && !verbs.test(words[at] ?? "") && words[at] !== "who") {
      if (/^(?:,|or|and)$/.test(words[at] ?? "") && !isInList(words, at)) return undefined;
      at += 1;
    }
    const said = isRelative ? words.slice(start + 1, at) : words.slice(start, at);
    const part = modifier(said, isRelative);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return predicates(who, words.slice(at), parts);
}

/** A list of names before the verb: "with hand, foot and mouth disease has". */
const isInList = (words: readonly string[], at: number): boolean =>
  words.slice(at).findIndex((word) => verbs.test(word)) > 0;

function modifier(said: readonly string[], isRelative: boolean): Part | undefined {
  const [first = "", second = ""] = said;
  if (!isRelative) {
    if (first === "with") return choicesIn(said.slice(1), "HAVE", false);
    if (first === "in" && second === "pregnancy" && said.length === 2) return oneChoice("BE", ["pregnant"]);
    const verb = doingAt(first);
    if (verb !== undefined) return choicesIn(said.slice(1), verb, false);
    return oneChoice("BE", said);
  }
  const [head, rest] = headOf(said);
  return head === undefined ? undefined : choicesIn(rest, head, false);
}

/** What is said of somebody, one thing after the other: "have diabetes and feel ill while taking metformin". */
function predicates(
  who: string,
  words: readonly string[],
  before: readonly Part[],
): readonly [string, readonly Part[]] | undefined {
  const parts: Part[] = [...before];
  let rest = words;
  while (rest.length > 0) {
    const [head, body, shared] = headOf(rest);
    if (head === undefined) return undefined;
    const end = endOf(body, head);
    const own = body.slice(0, end);
    if (own.length === 0 && !head.startsWith("HAVE ")) return undefined;
    const isMain = parts.every(isFree) || who !== "you";
    parts.push(choicesIn(own, head, isMain, shared));
    const next = nextOf(body, end);
    if (next === undefined) return undefined;
    rest = next;
  }
  return [who, parts];
}

/** What somebody takes, by the last word of its name. */
export const medicines =
  /^(?:medicines?|tablets?|pills?|inhibitors?|thinners?|blockers?|inhalers?|insulin|steroids?|antidepressants?|antibiotics?|painkillers?|hrt|ssri|statins?|nitrates)$/;

/** Where what is said with one verb ends and another thing that must hold besides begins. */
function endOf(body: readonly string[], head: string): number {
  for (let at = 0; at < body.length; at += 1) {
    const [word = "", next = "", third = ""] = body.slice(at, at + 3);
    if (word === "COMES") return at;
    const before = body.slice(0, at);
    const isChoice = before.some((one) => one === "or" || one === ",");
    const isWithin = before.some((one) => relatives.test(one) || one === "THAT");
    // Behind a comma, what is said with its own verb holds besides all that stands before.
    if (word === "," && next === "with" && at > 0 && !body.slice(at + 2).some((one) => one === "or" || one === ","))
      return at;
    if (word === "," && next === "and" && third === same && beginsAgain(body, at + 2)) return at;
    if (word === "," && isRow(body, at)) return at;
    if (word === "and" && beginsAgain(body, at + 1) && (!isChoice || head === "TAKE" || next === same)) return at;
    if (word === "while" && /^(?:taking|using|on|you|pregnant)$/.test(next)) return at;
    if (word === "and" && clauseVerb(body, at, head) > 0) return at;
    if (word === "and" && head === "BE" && isState(next) && !isChoice) return at;
    if (word === "in" && next === "pregnancy" && !isChoice && !isWithin) return at;
    if (word === "with" && at > 0 && withWhom.test(body[at - 1] ?? "")) continue;
    if (word === "with" && medicines.test(body.at(-1) ?? "") && at > 0) return at;
    if (word === "with" && head.startsWith("HAVE") && at > 0 && !isChoice && !isWithin) return at;
    if (word === "and" && head === "HAVE" && at > 0 && !isWithin && !body.includes("or") && !body.includes(","))
      return at;
  }
  return body.length;
}

/** "Take a statin and your muscles hurt": what is said of another thing, and where its verb stands; 0 where there is none. */
function clauseVerb(body: readonly string[], at: number, head: string): number {
  if (head.startsWith("HAVE") || beginsAgain(body, at + 1)) return 0;
  for (let verb = at + 1; verb <= at + nameMax; verb += 1) {
    const word = body[verb] ?? "";
    if (verbs.test(word)) return verb > at + 1 ? verb : 0;
    if (word === "" || word === "," || word === "and" || word === same || relatives.test(word)) return 0;
  }
  return 0;
}
const nameMax = 5;

/** "Pregnant and bleeding" */
const isState = (word: string): boolean => (nounOf.has(word) && !verbs.test(word)) || doingOf(word) !== undefined;

/** "Have diabetes, feel ill and cannot eat": each with its own verb, and "and" before the last. */
function isRow(body: readonly string[], at: number): boolean {
  if (!beginsAgain(body, at + 1)) return false;
  const joint = body.findIndex((word, place) => place > at && /^(?:,|and|or)$/.test(word));
  return body[joint] === "and" && beginsAgain(body, joint + 1);
}

/** "And you feel", "and is", but not "and then". */
function beginsAgain(body: readonly string[], at: number): boolean {
  const verb = body[at] === same || body[at] === thing ? at + 1 : at;
  return verbs.test(body[verb] ?? "");
}

function nextOf(body: readonly string[], end: number): readonly string[] | undefined {
  const [word, next = ""] = body.slice(end, end + 2);
  if (word === undefined) return [];
  if (word === ",")
    return next === "with"
      ? nextOf(body, end + 1)
      : next === "and"
        ? nextOf(body, end + 1)
        : behindPronoun(body.slice(end + 1));
  if (word === "with" && medicines.test(body.at(-1) ?? "")) return ["take", ...body.slice(end + 1)];
  if (word === "COMES" || word === "with") return ["have", ...body.slice(end + 1)];
  if (word === "in") return ["are", "pregnant", ...joinedBehind(body.slice(end + 2))];
  if (word === "while") {
    const start = next === "you" ? end + 2 : end + 1;
    return /^(?:taking|using|on|pregnant)$/.test(body[start] ?? "") ? ["are", ...body.slice(start)] : body.slice(start);
  }
  const verb = clauseVerb(body, end, "");
  if (verb > 0) {
    const rest = body.slice(verb);
    return ["have", ...body.slice(end + 1, verb), body.slice(end).includes("or") ? "THAT" : "that", ...rest];
  }
  if (isState(next)) return ["are", ...body.slice(end + 1)];
  if (!beginsAgain(body, end + 1)) return ["have", ...body.slice(end + 1)];
  return behindPronoun(body.slice(end + 1));
}

const behindPronoun = (words: readonly string[]): readonly string[] =>
  words[0] === same || words[0] === thing ? words.slice(1) : words;

/** "In pregnancy with ketones": what follows stands beside it, as behind "and". */
const joinedBehind = (rest: readonly string[]): readonly string[] =>
  rest[0] === "with" ? ["and", "have", ...rest.slice(1)] : rest;
