// @vitest-environment jsdom
import { expect, test } from "vitest";
import { reportPage } from "./page.ts";
import { everyBlock } from "./report.fixture.ts";

const page = reportPage(everyBlock);
const document = new DOMParser().parseFromString(page, "text/html");
const all = (selector: string) => [...document.querySelectorAll(selector)];

test("the page brings everything along: no script, no style, no picture from elsewhere", () => {
  expect(all("script, link, img, iframe")).toEqual([]);
  expect(page).not.toMatch(/https?:|url\(|@import/);
  expect(page).toContain("default-src 'none'");
});

test("the words of a case are text, never markup", () => {
  expect(document.querySelector("blockquote")?.textContent).toBe("<script>alert('it hurts')</script>");
  expect(document.querySelector("h1")?.textContent).toBe("A suite <of> everything");
});

test("every picture has a name and a table beside it", () => {
  const pictures = all("svg[role=img]");
  expect(pictures).toHaveLength(4);
  for (const picture of pictures) {
    expect(picture.getAttribute("aria-label")).toMatch(/\w+: /);
    expect(picture.closest(".beside")?.querySelector("table")?.rows.length).toBeGreaterThan(1);
  }
});

test("whoever sees no colours still sees which way a case moved and whether a promise held", () => {
  expect(document.body.textContent).toContain("▼ 1  = 98  ▲ 1");
  expect(document.body.textContent).toContain("✗ not met");
  expect(document.body.textContent).toContain("✓ met");
  expect(document.body.textContent).toContain("✗ not measured");
  expect(all("svg text").map((text) => text.textContent)).toContain("1 ▼");
});

test("a single fallen case among hundreds can be seen", () => {
  expect(Number(document.querySelector("rect.down")?.getAttribute("width"))).toBeGreaterThanOrEqual(2);
});

test("what is wider than a phone scrolls in its own frame, which the keyboard reaches", () => {
  for (const wide of all("table, svg[role=img]")) {
    expect(wide.closest(".scroll")?.getAttribute("tabindex")).toBe("0");
  }
});

test("a curve is drawn inside its frame, a point of more cases larger, with the limit it ought to keep named", () => {
  const picture = document.querySelector('svg[aria-label^="Curve:"]');
  const points = [...(picture?.querySelectorAll("circle") ?? [])];
  expect(points).toHaveLength(2);
  const [few, many] = points.map((point) => Number(point.getAttribute("r")));
  expect(many).toBeGreaterThan(few ?? Number.NaN);
  const [width, height] = ["width", "height"].map((side) => Number(picture?.getAttribute(side)));
  for (const point of points) {
    expect(Number(point.getAttribute("cx"))).toBeLessThan(width ?? 0);
    expect(Number(point.getAttribute("cy"))).toBeLessThan(height ?? 0);
  }
  expect(picture?.textContent).toContain("alpha 0.05");
});
