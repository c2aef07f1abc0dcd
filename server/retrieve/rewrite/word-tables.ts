/** Rows of words, parted by blanks, as one set. */
export const setOf = (...rows: readonly string[]): ReadonlySet<string> => new Set(rows.join(" ").split(" "));

/** Each word by its place, from one. */
export const numbered = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(" ").map((word, at): [string, number] => [word, at + 1]));

const symbols = { mg: "mg", mcg: "mcg ug", ml: "ml", g: "g", kg: "kg", cm: "cm", mm: "mm", mmol: "mmol", percent: "%" };

/** Every way a unit is written, to its one name; the symbols are the same in both languages. */
export const unitsOf = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    [...Object.entries(symbols), ...Object.entries(table)].flatMap(([unit, words]) =>
      words.split(" ").map((word): [string, string] => [word, unit]),
    ),
  );
