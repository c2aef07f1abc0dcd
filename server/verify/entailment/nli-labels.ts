/** What the places of a model's output stand for. A grounding model of two classes knows no contradiction: what it does not support is neutral. */
export interface LabelPlaces {
  readonly count: number;
  readonly supported: number;
  readonly contradicted: number | undefined;
}

const meanings: Readonly<Record<string, "supported" | "neutral" | "contradicted" | "unsupported">> = {
  entailment: "supported",
  supported: "supported",
  neutral: "neutral",
  contradiction: "contradicted",
  unsupported: "unsupported",
  not_entailment: "unsupported",
};

/**
 * Reads `id2label` of a model's `config.json`, in any case and order: entailment, neutral and contradiction, or supported and unsupported.
 * Undefined for anything else: a model whose numbers nobody can name would be guessed at, and half of the guesses release what it refuses.
 */
export function labelPlacesOf(id2label: unknown): LabelPlaces | undefined {
  const labels = labelsIn(id2label);
  const meant = labels?.map((label) => {
    const name = label
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    return Object.hasOwn(meanings, name) ? meanings[name] : undefined;
  });
  if (meant === undefined) return undefined;
  const [supported, contradicted] = [meant.indexOf("supported"), meant.indexOf("contradicted")];
  const kinds = [...meant].sort().join();
  if (kinds === "contradicted,neutral,supported") return { count: 3, supported, contradicted };
  return kinds === "supported,unsupported" ? { count: 2, supported, contradicted: undefined } : undefined;
}

/** The labels in the order of the model's output; undefined when the places have a gap or are no numbers. */
export function labelsIn(id2label: unknown): readonly string[] | undefined {
  if (typeof id2label !== "object" || id2label === null) return undefined;
  const given = Object.entries(id2label);
  const labels = given.map((_, place) => (id2label as Readonly<Record<string, unknown>>)[String(place)]);
  return labels.every((label) => typeof label === "string") ? labels : undefined;
}
