import { readWhom, type TextReader } from "#knowledge/index/index.ts";
import type { LexiconLanguage } from "#knowledge/lexicon/index.ts";
import { levels } from "../../triage/types.ts";
import { bindsAsSaid } from "./bindings.ts";
import { type Clause, clausesIn } from "./meanings.ts";
import { isOfSamePerson } from "./owners.ts";
import { numbersAreSaid } from "./quantities.ts";
import { rewriteWords } from "./rewrite-words.ts";
import { openSaid } from "./said.ts";
import type { ReadFloor, RewriteFault, RewriteRequest } from "./types.ts";

/** A summary may be this much longer than what it sums up: "wee" becomes "urine". */
const moreCharactersMax = 40;
const charactersMax = 240;

/**
 * Says why a summary is not merely the person's question, or undefined when it is. Deterministic and closed: a summary is made of pieces of
 * what they wrote, and whatever is not known to be theirs is new. It passes when
 *
 * - it is one plain line, hardly longer than what was written, with something to find in it;
 * - each of its words is theirs (same stem, or one slip from one nobody knows), grammar, or a word for the kind of question, and each
 *   meaning is one they spoke of: the lexicon's same word, or what their word stands for (a brand's medicine, "slipped" a fall), never the
 *   other way round;
 * - each meaning stands as it stands with them (so, denied, said to be well, past, or only feared or asked about), and the words before it
 *   in its clause are told along or understood: whatever they do not understand may turn it;
 * - each word that binds its neighbours (a number, a side, how bad, when, "after", "because") binds the same things in one stretch of theirs;
 * - its numbers are theirs with their units, and all of it was said of one person, who is named when they spoke of several;
 * - the red-flag floor finds nothing in it that it does not find in their words, and no higher level.
 *
 * A refused summary costs little, for their own words find as well nine times in ten: in doubt it is refused. Of fresh near misses written to
 * get past it about one in seven does (six in ten did before), of fresh honest summaries about two in three do. What it cannot see is two
 * things of theirs joined by "with" that have nothing to do with each other, and a doubt or denial behind what it turns, in words it does not
 * know. Such a summary can misplace a search; what is covered is judged by their own words.
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
  const line = clausesOf(rewrite);
  const told = line.flatMap(({ units }) => units);
  if (told.every(({ isCircumstance }) => isCircumstance)) return "nothing-to-find";
  const { ageInMonths } = readWhom(messages, language);
  if (!numbersAreSaid(rewrite, messages, ageInMonths, words)) return "new-number";
  if (!isAboutSamePerson(messages, rewrite, language)) return "new-person";

  const clauses = messages.flatMap((text, number) =>
    clausesOf(text).map((clause) => ({ ...clause, sentence: `${number} ${clause.sentence}` })),
  );
  const said = openSaid(
    messages,
    clauses,
    reader,
    language,
    words,
    new Set(line.flatMap((clause) => clause.words.map(reader.termOf))),
  );
  if (
    !told.every(said.knows) ||
    !line.every((clause) => wordsOutside(clause).every(([word, before]) => said.hasWord(word, before)))
  )
    return "new-word";
  if (!told.every(said.agrees)) return "denial-changed";
  if (!bindsAsSaid(line, said, ageInMonths, words)) return "new-combination";
  if (!isOfSamePerson(line, said, words)) return "new-person";
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

/** Words of a clause that are no meaning of their own (grammar, people, times, how it is told), each with the word before it. */
function wordsOutside({ words, units }: Clause): readonly (readonly [string, string | undefined])[] {
  const inside = new Set(units.flatMap(({ at, words: own }) => own.map((_, ahead) => at + ahead)));
  return words.flatMap((word, at) => (inside.has(at) ? [] : [[word, words[at - 1]] as const]));
}

function whatFloorSays(messages: readonly string[], rewrite: string, readFloor: ReadFloor): RewriteFault | undefined {
  const meant = readFloor(messages);
  const told = readFloor([rewrite]);
  if (meant === undefined || told === undefined) return "floor-not-run";
  const rules = new Set(meant.rules);
  const finds = levels.indexOf(told.level) < levels.indexOf(meant.level) || told.rules.some((rule) => !rules.has(rule));
  return finds ? "floor-finds-more" : undefined;
}
