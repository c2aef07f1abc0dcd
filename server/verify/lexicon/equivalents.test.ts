import { expect, test } from "vitest";
import { readText } from "../reading/reading.ts";
import { type Around, openEquivalents, type Phrase } from "./equivalents.ts";
import { openJargonLexicon } from "./jargon.ts";

const { of } = openEquivalents();
const jargon = openJargonLexicon();
const textOf = (phrase: Phrase): string => phrase.join(" ");

const pairs = (["en", "es"] as const).flatMap((language) =>
  [...of[language].byFirstWord.values()]
    .flat()
    .flatMap(({ said, written }) => written.map((other) => ({ language, said: textOf(said), written: textOf(other) }))),
);

test("there are pairs in both languages", () => {
  for (const language of ["en", "es"])
    expect(pairs.filter((one) => one.language === language).length).toBeGreaterThan(50);
});

test("no phrase that may stand for another denies, counts or hurries otherwise, or is for other people", () => {
  const differing = pairs.filter(({ language, said, written }) => {
    const [one, other] = [readText(said, language), readText(written, language)];
    return (
      one.negations !== other.negations ||
      one.urgency.rank !== other.urgency.rank ||
      one.urgency.times.join() !== other.urgency.times.join() ||
      JSON.stringify(one.quantities.map(({ low, high, unit }) => [low, high, unit])) !==
        JSON.stringify(other.quantities.map(({ low, high, unit }) => [low, high, unit])) ||
      [...new Set(one.populations.map(({ group }) => group))].join() !==
        [...new Set(other.populations.map(({ group }) => group))].join()
    );
  });
  // "Does not like" is what "dislikes" says in one word. "One of a group" and "every one of your" count nothing, and are read as a number all the same; to avoid something denies as much as to stay
  // away from it; and who tries for a baby is no baby.
  const isKnown = (text: string): boolean =>
    /^(?:dislikes?|no pierda la calma|no salga de casa|es un[oa] de l[oa]s|is one of a group|every one of (?:your|the)|avoid|trying for a baby|trying to conceive|you (?:are trying|try) for a baby)$/.test(
      text,
    );
  expect(differing.filter(({ said, written }) => !isKnown(said) && !isKnown(written))).toEqual([]);
});

test("no phrase that may stand for another binds more or less, but where the same is said in words that are not read as binding", () => {
  const bindings = (text: string, language: "en" | "es") =>
    readText(text, language)
      .clauses.flatMap(({ strengths }) => strengths.map(({ group }) => group))
      .filter((group) => ["may", "should", "must", "will"].includes(group))
      .join();
  const differing = pairs.filter(
    ({ language, said, written }) => bindings(said, language) !== bindings(written, language),
  );
  const isKnown = ({ said, written }: { readonly said: string; readonly written: string }): boolean =>
    [said, written].some((text) =>
      /^(?:have to|has to|do not have to|does not have to|if you have to|if necessary|feel the urge)$/.test(text),
    ) ||
    [said, written].some((text) =>
      /^(?:you can ask (?:a|your) pharmacist|lo antes posible|hay que|se deben? a|no se la puede despertar|no pueden?)$/.test(
        text,
      ),
    );
  expect(differing.filter((pair) => !isKnown(pair))).toEqual([]);
});

test("nothing plain may be told in the profession's words", () => {
  const harder = pairs.filter(({ language, said, written }) => {
    const words = (text: string) => jargon.mentionsIn(readText(text, language)).length;
    return words(said) > words(written);
  });
  expect(harder).toEqual([]);
});

test("a turn exchanges two different verbs", () => {
  expect(of.en.turns.length).toBeGreaterThan(10);
  for (const { said, written } of of.en.turns) expect(textOf(said)).not.toBe(textOf(written));
});

test("no phrase around what it is about says otherwise than the one it may stand for", () => {
  const filled = ({ before, behind }: Around): string => textOf([...before, "it", ...behind]);
  const splits = [...of.en.split.values()].flat();
  expect(splits.length).toBeGreaterThan(50);
  const differing = splits.filter(({ said, written }) => {
    const [one, other] = [readText(filled(said), "en"), readText(filled(written), "en")];
    return (
      one.negations !== other.negations || one.urgency.rank !== other.urgency.rank || filled(said) === filled(written)
    );
  });
  expect(differing).toEqual([]);
});
