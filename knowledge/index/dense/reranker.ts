/** What a reranker reads of a passage. */
export interface RerankPassage {
  readonly id: string;
  readonly text: string;
}

/** Reads a question beside each passage and says which answers it best. May be slow, wrong or away: `rerank` below bounds all three. */
export interface Reranker {
  /** Model and version. */
  readonly name: string;
  /** Ids of the passages, best first. What it rejects with is dropped: it may carry the question. */
  rerank(question: string, passages: readonly RerankPassage[], signal: AbortSignal): Promise<readonly string[]>;
}

export type RerankUse =
  | { readonly kind: "applied"; readonly reranker: string }
  | {
      readonly kind: "kept";
      readonly reranker: string;
      /** `nonsense`: an id that was not asked about, one twice, or one left out. */
      readonly because: "timed-out" | "failed" | "nonsense";
    };

/** Read by the reranker; the rest keeps its place behind them. */
export const rerankedMax = 20;
/** A person waits for this. */
const waitMsDefault = 4_000;

export interface RerankRequest<Item> {
  readonly reranker: Reranker;
  readonly question: string;
  /** Best first. */
  readonly items: readonly Item[];
  readonly passageOf: (item: Item) => RerankPassage;
  readonly waitMs?: number;
}

/**
 * The first `rerankedMax` items in the reranker's order, the others behind them as they were. The same items come back, each once,
 * whatever the reranker says: an order that is no order of these is none. Never rejects.
 */
export async function rerank<Item>({
  reranker,
  question,
  items,
  passageOf,
  waitMs = waitMsDefault,
}: RerankRequest<Item>): Promise<{ readonly items: readonly Item[]; readonly use: RerankUse }> {
  const { name } = reranker;
  const first = items.slice(0, rerankedMax);
  if (first.length < 2) return { items, use: { kind: "applied", reranker: name } };
  const kept = (because: Extract<RerankUse, { kind: "kept" }>["because"]) =>
    ({ items, use: { kind: "kept", reranker: name, because } }) as const;

  const late = new AbortController();
  const outOfTime = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => {
    late.abort();
    outOfTime.resolve(undefined);
  }, waitMs);
  try {
    // A model that does not listen to its signal must not hold the answer either.
    const order = await Promise.race([reranker.rerank(question, first.map(passageOf), late.signal), outOfTime.promise]);
    if (order === undefined) return kept("timed-out");
    const ordered = inOrder(first, passageOf, order);
    return ordered === undefined
      ? kept("nonsense")
      : { items: [...ordered, ...items.slice(rerankedMax)], use: { kind: "applied", reranker: name } };
  } catch {
    return kept(late.signal.aborted ? "timed-out" : "failed");
  } finally {
    clearTimeout(timer);
  }
}

function inOrder<Item>(
  items: readonly Item[],
  passageOf: (item: Item) => RerankPassage,
  order: unknown,
): readonly Item[] | undefined {
  if (!Array.isArray(order) || order.length !== items.length || new Set(order).size !== items.length) return undefined;
  const byId = new Map<unknown, Item>(items.map((item) => [passageOf(item).id, item]));
  const ordered = order.flatMap((id: unknown) => byId.get(id) ?? []);
  return ordered.length === items.length ? ordered : undefined;
}
