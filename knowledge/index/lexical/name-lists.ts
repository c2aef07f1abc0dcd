import type { LexicalParts } from "./parts.ts";

export type NameLists = Pick<LexicalParts, "documentNames" | "nameListStarts" | "nameStarts" | "nameTerms">;

/** Keeps each distinct list of names once: the passages of a topic share theirs. */
export function openNameLists(numberOf: (term: string) => number) {
  const lists = new Map<string, number>([["", 0]]);
  const documentNames: number[] = [];
  const nameListStarts: number[] = [0];
  const nameStarts: number[] = [];
  const nameTerms: number[] = [];

  return {
    add(names: readonly (readonly string[])[]): void {
      const named = names.filter((name) => name.length > 0);
      const key = named.map((name) => name.join("\u0001")).join("\u0002");
      let list = lists.get(key);
      if (list === undefined) {
        list = lists.size;
        lists.set(key, list);
        nameListStarts.push(nameStarts.length);
        for (const name of named) {
          nameStarts.push(nameTerms.length);
          for (const term of new Set(name)) nameTerms.push(numberOf(term));
        }
      }
      documentNames.push(list);
    },
    finish: (): NameLists => ({
      documentNames: Uint32Array.from(documentNames),
      nameListStarts: Uint32Array.from([...nameListStarts, nameStarts.length]),
      nameStarts: Uint32Array.from([...nameStarts, nameTerms.length]),
      nameTerms: Uint32Array.from(nameTerms),
    }),
  };
}
