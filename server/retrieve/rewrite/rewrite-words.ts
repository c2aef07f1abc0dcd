import type { LexiconLanguage } from "#knowledge/lexicon/index.ts";
import { englishWords } from "./rewrite-english.ts";
import { spanishWords } from "./rewrite-spanish.ts";

/** Words of one language that a summary may use, or that turn or bind what it says. Written as they are read: lower case, without accents. */
export interface RewriteWords {
  /** Grammar, and what kind of thing is asked: none of them says that anything is so. Whatever is not here must be the person's own. */
  readonly free: ReadonlySet<string>;

  // What makes a meaning stand otherwise than as a plain statement.
  /** Turn what follows them in the same clause. */
  readonly deniers: ReadonlySet<string>;
  /** Deny like one of those: "I used to smoke". */
  readonly denyingPhrases: RegExp;
  /** Behind a meaning, says that nothing is wrong there: "my neck is fine", "lights don't bother me", "breathing ok". */
  readonly wellAfter: RegExp;
  /** Hold a denier and deny nothing: "not sure if", "not only". */
  readonly noDenial: RegExp;
  /** Before a meaning, says that somebody fears, thinks, tests or asks whether it is so. */
  readonly mootBefore: RegExp;
  /** Before a meaning, says that it was so once. */
  readonly pastBefore: RegExp;
  /** Anywhere in the clause, says when it was so. */
  readonly pastAnywhere: RegExp;
  /** Behind a meaning, says so: "the pain I had". */
  readonly pastAfter: RegExp;
  /** In the same clause, makes of such a time the one when it began. */
  readonly onset: RegExp;
  /** What reading would take the wrong way, and what is read for it: "he's had" is no "he had". */
  readonly spelledOut: readonly [RegExp, string];
  /** A denial before them does not reach behind them: "can't sleep since the move". */
  readonly denialEnds: ReadonlySet<string>;
  /** Before a meaning, asks whether one may, or says that one has a mind to: "can I take". */
  readonly askedBefore: RegExp;
  /** Directly before a meaning, keep it from being so yet, or at all: "before my scan", "instead of tablets". */
  readonly guards: ReadonlySet<string>;
  /** Part a clause where the denial before them ends: "no fever but a cough". */
  readonly turns: RegExp;
  /** How a question begins. */
  readonly asking: RegExp;

  // Words that bind what stands beside them: they must have been said of the same things.
  /** Between two things: "after", "because". */
  readonly relations: ReadonlySet<string>;
  /** Beside one thing: how bad, how long, when. */
  readonly modifiers: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  /** Left out before a meaning is looked up, so that they have to be looked for: "very". */
  readonly degrees: ReadonlySet<string>;
  /** Between two things, make one the other's place or purpose: "rash on the chest", "tablets for gout". */
  readonly placing: ReadonlySet<string>;
  /** Between two things, say something of the first: "the pill causes headaches". */
  readonly claims: ReadonlySet<string>;
  /** Before a medicine, say that it is taken. */
  readonly doing: ReadonlySet<string>;
  /** Hold two things together and part what they say: "and". */
  readonly joining: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Tell a story without turning what follows: "I've been getting". */
  readonly plain: ReadonlySet<string>;
  /** Before "a day", make a rate of it and no time. */
  readonly rates: ReadonlySet<string>;
  /** Between two things, leave them as close as if nothing stood there: articles, pronouns, auxiliaries, deniers. */
  readonly tight: ReadonlySet<string>;
  /** Free after "how" alone: "how long". */
  readonly afterHow: ReadonlySet<string>;
  readonly how: ReadonlySet<string>;

  // People.
  /** Words for one relative, with the other words for the same; a summary may use another of them. */
  readonly relatives: readonly ReadonlySet<string>[];
  /** Words for anybody who is not the writer. */
  readonly others: ReadonlySet<string>;
  /** Words for a child that name no particular one. */
  readonly anyChild: ReadonlySet<string>;
  /** Names of owners (`owners.ts`) who are children. */
  readonly ofChildren: ReadonlySet<string>;
  /** "The 4 year old": somebody by their age. */
  readonly byAge: RegExp;
  /** The writer, when nothing of `caring` is meant. */
  readonly self: RegExp;
  /** Somebody spoken of before; where the language tells them apart, one after the other. */
  readonly third: readonly RegExp[];
  /** The writer as the one who asks, tells, fears or nurses; and others as those who say something. */
  readonly caring: RegExp;

  /** Numbers in words, from one. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Units of time, dose and size as they are written, to one name each. */
  readonly units: ReadonlyMap<string, string>;
  /** The lexicon's words for a child and a baby: said when the person speaks of one by any other word. */
  readonly child: string;
  readonly baby: string;
}

export const rewriteWords: Readonly<Record<LexiconLanguage, RewriteWords>> = { en: englishWords, es: spanishWords };
