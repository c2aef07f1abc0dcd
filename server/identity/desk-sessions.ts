import { randomBytes, randomUUID } from "node:crypto";
import { and, eq, gt, lt } from "drizzle-orm";
import { hashToken } from "../conversation/index.ts";
import { type Store, schema } from "../store/index.ts";
import { hashPassword, passwordMatches } from "./passwords.ts";

export interface SignedInClinician {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A working day; then the desk asks again. */
export const sessionMs = 12 * 60 * 60_000;
/** The time a wrong e-mail costs must equal that of a wrong password, or addresses can be probed. */
const nobodysHash = hashPassword("nobody has this password");

export async function addClinician(
  store: Store,
  given: { readonly email: string; readonly name: string; readonly password: string },
): Promise<void> {
  const { email, name } = given;
  const row = { id: randomUUID(), email: email.toLowerCase(), name, passwordHash: await hashPassword(given.password) };
  await store.orm
    .insert(schema.clinicians)
    .values(row)
    .onConflictDoUpdate({ target: schema.clinicians.email, set: { passwordHash: row.passwordHash, name } });
}

/** @returns the session token for the cookie, or undefined for a wrong e-mail or password, without saying which. */
export async function signIn(store: Store, email: string, password: string, now: Date): Promise<string | undefined> {
  const [clinician] = await store.orm
    .select()
    .from(schema.clinicians)
    .where(eq(schema.clinicians.email, email.toLowerCase()));
  const matches = await passwordMatches(password, clinician?.passwordHash ?? (await nobodysHash));
  if (clinician === undefined || !matches) return undefined;
  await store.orm.delete(schema.deskSessions).where(lt(schema.deskSessions.expiresAt, now));
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + sessionMs);
  await store.orm
    .insert(schema.deskSessions)
    .values({ tokenHash: hashToken(token), clinicianId: clinician.id, expiresAt, seenAt: now });
  return token;
}

export async function signOut(store: Store, token: string): Promise<void> {
  await store.orm.delete(schema.deskSessions).where(eq(schema.deskSessions.tokenHash, hashToken(token)));
}

/** The clinician behind a session cookie. Asking counts as a sign of life: this is what keeps the duty list true. */
export async function whoIs(store: Store, token: string, now: Date): Promise<SignedInClinician | undefined> {
  const { deskSessions, clinicians } = schema;
  const [row] = await store.orm
    .update(deskSessions)
    .set({ seenAt: now })
    .from(clinicians)
    .where(
      and(
        eq(deskSessions.tokenHash, hashToken(token)),
        gt(deskSessions.expiresAt, now),
        eq(clinicians.id, deskSessions.clinicianId),
      ),
    )
    .returning({ id: clinicians.id, name: clinicians.name, email: clinicians.email });
  return row;
}
