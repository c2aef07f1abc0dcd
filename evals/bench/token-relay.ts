/** What both relays send a model: the question as it came. */
export function askForTokens(question: string) {
  const body = { model: "scripted", stream: true, messages: [{ role: "user", content: question }] };
  return {
    headers: { authorization: "Bearer test-key", "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** Reads a model's stream as it comes, in whatever pieces; gives the tokens that are whole. */
export function createTokenReader(): (text: string) => readonly string[] {
  let unread = "";
  return (text) => {
    const events = (unread + text).split("\n\n");
    unread = events.pop() ?? "";
    const deltas: string[] = [];
    for (const event of events) {
      if (!event.startsWith("data: {")) continue;
      const chunk = JSON.parse(event.slice("data: ".length)) as {
        readonly choices: readonly { readonly delta?: { readonly content?: string } }[];
      };
      const delta = chunk.choices[0]?.delta?.content;
      if (delta) deltas.push(delta);
    }
    return deltas;
  };
}

/** A token as both relays hand it on. */
export const tokenEvent = (delta: string): string => JSON.stringify({ type: "text-delta", id: "0", delta });
