import type { ClauseWords } from "../clause-words.ts";
import type { ClauseKind } from "../clauses.ts";
import type { Token } from "../tokens.ts";
import { isSpanishContent } from "./glue.ts";

const grouped = <Group extends string>(table: Readonly<Partial<Record<Group, string>>>): ReadonlyMap<string, Group> =>
  new Map(
    (Object.entries(table) as [Group, string][]).flatMap(([group, words]) =>
      words.split(",").map((word) => [word.trim(), group] as const),
    ),
  );

const opensClause = grouped<ClauseKind>({
  condition:
    "si, cuando, a menos que, a no ser que, salvo, salvo que, excepto, excepto que, excepto si, hasta que, mientras, siempre que, siempre y cuando, en caso de, en caso de que, aunque",
  reason: "porque, ya que, puesto que, debido a",
  main: "pero, así que, por lo que, para que, sin embargo, mientras que",
});

const restrictionGroups = grouped({
  if: "si, cuando, siempre que, siempre y cuando, en caso de, en caso de que",
  unless: "a menos que, a no ser que, salvo, salvo que, excepto, excepto que, excepto si",
  only: "solo, sólo, solamente, únicamente",
  until: "hasta que, hasta",
  before: "antes de, antes del, antes",
  after: "después de, después del, después, tras",
  during: "durante, mientras",
  without: "sin, sin que",
  instead: "en vez de, en lugar de",
  even: "aunque, incluso, aun",
});

const strengthGroups = grouped({
  must: "tiene que, necesita, necesitas, necesitan, necesario, necesaria, imprescindible, obligatorio, obligatoria",
  should: "debe, debes, deben, debería, deberías, deberían, conviene, aconseja, aconsejan, recomienda, recomiendan",
  may: "puede, puedes, pueden, pueda, puedan, podría, podrías, podrían, puedo, posible, posiblemente, quizá, quizás, tal vez",
  always: "siempre",
  often: "a menudo, frecuentemente",
  usually: "suele, suelen, normalmente, generalmente, habitualmente",
  sometimes: "a veces",
  rarely: "raramente, rara, raro, raras, raros",
  common: "común, comunes, frecuente, frecuentes",
  likely: "probable, probablemente",
  most: "mayoría",
  many: "muchos, muchas, mucho, mucha",
  some: "algunos, algunas, algún, alguna",
  few: "pocos, pocas, poco, poca",
  several: "varios, varias",
  all: "todos, todas, todo, toda",
  any: "cualquier, cualquiera",
  main: "principal, principales, principalmente, sobre todo",
  slightly: "leve, leves, ligeramente",
  severe: "grave, graves, gravemente, fuerte, fuertes, intenso, intensa",
  completely: "completamente, totalmente, completo, completa",
  gradually: "gradualmente",
  suddenly: "repentino, repentina, repentinamente",
});

const words = (written: string): ReadonlySet<string> => new Set(written.split(" "));

const denies = words("no ni nunca jamás tampoco nadie nada ningún ninguna ninguno sin evite evita evitar eviten");

/** "No más de 8 pastillas" compares; "nunca más de una vez" denies, and the denial is all that tells a limit from a licence. */
function isComparison(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== "no") return false;
  if (!["más", "menos"].includes(tokens[at + 1]?.text ?? "") || tokens[at + 2]?.text !== "de") return false;
  const after = tokens[at + 3];
  return (
    after?.kind === "number" ||
    /^(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)$/.test(after?.text ?? "")
  );
}

export const spanishClauseWords: ClauseWords = {
  opensClause,
  restrictionGroups,
  strengthGroups,
  negates: denies,
  pseudoNegations: new Set(["no solo", "no sólo", "no solamente", "no obstante"]),
  auxiliaries: words("es son está están ha han haya hay puede pueden debe deben tiene tienen"),
  endsSegment: new Set([",", "(", ")", "-", "y", "e", "o", "u", "como", "ni", "por ejemplo"]),
  prepositions: words("a al de del en con sin por para desde hasta hacia contra entre sobre bajo tras según durante"),
  and: words("y e ni"),
  or: words("o u"),
  isComparison,
  isContent: isSpanishContent,
};
