export interface Timed {
  /** Milliseconds from sending the request until enough of its body had arrived. */
  readonly reached: number;
  /** Milliseconds until the end of the body. */
  readonly ended: number;
}

/** Sends a request and reads its body to the end, noting when there was `enough` of it. */
export async function timeStream(request: () => Promise<Response>, enough: (text: string) => boolean): Promise<Timed> {
  const startedAt = performance.now();
  const response = await request();
  if (!response.ok) throw new Error(`the measured request failed with ${response.status}`);
  const decoder = new TextDecoder();
  let text = "";
  let reached: number | undefined;
  for await (const bytes of response.body ?? []) {
    if (reached !== undefined) continue; // looking again would cost the reader, and so the measurement
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (enough(text)) reached = performance.now() - startedAt;
  }
  const ended = performance.now() - startedAt;
  return { reached: reached ?? ended, ended };
}

/** Characters that a chat.completions stream has brought so far. */
export function deltaLength(text: string): number {
  let length = 0;
  for (const line of text.split("\n")) {
    if (!line.startsWith("data: {") || !line.endsWith("}")) continue;
    const chunk = JSON.parse(line.slice(6)) as { choices: readonly { delta?: { content?: string } }[] };
    length += chunk.choices[0]?.delta?.content?.length ?? 0;
  }
  return length;
}
