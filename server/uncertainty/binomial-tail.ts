/**
 * Chance of at most `hits` successes in `tries` independent tries of chance `share` each. Summed in logarithms from the largest term down to the
 * smallest that counts, by the ratio of neighbours; no approximation.
 */
export function binomialTail(hits: number, tries: number, share: number): number {
  if (share <= 0 || hits >= tries) return 1;
  if (share >= 1 || hits < 0) return 0;
  const odds = Math.log(share) - Math.log1p(-share);
  let term = tries * Math.log1p(-share);
  const terms = [term];
  for (let at = 1; at <= hits; at += 1) {
    term += Math.log(tries - at + 1) - Math.log(at) + odds;
    terms.push(term);
  }
  const largest = Math.max(...terms);
  return Math.min(1, Math.exp(largest) * terms.reduce((sum, each) => sum + Math.exp(each - largest), 0));
}
