import { textAt } from "../../tokens.ts";
interface Worded {
  readonly kind: string;
  readonly text: string;
}

const begins =
  /^(?:you|your|it|they|he|she|we|i|the|an?|their|his|her|some|many|most|people|doctors|there|this|these|no)$/;
/** Behind these "that" is no mere joint: "so that", "now that", "in that". */
const needsThat =
  /^(?:so|now|except|in|given|provided|such|but|and|or|than|of|for|to|with|from|at|by|on|about|is|are|was|not|only)$/;
const links = /^(?:that|who|which)$/;
const is = /^(?:is|are)$/;
const was = /^(?:was|were)$/;
const often = /^(?:often|usually|sometimes|also|now|still)$/;
const done = /^(?:made|given|called|known|left|held|cut|born|put|set|sold|kept|hurt|found|said|\p{L}{2,}(?:ed|en))$/u;
const doing = /^\p{L}{2,}ing$/u;
const where = /^(?:in|on|with|under|at|from|near|above|below|over|inside|outside|without)$/;
const word = /^\p{L}/u;

/** Behind one of these and its thing stands what becomes of the thing: "keep a wound covered" is no "keep a wound that is covered". */
const keeping =
  /^(?:stop|stops|prevent|prevents|keep|keeps|keeping|see|hear|notice|feel|leave|leaves|leaving|makes?|gets?|getting|hold|holding|find|finds|want|wants|lay|laying|put|putting|set|sit|turn|turning|move|roll|help|watch|catch|pat|wipe|rub|cut|store|serve|start|stand|place|raise|lift)$/;
const having = /^(?:have|has|having|need|needs)$/;
/** Between such a verb and the name of its thing: "keep the feet of your child". */
const between = /^(?:an?|the|your|their|his|her|of|any|one|each|every|both)$/;
const betweenMax = 4;

/** Whether a thing, named here last, has a verb before it that goes on behind it; "have it checked", of what was done alone. */
export function isKept(of: readonly Worded[], name: number, isDone: boolean): boolean {
  for (let at = name - 1; at >= 0 && name - at <= betweenMax + 1; at -= 1) {
    const text = textAt(of, at);
    if (keeping.test(text) || (isDone && having.test(text))) return true;
    if (!between.test(text) && (where.test(text) || leads.test(text) || of[at]?.kind !== "word")) return false;
  }
  return false;
}
const leads =
  /^(?:up|down|off|out|back|away|for|to|about|if|when|who|that|and|or|is|are|has|can|may|as|than|by|after|before|during|not)$/;

/**
 * How many words from here on are of the kind that English may leave out without saying anything else: the "that" of "the dose that your
 * doctor set" and of "make sure that they rest", the "that was" of "a medicine that was prescribed", the hyphen of "blood-thinning". 0 when
 * none are.
 */
export function fillersAt(of: readonly Worded[], at: number): number {
  const text = textAt(of, at);
  const before = textAt(of, at - 1);
  const next = textAt(of, at + 1);
  if (text === "-") return word.test(before) && word.test(next) ? 1 : 0;
  if (!links.test(text) || before === "") return 0;
  if (is.test(next) || was.test(next)) {
    const verb = textAt(of, often.test(textAt(of, at + 2)) ? at + 3 : at + 2);
    // "People who were taking it" took it once: only what was done is so still.
    const isThere = done.test(verb) || (is.test(next) && (doing.test(verb) || where.test(verb)));
    return isThere && !isKept(of, at - 1, done.test(verb)) ? 2 : 0;
  }
  if (/^ha(?:s|ve)$/.test(next) && textAt(of, at + 2) === "been")
    return done.test(textAt(of, at + 3)) && !isKept(of, at - 1, true) ? 3 : 0;
  if (!word.test(before) || needsThat.test(before) || !begins.test(next)) return 0;
  return text === "who" && !/^(?:you|they|he|she|we|i)$/.test(next) ? 0 : 1;
}
