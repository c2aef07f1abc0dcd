import { editDistance, namesOfReadings, readWhom, type TextReader } from "#knowledge/index/index.ts";
import type { LexiconLanguage } from "#knowledge/lexicon/index.ts";
import type { Clause, SaidUnit, Standing } from "./meanings.ts";
import type { RewriteWords } from "./rewrite-words.ts";

const misspeltLettersMin = 5;
const twoSlipsLettersMin = 9;

/** A meaning of theirs with the clause it was said in. */
export interface Mention {
  readonly unit: SaidUnit;
  readonly clause: Clause;
}

/** Everything a person said, ready for a summary to be held against. */
export interface Said {
  readonly clauses: readonly Clause[];
  /** True for a word of theirs, one slip from one of theirs, or one that says nothing by itself. */
  hasWord(word: string, before: string | undefined): boolean;
  /** True for a word that says nothing by itself, or that is looked at with what it binds. */
  isGrammar(word: string): boolean;
  /** True when the words of a meaning are grammar alone, or it only says that somebody is a child. */
  saysNothing(unit: SaidUnit): boolean;
  knows(unit: SaidUnit): boolean;
  /** Where they said the same thing, or the parts of it. */
  mentionsOf(unit: SaidUnit): readonly Mention[];
  /** True when it stands in the summary as it stands with them. */
  agrees(unit: SaidUnit): boolean;
  isSame(told: SaidUnit, own: SaidUnit): boolean;
}

