// After an install (package.json "postinstall"): makes sure that npm's scripts find the Node 24 that was installed with the project.
// npm 10, which comes with Node 20, leaves the command out when several packages (one per platform) offer it; npm 11 links it itself.
import fs from "node:fs";
import path from "node:path";

const modules = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  "..",
  "node_modules",
);
const platform = process.platform === "win32" ? "win" : process.platform;
const binary = path.join(modules, `node-${platform}-${process.arch}`, "bin", "node");
const link = path.join(modules, ".bin", "node");

if (process.platform !== "win32" && fs.existsSync(binary) && !fs.existsSync(link)) {
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.rmSync(link, { force: true }); // a link that leads nowhere does not "exist" above
  fs.symlinkSync(path.relative(path.dirname(link), binary), link);
}
