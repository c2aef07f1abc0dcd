import { expect, test, vi } from "vitest";
import { type DeskSession, openDeskSession } from "./desk-session.ts";

const me = { id: "u1", name: "Dr Rahman", email: "a@example.org" };
const row = (id: string, extra: object = {}) => ({
  id,
  level: "urgent",
  reasons: [],
  state: "waiting",
  waitingSeconds: 5,
  ...extra,
});
const problem = (status: number, code: string) => () =>
  Response.json({ type: "x", title: "x", status, code, detail: "That is not possible now." }, { status });

/** A desk server: answers what was scripted, and lets the test ring the event bell. */
function openDesk(answers: Record<string, () => Response | Promise<Response>>) {
  const calls: { readonly key: string; readonly body: unknown }[] = [];
  let bell: { onOpen: () => void; onEvent: () => void; onBroken: () => void } | undefined;
  const fetcher = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const key = `${init.method ?? "GET"} ${path}`;
    calls.push({ key, body: typeof init.body === "string" ? JSON.parse(init.body) : undefined });
    const answer = answers[key];
    if (!answer) throw new Error(`Nobody scripted ${key}`);
    return answer();
  };
  const session: DeskSession = openDeskSession({
    fetcher: fetcher as typeof fetch,
    openEvents: (given) => {
      bell = given;
      return { close: () => {} };
    },
  });
  return { session, calls, ring: () => bell };
}

const signedIn = {
  "GET /api/desk/me": () => Response.json(me),
  "GET /api/desk/cases?state=open": () => Response.json({ cases: [row("b"), row("a")] }),
};

test("the queue is shown in the order the server gave", async () => {
  const { session } = openDesk(signedIn);
  await session.start();
  await vi.waitFor(() => expect(session.state().cases.map((each) => each.id)).toEqual(["b", "a"]));
});

test("whoever is not signed in sees no case", async () => {
  const { session } = openDesk({ "GET /api/desk/me": problem(401, "not-signed-in") });
  await session.start();
  expect(session.state()).toMatchObject({ me: "signed-out", cases: [] });
});

test("every event and every reconnection reads again; a broken line is admitted", async () => {
  const { session, calls, ring } = openDesk(signedIn);
  await session.start();
  ring()?.onOpen();
  const reads = () => calls.filter((call) => call.key.includes("/cases")).length;
  await vi.waitFor(() => expect(session.state().live).toBe(true));
  ring()?.onBroken();
  await session.refresh();
  expect(session.state().live).toBe(false);
  const before = reads();
  ring()?.onOpen();
  ring()?.onEvent();
  await vi.waitFor(() => expect(session.state().live).toBe(true));
  expect(reads()).toBe(before + 2);
});

test("who loses the race for a case is told who has it", async () => {
  const { session } = openDesk({
    ...signedIn,
    "GET /api/desk/cases/a": () => Response.json(row("a", { claimedBy: { id: "u2", name: "Dr Osei" } })),
    "POST /api/desk/cases/a/claim": problem(409, "already-claimed"),
  });
  await session.start();
  session.select("a");
  await session.claim("a");
  expect(session.state().notice).toEqual({ tone: "problem", words: "Dr Osei has already claimed this case." });
});

test("a reply that did not get through is not reported as sent", async () => {
  const { session, calls } = openDesk({
    ...signedIn,
    "GET /api/desk/cases/a": () => Response.json(row("a")),
    "POST /api/desk/cases/a/reply": () => Promise.reject(new TypeError("Failed to fetch")),
  });
  await session.start();
  session.select("a");
  expect(await session.act("a", { kind: "reply", clientMessageId: "r1", text: "Hello" })).toBe(false);
  expect(session.state().notice?.tone).toBe("problem");
  expect(calls.find((call) => call.key.endsWith("/reply"))?.body).toEqual({ clientMessageId: "r1", text: "Hello" });
});

test("a session that ended leads back to signing in and leaves no case on screen", async () => {
  let ended = false;
  const { session } = openDesk({
    ...signedIn,
    "GET /api/desk/cases?state=open": () =>
      ended ? problem(401, "not-signed-in")() : Response.json({ cases: [row("a")] }),
  });
  await session.start();
  await vi.waitFor(() => expect(session.state().cases).toHaveLength(1));
  ended = true;
  await session.refresh();
  expect(session.state()).toMatchObject({ me: "signed-out", cases: [] });
});
