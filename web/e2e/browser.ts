import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Path of a Chromium on this machine; installed from the system's packages when there is none and we may.
 *
 * @throws with one sentence that says what to install: browser tests that cannot run must not look green.
 */
export function findChromium(): string {
  const wished = process.env.CHROMIUM;
  const found = (wished === undefined ? places : [wished]).find((place) => fs.existsSync(place));
  if (found !== undefined) return found;
  const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (mayInstall) {
    console.log("No Chromium here: installing the system's package for the browser tests …");
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ]) {
      spawnSync("apt-get", args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    }
    if (fs.existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  throw new Error(
    "The browser tests need Chromium: install it (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM to its path.",
  );
}

// Without these Chromium calls home at every start, which a closed network refuses many times over.
const quietArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface BrowserRun {
  readonly browser: Browser;
  /** A new visitor: storage of their own. Any error on the page's console fails the test. */
  visit(
    url: string,
    options?: {
      readonly width?: number;
      readonly height?: number;
      readonly colorScheme?: "light" | "dark";
      /** What the browser prefers to read. */
      readonly locale?: string;
    },
  ): Promise<Page>;
}

/** A real browser for one test, closed when it is over. */
export async function openBrowser(): Promise<BrowserRun> {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...sandbox, ...quietArguments] });
  const complaints: string[] = [];
  onTestFinished(async () => {
    await browser.close();
    if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join(" | ")}`);
  });
  return {
    browser,
    async visit(url, { width = 1280, height = 900, colorScheme = "light", locale = "en-US" } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale });
      const page = await context.newPage();
      page.on("console", (message) => {
        // A dropped or refused request is part of some journeys; a script or policy error never is.
        if (message.type() === "error" && !/Failed to load resource|net::ERR_/.test(message.text()))
          complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(url);
      return page;
    },
  };
}

/** Where screenshots go when SCREENSHOTS names a folder; otherwise nothing is kept. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  fs.mkdirSync(path.resolve(folder.replace(/^~/, os.homedir())), { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
