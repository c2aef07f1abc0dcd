import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import {
  authenticate,
  confirmSettings,
  eraseConversation,
  openConversation,
  type Recorded,
  seqOfEventId,
} from "../conversation/index.ts";
import { openCase } from "../escalate/index.ts";
import { faultOf } from "../faults.ts";
import type { CardPart, Transcript } from "../protocol/ui-parts.ts";
import { lastEventIdOf, toTranscript } from "../protocol/transcript.ts";
import { initialTriageState, listCountries, renderCards, triageSafely } from "../triage/index.ts";
import type { Rooms, Turns } from "../turn/index.ts";
import { cleanText, readBody } from "./body.ts";
import { type HttpEnvironment, refuse } from "./environment.ts";
import { eventStreamResponse } from "./event-stream.ts";

/** 100,000 characters of any script, JSON-escaped, still arrive: the floor reads all of them. */
const bodyBytesMax = 1_000_000;

const locale = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);
const country = z.string().regex(/^([A-Z]{2}|unknown)$/);
const settingsSchema = z.strictObject({
  locale: locale.optional(),
  country: country.optional(),
  speakingFor: z.enum(["self", "other"]).optional(),
});
const messageSchema = z.strictObject({ clientMessageId: z.string().regex(/^[\w-]{8,64}$/), text: z.string() });
const feedbackSchema = z.strictObject({
  answerId: z.string().max(64),
  helpful: z.boolean(),
  reason: z.string().max(500),
});

/** The patient's side: every route but the first needs the conversation's own token. */
export function patientRoutes(rooms: Rooms, turns: Turns): Hono<HttpEnvironment> {
  const routes = new Hono<HttpEnvironment>();
  const countries = new Set(listCountries(rooms.directory).map(({ code }) => code));

  routes.use(bodyLimit({ maxSize: bodyBytesMax, onError: (c) => refuse(c, "body-too-large") }));

  routes.post("/conversations", async (c) => {
    const body = await readBody(c, settingsSchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    const { locale = "en", country = "unknown", speakingFor = "self" } = body.value;
    const opened = await openConversation(
      rooms.store,
      { locale, country: countries.has(country) ? country : "unknown", speakingFor },
      rooms.now(),
    );
    return c.json(opened, 201);
  });

  routes.post("/conversations/:id/messages", async (c) => {
    const body = await readBody(c, messageSchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    const text = cleanText(body.value.text);
    if (text === "") return refuse(c, "message-empty");
    try {
      const token = bearerToken(c.req.header("authorization"));
      if (token === undefined) return refuse(c, "token-missing");
      const conversation = await authenticate(rooms.store, c.req.param("id"), token);
      if (conversation === undefined) return refuse(c, "conversation-unknown");
      const started = await turns.start(conversation, { clientMessageId: body.value.clientMessageId, text });
      if (started.kind === "gone") return refuse(c, "conversation-unknown");
      const { turn } = started;
      return eventStreamResponse((signal) => followTurn(rooms, conversation.id, turn, signal), { endsWithDone: true });
    } catch (error) {
      // The floor needs no store: whoever wrote of a danger gets the card, whatever else is broken.
      return refuse(c, faultOf(error), cardsWithoutStore(rooms, text));
    }
  });

  routes.use("/conversations/:id/*", requireConversation);
  routes.use("/conversations/:id", requireConversation);

  async function requireConversation(c: Parameters<typeof refuse>[0], next: () => Promise<void>) {
    const token = bearerToken(c.req.header("authorization"));
    if (token === undefined) return refuse(c, "token-missing");
    const conversation = await authenticate(rooms.store, c.req.param("id") ?? "", token);
    if (conversation === undefined) return refuse(c, "conversation-unknown");
    c.set("conversation", conversation);
    await next();
  }

  routes.get("/conversations/:id/events", (c) => {
    const { id } = c.var.conversation;
    const after = seqOfEventId(c.req.header("last-event-id"));
    if (after === undefined) return refuse(c, "event-id-unknown");
    return eventStreamResponse((signal) => rooms.log.follow(id, after, signal), { endsWithDone: false });
  });

  routes.get("/conversations/:id", async (c) => {
    const { conversation } = c.var;
    const log = await rooms.log.read(conversation.id, 0);
    const transcript: Transcript = {
      id: conversation.id,
      owner: conversation.owner,
      level: conversation.triageState.level,
      country: conversation.country,
      locale: conversation.locale,
      speakingFor: conversation.speakingFor,
      lastEventId: lastEventIdOf(log),
      answering: conversation.openTurns.length > 0,
      messages: toTranscript(log),
    };
    return c.json(transcript);
  });

  routes.patch("/conversations/:id", async (c) => {
    const body = await readBody(c, settingsSchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    const { country, locale, speakingFor } = body.value;
    const change = {
      ...(country === undefined ? {} : { country: countries.has(country) ? country : "unknown" }),
      ...(locale === undefined ? {} : { locale }),
      ...(speakingFor === undefined ? {} : { speakingFor }),
    };
    await confirmSettings(rooms.store, rooms.hub, c.var.conversation, change, rooms.now());
    return c.body(null, 204);
  });

  routes.post("/conversations/:id/handoff", async (c) => {
    const { conversation } = c.var;
    const { level, crisis } = conversation.triageState;
    const request = {
      conversationId: conversation.id,
      level,
      crisis,
      reasons: ["patient-asked"],
      waits: true,
      deskHours: rooms.deskHours,
    } as const;
    const opened = await openCase(rooms.store, rooms.hub, request, rooms.now());
    return c.json(opened.handoff, 202);
  });

  routes.post("/conversations/:id/stop", async (c) => {
    await turns.stop(c.var.conversation);
    return c.body(null, 202);
  });

  routes.post("/conversations/:id/feedback", async (c) => {
    const body = await readBody(c, feedbackSchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    await rooms.log.append({
      fence: "none",
      conversationId: c.var.conversation.id,
      author: "patient",
      event: { type: "feedback-given", ...body.value },
    });
    return c.body(null, 204);
  });

  routes.delete("/conversations/:id", async (c) => {
    await turns.stop(c.var.conversation);
    await eraseConversation(rooms.store, rooms.hub, c.var.conversation.id, rooms.now());
    return c.body(null, 204);
  });

  return routes;
}

const bearerToken = (header: string | undefined): string | undefined =>
  /^Bearer ([\w-]{16,128})$/.exec(header ?? "")?.[1];

/** The events of one turn, from its first to its last: replayed when it is over, live while it runs. */
async function* followTurn(
  rooms: Rooms,
  conversationId: string,
  turn: { readonly turnId: string; readonly seq: number },
  signal: AbortSignal,
): AsyncGenerator<Recorded> {
  for await (const recorded of rooms.log.follow(conversationId, turn.seq, signal)) {
    const { event } = recorded;
    const turnId = "turnId" in event ? event.turnId : "turn" in event ? event.turn?.turnId : undefined;
    if (turnId !== turn.turnId) continue;
    yield recorded;
    if (event.type === "turn-ended") return;
  }
}

function cardsWithoutStore(rooms: Rooms, text: string): readonly CardPart[] {
  const { triage } = triageSafely({ messageId: "unsaved", text }, initialTriageState, rooms.rules);
  return renderCards(triage.cards, triage.level, { country: "unknown", locale: "en" }, rooms.directory, rooms.now());
}
