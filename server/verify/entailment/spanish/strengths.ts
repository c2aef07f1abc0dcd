import { spanishClauseWords } from "../../reading/spanish/clause-words.ts";

/** How sure a Spanish statement is of itself, by the same steps as `../strengths.ts`. */

const table = <Value>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(rows.flatMap(([value, written]) => written.split(", ").map((word) => [word, value] as const)));

const { negates, pseudoNegations, opensClause } = spanishClauseWords;

export const isDenying = (words: readonly string[], at: number): boolean =>
  negates.has(words[at] ?? "") && !pseudoNegations.has(`${words[at]} ${words[at + 1] ?? ""}`);

const joining = new Set("ni nada nadie ningún ninguna ninguno nunca jamás tampoco".split(" "));
/** "No tome ibuprofeno ni aspirina", "no hace nada": one denial, said twice. "No … sin" is two. */
export const joinsDenial = (word: string): boolean => joining.has(word);

/** What ends what a denial covers: marks, and what opens a clause: "no tome X si tiene Y" denies no Y, whichever stands first. */
export const endsDenial: ReadonlySet<string> = new Set([".", ",", ";", ":", "(", ")", "?", "!", ...opensClause.keys()]);

const strengths = table([
  [1, "puede, pueden, pueda, puedan, podría, podrían, puedo, posible, posiblemente, quizá, quizás, tal vez, probable"],
  [1, "probablemente, parece, parecen, sugiere, sugieren, a veces"],
  [2, "debe, deben, debería, deberían, conviene, aconseja, aconsejan, recomienda, recomiendan, mejor"],
  [3, "necesita, necesitan, necesario, necesaria, imprescindible, obligatorio, obligatoria, siempre, nunca, jamás"],
  [3, "va, van, seguro, segura, seguramente, ciertamente, demuestra, demuestran, basta, bastan, cura, curan"],
]);
/** "Tiene que", "hay que" bind as "must" does. */
const bindsBeforeQue = new Set(["tiene", "tienen", "tenga", "tengan", "hay"]);
export const strengthOf = (words: readonly string[], at: number): number =>
  bindsBeforeQue.has(words[at] ?? "") && words[at + 1] === "que" ? 3 : (strengths.get(words[at] ?? "") ?? 0);

const quantifiers = table([
  [0, "ningún, ninguna, ninguno, nadie, nunca, jamás"],
  [1, "pocos, pocas, poco, poca, raro, rara, raros, raras, raramente"],
  [2, "algunos, algunas, algún, alguna, alguno, varios, varias, a veces, ciertos, ciertas"],
  [3, "muchos, muchas, mucho, mucha, a menudo, frecuentemente, común, comunes, frecuente, frecuentes"],
  [4, "mayoría, suele, suelen, normalmente, generalmente, habitualmente"],
  [5, "todos, todas, todo, toda, siempre, solo, sólo, solamente, únicamente, cualquier, cualquiera, ambos, ambas"],
]);
export const quantifierOf = (words: readonly string[], at: number): number | undefined =>
  quantifiers.get(words[at] ?? "");

/** A statement that says what is not known. */
export const saysUnknown = (text: string): boolean => unknownPattern.test(text);
const unknownPattern =
  /(?<!\p{L})(?:no|sin|pocas?|pocos|falta de) (?:\p{L}+ ){0,3}(?:pruebas|evidencia|datos|estudios)|(?<!\p{L})no se (?:sabe|conoce|ha (?:demostrado|comprobado|probado))|(?<!\p{L})no está (?:claro|demostrado|probado)|(?<!\p{L})(?:se desconoce|desconocid[oa]s?|incierto|incierta)(?!\p{L})/u;

/** Small words that carry the claim's logic, by the names of `../strengths.ts`. */
const logical = table([
  ["not", "no, nunca, jamás, ni, tampoco, nada, nadie, ningún, ninguna, ninguno, evite, evitar, evita, eviten"],
  ["without", "sin, sin que"],
  ["against", "contra"],
  ["only", "solo, sólo, solamente, únicamente"],
  ["also", "también"],
  ["both", "ambos, ambas"],
  ["before", "antes, antes de, antes del"],
  ["after", "después, después de, después del, tras, luego"],
  ["first", "primero, primera, primer"],
  ["last", "último, última"],
  ["all", "todos, todas, todo, toda, siempre, cualquier, cualquiera"],
  ["most", "mayoría"],
  ["few", "pocos, pocas"],
  ["half", "mitad"],
  ["double", "doble"],
  ["until", "hasta, hasta que"],
  ["unless", "a menos que, a no ser que, salvo, salvo que, excepto, excepto que, excepto si"],
  ["if", "si, cuando, siempre que, siempre y cuando, en caso de, en caso de que"],
  ["even", "aunque, incluso, aun"],
  ["instead", "en vez de, en lugar de"],
  ["above", "encima"],
  ["below", "debajo"],
  ["during", "durante, mientras"],
  ["between", "entre"],
  ["less", "menos, menor, menores"],
  ["more", "más, mayor, mayores"],
  ["must", "necesario, necesaria, necesita, necesitan, obligatorio, obligatoria"],
  ["should", "debe, deben, debería, deberían"],
  ["may", "puede, pueden, pueda, puedan, podría, podrían, puedo"],
]);
/** The logic a small word carries, or undefined. */
export const logicOf = (word: string): string | undefined => logical.get(word);
