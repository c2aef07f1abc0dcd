import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..", "..");

/** Milliseconds from starting the command until it says that it is ready; it is then stopped in order. */
export async function startTime(dataDir: string, searchPath: string): Promise<number> {
  const from = performance.now();
  const env = { PATH: searchPath, DATA_DIR: dataDir, PORT: "0", DEMO_PORT: "0", LOG: "off" };
  const child = spawn(process.execPath, ["--import", "./server/node-version.mjs", "server/main.ts"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (data: Buffer) => {
      printed += data.toString();
      if (printed.includes("Ready in")) resolve();
    });
    child.once("exit", () => reject(new Error("the server did not start")));
  });
  const ms = performance.now() - from;
  child.kill("SIGTERM");
  await gone;
  return ms;
}
