/** What a collection of our local Qdrant holds, and how it finds. Refuses what the real one (1.18.3) refuses, with its status. */

export interface SparseVector {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}
export type Payload = Readonly<Record<string, unknown>>;
export interface Point {
  readonly id: string;
  readonly vector: Readonly<Record<string, SparseVector | readonly number[]>>;
  readonly payload: Payload;
}
export interface Condition {
  readonly key: string;
  readonly match: { readonly value?: unknown; readonly any?: readonly unknown[] };
}
export interface Filter {
  readonly must?: readonly Condition[];
}
export interface CollectionSettings {
  readonly vectors?: Readonly<Record<string, { readonly size: number; readonly distance: string }>>;
  readonly sparse_vectors?: Readonly<Record<string, { readonly modifier?: string }>>;
  readonly shard_number?: number;
  readonly replication_factor?: number;
  readonly write_consistency_factor?: number;
}
export interface Collection {
  readonly settings: CollectionSettings;
  readonly points: Map<string, Point>;
  /** Field to type, as `payload_schema` tells them. */
  readonly fields: Map<string, string>;
}
export interface Search {
  readonly query?: SparseVector | readonly number[] | { readonly rrf?: { readonly k?: number } };
  readonly using?: string;
  readonly filter?: Filter;
  readonly limit?: number;
  readonly prefetch?: readonly Search[];
}
export interface Scored {
  readonly point: Point;
  readonly score: number;
}

/** A request that the real server would answer with this status; its text is for the reader of a failing test. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: 400 | 404 | 409 | 422 | 501;
  constructor(status: 400 | 404 | 409 | 422 | 501, message: string) {
    super(message);
    this.status = status;
  }
}

const isSparse = (vector: unknown): vector is SparseVector =>
  typeof vector === "object" && vector !== null && "indices" in vector && "values" in vector;
const isDense = (vector: unknown): vector is readonly number[] => Array.isArray(vector);

export function addPoints({ settings, points }: Collection, given: readonly Point[]): void {
  for (const point of given) {
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(point.id))
      throw new Refused(400, `value ${point.id} is not a valid point ID`);
    for (const [name, vector] of Object.entries(point.vector)) {
      const size = settings.vectors?.[name]?.size;
      if (isDense(vector)) checkDense(name, vector, size);
      else if (settings.sparse_vectors?.[name] === undefined)
        throw new Refused(400, `Not existing vector name error: ${name}`);
      else checkSparse(vector);
    }
  }
  // All of a request or nothing.
  for (const point of given) points.set(point.id, normalised(settings, point));
}

function checkDense(name: string, vector: readonly number[], size: number | undefined): void {
  if (size === undefined) throw new Refused(400, `Not existing vector name error: ${name}`);
  if (vector.length !== size)
    throw new Refused(400, `Vector dimension error: expected dim: ${size}, got ${vector.length}`);
}

function checkSparse({ indices, values }: SparseVector): void {
  if (indices.length !== values.length) throw new Refused(422, "must be the same length as indices");
  if (new Set(indices).size !== indices.length) throw new Refused(422, "must be unique");
  if (indices.some((index) => !Number.isInteger(index) || index < 0 || index > 0xffffffff))
    throw new Refused(400, "invalid index");
}

/** Cosine is a dot product of vectors that were scaled to length 1 when they came in. */
function normalised({ vectors }: CollectionSettings, point: Point): Point {
  const scaled = Object.entries(point.vector).map(([name, vector]) => {
    if (!isDense(vector) || vectors?.[name]?.distance !== "Cosine") return [name, vector] as const;
    const length = Math.hypot(...vector);
    return [name, length === 0 ? vector : vector.map((value) => Math.fround(value / length))] as const;
  });
  return { ...point, vector: Object.fromEntries(scaled) };
}

