import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export interface ServerProcess {
  readonly origin: string;
  /** Of the demo portal, when it is on. */
  readonly demoOrigin: string | undefined;
  readonly signIn: { readonly email: string; readonly password: string };
  /** SIGKILL: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
  /** Everything it printed. */
  output(): string;
}

/** A data folder that goes away when the test is over. */
export function testFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-server-"));
  fs.chmodSync(folder, 0o755);
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `npm start` as it is run for real: a process of its own, on free ports. */
export async function startServerProcess(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: path.resolve(import.meta.dirname, "..", ".."),
    env: { PATH: process.env.PATH ?? "", PORT: "0", LOG: "off", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => end(child, "SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
  await new Promise<void>((resolve, reject) => {
    const look = () => /Ready in/.test(output) && resolve();
    child.stdout.on("data", look);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
  const address = (label: string) => new RegExp(`${label}\\s+(http://[^/\\s]+)/`).exec(output)?.[1];
  const signIn = /sign in with (\S+) and the password (\S+)/.exec(output);
  return {
    origin: address("Patient page") ?? "",
    demoOrigin: address("Demo portal"),
    signIn: { email: signIn?.[1] ?? "", password: signIn?.[2] ?? "" },
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
    output: () => output,
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await gone;
}
