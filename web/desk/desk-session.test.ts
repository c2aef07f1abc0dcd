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
  new Response(JSON.stringify({ type: "x", title: "x", status, code, detail: "That is not possible now." }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
/** A case whose authors wrote in this order: p patient, c clinician. */
const said = (id: string, authors: string, extra: object = {}) =>
  row(id, {
    transcript: [...authors].map((author) => ({ metadata: { author: author === "p" ? "patient" : "clinician" } })),
    ...extra,
  });
const myRow = (id: string) => row(id, { state: "claimed", claimedBy: me });

/** A desk server: answers what was scripted, and lets the test ring the event bell. */
function openDesk(answers: Record<string, () => Response | Promise<Response>>, isWatched = () => true) {
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
    isWatched,
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
    "GET /api/desk/cases/a": () => Response.json(said("a", "p", { claimedBy: { id: "u2", name: "Dr Osei" } })),
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
    "GET /api/desk/cases/a": () => Response.json(said("a", "p")),
    "POST /api/desk/cases/a/reply": () => Promise.reject(new TypeError("Failed to fetch")),
  });
  await session.start();
  session.select("a");
  expect(await session.act("a", { kind: "reply", clientMessageId: "r1", text: "Hello" })).toBe(false);
  expect(session.state().notice?.tone).toBe("problem");
  expect(calls.find((call) => call.key.endsWith("/reply"))?.body).toEqual({ clientMessageId: "r1", text: "Hello" });
});

test("“Sent to the patient.” goes when the patient writes again, and a message behind another window is counted", async () => {
  let authors = "p";
  let watched = true;
  const { session, ring } = openDesk(
    {
      ...signedIn,
      "GET /api/desk/cases?state=open": () => Response.json({ cases: [myRow("a")] }),
      "GET /api/desk/cases/a": () => Response.json(said("a", authors)),
      "POST /api/desk/cases/a/reply": () => new Response(null, { status: 204 }),
    },
    () => watched,
  );
  await session.start();
  session.select("a");
  await vi.waitFor(() => expect(session.state().detail).toBeDefined());
  authors = "pc";
  await session.act("a", { kind: "reply", clientMessageId: "r1", text: "Hello" });
  expect(session.state().notice?.words).toBe("Sent to the patient.");
  watched = false;
  authors = "pcp";
  ring()?.onEvent();
  await vi.waitFor(() => expect(session.state().notice).toBeUndefined());
  await vi.waitFor(() => expect(session.state().unread).toEqual(new Map([["a", 1]])));
  watched = true;
  await session.refresh();
  expect(session.state().unread.size).toBe(0);
});

test("a message in a case of mine that is not open is counted; after a reload, those since my reply", async () => {
  const { session } = openDesk({
    ...signedIn,
    "GET /api/desk/cases?state=open": () => Response.json({ cases: [myRow("a"), row("b")] }),
    "GET /api/desk/cases/a": () => Response.json(said("a", "ppcpp")),
  });
  await session.start();
  await vi.waitFor(() => expect(session.state().unread).toEqual(new Map([["a", 2]])));
});

test("a refused sign-in is forgotten after a good one", async () => {
  let good = false;
  const { session } = openDesk({
    ...signedIn,
    "POST /api/desk/session": () => (good ? new Response(null, { status: 204 }) : problem(401, "sign-in-refused")()),
  });
  await session.signIn({ email: "a", password: "b" });
  expect(session.state().notice?.words).toMatch(/do not match/);
  good = true;
  expect(await session.signIn({ email: "a", password: "c" })).toBe(true);
  expect(session.state().notice).toBeUndefined();
});

