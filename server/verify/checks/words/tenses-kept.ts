import { grammarOf } from "../../reading/grammar.ts";
import type { Reading } from "../../reading/reading.ts";
import { remember } from "../../reading/remember.ts";
import { participles, pastForms, presentForms } from "../../reading/spanish/informal.ts";
import { type Token, textAt } from "../../reading/tokens.ts";

/** A verb, and whether it speaks of what was or of what is. */
interface Verb {
  readonly verb: string;
  readonly isPast: boolean;
  /** The word it says that of: "an ulcer" of "have had an ulcer"; none in Spanish, where each verb has forms enough of its own. */
  readonly of: string;
  readonly token: Token;
}

/**
 * "If you have an ulcer" is not "if you have had an ulcer", nor "si tiene alergia" "si tuvo alergia": who had it once is asked another thing than who has
 * it. Compared as drafted, because a retelling takes one tense for another. The verb of the claim that is of another time, or undefined.
 */
export function otherTime(drafted: Reading, source: Reading): Token | undefined {
  const said = verbsIn(drafted);
  if (said.length === 0) return undefined;
  const written = verbsIn(source);
  return said.find(({ verb, isPast, of, token }) => {
    const same = written.filter((other) => other.verb === verb);
    const ofSame = same.filter((other) => other.of === of);
    if (ofSame.length > 0) return !ofSame.some((other) => other.isPast === isPast);
    // Said of another word: only where nothing in the source is of that time, and "prescribed" alone may say "was prescribed".
    return isPast && same.length > 0 && !written.some((other) => other.isPast) && !isDone(token, drafted, source);
  })?.token;
}

const verbsIn = remember((of: Reading): readonly Verb[] =>
  of.language === "es" ? spanishVerbs(of) : englishVerbs(of),
);

const has = /^(?:ha|han|haya|hayan|había|habían|hubiera)$/;

function spanishVerbs({ tokens }: Reading): readonly Verb[] {
  return tokens.flatMap((token, at): readonly Verb[] => {
    const { text } = token;
    // "Hace poco" tells a time and of no doing.
    if (text === "hace") return [];
    const [past, now, done] = [pastForms.get(text), presentForms.get(text), participles.get(text)];
    if (past !== undefined && now === undefined) return [{ verb: past, isPast: true, of: "", token }];
    if (now !== undefined) return [{ verb: now, isPast: false, of: "", token }];
    const isPerfect = has.test(textAt(tokens, at - 1)) || has.test(textAt(tokens, at - 2));
    return done !== undefined && isPerfect ? [{ verb: done, isPast: true, of: "", token }] : [];
  });
}

const forms: ReadonlyMap<string, readonly [verb: string, isPast: boolean]> = new Map([
  ["is", ["be", false]],
  ["are", ["be", false]],
  ["was", ["be", true]],
  ["were", ["be", true]],
  ["been", ["be", true]],
  ["had", ["have", true]],
  ["do", ["do", false]],
  ["does", ["do", false]],
  ["did", ["do", true]],
]);
const having = /^(?:have|has)$/;
/** May stand between "have" and what somebody has had. */
const between = /^(?:not|never|ever|also|already|just|recently|only|still|no|longer|any)$/;
const participle =
  /(?:ed|en|wn|ought|aught|elt|ept|ung|unk|uck|ost)$|^(?:had|been|gone|done|got|hurt|lost|cut|come|become|read|put)$/;

function englishVerbs(of: Reading): readonly Verb[] {
  const { tokens, language } = of;
  const { isContent } = grammarOf(language);
  const keyAt = (at: number): string =>
    tokens.find((token, place) => place > at && token.kind !== "mark" && isContent(token))?.stem ?? "";
  return tokens.flatMap((token, at): readonly Verb[] => {
    const known = forms.get(token.text);
    if (known !== undefined) return [{ verb: known[0], isPast: known[1], of: keyAt(at), token }];
    if (having.test(token.text)) {
      let next = at + 1;
      while (between.test(textAt(tokens, next))) next += 1;
      return participle.test(textAt(tokens, next)) ? [] : [{ verb: "have", isPast: false, of: keyAt(at), token }];
    }
    return doingsOf(token, at, of);
  });
}

const past: ReadonlySet<string> = new Set("took drank ate got came gave felt fell went began woke".split(" "));
const doers = /^(?:you|they|he|she|who)$/;

/** "You smoked", "you take": right behind who does it. */
function doingsOf(token: Token, at: number, { tokens, language }: Reading): readonly Verb[] {
  if (!doers.test(textAt(tokens, at - 1)) || !grammarOf(language).isContent(token)) return [];
  const isPast = past.has(token.text) || token.text.endsWith("ed");
  return [{ verb: token.stem, isPast, of: "", token }];
}

/** "Were prescribed" for "a prescribed …". */
function isDone({ end }: Token, drafted: Reading, source: Reading): boolean {
  const next = drafted.content.find(({ start }) => start >= end);
  return next !== undefined && participle.test(next.text) && source.texts.has(next.text);
}
