import type { Span } from "../types.ts";

/** "µg" is read as "mg", a bare "U" as a zero, "cc" as "U", "QD" as "QID". */
const misreadable =
  /\d\s?(?:[µμ]g|ug|UG|U|cc|CC)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:[qQ]\.?[dD]|[qQ]\.?[oO]\.?[dD]|[bBtTqQ]\.?[iI]\.?[dD]|[pP]\.?[rR]\.?[nN])\.?(?![\p{L}\p{N}])/u;

/** Where a text, as drafted, has a unit or an abbreviation on ISMP's list of error-prone ones. */
export function misreadableIn(text: string): Span | undefined {
  const found = misreadable.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
