import type { Snapshot } from "../passage.ts";
import { snapshotOf } from "../passage-hash.ts";
import { type GuidelineDocument, readGuidelineFiles } from "../sources/guideline-files.ts";
import { fingerprintOf, readFingerprint, writeFingerprint } from "./fingerprint.ts";
import { type IngestPlan, planIngest } from "./plan-ingest.ts";
import { parserVersion } from "./parser-version.ts";
import type { ContentProblem } from "./problem.ts";
import { type Ledger, type Manifest, readLedger } from "../review/index.ts";
import { type ReviewedSnapshot, reviewTopics } from "./review-topics.ts";
import { openImportStore, withImports } from "./import-store.ts";
import { openSigningKey } from "./signing-key.ts";
import { openSnapshotStore } from "./snapshot-store.ts";

/** An index that keeps passages of its own, such as Qdrant. Writing the same snapshot twice must change nothing. */
export interface SnapshotSink {
  readonly name: string;
  /** Makes the whole snapshot searchable, then current. Rejects with IndexUnreachable when it cannot. */
  publish(snapshot: Snapshot, onProgress: (done: number, total: number) => void): Promise<void>;
}

export type IngestProgress =
  | { readonly step: "read"; readonly done: number; readonly total: number }
  | { readonly step: "plan"; readonly plan: IngestPlan; readonly problems: readonly ContentProblem[] }
  | { readonly step: "index"; readonly done: number; readonly total: number };

export interface IngestRequest {
  readonly guidelinesDirectory: string;
  /** Where `ledger.jsonl` is: who reviewed and approved what. */
  readonly reviewsDirectory: string;
  readonly dataDirectory: string;
  /** Instead of the key kept in the data folder. */
  readonly signingKeyFile?: string | undefined;
  readonly now: Date;
  readonly index?: SnapshotSink;
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface IngestOutcome {
  readonly plan: IngestPlan;
  readonly problems: readonly ContentProblem[];
  readonly snapshot: Snapshot;
  /** Who vouches for it; undefined only when there is no snapshot at all. */
  readonly manifest: Manifest | undefined;
  /** True when the current snapshot is another one than before. */
  readonly changed: boolean;
}

/**
 * Turns the guideline files into the current snapshot. Run twice it changes nothing; with unchanged files it does not even
 * parse them. Order of writes: snapshot file, index, pointer, fingerprint; killed anywhere in between, the next start sees the
 * old snapshot whole and does the work again. When no topic at all can be read (a wrong directory, say) the current snapshot
 * stays as it is: an empty folder must not retire everything.
 *
 * Rejects when the data directory cannot be written or the index cannot be reached.
 */
export async function ingest(request: IngestRequest): Promise<IngestOutcome> {
  const { guidelinesDirectory, reviewsDirectory, dataDirectory, index, onProgress = () => {} } = request;
  const store = openSnapshotStore(dataDirectory, await openSigningKey(dataDirectory, request.signingKeyFile));
  const [reading, stored, fingerprint, ledger, keptImports] = await Promise.all([
    readDirectory(guidelinesDirectory),
    store.current(),
    readFingerprint(dataDirectory),
    readLedger(reviewsDirectory),
    openImportStore(dataDirectory).kept(),
  ]);
  const { snapshot: seen, manifest: seenManifest } = stored.kind === "loaded" ? stored : {};
  const damage: ContentProblem[] = stored.kind === "damaged" ? [directoryProblem("current.json", stored.because)] : [];
  const publish = async (snapshot: Snapshot) =>
    index?.publish(snapshot, (done, total) => onProgress({ step: "index", done, total }));

  const files = `${fingerprintOf(reading.documents, parserVersion)} ${ledger.head.hash} ${keptImports.fingerprint}`;
  const filesUnchanged = fingerprint?.files === files && fingerprint.snapshot === seen?.id;
  if (seen !== undefined && filesUnchanged) {
    const plan = planIngest({ seen, found: seen });
    onProgress({ step: "plan", plan, problems: fingerprint.problems });
    await publish(seen);
    return { plan, problems: fingerprint.problems, snapshot: seen, manifest: seenManifest, changed: false };
  }

  const { parseDocuments } = await import("./load-guidelines.ts");
  const loaded = await parseDocuments(reading.documents, (done, total) => onProgress({ step: "read", done, total }));
  const imported = keptImports.read();
  const found = withImports(loaded.snapshot, imported.imports);
  const reviewed = reviewTopics(found, ledger, seenManifest);
  const ofContent = [...reviewed.problems, ...imported.problems, ...loaded.problems];
  const problems = [...reading.problems, ...damage, ...ofContent];
  // Nothing read is a mistake; everything withdrawn is a decision. Whoever has only imports never had topics to lose.
  const readNothing = loaded.snapshot.passages.length === 0 && loaded.withdrawn.length === 0;
  if (readNothing && (found.passages.length === 0 || hasOwnTopics(seen, found))) {
    const kept = seen ?? snapshotOf([]);
    const plan = planIngest({ seen, found: kept });
    const nothing = directoryProblem(".", "no topic could be read here; the current snapshot stays as it is");
    return { plan, problems: [...problems, nothing], snapshot: kept, manifest: seenManifest, changed: false };
  }

  const { snapshot } = reviewed;
  const plan = planIngest({ seen, found: snapshot });
  onProgress({ step: "plan", plan, problems });
  const changed = seen?.id !== snapshot.id;
  const manifest = manifestOf(reviewed, loaded.withdrawn, ledger, request.now);
  const signed = await store.write(snapshot, manifest);
  await publish(snapshot);
  if (changed) await store.makeCurrent(snapshot.id);
  await writeFingerprint(dataDirectory, { files, snapshot: snapshot.id, problems: ofContent });
  return { plan, problems, snapshot, manifest: signed, changed };
}

/** True when the snapshot in use has topics that the imports alone would not give. */
function hasOwnTopics(seen: Snapshot | undefined, imported: Snapshot): boolean {
  const fromImports = new Set(imported.passages.map(({ topicId }) => topicId));
  return seen?.passages.some(({ topicId }) => !fromImports.has(topicId)) ?? false;
}

function manifestOf(
  { topics }: ReviewedSnapshot,
  withdrawnInFiles: readonly string[],
  ledger: Ledger,
  now: Date,
): Omit<Manifest, "publicKey" | "snapshot"> {
  const withdrawn = topics.filter(({ state }) => state.status === "withdrawn").map(({ topicId }) => topicId);
  return {
    madeAt: now.toISOString(),
    parserVersion,
    ledger: ledger.head,
    withdrawn: [...withdrawn, ...withdrawnInFiles].sort(),
    topics: topics.flatMap(({ topicId, contentHash, state, passages }) => {
      if (state.status === "withdrawn") return [];
      const { since: _, ...vouched } = { since: "", ...state };
      const reviewBy = passages[0]?.reviewBy;
      return [{ id: topicId, contentHash, ...vouched, ...(reviewBy === undefined ? {} : { reviewBy }) }];
    }),
  };
}

async function readDirectory(
  directory: string,
): Promise<{ readonly documents: readonly GuidelineDocument[]; readonly problems: readonly ContentProblem[] }> {
  try {
    return { documents: await readGuidelineFiles(directory), problems: [] };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    return { documents: [], problems: [directoryProblem(".", `the guidelines directory cannot be read (${code})`)] };
  }
}

const directoryProblem = (file: string, problem: string): ContentProblem => ({
  file,
  line: 1,
  problem,
  weight: "blocks",
});
