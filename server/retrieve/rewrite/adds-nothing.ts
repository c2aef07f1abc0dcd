import { editDistance, namesOfReadings, readWhom, type TextReader } from "#knowledge/index/index.ts";
import type { LexiconLanguage } from "#knowledge/lexicon/index.ts";
import { levels } from "../../triage/types.ts";
import { type Clause, clausesIn, type Polarity, type SaidUnit } from "./meanings.ts";
import { numbersAreSaid } from "./quantities.ts";
import { type RewriteWords, rewriteWords } from "./rewrite-words.ts";
import type { ReadFloor, RewriteFault, RewriteRequest } from "./types.ts";

/** A summary may be this much longer than what it sums up: "wee" becomes "urine". */
const moreCharactersMax = 40;
const charactersMax = 240;
/** Words this near in a summary belong together ("pain in the chest"). */
const togetherWithin = 3;
const misspeltLettersMin = 5;
const twoSlipsLettersMin = 9;

/**
 * Says why a summary is not merely the person's question, or undefined when it is. Deterministic and closed: whatever is not known to be
 * theirs is new. A summary passes when
 *
 * - it is one plain line, hardly longer than what was written, with something to find in it;
 * - each of its words is theirs (same stem, or one slip from one nobody knows), grammar, or a word for the kind of question, and each
 *   meaning is one they spoke of: the lexicon's same word, or what their word stands for (a brand's medicine, "slipped" a fall), never the
 *   other way round;
 * - its numbers are theirs with their units, and it is about the same person;
 * - a body part and what is felt there, when it says them together, stood in one sentence of theirs;
 * - what it says is so, they did not only deny, and what it denies, they denied;
 * - the red-flag floor finds nothing in it that it does not find in their words, and no higher level;
 * - with several people in their words, what was said of one who is named stays with them.
 *
 * What it cannot see: two things of theirs put into another relation by grammar alone, and a denial in words it does not know. Of fresh
 * near misses about one in ten to one in five still pass. Such a summary can misplace a search; what is covered is judged by their own words.
 */
export function whatRewriteAdds(
  { question, earlier, language }: RewriteRequest & { readonly language: LexiconLanguage },
  rewrite: string,
  reader: TextReader,
  readFloor: ReadFloor,
): RewriteFault | undefined {
  const words = rewriteWords[language];
  const messages = [...earlier, question];
  if (!isLine(rewrite)) return "not-a-line";
  const lengthMost = Math.min(charactersMax, messages.join(" ").length + moreCharactersMax);
  if (rewrite.length > lengthMost) return "too-long";

  const clausesOf = (text: string): readonly Clause[] => clausesIn(text, reader, language, words);
  const told = clausesOf(rewrite);
  if (!told.some(({ units }) => units.some(({ isCircumstance }) => !isCircumstance))) return "nothing-to-find";
  if (!numbersAreSaid(rewrite, messages, readWhom(messages, language).ageInMonths, words)) return "new-number";
  if (!isAboutSamePerson(messages, rewrite, language)) return "new-person";

  const said = openSaid(messages, clausesOfAll(messages, clausesOf), reader, language, words);
  for (const clause of told) {
    if (!clause.units.every(said.knows)) return "new-word";
    if (!wordsOutside(clause).every(said.hasWord)) return "new-word";
  }
  if (!told.every(said.keepsTogether)) return "new-combination";
  if (!told.every(({ units }) => units.every(said.agrees))) return "denial-changed";
  const toldWords = new Set(told.flatMap((clause) => clause.words));
  if (!told.every(({ units }) => units.every((unit) => said.isSameOwner(unit, toldWords)))) return "new-person";
  return whatFloorSays(messages, rewrite, readFloor);
}

