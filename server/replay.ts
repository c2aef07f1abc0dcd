import { enableCompileCache } from "node:module";

enableCompileCache();
const { parseArgs, styleText } = await import("node:util");
const { readConfig } = await import("./config.ts");

/**
 * `npm run replay -- <answer id>`: judges an answer again from its own log, offline, and says whether every verdict is as it was.
 * Exit code 0: the same. 1: something differs, or the log was changed. 2: it cannot be replayed, or was not asked for rightly.
 */
const usage = `npm run replay -- <answer id> [--show] [--json]

  <answer id>   stands beside each answer on the desk; \`npm run knowledge -- recall TOPIC\` prints those that cited a topic
  --show        prints the person's message and the sentences too (they are private)
  --json        for a program

Exit code: 0 every verdict is as it was, 1 something differs or the log was changed, 2 it cannot be replayed.`;

const colours = { bold: "bold", good: "green", bad: "red", quiet: "dim" } as const;

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments(process.argv.slice(2));
  if (typeof parsed === "string") {
    console.error(parsed === "" ? usage : `${parsed}\n\n${usage}`);
    return 2;
  }
  const outcome = readConfig(process.env);
  if (outcome.kind === "refused") {
    for (const problem of outcome.problems) console.error(`Configuration: ${problem}`);
    return 2;
  }
  const { openReplayDesk } = await import("./replay-desk.ts");
  const coloured = process.stdout.isTTY === true;
  const desk = openReplayDesk({
    config: outcome.config,
    say: (line) => console.log(line),
    notice: (line) => console.error(line),
    style: (how, words) => (coloured ? styleText(colours[how], words) : words),
  });
  try {
    return await desk.replay(parsed.answerId, parsed);
  } catch (error) {
    const { sayToPerson } = await import("./start-server.ts");
    // An error's own words may hold what the store was given.
    console.error(sayToPerson(error) ?? `Unexpected ${(error as Error).name}.`);
    return 2;
  }
}

function readArguments(argv: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { show: flag, json: flag },
    });
    const [answerId, ...more] = positionals;
    return answerId === undefined || more.length > 0
      ? ""
      : { answerId, words: values.show ? ("shown" as const) : ("hidden" as const), json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}
