/**
 * The best `most` documents seen, by score and then by the smaller number: a heap in two flat arrays with the worst of them on top.
 */
export class BestDocuments {
  readonly #most: number;
  readonly #scores: Float64Array;
  readonly #documents: Uint32Array;
  #size = 0;
  #best = 0;

  constructor(most: number) {
    this.#most = most;
    this.#scores = new Float64Array(most);
    this.#documents = new Uint32Array(most);
  }

  /** A later document needs more than this; 0 while there is room. Scores are above 0. */
  get least(): number {
    return this.#size < this.#most ? 0 : (this.#scores[0] ?? 0);
  }

  /** The best score offered. */
  get most(): number {
    return this.#best;
  }

  offer(document: number, score: number): void {
    if (score > this.#best) this.#best = score;
    if (this.#size < this.#most) {
      this.#rise(this.#size, document, score);
      this.#size += 1;
    } else if (this.#isWorse(0, document, score)) {
      this.#sink(document, score);
    }
  }

  /** Those of at least `floor`, best first, scores times `unit`. Empties the heap. */
  take(floor: number, unit: number): { readonly document: number; readonly score: number }[] {
    while (this.#size > 0 && (this.#scores[0] ?? 0) < floor) this.#drop();
    const taken = new Array<{ document: number; score: number }>(this.#size);
    for (let at = this.#size - 1; at >= 0; at -= 1) {
      taken[at] = { document: this.#documents[0] ?? 0, score: (this.#scores[0] ?? 0) * unit };
      this.#drop();
    }
    return taken;
  }

  /** Takes the worst away. */
  #drop(): void {
    this.#size -= 1;
    this.#sink(this.#documents[this.#size] ?? 0, this.#scores[this.#size] ?? 0);
  }

  /** True when what stands at a place is worse than the given. */
  #isWorse(at: number, document: number, score: number): boolean {
    const standing = this.#scores[at] ?? 0;
    return standing < score || (standing === score && (this.#documents[at] ?? 0) > document);
  }

  #put(at: number, document: number, score: number): void {
    this.#scores[at] = score;
    this.#documents[at] = document;
  }

  #rise(from: number, document: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#isWorse(parent, document, score)) break;
      this.#put(at, this.#documents[parent] ?? 0, this.#scores[parent] ?? 0);
      at = parent;
    }
    this.#put(at, document, score);
  }

  #sink(document: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (right < this.#size && this.#isWorse(right, this.#documents[child] ?? 0, this.#scores[child] ?? 0))
        child = right;
      if (!this.#isWorse(child, document, score)) break;
      this.#put(at, this.#documents[child] ?? 0, this.#scores[child] ?? 0);
      at = child;
    }
    this.#put(at, document, score);
  }
}
