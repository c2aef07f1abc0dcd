import type { Token } from "./tokens.ts";

/** Words that hold a sentence together and say nothing about health. Nothing that could change advice belongs here. */
const glue = new Set(
  `a an the this that these those it its he she they them their his her hers him you your yours we us our i me my who whom whose which
  what be do have of to in on at by for from with as into onto than then too also and or not no nor never neither without if unless when
  whenever until because but so although though however while whereas such there here both either each other another own will would
  shall should must may might can could ought about even only before after during between per am etc someone somebody anyone one two three four five six seven eight nine ten eleven twelve once twice half
  quarter thirty twenty forty fifty sixty hundred thousand first yes ok please like some any all most many few several else way
  avoid none nothing nobody through where how why now ever yet since`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Plain words without medical meaning: a paraphrase may bring in a few of them. */
const neutral = new Set(
  `people person thing things everyone everybody important know mean include help time need want try make sure often usually sometimes
  called call case example said say word reason kind type part lot bit able different certain several best good idea possible possibly
  look talk speak ask tell find note remember mind carry happen become seem advise advice recommend general normal come go get give
  put keep let used use take`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

export const isContent = (token: Token): boolean => !glue.has(token.text) && !glue.has(token.stem);
export const isGlueWord = (word: string): boolean => glue.has(word);
/** Only these may be unseen at all in a supported claim. "call", "take" and their like are checked as actions. */
export const isNeutral = (text: string, stem: string): boolean =>
  !actions.has(stem) && !actions.has(text) && (neutral.has(text) || neutral.has(stem));
const actions = new Set([
  "call",
  "take",
  "use",
  "give",
  "go",
  "keep",
  "get",
  "put",
  "need",
  "speak",
  "talk",
  "normal",
  "usually",
  "often",
  "sometimes",
  "possible",
  "possibly",
  "best",
  "good",
  "carry",
  "try",
]);
