/**
 * One thing people ask about an illness or a medicine: alcohol, driving, school, whether it is catching, a baby in the house. Where it is
 * asked, the lines that speak of it are the answer, and the rest of the page is a search result.
 */
export interface AskedThing {
  /** Fits after "about"; the only words of it that a written sentence may hold. */
  readonly words: string;
  readonly asks: RegExp;
  /** A sentence of the guidance that answers it. */
  readonly speaks: Pick<RegExp, "test">;
  /** How outright a sentence answers it, above 0; absent where `outright` tells. */
  readonly weight?: (text: string) => number;
  /** The rest of its page is a search result even where no sentence answers. */
  readonly comesAlone?: true;
  /** Its lines lead whatever else is asked: somebody could be hurt before they have read on. */
  readonly comesFirst?: true;
  /** Asked only where a medicine is spoken of. */
  readonly aboutMedicine?: true;
  /** A line on when to get help can be its very answer: "the tablets may need to stop". */
  readonly helpAnswers?: true;
  /** Not asked at all where the guidance says nothing of it. */
  readonly onlyIfSpoken?: true;
  /** Beside the point where it is not asked: a line on wine in an answer about ankles. */
  readonly aside?: true;
  /** Of those, the ones that answer outright. */
  readonly outright?: RegExp;
  /** Whom it is about: what is said of these people is no longer said of others. */
  readonly isPeople?: true;
  /** The rules on who may take a medicine matter beside the one line about these people. */
  readonly whoMayMatters?: true;
  /** A guidance that says nothing of it is said to: the question is too plain to be passed over. */
  readonly missingIsSaid?: true;
}

export interface AskedWords {
  readonly things: readonly AskedThing[];
  /** Where a question begins; more than one of them in a message asks for more than one thing. Global. */
  readonly questionStarts: RegExp;
  /** Where a second question is joined to a first inside one sentence. Global. */
  readonly joint: RegExp;
  /** A piece of a message that asks, with or without its question mark. */
  readonly asks: RegExp;
}

export interface Asked {
  readonly things: readonly AskedThing[];
  /** True when nothing else is asked: then lines that do not speak of it are left out. */
  readonly nothingElse: boolean;
}

export const nothingAsked: Asked = { things: [], nothingElse: false };

/** True when no more than one question begins in it. */
export const asksOnce = (text: string, { questionStarts }: AskedWords): boolean =>
  (text.match(questionStarts) ?? []).length <= 1;

/** @param speaksOfMedicine whether a medicine is named, now or before */
export function readAsked(text: string, words: AskedWords, speaksOfMedicine = true): Asked {
  const asked = words.things.filter(
    ({ asks, aboutMedicine }) => (speaksOfMedicine || aboutMedicine !== true) && asks.test(text),
  );
  return { things: asked, nothingElse: asked.length > 0 && asksOnce(text, words) };
}

/** On a page where much speaks of it (alcohol on the page about alcohol) it picks out no answer. */
export function thatPickOut(asked: Asked, sentences: readonly string[]): Asked {
  const things = asked.things.filter(({ speaks, onlyIfSpoken }) => {
    const spoken = sentences.filter((text) => speaks.test(text)).length;
    return spoken <= shareThatPicksOut * sentences.length && !(onlyIfSpoken === true && spoken === 0);
  });
  return { things, nothingElse: asked.nothingElse && things.length > 0 };
}
const shareThatPicksOut = 0.3;

/** What people ask now and then, what is not asked now, and what a page says little enough of to be beside its point. */
export function asidesOn(
  things: readonly AskedThing[],
  asked: Asked,
  sentences: readonly string[],
): readonly AskedThing[] {
  const unasked = things.filter((thing) => thing.aside === true && !asked.things.includes(thing));
  return thatPickOut({ things: unasked, nothingElse: false }, sentences).things;
}

/** What to say is missing: the one thing asked, of which no sentence at hand speaks. */
export function missingFrom(sentences: readonly string[], { things, nothingElse }: Asked): AskedThing | undefined {
  const [thing, ...others] = things;
  if (thing?.missingIsSaid !== true || others.length > 0 || !nothingElse) return undefined;
  return sentences.some((text) => thing.speaks.test(text)) ? undefined : thing;
}

/** How much a sentence answers what was asked: 0 not at all, 1 all of it, more when outright. */
export function answersAsked(text: string, { things }: Asked): number {
  const spoken = things.filter(({ speaks }) => speaks.test(text));
  if (spoken.length === 0) return 0;
  const outright = spoken.some((thing) => thing.outright?.test(text)) ? outrightMore : 0;
  const weight = Math.max(0, ...spoken.map((thing) => thing.weight?.(text) ?? 0));
  return spoken.length / things.length + outright + weight;
}
const outrightMore = 0.35;

export const speaksOfAskedPeople = (text: string, { things }: Asked): boolean =>
  things.some(({ isPeople, speaks }) => isPeople === true && speaks.test(text));
