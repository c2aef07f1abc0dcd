export { alarmTime, levelOfRank, rankOf } from "./alarm-schedule.ts";
export { asksForPerson } from "./asks-for-person.ts";
export { isOnDuty } from "./duty.ts";
export { type CaseRequest, openCase, openCaseWith } from "./open-case.ts";
export { deliverOutbox, raiseAlarms, tellDutyChanges } from "./watch.ts";
