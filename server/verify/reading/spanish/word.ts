/**
 * A pattern that stands as whole words. `\b` knows no letter with an accent: it would find the "m" of "médico" inside a word
 * and miss the end of "está".
 */
export const whole = (source: string, flags = ""): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, `u${flags}`);
