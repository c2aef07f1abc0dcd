CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"level_rank" integer NOT NULL,
	"crisis" boolean DEFAULT false NOT NULL,
	"reasons" text[] NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"announced" text NOT NULL,
	"claimed_by" text,
	"claimed_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"resolution" text,
	"alarm_at" timestamp (3) with time zone,
	"alarms" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clinicians" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clinicians_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"country" text NOT NULL,
	"locale" text NOT NULL,
	"speaking_for" text NOT NULL,
	"owner" text DEFAULT 'lantern' NOT NULL,
	"holder_id" text,
	"epoch" integer DEFAULT 1 NOT NULL,
	"next_seq" integer DEFAULT 1 NOT NULL,
	"head_hash" text NOT NULL,
	"open_turns" text[] DEFAULT '{}'::text[] NOT NULL,
	"triage_state" json,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "desk_sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"clinician_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"conversation_id" text NOT NULL,
	"seq" integer NOT NULL,
	"epoch" integer NOT NULL,
	"author" text NOT NULL,
	"type" text NOT NULL,
	"at" text NOT NULL,
	"payload" json NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_conversation_id_seq_pk" PRIMARY KEY("conversation_id","seq")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"seq" integer NOT NULL,
	"topic" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sent_replies" (
	"conversation_id" text NOT NULL,
	"client_message_id" text NOT NULL,
	CONSTRAINT "sent_replies_conversation_id_client_message_id_pk" PRIMARY KEY("conversation_id","client_message_id")
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"client_message_id" text NOT NULL,
	"message_id" text NOT NULL,
	"answer_id" text NOT NULL,
	"instance" integer NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_sessions" ADD CONSTRAINT "desk_sessions_clinician_id_clinicians_id_fk" FOREIGN KEY ("clinician_id") REFERENCES "public"."clinicians"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sent_replies" ADD CONSTRAINT "sent_replies_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open" ON "cases" USING btree ("conversation_id") WHERE state <> 'resolved';--> statement-breakpoint
CREATE INDEX "cases_queue" ON "cases" USING btree ("state","level_rank","opened_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("id") WHERE delivered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "turns_client_message" ON "turns" USING btree ("conversation_id","client_message_id");--> statement-breakpoint
CREATE INDEX "turns_open" ON "turns" USING btree ("instance") WHERE closed_at is null;