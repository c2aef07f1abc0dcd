import type { Equivalents } from "../../../lexicon/equivalents.ts";
import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { formalCommandOf, formalOf, isFormalCommand, isInfinitive } from "../../spanish/informal.ts";
import { hang } from "../../spanish/stress.ts";
import { textAt } from "../../tokens.ts";
import { speaksOfOthers } from "../others.ts";
import { type Piece, put } from "../pieces.ts";
import { clitics, hungOn, withoutAccents } from "./clitics.ts";
import { determiners } from "./places.ts";

const own: ReadonlyMap<string, string> = new Map([
  ["tú", "usted"],
  ["ti", "usted"],
  ["tu", "su"],
  ["tus", "sus"],
]);
/** Behind these a word in "-s" is a thing: "con tomas pequeñas", "muchas dudas". */
const before = /^(?:muchas|muchos|pocas|pocos|algunas|varias|otras|más|las|los|unas|unos|sus|tus|estas|esas|cada|sin)$/;
/** Words in "-s" that say something else: "a través de", "has" is none of them. */
const otherwise = /^(?:antes|después|entonces|ambas|gracias|dosis|partes|veces|seas)$/;
/** Whoever else the source speaks of, these are the reader's. */
const readers =
  /^(?:hij[oa]s?|bebé|médic[oa]|doctora?|número|farmacéutic[oa]|farmacia|equipo|matrona|partera|enfermer[oa]|pareja|familia|familiar|país|centro)$/;
const hangs = /(?:[aeiíáé]r|ndo)te(?:l[oa]s?|les?)?$/;
/** Things far more often than verbs. */
const things =
  /^(?:ganas|pruebas|dudas|notas|causas|señales|cortes|marcas|vacunas|preguntas|consultas|comidas|curas|medidas|llamas|tomas|formas|ayudas|visitas|ataques|toques|golpes|cargas|quejas|bajas|paradas|respuestas)$/;
const leadsToVerb = /^(?:si|cuando|mientras|que|no|te|aunque|cómo|usted|tú|siempre|nunca)$/;
const modals = /^(?:puede|pueden|podría|podrían|suele|suelen|va|van|debe|deben|hace|hacen|ayuda|ayudan)$/;

/**
 * "Si tienes fiebre, llama a tu médico" for "si tiene fiebre, llame a su médico", "díselo" for "dígaselo", "puede darte" for "puede darle":
 * what is said to "tú", said to "usted" as guidance says it. The same verb in the same tense and the same person, so nobody does, has or is
 * asked anything else; an order only at the head of its clause, and only where the source has it, or what means the same, as an order. Where
 * the source speaks of others too, what somebody does or has may be theirs ("si quiere comer" is not "si quieres comer"), and only orders are
 * told.
 */
export function addressedAsSource(
  claim: readonly Piece[],
  source: Reading,
  equivalents: Equivalents,
): readonly Piece[] {
  let pieces = claim;
  for (let at = 0; at < pieces.length; at += 1) {
    const told = formally(pieces, at, source, equivalents);
    if (told !== undefined && told.join(" ") !== textAt(pieces, at)) pieces = put(pieces, at, at + 1, told, source);
  }
  return pieces;
}

function formally(
  pieces: readonly Piece[],
  at: number,
  source: Reading,
  equivalents: Equivalents,
): readonly string[] | undefined {
  const word = textAt(pieces, at);
  const isReaderAlone = !speaksOfOthers(source);
  const plain = own.get(word);
  if (plain !== undefined && (isReaderAlone || readers.test(textAt(pieces, at + 1)))) return [plain];
  if (word === "te" && !isReaderAlone) return undefined;
  if (word === "te") return [pronounFor(pieces, at, source)];
  if (word === "contigo") return source.texts.has("consigo") ? ["consigo"] : ["con", "usted"];
  if (pieces[at]?.kind !== "word") return undefined;
  if (isReaderAlone && hangs.test(word) && isVerb(word) && !source.texts.has(word))
    return [hungOnInfinitive(pieces, at, source)];
  if (isMore(pieces, word, source)) {
    const verb = isThing(pieces, at, source) ? undefined : formalOf(word);
    const mayTell =
      isReaderAlone || (verb !== undefined && isForbidden(pieces, at, source) && isAsked(verb, source, equivalents));
    if (mayTell && verb !== undefined && verb !== word && !otherwise.test(word)) return [verb];
    const command = heads(pieces, at, source) ? formalCommandOf(word) : undefined;
    if (command !== undefined && command !== word && isAsked(command, source, equivalents)) return [command];
    const hung = hungCommand(word, source, equivalents);
    if (hung !== undefined) return [hung];
  }
  return undefined;
}

