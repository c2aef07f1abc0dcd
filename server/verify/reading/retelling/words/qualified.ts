import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { isAt, type Piece, writtenPieces, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";
import { remember } from "../../remember.ts";

const links: ReadonlySet<string> = new Set(["who", "that", "which"]);
const is = /^(?:is|are)$/;
const articles = /^(?:an?|the|your|their|his|her)$/;
const somebody = /^(?:someone|somebody|anyone|anybody)$/;
/** What may follow a quality that stands alone: nothing that says more of it, as "of", "to" and "than" do, and no list. */
const ends =
  /^(?:|[,.;:!?)]|if|when|while|unless|until|because|before|after|so|but|can|cannot|may|might|could|should|must|will|is|are|has|have|does|do|needs?|gets?|even|who|that|straight|now|today)$/;
/** Tell one thing from others, or count it, and are no quality: "pain that is new" is new, "another pain" is not another. */
const noQuality =
  /^(?:other|same|another|such|own|first|second|last|next|only|main|both|all|some|any|many|most|more|less|few|several|each|every|no|not|very|too|so|as|quite|rather|likely|able|due|certain|sure|ready|allowed|meant|used|going|one|two|three)$/;
const nameMax = 3;
const qualitiesMax = 4;

/** One thing and how it is, told with "that is" behind its name. */
interface Qualified {
  readonly at: number;
  readonly length: number;
  /** The qualities before the name, each way in which they may be joined there; the first is how they are mostly written. */
  readonly before: readonly (readonly string[])[];
  /** The qualities, which the claim must not have behind another name too. */
  readonly key: string;
}

/**
 * "A person who is choking" for "a choking person", "pain that is sudden and severe" for "sudden, severe pain", and back: how one thing is, with
 * nothing behind it that goes with it, and its name again. English alone.
 */
export function qualifiedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  const tokens = writtenPieces(source);
  const written = writtenRelatives(source);
  let pieces = claim;
  const changed = new Set<number>();
  for (const said of relative(claim).toReversed()) {
    const end = said.at + said.length;
    if (changed.has(end) || written.some(({ key }) => key === said.key)) continue;
    const next = textAt(claim, end);
    const texts = said.before.find((phrase) => isThere(tokens, phrase, next));
    if (texts === undefined) continue;
    changed.add(end);
    const start = isArticleLost(claim, said.at, texts) ? said.at - 1 : said.at;
    pieces = put(pieces, start, end, texts, source);
  }
  const own = written.length === 0 ? [] : relative(pieces);
  for (const there of written) {
    if (own.some(({ key }) => key === there.key)) continue;
    const next = textAt(tokens, there.at + there.length);
    for (const phrase of there.before) {
      const place = placeIn(pieces, phrase, next);
      if (place === undefined || placeIn(tokens, phrase, next) !== undefined) continue;
      const words = tokens.slice(there.at, there.at + there.length).map(({ text }) => text);
      pieces = put(pieces, place, place + phrase.length, words, source);
      break;
    }
  }
  return pieces;
}

/** "A" before "breathless person" belongs to what was "someone who is breathless". */
const isArticleLost = (of: readonly Piece[], at: number, texts: readonly string[]): boolean =>
  articles.test(texts[0] ?? "") && articles.test(textAt(of, at - 1));

const writtenRelatives = remember((source: Reading): readonly Qualified[] => relative(writtenPieces(source)));

/** "Person who is choking", each with as many words of its name as it may have: the whole name first, for nobody knows where it begins. */
function relative(of: readonly Piece[]): readonly Qualified[] {
  return of.flatMap(({ text }, link) => {
    if (!links.has(text) || !is.test(textAt(of, link + 1))) return [];
    const { qualities, joints, until } = qualitiesFrom(of, link + 2);
    const isNamed = somebody.test(textAt(of, link - 1));
    if (qualities.length === 0) return [];
    const found: Qualified[] = [];
    const lists = joinedBefore(qualities, joints);
    const key = qualities.join(" ");
    const told = (at: number, name: readonly string[], lead: readonly string[]): Qualified => ({
      at,
      length: until - at,
      before: lists.map((list) => [...lead, ...list, ...name]),
      key: `${key} ${name.at(-1) ?? ""}`,
    });
    if (isNamed) return ["a", "an"].map((article) => told(link - 1, ["person"], [article]));
    for (let length = 1; length <= nameMax && isName(of, link - length); length += 1) {
      const name = of.slice(link - length, link).map((one) => one.text);
      found.push(told(link - length, name, []));
    }
    return found.toReversed();
  });
}

