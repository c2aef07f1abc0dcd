import { openEntityLexicon } from "../../../lexicon/entities.ts";
import { grammarOf } from "../../grammar.ts";
import type { ReadingLanguage } from "../../language.ts";
import type { Reading } from "../../reading.ts";
import { speaksOfOthers } from "../others.ts";
import type { Piece } from "../pieces.ts";
import type { Restatement } from "./restatements.ts";
import type { Bound, Written } from "./template.ts";

/** Where in the claim something is said, what stood in its open places, and where its source says it. */
export interface Found {
  readonly pieces: readonly Piece[];
  readonly from: number;
  readonly end: number;
  readonly bound: Bound;
  readonly place: Written;
  readonly source: Reading;
}

const somebody = {
  en: /^(?:person|people|someone|somebody|child|children|baby|babies|toddlers?|adults?|teenagers?|woman|women|man|men|patients?|parents?|partner|they|he|she|them|him|her)$/,
  es: /^(?:personas?|alguien|niñ[oa]s?|beb[eé]s?|adult[oa]s?|mujer|mujeres|hombres?|pacientes?|pareja)$/,
} as const satisfies Record<ReadingLanguage, RegExp>;

/** "With somebody", "trouble with": what is said of one of these behind "with" is not had beside it. */
export const withWhom =
  /^(?:contact|trouble|problems?|difficulty|sex|help|experience|appointment|interactions?|allergy)$/;
const colours =
  /^(?:brown|black|white|dark|darker|light|lighter|pale|paler|or|and|morena|negra|blanca|oscura|clara|marrón|o|y)$/;
const measured = /^(?:results?|readings?|levels?|temperature|pressure|score|count|rate|bmi|inr|peak|sugar|glucose)$/;
const fetched =
  /^(?:help|advice|information|support|tests?|treatments?|vaccines?|vaccination|medicines?|prescription|checks?|review|appointment|results|more|other|another|how|what|whether|minutes?|hours?|days?|weeks?|months?)$/;
const effects =
  /^(?:can|may|might|could|helps?|makes?|raises?|lowers?|causes?|increases?|reduces?|slows?|spreads?|damages?|harms?|protects?|prevents?|eases?)$/;
/** What tells a thing from others of its kind. */
const defines = /^(?:when|where|that|which|who|whose)$/;
const counts = /^(?:soon|right|just|long|shortly|only|even|not|until)$/;
const numbers = /^(?:an?|one|two|three|four|five|six|few|several|some|many)$/;
const units = /^(?:second|minute|hour|day|week|month|year)s?$/;
/** How a part of the body may be: what is no name of another thing. */
const howThingsAre =
  /^(?:blue|grey|gray|pale|blotchy|mottled|yellow|red|dry|sore|swollen|stiff|hot|cold|warm|cool|itchy|cracked|weak|heavy|fast|slow|irregular|regular|uneven|painful|runny|blocked|numb|tender|hard|soft|sticky|wet|clammy|sweaty|floppy)$/;
const doneTo =
  /^(?:tests?|checks?|vaccines?|vaccination|jabs?|scans?|ray|treatment|surgery|operation|screening|reviews?|assessment|examination|therapy|injections?|transplant|transfusion)$/;
const noTaking = /^(?:you|they|he|she|that|which|who|not|pregnant|better|worse|up|out|off|birth|\p{L}+ing)$/u;
/** What is meant of one thing and not of another: "move only them". */
const sets = /^(?:only|just|even|any|every|each|all|both|more|less|fewer|other|another|no|not|most|some|many)$/;

/** Whether what is done in the claim is done of one thing and no other. */
export const setsApart = (bound: Bound): boolean => sets.test(bound.get("m")?.at(-1)?.text ?? "");

const isAlone = (run: readonly Piece[], language: ReadingLanguage): boolean => {
  const { and, or } = grammarOf(language).clauseWords;
  return run.every(
    ({ text, kind }) =>
      (kind !== "mark" || /^[()]$/.test(text)) &&
      !and.has(text) &&
      !or.has(text) &&
      !somebody[language].test(text) &&
      !withWhom.test(text),
  );
};

