import { collectTopics, mustSayOfEmergency, refusedFile, type TopicCollector } from "./collect-topics.ts";
import type { ImportedTopic, Importer, ImportInput, ImportOptions } from "./importer.ts";
import { isoDate } from "./iso-date.ts";
import { fieldOf, type JsonObject, objectsOf, readJsonRecords, textOf, textsOf } from "./json-records.ts";
import { type ImportLimits, limitsOf } from "./limits.ts";
import { readNhsSections } from "./nhs-sections.ts";
import { type Reading, refused } from "./read-bytes.ts";
import { SourceLoader } from "./source-loader.ts";
import { httpsAddress, knownLanguage, readersOf, type Terms, termsOf } from "./terms.ts";
import { distinct, slugOf, tidyText } from "./tidy-text.ts";

/** Source: NHS website content API v2, terms of use: Open Government Licence 3.0, "From www.nhs.uk" where the logo cannot be shown. */
const publisherTerms = {
  licence: "OGL-3.0",
  attribution: "From www.nhs.uk. Contains public sector information licensed under the Open Government Licence v3.0.",
} as const;

/** What a page may name as its licence: the interface's own terms (the old portal's address is still sent) or the OGL itself. */
const licenceAddress =
  /^https:\/\/(?:(?:developer|digital)\.api\.nhs\.uk|digital\.nhs\.uk|(?:www\.)?nhs\.uk|(?:www\.)?nationalarchives\.gov\.uk)\//;

interface Run {
  readonly input: ImportInput;
  readonly options: ImportOptions;
  readonly terms: Terms;
  readonly limits: ImportLimits;
  readonly collector: TopicCollector;
}

/** Pages of the NHS website content API v2: one page, an array of pages, or JSON Lines. */
export const importNhs: Importer = async (input, options) => {
  const terms = termsOf(options, publisherTerms);
  if (terms.kind === "refused") return refusedFile(input.name, terms.because);
  const limits = limitsOf(options.limits);
  const records = await readJsonRecords(input, limits, ["pages"]);
  if (records.kind === "refused") return refusedFile(input.name, records.because);

  const collector = collectTopics(input.name, limits);
  const run: Run = { input, options, terms: terms.value, limits, collector };
  for (const [index, record] of records.value.entries()) {
    const place = { record: String(index + 1), ...(record.line === undefined ? {} : { line: record.line }) };
    if (!collector.see()) return collector.stop(place, `has more than ${limits.recordsMax} records`);
    if (record.kind === "broken") {
      collector.skip(place, record.because);
      continue;
    }
    const named = { ...place, record: pathOf(record.value) ?? place.record };
    const topic = topicFrom(record.value, named.record, run, (problem) => collector.advise(named, problem));
    if (topic.kind === "refused") collector.skip(named, topic.because);
    else collector.keep(topic.value, named);
  }
  return collector.finish();
};

export class NhsLoader extends SourceLoader {
  protected override readonly importer = importNhs;
}

/** `conditions/sample` of the page's address: the publisher's own name for it. */
function pathOf(page: JsonObject): string | undefined {
  const address = httpsAddress(textOf(page, "webpage")) ?? httpsAddress(textOf(page, "url"));
  if (address === undefined) return undefined;
  const path = new URL(address).pathname.replace(/^\/nhs-website-content\//, "/").replace(/^\/+|\/+$/g, "");
  return path === "" ? undefined : path;
}

function topicFrom(
  page: JsonObject,
  record: string,
  { input, options, terms, limits }: Run,
  advise: (problem: string) => void,
): Reading<ImportedTopic> {
  const licence = textOf(page, "license");
  if (licence === "") {
    const isModules = Array.isArray(fieldOf(page, "modules"));
    return refused(
      isModules
        ? "has no licence, author or dates (it is the modules form); import the page without modules=true"
        : "has no licence",
    );
  }
  if (!licenceAddress.test(licence)) return refused("names a licence this importer does not know");
  const path = pathOf(page);
  const url = httpsAddress(textOf(page, "webpage")) ?? httpsAddress(textOf(page, "url"));
  const topicId = path === undefined ? "" : slugOf(path);
  if (url === undefined || topicId === "") return refused("has no https address of its own");
  const title = tidyText(textOf(page, "name"));
  if (title === "") return refused("has no name");
  const language = knownLanguage(textOf(page, "inLanguage") || options.language || "en");
  if (language === undefined) return refused("is in a language that cannot be checked");

  const read = readNhsSections(page, { title, loc: { file: input.name, record }, nestingMax: limits.nestingMax });
  if (read.kind === "refused") return read;
  const { sections, notes } = read.value;
  notes.forEach(advise);
  if (sections.length === 0) return refused("holds no text of its own (a list of links)");

  const [last, next] = textsOf(page, "lastReviewed").map(isoDate);
  const modified = isoDate(textOf(page, "dateModified"));
  if (last === undefined) advise("has no date of its last review");
  const reviewBy = next ?? options.reviewBy;
  const about = objectsOf(page, "about")[0];
  const author = objectsOf(page, "author")[0];
  const logoUrl = author === undefined ? undefined : httpsAddress(textOf(author, "logo"));
  const isMedicine =
    path?.startsWith("medicines/") === true || textsOf(page, "genre").some((genre) => /medicine/i.test(genre));
  const otherNames = [
    ...(about === undefined ? [] : textsOf(about, "alternateName")),
    ...textsOf(page, "alternativeHeadline"),
    ...textsOf(page, "keywords"),
  ].flatMap((names) => names.split(/[,;]/));

  return {
    kind: "read",
    value: {
      topicId: `nhs-${topicId}`,
      topicTitle: title,
      synonyms: distinct(otherNames, title),
      language,
      ...readersOf(options),
      jurisdiction: ["GB"],
      drugs: isMedicine ? distinct([about === undefined ? title : textOf(about, "name") || title]).map(lower) : [],
      mustSay: mustSayOfEmergency(sections),
      source: {
        ...terms,
        title,
        url,
        ...(logoUrl === undefined ? {} : { logoUrl }),
        ...(last === undefined ? {} : { reviewedOn: last }),
        ...(options.retrievedOn === undefined ? {} : { retrievedOn: options.retrievedOn }),
      },
      related: [],
      links: objectsOf(page, "relatedLink").flatMap((link) => {
        const address = httpsAddress(textOf(link, "url"));
        const name = tidyText(textOf(link, "name"));
        return address === undefined || name === "" ? [] : [{ title: name, url: address }];
      }),
      writtenOn: modified ?? "unknown",
      ...(reviewBy === undefined ? {} : { reviewBy }),
      sections,
    },
  };
}

const lower = (text: string): string => text.toLowerCase();
