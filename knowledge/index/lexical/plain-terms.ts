import { stem } from "../porter-stemmer.ts";
import { tokenise } from "../tokenise.ts";

/** Words of grammar only. "Symptoms", "treatment" and "cause" stay: they say which passage of a topic is meant. */
const grammar: ReadonlySet<string> = new Set(
  [
    "a an the this that these those and or but nor if then than so as because while although though",
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs myself yourself himself herself itself",
    "am is are was were be been being do does did doing done have has had having will would shall should can could may might must",
    "of in on at to from by for with about into onto over under between through during within without after before above below up down out off",
    "what which who whom whose when where why how there here not no yes any some all both each every either neither few more most much many other another such only own same too very just also",
    "im ive id ill youre hes shes theyre isnt arent wasnt werent dont doesnt didnt cant couldnt wont wouldnt shouldnt havent hasnt hadnt",
    "please thank thanks hello hi dear get got know tell",
  ].flatMap((line) => line.split(" ")),
);

/** True for a word, folded or as written in lower case, that `plainTerms` leaves out for saying nothing. */
export const isGrammarWord = (word: string): boolean => grammar.has(word);

/**
 * A text as stems without words of grammar, with no lexicon: for a corpus that has none, and for measuring engines beside each
 * other on the same terms. One letter alone says nothing; a number may ("type 2", "b12").
 * @param stems remembers what was stemmed, for reading much text at once; a question is never remembered
 */
export function plainTerms(text: string, stems?: Map<string, string>): string[] {
  const terms: string[] = [];
  for (const word of tokenise(text)) {
    if (grammar.has(word) || (word.length === 1 && !/\d/.test(word))) continue;
    let stemmed = stems?.get(word);
    if (stemmed === undefined) {
      stemmed = stem(word);
      stems?.set(word, stemmed);
    }
    terms.push(stemmed);
  }
  return terms;
}
