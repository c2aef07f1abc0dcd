/** The value below which a share of the samples lies. @param share 0 to 1. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Runs each contender once per round, in turn, so that a slow moment of the machine hits all of them alike. */
export async function interleave<Name extends string, Sample>(
  rounds: number,
  contenders: Readonly<Record<Name, () => Promise<Sample>>>,
  onRound: (done: number) => void,
): Promise<Readonly<Record<Name, readonly Sample[]>>> {
  const names = Object.keys(contenders) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>;
  for (let round = 0; round < rounds; round += 1) {
    // The order alternates: whoever goes second finds warmer caches.
    for (const name of round % 2 === 0 ? names : names.toReversed()) samples[name].push(await contenders[name]());
    onRound(round + 1);
  }
  return samples;
}

/** Two bars to one scale: people would rather look than read. */
export function bars(rows: readonly (readonly [string, number, string])[]): string {
  const most = Math.max(...rows.map(([, value]) => value));
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows
    .map(
      ([label, value, shown]) =>
        `  ${label.padEnd(width)} ${"█".repeat(Math.max(1, Math.round((value / most) * 40)))} ${shown}`,
    )
    .join("\n");
}
