/** 128 random bits as hex. Not `randomUUID`, which browsers withhold on plain http, where a hospital may run a trial. */
export function newClientMessageId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