test("a proxy's sign-in page does not sign a clinician out", async () => {
  let proxied = false;
  const { session } = openDesk({
    ...signedIn,
    "GET /api/desk/cases?state=open": () =>
      proxied ? new Response("<h1>401</h1>", { status: 401 }) : Response.json({ cases: [row("a")] }),
  });
  await session.start();
  await vi.waitFor(() => expect(session.state().cases).toHaveLength(1));
  proxied = true;
  await session.refresh();
  expect(session.state()).toMatchObject({ me, live: false });
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

test.each([
  [() => Response.json({ aiAnswersAgain: true }), "Handed back. The AI answers again and has told the patient so."],
  [
    () => Response.json({ aiAnswersAgain: false }),
    "Handed back. The AI gives no answers here, because of the danger sign, and has told the patient so.",
  ],
  [() => new Response(null, { status: 204 }), "Handed back. The patient has been told."],
  [() => Response.json({ aiAnswersAgain: "no" }), "Handed back. The patient has been told."],
])("after handing back the clinician hears what the server says of the AI, and no more (%#)", async (answer, words) => {
  const { session } = openDesk({ ...signedIn, "POST /api/desk/cases/a/release": answer });
  await session.start();
  session.drafts.keep("a", { text: "half", clientMessageId: "r1" });
  expect(await session.act("a", { kind: "release" })).toBe(true);
  expect(session.state().notice).toEqual({ tone: "plain", words });
  expect(session.drafts.caseIds()).toEqual([]);
});

test("who signs out reads what became of the conversations they still had", async () => {
  const released = [{ caseId: "a", level: "soon", crisis: false, firstWords: "Mum is confused" }];
  const { session } = openDesk({ ...signedIn, "DELETE /api/desk/session": () => Response.json({ released }) });
  await session.start();
  await session.signOut();
  expect(session.state()).toMatchObject({ me: "signed-out", cases: [] });
  expect(session.state().notice?.words).toBe(
    "You are signed out. Your conversation is back in the queue, and the patient has been told.",
  );
});

test("signing out forgets what was half written; a session that ran out keeps it for the same clinician", async () => {
  let ended = false;
  const { session } = openDesk({
    ...signedIn,
    "GET /api/desk/cases?state=open": () => (ended ? problem(401, "not-signed-in")() : Response.json({ cases: [] })),
    "DELETE /api/desk/session": () => new Response(null, { status: 204 }),
  });
  await session.start();
  session.drafts.keep("a", { text: "half", clientMessageId: "r1" });
  ended = true;
  await session.refresh();
  expect(session.state().me).toBe("signed-out");
  expect(session.drafts.caseIds()).toEqual(["a"]);
  await session.signOut();
  expect(session.drafts.caseIds()).toEqual([]);
});

const edit = { clientMessageId: "e1", turnId: "t", text: "Rest.", confirm: false };
const findings = { outcome: "differs", words: "One thing is lost.", draft: "Rest and drink.", differences: [] };
/** A desk at which an edit of case `a` is answered so. */
async function editAt(answer: () => Response | Promise<Response>) {
  const { session, calls } = openDesk({
    ...signedIn,
    "GET /api/desk/cases/a": () => Response.json(said("a", "p")),
    "POST /api/desk/cases/a/edit": answer,
  });
  await session.start();
  session.select("a");
  const outcome = await session.edit("a", edit);
  return { outcome, notice: session.state().notice, me: session.state().me, calls };
}

test("an edit that differs is not reported as sent, and one that went out is", async () => {
  const differs = await editAt(() => Response.json({ sent: false, findings }));
  expect(differs.outcome).toEqual({ kind: "to-confirm", findings });
  expect(differs.notice?.words).toBe("Not sent yet: read what was found first.");
  expect(differs.calls.find(({ key }) => key.endsWith("/edit"))?.body).toEqual(edit);
  const sent = await editAt(() => Response.json({ sent: true, findings }));
  expect(sent.outcome).toEqual({ kind: "sent" });
  expect(sent.notice?.words).toBe("Sent to the patient, as your own words.");
});

test.each([
  [problem(409, "not-yours"), /no longer hold this case.*claim the case/],
  [problem(404, "draft-unknown"), /draft is gone.*Copy your text/],
  [problem(404, "case-unknown"), /case is gone.*Go to the queue/],
  [problem(422, "message-empty"), /Nothing was sent.*Write/],
  [problem(429, "some-new-code"), /Nothing was sent.*That is not possible now/],
  [problem(503, "store-unavailable"), /nobody knows whether your text was sent.*Press the button again/],
  [() => Promise.reject(new TypeError("Failed to fetch")), /nobody knows whether your text was sent/],
  [() => new Response("<h1>ok</h1>"), /nobody knows whether your text was sent/],
])("an edit that did not go through says what to do, and never more than is known (%#)", async (answer, words) => {
  const { outcome } = await editAt(answer);
  expect(outcome).toEqual({ kind: "failed", words: expect.stringMatching(words) });
});

test("who lost the case while editing reads so above it, where the editor no longer is", async () => {
  expect((await editAt(problem(409, "not-yours"))).notice?.words).toMatch(/no longer hold this case/);
});

test("a session that ended while editing leads back to signing in", async () => {
  expect((await editAt(problem(401, "sign-in-needed"))).me).toBe("signed-out");
});