export const meets: Readonly<Record<NonNullable<Restatement["needs"]>[number], (found: Found) => boolean>> = {
  /** What can be made lower for a purpose: "ask them to lower the dose" asks somebody. */
  "a chance": ({ bound }) => bound.get("x")?.some(({ text }) => /^(?:chance|risk)s?$/.test(text)) === true,
  "a colour": ({ bound }) => bound.get("x")?.every(({ text }) => colours.test(text)) === true,
  /** "The time when periods change", and no "common illness": a quality is no name. */
  "a definition": ({ bound }) => bound.get("y")?.some(({ text }) => defines.test(text)) === true,
  /** "For 20 minutes", and not "for adults". */
  "a duration": ({ bound }) => units.test(bound.get("t")?.at(-1)?.text ?? ""),
  /** "A result of 3", and no "course of 5 days". */
  "a measurement": ({ bound }) =>
    bound.get("x")?.some(({ text }) => measured.test(text)) === true &&
    bound.get("q")?.some(({ kind, text }) => kind === "number" || /^(?:above|below|over|under)$/.test(text)) === true,
  /** "Pale or blotchy" skin; but who "has high blood pressure" has it whatever it is today. */
  "a quality": ({ bound, source }) => {
    const { and, or } = grammarOf(source.language).clauseWords;
    const [qualities, name] = [bound.get("q") ?? [], bound.get("n") ?? []];
    const isQuality = ({ text }: Piece) => colours.test(text) || howThingsAre.test(text);
    const isJoint = ({ text }: Piece) => /^[,-]$/.test(text) || and.has(text) || or.has(text);
    return (
      qualities.every((one, at) => isQuality(one) || (at > 0 && at < qualities.length - 1 && isJoint(one))) &&
      name.every(({ isContent, text }) => isContent || text === "," || and.has(text) || or.has(text)) &&
      !name.some(({ text }) => somebody[source.language].test(text) || /^(?:pressure|sores?)$/.test(text))
    );
  },
  /** What somebody has, and nothing that is fetched: "for a test". */
  "a sign": ({ pieces, end, bound, source }) => {
    const sign = bound.get("x") ?? [];
    // "For a rash and a fever" may mean either of them.
    if (grammarOf(source.language).clauseWords.and.has(pieces[end]?.text ?? "")) return false;
    return source.urgency.rank > 0 && isAlone(sign, source.language) && !sign.some(({ text }) => fetched.test(text));
  },
  /** What it does: "if you stop it, it is not needed" says so of something else than of stopping. */
  "an effect": ({ pieces, end }) => effects.test(pieces[end]?.text ?? ""),
  /** "With asthma", and not "with a spacer". */
  "an illness": ({ place, source }) => {
    const [start, end] = [source.tokens[place.start]?.start ?? 0, source.tokens[place.end - 1]?.end ?? 0];
    return openEntityLexicon()
      .mentionsIn(source)
      .some((name) => name.kind === "condition" && name.start >= start && name.end <= end);
  },
  /** "For a rash, call": what is before the "for" sends for care and names no other sign. */
  "care alone": ({ bound, source }) => {
    const { opensClause, prepositions } = grammarOf(source.language).clauseWords;
    const leads = (text: string): boolean =>
      opensClause.has(text) ||
      /^(?:about|after|before|during)$/.test(text) ||
      (prepositions.has(text) && !places.test(text));
    return source.urgency.rank > 0 && !(bound.get("m") ?? []).some(({ text }) => leads(text));
  },
  /** "Do not take it without food" forbids what "take it without food" tells to do. */
  denied: ({ place, source }) => {
    const { and, negates, opensClause } = grammarOf(source.language).clauseWords;
    const before = source.tokens.slice(0, place.start);
    const denial = before.findLastIndex(({ text }) => negates.has(text));
    return (
      denial >= 0 &&
      !before
        .slice(denial)
        .some(({ text }) => and.has(text) || opensClause.has(text) || /^(?:but|so|then|because|as|[,.;:])$/.test(text))
    );
  },
  /** Whoever has missed a dose is the reader; who has prescribed or stolen one is not. */
  "done by the reader": ({ bound }) =>
    /^(?:miss|skip|break|sprain|strain|injure|burn|scald)$/.test(bound.get("v")?.[0]?.text ?? ""),
  /** Something more that is supposed, and no news about the person. */
  "in a condition": ({ pieces, from, source }) => {
    const { opensClause } = grammarOf(source.language).clauseWords;
    const opener = pieces.slice(0, from).findLast(({ text }) => opensClause.has(text) || /^[.;:]$/.test(text));
    return opensClause.get(opener?.text ?? "") === "condition";
  },
  /** What follows would come to be asked of those alone whom the condition is about. */
  "no care": ({ source }) => source.urgency.rank === 0,
  /** "For a rash or confusion on black skin": the skin may be the last one's alone. */
  "no list before": ({ place, source }) => {
    const { and, or, auxiliaries } = grammarOf(source.language).clauseWords;
    const before = source.tokens.slice(0, place.start);
    const joint = before.findLastIndex(({ text }) => and.has(text) || or.has(text));
    return joint < 0 || before.slice(joint).some(({ text }) => auxiliaries.has(text));
  },
  "no others": ({ source }) => !speaksOfOthers(source),
  "no people": ({ bound, source }) => bound.get("n")?.some(({ text }) => somebody[source.language].test(text)) !== true,
  /** "Two hours after eating" counts from there. */
  "no time before": ({ place, source }) => {
    const [count, unit] = source.tokens.slice(Math.max(0, place.start - 2), place.start);
    if (unit === undefined) return !counts.test(count?.text ?? "");
    const isCounted = count?.kind === "number" || numbers.test(count?.text ?? "");
    return !counts.test(unit.text) && !(isCounted && units.test(unit.text));
  },
  /** "A pharmacist can suggest": nothing the reader is to do, who may look after somebody. */
  "of others": ({ bound, source }) => {
    const { clauseWords, actionWords } = grammarOf(source.language);
    const main = bound.get("m") ?? [];
    const verb = main.findIndex(({ text }) => clauseWords.auxiliaries.has(text));
    return verb > 0 && verb <= subjectMax && !actionWords.instructing.has(main[0]?.text ?? "");
  },
  others: ({ source }) => speaksOfOthers(source),
  /** "You" where the source speaks to the reader, "they" where it speaks of somebody. */
  "same subject": ({ pieces, from, end, place, source }) => {
    const own = somebody[source.language];
    // At the front, whoever is named behind may be meant.
    const near = place.start === 0 ? source.tokens : source.tokens.slice(0, place.start);
    const isOfSomebody = near.some(({ text }) => own.test(text));
    const isOfReader = [...pieces.slice(from, end), ...source.tokens.slice(place.start, place.end)].some(
      ({ text }) => text === "you",
    );
    return isOfSomebody !== isOfReader;
  },
  "something done": ({ bound }) => bound.get("x")?.some(({ text }) => doneTo.test(text)) === true,
  /** "After 2 weeks" is no time after taking something. */
  "something taken": ({ bound }) =>
    bound.get("x")?.some(({ kind, text }) => kind !== "word" || units.test(text) || noTaking.test(text)) !== true,
  /** Things of the reader's own, one beside the other: "a child with a fever" is no "a child and a fever". */
  "things alone": ({ bound, source }) =>
    [...bound].every(([name, run]) => name === "c" || isAlone(run, source.language)),
  "q alone": ({ bound, source }) => isAlone(bound.get("q") ?? [], source.language),
  "r alone": ({ bound, source }) => isAlone(bound.get("r") ?? [], source.language),
  "x alone": ({ bound, source }) => isAlone(bound.get("x") ?? [], source.language),
};

/** Where somebody goes, and no sign: "to an emergency department". */
const places = /^(?:to|in|at|from|out|up|on)$/;
/** Words before the verb of what others do. */
const subjectMax = 3;
