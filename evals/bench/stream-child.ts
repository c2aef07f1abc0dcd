import { fork } from "node:child_process";
import path from "node:path";

/** A process of the benchmark: it says its port when it is ready, and answers each question with one message. */
export interface Child<Question, Answer> {
  readonly port: number;
  ask(question: Question): Promise<Answer>;
  stop(): Promise<void>;
}

/** Milliseconds after which a process that was asked to end is ended. */
const stopMs = 10_000;

/** Starts `<name>.ts` of this folder in a process of its own. Rejects when it ends before it is ready. */
export async function startChild<Question extends object, Answer>(
  name: string,
  settings: object,
): Promise<Child<Question, Answer>> {
  const child = fork(path.join(import.meta.dirname, `${name}.ts`), [JSON.stringify(settings)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const next = () =>
    new Promise<unknown>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the ${name} process ended with ${String(code)}`));
      child.once("exit", ended);
      child.once("message", (message) => {
        child.off("exit", ended);
        resolve(message);
      });
    });
  const { port } = (await next()) as { readonly port: number };
  return {
    port,
    ask(question) {
      const answer = next();
      child.send(question);
      return answer as Promise<Answer>;
    },
    async stop() {
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill("SIGKILL"), stopMs);
      await gone;
      clearTimeout(late);
    },
  };
}
