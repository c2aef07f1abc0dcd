import type { ReadingLanguage } from "../../language.ts";
import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { isFreeComma } from "../spanish/commas.ts";
import { freeComma } from "./commas.ts";
import { fillersAt } from "./fillers.ts";
import { speaksOfOthers } from "../others.ts";
import { type Piece, piecesFor } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/** The small words of one language that a claim may have otherwise than its source without meaning anything else. */
interface Articles {
  /** Each may stand for each other: "your bottom", "the bottom". */
  readonly exchanged: RegExp;
  /** Those that may also be left out or put in. */
  readonly free: RegExp;
  /** What a word may end in that names the reader: "causarle" for "causar". */
  readonly ending: RegExp;
  /** Behind an article these are an amount or a rate: "a few" is more than "few", "once a day" is no "once the day". */
  readonly counted: RegExp;
  /** A preposition and an article in one word, and the preposition. */
  readonly contracted: ReadonlyMap<string, string>;
}

const words = {
  en: {
    exchanged: /^(?:an?|the|your)$/,
    free: /^(?:an?|the|your)$/,
    ending: /$^/,
    counted:
      /^(?:few|little|lot|bit|number|while|only|second|minute|hour|day|night|morning|week|month|year|time|dose|tablet)s?$/,
    contracted: new Map(),
  },
  es: {
    exchanged: /^(?:un|una|unos|unas|el|la|los|las|su|sus)$/,
    // "La", "los" and "las" are pronouns too: "no los deje".
    free: /^(?:un|una|unos|unas|el|su|sus|le|les|usted|ella)$/,
    ending: /(?<=[aei]r)les?$/,
    counted:
      /^(?:poc[oa]|únic[oa]|segundo|minuto|hora|día|noche|mañana|semana|mes|mese|año|vez|vece|dosi|pastilla|tableta)s?$/,
    contracted: new Map([
      ["del", "de"],
      ["al", "a"],
    ]),
  },
} as const satisfies Record<ReadingLanguage, Articles>;

/**
 * "Your eyes turn yellow" for "eyes turn yellow": a claim that is its source word for word but for articles and for whose they are is told as its
 * source. All or nothing: undefined where any other word differs.
 */
export function withSourceArticles(claim: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const { tokens } = source;
  const own = words[source.language];
  const told: Piece[] = [];
  let at = 0;
  let place = 0;
  while (place < tokens.length || at < claim.length) {
    const piece = claim[at] ?? claim.at(-1);
    if (piece === undefined) return undefined;
    if (claim[at]?.text === tokens[place]?.text) {
      told.push(piece);
      at += 1;
      place += 1;
      continue;
    }
    const step =
      stepOf(textsAt(claim, at), textsAt(tokens, place), own) ??
      (source.language === "en"
        ? (ownedStep(claim, at, tokens, place) ??
          filled(fillersAt(claim, at), fillersAt(tokens, place)) ??
          freeComma(claim, at, source, place))
        : spanishStep(claim, at, source, place));
    if (step === undefined) return undefined;
    if (makesReaders(claim, at, source) || isAnothers(textAt(claim, at), textAt(tokens, place))) return undefined;
    const [said, written] = step;
    const texts = tokens.slice(place, place + written).map(({ text }) => text);
    if (written > 0) told.push(...piecesFor(texts, piece.from, source.language));
    at += said;
    place += written;
  }
  return told;
}

const sameJoints: ReadonlyMap<string, string> = new Map([
  ["y", "e"],
  ["e", "y"],
  ["o", "u"],
  ["u", "o"],
]);
/** Behind a preposition these are articles: "por la orina", "como los mocos". */
const articlesBehind = /^(?:la|los|las)$/;

