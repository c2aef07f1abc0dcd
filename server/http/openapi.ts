const json = (description: string) => ({ description, content: { "application/json": {} } });
const stream = (description: string) => ({ description, content: { "text/event-stream": {} } });
const problem = {
  description: "RFC 9457 problem details with a stable `code`",
  content: { "application/problem+json": {} },
};
const noContent = { "204": { description: "Done" }, default: problem };
const body = (properties: Record<string, object>, required: readonly string[]) => ({
  required: required.length > 0,
  content: { "application/json": { schema: { type: "object", additionalProperties: false, properties, required } } },
});
const text = { type: "string" } as const;
const clientMessageId = {
  type: "string",
  pattern: "^[\\w.:-]{1,128}$",
  description: "Chosen by the client: the same id again is the same message",
} as const;
const conversationId = { name: "id", in: "path", required: true, schema: text } as const;
const patient = { security: [{ conversationToken: [] }], parameters: [conversationId] } as const;
const desk = { security: [{ deskSession: [] }] } as const;
const deskCase = { ...desk, parameters: [conversationId] } as const;
const settings = body(
  {
    locale: text,
    country: text,
    speakingFor: { type: "string", description: "self, unknown, or anything else for somebody else" },
  },
  [],
);

const leaving = {
  "200": json("`{ aiAnswersAgain }`: false while the level stands; the person has been told the same"),
  default: problem,
};

/** The HTTP face of architecture.md, for other programs. openapi.test.ts holds it against the routes that are really there. */
export const openApiDocument = {
  openapi: "3.1.0",
  info: {
    title: "Lantern",
    version: "1",
    description: "Checked answers from vetted guidance, with a clinician behind them.",
  },
  components: {
    securitySchemes: {
      conversationToken: { type: "http", scheme: "bearer", description: "Given once by POST /api/conversations" },
      deskSession: { type: "apiKey", in: "cookie", name: "lantern_desk" },
    },
  },
  paths: {
    "/api/info": { get: { responses: { "200": json("What pages need before anything is asked") } } },
    "/api/conversations": {
      post: { requestBody: settings, responses: { "201": json("`{ id, token }`"), default: problem } },
    },
    "/api/conversations/{id}": {
      get: { ...patient, responses: { "200": json("The transcript as it stands"), default: problem } },
      patch: { ...patient, requestBody: settings, responses: noContent },
      delete: { ...patient, responses: noContent },
    },
    "/api/conversations/{id}/messages": {
      post: {
        ...patient,
        requestBody: body({ clientMessageId, text }, ["clientMessageId", "text"]),
        responses: { "200": stream("The turn, as an AI SDK UI message stream with `id:` lines"), default: problem },
      },
    },
    "/api/conversations/{id}/events": {
      get: { ...patient, responses: { "200": stream("Replay from Last-Event-ID, then live"), default: problem } },
    },
    "/api/conversations/{id}/handoff": {
      post: { ...patient, responses: { "202": json("The handoff as it stands"), default: problem } },
    },
    "/api/conversations/{id}/stop": {
      post: { ...patient, responses: { "202": { description: "The answer is ended" }, default: problem } },
    },
    "/api/conversations/{id}/feedback": {
      post: {
        ...patient,
        requestBody: body({ answerId: text, helpful: { type: "boolean" }, reason: text }, [
          "answerId",
          "helpful",
          "reason",
        ]),
        responses: noContent,
      },
    },
    "/api/desk/session": {
      post: { requestBody: body({ email: text, password: text }, ["email", "password"]), responses: noContent },
      delete: {
        ...desk,
        responses: {
          "200": json("`{ released }`: cases that were still held, back in the queue; each person has been told"),
          default: problem,
        },
      },
    },
    "/api/desk/me": { get: { ...desk, responses: { "200": json("Who is signed in"), default: problem } } },
    "/api/desk/cases": {
      get: { ...desk, responses: { "200": json("Open cases, most urgent first"), default: problem } },
    },
    "/api/desk/cases/{id}": {
      get: { ...deskCase, responses: { "200": json("A case with everything behind it"), default: problem } },
    },
    "/api/desk/cases/{id}/claim": {
      post: { ...deskCase, responses: { "200": json("The claim"), "409": problem, default: problem } },
    },
    "/api/desk/cases/{id}/reply": {
      post: {
        ...deskCase,
        requestBody: body({ clientMessageId, text }, ["clientMessageId", "text"]),
        responses: noContent,
      },
    },
    "/api/desk/cases/{id}/edit": {
      post: {
        ...deskCase,
        requestBody: body(
          {
            clientMessageId,
            turnId: {
              ...text,
              description: "The answer whose held sentences were edited: `held[].turnId` of the case",
            },
            text: { ...text, description: "The clinician's version, plain text" },
            confirm: {
              type: "boolean",
              description: "Send it although it differs from the draft, or although the draft failed its checks",
            },
          },
          ["clientMessageId", "turnId", "text"],
        ),
        responses: {
          "200": json("`{ sent, findings }`: what the draft says and the text does not, and the other way round"),
          "409": problem,
          default: problem,
        },
      },
    },
    "/api/desk/cases/{id}/level": {
      post: {
        ...deskCase,
        requestBody: body({ level: text, because: text }, ["level", "because"]),
        responses: noContent,
      },
    },
    "/api/desk/cases/{id}/resolve": {
      post: { ...deskCase, requestBody: body({ note: text }, []), responses: leaving },
    },
    "/api/desk/cases/{id}/release": {
      post: { ...deskCase, requestBody: body({ note: text }, []), responses: leaving },
    },
    "/api/desk/events": {
      get: { ...desk, responses: { "200": stream("The queue changed; fetch it again"), default: problem } },
    },
    "/healthz": { get: { responses: { "200": json("The process answers") } } },
    "/readyz": { get: { responses: { "200": json("Every part is ready"), "503": json("A part is not") } } },
    "/metrics": { get: { responses: { "200": { description: "Prometheus text" } } } },
    "/openapi.json": { get: { responses: { "200": json("This document") } } },
  },
} as const;
