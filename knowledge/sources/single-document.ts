import type { ImportedSection, ImportedTopic, ImportOptions } from "./importer.ts";
import { isoDate } from "./iso-date.ts";
import { type Reading, refused } from "./read-bytes.ts";
import { mustSayOfEmergency } from "./collect-topics.ts";
import { httpsAddress, knownJurisdiction, knownLanguage, readersOf, type Terms } from "./terms.ts";
import { distinct, slugOf, tidyText } from "./tidy-text.ts";

/** What a single document says of itself. What the run states comes first. */
export interface DocumentFacts {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly reviewedOn?: string | undefined;
  readonly synonyms?: readonly string[] | undefined;
}

/**
 * The topic that one Markdown, HTML or PDF file makes. A file knows no publisher's rules, so everything that decides who may be
 * shown it must be stated: language, jurisdiction and the address where a reader finds it.
 */
export function topicOfDocument(
  facts: DocumentFacts,
  sections: readonly ImportedSection[],
  { options, terms }: { options: ImportOptions; terms: Terms },
): Reading<ImportedTopic> {
  const title = tidyText(options.title ?? facts.title ?? "");
  if (title === "") return refused("has no title; state one");
  const written = options.language ?? facts.language;
  if (written === undefined) return refused("does not say its language; state it");
  const language = knownLanguage(written);
  if (language === undefined) return refused(`its language "${written.slice(0, 20)}" cannot be checked; use en or es`);
  const own = knownLanguage(facts.language);
  if (own !== undefined && own !== language)
    return refused(`says its language is ${own}, but the import states ${language}`);
  const jurisdiction = knownJurisdiction(options.jurisdiction);
  if (jurisdiction === undefined) return refused("has no jurisdiction; state `any` or two-letter country codes");
  const url = httpsAddress(options.url ?? facts.url);
  if (url === undefined) return refused("has no https address where a reader finds it; state one");
  const topicId = [slugOf(terms.publisher), slugOf(title)].filter((part) => part !== "").join("-");
  if (topicId === "") return refused("has a title of which no id can be made; state another");
  if (sections.length === 0) return refused("holds no text");
  const { retrievedOn, reviewBy } = options;
  const reviewedOn = options.reviewedOn ?? facts.reviewedOn;
  if (reviewedOn !== undefined && isoDate(reviewedOn) !== reviewedOn)
    return refused(`"${reviewedOn.slice(0, 20)}" is not an ISO date`);

  return {
    kind: "read",
    value: {
      topicId,
      topicTitle: title,
      synonyms: distinct([...(options.synonyms ?? []), ...(facts.synonyms ?? [])], title),
      language,
      ...readersOf(options),
      jurisdiction,
      drugs: [],
      mustSay: mustSayOfEmergency(sections),
      source: {
        ...terms,
        title,
        url,
        ...(reviewedOn === undefined ? {} : { reviewedOn }),
        ...(retrievedOn === undefined ? {} : { retrievedOn }),
      },
      related: [],
      links: [],
      writtenOn: reviewedOn ?? retrievedOn ?? "unknown",
      ...(reviewBy === undefined ? {} : { reviewBy }),
      sections,
    },
  };
}
