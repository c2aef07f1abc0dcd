import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import {
  caseDetail,
  claimCase,
  editDraft,
  type Desk,
  type DeskOutcome,
  findCase,
  leaveCase,
  openCases,
  releaseHeld,
  replyToPatient,
  setLevel,
} from "../desk/index.ts";
import type { Empathy } from "../empathy/index.ts";
import { sessionMs, signIn, signOut, whoIs } from "../identity/index.ts";
import type { ClaimResult, DeskEvent, SignOutResult } from "../protocol/desk-api.ts";
import { isAtLeast } from "../triage/index.ts";
import { levels } from "../triage/types.ts";
import type { Rooms, Turns } from "../turn/index.ts";
import { cleanText, readBody } from "./body.ts";
import { type HttpEnvironment, refuse } from "./environment.ts";
import { streamResponse } from "./event-stream.ts";

const signInSchema = z.strictObject({ email: z.string().max(200), password: z.string().max(200) });
const replySchema = z.strictObject({
  clientMessageId: z.string().regex(/^[\w.:-]{1,128}$/),
  text: z.string().max(8_000),
});
const editSchema = z.strictObject({
  ...replySchema.shape,
  turnId: z.string().max(64),
  confirm: z.boolean().optional(),
});
const levelSchema = z.strictObject({ level: z.enum(levels), because: z.string().trim().min(3).max(500) });
const noteSchema = z.strictObject({ note: z.string().max(2_000).optional() });

const cookieName = "lantern_desk";
/** Beats well inside the duty window, so that one lost beat does not take a clinician off duty. */
const heartbeatMs = 25_000;
/** Changes are gathered: a busy conversation must not make every desk refetch ten times a second. */
const gatherMs = 250;

export interface DeskOptions {
  readonly secureCookies: boolean;
  /** Read when the first edited draft is compared: most desks never do. */
  readonly openEmpathy: () => Empathy;
  /** Host of PUBLIC_URL: a proxy may hand requests on under another name. */
  readonly publicHost: string | undefined;
}

/** Ten wrong passwords for one address from one place, then ten minutes of rest. In memory: each process counts for itself. */
const signInAttempts = { points: 10, duration: 600 };

