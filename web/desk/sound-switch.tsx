import { useEffect, useRef, useState } from "react";
import type { CaseRow } from "#server/protocol/desk-api.ts";
import { type AlarmSound, emergencyIds } from "./alarm-sound.ts";

/** Off until the clinician turns it on, which also lets them hear it. Then each case that becomes an emergency rings once. */
export function SoundSwitch({ cases, sound }: SoundSwitchProps) {
  const [state, setState] = useState<"off" | "on" | "impossible">("off");
  const heard = useRef(emergencyIds(cases));

  useEffect(() => {
    const now = emergencyIds(cases);
    if (state === "on" && [...now].some((id) => !heard.current.has(id))) sound.ring();
    heard.current = now;
  }, [cases, state, sound]);
  useEffect(() => () => sound.turnOff(), [sound]);

  async function toggle(): Promise<void> {
    if (state === "on") {
      sound.turnOff();
      setState("off");
    } else setState((await sound.turnOn()) ? "on" : "impossible");
  }

  return (
    <button
      type="button"
      className={state === "on" ? "button desk-sound desk-sound-on" : "button desk-sound"}
      onClick={() => void toggle()}
    >
      {state === "impossible" ? "No sound in this browser" : `Alarm sound: ${state}`}
    </button>
  );
}

interface SoundSwitchProps {
  readonly cases: readonly CaseRow[];
  readonly sound: AlarmSound;
}
