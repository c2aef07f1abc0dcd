import type { Problem } from "#server/protocol/ui-parts.ts";

/**
 * What became of a request. `unreachable`: no answer of Lantern's own came, so nobody knows whether it arrived; safe to
 * repeat. A proxy's error page counts as that: its 404 says nothing about a conversation.
 */
export type CallOutcome<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

/** A request whose answer is JSON of the protocol. Never throws. */
export const callJson = <Value>(fetcher: typeof fetch, path: string, init?: RequestInit): Promise<CallOutcome<Value>> =>
  call(fetcher, path, init, async (response) => (await response.json()) as Value);

/** A request whose body is not wanted (204, 202, or a stream that is read elsewhere): it is let go at once. Never throws. */
export const callNothing = (fetcher: typeof fetch, path: string, init?: RequestInit): Promise<CallOutcome<undefined>> =>
  call(fetcher, path, init, async (response) => {
    await response.body?.cancel();
    return undefined;
  });

/** A request that may be answered with JSON or with nothing; undefined when there is no JSON. Never throws. */
export const callForAnswer = (fetcher: typeof fetch, path: string, init?: RequestInit): Promise<CallOutcome<unknown>> =>
  call(fetcher, path, init, async (response): Promise<unknown> => {
    // It was done, whatever can be read of the answer: a broken body must not look like a failure that may be repeated.
    const text = await response.text().catch(() => "");
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  });

async function call<Value>(
  fetcher: typeof fetch,
  path: string,
  init: RequestInit | undefined,
  read: (response: Response) => Promise<Value>,
): Promise<CallOutcome<Value>> {
  try {
    const response = await fetcher(path, init);
    if (response.ok) return { kind: "ok", value: await read(response) };
    const problem = await readProblem(response);
    return problem === undefined ? { kind: "unreachable" } : { kind: "problem", problem };
  } catch {
    return { kind: "unreachable" };
  }
}

/** The problem document of a refusal; undefined when it is not one of ours. Rejects when the body breaks off. */
export async function readProblem(response: Response): Promise<Problem | undefined> {
  if (!/^application\/problem\+json\b/i.test(response.headers.get("content-type") ?? "")) {
    await response.body?.cancel();
    return undefined;
  }
  const body: unknown = JSON.parse(await response.text());
  const isOurs =
    typeof body === "object" &&
    body !== null &&
    "code" in body &&
    typeof body.code === "string" &&
    "detail" in body &&
    typeof body.detail === "string";
  return isOurs ? { ...(body as Problem), status: response.status } : undefined;
}
