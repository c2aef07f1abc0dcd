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
  [{ QDRANT_SHARDS: "2" }, /QDRANT_SHARDS is set but QDRANT_URL is not/],
  [{ QDRANT_URL: "http://q.example", QDRANT_SHARDS: "0" }, /^QDRANT_SHARDS is below 1/],
  [{ QDRANT_URL: "http://q.example", QDRANT_REPLICAS: "two" }, /^QDRANT_REPLICAS is not a number/],
  [{ QDRANT_URL: "http://q.example", QDRANT_REPLICAS: "2", QDRANT_WRITE_CONSISTENCY: "3" }, /only 2 copies/],
  [{ QDRANT_URL: "https://name:secret@q.example" }, /^QDRANT_URL holds a name or password[^@]*$/],
  [{ MODEL: "m" }, /neither OPENAI_API_KEY nor OPENAI_BASE_URL/],
  [{ WIDGET_ORIGINS: "https://portal.example/path" }, /WIDGET_ORIGINS.*is not an origin/],
  [{ EMBEDDING_MODEL: "small" }, /^EMBEDDING_MODEL names a provider's model but none of/],
  [{ EMBEDDING_BASE_URL: "https://e.example/v1" }, /^EMBEDDING_BASE_URL is set but EMBEDDING_MODEL is not/],
  [{ EMBEDDING_API_KEY: "k" }, /^EMBEDDING_API_KEY is set but EMBEDDING_MODEL is not/],
  [{ EMBEDDING_MODEL: "./small", EMBEDDING_BASE_URL: "https://e.example/v1" }, /a folder needs no provider/],
  [
    { EMBEDDING_MODEL: "small", OPENAI_API_KEY: "o", EMBEDDING_API_KEY: "k" },
    /EMBEDDING_BASE_URL is not: say whose key/,
  ],
  [{ EMBEDDING_MODEL: "small", EMBEDDING_BASE_URL: "e.example" }, /^EMBEDDING_BASE_URL is not an address/],
  [{ RERANK_MODEL: "small" }, /^RERANK_MODEL names a provider's model but neither/],
  [{ NODE_ENV: "prodution" }, /^NODE_ENV is none of development, test and production/],
  [{ NODE_ENV: "Production" }, /^NODE_ENV /],
  [{ DEMO_PORT: "3000" }, /DEMO_PORT is the same as PORT/],
  [{ SAMPLE_KNOWLEDGE: "yes" }, /neither "on" nor "off"/],
] as const)("%o is refused in words that name it", (environment, words) => {
  expect(problemsOf(environment).join("; ")).toMatch(words);
});

test("what is named development or test starts like a first try, as does an empty setting", () => {
  for (const NODE_ENV of ["development", "test", ""])
    expect(readConfig({ NODE_ENV })).toMatchObject({ kind: "ready", config: { production: false } });
});

test("the desk's hours are kept by language", () => {
  expect(readConfig({ DESK_HOURS: "Mondays", DESK_HOURS_ES: "lunes" })).toMatchObject({
    config: { deskHours: { en: "Mondays", es: "lunes" } },
  });
});

test("every problem is named at once, not one per start", () => {
  expect(problemsOf({ QDRANT_API_KEY: "k", MODEL: "m", WIDGET_ORIGINS: "x" })).toHaveLength(3);
});

test("a key without a named model sends nothing to its provider, and says so", () => {
  const outcome = readConfig({ OPENAI_API_KEY: "sk-something" });
  expect(outcome).toMatchObject({ kind: "ready", config: { model: undefined } });
  expect(outcome.kind === "ready" && outcome.warnings.join(" ")).toMatch(/nothing is sent/);
});

test("an embedding model is a folder when it is written as a path, and a provider's model otherwise", () => {
  const placed = (environment: Record<string, string>) => {
    const outcome = readConfig(environment);
    return outcome.kind === "ready" ? outcome.config.embedding : outcome.problems;
  };
  for (const folder of ["./models/small", "../small", "/srv/models/small", "C:\\models\\small", "~/small"])
    expect(placed({ EMBEDDING_MODEL: folder })).toEqual({ kind: "folder", folder });
  expect(placed({ EMBEDDING_MODEL: "vendor/small", OPENAI_API_KEY: "o" })).toEqual({
    kind: "provider",
    modelId: "vendor/small",
    baseUrl: "https://api.openai.com/v1",
    apiKey: "o",
  });
  expect(placed({})).toBeUndefined();
});

test("an embedding server of its own is never sent the other provider's key", () => {
  const outcome = readConfig({
    EMBEDDING_MODEL: "small",
    EMBEDDING_BASE_URL: "http://127.0.0.1:9000/v1",
    OPENAI_API_KEY: "sk-other",
    MODEL: "m",
  });
  expect(outcome).toMatchObject({ kind: "ready" });
  expect(outcome.kind === "ready" && outcome.config.embedding).toEqual({
    kind: "provider",
    modelId: "small",
    baseUrl: "http://127.0.0.1:9000/v1",
  });
});

test("a provider that only embeds or orders is said to get that much and no drafting", () => {
  const outcome = readConfig({ OPENAI_API_KEY: "sk-something", EMBEDDING_MODEL: "small", RERANK_MODEL: "large" });
  expect(outcome.kind === "ready" && outcome.warnings.join(" ")).toMatch(
    /built-in drafter answers; .* only what EMBEDDING_MODEL and RERANK_MODEL need/,
  );
});

test("Qdrant's copies, parts and the writes that must have arrived have defaults that keep a majority", () => {
  const qdrantOf = (environment: Record<string, string>) => {
    const outcome = readConfig({ QDRANT_URL: "https://q.example", ...environment });
    return outcome.kind === "ready" ? outcome.config.qdrant : undefined;
  };
  expect(qdrantOf({})).toEqual({ url: "https://q.example", replicas: 1, shards: 1, writeConsistency: 1 });
  expect(qdrantOf({ QDRANT_REPLICAS: "3", QDRANT_API_KEY: "k" })).toMatchObject({ writeConsistency: 2, apiKey: "k" });
  expect(qdrantOf({ QDRANT_REPLICAS: "3", QDRANT_WRITE_CONSISTENCY: "1" })).toMatchObject({ writeConsistency: 1 });
});

test("a key that would travel in the clear is warned of", () => {
  const warningsOf = (environment: Record<string, string>) => {
    const outcome = readConfig(environment);
    return outcome.kind === "ready" ? outcome.warnings.join(" ") : "";
  };
  expect(warningsOf({ QDRANT_URL: "http://q.example:6333", QDRANT_API_KEY: "k" })).toMatch(/plain http/);
  expect(warningsOf({ QDRANT_URL: "http://127.0.0.1:6333", QDRANT_API_KEY: "k" })).toBe("");
  expect(warningsOf({ QDRANT_URL: "https://q.example", QDRANT_API_KEY: "k" })).toBe("");
});
