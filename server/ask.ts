import { enableCompileCache } from "node:module";

enableCompileCache();
const { readConfig } = await import("./config.ts");
const outcome = readConfig(process.env);
if (outcome.kind === "refused") {
  for (const problem of outcome.problems) console.error(`Configuration: ${problem}`);
  process.exit(1);
}
const question = process.argv.slice(2).join(" ").trim();
if (question === "") {
  console.error('Ask something: npm run ask -- "How long does a cough last?"');
  process.exit(1);
}
const { compose } = await import("./compose.ts");
const { sayToPerson } = await import("./start-server.ts");
const { findCountry, listCountries } = await import("./triage/index.ts");
const { askInTerminal } = await import("#web/terminal/ask-in-terminal.ts");
try {
  const lantern = await compose(outcome.config, {
    onStep: () => undefined,
    quiet: true,
    webFolder: ".",
    moreFrameAncestors: [],
  });
  const country = process.env.COUNTRY?.trim() ?? "";
  const { directory } = lantern.rooms;
  if (country !== "" && country !== "unknown" && findCountry(directory, country) === undefined) {
    const known = listCountries(directory).map(({ code }) => code);
    console.error(
      `COUNTRY: "${country}" is none that Lantern has numbers for. Use one of ${known.join(", ")}, or leave it out.`,
    );
    await lantern.close(0);
    process.exit(1);
  }
  const ok = await askInTerminal((path, init) => lantern.app.request(path, init), question, {
    country: country === "" ? "unknown" : country,
    terminal: process.stdout,
  });
  await lantern.close(1_000);
  process.exit(ok ? 0 : 1);
} catch (error) {
  console.error(sayToPerson(error) ?? `Unexpected ${(error as Error).name}.`);
  process.exit(1);
}
