import { measureFloor } from "#evals/bench/floor-speed.ts";
import { quantile } from "#evals/bench/measure.ts";
const r = measureFloor(20, () => {});
console.log(r.message.length, quantile(r.message,.5), quantile(r.message,.99), quantile(r.keywords,.5)); console.table(r.hostile);
