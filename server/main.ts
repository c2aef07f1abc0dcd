import { enableCompileCache } from "node:module";

// Halves the time of a second start; the imports below are dynamic so that they are cached too.
enableCompileCache();
const startedAt = performance.now();

const { readConfig } = await import("./config.ts");
const outcome = readConfig(process.env);
if (outcome.kind === "refused") {
  console.error("Lantern did not start: its configuration does not fit together.");
  for (const problem of outcome.problems) console.error(`  - ${problem}`);
  process.exit(1);
}
for (const warning of outcome.warnings) console.warn(`Note: ${warning}`);

const { sayToPerson, startServer } = await import("./start-server.ts");
try {
  await startServer(outcome.config, { startedAt, quiet: process.env.LOG === "off", terminal: process.stdout });
} catch (error) {
  const words = sayToPerson(error);
  console.error(`\nLantern did not start. ${words ?? `Unexpected ${(error as Error).name}.`}`);
  if (words === undefined) console.error((error as Error).stack);
  process.exit(1);
}
