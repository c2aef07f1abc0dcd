import { describe, expect, test } from "vitest";
import type { Embedder } from "../embedder.ts";

/** What every Embedder keeps to, whatever is behind it. */
export function describeEmbedder(what: string, open: () => Promise<Embedder>): void {
  describe(what, () => {
    test("it has a name and a number of dimensions", async () => {
      const embedder = await open();
      expect(embedder.name.trim()).not.toBe("");
      expect(Number.isInteger(embedder.dimensions) && embedder.dimensions > 0).toBe(true);
    });

    test("every text gets one vector of length 1, in the order of the texts, also beyond one batch", async () => {
      const embedder = await open();
      const texts = Array.from({ length: 70 }, (_, number) => `${number % 2 === 0 ? "fever" : "asthma"} ${number}`);
      const vectors = await embedder.embed(texts, "passage");
      expect(vectors).toHaveLength(texts.length);
      for (const vector of vectors) {
        expect(vector).toHaveLength(embedder.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }
      const [last] = await embedder.embed(texts.slice(-1), "passage");
      const product = [...(last ?? [])].reduce((sum, value, at) => sum + value * (vectors.at(-1)?.[at] ?? 0), 0);
      expect(product).toBeCloseTo(1, 5);
    });

    test("no text gives no vector, and an empty text still gives one", async () => {
      const embedder = await open();
      expect(await embedder.embed([], "query")).toEqual([]);
      expect(await embedder.embed([""], "query")).toHaveLength(1);
    });

    test("work that is stopped before it began is not begun", async () => {
      const embedder = await open();
      await expect(embedder.embed(["fever"], "query", AbortSignal.abort())).rejects.toMatchObject({
        name: "EmbeddingFault",
        kind: "stopped",
      });
    });
  });
}
