/** A word or mark of a condition. */
export interface Word {
  readonly text: string;
}

/** Words that end what is said with one verb, or make something else of it. */
export const relatives = /^(?:that|which|who|whose|if|when|unless|until|while|because|so|than|to)$/;
export const somebody =
  /^(?:person|someone|somebody|anyone|child|baby|toddler|newborn|adult|teenager|woman|man|patient|parent|partner)$/;
export const is = /^(?:is|are)$/;
/** Verbs with which what is said of somebody begins again. */
export const verbs =
  /^(?:have|has|get|gets|notice|notices|develop|develops|take|takes|use|uses|is|are|was|were|feel|feels|can|could|do|does|will|may|might|keep|keeps|look|looks|seem|seems|become|becomes|stop|stops|start|starts|need|needs|go|goes|had|vomit|vomits|faint|faints|collapse|collapses|bleed|bleeds|think|thinks|sound|sounds|turn|turns|want|wants|plan|plans|lose|loses|pass|passes|pee|pees|say|says|dislike|dislikes|give|gives|make|makes|hurt|hurts)$/;
/** In the place of a pronoun for whom or what the condition is about. */
export const same = "THEY";
/** In the place of a pronoun for the thing that a condition begins with. */
export const thing = "IT";

const articles = /^(?:an?|the|your)$/;
/** "A few" is not "few". */
const counted = /^(?:few|little|lot|bit|number|while|only|second)$/;
const whose = /^(?:their|his|her)$/;
const has = /^(?:have|has)$/;
const notGot = /^(?:worse|better|rid|used|out|up|back|to)$/;
const pronouns = /^(?:you|they|he|she|it)$/;
const joints = /^(?:and|or|,|if|when)$/;
const units = /^(?:days|weeks?|months?|years?)$/;

/** Without articles and what adds nothing, and with one word for what is said again of the same; undefined where it is said of another. */
export function plainWords(row: readonly Word[]): string[] | undefined {
  const texts = row.map(({ text }) => text);
  const isOfSomebody = texts.some((text) => somebody.test(text));
  const words: string[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const [text = "", next = "", third = ""] = texts.slice(at, at + 3);
    const last = words.at(-1) ?? "";
    // "Blood in your poo" is not what somebody else has.
    const isReaders = text === "your" && isOfSomebody && !somebody.test(next) && !somebody.test(third);
    if (articles.test(text) && !counted.test(next) && !isReaders) continue;
    if (whose.test(text) && texts.slice(0, at).some((one) => somebody.test(one))) continue;
    if (text === "also" || (text === "got" && has.test(last) && !notGot.test(next))) continue;
    // "Or if you have": supposed in the same way as what stands before.
    if (/^(?:if|when)$/.test(text) && /^(?:and|or)$/.test(last)) continue;
    if (/^(?:along|together)$/.test(text) && next === "with") continue;
    if (text === "together" && next === "" && words.includes("and")) continue;
    if (text === "old" && units.test(last)) continue;
    if (text === "not" && /^(?:does|will)$/.test(last)) words.splice(-1, 1, "do");
    // "After taking a statin", "after you have taken a statin", "after a statin"
    if (/^(?:taking|having|using)$/.test(text) && last === "after") continue;
    if (/^(?:take|taken|took|had|used|use)$/.test(text)) {
      const from = last === "have" ? words.length - 2 : words.length - 1;
      if (words[from] === "you" && words[from - 1] === "after") {
        words.splice(from);
        continue;
      }
    }
    if (text === "as" && next === "well" && third === "as") {
      words.push("and");
      at += 2;
      continue;
    }
    words.push(text);
  }
  const told = withPronouns(words);
  return told === undefined ? undefined : withOwners(withShared(told));
}

/** "Someone is choking and you cannot breathe" says it of two people. */
function withPronouns(words: readonly string[]): string[] | undefined {
  const mayBe =
    words[0] === "you"
      ? /^you$/
      : words.slice(0, 4).some((word) => somebody.test(word))
        ? /^(?:they|he|she)$/
        : pronouns;
  const told: string[] = [];
  for (const [at, word] of words.entries()) {
    const isSubject = at > 0 && pronouns.test(word) && joints.test(words[at - 1] ?? "");
    if (isSubject && !mayBe.test(word)) {
      // "A cough and it does not go away"
      if (words[0] !== "you" || !/^(?:it|they)$/.test(word) || words[at - 1] !== "and") return undefined;
      if (words.slice(0, at - 1).some((one) => /^(?:and|or|,)$/.test(one))) return undefined;
      told.splice(-1, 1, "that");
      continue;
    }
    const isThing = mayBe === pronouns && word !== "you";
    told.push(!isSubject ? word : isThing ? thing : same);
  }
  return told;
}

/** "Are or want to be pregnant": what both are said of stands behind the second. */
function withShared(words: string[]): string[] {
  const at = words.findIndex((word, place) => is.test(word) && words[place + 1] === "or");
  const be = words.findIndex((word, place) => place > at + 1 && word === "be");
  const [quality, next] = [words[be + 1] ?? "", words[be + 2] ?? ","];
  if (at < 0 || be < 0 || be > at + 4 || quality === "" || !/^(?:,|or|and)$/.test(next)) return words;
  return words.toSpliced(at + 1, 0, quality);
}

/** "Their skin is blue or pale", "has blue or pale skin": what a part of somebody is like, at the end. */
function withOwners(words: string[]): string[] {
  const at = words.findLastIndex((word) => is.test(word));
  const from = words.slice(0, at).findLastIndex((word) => /^(?:and|or|,)$/.test(word)) + 1;
  const [name, quality] = [words.slice(from, at), words.slice(at + 1)];
  if (from < 1 || name.length < 1 || name.length > 2 || quality.length === 0) return words;
  const isSimple = (word: string): boolean =>
    !verbs.test(word) && !relatives.test(word) && !/^(?:not|you|too|no|very)$/.test(word);
  if (!name.every((word) => isSimple(word) && word !== same && !somebody.test(word))) return words;
  if (!quality.every((word) => isSimple(word) && !moreOf.test(word))) return words;
  return [...words.slice(0, from), "has", ...quality, ...name];
}
/** Behind these it would be something else that is like this. */
const moreOf = /^(?:and|for|of|in|on|at|with|after|during|from|\w+ing)$/;
