import { collectTopics, mustSayFrom, refusedFile } from "./collect-topics.ts";
import type { ImportedTopic, Importer, ImportInput, ImportOptions } from "./importer.ts";
import { isoFromDigits } from "./iso-date.ts";
import { type JsonObject, objectsOf, readJsonRecords, textOf, textsOf } from "./json-records.ts";
import { limitsOf } from "./limits.ts";
import { readLabelSections } from "./openfda-sections.ts";
import { type Reading, refused } from "./read-bytes.ts";
import { SourceLoader } from "./source-loader.ts";
import { readersOf, type Terms, termsOf } from "./terms.ts";
import { distinct, tidyText } from "./tidy-text.ts";

/** Source: openFDA terms of service: public domain (CC0) unless marked otherwise. */
const publisherTerms = { licence: "US-PD", attribution: "Source: openFDA, U.S. Food and Drug Administration" } as const;

interface Label {
  readonly record: JsonObject;
  readonly setId: string;
  readonly effectiveOn: string;
  readonly version: number;
  readonly place: { readonly record: string; readonly line?: number };
}

/** Drug labels as `label.json` or the bulk files give them (`results`), an array of labels, or JSON Lines. */
export const importOpenFda: Importer = async (input, options) => {
  const terms = termsOf(options, publisherTerms);
  if (terms.kind === "refused") return refusedFile(input.name, terms.because);
  const limits = limitsOf(options.limits);
  const records = await readJsonRecords(input, limits, ["results"]);
  if (records.kind === "refused") return refusedFile(input.name, records.because);

  const collector = collectTopics(input.name, limits);
  const labels = new Map<string, Label[]>();
  for (const [index, record] of records.value.entries()) {
    const place = { record: String(index + 1), ...(record.line === undefined ? {} : { line: record.line }) };
    if (!collector.see()) return collector.stop(place, `has more than ${limits.recordsMax} records`);
    const label = record.kind === "broken" ? record.because : labelFrom(record.value, place);
    if (typeof label === "string") collector.skip(place, label);
    else labels.set(label.setId, [...(labels.get(label.setId) ?? []), label]);
  }
  for (const versions of labels.values()) {
    const [newest, ...older] = versions.toSorted(newestFirst);
    if (newest === undefined) continue;
    const ties = older.filter((label) => newestFirst(newest, label) === 0);
    for (const label of older) {
      if (!ties.includes(label))
        collector.advise(label.place, `an older version of label ${label.setId}; the newest is used`);
    }
    for (const label of [newest, ...ties]) {
      const advise = (problem: string) => collector.advise(label.place, problem);
      const topic = topicFrom(label, { input, options, terms: terms.value, nestingMax: limits.nestingMax, advise });
      if (topic.kind === "refused") collector.skip(label.place, topic.because);
      // Two labels of one set with one date and version: the collector takes neither.
      else collector.keep(topic.value, label.place);
    }
  }
  return collector.finish();
};

export class OpenFdaLoader extends SourceLoader {
  protected override readonly importer = importOpenFda;
}

const newestFirst = (left: Label, right: Label): number =>
  right.effectiveOn.localeCompare(left.effectiveOn) || right.version - left.version;

/** A label's identity, or what is wrong with it. */
function labelFrom(record: JsonObject, place: { record: string; line?: number }): Label | string {
  const setId = textOf(record, "set_id").toLowerCase();
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(setId)) return "has no set_id, or one that is no UUID";
  const effectiveOn = isoFromDigits(textOf(record, "effective_time"));
  if (effectiveOn === undefined) return "has no effective_time that is a date (YYYYMMDD)";
  const version = Number.parseInt(textOf(record, "version"), 10);
  return {
    record,
    setId,
    effectiveOn,
    version: Number.isNaN(version) ? 0 : version,
    place: { ...place, record: setId },
  };
}

interface Run {
  readonly input: ImportInput;
  readonly options: ImportOptions;
  readonly terms: Terms;
  readonly nestingMax: number;
  readonly advise: (problem: string) => void;
}

function topicFrom({ record, setId, effectiveOn }: Label, run: Run): Reading<ImportedTopic> {
  const { input, options, terms, nestingMax, advise } = run;
  // May be missing or an empty object: the label was not matched to a product.
  const product = objectsOf(record, "openfda")[0] ?? {};
  const named = (field: string) => distinct(textsOf(product, field));
  const generic = named("generic_name").map(lower);
  const brands = named("brand_name");
  const brand = brands[0];
  const title = tidyText(
    [brand ?? generic[0] ?? "", generic[0] === undefined ? "" : `(${generic.join(", ")})`].join(" "),
  );
  if (brand === undefined && generic.length === 0) return refused("does not name its drug (openfda is empty)");

  const isForLayPeople = named("product_type").some((type) => /\bOTC\b/i.test(type));
  const loc = { file: input.name, record: setId };
  const read = readLabelSections(record, { loc, isForLayPeople, nestingMax });
  if (read.kind === "refused") return read;
  read.value.notes.forEach(advise);
  const { sections, mustSay } = read.value;
  if (sections.length === 0) return refused("holds no section that is guidance");
  // Written for professionals: no option of the run may show it to patients.
  const readers = { ...readersOf(options), ...(isForLayPeople ? {} : { audience: ["clinician"] }) };

  return {
    kind: "read",
    value: {
      topicId: `openfda-${setId}`,
      topicTitle: brand === undefined ? (generic[0] ?? "") : title,
      synonyms: distinct(
        [...brands, ...generic, ...named("substance_name").map(lower), ...named("pharm_class_epc")],
        title,
      ),
      language: "en",
      ...readers,
      jurisdiction: ["US"],
      drugs: generic,
      mustSay: mustSayFrom(mustSay),
      source: {
        ...terms,
        title: `Drug label: ${title}`,
        url: `https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=${setId}`,
        reviewedOn: effectiveOn,
        ...(options.retrievedOn === undefined ? {} : { retrievedOn: options.retrievedOn }),
      },
      related: [],
      links: [],
      writtenOn: effectiveOn,
      ...(options.reviewBy === undefined ? {} : { reviewBy: options.reviewBy }),
      sections,
    },
  };
}

const lower = (text: string): string => text.toLowerCase();
