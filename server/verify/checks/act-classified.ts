import { caseOf } from "../reading/source.ts";
import type { Check, SentenceInContext, Span } from "../types.ts";
import { forReview, passed, unsupported } from "./outcome.ts";
import { spansOf } from "./spans.ts";
import { speeches } from "./stated-words.ts";
import type { IsWritten } from "./written.ts";

/**
 * A sentence does what it is declared to do: a claim states and neither asks nor speaks of the service's own feelings, a question asks, warmth is
 * warm. What a sentence may not carry beside its act is the work of claims-declared.
 */
export const actClassified =
  (isWritten: IsWritten): Check =>
  (given) => {
    const { sentence, verbatim } = caseOf(given);
    const { act } = given.sentence;
    if (verbatim || isWritten(given)) return passed;
    const { text, language } = sentence;
    const { warmth, offers, pointsTheWay, ownVoice } = speeches[language];
    const whole = { start: 0, end: Math.max(1, text.length) };
    switch (act) {
      case "claim": {
        if (/[?¿]/.test(text)) return unsupported("A claim that asks.", shown(given, whole));
        const voice = ownVoice.exec(text);
        if (voice === null) return passed;
        const said = { start: voice.index, end: voice.index + voice[0].length };
        return unsupported("A claim that speaks in the service's own voice.", shown(given, said));
      }
      case "question":
        return text.endsWith("?") ? passed : unsupported("A question that does not ask.", shown(given, whole));
      case "empathy":
      case "safety-net":
        if (text.endsWith("?"))
          return unsupported("A question that is not declared as a question.", shown(given, whole));
        return warmth.test(text) || offers.test(text) || pointsTheWay.test(text)
          ? passed
          : forReview("The sentence is declared as warmth and has none.", shown(given, whole));
      default: {
        const unhandled: never = act;
        throw new Error(`Unhandled sentence act: ${String(unhandled)}`);
      }
    }
  };

const shown = (given: SentenceInContext, said: Span) => spansOf(given, { said });
