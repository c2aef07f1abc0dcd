import { rememberStems } from "./remember-stems.ts";

/** Forms that no suffix rule brings together, and everyday words that mean the same to a patient and to a clinician. */
const sameWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    use: "using used uses",
    take: "taking takes taken took",
    give: "giving gives given gave",
    have: "has had having",
    get: "gets getting got gotten",
    go: "goes going went gone",
    see: "sees seeing saw seen",
    feel: "feels feeling felt",
    keep: "keeps keeping kept",
    wake: "wakes waking woke woken",
    eat: "eats eating ate eaten",
    drink: "drinks drinking drank",
    come: "comes coming came",
    become: "becomes becoming became",
    break: "breaks breaking broke broken",
    child: "children child's kid kids",
    foot: "feet",
    tooth: "teeth",
    man: "men",
    woman: "women",
    person: "persons",
    baby: "babies",
    die: "dies dying died",
    lie: "lies lying lay",
    doctor: "gp gps doctors physician physicians",
    stomach: "tummy belly abdomen stomachs",
    pee: "wee urinate urinating peeing weeing pees",
    poo: "pooing",
    stool: "stools",
    medicine: "medication medications medicines",
    start: "begin begins beginning began begun starts starting started",
    make: "makes making made",
    do: "does doing did done",
    be: "is are was were been being am",
    ill: "illness",
    pregnant: "pregnancy pregnancies",
    accident: "accidents",
    aid: "aids aiding aided",
  }).flatMap(([word, forms]) => [word, ...forms.split(" ")].map((form) => [form, word] as const)),
);

/** A rough stem: enough to see "dose" in "doses" and "swell" in "swelling". It may join too little, never opposites. */
export const stemOf = rememberStems(compute);

function compute(word: string): string {
  const same = sameWord.get(word);
  if (same !== undefined) return same;
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = word;
  if (stem.endsWith("ies") && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.endsWith("s") && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.endsWith("ing") && stem.length > 5) stem = undouble(stem.slice(0, -3));
  else if (stem.endsWith("ed") && !stem.endsWith("eed") && stem.length > 4) stem = undouble(stem.slice(0, -2));
  else if (stem.endsWith("ly") && stem.length > 5) stem = stem.slice(0, -2);
  if (stem.endsWith("e") && stem.length > 3) stem = stem.slice(0, -1);
  // British and American spellings: diarrhoea, anaemia, oedema.
  if (stem.length > 4) stem = stem.replace(/[ao]e/g, "e");
  return sameWord.get(stem) ?? stem;
}

const undouble = (stem: string): string => (/([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem);
