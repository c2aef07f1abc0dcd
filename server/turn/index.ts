export { cardsWithoutStore, showCardsAgain } from "./floor.ts";
export { type Counted, questionCharactersMax, type Rooms, type TurnLimits, turnLimits } from "./rooms.ts";
export { evidenceFrom, type FoundEvidence } from "./stored-evidence.ts";
export { openTurns, type Started, type Turns } from "./turns.ts";