/** "Y" before "i" is "e"; and a comma of the claim or of its source that tells nothing apart. */
function spanishStep(claim: Words, at: number, source: Reading, place: number): readonly [number, number] | undefined {
  const [said, written] = [textAt(claim, at), textAt(source.tokens, place)];
  if (sameJoints.get(said) === written && said !== "") return [1, 1];
  const { clauseWords, actionWords } = grammarOf("es");
  const isBehind = (of: Words, here: number): boolean =>
    articlesBehind.test(textAt(of, here)) &&
    ((here === 0 && !actionWords.instructing.has(textAt(of, 1))) ||
      clauseWords.prepositions.has(textAt(of, here - 1)) ||
      textAt(of, here - 1) === "como") &&
    !words.es.counted.test(textAt(of, here + 1));
  if (isBehind(claim, at) && textAt(claim, at + 1) === written) return [1, 0];
  if (isBehind(source.tokens, place) && textAt(source.tokens, place + 1) === said) return [0, 1];
  if (textAt(claim, at) === ",") return isFreeComma(claim, at, source) ? [1, 0] : undefined;
  return textAt(source.tokens, place) === "," && isFreeComma(source.tokens, place, source) ? [0, 1] : undefined;
}

/** Anybody has these, or the reader has them to look after: "your doctor", "your child". */
const everybodys =
  /^(?:doctor|nurse|midwife|pharmacist|dentist|team|gp|emergency|local|maternity|area|country|care|diabetes|family|friends?|child(?:ren)?|baby|son|daughter|partner|toddler|newborn|teenager|relative|parents?|mother|hospital|clinic|health)(?:'s|s)?$/;

/** "Your armpits" for "the armpits of a person", "usted" for somebody else: the reader comes in where another is spoken of. */
function makesReaders(claim: Words, at: number, source: Reading): boolean {
  const said = textAt(claim, at);
  if (said !== "your" && said !== "usted") return false;
  const { texts } = source;
  if (texts.has(said) || texts.has("you") || !speaksOfOthers(source)) return false;
  if (said === "usted") return true;
  return !everybodys.test(textAt(claim, at + 1)) && !everybodys.test(textAt(claim, at + 2));
}

/** Words that may be left out stand in one of the two. */
const filled = (said: number, written: number): readonly [number, number] | undefined =>
  said > 0 && written === 0 ? [said, 0] : said === 0 && written > 0 ? [0, written] : undefined;

/** "Has missed their insulin", "because its effect": whose it is was said before. */
const owners = /^(?:their|its|his|her)$/;
const owning = /^(?:the|an?)$/;

function ownedStep(claim: Words, at: number, source: Words, place: number): readonly [number, number] | undefined {
  const [said, written] = [textAt(claim, at), textAt(source, place)];
  if (owners.test(said) === owners.test(written)) return undefined;
  const [of, from, other] = owners.test(said) ? [claim, at, written] : [source, place, said];
  const isPersons = textAt(of, from) !== "its";
  if (isPersons ? !of.slice(0, from).some(({ text }) => somebody.test(text)) : from < 2) return undefined;
  if (owning.test(other)) return [1, 1];
  return other === textAt(of, from + 1) ? (of === claim ? [1, 0] : [0, 1]) : undefined;
}
const somebody =
  /^(?:person|people|someone|somebody|anyone|child|children|baby|babies|adult|adults|woman|women|man|men|teenager|patient)$/;

/** "Their phone" for "your phone". */
const isAnothers = (said: string, written: string): boolean =>
  (said === "your" && people.test(written)) || (written === "your" && people.test(said));
const people = /^(?:their|his|her)$/;

type Words = readonly { readonly text: string }[];
type Three = readonly [string, string, string];

const textsAt = (of: readonly { readonly text: string }[], at: number): Three => [
  of[at]?.text ?? "",
  of[at + 1]?.text ?? "",
  of[at + 2]?.text ?? "",
];

/** How many words of the claim and of its source mean the same here; undefined when they differ. */
function stepOf(
  [said, saidNext, saidThird]: Three,
  [written, next, third]: Three,
  { exchanged, free, ending, counted, contracted }: Articles,
): readonly [number, number] | undefined {
  if (written !== "" && said.replace(ending, "") === written) return [1, 1];
  if (exchanged.test(said) && exchanged.test(written)) return counted.test(next) ? undefined : [1, 1];
  // "Del antibiótico", "de un antibiótico"
  if (contracted.get(said) === written && exchanged.test(next)) return counted.test(third) ? undefined : [1, 2];
  if (contracted.get(written) === said && exchanged.test(saidNext)) return counted.test(saidThird) ? undefined : [2, 1];
  if (free.test(said) && !counted.test(saidNext)) return [1, 0];
  return free.test(written) && !counted.test(next) ? [0, 1] : undefined;
}
