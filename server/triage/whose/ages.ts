import type { Token } from "../tokens.ts";
import type { Person } from "./person.ts";
import { sameSentence, wordAt } from "./token-words.ts";
import { ageUnits, noAge } from "./words.ts";

const ageTokensMax = 3;
const ageYearsMax = 110;
const infantMonthsMax = 12;
const adultMonthsMin = 18 * 12;
const childMonthsMax = 10 * 12;
interface Age {
  readonly stage: Person["stage"];
  /** The token after it. */
  readonly to: number;
}
type StagedAge = Age & { readonly stage: NonNullable<Person["stage"]> };

/** "My 4 year old son", "my son, 4,", "my son is 4 years old". */
export function ageBeside(tokens: readonly Token[], from: number, to: number, person: Person): StagedAge | undefined {
  const fits = (age: Age | undefined): age is StagedAge => {
    if (age?.stage === undefined) return false;
    // "My wife is 34 weeks", "she's 8 weeks": pregnant, unless it is said to be how old.
    const grown = person.stage === "adult" || (person.sex === "female" && !saysOld(tokens, age.to));
    return !(age.stage === "infant" && grown) && !(age.stage === "child" && person.stage === "adult");
  };
  for (let at = Math.max(0, from - ageTokensMax - 1); at < from; at += 1) {
    const age = ageIn(tokens, at);
    if (age !== undefined && age.to >= from - 1 && age.to <= from && sameSentence(tokens, at, from) && fits(age))
      return { ...age, to };
  }
  const after = /^(is|was|aged|whos|age|turned|tiene|de)$/.test(wordAt(tokens, to)) ? to + 1 : to;
  if (!sameSentence(tokens, from, after)) return undefined;
  const age = ageIn(tokens, after) ?? bareAge(tokens, after);
  return fits(age) ? age : undefined;
}

export const saysOld = (tokens: readonly Token[], to: number): boolean => /^(olds?|yo)$/.test(wordAt(tokens, to - 1));

/** "4 year old", "6 weeks", "3 meses". */
export function ageIn(tokens: readonly Token[], at: number): Age | undefined {
  const value = tokens[at]?.value;
  const monthsInUnit = ageUnits.get(wordAt(tokens, at + 1));
  if (value === undefined || monthsInUnit === undefined || !sameSentence(tokens, at, at + 1)) return undefined;
  const to = /^olds?$/.test(wordAt(tokens, at + 2)) ? at + 3 : at + 2;
  if (!saysOld(tokens, to)) {
    // "34 weeks pregnant", "6 weeks after chemo", "2 weeks post op".
    for (let next = to; next < to + ageTokensMax && sameSentence(tokens, at, next); next += 1)
      if (noAge.has(wordAt(tokens, next))) return undefined;
  }
  return { stage: stageOf(value * monthsInUnit), to };
}

/** "Hes 6", "my daughter (2)": a number with nothing counted after it is years. */
function bareAge(tokens: readonly Token[], at: number): Age | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.value === undefined || token.value > ageYearsMax || !Number.isInteger(token.value)) return undefined;
  const closed =
    next === undefined || next.pauseBefore || next.sentence !== token.sentence || wordAt(tokens, at + 1) === "and";
  return closed ? { stage: stageOf(token.value * 12), to: at + 1 } : undefined;
}

/** Neither child nor adult in between: a girl of fifteen may be pregnant. */
function stageOf(months: number): Person["stage"] {
  if (months < infantMonthsMax) return "infant";
  if (months < childMonthsMax) return "child";
  return months < adultMonthsMin ? undefined : "adult";
}
