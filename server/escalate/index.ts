export { asksForPerson } from "./asks-for-person.ts";
export { alarmTime, levelOfRank, rankOf } from "./alarm-schedule.ts";
export {
  type CaseRequest,
  dutyMs,
  isAnyoneOnDuty,
  meanwhileWords,
  type OpenedCase,
  openCase,
  raiseAlarms,
} from "./open-case.ts";
