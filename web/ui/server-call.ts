import type { Problem } from "#server/protocol/ui-parts.ts";

/** What became of a request. `unreachable`: no answer came, so nobody knows whether it arrived; safe to repeat. */
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

async function call<Value>(
  fetcher: typeof fetch,
  path: string,
  init: RequestInit | undefined,
  read: (response: Response) => Promise<Value>,
): Promise<CallOutcome<Value>> {
  try {
    const response = await fetcher(path, init);
    if (response.ok) return { kind: "ok", value: await read(response) };
    return { kind: "problem", problem: await readProblem(response) };
  } catch {
    return { kind: "unreachable" };
  }
}

/** A proxy's own error page is not a problem document; the person still gets a sentence. */
async function readProblem(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.json();
    if (typeof body === "object" && body !== null && "code" in body && "detail" in body) {
      return { ...(body as Problem), status: response.status };
    }
  } catch {
    // Falls through to our own words: the body was not JSON.
  }
  return {
    type: "about:blank",
    title: "Not accepted",
    status: response.status,
    code: `http-${response.status}`,
    detail: "The service did not accept this. Please try again.",
  };
}