export function openSaid(
  messages: readonly string[],
  clauses: readonly Clause[],
  reader: TextReader,
  language: LexiconLanguage,
  words: RewriteWords,
  lineWords: ReadonlySet<string>,
): Said {
  const { free, relatives, numbers, units: unitWords } = words;
  const ownWords = new Set(clauses.flatMap(({ words: read, written }) => [...read, ...written]));
  const ownStems = new Set([...ownWords].map(reader.termOf));
  const unknownWords = [...ownWords].filter(
    (word) => word.length >= misspeltLettersMin && reader.mayBeMisspelt(word) && !reader.namesSomethingElse(word),
  );
  const mentions = clauses.flatMap((clause) => clause.units.map((unit): Mention => ({ unit, clause })));
  const readings = new Set(
    messages
      .flatMap((text) => namesOfReadings(text, language))
      .flatMap((name) => reader.read(name))
      .flatMap(({ term, parts }) => [term, ...parts]),
  );
  const { stage } = readWhom(messages, language);
  const people = new Set<string>();
  if (stage === "infant" || stage === "child") people.add(reader.termOf(words.child));
  if (stage === "infant") people.add(reader.termOf(words.baby));

  /** The word of theirs that nobody knows and that this one was probably meant by. */
  const slipFor = (word: string): string | undefined => {
    if (word.length < misspeltLettersMin || reader.lexicon.neverCorrected.includes(word)) return undefined;
    const slips = word.length >= twoSlipsLettersMin ? 2 : 1;
    return unknownWords.find(
      (own) => own[0] === word[0] && prefixOf(own) === prefixOf(word) && editDistance(own, word, slips) <= slips,
    );
  };
  const isOwn = (word: string): boolean => ownWords.has(word) || ownStems.has(reader.termOf(word));
  const isBinding = (word: string): boolean =>
    words.modifiers.has(word) || words.sides.has(word) || words.relations.has(word);
  const hasWord = (word: string, before: string | undefined): boolean => {
    if (isBinding(word)) return ownWords.has(word) || (words.afterHow.has(word) && words.how.has(before ?? ""));
    return (
      isOwn(word) ||
      free.has(word) ||
      /^\d/.test(word) ||
      numbers.has(word) ||
      // "3 years": what stands behind a number is looked at with it.
      (unitWords.has(word) && isNumber(before, words)) ||
      (word === "old" && unitWords.has(before ?? "")) ||
      relatives.some((same) => same.has(word) && [...same].some((other) => ownWords.has(other))) ||
      slipFor(word) !== undefined
    );
  };

  const isGrammar = (word: string): boolean =>
    free.has(word) || isBinding(word) || isNumber(word, words) || unitWords.has(word) || words.others.has(word);

  // "Quit smoking" says nothing of smoking.
  const isTurnedPhrase = ({ words: own }: SaidUnit): boolean =>
    own.some((word) => words.deniers.has(word)) || own.join(" ").search(words.denyingPhrases) >= 0;
  const meansOf = (unit: SaidUnit): readonly string[] => [
    unit.term,
    ...(isTurnedPhrase(unit) ? [] : unit.parts),
    ...reader.impliedBy(unit.term),
  ];
  const whole = ({ term }: SaidUnit): readonly Mention[] => mentions.filter(({ unit }) => meansOf(unit).includes(term));
  const saysNothing = ({ term, words: own }: SaidUnit): boolean =>
    people.has(term) || (own.every((word) => free.has(word)) && !mentions.some(({ unit }) => unit.term === term));
  /** What a phrase they did not use as such is made of. */
  const tellingParts = ({ parts, words: own }: SaidUnit): readonly string[] => {
    const telling = own.filter((word) => !free.has(word)).map(reader.termOf);
    return parts.length > 0 ? parts.filter((part) => telling.includes(part)) : telling;
  };
  const mentionsOf = (unit: SaidUnit): readonly Mention[] => {
    const same = whole(unit);
    if (same.length > 0) return same;
    const slip = slipFor(unit.words[0] ?? "");
    if (unit.words.length === 1)
      return mentions.filter(({ unit: own }) =>
        own.words.some((word) => word === slip || reader.termOf(word) === unit.term),
      );
    const parts = tellingParts(unit);
    const holding = clauses.filter(({ units, words: read }) => {
      const here = new Set([...read.map(reader.termOf), ...units.flatMap(meansOf)]);
      return parts.length > 0 && parts.every((part) => here.has(part));
    });
    return mentions.filter(
      ({ unit: own, clause }) => holding.includes(clause) && meansOf(own).some((term) => parts.includes(term)),
    );
  };

  /** True when the words before it in its clause are told along or understood: of "my mind goes straight to gout" they are not. */
  const isPlainlyTold = ({ unit, clause }: Mention, line: ReadonlySet<string>): boolean => {
    if (unit.isCircumstance || unit.isAsked || clause.isAsking) return true;
    return clause.words.slice(0, unit.at).every((word, at) => {
      if (line.has(reader.termOf(word)) || words.plain.has(word) || isGrammar(word) || words.degrees.has(word))
        return true;
      const within = clause.units.find((one) => one.at <= at && at < one.at + one.words.length);
      return within?.isConcept === true || within?.isVague === true;
    });
  };

  return {
    clauses,
    hasWord,
    isGrammar,
    saysNothing,
    mentionsOf,
    knows: (unit) => {
      if (readings.has(unit.term)) return true;
      if (unit.words.some((word) => isBinding(word) && !ownWords.has(word))) return false;
      if (saysNothing(unit) || whole(unit).length > 0) return true;
      if (unit.words.length === 1) return hasWord(unit.words[0] ?? "", undefined);
      return mentionsOf(unit).length > 0;
    },
    agrees: (unit) => {
      if (saysNothing(unit)) return unit.standing !== "denied" || unit.words.every((word) => free.has(word));
      const own = mentionsOf(unit);
      if (own.length === 0) return unit.standing === "so" && unit.guard === "";
      const isWhole = whole(unit).length > 0;
      // "Not sleeping" is a thing of its own: of "sleeping" it is not made.
      if (!isWhole && isTurnedPhrase(unit)) return false;
      // What was once denied is not told as so, even where it was also said.
      const names = isWhole ? [unit.term] : [unit.term, ...tellingParts(unit)];
      const isTurned = (isWhole ? mentions : own).some(
        ({ unit: { standing, term, parts } }) =>
          isTurning(standing) && [term, ...parts].some((name) => names.includes(name)),
      );
      const isInTurnedPhrase = mentions.some(
        (mention) => isTurnedPhrase(mention.unit) && mention.unit.parts.includes(unit.term),
      );
      if (unit.standing === "so" && (isTurned || isInTurnedPhrase)) return false;
      return own.some(
        (mention) =>
          mention.unit.standing === unit.standing &&
          mention.unit.guard === unit.guard &&
          isPlainlyTold(mention, lineWords),
      );
    },
    isSame: (told, own) =>
      meansOf(own).includes(told.term) ||
      told.parts.includes(own.term) ||
      own.words.includes(slipFor(told.words[0] ?? "") ?? ""),
  };
}

const isTurning = (standing: Standing): boolean => standing === "denied" || standing === "well";

export const isNumber = (word: string | undefined, { numbers }: RewriteWords): boolean =>
  word !== undefined && (/^\d/.test(word) || numbers.has(word));

/** "Hyper" and "hypo" are two letters apart and opposites. */
const prefixOf = (word: string): string => /^(?:hyp(?:er|o)|hiper|hipo)/.exec(word)?.[0] ?? "";
