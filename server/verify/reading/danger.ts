import type { DangerPattern, DangerWords } from "./danger-words.ts";
import { grammarOf } from "./grammar.ts";
import type { Reading } from "./reading.ts";

/** The level a text gives to the reader's own situation, or undefined when it names no danger to them. */
export type NamedDanger = "emergency" | "urgent" | undefined;

/**
 * The highest danger that a text names for the person it is said to: it sends them for emergency help, or says what is the matter with
 * them. Safety-netting ("call 999 if …", "if …, this could be a stroke") names none: what it warns of has not happened. A denial names
 * none either; whether denying is right is another check's question.
 *
 * Source: answers that named the danger and still advised waiting, the project's clinical reference, 2.2 rule 1.
 */
export function dangerNamed({ tokens, language }: Pick<Reading, "tokens" | "language">): NamedDanger {
  const words = grammarOf(language).dangerWords;
  const joined = tokens
    .map((token) => token.text)
    .join(" ")
    .replaceAll(" - ", "-");
  const namesSomething = ({ needs }: DangerPattern): boolean => needs.test(joined);
  if (!words.directives.some(namesSomething) && !words.statements.some(namesSomething)) return undefined;
  const text = joined.replaceAll(words.urgesOn, " , ").replaceAll(words.emptyConditions, " , ").replaceAll(/\s+/g, " ");
  let highest: NamedDanger;
  for (const sentence of text.split(/ ?[.;!?¿¡]+ ?/)) {
    const named = dangerIn(sentence.trim(), words);
    if (named === "emergency") return named;
    highest ??= named;
  }
  return highest;
}

function dangerIn(sentence: string, words: DangerWords): NamedDanger {
  const { directives, statements, condition, withCondition, goesOnWithList } = words;
  const conditionFirst = words.opensWithCondition.test(`${sentence} `);
  // A condition at the head rules the sentence up to a "but"; one in the middle rules only its own stretch.
  const stretches = sentence.split(conditionFirst ? words.splitAfterHead : words.splitInside);
  const conditional = stretches.map((stretch, at) => (at === 0 && conditionFirst) || condition.test(stretch));
  const sent = firstOf(directives, { parts: stretches, conditional, lists: false }, words);
  if (sent === "emergency") return sent;
  // What is the matter is said of one person: "rest if you are tired, and this could be a stroke" has no condition.
  const parts = conditionFirst ? stretches : stretches.flatMap((stretch) => stretch.split(words.splitParts));
  const said = firstOf(
    statements,
    {
      parts,
      lists: parts.length > 1,
      conditional: parts.map(
        (part, at) =>
          (at === 0 && conditionFirst) ||
          withCondition.test(part) ||
          // "If dizziness comes with black poo, or with heavy bleeding" goes on with its list.
          (goesOnWithList.test(part) && parts.slice(0, at).some((earlier) => withCondition.test(earlier))),
      ),
    },
    words,
  );
  return said === "emergency" ? said : (sent ?? said);
}

interface Parts {
  readonly parts: readonly string[];
  readonly conditional: readonly boolean[];
  /** A part may be no more than an item of a list. */
  readonly lists: boolean;
}

function firstOf(
  patterns: readonly DangerPattern[],
  { parts, conditional, lists }: Parts,
  words: DangerWords,
): NamedDanger {
  for (const { level, needs, pattern } of patterns) {
    for (const [at, part] of parts.entries()) {
      if (conditional[at] === true || !needs.test(part)) continue;
      for (const match of part.trim().matchAll(pattern)) {
        const before = part.trim().slice(0, match.index);
        const isListed = lists && match[0] === part.trim() && !words.asserts.test(part);
        if (isListed) continue;
        if (!words.deniedBefore.test(before) && !isPast(before, match[0], words)) return level;
      }
    }
  }
  return undefined;
}

/** "You had a stroke in 2019" tells what was; "you may have had a stroke" tells what may just have been. */
function isPast(before: string, found: string, { mayHaveHad, past, pastBefore }: DangerWords): boolean {
  if (mayHaveHad.test(found)) return false;
  return past.test(found) || pastBefore.test(before);
}
