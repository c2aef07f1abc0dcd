/**
 * One thing people ask about an illness or a medicine: alcohol, driving, school, whether it is catching, a baby in the house. Where it is
 * asked, the lines that speak of it are the answer, and the rest of the page is a search result.
 */
export interface AskedThing {
  /** Fits after "about"; the only words of it that a written sentence may hold. */
  readonly words: string;
  readonly asks: RegExp;
  /** A sentence of the guidance that answers it. */
  readonly speaks: RegExp;
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
}

export interface Asked {
  readonly things: readonly AskedThing[];
  /** True when nothing else is asked: then lines that do not speak of it are left out. */
  readonly nothingElse: boolean;
}

export const nothingAsked: Asked = { things: [], nothingElse: false };

export function readAsked(text: string, { things, questionStarts }: AskedWords): Asked {
  const asked = things.filter(({ asks }) => asks.test(text));
  return { things: asked, nothingElse: asked.length > 0 && (text.match(questionStarts) ?? []).length <= 1 };
}

/** On a page where much speaks of it (alcohol on the page about alcohol) it picks out no answer. */
export function thatPickOut(asked: Asked, sentences: readonly string[]): Asked {
  const things = asked.things.filter(
    ({ speaks }) => sentences.filter((text) => speaks.test(text)).length <= shareThatPicksOut * sentences.length,
  );
  return { things, nothingElse: asked.nothingElse && things.length > 0 };
}
const shareThatPicksOut = 0.3;

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
  return spoken.length / things.length + outright;
}
const outrightMore = 0.35;

export const speaksOfAskedPeople = (text: string, { things }: Asked): boolean =>
  things.some(({ isPeople, speaks }) => isPeople === true && speaks.test(text));
