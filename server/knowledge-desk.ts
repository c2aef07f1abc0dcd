import {
  addReviewer,
  differencesBetween,
  type Folders,
  linesOf,
  openLibrary,
  signTopic,
  statusLines,
} from "#knowledge/command/index.ts";
import { ingest, openSigningKey, openSnapshotStore, showProblem } from "#knowledge/ingest/index.ts";
import { openQdrantSinkOfAllLanguages } from "#knowledge/ingest/qdrant-sink.ts";
import { reviewTopics } from "#knowledge/ingest/review-topics.ts";
import { lintTogether, sharedFigures } from "#knowledge/lint/index.ts";
import { snapshotOf } from "#knowledge/passage-hash.ts";
import type { Config } from "./config.ts";
import { answersThatCited } from "./recall.ts";
import { openStore } from "./store/index.ts";

/** Each does one thing, says what it did and resolves to whether all is well. */
export interface KnowledgeDesk {
  status(): Promise<boolean>;
  lint(): Promise<boolean>;
  diff(): Promise<boolean>;
  recall(topicId: string): Promise<boolean>;
  sign(given: Signing): Promise<boolean>;
  register(given: Omit<Parameters<typeof addReviewer>[1], "now">): Promise<boolean>;
}

/** Which topic, and what its signer says. */
export type Signing = Omit<Parameters<typeof signTopic>[2], "now"> & { readonly topicId: string };

export interface KnowledgeDeskOptions {
  readonly config: Config;
  readonly folders: Folders;
  readonly now: Date;
  readonly say: (line: string) => void;
  /** Asked before a signature; false leaves everything as it was. */
  readonly confirm: (question: string) => Promise<boolean>;
}

/** The commands of `npm run knowledge`, with the terminal left outside. */
export function openKnowledgeDesk({ config, folders, now, say, confirm }: KnowledgeDeskOptions): KnowledgeDesk {
  const today = now.toISOString().slice(0, 10);

  async function status(): Promise<boolean> {
    const library = await openLibrary(folders, today);
    for (const line of statusLines(library, today)) say(line);
    return library.ledger.problems.length === 0;
  }

  async function lint(): Promise<boolean> {
    const { topics, read, ledger, problems } = await openLibrary(folders, today);
    const between = lintTogether(read);
    const overdue = topics.filter(({ state }) => state === "overdue");
    for (const problem of [...problems, ...between]) say(showProblem(problem));
    for (const { line, problem } of ledger.problems) say(`ledger.jsonl:${line}: ${problem}`);
    for (const { id, reviewBy } of overdue) say(`${id}: its review was due by ${reviewBy ?? "a day nobody set"}`);
    for (const { text, places } of sharedFigures(read)) say(`Change together: ${places.join(", ")}: "${text}"`);
    const blocking = problems.filter(({ weight }) => weight === "blocks").length;
    const advice = problems.length - blocking;
    say(
      `${topics.length} topics: ${blocking} cannot be used, ${between.length} problems between topics, ${overdue.length} overdue, ${advice} pieces of writing advice.`,
    );
    return blocking === 0 && between.length === 0 && overdue.length === 0 && ledger.problems.length === 0;
  }

  async function diff(): Promise<boolean> {
    const stored = await openSnapshotStore(
      folders.data,
      await openSigningKey(folders.data, config.snapshotKeyFile),
    ).current();
    if (stored.kind === "damaged")
      say(`The snapshot in use cannot be read: ${stored.because}. Everything counts as new.`);
    const [before, manifest] =
      stored.kind === "loaded" ? [stored.snapshot, stored.manifest] : [snapshotOf([]), undefined];
    const { found, ledger } = await openLibrary(folders, today);
    const { snapshot: after } = reviewTopics(found, ledger, manifest);
    const differences = differencesBetween(before, after);
    for (const difference of differences) {
      if (difference.kind === "changed") {
        say(`changed ${difference.topicId}`);
        for (const line of difference.lines) say(`    ${line}`);
      } else say(`${difference.kind} ${difference.topicId} (${difference.sentences} sentences)`);
    }
    say(
      differences.length === 0
        ? "The files and the snapshot in use say the same."
        : `${differences.length} topics differ; \`npm run ingest\` takes them over.`,
    );
    return true;
  }

  async function recall(topicId: string): Promise<boolean> {
    const store = await openStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, onNotice: say });
    try {
      const answers = await answersThatCited(store, topicId);
      for (const { at, conversationId, answerId, passageIds, caseOpen } of answers)
        say(
          `${at}  conversation ${conversationId}  answer ${answerId}  cites ${passageIds.join(", ")}${caseOpen ? "  (case open)" : ""}`,
        );
      say(`${answers.length} ${answers.length === 1 ? "answer" : "answers"} cited "${topicId}".`);
      return true;
    } finally {
      await store.close();
    }
  }

  async function sign({ topicId, ...given }: Signing): Promise<boolean> {
    const { topics } = await openLibrary(folders, today);
    const topic = topics.find(({ id }) => id === topicId);
    if (topic === undefined) {
      say(`There is no topic "${topicId}".`);
      return false;
    }
    if (given.action === "review" || given.action === "approve") {
      for (const line of linesOf(topic.reviewed?.passages ?? [])) say(line);
      if (!(await confirm(`Sign these words of "${topic.id}" as ${given.by} (${given.action})?`))) return false;
    }
    const outcome = await signTopic(folders, topic, { ...given, now });
    if (outcome.kind === "refused") {
      say(`Not signed: ${outcome.because}.`);
      return false;
    }
    say(`Signed as record ${outcome.seq}: ${given.action} ${topic.id} by ${given.by}.`);
    await takeOver();
    return given.action === "withdraw" ? recall(topic.id) : true;
  }

  /** What was signed holds at once: a running server follows the snapshot in use within seconds. */
  async function takeOver(): Promise<void> {
    const index =
      config.qdrant && (await openQdrantSinkOfAllLanguages(config.qdrant, (problem) => say(showProblem(problem))));
    const { plan, snapshot } = await ingest({
      guidelinesDirectory: folders.guidelines,
      reviewsDirectory: folders.reviews,
      dataDirectory: folders.data,
      signingKeyFile: config.snapshotKeyFile,
      now,
      ...(index === undefined ? {} : { index }),
    });
    say(
      `Snapshot ${snapshot.id.slice(0, 12)} is in use: ${plan.changed.length} passages changed, ${plan.added.length} added, ${plan.retired.length} retired.`,
    );
  }

  async function register(given: Omit<Parameters<typeof addReviewer>[1], "now">): Promise<boolean> {
    const outcome = await addReviewer(folders, { ...given, now });
    say(
      outcome.kind === "refused"
        ? `Not registered: ${outcome.because}.`
        : `Registered ${given.id} (${given.role}) as record ${outcome.seq}.`,
    );
    return outcome.kind === "signed";
  }

  return { status, lint, diff, recall, sign, register };
}
