import { stemOf } from "./stem.ts";

const pairs = `increase/decrease increase/reduce raise/lower raise/reduce high/low higher/lower highest/lowest more/less more/fewer hot/cold
warm/cool start/stop continue/stop keep/stop begin/stop safe/dangerous safe/harmful help/harm better/worse improve/worsen common/rare
often/rarely always/never before/after above/below over/under open/close wet/dry fast/slow quick/slow tight/loose light/heavy light/dark
strong/weak early/late up/down inside/outside same/different empty/full left/right top/bottom large/small long/short hard/soft young/old
day/night morning/evening raised/lowered gain/lose gain/loss with/without inhale/exhale breathe/hold prevent/cause treat/cause
allow/forbid on/off thick/thin mild/severe gentle/hard gentle/vigorous awake/asleep conscious/unconscious well/unwell healthy/unhealthy
relieve/worsen ease/worsen worsen/relieve lie/sit lie/stand sit/stand hyper/hypo hyperglycaemia/hypoglycaemia hypertension/hypotension
bacterial/viral acute/chronic systolic/diastolic positive/negative normal/abnormal drink/avoid eat/avoid take/avoid use/avoid include/exclude
likely/unlikely accept/refuse cover/uncover tighten/loosen add/remove first/last upper/lower front/back push/pull`;

const found = new Map<string, string[]>();
for (const pair of pairs.split(/\s+/)) {
  const [one, other] = pair.split("/").map(stemOf);
  if (one === undefined || other === undefined) continue;
  found.set(one, [...(found.get(one) ?? []), other]);
  found.set(other, [...(found.get(other) ?? []), one]);
}

/** Stems that turn a statement around when one stands where the other stood. */
export const opposites: ReadonlyMap<string, readonly string[]> = found;
