/** What survives a refresh and is shared by this browser's tabs. Never the transcript: that is read from the server. */
export interface KeptConversation {
  readonly id: string;
  readonly token: string;
}

/** A message the server has not confirmed yet. Kept, so that a crash or a refresh cannot lose what somebody typed. */
export interface KeptMessage {
  readonly clientMessageId: string;
  readonly text: string;
}

export interface ConversationKeeper {
  read(): KeptConversation | undefined;
  keep(conversation: KeptConversation): void;
  /** Forgets the conversation and everything unsent. */
  forget(): void;
  readUnsent(): readonly KeptMessage[];
  keepUnsent(message: KeptMessage): void;
  forgetUnsent(clientMessageId: string): void;
  /** Another tab began, replaced or deleted the conversation. Returns how to stop listening. */
  onChangeElsewhere(listener: () => void): () => void;
}

const conversationKey = "lantern.conversation";
/** One key for each message: two tabs can then never overwrite each other's list. */
const unsentPrefix = "lantern.unsent.";

/** Keeps in `storage`; when the browser forbids storage (private frames do), keeps for the life of the page. */
export function openKeeper(
  storage: Storage | undefined,
  events: Pick<Window, "addEventListener" | "removeEventListener">,
): ConversationKeeper {
  const fallback = new Map<string, string>();
  const get = (key: string): string | null => storage?.getItem(key) ?? fallback.get(key) ?? null;
  const keys = (): readonly string[] => [
    ...Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? ""),
    ...fallback.keys(),
  ];
  const set = (key: string, value: string): void => {
    try {
      if (!storage) throw new Error("No storage");
      storage.setItem(key, value);
    } catch {
      // Full or forbidden. The conversation still works until the page is closed.
      fallback.set(key, value);
    }
  };
  const remove = (key: string): void => {
    storage?.removeItem(key);
    fallback.delete(key);
  };

  return {
    read() {
      const kept = parse(get(conversationKey));
      return isKept(kept) ? kept : undefined;
    },
    keep: ({ id, token }) => set(conversationKey, JSON.stringify({ id, token })),
    forget() {
      for (const key of keys()) if (key === conversationKey || key.startsWith(unsentPrefix)) remove(key);
    },
    readUnsent: () =>
      keys()
        .filter((key) => key.startsWith(unsentPrefix))
        .map((key) => ({ clientMessageId: key.slice(unsentPrefix.length), text: get(key) ?? "" })),
    keepUnsent: ({ clientMessageId, text }) => set(unsentPrefix + clientMessageId, text),
    forgetUnsent: (clientMessageId) => remove(unsentPrefix + clientMessageId),
    onChangeElsewhere(listener) {
      const listen = (event: StorageEvent): void => {
        if (event.key === conversationKey || event.key === null) listener();
      };
      events.addEventListener("storage", listen);
      return () => events.removeEventListener("storage", listen);
    },
  };
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isKept = (value: unknown): value is KeptConversation =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "token" in value &&
  typeof value.token === "string";