const isLine = (text: string): boolean =>
  text.trim() !== "" && !/[\n\r<>{}[\]|\\`*#_=]|https?:|www\.|[^\p{L}\p{M}\p{N}\p{P}\p{Zs}°º+%/]/u.test(text);

function isAboutSamePerson(messages: readonly string[], rewrite: string, language: LexiconLanguage): boolean {
  const meant = readWhom(messages, language);
  const told = readWhom([rewrite], language);
  const isSameStage =
    told.stage === undefined ||
    told.stage === (meant.stage ?? "adult") ||
    (told.stage === "child" && meant.stage === "infant");
  return (
    isSameStage &&
    (told.ageInMonths === undefined || told.ageInMonths === meant.ageInMonths) &&
    (!told.isOlder || meant.isOlder) &&
    (!told.pregnant || meant.pregnant) &&
    (!told.breastfeeding || meant.breastfeeding)
  );
}

/** Words of a clause that are no meaning of their own: grammar, people, times, how it is told. */
function wordsOutside({ words, units }: Clause): readonly string[] {
  const inside = new Set(units.flatMap(({ at, words: own }) => own.map((_, ahead) => at + ahead)));
  return words.filter((_, at) => !inside.has(at));
}

const clausesOfAll = (messages: readonly string[], clausesOf: (text: string) => readonly Clause[]): readonly Clause[] =>
  messages.flatMap((text, number) =>
    clausesOf(text).map((clause) => ({ ...clause, sentence: `${number} ${clause.sentence}` })),
  );

/** Everything a person said, ready to be compared with. */
function openSaid(
  messages: readonly string[],
  clauses: readonly Clause[],
  reader: TextReader,
  language: LexiconLanguage,
  { free, relatives, others, ofChildren, numbers, units: unitWords, child, baby }: RewriteWords,
) {
  const ownWords = new Set(clauses.flatMap((clause) => clause.words));
  const ownStems = new Set([...ownWords].map(reader.termOf));
  const unknownWords = [...ownWords].filter(
    (word) => word.length >= misspeltLettersMin && reader.mayBeMisspelt(word) && !reader.namesSomethingElse(word),
  );
  const meansOf = ({ term, parts }: SaidUnit): readonly string[] => [term, ...parts, ...reader.impliedBy(term)];
  const saidAs: Readonly<Record<Polarity, Set<string>>> = { so: new Set(), denied: new Set(), well: new Set() };
  for (const { units } of clauses)
    for (const unit of units) for (const term of meansOf(unit)) saidAs[unit.polarity].add(term);
  for (const name of messages.flatMap((text) => namesOfReadings(text, language)))
    for (const { term, parts } of reader.read(name)) for (const one of [term, ...parts]) saidAs.so.add(one);
  const { stage } = readWhom(messages, language);
  const people = new Set<string>();
  if (stage === "infant" || stage === "child") people.add(reader.termOf(child));
  if (stage === "infant") people.add(reader.termOf(baby));

  /** The word of theirs that nobody knows and that this one was probably meant by. */
  const slipFor = (word: string): string | undefined => {
    if (word.length < misspeltLettersMin || reader.lexicon.neverCorrected.includes(word)) return undefined;
    const slips = word.length >= twoSlipsLettersMin ? 2 : 1;
    return unknownWords.find(
      (own) => own[0] === word[0] && prefixOf(own) === prefixOf(word) && editDistance(own, word, slips) <= slips,
    );
  };
  const hasWord = (word: string): boolean =>
    ownWords.has(word) ||
    ownStems.has(reader.termOf(word)) ||
    free.has(word) ||
    /^\d/.test(word) ||
    numbers.has(word) ||
    unitWords.has(word) ||
    (word === "old" && ownWords.size > 0) ||
    relatives.some((same) => same.has(word) && [...same].some((other) => ownWords.has(other))) ||
    slipFor(word) !== undefined;
  const isSaid = (term: string): boolean => Object.values(saidAs).some((terms) => terms.has(term));
  /** The parts of a phrase, all in one clause: "pain" here and "chest" there are no chest pain. */
  const isInOneClause = (terms: readonly string[]): boolean =>
    clauses.some(({ words: own, units }) => {
      const here = new Set([...own.map(reader.termOf), ...units.flatMap(meansOf)]);
      return terms.every((term) => here.has(term));
    });
  const knows = ({ term, parts, words }: SaidUnit): boolean => {
    if (isSaid(term) || people.has(term)) return true;
    if (words.length === 1) return hasWord(words[0] ?? "");
    // "Preventing falls" asks something of their fall.
    const telling = words.filter((word) => !free.has(word)).map(reader.termOf);
    return isInOneClause(parts.length > 0 ? parts.filter((part) => telling.includes(part)) : telling);
  };
  /** Whom a clause names beside the writer; a relative by every word for them. */
  const namedIn = (words: readonly string[]): ReadonlySet<string> =>
    new Set(
      words
        .filter((word) => others.has(word))
        .flatMap((word) => [word, ...relatives.filter((same) => same.has(word)).flatMap((same) => [...same])]),
    );
  const telling = clauses.filter(({ units }) => units.some((unit) => !unit.isCircumstance && !people.has(unit.term)));
  // With one person in all of it nobody can be mixed up.
  const speaksOfSeveral = new Set(telling.map(({ words }) => [...namedIn(words)].sort().join(" "))).size > 1;
  const sentences = Map.groupBy(clauses, ({ sentence }) => sentence);

  return {
    hasWord,
    knows,
    /** What is vague alone ("chest", "pain", "swelling") says something together: then it must have been said so. */
    keepsTogether: ({ units }: Clause): boolean =>
      units.every((unit, at) => {
        const next = units[at + 1];
        if (next === undefined || !unit.isVague || !next.isVague) return true;
        if (people.has(unit.term) || people.has(next.term)) return true;
        if (next.at - unit.at - unit.words.length > togetherWithin) return true;
        return [...sentences.values()].some((sentence) => {
          const here = new Set(sentence.flatMap((clause) => clause.units.flatMap(meansOf)));
          return here.has(unit.term) && here.has(next.term);
        });
      }),
    /** What was only said of somebody who is named is not said of anybody else. */
    isSameOwner: (unit: SaidUnit, told: ReadonlySet<string>): boolean => {
      if (!speaksOfSeveral || people.has(unit.term)) return true;
      const holding = telling.filter(({ units }) => units.some((own) => meansOf(own).includes(unit.term)));
      if (holding.length === 0) return true;
      return holding.some(({ words }) => {
        const owners = namedIn(words);
        const isChild = (words: ReadonlySet<string>) => [...words].some((word) => ofChildren.has(word));
        return owners.size === 0 || [...owners].some((owner) => told.has(owner)) || (isChild(owners) && isChild(told));
      });
    },
    agrees: ({ term, parts, words, polarity }: SaidUnit): boolean => {
      const slip = slipFor(words[0] ?? "");
      const meant = isSaid(term) ? [term] : parts.length > 0 ? parts : slip === undefined ? [] : [reader.termOf(slip)];
      // A word that is free, or for a person, cannot be turned; anything else that is denied must have been.
      const telling = meant.filter(isSaid);
      return telling.length === 0
        ? polarity !== "denied" || words.every((word) => free.has(word))
        : telling.every((one) => saidAs[polarity].has(one));
    },
  };
}

/** "Hyper" and "hypo" are two letters apart and opposites. */
const prefixOf = (word: string): string => /^(?:hyp(?:er|o)|hiper|hipo)/.exec(word)?.[0] ?? "";

function whatFloorSays(messages: readonly string[], rewrite: string, readFloor: ReadFloor): RewriteFault | undefined {
  const meant = readFloor(messages);
  const told = readFloor([rewrite]);
  if (meant === undefined || told === undefined) return "floor-not-run";
  const rules = new Set(meant.rules);
  const finds = levels.indexOf(told.level) < levels.indexOf(meant.level) || told.rules.some((rule) => !rules.has(rule));
  return finds ? "floor-finds-more" : undefined;
}
