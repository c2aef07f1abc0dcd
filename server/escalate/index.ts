export { alarmTime, levelOfRank, rankOf } from "./alarm-schedule.ts";
export { asksForPerson } from "./asks-for-person.ts";
export { dutyMs, isOnDuty, type Reader, whoReads } from "./duty.ts";
export { bringBack, type DutyWatch, openDutyWatch } from "./duty-watch.ts";
export { type DeskHours, handoffPart } from "./handoff-words.ts";
export { type CaseRequest, openCase, openCaseWith } from "./open-case.ts";
export { deliverOutbox, raiseAlarms } from "./watch.ts";
