/** Natural logarithm of the gamma function, for x > 0. Stirling's series after shifting x to where it converges; about 12 digits. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError("logGamma is for positive numbers");
  let shift = 0;
  let at = x;
  // Below ten the series has too few good digits left for intervals near 0 and 1.
  for (; at < 10; at += 1) shift += Math.log(at);
  const square = at * at;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

const termsMax = 10_000;
const precise = 1e-15;
// Stands in for a zero denominator: a division by zero would end the fraction in NaN instead of in the next term.
const tiny = 1e-300;

/**
 * Regularised incomplete beta function I_x(a, b): for whole a and b, the chance of at least `a` successes in `a + b - 1` tries of
 * chance x. Continued fraction of NIST DLMF 8.17.22, evaluated forwards.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) throw new RangeError("incompleteBeta needs a, b > 0 and 0 <= x <= 1");
  if (x === 0 || x === 1) return x;
  // The fraction converges quickly only on this side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let above = 1;
  let below = 0;
  let value = 1;
  for (let term = 1; term <= termsMax; term += 1) {
    const factor = fractionTerm(term, x, a, b);
    below = 1 / awayFromZero(1 + factor * below);
    above = awayFromZero(1 + factor / above);
    value *= above * below;
    if (Math.abs(above * below - 1) < precise) break;
  }
  return front / value;
}

function fractionTerm(term: number, x: number, a: number, b: number): number {
  const half = Math.floor(term / 2);
  return term % 2 === 0
    ? (half * (b - half) * x) / ((a + 2 * half - 1) * (a + 2 * half))
    : (-(a + half) * (a + b + half) * x) / ((a + 2 * half) * (a + 2 * half + 1));
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** The x at which I_x(a, b) is `chance`. Bisection: always ends, and gives the same digits on every machine. */
export function inverseIncompleteBeta(chance: number, a: number, b: number): number {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError("a chance lies between 0 and 1");
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (incompleteBeta(middle, a, b) < chance) low = middle;
    else high = middle;
  }
}