const isMore = (pieces: readonly Piece[], word: string, { tokens }: Reading): boolean => {
  const count = (of: readonly { readonly text: string }[]) =>
    of.reduce((sum, { text }) => sum + (text === word ? 1 : 0), 0);
  return count(pieces) > count(tokens);
};

function isThing(pieces: readonly Piece[], at: number, { language }: Reading): boolean {
  const last = textAt(pieces, at - 1);
  if (things.test(textAt(pieces, at)) && !leadsToVerb.test(last)) return true;
  // "No las cambies", "si lo tomas"
  if (/^l[oa]s?$/.test(last) && leadsToVerb.test(textAt(pieces, at - 2))) return false;
  // "A menudo sientes", "de noche tomas": what stands right before is another word then.
  return determiners.test(last) || before.test(last) || grammarOf(language).clauseWords.prepositions.has(last);
}

function heads(pieces: readonly Piece[], at: number, { language }: Reading): boolean {
  const { and, or, opensClause } = grammarOf(language).clauseWords;
  const last = textAt(pieces, at - 1);
  if (opensClause.get(last) === "main" || /^(?:favor|luego|entonces|después)$/.test(last)) return true;
  return at === 0 || /^[,.;:]$/.test(last) || and.has(last) || or.has(last);
}

/** "No permitas" at the head of a clause. */
function isForbidden(pieces: readonly Piece[], at: number, source: Reading): boolean {
  const no = clitics.has(textAt(pieces, at - 1)) ? at - 2 : at - 1;
  return textAt(pieces, no) === "no" && heads(pieces, no, source);
}

/** Whether the source asks for this, or for what may be said for it. */
const isAsked = (command: string, { texts }: Reading, { byFirstWord }: Equivalents): boolean =>
  texts.has(command) ||
  (byFirstWord.get(command)?.some(({ written }) => written.some((phrase) => phrase.every((word) => texts.has(word)))) ??
    false);

const short = /^(?:da|di|haz|pon|ten|ven|ve|sal|se)$/;

/** "Dásela" for "désela", "quédate" for "quédese", "hazlo" for "hágalo". */
function hungCommand(word: string, source: Reading, equivalents: Equivalents): string | undefined {
  for (const { verb, pronouns } of hungOn(word)) {
    const asked = formalCommandOf(verb);
    const isReaders = pronouns.includes("te");
    if (asked === undefined || (!isReaders && isFormalCommand(verb)) || pronouns.join() === "se") continue;
    // Without an accent it is a word of its own: "tomate", "tómate".
    if (word === withoutAccents(word) && !(short.test(verb) && pronouns.length === 1)) continue;
    const formal = hang(
      asked,
      pronouns.map((pronoun) => (pronoun === "te" ? "se" : pronoun)),
    );
    const isThere =
      isReaders || !isFormalCommand(verb) || source.texts.has(formal) || isAsked(asked, source, equivalents);
    if (isThere) return formal;
  }
  return undefined;
}

/** "Se" of what the reader does to himself ("te sientes"), else whichever of "le", "lo" and "la" the source has there: "te molesta". */
function pronounFor(pieces: readonly Piece[], at: number, source: Reading): string {
  let next = at + 1;
  while (clitics.has(textAt(pieces, next))) next += 1;
  const verb = textAt(pieces, next);
  if (formalOf(verb) !== undefined && formalOf(verb) !== verb) return "se";
  const isFirst = next === at + 1;
  if (!isFirst && textAt(pieces, at - 1) !== "se") return "se";
  const { tokens } = source;
  const there = tokens.find(({ text }, place) => /^(?:le|lo|la)$/.test(text) && textAt(tokens, place + 1) === verb);
  return there?.text ?? "le";
}

const isVerb = (word: string): boolean =>
  /ndote/.test(word) || isInfinitive(withoutAccents(/^(.+?r)te/.exec(word)?.[1] ?? ""));

/** "Relajarte" for "relajarse", "ayudarte" for "ayudarle" and "ayudar". */
function hungOnInfinitive(pieces: readonly Piece[], at: number, source: Reading): string {
  const word = textAt(pieces, at);
  const behind = /te(l[oa]s?|les?)?$/.exec(word)?.[1] ?? "";
  const stem = word.slice(0, word.length - 2 - behind.length);
  const one = (pronoun: string): string => stem + pronoun + behind;
  const known = ["se", "lo", "la", "le"].map(one).find((form) => source.texts.has(form));
  if (known !== undefined) return known;
  if (behind !== "") return one("se");
  return modals.test(textAt(pieces, at - 1)) || modals.test(textAt(pieces, at - 2)) ? one("le") : one("se");
}
