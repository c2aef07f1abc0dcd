/** One tree of a model as its file holds it: a leaf, or [feature, threshold, below, from the threshold on]. */
export type TreeNode = number | readonly [feature: number, threshold: number, below: TreeNode, above: TreeNode];

/** Sums what each tree says of one row of features, on top of `bias`: a log-odds. */
export type Ensemble = (features: Float64Array) => number;

/** Lays trees flat, so that judging follows numbers and no objects. */
export function ensembleOf(bias: number, trees: readonly TreeNode[]): Ensemble {
  const feature: number[] = [];
  const value: number[] = [];
  const below: number[] = [];
  const above: number[] = [];
  const lay = (node: TreeNode): number => {
    const at = feature.length;
    feature.push(typeof node === "number" ? -1 : node[0]);
    value.push(typeof node === "number" ? node : node[1]);
    below.push(-1);
    above.push(-1);
    if (typeof node !== "number") {
      below[at] = lay(node[2]);
      above[at] = lay(node[3]);
    }
    return at;
  };
  const roots = Int32Array.from(trees, lay);
  const flat = {
    feature: Int32Array.from(feature),
    value: Float64Array.from(value),
    below: Int32Array.from(below),
    above: Int32Array.from(above),
  };
  return (features) => {
    let sum = bias;
    for (const root of roots) {
      let at = root;
      for (let asked = flat.feature[at] as number; asked >= 0; asked = flat.feature[at] as number)
        at = ((features[asked] as number) < (flat.value[at] as number) ? flat.below[at] : flat.above[at]) as number;
      sum += flat.value[at] as number;
    }
    return sum;
  };
}
