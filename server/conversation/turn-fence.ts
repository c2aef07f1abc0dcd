/** A turn, and the process that may speak for it. */
export interface TurnFence {
  readonly turnId: string;
  readonly instance: number;
}

/** As it stands in `conversations.open_turns`. */
export const openTurnKey = ({ turnId, instance }: TurnFence): string => `${turnId}@${instance}`;
