import {
  checkBothWays,
  extractClaims,
  type ClaimType,
  claimTypes,
  type Difference,
  type Empathy,
  type TwoWayFailure,
} from "../empathy/index.ts";
import type { EditDifference, EditFindings } from "../protocol/desk-api.ts";

/** A draft and what a clinician made of it. */
export interface Edit {
  readonly draft: string;
  readonly text: string;
  /** The person's own words: what warmth may say back. */
  readonly said: string;
  readonly language: string;
}

/**
 * What an edited draft no longer says and what it says anew: the two-way check of `empathy/`, put in words for a clinician. Another
 * number of sentences alone is no finding: the clinician writes as they like.
 */
export async function compareEdit({ draft, text, said, language }: Edit, empathy: Empathy): Promise<EditFindings> {
  const [plain, warmed] = inPieces({ draft, text, said, language }, empathy);
  const check = await checkBothWays(
    { plain: plain.map((piece) => piece.text), warmed: warmed.map((piece) => piece.text), said, language },
    empathy,
  );
  if (check.kind === "not-run") return { outcome: "not-run", words: notRunWords, draft, differences: [] };
  const differences = withoutRepeats(check.differences).map((difference) =>
    inWords(difference, (difference.direction === "lost" ? plain : warmed)[difference.sentence]),
  );
  const failures = check.kind === "changed" ? check.failures : [];
  const ways = failures.flatMap((failure) => failureWords[failure] ?? []);
  if (differences.length === 0 && ways.length === 0)
    return { outcome: "same", words: "Your text says what the draft says.", draft, differences };
  const lost = differences.filter(({ direction }) => direction === "lost").length;
  const counted = [countWords(lost, "is lost", "are lost"), countWords(differences.length - lost, "is new", "are new")];
  const summary = counted.some((words) => words !== undefined)
    ? [`Compared with the draft, ${counted.filter((words) => words !== undefined).join(" and ")}.`]
    : [];
  return { outcome: "differs", words: [...summary, ...ways].join(" "), draft, differences };
}

const notRunWords =
  "Your text could not be compared with the draft. Read both once more before you send it: nothing else checks it.";

const countWords = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : `${count === 1 ? "one thing" : `${count} things`} ${count === 1 ? one : many}`;

/** A piece of a text with its place in it. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

/** Sentence beside sentence where there are as many; both texts whole where not. One sentence of warmth may come before them all. */
function inPieces(
  { draft, text, said, language }: Edit,
  empathy: Empathy,
): readonly [readonly Piece[], readonly Piece[]] {
  const [left, [first, ...rest]] = [sentences(draft), sentences(text)];
  if (first === undefined) return [[{ text: draft, at: 0 }], [{ text, at: 0 }]];
  if (left.length === rest.length + 1) return [left, [first, ...rest]];
  const saysNothing = () => extractClaims([first.text], language === "es" ? "es" : "en", empathy, said).length === 0;
  if (left.length === rest.length && saysNothing()) return [left, rest];
  return [[{ text: draft, at: 0 }], [{ text, at: 0 }]];
}

const sentences = (text: string): readonly Piece[] =>
  [...text.matchAll(/\S(?:[^.!?…\n]|[.!?…](?!["')\]]?\s+[\p{Lu}\d¿¡"'([]))*[.!?…]*["')\]]?/gu)].map((match) => ({
    text: match[0].trimEnd(),
    at: match.index,
  }));

/** One place is named once, by the gravest thing that stands there. */
function withoutRepeats(differences: readonly Difference[]): readonly Difference[] {
  const graver = (difference: Difference) => claimTypes.indexOf(difference.type);
  const kept = new Map<string, Difference>();
  for (const difference of [...differences].sort((one, two) => graver(one) - graver(two))) {
    const place = `${difference.direction} ${difference.sentence} ${difference.start} ${difference.end}`;
    if (!kept.has(place)) kept.set(place, difference);
  }
  return [...kept.values()].sort((one, two) => one.sentence - two.sentence || one.start - two.start);
}

function inWords({ direction, type, start, end }: Difference, piece: Piece | undefined): EditDifference {
  const { text, at } = piece ?? { text: "", at: 0 };
  const [from, to] = spanIn(text, start, end);
  const words =
    direction === "lost"
      ? `The draft says ${typeWords[type]} that your text does not say in the same way.`
      : `Your text says ${typeWords[type]} that the draft does not say in the same way.`;
  return { direction, words, quote: text.slice(from, to), start: at + from, end: at + to };
}

/** The checks read a normalised text: where its places need not be those of the text itself, the whole sentence is named. */
function spanIn(text: string, start: number, end: number): readonly [from: number, to: number] {
  const isPlain = /^[\x20-\x7e]*$/.test(text) && !/\s\s|^\s/.test(text);
  return isPlain && end <= text.length ? [start, end] : [0, text.length];
}

const typeWords = {
  "red-flag": "a danger sign or what to do about it",
  contraindication: "something that must not be done",
  dose: "a dose",
  medicine: "a medicine",
  timing: "a time or how often",
  number: "a number",
  population: "whom it is for",
  condition: "a condition",
  care: "where to get care or how soon",
  recommendation: "advice",
  cause: "a cause",
  definition: "what something is",
  statement: "something",
} as const satisfies Record<ClaimType, string>;

/** Of what has no place of its own in either text. */
const failureWords: Partial<Record<TwoWayFailure, string>> = {
  "reassurance-added": "Your text comforts more than the draft does.",
  "advice-softened": "Your text makes the advice weaker than the draft does.",
  "recommendation-changed": "Your text gives more or less advice than the draft does.",
};
