import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import {
  authenticate,
  confirmSettings,
  eraseConversation,
  languageOf,
  openConversation,
  type Recorded,
  type SpeakingFor,
  seqOfEventId,
  turnIdOf,
} from "../conversation/index.ts";
import { openCase } from "../escalate/index.ts";
import { faultOf } from "../faults.ts";
import type { LanternChunk, Transcript } from "../protocol/ui-parts.ts";
import { lastEventIdOf, toTranscript } from "../protocol/transcript.ts";
import { wordingIn } from "../protocol/wording.ts";
import { findCountry } from "../triage/index.ts";
import { cardsWithoutStore, type Rooms, showCardsAgain, type Started, type Turns } from "../turn/index.ts";
import { cleanText, readBody } from "./body.ts";
import { type HttpEnvironment, refuse } from "./environment.ts";
import { eventStreamResponse } from "./event-stream.ts";

const messageCharactersMax = 100_000;
/** That many characters of any script, JSON-escaped, still arrive. */
const bodyBytesMax = 700_000;

const locale = z.string().regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$/);
const country = z.string().regex(/^([A-Za-z]{2}|unknown)$/);
/** "self", "unknown", or whoever it is about ("other", "child", "my mother"): that it is somebody else is what is kept. */
const speakingFor = z
  .string()
  .max(60)
  .transform(
    (whom): SpeakingFor => (whom === "self" || whom === "unknown" ? whom : whom.trim() === "" ? "unknown" : "other"),
  );
const settingsSchema = z.strictObject({
  locale: locale.optional(),
  country: country.optional(),
  speakingFor: speakingFor.optional(),
});
const messageSchema = z.strictObject({ clientMessageId: z.string().regex(/^[\w.:-]{1,128}$/), text: z.string() });
const feedbackSchema = z.strictObject({
  answerId: z.string().max(64),
  helpful: z.boolean(),
  reason: z.string().max(500),
});

/** The patient's side: every route but the first needs the conversation's own token. */
export function patientRoutes(rooms: Rooms, turns: Turns): Hono<HttpEnvironment> {
  const routes = new Hono<HttpEnvironment>();
  /** The directory's own code for what was sent ("UK" is GB); a country it does not know is unknown. */
  const codeOf = (country: string): string => findCountry(rooms.directory, country)?.code ?? "unknown";

  /** An id that is none of ours cannot be stored either: it is unknown without asking. */
  const find = async (id: string | undefined, token: string) =>
    id !== undefined && /^[0-9a-f-]{36}$|^unsaved$/.test(id) ? authenticate(rooms.store, id, token) : undefined;

  routes.use(bodyLimit({ maxSize: bodyBytesMax, onError: (c) => refuse(c, "body-too-large") }));

  routes.post("/conversations", async (c) => {
    const body = await readBody(c, settingsSchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    const { locale = "en", country = "unknown", speakingFor = "unknown" } = body.value;
    const opened = await openConversation(rooms.store, { locale, country: codeOf(country), speakingFor }, rooms.now());
    return c.json(opened, 201);
  });

  routes.post("/conversations/:id/messages", async (c) => {
    const body = await readBody(c, messageSchema);
    if (body.kind === "refused") return refuse(c, body.fault);
    const text = cleanText(body.value.text);
    if (text === "") return refuse(c, "message-empty");
    // The floor reads all that a person could mean to say; more would hold up everyone else's.
    if (text.length > messageCharactersMax)
      return refuse(c, "message-too-long", cardsWithoutStore(rooms, text.slice(0, messageCharactersMax)).cards);
    try {
      const token = bearerToken(c.req.header("authorization"));
      if (token === undefined) return refuse(c, "token-missing");
      const conversation = await find(c.req.param("id"), token);
      if (conversation === undefined) return refuse(c, "conversation-unknown");
      const started = await turns.start(conversation.id, { clientMessageId: body.value.clientMessageId, text });
      if (started.kind === "gone") return refuse(c, "conversation-unknown");
      return eventStreamResponse((signal) => followTurn(rooms, conversation.id, started, signal), {
        endsWithDone: true,
        whenBroken: () => brokenTurn(rooms, text),
      });
    } catch (error) {
      // The floor needs no store: whoever wrote of a danger gets the card, whatever else is broken.
      return refuse(c, faultOf(error), cardsWithoutStore(rooms, text).cards);
    }
  });

  routes.use("/conversations/:id/*", requireConversation);
  routes.use("/conversations/:id", requireConversation);

  async function requireConversation(c: Parameters<typeof refuse>[0], next: () => Promise<void>) {
    const token = bearerToken(c.req.header("authorization"));
    if (token === undefined) return refuse(c, "token-missing");
    const conversation = await find(c.req.param("id"), token);
    if (conversation === undefined) return refuse(c, "conversation-unknown");
    c.set("conversation", conversation);
    await next();
  }

  routes.get("/conversations/:id/events", (c) => {
    const { id } = c.var.conversation;
    const after = seqOfEventId(c.req.header("last-event-id"));
    // A place beyond the log's end would be followed in silence for ever.
    if (after === undefined || after > c.var.conversation.lastSeq) return refuse(c, "event-id-unknown");
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
      ...(country === undefined ? {} : { country: codeOf(country) }),
      ...(locale === undefined ? {} : { locale }),
      ...(speakingFor === undefined ? {} : { speakingFor }),
    };
    await confirmSettings(rooms.store, rooms.hub, c.var.conversation.id, change, rooms.now(), (writer, conversation) =>
      showCardsAgain(writer, conversation, rooms),
    );
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
      language: languageOf(conversation),
    } as const;
    const handoff = await openCase(rooms.store, rooms.hub, request, rooms.now());
    return handoff === undefined ? refuse(c, "conversation-unknown") : c.json(handoff, 202);
  });

  routes.post("/conversations/:id/stop", async (c) => {
    await turns.stop(c.var.conversation.id);
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
    await turns.stop(c.var.conversation.id);
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
  started: Exclude<Started, { kind: "gone" }>,
  signal: AbortSignal,
): AsyncGenerator<Recorded> {
  const { turn } = started;
  const known = started.kind === "started" ? started.stored : [];
  for await (const recorded of rooms.log.follow(conversationId, turn.seq, signal, known)) {
    if (turnIdOf(recorded.event) !== turn.turnId) continue;
    yield recorded;
    if (recorded.event.type === "turn-ended") return;
  }
}

/** What a person is shown when the records break in mid-answer: the floor's cards for their own words, and that nobody was reached. */
function brokenTurn(rooms: Rooms, text: string): readonly LanternChunk[] {
  const { cards, language } = cardsWithoutStore(rooms, text);
  const say = wordingIn(language);
  const handoff = {
    caseId: "",
    state: "not-recorded",
    words: say["not-recorded"],
    meanwhile: [say["meanwhile-call"]],
  } as const;
  const level = cards[0]?.level ?? "none";
  return [
    ...(cards.length === 0
      ? []
      : [
          { type: "data-triage" as const, id: "triage", data: { level, cards, findings: [], questions: [], language } },
        ]),
    { type: "data-handoff", id: "handoff", data: handoff },
  ];
}
