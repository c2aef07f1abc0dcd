import type { CaseRow } from "#server/protocol/desk-api.ts";

/** Three short tones. Made on the spot: no file to load, nothing to fail on a slow line. */
export interface AlarmSound {
  /** False when this browser makes no sound; a browser allows it only after somebody pressed something. */
  turnOn(): Promise<boolean>;
  turnOff(): void;
  ring(): void;
}

const tones = [
  { hertz: 880, atSeconds: 0 },
  { hertz: 660, atSeconds: 0.22 },
  { hertz: 880, atSeconds: 0.44 },
] as const;
const toneSeconds = 0.18;

export function openAlarmSound(makeContext: () => AudioContext): AlarmSound {
  let context: AudioContext | undefined;

  function ring(): void {
    if (context === undefined) return;
    for (const { hertz, atSeconds } of tones) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      const start = context.currentTime + atSeconds;
      tone.frequency.value = hertz;
      // Swelling and fading: an abrupt start or end clicks.
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
      volume.gain.linearRampToValueAtTime(0, start + toneSeconds);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + toneSeconds);
    }
  }

  return {
    async turnOn() {
      try {
        context ??= makeContext();
        await context.resume();
      } catch {
        context = undefined;
        return false;
      }
      ring();
      return true;
    },
    turnOff() {
      void context?.close().catch(() => {});
      context = undefined;
    },
    ring,
  };
}

/** The open cases that are a matter of life now. */
export const emergencyIds = (cases: readonly CaseRow[]): ReadonlySet<string> =>
  new Set(cases.filter(({ level, crisis }) => level === "emergency" || crisis).map(({ id }) => id));
