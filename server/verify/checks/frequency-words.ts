import { bandsIn, countedBandsIn, scarceIn } from "../reading/frequency.ts";
import { frequencyGroups, strengthDifference } from "../reading/strength.ts";
import type { Check } from "../types.ts";
import { forReview, notApplicable, passed } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf, wholeSource } from "./spans.ts";

/** "Common" never becomes "rare", nor "some people" "all people": how often, how likely and for how many is said as the source says it. */
export const frequencyWords: Check = (given) => {
  const paraphrase = changedOf(given);
  if (paraphrase === undefined) return notApplicable;
  const { sentence, reading, source } = paraphrase;
  const said = bandsIn(sentence);
  const written = said.length === 0 ? [] : [...bandsIn(reading), ...countedBandsIn(reading)];
  const other = said.find(({ band }) => !written.some((one) => one.band === band));
  if (other !== undefined)
    return forReview(
      "The claim says that it happens more or less often than its source says.",
      retoldSpansOf(given, { said: other, source: written[0] ?? wholeSource(source) }),
    );
  const [little, there] = [scarceIn(sentence), scarceIn(reading)];
  const turned =
    little.none.length > there.none.length
      ? little.none[0]
      : there.none.length > little.none.length && little.some.length > there.some.length
        ? little.some[0]
        : undefined;
  if (turned !== undefined)
    return forReview(
      "The claim speaks of hardly any where its source speaks of some, or of some where it speaks of hardly any.",
      retoldSpansOf(given, { said: turned, source: there.none[0] ?? there.some[0] ?? wholeSource(source) }),
    );
  // "Common" where the source counts ("up to 1 in 10") was compared by its band above.
  const counted = said.length > 0 && countedBandsIn(reading).length > 0;
  const isCompared = (group: string): boolean => counted && (group === "common" || group === "rarely");
  const found = strengthDifference(sentence, reading, (group) => frequencyGroups.has(group) && !isCompared(group));
  if (found === undefined) return passed;
  return forReview(
    "The claim says for how many, how often or how likely otherwise than its source.",
    retoldSpansOf(given, { said: found.said, source: found.source ?? wholeSource(source) }),
  );
};
