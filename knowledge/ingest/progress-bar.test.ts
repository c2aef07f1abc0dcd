import { expect, test } from "vitest";
import { openProgressBar } from "./progress-bar.ts";

function terminal(isTTY: boolean, columns = 60) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => written.push(text) };
}

test("on a terminal the bar is redrawn in place and never wider than the window", () => {
  const screen = terminal(true, 40);
  const bar = openProgressBar(screen);
  bar.update("guidelines read", 30, 60);
  bar.update("guidelines read", 60, 60);
  bar.close();
  expect(screen.written.at(-1)).toBe("\n");
  const drawn = screen.written.slice(0, -1).map((text) => text.replace("\r\u001b[2K", ""));
  expect(drawn[0]).toContain("30/60");
  expect(drawn[1]).not.toContain("░");
  expect(drawn.every((text) => text.length <= 40)).toBe(true);
});

test("in a log there is one plain line when a step is done, without control characters", () => {
  const log = terminal(false);
  const bar = openProgressBar(log);
  for (let done = 1; done <= 3; done += 1) bar.update("guidelines read", done, 3);
  bar.close();
  expect(log.written).toEqual(["guidelines read: 3 of 3\n"]);
});
