import type { LexiconLanguage } from "../lexicon/index.ts";

interface DenialWords {
  readonly deniers: ReadonlySet<string>;
  /** Deny only before one of `having`: "don't have", "no tengo". */
  readonly deniersBeforeHave: ReadonlySet<string>;
  readonly having: ReadonlySet<string>;
  /** May stand between a denier and what it denies. "Not just a cough" and "no, he has a cough" deny no cough. */
  readonly between: ReadonlySet<string>;
  /** Carry a denial on to the next meaning: "no fever or cough". */
  readonly or: ReadonlySet<string>;
  /** After one of `unable` in the same clause "without" denies nothing: "can't get through a day without vodka" is about the vodka. */
  readonly unable: ReadonlySet<string>;
  readonly without: ReadonlySet<string>;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words as they are read: lower case, without accents. */
const words: Readonly<Record<LexiconLanguage, DenialWords>> = {
  en: {
    deniers: setOf("no not without nor isnt arent wasnt never"),
    // "Doesn't" loses its o where British and American spelling are made one (`tokenise.ts`).
    deniersBeforeHave: setOf("dont desnt didnt havent hasnt hadnt"),
    having: setOf("have got"),
    between: setOf(
      "a an any or nor real actual obvious visible sign signs symptom symptoms history of other have had got",
    ),
    or: setOf("or nor"),
    unable: setOf("cannot cant couldnt wont never unable"),
    without: setOf("without"),
  },
  // "No" stands before every verb, and mostly that is the complaint: "no puedo dormir", "no baja la fiebre", "no retengo nada".
  es: {
    deniers: setOf("sin ni tampoco ningun ninguna"),
    deniersBeforeHave: setOf("no nunca"),
    having: setOf(
      "tengo tiene tienes tienen tenemos tenia tuvo tuve traigo trae presenta hay hubo habia he ha es son era fue estoy esta me le",
    ),
    between: setOf(
      "un una unos unas el la los las o u ni nada mucha mucho tanta tanto algun alguna otro otra otros otras signo signos sintoma sintomas senal senales historia de tengo tiene tienes tienen tenemos tenia tuvo tuve tenido traigo trae presenta hay hubo habia he ha es son era fue estoy esta me le",
    ),
    or: setOf("o u ni"),
    unable: setOf("no nunca"),
    without: setOf("sin"),
  },
};

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
export function followDenial(language: LexiconLanguage): Denial {
  const { deniers, deniersBeforeHave, having, between, or, unable, without } = words[language];
  let reaches = false;
  let isUnable = false;
  let overOr = false;
  return {
    passOver(word, next) {
      if (isUnable && without.has(word)) reaches = false;
      else if (deniers.has(word) || (deniersBeforeHave.has(word) && having.has(next ?? ""))) reaches = true;
      else if (overOr && or.has(word)) reaches = true;
      else if (!between.has(word)) reaches = false;
      overOr = false;
      isUnable ||= unable.has(word);
    },
    covers(isMissed) {
      const denied = reaches && !isMissed;
      reaches = false;
      overOr = denied;
      return denied;
    },
  };
}
