/** Why the database could not be opened, in words for the person who started Lantern. */
export class StoreWillNotOpen extends Error {
  override readonly name = "StoreWillNotOpen";
}
