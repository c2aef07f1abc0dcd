import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const problemsOf = (environment: Record<string, string>) => {
  const outcome = readConfig(environment);
  return outcome.kind === "refused" ? outcome.problems : [];
};

test("with nothing set, everything has its documented default", () => {
  expect(readConfig({})).toMatchObject({
    kind: "ready",
    config: {
      host: "127.0.0.1",
      port: 3000,
      dataDir: "./data",
      production: false,
      sampleKnowledge: true,
      firstRunSignIn: true,
      demoPortalPort: 3001,
    },
  });
});

test("in production every convenience of the first run is off unless it is named", () => {
  expect(readConfig({ NODE_ENV: "production" })).toMatchObject({
    config: { sampleKnowledge: false, firstRunSignIn: false, demoPortalPort: undefined },
  });
  expect(readConfig({ NODE_ENV: "production", SAMPLE_KNOWLEDGE: "on", FIRST_RUN_SIGN_IN: "on" })).toMatchObject({
    config: { sampleKnowledge: true, firstRunSignIn: true },
  });
});

test.each([
  [{ PORT: "http" }, /^PORT /],
  [{ PORT: "70000" }, /^PORT /],
  [{ DATABASE_URL: "mysql://x" }, /^DATABASE_URL .*postgres:\/\//],
  [{ QDRANT_API_KEY: "k" }, /QDRANT_URL is not/],
  [{ MODEL: "m" }, /neither OPENAI_API_KEY nor OPENAI_BASE_URL/],
  [{ WIDGET_ORIGINS: "https://portal.example/path" }, /WIDGET_ORIGINS.*is not an origin/],
  [{ DEMO_PORT: "3000" }, /DEMO_PORT is the same as PORT/],
  [{ SAMPLE_KNOWLEDGE: "yes" }, /neither "on" nor "off"/],
] as const)("%o is refused in words that name it", (environment, words) => {
  expect(problemsOf(environment).join("; ")).toMatch(words);
});

test("every problem is named at once, not one per start", () => {
  expect(problemsOf({ QDRANT_API_KEY: "k", MODEL: "m", WIDGET_ORIGINS: "x" })).toHaveLength(3);
});

test("a key without a named model sends nothing to its provider, and says so", () => {
  const outcome = readConfig({ OPENAI_API_KEY: "sk-something" });
  expect(outcome).toMatchObject({ kind: "ready", config: { model: undefined } });
  expect(outcome.kind === "ready" && outcome.warnings.join(" ")).toMatch(/nothing is sent/);
});