/** The clinicians' side: a session cookie that scripts cannot read and other sites cannot send. */
export function deskRoutes(rooms: Rooms, turns: Turns, options: DeskOptions): Hono<HttpEnvironment> {
  const routes = new Hono<HttpEnvironment>();
  const { store, hub } = rooms;
  const failures = new RateLimiterMemory(signInAttempts);
  const ours = (c: Context) => [c.req.header("host"), options.publicHost];
  const deskNow = (): Desk => ({ store, hub, at: rooms.now() });
  const cookie = { httpOnly: true, sameSite: "Strict", secure: options.secureCookies, path: "/api/desk" } as const;

  routes.use(bodyLimit({ maxSize: 64_000, onError: (c) => refuse(c, "body-too-large") }));
  routes.use(async (c, next) => {
    const origin = c.req.header("origin");
    const sameSite = origin === undefined || (URL.canParse(origin) && ours(c).includes(new URL(origin).host));
    if (c.req.method !== "GET" && !sameSite) return refuse(c, "origin-refused");
    return next();
  });

  routes.post("/session", async (c) => {
    const body = await readBody(c, signInSchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    const email = cleanText(body.value.email);
    const place = `${email.toLowerCase()} ${addressOf(c)}`;
    const attempts = await failures.get(place);
    if (attempts !== null && attempts.consumedPoints >= signInAttempts.points) return refuse(c, "sign-in-too-often");
    const token = await signIn(store, email, body.value.password, rooms.now());
    if (token === undefined) {
      await failures.consume(place).catch(() => undefined); // rejects at the limit, which the next attempt meets above
      return refuse(c, "sign-in-refused");
    }
    await failures.delete(place);
    setCookie(c, cookieName, token, { ...cookie, maxAge: sessionMs / 1000 });
    return c.body(null, 204);
  });

  routes.use(async (c, next) => {
    const token = getCookie(c, cookieName);
    const clinician = token === undefined ? undefined : await whoIs(store, token, rooms.now());
    if (token === undefined || clinician === undefined) return refuse(c, "sign-in-needed");
    c.set("clinician", clinician);
    c.set("sessionToken", token);
    return next();
  });

  routes.get("/me", (c) => c.json(c.var.clinician));
  routes.delete("/session", async (c) => {
    const { id, name } = c.var.clinician;
    await signOut(store, c.var.sessionToken);
    deleteCookie(c, cookieName, cookie);
    const released = await releaseHeld(deskNow(), { id, name }, rooms.deskHours);
    return c.json({ released } satisfies SignOutResult);
  });

  routes.get("/cases", async (c) => c.json({ cases: await openCases(store, rooms.now()) }));

  routes.get("/cases/:id", async (c) => {
    const row = await findCase(store, cleanText(c.req.param("id")), rooms.now());
    return row === undefined ? refuse(c, "case-unknown") : c.json(await caseDetail(row, rooms.log));
  });

  routes.post("/cases/:id/claim", async (c) => {
    const caseId = cleanText(c.req.param("id"));
    const { id, name } = c.var.clinician;
    const outcome = await claimCase(deskNow(), caseId, { id, name });
    if (outcome.kind !== "done") return refuse(c, outcome.kind);
    turns.silence(outcome.value.conversationId);
    return c.json({ caseId, epoch: outcome.value.epoch } satisfies ClaimResult);
  });

  routes.post("/cases/:id/reply", async (c) => {
    const body = await readBody(c, replySchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    const text = cleanText(body.value.text);
    if (text === "") return refuse(c, "message-empty");
    const { clientMessageId } = body.value;
    return answered(c, await replyToPatient(deskNow(), { ...acting(c), clientMessageId, text }));
  });

  routes.post("/cases/:id/edit", async (c) => {
    const body = await readBody(c, editSchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    const text = cleanText(body.value.text);
    if (text === "") return refuse(c, "message-empty");
    const { clientMessageId, turnId, confirm = false } = body.value;
    const edit = { ...acting(c), clientMessageId, text, turnId, confirm };
    const outcome = await editDraft(deskNow(), rooms.log, options.openEmpathy(), edit);
    return outcome.kind === "done" ? c.json(outcome.value) : refuse(c, outcome.kind);
  });

  routes.post("/cases/:id/level", async (c) => {
    const body = await readBody(c, levelSchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    return answered(c, await setLevel(deskNow(), { ...acting(c), ...body.value }));
  });

  for (const [action, how] of [
    ["resolve", "resolved"],
    ["release", "released"],
  ] as const) {
    routes.post(`/cases/:id/${action}`, async (c) => {
      const body = await readBody(c, noteSchema);
      if (body.kind === "refused") return refuse(c, body.fault);
      const note = cleanText(body.value.note ?? "");
      const outcome = await leaveCase(deskNow(), { ...acting(c), how, note });
      return outcome.kind === "done" ? c.json(outcome.value) : refuse(c, outcome.kind);
    });
  }

  routes.get("/events", (c) => {
    const { sessionToken } = c.var;
    return streamResponse((signal) => deskEvents(rooms, sessionToken, signal));
  });

  return routes;
}

/** Where a request comes from; the same word for all that come through no socket (tests). */
function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "unknown";
  }
}

function acting(c: Context<HttpEnvironment>) {
  const { id, name } = c.var.clinician;
  return { caseId: cleanText(c.req.param("id") ?? ""), clinician: { id, name } };
}

const answered = (c: Context, outcome: DeskOutcome): Response =>
  outcome.kind === "done" ? c.body(null, 204) : refuse(c, outcome.kind);

/** Tells an open desk that the queue changed; every beat also says that its clinician is there. Ends when the session does. */
async function* deskEvents(rooms: Rooms, sessionToken: string, signal: AbortSignal): AsyncGenerator<string> {
  let wake: () => void = () => undefined;
  const stopListening = rooms.hub.onAnyChange(() => wake());
  signal.addEventListener("abort", () => wake(), { once: true });
  try {
    while (!signal.aborted) {
      if ((await whoIs(rooms.store, sessionToken, rooms.now())) === undefined) return;
      // At every beat too, not only when something is announced: an announcement can be lost, a beat cannot.
      const open = await openCases(rooms.store, rooms.now());
      const waiting = open.filter((row) => row.state === "waiting" || row.holderGone === true);
      const urgent = waiting.filter((row) => isAtLeast(row.level, "urgent")).length;
      yield `data: ${JSON.stringify({ type: "queue-changed", waiting: waiting.length, urgent } satisfies DeskEvent)}\n\n`;
      await new Promise<void>((resolve) => {
        const beat = setTimeout(resolve, heartbeatMs);
        wake = () => {
          clearTimeout(beat);
          setTimeout(resolve, gatherMs);
        };
        if (signal.aborted) wake();
      });
    }
  } finally {
    stopListening();
  }
}
