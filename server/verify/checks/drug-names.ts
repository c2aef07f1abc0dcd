import type { DrugLexicon } from "../lexicon/drugs.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import type { Token } from "../reading/tokens.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed, unsupported } from "./outcome.ts";
import { spansOf, wholeSource } from "./spans.ts";

/**
 * A claim names only medicines that its quote names, by ingredient: paracetamol is acetaminophen, hydroxyzine is not
 * hydralazine, a class is not its member. A word that only looks like a medicine fails too. Other sentences name only
 * medicines that the patient named.
 */
export const drugNames =
  (drugs: DrugLexicon): Check =>
  (given) => {
    const { sentence, patient, source } = caseOf(given);
    const mentions = drugs.mentionsIn(sentence);
    if (given.sentence.act !== "claim") {
      const named = new Set(drugs.mentionsIn(patient).map(({ id }) => id));
      const added = mentions.find(({ id }) => !named.has(id));
      if (added !== undefined)
        return unsupported("A medicine is named that the patient did not name.", spansOf(given, { said: added }));
      const alike = lookAlike(sentence, patient, drugs);
      if (alike !== undefined)
        return unsupported(
          "A word looks like a medicine that the patient did not name.",
          spansOf(given, { said: alike }),
        );
      return mentions.length === 0 ? notApplicable : passed;
    }
    if (source.kind !== "found") {
      return mentions.length === 0
        ? notApplicable
        : unsupported("There are no cited words to compare the medicines with.", spansOf(given, { said: mentions[0] }));
    }
    const { reading, quoteStart, quoteEnd } = source.source;
    const written = drugs.mentionsIn(reading);
    const whole = wholeSource(source.source);
    const quoted = new Set(
      written.filter(({ start, end }) => start >= quoteStart && end <= quoteEnd).map(({ id }) => id),
    );
    for (const mention of mentions) {
      if (quoted.has(mention.id)) continue;
      const outside = written.find(({ id }) => id === mention.id);
      return outside === undefined
        ? contradicted(
            "The source does not name this medicine.",
            spansOf(given, { said: mention, source: written[0] ?? whole }),
          )
        : unsupported("The quote leaves out this medicine.", spansOf(given, { said: mention, source: outside }));
    }
    const times = (of: typeof mentions, id: string): number => of.filter((mention) => mention.id === id).length;
    const repeated = mentions.findLast(({ id }) => times(mentions, id) > times(written, id));
    if (repeated !== undefined)
      return contradicted(
        "A medicine stands where its source has another.",
        spansOf(given, { said: repeated, source: whole }),
      );
    const alike = lookAlike(sentence, reading, drugs);
    if (alike !== undefined)
      return contradicted(
        "A word looks like a medicine and is not in the source.",
        spansOf(given, { said: alike, source: written[0] ?? whole }),
      );
    return mentions.length === 0 ? notApplicable : passed;
  };

/** A word one or two letters away from a medicine, when exactly that word does not stand in the source. */
function lookAlike(sentence: Reading, seen: Reading, drugs: DrugLexicon): Token | undefined {
  const { isGlueWord } = grammarOf(sentence.language);
  for (const token of sentence.tokens) {
    if (token.kind !== "word" || token.text.length < 5 || isGlueWord(token.text) || seen.texts.has(token.text))
      continue;
    // A plural or another form of a word of the source, unless the stem is where the letters were changed.
    if (seen.stems.has(token.stem) && !seenAsMedicine(token.stem, seen, drugs)) continue;
    const alike = drugs.looksLike(token.text, sentence.language);
    if (alike !== undefined && `${alike}s` !== token.text) return token;
  }
  return undefined;
}

const seenAsMedicine = (stem: string, seen: Reading, drugs: DrugLexicon): boolean =>
  drugs
    .mentionsIn(seen)
    .some(({ start, end }) =>
      seen.tokens.some((token) => token.stem === stem && token.start >= start && token.end <= end),
    );
