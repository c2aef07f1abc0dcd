import { stemOf } from "../reading/stem.ts";

/** A meaning: words of one line, or of one side of it, or one member of a kind. */
export type Sense = number;

/** What words have to do with each other in meaning, read from lists (`meanings/README.md` says how they are written). */
export interface Meanings {
  /** The senses of a stem; none for a word that no list knows. */
  readonly sensesOf: (stem: string) => readonly Sense[];
  /** The senses of two neighbouring stems that mean something together: "blood pressure". */
  readonly sensesOfTwo: (one: string, other: string) => readonly Sense[];
  readonly opposedTo: (sense: Sense) => readonly Sense[];
  /** The kinds a sense is a member of. */
  readonly kindsOf: (sense: Sense) => readonly Sense[];
  /** True for a kind of which one member is not the other: in place of "Italy", "Spain" says something else. */
  readonly excludes: (kind: Sense) => boolean;
}

const none: readonly Sense[] = [];
const kindPattern = /^(.+?) (>>?) (.+)$/;

/** @throws {Error} naming the line that cannot be read */
export function meaningsFrom(lists: readonly string[]): Meanings {
  const byStem = new Map<string, Sense[]>();
  const byTwo = new Map<string, Sense[]>();
  const opposed: Sense[][] = [];
  const kinds: Sense[][] = [];
  const excluding = new Set<Sense>();
  const put = (under: Map<string, Sense[]>, key: string, sense: Sense): void => {
    const there = under.get(key);
    if (there === undefined) under.set(key, [sense]);
    else if (!there.includes(sense)) there.push(sense);
  };
  const senseOf = (words: string, line: string): Sense => {
    const sense = opposed.length;
    opposed.push([]);
    kinds.push([]);
    for (const word of words.trim().split(/\s+/)) {
      const [one = "", other, more] = word.split("_").map(stemOf);
      if (one === "" || other === "" || more !== undefined) throw new Error(`meanings: cannot read "${line}"`);
      if (other !== undefined) put(byTwo, `${one} ${other}`, sense);
      else {
        put(byStem, word, sense);
        put(byStem, one, sense);
        put(byStem, rootKey(one), sense);
      }
    }
    return sense;
  };
  for (const line of lists.flatMap((list) => list.split("\n"))) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const kind = kindPattern.exec(line);
    if (kind === null) {
      const sides = line.split("|").map((side) => senseOf(side, line));
      for (const side of sides) opposed[side] = sides.filter((other) => other !== side);
      continue;
    }
    const head = senseOf(kind[1] ?? "", line);
    if (kind[2] === ">") excluding.add(head);
    for (const member of (kind[3] ?? "").split(",")) kinds[senseOf(member, line)]?.push(head);
  }
  const remembered = new Map<string, readonly Sense[]>();
  return {
    sensesOf(stem) {
      const known = byStem.get(stem) ?? remembered.get(stem);
      if (known !== undefined) return known;
      const found = byStem.get(rootKey(stem)) ?? none;
      // Words come from patients too: what is remembered has an end.
      if (remembered.size < rememberedMax) remembered.set(stem, found);
      return found;
    },
    sensesOfTwo: (one, other) => byTwo.get(`${one} ${other}`) ?? none,
    opposedTo: (sense) => opposed[sense] ?? none,
    kindsOf: (sense) => kinds[sense] ?? none,
    excludes: (kind) => excluding.has(kind),
  };
}

const rememberedMax = 20_000;

const endings =
  /(?:ational|isation|ization|iveness|ations?|ities|ivity|ition|ement|ments?|ness|ance|ence|ically|ical|able|ible|ions?|ity|ive|ous|ing|ally|al|ic|or|er|ar|ed|ly|ent|ant|ory|at|is|iz|y|e)$/;
const rootMin = 4;

/** What is left of a stem without its endings, under a sign of its own: "infectivity" is found by "infect". Never met by a whole word. */
function rootKey(stem: string): string {
  let root = stem;
  if (stem.length >= rootMin + 2 && !/\d/.test(stem))
    for (let step = 0; step < 2; step += 1) {
      const shorter = root.replace(endings, "");
      if (shorter.length < rootMin) break;
      root = shorter;
    }
  return `√${root}`;
}
