import { Hono } from "hono";
import { routePath } from "hono/route";
import { faultOf } from "./faults.ts";
import { type DeskOptions, deskRoutes } from "./http/desk.ts";
import { type HttpEnvironment, refuse } from "./http/environment.ts";
import type { Metrics } from "./http/metrics.ts";
import { operationsRoutes } from "./http/operations.ts";
import { type PageOptions, pageRoutes } from "./http/pages.ts";
import { patientRoutes } from "./http/patient.ts";
import type { ServerLog } from "./log.ts";
import type { PublicInfo } from "./protocol/ui-parts.ts";
import type { Rooms, Turns } from "./turn/index.ts";

export interface AppParts {
  readonly rooms: Rooms;
  readonly turns: Turns;
  readonly info: PublicInfo;
  readonly metrics: Metrics;
  readonly log: ServerLog;
  readonly pages: PageOptions;
  readonly desk: DeskOptions;
}

/** Every route of the product. No error's own words leave through it. */
export function createApp({ rooms, turns, info, metrics, log, pages, desk }: AppParts): Hono<HttpEnvironment> {
  const app = new Hono<HttpEnvironment>();

  app.use(async (c, next) => {
    await next();
    // The pattern, never the path: ids of conversations do not belong in metrics or logs.
    metrics.countRequest(routePath(c, -1), c.res.status);
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "no-referrer");
    c.header("permissions-policy", "camera=(), microphone=(), geolocation=()");
  });

  app.onError((error, c) => {
    const fault = faultOf(error);
    log.fault({ fault, route: routePath(c, -1), errorName: error.name });
    return refuse(c, fault);
  });
  app.notFound((c) => refuse(c, "not-found"));

  app.get("/api/info", (c) => c.json(info));
  app.route("/api/desk", deskRoutes(rooms, turns, desk));
  app.route("/api", patientRoutes(rooms, turns));
  app.route("/", operationsRoutes(rooms, metrics));
  app.route("/", pageRoutes(pages));
  return app;
}
