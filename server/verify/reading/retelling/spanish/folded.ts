import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Token, textAt } from "../../tokens.ts";
import { type Piece, piecesFor, spanOf } from "../pieces.ts";
import { agree, hungOn, withoutAccents } from "./clitics.ts";
import { articles, type Condition, conditionsIn, goesOn, sameRun, textsOf } from "./places.ts";

const has = /^(?:tiene|tienen)$/;
const is = /^(?:está|están|es|son)$/;
const leads = /^(?:a|al|para|en|de|del|con|que)$/;
const cares = /^(?:cuida|atiende)$/;
/** What somebody is watched for is his: behind "revise a un niño" they still speak of the child. */
const watching = /^(?:esté|vigile|observe|preste|fíjese)$/;
const nameMax = 5;

/**
 * "Si una persona está inconsciente, acuéstela" for "acueste a una persona inconsciente", "si su niño es menor de 6 años, no le dé …" for "no
 * dé … a un niño menor de 6 años": a condition that says whom the advice is for, told in the name where the source has it there. Every word of
 * the condition must stand in that one name of the source, and a second thing to do would come under a condition that its source does not put
 * on it.
 */
export function foldedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  for (const condition of conditionsIn(claim)) {
    const main = condition.isFirst ? claim.slice(condition.until + 1) : claim.slice(0, condition.at);
    const rest = condition.isFirst ? [] : claim.slice(condition.until);
    if (isTwofold(main, source)) continue;
    for (const name of namesOf(condition, source)) {
      const told = toldOf(main, name, condition, source);
      if (told !== undefined) return [...told, ...rest];
    }
  }
  return claim;
}

/** A name of the source that says what the condition says. */
interface Name {
  /** Where the preposition before it begins, its article, and where it ends. */
  readonly lead: number;
  readonly end: number;
  /** The article that the condition has before it. */
  readonly article: string;
}

function namesOf({ inner }: Condition, { tokens }: Reading): readonly Name[] {
  const isCaring = cares.test(textAt(inner, 0));
  const said = isCaring ? inner.slice(textAt(inner, 1) === "a" || textAt(inner, 1) === "de" ? 2 : 1) : inner;
  if (!articles.test(textAt(said, 0))) return [];
  const found: Name[] = [];
  for (const [place] of tokens.entries()) {
    const end = isCaring ? sameRun(said, tokens, place) : nameEnd(said, tokens, place);
    if (end === undefined || articles.test(textAt(tokens, place)) || goesOn(textAt(tokens, end))) continue;
    const start = articles.test(textAt(tokens, place - 1)) ? place - 1 : place;
    if (leads.test(textAt(tokens, start - 1))) found.push({ lead: start - 1, end, article: textAt(said, 0) });
  }
  return found;
}

