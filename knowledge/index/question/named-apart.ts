import type { Corpus, Topic } from "../corpus.ts";
import type { Slot } from "./read-question.ts";

/**
 * Tells of another page whether the question names it beside the first one, each by a name of its own: "ibuprofen with warfarin" has two
 * right pages, and the second is no rival of the first. Both names must be said whole, and each must have a word that the other page is
 * not called by: "diarrhoea" names the page for adults and the one for children alike, and there the choice is between them.
 */
export function openNamedApart(
  slots: readonly Slot[],
  first: Topic | undefined,
  { reader }: Corpus,
): (other: Topic | undefined) => boolean {
  const said = new Set(slots.flatMap(({ anyOf }) => anyOf.flat()));
  const tells = (term: string): boolean => !reader.isVague(term) && !reader.isCircumstance(term);
  const wordsNaming = ({ names }: Topic): ReadonlySet<string> =>
    new Set(
      names.filter((name) => [...name].every((term) => said.has(term))).flatMap((name) => [...name].filter(tells)),
    );
  const called = ({ names }: Topic): ReadonlySet<string> => new Set(names.flatMap((name) => [...name]));
  if (first === undefined) return () => false;
  const [naming, firstCalled] = [[...wordsNaming(first)], called(first)];
  return (other) => {
    if (other === undefined || naming.length === 0) return false;
    const otherCalled = called(other);
    return (
      naming.some((term) => !otherCalled.has(term)) && [...wordsNaming(other)].some((term) => !firstCalled.has(term))
    );
  };
}
