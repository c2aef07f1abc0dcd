import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/** A medicine as named in a text. A brand is its medicine, a packet that holds several is itself, "blood thinner" is a kind. */
export interface MedicineMention {
  readonly id: string;
  /** As it was written, without capitals and accents: "calpol" and "paracetamol" are two mentions of one medicine. */
  readonly said: string;
}

/** The medicines of one language, by every name that people and guidance give them. */
export interface MedicineNames {
  /** Each wording once, in the order named. */
  readonly namedIn: (text: string) => readonly MedicineMention[];
  /** What is swallowed with it: itself, or each medicine in the packet. */
  readonly holds: (id: string) => ReadonlySet<string>;
  /** What a line that is about it may call it: itself, what it holds, and the kinds of medicine these are. */
  readonly calledBy: (id: string) => ReadonlySet<string>;
}

/** What one language adds to the names of `knowledge/lexicon/drugs.yaml`. */
export interface MedicineWords {
  /** Names by the medicine's English name, or by "class " and the kind. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Kinds of the medicines that the list has not. */
  readonly kinds?: Readonly<Record<string, readonly string[]>>;
}

interface Book {
  readonly medicines: readonly Named[];
  readonly combinations: readonly (Named & { readonly contains: readonly string[] })[];
  readonly classes: readonly Named[];
}
interface Named {
  readonly name: string;
  readonly also?: readonly string[];
  readonly brands?: readonly string[];
  readonly class?: string;
}

const drugsFile = path.resolve(import.meta.dirname, "../../knowledge/lexicon/drugs.yaml");
// Its form is checked by `server/verify`, which refuses to start with a broken one.
const book: Book = parse(readFileSync(drugsFile, "utf8"));

const kindOf = (name: string): string => `class ${name}`;

/** Kinds that guidance also calls by a wider name: a line on "blood pressure medicines" speaks of an ACE inhibitor. */
const widerKinds: Readonly<Record<string, readonly string[]>> = {
  ssri: ["antidepressant"],
  snri: ["antidepressant"],
  tricyclic: ["antidepressant"],
  maoi: ["antidepressant"],
  "ace inhibitor": ["blood pressure medicine"],
  "angiotensin receptor blocker": ["blood pressure medicine"],
  "calcium channel blocker": ["blood pressure medicine"],
  "beta blocker": ["blood pressure medicine"],
  "alpha blocker": ["blood pressure medicine"],
  diuretic: ["blood pressure medicine"],
  penicillin: ["antibiotic"],
  cephalosporin: ["antibiotic"],
  macrolide: ["antibiotic"],
  tetracycline: ["antibiotic"],
  quinolone: ["antibiotic"],
  nsaid: ["painkiller"],
  opioid: ["painkiller"],
};
// Packets of several medicines, and of different ones by country, that people name as one thing.
const packets: Readonly<Record<string, readonly string[]>> = {
  nyquil: ["paracetamol", kindOf("antihistamine")],
  "night nurse": ["paracetamol", kindOf("antihistamine")],
  "day nurse": ["paracetamol", kindOf("decongestant")],
  beechams: ["paracetamol"],
  sudafed: [kindOf("decongestant")],
  benadryl: [kindOf("antihistamine")],
};
// Brands that are everyday words in one of the languages.
const everyday = new Set(["tums", "senna", "sen", "alli", "oxis", "jext", "insulin pen"]);

/** Without capitals, accents and curly marks: as words are compared here. */
export const plainLetters = (text: string): string =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'");
const wordsIn = (text: string): readonly string[] =>
  plainLetters(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

export function medicineNamesOf({ names, kinds: moreKinds = {} }: MedicineWords): MedicineNames {
  const byFirst = new Map<string, { readonly id: string; readonly words: readonly string[] }[]>();
  const add = (id: string, written: string): void => {
    const words = wordsIn(written);
    const [first] = words;
    if (first === undefined || everyday.has(words.join(" "))) return;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { id, words }].toSorted((a, b) => b.words.length - a.words.length),
    );
  };
  const holding = new Map<string, readonly string[]>(Object.entries(packets));
  const kinds = new Map<string, readonly string[]>();
  for (const { name, also = [], brands = [], class: kind } of book.medicines) {
    for (const written of [name, ...also, ...brands]) add(name, written);
    if (kind !== undefined) kinds.set(name, [kind, ...(widerKinds[kind] ?? [])].map(kindOf));
  }
  for (const { name, also = [], brands = [], contains } of book.combinations) {
    for (const written of [name, ...also, ...brands]) add(name, written);
    holding.set(name, contains);
  }
  for (const { name, also = [] } of book.classes) {
    for (const written of [name, ...also]) add(kindOf(name), written);
    if (widerKinds[name] !== undefined) kinds.set(kindOf(name), widerKinds[name].map(kindOf));
  }
  for (const name of Object.keys(packets)) add(name, name);
  for (const [name, own] of Object.entries(moreKinds)) kinds.set(name, own.map(kindOf));
  for (const [id, written] of Object.entries(names)) for (const one of written) add(id, one);

  const holds = (id: string): ReadonlySet<string> => new Set(holding.get(id) ?? [id]);
  return {
    namedIn(text) {
      const words = wordsIn(text);
      const found: MedicineMention[] = [];
      for (let at = 0; at < words.length; ) {
        const name = byFirst
          .get(words[at] ?? "")
          ?.find((one) => one.words.every((word, on) => words[at + on] === word));
        const said = name?.words.join(" ") ?? "";
        if (name !== undefined && !found.some((one) => one.said === said)) found.push({ id: name.id, said });
        at += name?.words.length ?? 1;
      }
      return found;
    },
    holds,
    calledBy: (id) => new Set([id, ...holds(id)].flatMap((one) => [one, ...(kinds.get(one) ?? [])])),
  };
}
