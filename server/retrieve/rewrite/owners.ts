import type { Clause } from "./meanings.ts";
import type { RewriteWords } from "./rewrite-words.ts";
import { isNumber, type Said } from "./said.ts";

/** Somebody in a message: "self", "third 0" for one who is not named, a relative by one word for all words of the same, or an age. */
type Owner = string;

const self: Owner = "self";

interface Owned {
  readonly clause: Clause;
  readonly owners: ReadonlySet<Owner>;
  /** False when the clause names nobody, and goes on about whoever the one before it was about. */
  readonly isNamed: boolean;
}

function ownedBy(clauses: readonly Clause[], words: RewriteWords): readonly Owned[] {
  let before: ReadonlySet<Owner> = new Set();
  let lastNamed: Owner | undefined;
  let lastChild: Owner | undefined;
  return clauses.map((clause) => {
    const text = told(clause.written, words);
    const named = [...namedIn(text, words)].map((owner) => (owner === anyChild ? (lastChild ?? owner) : owner));
    const third = words.third.findIndex((pronoun) => pronoun.test(text));
    if (third >= 0 && named.every((owner) => owner.startsWith(byAgeMark)))
      named.splice(0, 1, lastNamed ?? `${thirdMark}${third}`);
    lastNamed = named.findLast((owner) => !owner.startsWith(thirdMark)) ?? lastNamed;
    lastChild = named.findLast((owner) => isChild(owner, words)) ?? lastChild;
    if (named.length === 0 && words.self.test(text)) named.push(self);
    if (named.length > 0) before = new Set(named);
    return { clause, owners: before, isNamed: named.length > 0 };
  });
}

/**
 * True when everything a summary says was said of one person: with several people in their words the one it names, and the writer when it
 * names none.
 */
export function isOfSamePerson(line: readonly Clause[], said: Said, words: RewriteWords): boolean {
  const owned = ownedBy(said.clauses, words);
  const ownersIn = (holds: (clause: Clause) => boolean): ReadonlySet<Owner> => {
    const holding = owned.filter(({ clause }) => holds(clause));
    const naming = holding.filter(({ isNamed }) => isNamed);
    return new Set((naming.length > 0 ? naming : holding).flatMap(({ owners }) => [...owners]));
  };
  const isTelling = ({ units, words: read }: Clause): boolean =>
    units.some((unit) => !unit.isCircumstance && !said.saysNothing(unit)) || read.some((word) => isNumber(word, words));
  const all = ownersIn(isTelling);
  // Nobody is named, or all of it is about whoever is.
  if (all.size === 0) return true;

  const holders = line.flatMap((clause) => [
    ...clause.units
      .filter((unit) => !said.saysNothing(unit))
      .map((unit) => {
        const holding = new Set(said.mentionsOf(unit).map((mention) => mention.clause));
        return ownersIn((own) => holding.has(own));
      }),
    ...clause.words.filter((word) => isNumber(word, words)).map((word) => ownersIn((own) => own.words.includes(word))),
  ]);
  const common = [...all].filter((owner) => holders.every((some) => some.size === 0 || some.has(owner)));
  const { named, isOther, isSelf } = namedInLine(line, said, words);
  const isNamed = (name: Owner): boolean =>
    common.some((owner) => {
      if (owner === name || (name === anyChild && isChild(owner, words))) return true;
      const age = name.startsWith(byAgeMark) ? name.slice(byAgeMark.length) : undefined;
      return age !== undefined && ownersIn((own) => own.written.includes(age)).has(owner);
    });
  if (named.size > 0) return !isSelf && [...named].every(isNamed);
  if (isOther) return common.some((owner) => owner !== self);
  return all.size === 1 ? common.length > 0 : common.includes(self);
}

/** Whom a summary names, and whether it tells anything of the writer. */
function namedInLine(
  clauses: readonly Clause[],
  said: Said,
  words: RewriteWords,
): { readonly named: ReadonlySet<Owner>; readonly isOther: boolean; readonly isSelf: boolean } {
  const named = new Set<Owner>();
  let isOther = false;
  let isSelf = false;
  for (const { written, units } of clauses) {
    const others = namedIn(told(written, words), words);
    for (const owner of others) named.add(owner);
    if (others.size > 0 || units.every(said.saysNothing)) continue;
    if (words.third.some((pronoun) => pronoun.test(written.join(" ")))) isOther = true;
    else if (words.self.test(written.join(" "))) isSelf = true;
  }
  return { named, isOther, isSelf };
}

const anyChild: Owner = "child";
/** Before a number, in the name of somebody who is only "he" or "she". */
const thirdMark = "third ";
/** Before the number, in the name of somebody known by their age alone. */
const byAgeMark = "age ";
const isChild = (owner: Owner, { ofChildren }: RewriteWords): boolean =>
  ofChildren.has(owner) || owner.startsWith(byAgeMark);

const told = (written: readonly string[], { caring }: RewriteWords): string => written.join(" ").replace(caring, " ");

function namedIn(text: string, { others, relatives, anyChild: children, byAge }: RewriteWords): Set<Owner> {
  const named = new Set<Owner>();
  for (const word of text.split(" ")) {
    if (!others.has(word)) continue;
    const same = relatives.find((group) => group.has(word));
    named.add(children.has(word) ? anyChild : ([...(same ?? [word])][0] ?? word));
  }
  if (named.size === 0) for (const [, age = ""] of text.matchAll(byAge)) named.add(`${byAgeMark}${age}`);
  return named;
}
