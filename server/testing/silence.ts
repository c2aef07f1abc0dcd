import { afterEach, beforeEach, expect, vi } from "vitest";

/** Silence is the only passing sound: an unexpected console.error is a failure somebody would otherwise scroll past. */
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  const said = vi.mocked(console.error).mock?.calls ?? [];
  const count = said.length;
  vi.mocked(console.error).mockRestore?.();
  expect(count, "calls of console.error").toBe(0);
});
