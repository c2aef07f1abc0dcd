export { addClinician, sessionMs, type SignedInClinician, signIn, signOut, whoIs } from "./desk-sessions.ts";
export { type FirstRunSignIn, firstRunSignIn } from "./first-run.ts";
