import type { DrugLexicon } from "../verify/lexicon/drugs.ts";
import { grammarOf } from "../verify/reading/grammar.ts";
import type { Quantity } from "../verify/reading/quantities.ts";
import type { Reading } from "../verify/reading/reading.ts";
import type { Item } from "./claims.ts";
import { wordsOf } from "./words/words-of.ts";

const remembered = new WeakMap<Reading, readonly (readonly Item[])[]>();

/** The items of each clause in the order written: words that mean something or weigh, medicines by their id, numbers with all that gives them meaning, modals. */
export function itemsOf(reading: Reading, drugs: DrugLexicon): readonly (readonly Item[])[] {
  const before = remembered.get(reading);
  if (before !== undefined) return before;
  const { isNeutral, clauseWords } = grammarOf(reading.language);
  const mentions = drugs.mentionsIn(reading);
  const { polite, weighty } = wordsOf(reading.language);
  const clauses = reading.clauses.map((clause) => {
    const inside = ({ start }: { readonly start: number }) => start >= clause.start && start < clause.end;
    const plain = { negations: 0, preposition: "", neutral: false };
    const words = clause.words.flatMap((word): readonly Item[] => {
      if (polite.has(word.text)) return [];
      const mention = mentions.find(({ start, end }) => word.start >= start && word.end <= end);
      if (mention !== undefined && mention.start !== word.start) return [];
      const key = mention === undefined ? `word ${word.stem}` : `medicine ${mention.id}`;
      const neutral = mention === undefined && isNeutral(word.text, word.stem);
      return [
        { key, negations: word.negations, preposition: word.preposition, neutral, start: word.start, end: word.end },
      ];
    });
    const numbers = reading.quantities
      .filter(inside)
      .map((quantity) => ({ ...plain, key: quantityKey(quantity), start: quantity.start, end: quantity.end }));
    const strengths = reading.tokens.filter(inside).flatMap((token): readonly Item[] => {
      const group = clauseWords.strengthGroups.get(token.text);
      return group === undefined ? [] : [{ ...plain, key: `strength ${group}`, start: token.start, end: token.end }];
    });
    const small = reading.tokens.flatMap((token, at): readonly Item[] => {
      if (!inside(token)) return [];
      // "Drink a little" is not "drink little".
      const withArticle = `${reading.tokens[at - 1]?.text ?? ""}-${token.text}`;
      const group = weighty.get(withArticle) ?? weighty.get(token.text);
      return group === undefined ? [] : [{ ...plain, key: `small ${group}`, start: token.start, end: token.end }];
    });
    // What is advised under a condition must not become the condition.
    const kind =
      clause.kind === "main"
        ? []
        : [{ ...plain, key: `clause ${clause.kind}`, start: clause.start, end: clause.start }];
    return [...kind, ...words, ...numbers, ...strengths, ...small].sort(
      (left, right) => left.start - right.start || left.end - right.end,
    );
  });
  const made = clauses.filter((items) => items.length > 0);
  remembered.set(reading, made);
  return made;
}

const quantityKey = ({ low, high, shape, unit, rate, comparator, lead }: Quantity): string =>
  `number ${JSON.stringify([low, high, shape, unit, rate, comparator, lead])}`;
