import {
  type BadModelGiven,
  badMakers,
  type HonestPick,
  honestElement,
  honestWarmth,
  pick,
  pickHonest,
  type Random,
  type ScriptedElement,
} from "./bad-sentences.ts";

/** How a scripted stream ends. Only "complete" is an end that a model chose. */
type Ending = "complete" | "broken-off" | "cut-in-an-element" | "fault";

/** What the bad model does in one turn. */
export interface BadDraft {
  readonly shape: string;
  readonly elements: readonly ScriptedElement[];
  readonly ending: Ending;
  /** What it writes when it is asked to mend a held sentence; undefined: nothing. */
  readonly mend: ScriptedElement | undefined;
}

type Shape = (given: BadModelGiven, random: Random) => Pick<BadDraft, "elements"> & { readonly ending?: Ending };

/** Honest sentences before the first lie: what was released must not make the lie easier to release. */
const honestMax = 5;
const overLongSentences = 28;

const makers = Object.entries(badMakers);

const shapes: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(
    makers.map(([kind]): [string, Shape] => [kind, (given, random) => oneKind(kind, given, random)]),
  ),
  "mixture of all kinds": (given, random) => {
    const honest: HonestPick[] = [];
    const elements: ScriptedElement[] = [];
    const length = 3 + Math.floor(random() * 12);
    while (elements.length < length) {
      if (random() < 0.4) addHonest(given, random, honest, elements);
      else elements.push(bad(given, random, honest));
    }
    return { elements };
  },
  "a true sentence said again and again": (given, random) => {
    const honest = pickHonest(given, random);
    const repeated = honestElement(honest);
    return {
      elements: [
        repeated,
        repeated,
        { ...repeated, kind: "said twice" },
        repeated,
        honestElement(pickHonest(given, random)),
      ],
    };
  },
  "far too many true sentences": (given, random) => ({
    elements: Array.from({ length: overLongSentences }, () => honestElement(pickHonest(given, random))),
  }),
  "true sentences, must-say lines left out": (given, random) => {
    const lines = new Set(given.evidence.mustSay.map(({ line }) => line));
    const honest = Array.from({ length: 6 }, () => pickHonest(given, random));
    return { elements: honest.filter(({ sentence }) => !lines.has(sentence)).map(honestElement) };
  },
  "true sentences, broken off": (given, random) => ({
    elements: [honestElement(pickHonest(given, random)), bad(given, random, [])].slice(0, 1 + Math.floor(random() * 2)),
    ending: pick(["broken-off", "cut-in-an-element", "fault"] as const, random) ?? "broken-off",
  }),
  "nothing at all": () => ({ elements: [] }),
};

/** Every shape of draft, in the order in which turns take them. */
export const shapeNames = Object.keys(shapes);

/** The draft of one turn: the shape by turn, everything in it by seed. */
export function badDraft(turn: number, given: BadModelGiven, random: Random): BadDraft {
  const shape = shapeNames[turn % shapeNames.length] ?? "";
  const make = shapes[shape];
  if (make === undefined) throw new Error(`no draft of shape ${shape}`);
  const { elements, ending = "complete" } = make(given, random);
  return { shape, elements, ending, mend: mendOf(elements, given, random) };
}

function oneKind(kind: string, given: BadModelGiven, random: Random): Pick<BadDraft, "elements"> {
  const honest: HonestPick[] = [];
  const elements: ScriptedElement[] = random() < 0.3 ? [honestWarmth(given, random)] : [];
  for (let left = Math.floor(random() * honestMax); left > 0; left -= 1) addHonest(given, random, honest, elements);
  const lies = 1 + Math.floor(random() * 3);
  for (let left = lies; left > 0; left -= 1) elements.push(bad(given, random, honest, kind));
  addHonest(given, random, honest, elements);
  return { elements };
}

function addHonest(given: BadModelGiven, random: Random, honest: HonestPick[], elements: ScriptedElement[]): void {
  const one = pickHonest(given, random);
  honest.push(one);
  elements.push(honestElement(one));
}

/** Tries, because not every evidence offers a place for every lie; a hallucinated fact fits everywhere. */
const triesMax = 12;

function bad(given: BadModelGiven, random: Random, honest: readonly HonestPick[], wanted?: string): ScriptedElement {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const kind = wanted ?? pick(makers, random)?.[0] ?? "";
    const made = badMakers[kind]?.(given, random, honest);
    if (made !== undefined) return { value: made.value, honest: false, kind: made.kind ?? kind };
  }
  const made = badMakers["hallucinated fact"]?.(given, random, honest);
  return { value: made?.value, honest: false, kind: "hallucinated fact" };
}

/** Asked to mend, it insists, lies anew, says something true, or says nothing. */
function mendOf(
  elements: readonly ScriptedElement[],
  given: BadModelGiven,
  random: Random,
): ScriptedElement | undefined {
  const lot = random();
  if (lot < 0.3) return elements.find(({ honest }) => !honest);
  if (lot < 0.7) return bad(given, random, []);
  return lot < 0.9 ? honestElement(pickHonest(given, random)) : undefined;
}