const isName = (of: readonly Piece[], at: number): boolean =>
  of[at]?.isContent === true || /^(?:people|person)$/.test(textAt(of, at));

interface Qualities {
  readonly qualities: readonly string[];
  /** How each is joined to the one before it. */
  readonly joints: readonly ("and" | "or")[];
  readonly until: number;
}
const none: Qualities = { qualities: [], joints: [], until: 0 };

/** "Sudden and severe", "blue, grey or pale": up to where nothing goes on. */
function qualitiesFrom(of: readonly Piece[], from: number): Qualities {
  const { clauseWords, actionWords } = grammarOf("en");
  const { and, or } = clauseWords;
  const { instructing } = actionWords;
  const qualities: string[] = [];
  let joint: "and" | "or" | undefined;
  let at = from;
  let isLast = false;
  for (;;) {
    const quality = of[at];
    if (quality?.isContent !== true || noQuality.test(quality.text) || instructing.has(quality.text)) return none;
    qualities.push(quality.text);
    at += 1;
    if (isLast || qualities.length === qualitiesMax) break;
    let next = textAt(of, at) === "," ? at + 1 : at;
    const word = textAt(of, next);
    if (and.has(word) || or.has(word)) {
      joint = and.has(word) ? "and" : "or";
      isLast = true;
      next += 1;
    } else if (next === at) break;
    const following = of[next];
    // A comma ends what is said of the thing where no quality stands behind it.
    if (following?.isContent !== true || (isLast && !closes(of, next + 1))) {
      if (isLast && qualities.length > 1) return none;
      isLast = false;
      joint = undefined;
      break;
    }
    if (!isLast && !goesOn(of, next)) break;
    at = next;
  }
  if (qualities.length > 1 && joint === undefined) return none;
  return { qualities, joints: qualities.slice(1).map(() => joint ?? "and"), until: at };
}

/** Behind the last of several: what ends a clause, or the verb that goes with the thing. */
const closes = (of: readonly Piece[], at: number): boolean => ends.test(textAt(of, at));

/** Another quality and then the last one: "blue, grey or pale". */
function goesOn(of: readonly Piece[], at: number): boolean {
  const next = textAt(of, at + 1);
  return next === "," || next === "and" || next === "or";
}

/** "Sudden, severe", "older or ill", "blue, grey or pale": as they may stand before the name. */
function joinedBefore(qualities: readonly string[], joints: readonly ("and" | "or")[]): readonly (readonly string[])[] {
  const [first = "", ...rest] = qualities;
  const [joint] = joints;
  if (joint === undefined) return [[first]];
  const last = rest.length - 1;
  const listed = [first, ...rest.flatMap((one, at) => (at === last ? [joint, one] : [",", one]))];
  return joint === "or" ? [listed] : [listed, [first, ...rest.flatMap((one) => [",", one])], qualities];
}

/** Where the qualities stand before the name; `next` is what stands behind them in the other form. */
function placeIn(of: readonly Piece[], phrase: readonly string[], next: string): number | undefined {
  for (let at = 0; at < of.length; at += 1) {
    if (!isAt(of, at, phrase)) continue;
    const behind = of[at + phrase.length];
    // What goes with the quality goes on behind it, and a longer name is another thing.
    const isSame = behind?.text === next && !prepositions.test(next);
    if (isSame || (ends.test(next) && behind?.isContent !== true)) return at;
  }
  return undefined;
}
const prepositions = /^(?:of|to|with|from|than|by|at|in|on|for|about)$/;

const isThere = (of: readonly Piece[], phrase: readonly string[], next: string): boolean =>
  placeIn(of, phrase, next) !== undefined;
