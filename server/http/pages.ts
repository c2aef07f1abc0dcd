import fs from "node:fs";
import path from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { HttpEnvironment } from "./environment.ts";

export interface PageOptions {
  /** Folder of the built web. */
  readonly webFolder: string;
  /** Origins that may put the patient page in a frame. */
  readonly frameAncestors: readonly string[];
}

const contentPolicy = (frameAncestors: string) =>
  [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "img-src 'self' data:",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");

/** The built pages. The patient page may be framed by the portals that are named; the desk by nobody. */
export function pageRoutes(options: PageOptions): Hono<HttpEnvironment> {
  const routes = new Hono<HttpEnvironment>();
  const patientAncestors = ["'self'", ...options.frameAncestors].join(" ");
  const page = (file: string, policy: string, more: Record<string, string>) => {
    // Read per request: the watcher in `npm run dev` replaces it, and a page is a few hundred bytes.
    const full = path.join(options.webFolder, file);
    return () =>
      new Response(fs.readFileSync(full), {
        headers: {
          "content-type": "text/html; charset=utf-8",
          "cache-control": "no-cache",
          "content-security-policy": policy,
          ...more,
        },
      });
  };
  routes.get("/", page("patient/index.html", contentPolicy(patientAncestors), {}));
  const desk = page("desk/index.html", contentPolicy("'none'"), { "x-frame-options": "DENY" });
  routes.get("/desk", desk).get("/desk/", desk);
  const hashed = serveStatic({
    root: path.relative(process.cwd(), options.webFolder) || ".",
    onFound: (found, c) => {
      c.header(
        "cache-control",
        found.includes(`${path.sep}assets${path.sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  routes.get("/assets/*", hashed).get("/widget.js", hashed).get("/lantern.svg", hashed);
  return routes;
}
