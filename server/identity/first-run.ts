import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { eq } from "drizzle-orm";
import { type Store, schema } from "../store/index.ts";
import { addClinician } from "./desk-sessions.ts";

export interface FirstRunSignIn {
  readonly email: string;
  readonly password: string;
}

const email = "desk@lantern.local";

/**
 * The desk sign-in of a fresh installation: made once, kept in a file that only its owner can read, printed at every start until that
 * file is deleted. When the database is new but the file is old, the file's password is set again, so that what is printed works.
 */
export async function firstRunSignIn(store: Store, dataDir: string): Promise<FirstRunSignIn> {
  const file = path.join(dataDir, "desk-sign-in.json");
  const known = readSignIn(file);
  const [row] = await store.orm
    .select({ id: schema.clinicians.id })
    .from(schema.clinicians)
    .where(eq(schema.clinicians.email, email));
  if (known !== undefined && row !== undefined) return known;
  const signIn = known ?? { email, password: randomBytes(12).toString("base64url") };
  // The file first: a crash in between leaves a password that the next start sets again, never an account nobody can open.
  fs.writeFileSync(file, `${JSON.stringify(signIn, null, 2)}\n`, { mode: 0o600 });
  await addClinician(store, { ...signIn, name: "Desk clinician" });
  return signIn;
}

function readSignIn(file: string): FirstRunSignIn | undefined {
  try {
    const stored = JSON.parse(fs.readFileSync(file, "utf8")) as Partial<FirstRunSignIn>;
    return typeof stored.password === "string" && stored.password !== ""
      ? { email, password: stored.password }
      : undefined;
  } catch {
    return undefined;
  }
}
