import type { Quantity } from "../reading/quantities.ts";
import type { Kin } from "./kin-words.ts";
import { denialReach } from "./strengths.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word a statement rests on. */
export interface StatementWord {
  /** What it is matched by: the lexicon's term, or its stem. */
  readonly key: string;
  readonly stem: string;
  readonly kin: Kin | undefined;
  /** The kind it is a member of. */
  readonly kind: Kin | undefined;
  readonly weight: number;
  /** Inside a denial: "no fever". Twice denied is not denied. */
  readonly denied: boolean;
  /** Place among all words and marks of the statement. */
  readonly place: number;
}

/** One sentence, read for comparing. */
export interface Statement {
  /** Normalised. */
  readonly text: string;
  readonly words: readonly StatementWord[];
  readonly quantities: readonly Quantity[];
  readonly denials: number;
  /** Of the small words that carry its logic, which. */
  readonly logic: readonly string[];
  /** 0 says nothing of it, 1 may, 2 should, 3 must or will. */
  readonly strength: number;
  /** 0 none to 5 all; undefined when it counts nobody. */
  readonly quantifier: number | undefined;
  /** Says what is not known. */
  readonly unknown: boolean;
  /** All its words, the small ones too, and its marks. */
  readonly tokens: readonly string[];
  /** Of words and marks. */
  readonly length: number;
}

/** Reads one sentence, normalised before (`normalise`). Pure and total. */
export function readStatement(text: string, vocabulary: Vocabulary): Statement {
  const { wording } = vocabulary;
  const all = wording.wordsOf(text);
  const words: StatementWord[] = [];
  const logic: string[] = [];
  let denials = 0;
  let strength = 0;
  let quantifier: number | undefined;
  /** Content words each open denial still covers. */
  let open: number[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at] as string;
    if (wording.endsDenial.has(word)) open = [];
    const first = word.charCodeAt(0);
    if (first < 97 && !(first >= 48 && first <= 57)) continue;
    const carried = wording.logicOf(word);
    if (carried !== undefined && !logic.includes(carried)) logic.push(carried);
    strength = Math.max(strength, wording.strengthOf(all, at));
    const counts = wording.quantifierOf(all, at);
    if (counts !== undefined) quantifier = quantifier === undefined ? counts : Math.max(quantifier, counts);
    if (wording.isDenying(all, at)) {
      denials += 1;
      if (open.length > 0 && wording.joinsDenial(word)) open = open.map(() => denialReach);
      else open.push(denialReach);
      continue;
    }
    // A number is compared as a quantity, with its unit.
    if (first < 97 && !/[a-z]/.test(word)) continue;
    const phrase = vocabulary.phraseAt(all, at);
    const stem = wording.stemOf(word);
    if (phrase === undefined && !vocabulary.isContent(word, stem)) continue;
    const key = phrase?.key ?? vocabulary.keyOf(word);
    words.push({
      key,
      stem,
      kin: wording.kinOf(word) ?? wording.kinOf(stem),
      kind: wording.kindOf(word) ?? wording.kindOf(stem),
      weight: vocabulary.weightOf(key, stem),
      denied: open.length % 2 === 1,
      place: at,
    });
    if (open.length > 0) open = open.map((left) => left - 1).filter((left) => left > 0);
    if (phrase !== undefined) at += phrase.words.length - 1;
  }
  return {
    text,
    words,
    quantities: wording.quantitiesOf(text),
    denials,
    logic,
    strength,
    quantifier,
    unknown: wording.saysUnknown(text),
    tokens: all,
    length: all.length,
  };
}
