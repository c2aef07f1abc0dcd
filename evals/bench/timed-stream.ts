/** Milliseconds from sending a request until `enough` of its body has arrived, or until its end. The rest is read, but not counted. */
export async function timeUntil(request: () => Promise<Response>, enough: (text: string) => boolean): Promise<number> {
  const startedAt = performance.now();
  const response = await request();
  if (!response.ok) throw new Error(`the measured request failed with ${response.status}`);
  const decoder = new TextDecoder();
  let text = "";
  let reached: number | undefined;
  for await (const bytes of response.body ?? []) {
    if (reached !== undefined) continue;
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (enough(text)) reached = performance.now() - startedAt;
  }
  return reached ?? performance.now() - startedAt;
}

export const toTheEnd = (): boolean => false;

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
