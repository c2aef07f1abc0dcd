import fs from "node:fs";
import path from "node:path";
import { Hono } from "hono";

/** A made-up hospital portal on an origin of its own, with the one script line that brings Lantern onto a page. */
export function createDemoPortal(lanternOrigin: () => string): Hono {
  const folder = path.resolve(import.meta.dirname, "..", "web", "widget", "demo");
  return new Hono()
    .get("/", (c) =>
      c.html(
        fs.readFileSync(path.join(folder, "index.html"), "utf8").replaceAll("__LANTERN_ORIGIN__", lanternOrigin()),
      ),
    )
    .get("/:file{[a-z-]+\\.css}", (c) => {
      const file = path.join(folder, c.req.param("file"));
      return fs.existsSync(file)
        ? c.body(fs.readFileSync(file, "utf8"), 200, { "content-type": "text/css; charset=utf-8" })
        : c.notFound();
    });
}
