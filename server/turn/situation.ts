import type { Conversation } from "../conversation/index.ts";
import type { Situation } from "../decide/index.ts";
import { asksForPerson } from "../escalate/index.ts";
import { questionCharactersMax } from "./rooms.ts";
import type { Turn } from "./run-turn.ts";
import { isSmallTalk } from "./small-talk.ts";

/** Everything that decides whether a word may be drafted, with the conversation as it is now. */
export function situationFrom({ triage, text }: Pick<Turn, "triage" | "text">, conversation: Conversation): Situation {
  return {
    triage,
    raisedByOpinion: false,
    // A later message may have raised it; what this message alone showed is not the whole of it.
    level: conversation.triageState.level,
    crisis: conversation.triageState.crisis,
    owner: conversation.owner,
    patientAsked: asksForPerson(text),
    messageTooLong: text.length > questionCharactersMax,
    smallTalk: isSmallTalk(text),
    evidence: undefined,
  };
}
