import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const argon2Async = promisify(argon2);

/** Two at a time: a flood of guesses must not take every thread of the process, which reads files and sockets with them. */
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
let nextLane = 0;
function inLane<Result>(work: () => Promise<Result>): Promise<Result> {
  const lane = nextLane;
  nextLane = (nextLane + 1) % lanes.length;
  const result = (lanes[lane] ?? Promise.resolve()).then(work);
  lanes[lane] = result.catch(() => undefined);
  return result;
}

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** `argon2id$<salt>$<tag>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await argon2Async("argon2id", { message: Buffer.from(password), nonce, ...cost });
  return `argon2id$${nonce.toString("base64url")}$${tag.toString("base64url")}`;
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [algorithm, salt, tag] = stored.split("$");
  if (algorithm !== "argon2id" || salt === undefined || tag === undefined) return false;
  const expected = Buffer.from(tag, "base64url");
  const given = await inLane(() =>
    argon2Async("argon2id", {
      message: Buffer.from(password),
      nonce: Buffer.from(salt, "base64url"),
      ...cost,
    }),
  );
  return expected.length === given.length && timingSafeEqual(expected, given);
}
