import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { reviewerRoles } from "#knowledge/review/index.ts";
import { readConfig } from "./config.ts";
import { openKnowledgeDesk, type KnowledgeDesk } from "./knowledge-desk.ts";

/**
 * `npm run knowledge -- status | lint | diff | reviewer | review | approve | withdraw | reinstate | recall`: the life of a topic.
 * Exit code 0 when it was done and nothing is wrong, 1 otherwise.
 */
const usage = `npm run knowledge -- <command>

  status                         every topic: its state, the day to review it by, who signed
  lint                           everything that is wrong, by file and line
  diff                           what the files would change in the snapshot in use
  reviewer ID "Name" --role clinician|editor (--new-key FILE | --public-key KEY) [--by ID --key FILE]
                                 registers somebody; the first vouches for themselves, the others are vouched for
  review TOPIC --by ID --key FILE      the first signature
  approve TOPIC --by ID --key FILE     the second, by another person, a clinician
  withdraw TOPIC --by ID --key FILE --reason TEXT    takes it away at once and lists the answers that cited it
  reinstate TOPIC --by ID --key FILE --reason TEXT   a clinician brings it back, as a sample
  recall TOPIC                   the answers that cited it

  --yes                          the words were read; ask nothing
  --guidelines DIR, --reviews DIR      other content than the project's own`;

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments(process.argv.slice(2));
  if (typeof parsed === "string") {
    console.error(parsed === "" ? usage : `${parsed}\n\n${usage}`);
    return 1;
  }
  const outcome = readConfig(process.env);
  if (outcome.kind === "refused") {
    for (const problem of outcome.problems) console.error(`Configuration: ${problem}`);
    return 1;
  }
  const { positionals, values } = parsed;
  const knowledge = path.resolve(import.meta.dirname, "..", "knowledge");
  const desk = openKnowledgeDesk({
    config: outcome.config,
    folders: {
      guidelines: values.guidelines ?? path.join(knowledge, "guidelines"),
      reviews: values.reviews ?? path.join(knowledge, "review"),
      data: outcome.config.dataDir,
    },
    now: new Date(),
    say: (line) => console.log(line),
    confirm: values.yes ? async () => true : ask,
  });
  try {
    return (await run(desk, positionals, values)) ? 0 : 1;
  } catch (error) {
    const { sayToPerson } = await import("./start-server.ts");
    console.error(sayToPerson(error) ?? (error instanceof Error ? `${error.name}: ${error.message}` : "It failed."));
    return 1;
  }
}

type Values = Exclude<ReturnType<typeof readArguments>, string>["values"];

async function run(desk: KnowledgeDesk, [command = "", ...rest]: readonly string[], values: Values): Promise<boolean> {
  const [subject = "", name = ""] = rest;
  const signer = { by: values.by ?? "", keyFile: values.key ?? "" };
  switch (command) {
    case "status":
      return desk.status();
    case "lint":
      return desk.lint();
    case "diff":
      return desk.diff();
    case "recall":
      return desk.recall(subject);
    case "review":
    case "approve":
    case "withdraw":
    case "reinstate":
      return desk.sign({ action: command, topicId: subject, ...signer, words: values.reason ?? values.note });
    case "reviewer": {
      const role = reviewerRoles.find((known) => known === values.role);
      const key =
        values["new-key"] === undefined
          ? values["public-key"] === undefined
            ? undefined
            : { publicKey: values["public-key"] }
          : { newKeyFile: values["new-key"] };
      if (role === undefined || key === undefined || name === "") {
        console.error(usage);
        return false;
      }
      return desk.register({ id: subject, name, role, key, voucher: values.by === undefined ? undefined : signer });
    }
    default:
      console.error(command === "" ? usage : `There is no command "${command}".\n\n${usage}`);
      return false;
  }
}

function readArguments(argv: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        by: text,
        key: text,
        reason: text,
        note: text,
        role: text,
        "new-key": text,
        "public-key": text,
        guidelines: text,
        reviews: text,
        yes: { type: "boolean" },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

/** A signature needs somebody who answers: without a terminal the answer is no. */
async function ask(question: string): Promise<boolean> {
  if (process.stdin.isTTY !== true) {
    console.error("Nobody is there to confirm it. Read the words above and say so with --yes.");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
