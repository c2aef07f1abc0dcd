const deniers: ReadonlySet<string> = new Set(["no", "not", "without", "nor", "isnt", "arent", "wasnt", "never"]);
const deniersBeforeHave: ReadonlySet<string> = new Set(["dont", "doesnt", "didnt", "havent", "hasnt", "hadnt"]);
const having: ReadonlySet<string> = new Set(["have", "got"]);
/** Words that may stand between a denier and what it denies. "Not just a cough" and "no, he has a cough" deny no cough. */
const between: ReadonlySet<string> = new Set(
  "a an any or nor real actual obvious visible sign signs symptom symptoms history of other have had got".split(" "),
);

/** Follows one clause word by word and says which of its meanings are denied. */
export interface Denial {
  /** A word that is no meaning of its own. `next` is the word after it. */
  passOver(word: string, next: string | undefined): void;
  /** True when the meaning these words make is denied. `isMissed` when its absence is itself a complaint. */
  covers(isMissed: boolean): boolean;
}

/**
 * What a person says they do not have is not what they ask about: "no chest pain, just a cough" is about a cough. A denier
 * reaches the next meaning and, over "or", the one after it. Some things are the complaint when they are absent ("not eating",
 * "no wet nappies"); the lexicon lists them and they are never denied.
 */
export function followDenial(): Denial {
  let reaches = false;
  let overOr = false;
  return {
    passOver(word, next) {
      if (deniers.has(word) || (deniersBeforeHave.has(word) && having.has(next ?? ""))) reaches = true;
      else if (overOr && (word === "or" || word === "nor")) reaches = true;
      else if (!between.has(word)) reaches = false;
      overOr = false;
    },
    covers(isMissed) {
      const denied = reaches && !isMissed;
      reaches = false;
      overOr = denied;
      return denied;
    },
  };
}
