import { grammarOf } from "../../reading/grammar.ts";
import type { Reading } from "../../reading/reading.ts";
import { speaksOfOthers } from "../../reading/retelling/others.ts";
import { type Token, textAt } from "../../reading/tokens.ts";
import { remember } from "../../reading/remember.ts";

type Person = "reader" | "other" | "thing";

const subjects: ReadonlyMap<string, Person> = new Map([
  ["you", "reader"],
  ["they", "other"],
  ["he", "other"],
  ["she", "other"],
]);
const objects: ReadonlyMap<string, Person> = new Map([
  ["you", "reader"],
  ["yourself", "reader"],
  ["them", "other"],
  ["him", "other"],
  ["themselves", "other"],
  ["himself", "other"],
  ["herself", "other"],
]);
const owners: ReadonlyMap<string, Person> = new Map([
  ["your", "reader"],
  ["their", "other"],
  ["his", "other"],
  ["her", "other"],
]);
/** "People" and "anyone" may be the reader too. */
const somebody =
  /^(?:person|someone|somebody|child|children|baby|babies|toddlers?|adults?|teenagers?|woman|women|man|men|patients?|parents?|mother|partner)$/;
/** Whoever reads this has them, as everybody has. */
const everybodys =
  /^(?:doctor|nurse|midwife|pharmacist|dentist|team|gp|emergency|local|maternity|area|country|care|early|diabetes|family|friends?|child|children|baby|son|daughter|partner|toddler|newborn|teenager|loved|relative|mother|midwives|hospital|clinic|health)(?:'s|s)?$/;
const articles = /^(?:an?|the)$/;
/** Before these a doing has no subject of its own: whoever does the rest does it, or whoever it is done to. */
const opensTime = /^(?:while|when|before|after|until)$/;
const opens = /^(?:whether|what|how|until|while|if|when|where|before|after|once)$/;
/** May stand between somebody and what they do. */
const between =
  /^(?:also|still|often|then|ever|always|usually|sometimes|now|first|only|just|not|no|longer|suddenly|to)$/;

/**
 * Who does it, to whom, and whose it is, where pronouns alone say so: "cool you down" is not "cool them down", nor "while eating" "while they eat" where
 * somebody else eats. The word of the claim that speaks of another than its source; undefined when there is none. English alone.
 */
export function otherPerson(sentence: Reading, source: Reading): Token | undefined {
  if (source.language !== "en") return undefined;
  return otherSubject(sentence, source) ?? otherObject(sentence, source) ?? otherOwner(sentence, source);
}

interface Doing {
  readonly stem: string;
  readonly by: Person | undefined;
  /** Behind "while" and the like, with nobody named. */
  readonly isBare: boolean;
  /** Behind "while" and the like, with somebody named. */
  readonly isTimed: boolean;
  readonly token: Token;
}

/** What each word that carries meaning is said of, where it can be a verb. */
const doingsIn = remember((of: Reading): readonly Doing[] => {
  const { isContent, clauseWords } = grammarOf(of.language);
  const { auxiliaries } = clauseWords;
  return of.tokens.flatMap((token, at): readonly Doing[] => {
    if (token.kind !== "word" || !isContent(token)) return [];
    let lead = at - 1;
    while (lead >= 0 && (auxiliaries.has(textAt(of.tokens, lead)) || between.test(textAt(of.tokens, lead)))) lead -= 1;
    // Behind "to" a verb is anybody's.
    const isFree = of.tokens.slice(lead + 1, at).some(({ text }) => text === "to");
    const named = textAt(of.tokens, lead);
    const hasVerb = lead < at - 1 || !/(?:ing|ed)$/.test(token.text);
    const isThing =
      lead < at - 1 && lead >= 0 && of.tokens[lead]?.kind === "word" && isContent(of.tokens[lead] as Token);
    const noun = hasVerb && somebody.test(named) ? "other" : isThing ? "thing" : undefined;
    const elided = lead === at - 1 && joints.test(named) ? subjectBefore(of.tokens, lead) : undefined;
    const by = isFree ? undefined : (subjects.get(named) ?? noun ?? elided);
    const isBare = lead === at - 1 && opensTime.test(named);
    return [{ stem: token.stem, by, isBare, isTimed: opensTime.test(textAt(of.tokens, lead - 1)), token }];
  });
});

const joints = /^(?:and|or)$/;

/** "After you change a pad or touch a wound": who does the first does the second. */
function subjectBefore(tokens: readonly Token[], until: number): Person | undefined {
  for (let at = until - 1; at >= 0; at -= 1) {
    const text = textAt(tokens, at);
    if (/^[,.;:]$/.test(text)) return undefined;
    const person = subjects.get(text);
    // Behind "if" or "after" begins what somebody does; anywhere else the pronoun is one it is done to.
    if (person !== undefined)
      return opensTime.test(textAt(tokens, at - 1)) || opens.test(textAt(tokens, at - 1)) ? person : undefined;
  }
  return undefined;
}

function otherSubject(sentence: Reading, source: Reading): Token | undefined {
  const here = doingsIn(sentence);
  if (!here.some(({ by, isBare }) => by !== undefined || isBare)) return undefined;
  const there = doingsIn(source);
  const ofOthers = source.tokens.some(({ text }) => somebody.test(text));
  for (const { stem, by, isBare, isTimed, token } of here) {
    if ((by === undefined && !isBare) || by === "thing") continue;
    const written = there.filter((other) => other.stem === stem);
    if (written.length === 0) continue;
    if (isBare) {
      if (token.text.endsWith("ing") && written.every((other) => other.by === "other")) return token;
      continue;
    }
    if (written.some((other) => other.by === by)) continue;
    if (written.some((other) => other.by !== undefined && other.by !== by)) return token;
    if (isTimed && ofOthers === (by === "reader") && written.some((other) => other.isBare)) return token;
  }
  return undefined;
}

/** The word right before it is the same in the source, and somebody else stands behind that there. */
function otherObject(sentence: Reading, source: Reading): Token | undefined {
  const { isContent, clauseWords } = grammarOf(source.language);
  const behind = (of: Reading, word: string): readonly (Person | undefined)[] =>
    of.tokens.flatMap(({ text }, at) => {
      if (text !== word) return [];
      const next = textAt(of.tokens, at + 1);
      const name = articles.test(next) ? textAt(of.tokens, at + 2) : next;
      const pronoun = objects.get(next) ?? subjects.get(next) ?? owners.get(next);
      return [pronoun ?? (somebody.test(name) ? "other" : undefined)];
    });
  return sentence.tokens.find((token, at) => {
    const person = objects.get(token.text) ?? subjects.get(token.text);
    const lead = sentence.tokens[at - 1];
    if (person === undefined || lead === undefined) return false;
    if (!isContent(lead) && !clauseWords.prepositions.has(lead.text) && !opens.test(lead.text)) return false;
    const written = behind(source, lead.text);
    if (written.includes(person) || written.includes(undefined)) return false;
    return written.length > 0;
  });
}

/** "Their throat" and "your throat", and "the armpits of a person" and "your armpits". */
function otherOwner(sentence: Reading, source: Reading): Token | undefined {
  return sentence.tokens.find((token, at) => {
    const person = owners.get(token.text);
    const thing = sentence.tokens[at + 1];
    if (person === undefined || thing === undefined) return false;
    const written = source.tokens.flatMap(({ text }, place) =>
      text === thing.text ? [owners.get(textAt(source.tokens, place - 1))] : [],
    );
    if (written.length === 0 || written.includes(person)) return false;
    if (written.some((other) => other !== undefined)) return true;
    if (person === "other" || everybodys.test(thing.text) || everybodys.test(textAt(sentence.tokens, at + 2)))
      return false;
    return speaksOfOthers(source) && !source.texts.has("you") && !source.texts.has("your");
  });
}

/**
 * "Call if a child swallowed it and they have no pain" is not "… and you have no pain", nor "if they feel ill" of nobody who was named "if you feel ill":
 * the same doing under the other pronoun. Looked for as drafted, because a retelling of the whole sentence takes "you" for "they". English alone.
 */
export function otherDoer(drafted: Reading, source: Reading): Token | undefined {
  if (source.language !== "en") return undefined;
  const runAt = ({ tokens }: Reading, at: number): string =>
    `${textAt(tokens, at + 1)} ${textAt(tokens, at + 2)} ${textAt(tokens, at + 3)}`;
  return drafted.tokens.find((token, at) => {
    const other = token.text === "you" ? "they" : token.text === "they" ? "you" : undefined;
    if (other === undefined || !source.texts.has(other)) return false;
    const isNamed = drafted.tokens.some(({ text }, place) => place !== at && named.test(text));
    if (isNamed !== (token.text === "you")) return false;
    const run = runAt(drafted, at);
    const written = source.tokens.flatMap(({ text }, place) => (runAt(source, place) === run ? [text] : []));
    return written.includes(other) && !written.includes(token.text);
  });
}
const named =
  /^(?:person|people|someone|somebody|anyone|child(?:ren)?|baby|babies|toddlers?|adults?|teenagers?|wom[ae]n|m[ae]n|patients?|parents?|mother|partner|relative|carers?|friends?|son|daughter)$/;
