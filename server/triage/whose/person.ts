/** What words tell of a person; absent where they tell nothing. Plain data: it is stored with the conversation. */
export interface Person {
  /** Whether it is the one who writes. */
  readonly self?: boolean;
  readonly sex?: "female" | "male";
  readonly stage?: "infant" | "child" | "adult";
  /** What they are to the one who writes. */
  readonly kin?: Kin;
}

/** A son may be called "the little one", a niece "the girl": whoever is young is one kin. */
export type Kin =
  | "partner"
  | "parent"
  | "grandparent"
  | "sibling"
  | "in-law"
  | "aunt-or-uncle"
  | "cousin"
  | "acquaintance"
  | "young";

/** Whether words clearly tell of two different people. What is not known of either goes with everything. */
export function areTwo(one: Person | undefined, other: Person | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return (
    differ(one.self, other.self) ||
    differ(one.sex, other.sex) ||
    differ(one.stage, other.stage) ||
    differ(one.kin, other.kin)
  );
}

function differ<Trait>(one: Trait | undefined, other: Trait | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

export const isSame = (one: Person, other: Person): boolean =>
  one.self === other.self && one.sex === other.sex && one.stage === other.stage && one.kin === other.kin;
