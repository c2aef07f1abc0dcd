/** How one language warms, instructs, comforts, keeps its distance and reads: data for the checks, which know no language themselves. */
export interface EmpathyWords {
  /** What warmth may be made of beside the person's own words. None of them carries a fact, an instruction or a prospect. */
  readonly warm: ReadonlySet<string>;
  /** At least one of these makes a sentence warmth and not a restatement. */
  readonly marks: ReadonlySet<string>;
  /** Warmth only when denied: "it is not easy". */
  readonly onlyDenied: ReadonlySet<string>;
  readonly mayBeDenied: ReadonlySet<string>;
  /** Small words that change what is said, though they carry no fact: "each eye" is not "one eye", "they" are not "you". Each as its group. */
  readonly weighty: ReadonlyMap<string, string>;
  /** Courtesy: asks for nothing and says nothing. */
  readonly polite: ReadonlySet<string>;
  /** Whatever else it says, this is not warmth: prospects, causes, comparisons with others, instructions. */
  readonly neverWarmth: RegExp;
  /** What only looks like an instruction or an obligation: "that must be hard", "thank you for asking". */
  readonly looksLikeAdvice: RegExp;
  /** Global. Tells somebody what to do. */
  readonly instructs: RegExp;
  /** Global. A verb in the imperative at the head of a clause. */
  readonly opensWithOrder: RegExp;
  /** Global. Makes less of advice or of a danger. */
  readonly softens: RegExp;
  /** "is", "are", "means": what follows says what is the matter. */
  readonly links: ReadonlySet<string>;
  /** What a person fears, asks or has read is not what they stated. */
  readonly doubt: RegExp;
  /** Names a worry, after which a doubted thing may be repeated. */
  readonly worry: RegExp;
  /** Ties an instruction about care to something that may not be so: "for bleeding that …", "if …". */
  readonly onlyThen: RegExp;
  readonly cause: RegExp;
  readonly definition: RegExp;
  /** Not suitable, not safe, allergic: who must not. */
  readonly excludes: RegExp;
  /** Forms in which the reader is spoken to, and forms that speak about people in general. Global. */
  readonly secondPerson: RegExp;
  readonly thirdPerson: RegExp;
  /** Global. */
  readonly passive: RegExp;
  readonly hedges: RegExp;
  readonly boilerplate: RegExp;
  readonly nominal: RegExp;
  /** Global. People by their place in the writer's life. */
  readonly relations: RegExp;
  /** Says outright that a belief does not hold. */
  readonly corrects: RegExp;
  /** What somebody believes, plans or was told: the words after it are the belief. */
  readonly believes: RegExp;
  /** A guess at what somebody has: to be looked into, never to be argued with. */
  readonly guessesIllness: RegExp;
}

export const wordSet = (written: string): ReadonlySet<string> =>
  new Set(written.split(/\s+/).filter((word) => word !== ""));

/** Words by their group, from `group: word word` lines. */
export const wordGroups = (groups: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(groups).flatMap(([group, written]) => [...wordSet(written)].map((word) => [word, group] as const)),
  );
