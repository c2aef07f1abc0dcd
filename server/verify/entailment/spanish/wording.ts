import { isSpanishGlueWord, isSpanishNeutral } from "../../reading/spanish/glue.ts";
import { spanishOpposites } from "../../reading/spanish/opposites.ts";
import { spanishQuantitiesIn } from "../../reading/spanish/quantities.ts";
import { spanishStemOf } from "../../reading/spanish/stem.ts";
import { spanishTokensOf } from "../../reading/spanish/tokens.ts";
import { sentencesWith } from "../sentences.ts";
import { namePattern } from "../tokens.ts";
import type { Wording } from "../wording.ts";
import { isSpanishTelling, spanishKinOf } from "./kin-words.ts";
import { endsDenial, isDenying, joinsDenial, logicOf, quantifierOf, saysUnknown, strengthOf } from "./strengths.ts";
import { spanishWordsOf } from "./tokens.ts";

/** Words before a full stop that end no sentence. */
const abbreviated = /(?<!\p{L})(?:dr|dra|sr|sra|srta|ud|uds|vs|p|ej|etc|aprox|núm|pág|tel|\p{Lu})\.$/iu;

export const spanishWording: Wording = {
  wordsOf: spanishWordsOf,
  sentencesOf: sentencesWith({ abbreviated, begins: "['\"([¿¡]?[¿¡]?[\\p{Lu}\\p{N}]" }),
  stemOf: spanishStemOf,
  readsPhrases: false,
  isGlueWord: isSpanishGlueWord,
  isNeutral: isSpanishNeutral,
  isTelling: isSpanishTelling,
  isBackground: () => false,
  kinOf: spanishKinOf,
  kindOf: () => undefined,
  areRelatives,
  opposites: spanishOpposites,
  turningPrefixes: ["a", "an", "in", "im", "ir", "des", "dis", "anti"],
  isDenying,
  joinsDenial,
  endsDenial,
  strengthOf,
  quantifierOf,
  logicOf,
  saysUnknown,
  quantitiesOf: (text) =>
    spanishQuantitiesIn(spanishTokensOf(text.replace(namePattern, "x"))).filter(({ low }) => Number.isFinite(low)),
};

const rootMin = 5;
const endingMax = 5;

/** "Vacun" and "vacunacion": one is the whole beginning of the other. Two medicines that differ in a letter are no relatives. */
function areRelatives(one: string, other: string): boolean {
  const [root, longer] = one.length < other.length ? [one, other] : [other, one];
  return (
    root.length >= rootMin &&
    longer.length - root.length <= endingMax &&
    longer.startsWith(root) &&
    !/[\d-]/.test(longer)
  );
}
