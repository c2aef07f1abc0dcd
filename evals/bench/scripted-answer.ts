import type { Hono } from "hono";
import type { HttpEnvironment } from "../../server/http/environment.ts";

export interface ScriptedElement {
  readonly act: "claim";
  readonly citation: { readonly passageId: string; readonly quote: string };
  /** Last, as the schema asks for it. */
  readonly text: string;
}

/** Asks once without a model and turns the cited sentences into what a perfectly faithful model would stream. */
export async function scriptedAnswer(
  app: Hono<HttpEnvironment>,
  question: string,
): Promise<readonly ScriptedElement[]> {
  const text = await (await ask(app, question)).text();
  const frames = text.split("\n\n").flatMap((frame) => {
    const data = frame.split("\n").find((line) => line.startsWith("data: {"));
    return data === undefined
      ? []
      : [JSON.parse(data.slice(6)) as { type: string; data?: { quote: string; passage: { id: string } } }];
  });
  return frames.flatMap(({ type, data }) =>
    type === "data-citation" && data !== undefined
      ? [{ act: "claim" as const, citation: { passageId: data.passage.id, quote: data.quote }, text: data.quote }]
      : [],
  );
}

export async function openConversation(
  request: (path: string, init: RequestInit) => Response | Promise<Response>,
): Promise<{ id: string; token: string }> {
  return (await (
    await request("/api/conversations", { method: "POST", body: JSON.stringify({ country: "GB" }) })
  ).json()) as { id: string; token: string };
}

export const messageRequest = (token: string, text: string): RequestInit => ({
  method: "POST",
  headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
  body: JSON.stringify({ clientMessageId: crypto.randomUUID(), text }),
});

async function ask(app: Hono<HttpEnvironment>, question: string): Promise<Response> {
  const { id, token } = await openConversation((path, init) => app.request(path, init));
  return app.request(`/api/conversations/${id}/messages`, messageRequest(token, question));
}
