import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** One row per conversation: every fence (epoch, owner, open turns) stands on this row, so that one row lock orders all writers. */
export const conversations = pgTable("conversations", {
  id: text().primaryKey(),
  tokenHash: text("token_hash").notNull(),
  country: text().notNull(),
  locale: text().notNull(),
  speakingFor: text("speaking_for").notNull(),
  owner: text().notNull().default("lantern"),
  holderId: text("holder_id"),
  epoch: integer().notNull().default(1),
  nextSeq: integer("next_seq").notNull().default(1),
  headHash: text("head_hash").notNull(),
  /** `<turn id>@<instance>`: which turns may still speak, and which process may speak for each. */
  openTurns: text("open_turns").array().notNull().default(sql`'{}'::text[]`),
  triageState: json("triage_state"),
  createdAt: at("created_at").notNull().defaultNow(),
  erasedAt: at("erased_at"),
});

/** The conversation itself. `payload` is `json`, not `jsonb`: its exact bytes are what the hash chain covers. */
export const events = pgTable(
  "events",
  {
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    seq: integer().notNull(),
    epoch: integer().notNull(),
    author: text().notNull(),
    type: text().notNull(),
    at: text().notNull(),
    payload: json().notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.seq] })],
);

/** A patient message and the answer it opened. The unique pair makes a repeated POST the same turn. */
export const turns = pgTable(
  "turns",
  {
    id: text().primaryKey(),
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    clientMessageId: text("client_message_id").notNull(),
    messageId: text("message_id").notNull(),
    answerId: text("answer_id").notNull(),
    /** The server process that runs it: orphaned when nobody holds that process's advisory lock any more. */
    instance: integer().notNull(),
    openedAt: at("opened_at").notNull().defaultNow(),
    closedAt: at("closed_at"),
  },
  (table) => [
    uniqueIndex("turns_client_message").on(table.conversationId, table.clientMessageId),
    index("turns_open").on(table.instance).where(sql`closed_at is null`),
  ],
);

/** Work for a clinician. At most one open case per conversation. */
export const cases = pgTable(
  "cases",
  {
    id: text().primaryKey(),
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    state: text().notNull().default("waiting"),
    /** 0 emergency, 1 urgent, 2 same-day, 3 soon, 4 none: the queue's order. */
    levelRank: integer("level_rank").notNull(),
    crisis: boolean().notNull().default(false),
    reasons: text().array().notNull(),
    openedAt: at("opened_at").notNull(),
    /** What the person was last told about who is there: told again when it is no longer true. */
    announced: text().notNull(),
    claimedBy: text("claimed_by"),
    claimedAt: at("claimed_at"),
    resolvedAt: at("resolved_at"),
    resolution: text(),
    /** When the dead-man timer looks again (never, while a clinician has answered), and how often it has raised the alarm. */
    alarmAt: at("alarm_at"),
    alarms: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex("cases_one_open").on(table.conversationId).where(sql`state <> 'resolved'`),
    index("cases_queue").on(table.state, table.levelRank, table.openedAt),
  ],
);

/** What must be told to someone outside the log. Written with the event it announces, delivered afterwards, at least once. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    conversationId: text("conversation_id").notNull(),
    seq: integer().notNull(),
    topic: text().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    deliveredAt: at("delivered_at"),
    attempts: integer().notNull().default(0),
  },
  (table) => [index("outbox_waiting").on(table.id).where(sql`delivered_at is null`)],
);

export const clinicians = pgTable("clinicians", {
  id: text().primaryKey(),
  email: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text("password_hash").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
});

export const deskSessions = pgTable("desk_sessions", {
  tokenHash: text("token_hash").primaryKey(),
  clinicianId: text("clinician_id")
    .notNull()
    .references(() => clinicians.id, { onDelete: "cascade" }),
  expiresAt: at("expires_at").notNull(),
  /** Last sign of a clinician at an open desk: this is what "on duty" means. */
  seenAt: at("seen_at").notNull(),
});

/** A clinician's reply sent twice by a bad network is one reply. */
export const sentReplies = pgTable(
  "sent_replies",
  {
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    clientMessageId: text("client_message_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.clientMessageId] })],
);
