export { type KeptConnection, keepConnected } from "./kept-connection.ts";
export { makeDataFolder } from "./data-folder.ts";
export { StoreWillNotOpen } from "./store-will-not-open.ts";
export { instanceLockClass, openStore, type Queryable, type Store, type Transaction } from "./open-store.ts";
export * as schema from "./schema.ts";
