import type { CitationPart, HandoffPart, StatusPart } from "#server/protocol/ui-parts.ts";
import { counted } from "./counted.ts";

/** What the button says on a hospital's page. */
export const widget = {
  label: "Ask a health question",
  unread: (count: number): string => counted("en", count, { other: "# new" }),
};

export const page = {
  title: "Lantern: health questions, checked answers",
  /** Until the server has sent its own, or when it has none in this language: what it is and what it is not never waits. */
  aiLabel: "You are talking to an AI, not a clinician.",
  /** Instead of it, while a clinician has the conversation. */
  clinicianLabel: (name: string | undefined): string =>
    name === undefined ? "You are talking to a clinician." : `You are talking to ${name}, a clinician.`,
  sampleNotice: "Sample guidance: written from public sources and not reviewed by a clinician.",
  close: "Close",

  person: {
    ask: "Talk to a person",
    asking: "Asking for a person…",
    askAgain: "Ask for a person again",
    waiting: "Waiting for a person",
    here: "A person is here",
    saved: "Saved for a person",
  },

  welcome: {
    title: "What would you like to know?",
    lead: (product: string): string =>
      `${product} answers health questions from published guidance. Each sentence is checked against its source before you see it, and you can open that source. When it is not sure, it says so and can bring in a person.`,
    not: "It cannot examine you, and it does not replace your doctor or your emergency number.",
    short: "Checked answers from published guidance. It cannot examine you.",
    examples: "For example",
    /** Questions the sample guidance answers, for when the server offers none in this language. */
    ofSample: ["My child has a fever of 39. What can I do?", "How long does a cough last?"],
  },

  settings: {
    language: "Language",
    country: "Which country are you in?",
    countryUnknown: "I'd rather not say",
    countryNotListed: "My country is not listed",
    emergencyNumber: (numbers: readonly string[]): string => `Emergency number here: ${numbers.join(" or ")}.`,
    notListedHint: "You will be shown the numbers that many countries use. Call the one you know.",
    countryHint: "Only used to show you the right emergency numbers.",
    about: "Who is this about?",
    self: "Me",
    other: "Someone I care for",
  },

  options: {
    title: "Options",
    conversation: "This conversation",
    newHint:
      "A new conversation starts empty. The old one can no longer be opened on this device, and is kept by the service for as long as its rules say.",
    startNew: "New conversation",
    eraseHint: "Deleting removes it from the service and from this device. It cannot be undone.",
    erase: "Delete my conversation",
    eraseForGood: "Yes, delete it for good",
    keep: "Keep it",
  },

  composer: {
    form: "Write a message",
    box: "Your message",
    placeholder: "Write your question",
    send: "Send",
    stop: "Stop",
    stopLabel: "Stop the answer",
    stopping: "Stopping…",
    stoppingLabel: "Stopping the answer",
    tooLong:
      "This is longer than Lantern can answer. You can send it: all of it is checked for danger signs. For an answer, ask in a few sentences.",
    left: (characters: number): string =>
      counted("en", characters, { one: "# character left", other: "# characters left" }),
    emergency: "If it could be an emergency, call your emergency number. Do not wait here.",
  },

  log: {
    label: "Conversation",
    newest: "Newest",
    opening: "Opening your conversation…",
    whileYouWait: "While you wait, write what is wrong: a clinician will read it.",
    connectionLost: "The connection was lost. Trying again… Nothing you sent is lost.",
  },

  notice: {
    gone: "This conversation no longer exists on the service, so a new one will begin with your next message.",
    deleted: "Your conversation has been deleted.",
    "not-deleted": "Your conversation could not be deleted just now. Nothing was removed. Please try again.",
    "settings-not-saved": "That change could not be saved. Please try again.",
  },

  author: {
    you: "You",
    clinician: "A clinician",
    clinicianLabel: (name: string): string => `${name}, a person`,
    clinicianRole: "Clinician, a person",
    notice: "Notice",
    aiLabel: (product: string): string => `${product}, AI`,
    ai: "AI",
  },

  answer: {
    stage: {
      reading: "Reading your message",
      "looking-up": "Looking in the guidance",
      writing: "Writing and checking each sentence",
      done: "Answer finished",
    } satisfies Record<StatusPart["stage"], string>,
    working: "Working on it",
    getHelp: "When to get help",
    citation: ({ number, topic, publishers }: CitationNames): string =>
      `Source ${number}: ${topic}, ${publishers}. Open the exact passage.`,
    citationTitle: (number: number, topic: string): string => `Source ${number}: ${topic}`,
    noPublisher: "no publisher recorded",
    noticed: "Noticed",
    questions: "Please answer, so that I can judge how urgent this is",
    levelChanged: "A clinician has looked at this and changed how urgent it is.",
    notShown: (kind: string): string =>
      `Something arrived here that this page cannot show (${kind}). Reload the page to get its newest version.`,
  },

  card: {
    shownAbove: "Shown above",
    shownBefore: "Shown here before",
    shownThen: "Shown then",
    because: "Because you wrote",
    chooseCountry: "Choose your country",
    chooseCountryWhy: "to see its own numbers.",
    showAll: "Show all of this advice",
    showLess: "Show less, keep the numbers",
    /** While a clinician speaks the cards are one row; these lead to the rest and back. */
    showNumbers: "All numbers",
    showOneRow: "Back to one row",
    recorded: (date: string, by: string | undefined): string =>
      `Numbers recorded ${date}${by === undefined ? "" : ` (${by})`}.`,
  },

  outgoing: {
    sending: "Sending…",
    unreachable:
      "Not sent: the service could not be reached. Your message is kept on this device. If this could be an emergency, call now.",
    refused: (why: string): string => `Not sent: ${why}`,
    tryAgain: "Try again",
    edit: "Edit",
  },

  handoff: {
    failedTitle: "Your request did not get through.",
    failed:
      "Nobody has been told yet. Try again, or phone a doctor, an out-of-hours service or a pharmacist. If it could be an emergency, call your emergency number now.",
    asking: "Passing on your request…",
    meanwhile: "What to do meanwhile",
    region: "Where your request stands",
    place: (position: number): string =>
      position === 1 ? "You are next." : `You are number ${position} in the queue.`,
    title: {
      queued: "Waiting for a person.",
      "nobody-on-duty": "Nobody is on duty.",
      "not-recorded": "Not passed on.",
      joined: "A person is here.",
      overdue: "Still waiting.",
      resolved: "Closed.",
      "returned-to-lantern": "Back with the AI.",
    } satisfies Record<HandoffPart["state"], string>,
  },

  feedback: {
    question: "Did this answer help?",
    yes: "Yes",
    no: "No",
    whatWasWrong: "What was wrong with it?",
    reason: {
      "not-asked": "Not what I asked",
      "hard-to-understand": "Hard to understand",
      "left-out": "Left something out",
      wrong: "Seems wrong",
      cold: "Felt cold or dismissive",
    },
    anythingToAdd: "Anything to add? (optional)",
    notSent: "That did not get through. Please try again.",
    send: "Send rating",
    cancel: "Cancel",
    thanks: "Thank you. Your rating is saved with this answer.",
  },

  announced: {
    started: "Answer started",
    finished: "Answer finished",
    /** A person's own words are read out with it: they are what was waited for. */
    newMessage: (name: string | undefined, words: string): string =>
      `New message from ${name ?? "a clinician"}${words === "" ? "" : `: ${words}`}`,
  },

  passage: {
    status: "Status",
    statusOf: {
      sample: "Sample: written from public sources, not reviewed by a clinician",
      "in-review": "Being reviewed: not yet approved by a clinician",
      approved: "Approved by a clinician",
      overdue: "Its review is overdue",
      withdrawn: "Withdrawn: do not rely on this",
    } satisfies Record<CitationPart["passage"]["status"], string>,
    written: "Written",
    sources: (count: number): string => counted("en", count, { one: "Source", other: "Sources" }),
    noSource: "No source is recorded for this passage.",
    newTab: "(opens in a new tab)",
    reviewed: (date: string): string => `Reviewed by the publisher ${date}`,
    notReviewed: "Publisher's review date not recorded",
    quoteMissing: "The quoted words were not found word for word in this passage:",
  },
};

interface CitationNames {
  readonly number: number;
  readonly topic: string;
  readonly publishers: string;
}

/** The keys every language has; a language that lacks one does not compile. */
export type WidgetWords = typeof widget;
export type PageWords = typeof page;
