import { expect, test, vi } from "vitest";
import { openAlarmSound } from "./alarm-sound.ts";

function scriptedContext() {
  const started: number[] = [];
  const node = { connect: (next: unknown) => next };
  const context = {
    currentTime: 5,
    destination: node,
    resume: vi.fn(async () => {}),
    close: vi.fn(async () => {}),
    createOscillator: () => ({ ...node, frequency: { value: 0 }, start: (at: number) => started.push(at), stop() {} }),
    createGain: () => ({ ...node, gain: { setValueAtTime() {}, linearRampToValueAtTime() {} } }),
  };
  return { context: context as unknown as AudioContext, started };
}

test("nothing sounds before somebody turned it on; then it is heard at once, and at each ring until it is off", async () => {
  const { context, started } = scriptedContext();
  const sound = openAlarmSound(() => context);
  sound.ring();
  expect(started).toEqual([]);
  expect(await sound.turnOn()).toBe(true);
  expect(started).toHaveLength(3);
  sound.ring();
  expect(started).toHaveLength(6);
  sound.turnOff();
  sound.ring();
  expect(started).toHaveLength(6);
});

test("a browser without sound is admitted", async () => {
  const sound = openAlarmSound(() => {
    throw new ReferenceError("AudioContext is not defined");
  });
  expect(await sound.turnOn()).toBe(false);
  sound.ring();
});
