import { movesOf, type Moves } from "#evals/metrics/index.ts";
import { isAtLeast, type Level, type RuleSet } from "#server/triage/index.ts";
import { type Assessed, assess, givenLevel, rankOf } from "./assess.ts";
import { transformations } from "./perturb.ts";
import { neededLevel } from "./readings.ts";

export interface MovesOf {
  readonly name: string;
  readonly moves: Moves;
}

export interface PairedRobustness {
  /** By the variant's variation, of pairs whose cases expect the same level: any move is a fault. */
  readonly same: readonly MovesOf[];
  /** Of those pairs, how many have a base that was given nothing. */
  readonly baseMissed: number;
  /** The variants of those pairs that were given less than their base. */
  readonly fallen: readonly { readonly id: string; readonly from: Level; readonly to: Level }[];
  /** Pairs that are meant to differ (a denial, another time): the variant's level moved the way its own case says. */
  readonly meantToDiffer: { readonly moved: readonly string[]; readonly stayed: readonly string[] };
  /** Pairs of which a run failed. */
  readonly notCompared: readonly string[];
}

/** Holds every variant beside its base. */
export function pairedRobustness(all: readonly Assessed[]): PairedRobustness {
  const byId = new Map(all.map((one) => [one.row.id, one]));
  const groups = new Map<string, { id: string; base: number; variant: number }[]>();
  const meantToDiffer = { moved: [] as string[], stayed: [] as string[] };
  const notCompared: string[] = [];
  const fallen: { id: string; from: Level; to: Level }[] = [];
  for (const variant of all) {
    const base = variant.row.pairOf === undefined ? undefined : byId.get(variant.row.pairOf);
    if (base === undefined) continue;
    const { id, variation = "variant" } = variant.row;
    const [from, to] = [givenLevel(base), givenLevel(variant)];
    if (from === undefined || to === undefined) {
      notCompared.push(id);
      continue;
    }
    const expected = [neededLevel(base), neededLevel(variant)] as const;
    if (expected[0] !== undefined && expected[1] !== undefined && expected[0] !== expected[1]) {
      const wanted = Math.sign(rankOf(expected[1]) - rankOf(expected[0]));
      const moved = Math.sign(rankOf(to) - rankOf(from)) === wanted;
      (moved ? meantToDiffer.moved : meantToDiffer.stayed).push(id);
      continue;
    }
    const group = groups.get(variation) ?? [];
    groups.set(variation, group);
    group.push({ id, base: rankOf(from), variant: rankOf(to) });
    if (rankOf(to) < rankOf(from)) fallen.push({ id, from, to });
  }
  const same = [...groups].map(([name, pairs]) => ({ name, moves: movesOf(pairs) }));
  const baseMissed = [...groups.values()].flat().filter(({ base }) => base === rankOf("none")).length;
  return { same, baseMissed, fallen, meantToDiffer, notCompared };
}

export interface MechanicalRobustness {
  readonly same: readonly MovesOf[];
  /** Base cases that were changed in every way. */
  readonly bases: number;
  /** Base cases left out because nothing was found in them as they are: they have nowhere to fall. */
  readonly alreadyMissed: number;
  /** Changed forms on which the floor failed, as "case: transformation". */
  readonly errored: readonly string[];
}

// Told plainly, not themselves a rewording of something: a typo on top of a typo would say little.
const plainVariations: ReadonlySet<string> = new Set(["base", "free"]);

/** A case whose wording is changed by machine: urgent or above, and nobody's variant itself. */
export function isBase(one: Assessed): boolean {
  const level = neededLevel(one);
  const { pairOf, variation = "base" } = one.row;
  return level !== undefined && isAtLeast(level, "urgent") && pairOf === undefined && plainVariations.has(variation);
}

/** Changes each base case in every way and compares with the level its own words were given. */
export function mechanicalRobustness(
  all: readonly Assessed[],
  rules: RuleSet,
  onProgress: (done: number, total: number) => void,
): MechanicalRobustness {
  const candidates = all.filter(isBase);
  const bases = candidates.filter((one) => (givenLevel(one) ?? "none") !== "none");
  const groups = new Map<string, { id: string; base: number; variant: number }[]>(
    transformations.map(({ name }) => [name, []]),
  );
  const errored: string[] = [];
  for (const [at, base] of bases.entries()) {
    const from = givenLevel(base) ?? "none";
    for (const { name, forms } of transformations) {
      for (const messages of forms(base.row.messages, base.row.id)) {
        const assessment = assess(messages, rules);
        if (assessment.kind === "errored") errored.push(`${base.row.id}: ${name}`);
        else {
          const pair = { id: base.row.id, base: rankOf(from), variant: rankOf(assessment.triage.level) };
          groups.get(name)?.push(pair);
        }
      }
    }
    onProgress(at + 1, bases.length);
  }
  const same = [...groups].map(([name, pairs]) => ({ name, moves: movesOf(pairs) }));
  return { same, bases: bases.length, alreadyMissed: candidates.length - bases.length, errored };
}
