import type { Token } from "../tokens.ts";
import { sameSentence, wordAt } from "./token-words.ts";
import { adverbs, bodyWords, has, mine, notOwn, self, selfAndVerb, tells } from "./words.ts";

// Further on, "I have" is about something else.
const selfTokensMax = 3;

/** For each word, whether the writer's own body was spoken of in its sentence up to there. */
export function ownSoFar(tokens: readonly Token[]): Uint8Array {
  const own = new Uint8Array(tokens.length);
  let reported = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const sameAsBefore = at > 0 && sameSentence(tokens, at - 1, at);
    // "Mum said I fell", "she texted: my chest hurts": who "I" is, nobody can tell.
    reported = (sameAsBefore && reported) || tells.has(wordAt(tokens, at));
    const before = sameAsBefore ? (own[at - 1] ?? 0) : 0;
    own[at] = before === 1 || (!reported && isOwn(tokens, at)) ? 1 : 0;
  }
  return own;
}

/** "I have a nosebleed", "my gums": the writer's own body. */
function isOwn(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const next = (ahead: number): string => (sameSentence(tokens, at, at + ahead) ? wordAt(tokens, at + ahead) : "");
  if (mine.has(word)) return [1, 2].some((ahead) => bodyWords.has(next(ahead)));
  const verb = selfAndVerb.has(word) ? 0 : self.has(word) ? verbAfter(next) : undefined;
  if (verb === undefined) return false;
  return !Array.from({ length: selfTokensMax }, (_, more) => next(verb + 1 + more)).some((each) => notOwn.has(each));
}

/** How far on the verb of "I" stands, when it is one that makes what follows the writer's own. */
function verbAfter(next: (ahead: number) => string): number | undefined {
  let ahead = 1;
  while (ahead < selfTokensMax && adverbs.has(next(ahead)) && !has.has(next(ahead))) ahead += 1;
  return has.has(next(ahead)) ? ahead : undefined;
}
