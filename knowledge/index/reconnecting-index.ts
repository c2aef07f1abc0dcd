import { IndexUnreachable, type PassageIndex } from "./port.ts";

/** Between two tries to open an index that is away. */
const retryMs = 5_000;

/**
 * An index on a server that may be away when Lantern starts, or later: until it is there every search is IndexUnreachable, which
 * brings in a person, and the rest of the product works. It is tried again when it is asked, at most every `retryMs`.
 */
export async function openReconnectingIndex(
  name: PassageIndex["name"],
  snapshotId: string,
  open: () => Promise<PassageIndex>,
): Promise<PassageIndex> {
  let opened: PassageIndex | undefined;
  let lastTry = Number.NEGATIVE_INFINITY;
  let trying: Promise<PassageIndex | undefined> | undefined;

  async function reach(): Promise<PassageIndex | undefined> {
    if (opened !== undefined || performance.now() - lastTry < retryMs) return opened;
    trying ??= open()
      .then((index) => {
        opened = index;
        return index;
      })
      .catch(() => undefined)
      .finally(() => {
        lastTry = performance.now();
        trying = undefined;
      });
    return trying;
  }

  const reached = async (): Promise<PassageIndex> => {
    const index = await reach();
    if (index === undefined) throw new IndexUnreachable("The index is away.");
    return index;
  };
  await reach();
  return {
    name,
    snapshotId: () => snapshotId,
    search: async (query) => (await reached()).search(query),
    topic: async (topicId) => (await reached()).topic(topicId),
    ready: async () => (await reach())?.ready() ?? false,
  };
}
