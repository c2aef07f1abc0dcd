import { Hono } from "hono";
import type { Rooms } from "../turn/index.ts";
import { calibrationNotice } from "../uncertainty/index.ts";
import type { HttpEnvironment } from "./environment.ts";
import type { Metrics } from "./metrics.ts";
import { openApiDocument } from "./openapi.ts";

/** Liveness says only that the process answers; readiness names each part it needs, and tells the truth about it. */
export function operationsRoutes(rooms: Rooms, metrics: Metrics): Hono<HttpEnvironment> {
  return new Hono<HttpEnvironment>()
    .get("/healthz", (c) => c.json({ status: "alive" }))
    .get("/readyz", async (c) => {
      const [store, index] = await Promise.all([isStoreReady(rooms), rooms.index.ready().catch(() => false)]);
      const parts = {
        floor: rooms.rules.version !== "" ? "ready" : "not-ready",
        store: store ? "ready" : "not-ready",
        index: index ? "ready" : "not-ready",
      };
      const notices = rooms.index.notices?.() ?? [];
      // No part of readiness: an uncalibrated answer is held to the strict default. It is said here so that nobody believes otherwise.
      const calibration =
        calibrationNotice(rooms.calibration, rooms.versionsFor(rooms.index.snapshotId())) ?? "calibrated";
      const status = store && index ? "ready" : "not-ready";
      return c.json({ status, parts, calibration, notices }, store && index ? 200 : 503);
    })
    .get("/metrics", async (c) =>
      c.body(await metrics.text(), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }),
    )
    .get("/openapi.json", (c) => c.json(openApiDocument));
}

async function isStoreReady(rooms: Rooms): Promise<boolean> {
  try {
    await rooms.store.pool.query("SELECT 1");
    return true;
  } catch {
    return false;
  }
}
