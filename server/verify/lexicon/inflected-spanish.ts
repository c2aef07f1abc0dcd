import { conjugated, type Persons } from "../reading/spanish/conjugation.ts";
import { hang } from "../reading/spanish/stress.ts";

/**
 * The forms of a Spanish verb and what belongs to it, in one order for every verb, so that form stands beside form: "quitarse" gives "se quita", "se ha
 * quitado", "quítese"; "dejar de" gives "deja de", "ha dejado de".
 */
export function spanishVerbFormsOf(written: string): readonly string[] {
  const [verb = "", ...more] = written.split(" ");
  const isReflexive = /[aeií]rse$/.test(verb);
  const forms = conjugated(isReflexive ? verb.slice(0, -2) : verb);
  const own = isReflexive ? ["se"] : [];
  const before = isReflexive ? "se " : "";
  const rest = more.length === 0 ? "" : ` ${more.join(" ")}`;
  const finite = ({ usted, ustedes }: Persons): readonly string[] =>
    [usted, ustedes].map((form) => before + form + rest);
  const perfect = ["ha", "han", "haya", "hayan"].map((has) => `${before}${has} ${forms.participle}${rest}`);
  return [
    hang(forms.infinitive, own) + rest,
    hang(forms.gerund, own) + rest,
    ...finite(forms.present),
    ...finite(forms.subjunctive),
    ...finite(forms.past),
    ...finite(forms.conditional),
    ...perfect,
    `${hang("haber", own)} ${forms.participle}${rest}`,
    hang(forms.subjunctive.usted, own) + rest,
  ];
}

/** "Recetado, recetada, recetados, recetadas". */
export function spanishParticiplesOf(written: string): readonly string[] {
  const { participle } = conjugated(written);
  return ["o", "a", "os", "as"].map((end) => participle.replace(/o$/, end));
}

/** One and several; of several words the first is bent, with what describes it: "infección urinaria". */
export function spanishNounFormsOf(written: string): readonly [one: string, many: string] {
  const words = written.split(" ");
  const until = words.findIndex((word) => /^(?:de|del|en|con|para|a|al|por|sin)$/.test(word));
  const bent = words.map((word, at) => (until < 0 || at < until ? manyOf(word) : word));
  return [written, bent.join(" ")];
}

function manyOf(word: string): string {
  if (/[aeiouáéó]$/.test(word)) return `${word}s`;
  if (/z$/.test(word)) return word.replace(/z$/, "ces");
  if (/[^áéíóú]s$/.test(word) && !/[áéíóú]s$/.test(word)) return word;
  return `${word.replace(/[áéíóú](?=[nsl]$)/, (letter) => "aeiou"["áéíóú".indexOf(letter)] ?? letter)}es`;
}
