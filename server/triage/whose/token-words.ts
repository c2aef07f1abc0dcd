import type { Token } from "../tokens.ts";

/** As it is read; empty past either end of the message. */
export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.forms[0] ?? "";
export const sameSentence = (tokens: readonly Token[], one: number, other: number): boolean =>
  tokens[one]?.sentence === tokens[other]?.sentence;