/** Where the name ends that begins here: the same person, and what is so of them behind "con", "que" or nothing. */
function nameEnd(inner: readonly Piece[], tokens: readonly Token[], place: number): number | undefined {
  for (let verb = 2; verb <= nameMax && verb < inner.length; verb += 1) {
    const behind = sameRun(inner.slice(1, verb), tokens, place);
    if (behind === undefined) return undefined;
    const [said, link] = [textAt(inner, verb), textAt(tokens, behind)];
    const isSame = link === "que" && textAt(tokens, behind + 1) === said;
    const start = isSame
      ? behind + 2
      : has.test(said) && (link === "con" || (link === "de" && isAge(textAt(inner, verb + 1))))
        ? behind + 1
        : is.test(said)
          ? behind
          : undefined;
    if (verb === inner.length - 1) return isSame ? start : undefined;
    const end = start === undefined ? undefined : sameRun(inner.slice(verb + 1), tokens, start);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** "Tiene menos de 2 meses", "de menos de 2 meses"; "de asma" is nobody who has it. */
const isAge = (text: string): boolean => /^(?:menos|más|\d+|un|una|dos|tres)$/.test(text);

function toldOf(
  main: readonly Piece[],
  { lead, end, article }: Name,
  { inner }: Condition,
  source: Reading,
): readonly Piece[] | undefined {
  const { tokens } = source;
  const named = piecesFor(textsOf(tokens, lead, end), spanOf(inner), source.language);
  const without = withoutPronoun(main, article, source, lead);
  if (without === undefined) return undefined;
  const { isContent } = grammarOf(source.language);
  const isWord = (token: Token): boolean => token.kind === "word" && isContent(token);
  const before = tokens.slice(0, lead).findLast(isWord)?.stem ?? "";
  const behind = tokens.slice(end).find(isWord)?.stem ?? "";
  for (const [at, piece] of without.entries()) {
    if (!piece.isContent || piece.stem !== before) continue;
    if ((without.slice(at + 1).find((one) => one.isContent)?.stem ?? "") !== behind) continue;
    // Behind "paracetamol (acetaminofén)", not inside it.
    const place = textAt(without, at + 1) === ")" ? at + 1 : at;
    // Where the source sets the name apart with a comma, it does so before what stands between.
    const isApart = textAt(tokens, lead - 1) === ",";
    // "No deje que se ponga de pie": whoever does it stands behind the "que" that the claim has.
    if (textAt(tokens, lead) === "que") {
      if (textAt(without, at + 1) === "que") return without.toSpliced(at + 1, 1, ...named);
      continue;
    }
    if (isApart && textAt(without, place + 1) !== ",")
      return without.toSpliced(place + 1, 0, ...piecesFor([","], spanOf(inner), source.language), ...named);
    return without.toSpliced(isApart ? place + 2 : place + 1, 0, ...named);
  }
  return undefined;
}

/** The advice without its "him": hung on its verb, standing before it, or not there at all. */
function withoutPronoun(
  main: readonly Piece[],
  article: string,
  source: Reading,
  lead: number,
): readonly Piece[] | undefined {
  const { isContent } = grammarOf(source.language);
  const verbs = source.tokens.slice(0, lead).filter((token) => token.kind === "word" && isContent(token));
  const before = main.findIndex(
    ({ text }, at) =>
      /^l(?:e|es|o|a|os|as)$/.test(text) &&
      verbs.some((verb) => verb.text === textAt(main, at + 1)) &&
      !source.tokens.some(
        (token, place) => token.text === text && textAt(source.tokens, place + 1) === textAt(main, at + 1),
      ),
  );
  if (before >= 0) return fits(textAt(main, before), article) ? main.toSpliced(before, 1) : undefined;
  for (const [at, piece] of main.entries()) {
    if (!/.l[aeo]s?$/.test(piece.text)) continue;
    const [hung] = hungOn(piece.text);
    const [pronoun = ""] = hung?.pronouns ?? [];
    if (hung === undefined || !/^l/.test(pronoun) || source.texts.has(piece.text)) continue;
    const verb = verbs.find(({ text }) => withoutAccents(text) === hung.verb);
    if (verb === undefined) continue;
    if (!fits(pronoun, article)) return undefined;
    return main.toSpliced(at, 1, ...piecesFor([verb.text], piece.from, source.language));
  }
  return main;
}

const fits = (pronoun: string, article: string): boolean => agree(pronoun, article);

/** A second thing to do, other than to watch the same person. */
function isTwofold(main: readonly Piece[], { language }: Reading): boolean {
  const { clauseWords, actionWords } = grammarOf(language);
  return main.some(({ text }, at) => {
    if (/^[.;:]$/.test(text) && at < main.length - 1) return true;
    // "No deje que se ponga de pie ni camine": both are what somebody is not to let happen.
    if (text === "ni" && main.slice(0, at).some((one) => one.text === "que")) return false;
    const joins = clauseWords.and.has(text) || clauseWords.or.has(text) || text === ",";
    const next = textAt(main, at + 1) === "no" ? textAt(main, at + 2) : textAt(main, at + 1);
    return (
      joins &&
      (actionWords.instructing.has(next) || hungOn(next).some(({ verb }) => actionWords.instructing.has(verb))) &&
      !watching.test(next)
    );
  });
}
