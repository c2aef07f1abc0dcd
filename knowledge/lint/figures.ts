/** A number with what it counts, as compared between two texts: "38 °c", "24 hours", "500 mg". */
export type Figure = string;

const unit =
  "°c|°f|%|mg|g|kg|micrograms?|ml|litres?|units?|tablets?|puffs?|times?|minutes?|hours?|days?|weeks?|months?|years?|kcal|mmol\\/l|mmhg|cm|metres?" +
  "|microgramos?|litros?|unidades|tabletas?|comprimidos?|pastillas?|inhalaciones|veces|minutos?|horas?|días?|semanas?|meses|mes|años?|metros?|mm ?hg";
const figure = new RegExp(
  `(?<![\\p{L}\\d]-?)(\\d+(?:[.,]\\d+)?)(?: ?(?:to|and|or|a|y|o|-|–) ?(\\d+(?:[.,]\\d+)?))?(?:[\\s-]*(${unit})(?![\\p{L}]))?`,
  "giu",
);

/** Every figure of a sentence, in order. A range gives both ends. Plural and singular units are one. */
export function figuresIn(sentence: string): readonly Figure[] {
  return [...sentence.toLowerCase().matchAll(figure)].flatMap(([, from = "", to, counted = ""]) => {
    const unitName = counted.replace(/s$/, "");
    return [from, ...(to === undefined ? [] : [to])].map((number) => `${number.replace(",", ".")} ${unitName}`.trim());
  });
}

/** The numbers alone, whatever they count: what a translation must have kept. */
export const numbersIn = (sentence: string): readonly string[] =>
  (sentence.match(/\d+(?:[.,]\d+)?/g) ?? []).map((number) => number.replace(",", ".")).sort();

/** A sentence without its figures: lower-case words, in order. */
export const wordsBeside = (sentence: string): readonly string[] =>
  sentence
    .toLowerCase()
    .replace(figure, " ")
    .match(/\p{L}+/gu) ?? [];
