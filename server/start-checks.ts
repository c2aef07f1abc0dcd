import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import type { Config } from "./config.ts";
import { makeDataFolder } from "./store/index.ts";

/** A setting that fits together with the others and does not fit this machine. The message names it and the way out. */
export class SettingUnusable extends Error {
  override readonly name = "SettingUnusable";
}

/**
 * What can be known to fail before anything is read or opened: a start that ends after a minute of reading says the same too late.
 *
 * @throws SettingUnusable, StoreWillNotOpen; what the disk says of the data folder
 */
export async function checkPlaces(config: Pick<Config, "dataDir" | "snapshotKeyFile">): Promise<void> {
  if (config.snapshotKeyFile !== undefined) {
    const folder = path.dirname(path.resolve(config.snapshotKeyFile));
    // The key itself is made on the first start; a folder that has to be made is a mistyped one, or a disk that is not mounted.
    if (!fs.existsSync(folder))
      throw new SettingUnusable(
        `SNAPSHOT_KEY_FILE names ${config.snapshotKeyFile}, and there is no folder ${folder}. Make that folder or mount its disk, correct the path, or leave SNAPSHOT_KEY_FILE out to keep the key in the data folder.`,
      );
  }
  makeDataFolder(config.dataDir);
}

/** @throws SettingUnusable when nothing can listen at HOST. */
export async function checkHost(host: string): Promise<void> {
  const probe = net.createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => reject(sayHost(host, error) ?? error));
    probe.listen(0, host, () => probe.close(() => resolve()));
  });
}

const hostTrouble: ReadonlySet<string | undefined> = new Set([
  "EADDRNOTAVAIL",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "EAFNOSUPPORT",
  "EINVAL",
]);

function sayHost(host: string, { code }: NodeJS.ErrnoException): SettingUnusable | undefined {
  if (!hostTrouble.has(code)) return undefined;
  const own = Object.values(os.networkInterfaces()).flatMap((all) => all ?? []);
  const addresses = [...new Set(own.map(({ address }) => address))].filter((address) => !address.startsWith("fe80"));
  return new SettingUnusable(
    `HOST=${host} is no address of this machine (${code}). Set HOST to one of its own (${addresses.join(", ")}), to 0.0.0.0 for all of them, or leave it out for 127.0.0.1.`,
  );
}
