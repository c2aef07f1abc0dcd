/**
 * `npm run bench`: what checking costs, and how the embedded index compares; `npm run bench -- retrieval …` only the second. Each is
 * loaded when it is wanted: the index is measured in a process that holds no server.
 */
const [which, ...typed] = process.argv.slice(2);
if (which === undefined) {
  const { benchTurns } = await import("./turns.ts");
  await benchTurns(process.env.PATH ?? "");
}
if (which === undefined || which === "retrieval") {
  const { benchRetrieval } = await import("./retrieval-command.ts");
  process.exitCode = await benchRetrieval(typed);
} else {
  process.stderr.write("npm run bench, or npm run bench -- retrieval …\n");
  process.exitCode = 2;
}
