import { isGlueWord, isNeutral } from "../reading/glue.ts";
import { opposites } from "../reading/opposites.ts";
import { type Quantity, quantitiesIn } from "../reading/quantities.ts";
import { stemOf } from "../reading/stem.ts";
import { tokensOf } from "../reading/tokens.ts";
import { isTelling, kindOf, kinOf } from "./kin-words.ts";
import { sentencesOf } from "./sentences.ts";
import { endsDenial, isDenying, logicOf, quantifierOf, saysUnknown, strengthOf } from "./strengths.ts";
import { namePattern, wordsOf } from "./tokens.ts";
import type { Wording } from "./wording.ts";

export const englishWording: Wording = {
  wordsOf,
  sentencesOf,
  stemOf,
  readsPhrases: true,
  isGlueWord,
  isNeutral,
  isTelling,
  isBackground: (key, stem) => key === "=covid" || kinOf(stem) === "virus",
  kinOf,
  kindOf,
  areRelatives,
  opposites,
  turningPrefixes: ["a", "un", "in", "im", "ir", "non", "dis", "anti"],
  isDenying,
  joinsDenial: () => false,
  endsDenial,
  strengthOf: (words, at) => strengthOf(words[at] ?? ""),
  quantifierOf: (words, at) => quantifierOf(words[at] ?? ""),
  logicOf,
  saysUnknown,
  quantitiesOf,
};

const isName = /[\d-]/;

/** "Vaccine" and "vaccination" share most of their letters from the first on; names of signs ("vitamin-d", "il-6") are each their own. */
function areRelatives(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || isName.test(one) || isName.test(other)) return false;
  let shared = 0;
  while (shared < shorter && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1;
  return shared >= 5 && shared >= 0.6 * Math.max(one.length, other.length) && shared >= shorter - 2;
}

const mayCount =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|half|double|twice|once|daily|hundred|thousand|every|dozen|quarter|triple)\b/;

function quantitiesOf(text: string): readonly Quantity[] {
  if (!mayCount.test(text)) return [];
  return quantitiesIn(tokensOf(text.replace(namePattern, "x"))).filter(({ low }) => Number.isFinite(low));
}
