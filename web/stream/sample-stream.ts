/** A conversation as the server sends it: a question, a checked answer, a person joining. Used by this room's tests. */
const at = "2026-11-20T03:00:00.000Z";
const patient = { author: "patient", at, clientMessageId: "c1", turnId: "t1" };
const lantern = { author: "lantern", at, turnId: "t1" };

const passage = {
  id: "fever#2",
  topicTitle: "Fever in adults",
  heading: "What can I do at home?",
  text: "Drink plenty of fluids. Rest — even a “little” helps. 水を飲む。",
  hash: "ab".repeat(32),
  status: "sample",
  writtenOn: "2026-11-20",
};

const citation = {
  textId: "s1",
  number: 1,
  quote: "Drink plenty of fluids.",
  passage,
  sources: [{ publisher: "NHS", title: "Fever", url: "https://www.nhs.uk/fever", licence: "OGL-3.0" }],
};

/** One log event: its chunks, and the id on the last of them. */
type SampleEvent = { readonly id: string; readonly chunks: readonly object[] };
const text = (id: string, act: string, delta: string): object[] => [
  { type: "text-start", id, providerMetadata: { lantern: { act } } },
  { type: "text-delta", id, delta },
  { type: "text-end", id },
];

export const sampleEvents: readonly SampleEvent[] = [
  {
    id: "1.2",
    chunks: [
      { type: "start", messageId: "m1", messageMetadata: patient },
      ...text("m1", "patient", "I have a fever 🤒"),
    ],
  },
  {
    id: "1.3",
    chunks: [
      { type: "start", messageId: "a1", messageMetadata: lantern },
      { type: "data-status", id: "status", data: { stage: "reading", words: "Reading your message" } },
    ],
  },
  {
    id: "1.4",
    chunks: [
      { type: "start", messageId: "a1", messageMetadata: lantern },
      { type: "data-triage", id: "triage", data: { level: "none", cards: [], findings: [], questions: [] } },
    ],
  },
  {
    id: "1.5",
    chunks: [
      { type: "start", messageId: "a1", messageMetadata: lantern },
      ...text("s1", "claim", "Drink plenty of fluids, wrote the “naïve” café owner — 水を飲む."),
      { type: "data-citation", id: "citation:s1", data: citation },
    ],
  },
  {
    id: "1.6",
    chunks: [
      { type: "start", messageId: "h1", messageMetadata: { author: "notice", at } },
      {
        type: "data-handoff",
        id: "handoff",
        data: { caseId: "k1", state: "queued", words: "Notified.", meanwhile: [] },
      },
    ],
  },
  {
    id: "1.7",
    chunks: [
      { type: "start", messageId: "a1", messageMetadata: lantern },
      { type: "data-decision", id: "decision", data: { kind: "answered", words: "Every sentence was checked." } },
      { type: "finish" },
    ],
  },
  {
    id: "2.8",
    chunks: [
      { type: "start", messageId: "r1", messageMetadata: { author: "clinician", name: "Dr Osei", at } },
      ...text("r1", "reply", "Hello, how high is it?"),
      { type: "finish" },
    ],
  },
];

/** The events as bytes of an event stream, with the given line end and a keep-alive comment between events. */
export function encodeSample(events: readonly SampleEvent[], lineEnd: "\n" | "\r\n" | "\r" = "\n"): Uint8Array {
  const lines = events.flatMap((event) => [
    ": keep-alive",
    "",
    ...event.chunks.flatMap((chunk, index) => [
      ...(index === event.chunks.length - 1 ? [`id: ${event.id}`] : []),
      `data: ${JSON.stringify(chunk)}`,
      "",
    ]),
  ]);
  return new TextEncoder().encode(lines.map((line) => line + lineEnd).join(""));
}
