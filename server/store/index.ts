export { type KeptConnection, keepConnected } from "./kept-connection.ts";
export { StoreWillNotOpen } from "./embedded-postgres.ts";
export { instanceLockClass, openStore, type Queryable, type Store, type Transaction } from "./open-store.ts";
export * as schema from "./schema.ts";
