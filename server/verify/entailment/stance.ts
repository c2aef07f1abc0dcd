import { stemOf } from "../reading/stem.ts";
import type { Alignment } from "./align.ts";
import type { Statement, StatementWord } from "./read-statement.ts";

/** Whether what a statement tells of is good news: "lowers the risk of death" and "improves survival" are, "raises mortality" is not. */
export interface Stance {
  /** Above 0 good, below 0 bad, 0 neither or both. A denial is worth half, the other way: "does not help" is no harm. */
  readonly sum: number;
  /** It says so at all. */
  readonly told: boolean;
  /** Some of it is denied. */
  readonly denied: boolean;
}

const stems = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).flatMap((word) => [word, stemOf(word)]));

const raising = stems(
  `increase increased raise rise rising raised elevate elevated elevation higher high highest greater more enhance enhanced boost promote facilitate
  accelerate amplify exacerbate aggravate worsen double doubled triple grow growth cause causal lead trigger induce produce predict predictor
  contribute spread transmit fuel drive surge linked association associate associated link correlate correlated correlation tied tie`,
);
const lowering = stems(
  `decrease decreased reduce reduced reduction lower low lowest less fewer decline drop diminish inhibit inhibition inhibitor suppress block blockade
  limit mitigate attenuate weaken weakened curb lessen minimize minimise alleviate ease relieve relief prevent prevention preventive stop halt avoid
  slow fight combat kill killed eliminate inactivate inactivated neutralize neutralise neutralizing treat treatment cure remedy therapy against
  protect protection protective shield control contain flatten interrupt curtail restrict clear clearance remove destroy disinfect filter counteract
  antagonize antagonise`,
);
/** Words of a link, which "inverse" before them turns. */
const linking = stems(
  "association associate associated link linked correlate correlated correlation relation relationship related",
);
const inverse = stems("inverse inversely reverse reversely negative negatively");
/** Less of what the statement is about: "deficiency of it raises the risk" speaks for it. */
const lacking = stems("deficiency deficient insufficiency insufficient lack lacking absence shortage inadequate");
const low = stems("low lower");
const high = stems("high");
const measured = stems("level levels status concentration vitamin vitamin-c vitamin-d dose intake oxygen");
const wanted = stems(
  `survival survive recovery recover recovered immunity immune benefit beneficial efficacy effective effectively effectiveness safe safety health
  healthy improvement improve improved better successful success defence defense antibody protected helpful help useful works work promising potent
  favourable favorable well-tolerated oxygenation sufficient advantage`,
);
const unwanted = stems(
  `death mortality fatality fatal die dying died risk infection infect infected infectivity transmission transmissibility spread symptom severe
  severity serious critical disease illness hospitalization hospitalisation icu complication harm harmful damage injury inflammation storm virus
  viral replication load pneumonia failure covid-19 coronavirus sars-cov-2 covid case dangerous danger threat susceptibility susceptible vulnerable
  worse adverse toxic toxicity cancer pain fever depression anxiety stress stroke thrombosis clot progression relapse odds hazard likelihood`,
);
/** What is good or bad news with nothing beside it. */
const good = stems(
  `effective effectively effectiveness efficacy beneficial benefit helpful help useful works work promising potent safe safety improve improved
  improvement better successful success protect protective protection cure`,
);
const bad = stems(
  "ineffective useless harmful harm dangerous danger unsafe toxic worse worsen risky fail failed adverse detrimental deleterious",
);

/** Content words after a direction, and before it, in which what it moves is looked for. */
const after = 4;
const before = 3;
const deniedWorth = -0.5;

const read = new WeakMap<Statement, Stance>();

export function stanceOf(statement: Statement): Stance {
  const known = read.get(statement);
  if (known !== undefined) return known;
  const { words } = statement;
  const moved = new Set<number>();
  let sum = 0;
  let told = false;
  let denied = false;
  let turned = 1;
  for (const [at, word] of words.entries()) {
    if (speaksOfLack(words, at)) {
      turned = -1;
      continue;
    }
    const direction = directionAt(words, at);
    const value = direction === 0 ? 0 : direction * movedBy(words, at, moved);
    const news =
      value !== 0
        ? value
        : moved.has(at)
          ? 0
          : good.has(word.stem)
            ? 1
            : bad.has(word.stem) && direction === 0
              ? -1
              : 0;
    if (news === 0) continue;
    sum += news * (word.denied ? deniedWorth : 1);
    told = true;
    denied ||= word.denied;
  }
  const stance = { sum: sum * turned, told, denied };
  read.set(statement, stance);
  return stance;
}

const stemAt = (words: readonly StatementWord[], at: number): string => words[at]?.stem ?? "";
const isMeasured = (words: readonly StatementWord[], at: number): boolean =>
  measured.has(stemAt(words, at + 1)) || measured.has(stemAt(words, at + 2));
const speaksOfLack = (words: readonly StatementWord[], at: number): boolean =>
  lacking.has(stemAt(words, at)) || (low.has(stemAt(words, at)) && isMeasured(words, at));

function directionAt(words: readonly StatementWord[], at: number): -1 | 0 | 1 {
  const stem = stemAt(words, at);
  if (linking.has(stem) && (inverse.has(stemAt(words, at - 1)) || inverse.has(stemAt(words, at - 2)))) return -1;
  // "High levels of it" is what is spoken of, and moves nothing.
  if (high.has(stem) && isMeasured(words, at)) return 0;
  return raising.has(stem) ? 1 : lowering.has(stem) ? -1 : 0;
}

/** What a direction moves: 1 what people want, -1 what they do not, 0 when nothing near is either. Marks the word as spoken for. */
function movedBy(words: readonly StatementWord[], at: number, moved: Set<number>): -1 | 0 | 1 {
  for (let place = at + 1; place <= at + after; place += 1) {
    const value = valueAt(words, place);
    if (value === 0) continue;
    moved.add(place);
    return value;
  }
  for (let place = at - 1; place >= at - before; place -= 1) {
    const value = moved.has(place) ? 0 : valueAt(words, place);
    if (value === 0) continue;
    moved.add(place);
    return value;
  }
  return 0;
}

function valueAt(words: readonly StatementWord[], at: number): -1 | 0 | 1 {
  const stem = stemAt(words, at);
  return wanted.has(stem) ? 1 : unwanted.has(stem) ? -1 : 0;
}

export interface StancesKept {
  /** How far claim and best sentence tell the same news, and how far the opposite: 0 to 1 each. */
  readonly agreesBest: number;
  readonly turnsBest: number;
  /** The same of all the evidence together. */
  readonly agreesAll: number;
  readonly turnsAll: number;
  /** The claim tells news undenied, and the best sentence denies some. */
  readonly deniedInBest: boolean;
}

const within = (sum: number): number => Math.max(-1, Math.min(1, sum));

export function stancesKept({ claim, best, evidence }: Alignment): StancesKept {
  const [own, there] = [stanceOf(claim), stanceOf(best)];
  const inBest = within(own.sum) * within(there.sum);
  const inAll = within(own.sum) * within(evidence.sentences.reduce((sum, sentence) => sum + stanceOf(sentence).sum, 0));
  return {
    agreesBest: Math.max(0, inBest),
    turnsBest: Math.max(0, -inBest),
    agreesAll: Math.max(0, inAll),
    turnsAll: Math.max(0, -inAll),
    deniedInBest: own.told && !own.denied && there.denied,
  };
}
