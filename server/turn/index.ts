export { cardsWithoutStore, showCardsAgain } from "./floor.ts";
export { type Counted, questionCharactersMax, type Rooms } from "./rooms.ts";
export { openTurns, type Started, type Turns } from "./turns.ts";
