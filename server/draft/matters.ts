/** What a question is about, in words that fit after "about" and "with". A closed list: nothing else enters a written sentence. */
export interface Matter {
  readonly words: string;
  /** What is felt, what is seen, what befell somebody, what a clinician names, what is taken. */
  readonly kind: "symptom" | "sign" | "event" | "condition" | "medicine";
}

/** Without its article. */
export const bareWords = ({ words }: Matter): string =>
  words.toLowerCase().replace(/^(?:an?|the|el|la|los|las|una?) /, "");

/** The words an answer names a matter with, and how people say it. */
export type MatterRow = readonly [words: string, said: RegExp];

export interface MatterTables {
  readonly medicineGroups: readonly MatterRow[];
  /** Single medicines by name; a group such as "statins" is not one. */
  readonly namedMedicines: readonly string[];
  readonly conditions: readonly MatterRow[];
  readonly symptoms: readonly MatterRow[];
  /** Of the symptoms, by their words: what is seen rather than felt, and what befell somebody. */
  readonly seen: readonly string[];
  readonly befell: readonly string[];
  /** At the end of what stands before a matter: it is said not to be there. */
  readonly deniedJustBefore: RegExp;
}

export interface MatterFound extends Matter {
  readonly start: number;
  readonly end: number;
}

/** The matters of one language. */
export interface Matters {
  readonly namedMedicines: readonly string[];
  /** Every phrase of a kind that may fill a written sentence. */
  readonly matterWords: (kind: Matter["kind"] | "unnamed") => readonly string[];
  /** Matters named in the question in the order they are named; a longer phrase hides a shorter one inside it, and a denied one is left out. */
  readonly findMatters: (question: string) => readonly MatterFound[];
}

export function mattersOf(tables: MatterTables): Matters {
  const row =
    (kind: Matter["kind"]) =>
    ([words, said]: MatterRow): { readonly matter: Matter; readonly said: RegExp } => ({
      matter: { words, kind },
      // At the start of a word: "stitches" are no itch.
      said: said.flags.includes("u")
        ? new RegExp(said.source, "giu")
        : new RegExp(`(?<![a-z])(?:${said.source})`, "gi"),
    });
  const rows = [
    ...tables.medicineGroups.map(row("medicine")),
    ...tables.namedMedicines.map((name) => row("medicine")([name, new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "u")])),
    ...tables.conditions.map(row("condition")),
    ...tables.symptoms.map((one) =>
      row(tables.befell.includes(one[0]) ? "event" : tables.seen.includes(one[0]) ? "sign" : "symptom")(one),
    ),
  ];
  return {
    namedMedicines: tables.namedMedicines,
    matterWords: (kind) => rows.flatMap(({ matter }) => (matter.kind === kind ? [matter.words] : [])),
    findMatters(question) {
      const found: MatterFound[] = [];
      for (const { matter, said } of rows) {
        for (const match of question.matchAll(said)) {
          const start = match.index;
          const end = start + match[0].length;
          if (tables.deniedJustBefore.test(question.slice(Math.max(0, start - 30), start))) continue;
          found.push({ ...matter, start, end });
        }
      }
      return found
        .filter(
          (one, at) =>
            !found.some(
              (other, otherAt) => otherAt !== at && covers(other, one) && (!covers(one, other) || otherAt < at),
            ),
        )
        .toSorted((a, b) => a.start - b.start);
    },
  };
}

const covers = (outer: MatterFound, inner: MatterFound): boolean =>
  outer.start <= inner.start && outer.end >= inner.end;
