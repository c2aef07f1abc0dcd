import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "../write-durably.ts";
import { refusalOf, type Reviewer, type Reviews } from "./life-cycle.ts";
import { readRecord, type RecordBody } from "./records.ts";
import { isSignedBy, signFacts } from "./signature.ts";

export const ledgerName = "ledger.jsonl";
const noLine = "0".repeat(64);

export interface Ledger {
  /** What may be relied on. From a broken ledger: the withdrawals alone, so that nothing is approved and nothing comes back. */
  readonly reviews: Reviews;
  /** Number of lines and hash of the last: a snapshot's manifest remembers it, so that lines cut off the end are noticed. */
  readonly head: LedgerHead;
  /** True when the line with that number is still the one that was last then. */
  readonly holds: (earlier: LedgerHead) => boolean;
  /** Where and why the ledger cannot be relied on; empty for a whole one. */
  readonly problems: readonly { readonly line: number; readonly problem: string }[];
}

export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

/** Reads and verifies the ledger of a folder: order, chain, signatures, and that each record was allowed when it was written. */
export async function readLedger(folder: string): Promise<Ledger> {
  return verifyLedger(await readText(join(folder, ledgerName)));
}

/** The same of a ledger's text. Pure. */
export function verifyLedger(text: string): Ledger {
  const lines = text.split("\n").filter((line) => line !== "");
  const records: RecordBody[] = [];
  const reviewers = new Map<string, Reviewer>();
  let previous = noLine;
  for (const [at, line] of lines.entries()) {
    const wrong = (problem: string): Ledger => broken(lines, at + 1, problem);
    const read = readRecord(line);
    if (read.kind === "broken") return wrong(read.problem);
    const { body, signature } = read;
    if (body.seq !== at + 1) return wrong(`has number ${body.seq} where ${at + 1} belongs`);
    if (body.previous !== previous)
      return wrong("does not follow the line before it: a line was changed, taken out or put in");
    const signer = body.action === "register" && reviewers.size === 0 ? body.reviewer : reviewers.get(body.by);
    if (signer === undefined || !isSignedBy(body, signature, signer.publicKey))
      return wrong(`is not signed by "${body.by}"`);
    const refusal = refusalOf(body, { records, reviewers });
    if (refusal !== undefined) return wrong(refusal);
    records.push(body);
    if (body.action === "register") reviewers.set(body.reviewer.id, body.reviewer);
    previous = hashOf(line);
  }
  return { reviews: { records, reviewers }, ...headOf(lines), problems: [] };
}

/** Every withdrawal that can be read still holds, also those after the break. */
function broken(lines: readonly string[], line: number, problem: string): Ledger {
  const withdrawals = lines.flatMap((text): RecordBody[] => {
    const read = readRecord(text);
    return read.kind === "read" && read.body.action === "withdraw" ? [read.body] : [];
  });
  return {
    reviews: { records: withdrawals, reviewers: new Map() },
    ...headOf(lines),
    problems: [{ line, problem }],
  };
}

function headOf(lines: readonly string[]): Pick<Ledger, "head" | "holds"> {
  const hashAt = (seq: number): string => (seq === 0 ? noLine : hashOf(lines[seq - 1] ?? ""));
  return {
    head: { seq: lines.length, hash: hashAt(lines.length) },
    holds: ({ seq, hash }) => seq <= lines.length && hashAt(seq) === hash,
  };
}

type Draft<Body> = Body extends RecordBody ? Omit<Body, "seq" | "previous"> : never;
/** A record before the ledger has given it its place. */
export type RecordDraft = Draft<RecordBody>;

export type Appended =
  | { readonly kind: "appended"; readonly ledger: Ledger }
  | { readonly kind: "refused"; readonly because: string };

/** Signs a record and adds it to the ledger of the folder, whole or not at all. Rejects when the folder cannot be written. */
export async function appendRecord(folder: string, draft: RecordDraft, privateKey: string): Promise<Appended> {
  const path = join(folder, ledgerName);
  const text = await readText(path);
  const { reviews, head, problems } = verifyLedger(text);
  const [problem] = problems;
  if (problem !== undefined)
    return {
      kind: "refused",
      because: `line ${problem.line} of the ledger ${problem.problem}; nothing is added to a broken ledger`,
    };
  const body: RecordBody = { ...draft, seq: head.seq + 1, previous: head.hash };
  const refusal = refusalOf(body, reviews);
  if (refusal !== undefined) return { kind: "refused", because: refusal };
  const written = `${text}${JSON.stringify({ ...body, signature: signFacts(body, privateKey) })}\n`;
  const ledger = verifyLedger(written);
  if (ledger.problems.length > 0) return { kind: "refused", because: `the key is not the one "${body.by}" registered` };
  await writeDurably(path, written);
  return { kind: "appended", ledger };
}

const hashOf = (line: string): string => createHash("sha256").update(line).digest("hex");

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