export function findPoints(collection: Collection, search: Search): readonly Scored[] {
  const { query, prefetch, filter, limit = 10 } = search;
  if (prefetch !== undefined) {
    if (typeof query !== "object" || !("rrf" in query) || query.rrf === undefined)
      throw new Refused(501, "only a fusion by rank over a prefetch");
    return fuse(
      prefetch.map((one) => findPoints(collection, one)),
      query.rrf.k ?? 2,
    ).slice(0, limit);
  }
  const points = [...collection.points.values()].filter((point) => fits(point.payload, filter));
  return (
    scoresOf(collection, points, search)
      // Equal scores come in any order; here in the one nobody expects.
      .reverse()
      .sort((left, right) => right.score - left.score)
      .slice(0, limit)
  );
}

function scoresOf(
  { settings, points: all }: Collection,
  points: readonly Point[],
  { query, using = "" }: Search,
): Scored[] {
  if (isDense(query)) {
    checkDense(using, query, settings.vectors?.[using]?.size);
    const length = Math.hypot(...query);
    return points.flatMap((point) => {
      const vector = point.vector[using];
      if (!isDense(vector)) return [];
      const score = vector.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0) / (length === 0 ? 1 : length);
      return [{ point, score: Math.fround(score) }];
    });
  }
  if (!isSparse(query)) throw new Refused(501, "only a vector, sparse or dense");
  const sparse = settings.sparse_vectors?.[using];
  if (sparse === undefined) throw new Refused(400, `Not existing vector name error: ${using}`);
  checkSparse(query);
  const sparseVectors = [...all.values()].flatMap(({ vector }) => (isSparse(vector[using]) ? [vector[using]] : []));
  const having = new Map(query.indices.map((index) => [index, 0]));
  for (const { indices } of sparseVectors)
    for (const index of indices) {
      const count = having.get(index);
      if (count !== undefined) having.set(index, count + 1);
    }
  const weights = query.indices.map((index, at) => {
    const factor = sparse.modifier === "idf" ? inverseFrequency(sparseVectors.length, having.get(index) ?? 0) : 1;
    return [index, Math.fround((query.values[at] ?? 0) * factor)] as const;
  });
  return points.flatMap((point) => {
    const vector = point.vector[using];
    if (!isSparse(vector)) return [];
    const values = new Map(vector.indices.map((index, at) => [index, vector.values[at] ?? 0]));
    const said = weights.filter(([index]) => values.has(index));
    if (said.length === 0) return [];
    return [
      { point, score: Math.fround(said.reduce((sum, [index, weight]) => sum + weight * (values.get(index) ?? 0), 0)) },
    ];
  });
}

/** Over all points, whatever the filter, as Qdrant's `fancy_idf` has it. */
const inverseFrequency = (total: number, having: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));

/** Qdrant counts ranks from 0, and leaves equal sums in any order; here the order is turned round, so that nobody relies on it. */
function fuse(lists: readonly (readonly Scored[])[], k: number): Scored[] {
  const sums = new Map<string, Scored>();
  for (const list of lists)
    list.forEach(({ point }, rank) => {
      const before = sums.get(point.id)?.score ?? 0;
      sums.set(point.id, { point, score: Math.fround(before + 1 / (rank + k)) });
    });
  return [...sums.values()].reverse().sort((left, right) => right.score - left.score);
}

/** A condition on a list holds when one member matches, as Qdrant has it. */
export const fits = (payload: Payload, filter: Filter | undefined): boolean =>
  (filter?.must ?? []).every(({ key, match }) => {
    const stored = payload[key];
    const members: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
    return members.some((member) => (match.any === undefined ? member === match.value : match.any.includes(member)));
  });

export function pick(payload: Payload, wanted: unknown): Payload | null {
  if (wanted === true || wanted === undefined) return payload;
  if (!Array.isArray(wanted)) return null;
  return Object.fromEntries(Object.entries(payload).filter(([key]) => wanted.includes(key)));
}

export const pickVectors = ({ vector }: Point, wanted: unknown): Point["vector"] =>
  Array.isArray(wanted) ? Object.fromEntries(Object.entries(vector).filter(([name]) => wanted.includes(name))) : {};
