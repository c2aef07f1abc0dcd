/**
 * A pattern that stands as whole words, whatever the case. `\b` knows no letter with an accent: it would miss the end of "está".
 */
export const whole = (source: string, flags = "iu"): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
