export type AgeUnit = "years" | "months" | "weeks" | "days";

/** How one language says whom something is about. The patterns read what `plain` gives. */
export interface WhomWords {
  readonly plain: (text: string) => string;
  /** By value, from nought on. */
  readonly numberWords: readonly string[];
  readonly agePatterns: readonly (readonly [RegExp, AgeUnit])[];
  readonly infant: RegExp;
  readonly child: RegExp;
  readonly grown: RegExp;
  readonly older: RegExp;
  /** Names no child, though a word of it does ("baby aspirin"): taken out before anything is read. Global. */
  readonly notAChild: RegExp;
  /** The writer speaks of their own body. */
  readonly ownBody: RegExp;
  readonly aboutThem: RegExp;
  /** A baby not yet born: what is told of it is about the mother. */
  readonly unborn: RegExp;
  readonly pregnant: RegExp;
  readonly notPregnant: RegExp;
  readonly breastfeeding: RegExp;
  /** "Can I breastfeed my baby" is about the writer. */
  readonly mayBreastfeed: RegExp;
}
