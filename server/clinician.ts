import { randomBytes } from "node:crypto";
import { readConfig } from "./config.ts";
import { addClinician } from "./identity/index.ts";
import { openStore } from "./store/index.ts";

/** `npm run clinician -- ada@hospital.example "Ada Byron"`: adds a desk sign-in, or gives an existing one a new password. */
const [email, name] = process.argv.slice(2);
if (email === undefined || name === undefined || !/^\S+@\S+$/.test(email)) {
  console.error('Say who: npm run clinician -- ada@hospital.example "Ada Byron"');
  process.exit(1);
}
const outcome = readConfig(process.env);
if (outcome.kind === "refused") {
  for (const problem of outcome.problems) console.error(`Configuration: ${problem}`);
  process.exit(1);
}
const { sayToPerson } = await import("./start-server.ts");
try {
  const { dataDir, databaseUrl } = outcome.config;
  const store = await openStore({ dataDir, databaseUrl, onNotice: console.log });
  const password = randomBytes(12).toString("base64url");
  await addClinician(store, { email, name, password });
  await store.close();
  console.log(`${name} signs in at /desk with ${email} and the password ${password}`);
  console.log("It is shown this once; the same command gives a new one.");
} catch (error) {
  console.error(sayToPerson(error) ?? `Unexpected ${(error as Error).name}.`);
  process.exit(1);
}
