export { pinnedCards } from "./cards-in-force.ts";
export type { Act, Conversation, ConversationMessage, Frame, Level, Part } from "./conversation.ts";
export { emptyConversation } from "./conversation.ts";
export { type Decoder, openDecoder } from "./decode.ts";
export { openAnswer, reduceFrame, reduceFrames, seqOf } from "./reduce.ts";
export { type ClinicianHere, clinicianHere, clinicianWordSinceCards } from "./who-speaks.ts";
