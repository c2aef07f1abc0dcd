import pino from "pino";
import type { Fault } from "./faults.ts";

/** Only what is named here can be logged: no message, no id of a conversation, no error object. */
export interface ServerLog {
  fault(entry: { readonly fault: Fault; readonly route: string; readonly errorName: string }): void;
  started(entry: { readonly ms: number; readonly drafter: string; readonly index: string }): void;
  crashed(entry: { readonly where: string; readonly errorName: string; readonly errorCode: string }): void;
}

export function openServerLog(options: { readonly quiet: boolean }): ServerLog {
  const log = pino({ level: options.quiet ? "silent" : "info", base: null });
  return {
    fault: (entry) => log.warn(entry, "fault"),
    started: (entry) => log.info(entry, "started"),
    crashed: (entry) => log.error(entry, "crashed"),
  };
}
