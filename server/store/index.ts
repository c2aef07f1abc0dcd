export { StoreWillNotOpen } from "./embedded-postgres.ts";
export { instanceLockClass, openStore, type Store } from "./open-store.ts";
export * as schema from "./schema.ts";
