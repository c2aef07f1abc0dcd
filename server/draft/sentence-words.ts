import type { Intent } from "./intents.ts";

/** What the sentences and headings of guidance in one language are made of, as far as choosing among them needs it. */
export interface SentenceWords {
  /** The words that carry meaning, cut to a rough stem. */
  readonly termsOf: (text: string) => ReadonlySet<string>;
  /** Everyday ways to say it that no single word tells, in the guidance's words. */
  readonly sayPlainly: (text: string) => string;
  readonly headingSigns: readonly (readonly [Intent, RegExp])[];
  /** Who it is about is judged by `population.ts`; as a word it would only find every sentence with a child in it. */
  readonly peopleTerms: ReadonlySet<string>;
  readonly medicineTerms: ReadonlySet<string>;
  /** "Medicines in pregnancy" is a page about all of them, and names none. */
  readonly anyMedicine: ReadonlySet<string>;
  /** Captures a medicine that is only said to be taken. */
  readonly taken: RegExp;
  /** A sentence that leans on a neighbour misleads when the neighbour is left out. */
  readonly leansOnNeighbour: RegExp;
  readonly saysOnlyNames: RegExp;
  /** What an illness or a medicine is: somebody who has it did not ask. Tested on what stands before the matter's verb. */
  readonly defines: RegExp;
  /** Captures the one illness that a sentence is only for those with, beside its page's own. */
  readonly onlyForThoseWith: RegExp;
  /** What no child does. */
  readonly grownUp: RegExp;
  /** What a line speaks of and what was said, where it is for those alone who said it: a birth, a cancer treatment, an electric shock. By the person, or else by the page's own title too. */
  readonly onlyWhenSaid: readonly (readonly [speaks: RegExp, said: RegExp, by?: "person"])[];
  /** What only a baby has or is given. */
  readonly onlyForBabies: RegExp;
  readonly whoMayHeading: RegExp;
  /** Numbers and deniers: what tells two sentences apart that share their words. */
  readonly particulars: RegExp;
  /** First aid is told in the order it is done; what helps over days is told by what was asked. */
  readonly firstAidHeading: RegExp;
  /** What the reader does with their own hands, now: it leads before any call, because every minute counts. */
  readonly handsOn: RegExp;
  readonly forbids: RegExp;
  readonly namesAnAge: RegExp;
}
