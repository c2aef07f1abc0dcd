import { type Action, actionsIn } from "../reading/actions.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import type { Check, SentenceInContext } from "../types.ts";
import { notApplicable, passed, unsupported } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf, spansOf, wholeSource } from "./spans.ts";
import { speeches } from "./stated-words.ts";
import type { IsWritten } from "./written.ts";

/**
 * Nobody is told to do what the guidance cited does not tell them to do: no "and schedule an MRI", no "come back in six weeks", not as advice,
 * not as a suggestion and not as a question. A sentence that is no claim tells nobody to do anything.
 * Source: the expert error pattern "unprompted recommendation", arXiv 2601.15558.
 */
export const unpromptedRecommendation =
  (isWritten: IsWritten): Check =>
  (given) => {
    if (given.sentence.act !== "claim") return isWritten(given) ? passed : outsideClaims(given);
    const paraphrase = changedOf(given);
    if (paraphrase === undefined) return notApplicable;
    const { sentence, reading, source } = paraphrase;
    const actions = actionsIn(sentence);
    if (actions.length === 0) return notApplicable;
    const unprompted = actions.find((action) => !isPrompted(action, reading));
    if (unprompted === undefined) return passed;
    return unsupported(
      "The claim tells the reader to do something that its source does not.",
      retoldSpansOf(given, { said: unprompted, source: wholeSource(source) }),
    );
  };

function outsideClaims(given: SentenceInContext) {
  const { sentence } = caseOf(given);
  const { text, language } = sentence;
  const { offersHelp, asksForWords, suggests, kindWishes } = speeches[language];
  if (offersHelp.test(text)) return passed;
  const suggested = suggests.exec(text);
  if (suggested !== null) {
    const said = { start: suggested.index, end: suggested.index + suggested[0].length };
    return unsupported("The sentence suggests something to do, and is not a claim.", spansOf(given, { said }));
  }
  const harmless = [...text.matchAll(asksForWords), ...text.matchAll(kindWishes)];
  const action = actionsIn(sentence).find(
    ({ start }) => !harmless.some(({ index, 0: words }) => start >= index && start < index + words.length),
  );
  // A question has verbs of its own ("Do you need help?", "Do you take …?"): advice in one was looked for above and by claims-declared.
  if (action === undefined || (text.endsWith("?") && given.sentence.act === "question")) return passed;
  return unsupported(
    "The sentence tells the reader to do something, and is not a claim.",
    spansOf(given, { said: action }),
  );
}

/** The source asks for it too, or at least speaks of doing just that. */
function isPrompted({ verb, objects }: Action, reading: Reading): boolean {
  const { isNeutral } = grammarOf(reading.language);
  const written = actionsIn(reading);
  const asksToo = written.length > 0 && (written.some((action) => action.verb === verb) || reading.stems.has(verb));
  return asksToo && objects.every((stem) => reading.stems.has(stem) || isNeutral(stem, stem));
}
