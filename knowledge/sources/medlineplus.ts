import { withoutPlace } from "./blocks.ts";
import { type TopicCollector, collectTopics, mustSayOfEmergency, refusedFile } from "./collect-topics.ts";
import { decodeStream } from "./decode-stream.ts";
import { readFragment } from "./html-fragment.ts";
import type { ImportedLink, ImportedTopic, Importer, ImportInput, ImportOptions, ImportOutcome } from "./importer.ts";
import { isoFromMonthFirst } from "./iso-date.ts";
import { type ImportLimits, limitsOf } from "./limits.ts";
import { type Reading, refused } from "./read-bytes.ts";
import { type Frame, frameRecords } from "./read-records.ts";
import { sectionsOf } from "./sections.ts";
import { SourceLoader } from "./source-loader.ts";
import { httpsAddress, knownJurisdiction, readersOf, type Terms, termsOf } from "./terms.ts";
import { distinct, tidyText } from "./tidy-text.ts";
import { childrenNamed, parseXmlElement, parseXmlProlog, type XmlElement } from "./xml-element.ts";

/** Source: MedlinePlus, "Linking to and Using Content from MedlinePlus": summaries are in the public domain, credit is asked for. */
const publisherTerms = {
  licence: "US-PD",
  attribution: "Source: MedlinePlus, National Library of Medicine",
} as const;

/** Text of these is licensed to MedlinePlus, not in the public domain. */
const rightsHolder =
  /A\.D\.A\.M\.|\bASHP\b|American Society of Health-System Pharmacists|©|\bcopyright\b|\(c\) ?\d{4}/i;

interface Run {
  readonly input: ImportInput;
  readonly options: ImportOptions;
  readonly terms: Terms;
  readonly limits: ImportLimits;
  readonly jurisdiction: readonly string[];
  readonly collector: TopicCollector;
}

/** The health-topics file (`mplus_topics_….xml`), read as a stream, one topic at a time. */
export const importMedlinePlus: Importer = async (input, options) => {
  const terms = termsOf(options, publisherTerms);
  if (terms.kind === "refused") return refusedFile(input.name, terms.because);
  // Written for people in the United States: emergency numbers and services are theirs unless somebody states otherwise.
  const jurisdiction = options.jurisdiction === undefined ? ["US"] : knownJurisdiction(options.jurisdiction);
  if (jurisdiction === undefined) return refusedFile(input.name, "the jurisdiction must be `any` or two-letter codes");
  const limits = limitsOf(options.limits);
  const collector = collectTopics(input.name, limits);
  return readTopics({ input, options, terms: terms.value, limits, jurisdiction, collector });
};

export class MedlinePlusLoader extends SourceLoader {
  protected override readonly importer = importMedlinePlus;
}

async function readTopics(run: Run): Promise<ImportOutcome> {
  const { input, limits, collector } = run;
  const framer = frameRecords({ root: "health-topics", record: "health-topic" }, limits.recordCharactersMax);
  let generatedOn: string | undefined;
  let total: number | undefined;
  let number = 0;

  /** A refusal of the whole file, or undefined to go on. */
  const handle = (frame: Frame): ImportOutcome | undefined => {
    switch (frame.kind) {
      case "prolog": {
        const prolog = parseXmlProlog(frame.text, "health-topics");
        if (prolog.kind === "refused") return refusedFile(input.name, prolog.because);
        const { "date-generated": generated, total: stated } = prolog.value.rootAttributes;
        generatedOn = isoFromMonthFirst(generated) ?? run.options.retrievedOn;
        if (generatedOn === undefined)
          collector.advise({ field: "date-generated" }, "the file does not say when it was made");
        total = /^\d+$/.test(stated ?? "") ? Number(stated) : undefined;
        return undefined;
      }
      case "record":
      case "broken": {
        number += 1;
        if (!collector.see()) return collector.stop({ line: frame.line }, `has more than ${limits.recordsMax} records`);
        takeRecord(run, frame, number, generatedOn);
        return undefined;
      }
      case "stray":
        collector.advise({ line: frame.line }, "something that is no health-topic stands here and was left out");
        return undefined;
      case "end":
        return undefined;
      default: {
        const unhandled: never = frame;
        throw new Error(`Unhandled frame: ${JSON.stringify(unhandled)}`);
      }
    }
  };

  for await (const piece of decodeStream(input, limits.fileBytesMax)) {
    if (piece.kind === "stopped") {
      return piece.atStart || number === 0
        ? refusedFile(input.name, piece.because)
        : collector.stop({ record: String(number + 1) }, piece.because);
    }
    for (const frame of framer.push(piece.text)) {
      const outcome = handle(frame);
      if (outcome !== undefined) return outcome;
    }
  }
  const { frames, whole } = framer.finish();
  for (const frame of frames) {
    const outcome = handle(frame);
    if (outcome !== undefined) return outcome;
  }
  if (whole.kind === "refused") return collector.stop({ record: String(number) }, whole.because);
  if (total !== undefined && total !== number) {
    collector.advise({ field: "total" }, `the file states ${total} topics, ${number} were found`);
  }
  return collector.finish();
}

function takeRecord(
  run: Run,
  frame: Extract<Frame, { kind: "record" | "broken" }>,
  number: number,
  generatedOn: string | undefined,
): void {
  const { collector } = run;
  if (frame.kind === "broken") {
    collector.skip({ record: idIn(frame.opening) ?? String(number), line: frame.line }, frame.because);
    return;
  }
  const parsed = parseXmlElement(frame.text);
  const place = { record: idIn(frame.text) ?? String(number), line: frame.line };
  if (parsed.kind === "refused") {
    collector.skip({ ...place, line: frame.line + parsed.line - 1 }, parsed.because);
    return;
  }
  const topic = topicFrom(parsed.value, run, generatedOn, (problem) => collector.advise(place, problem));
  if (topic.kind === "refused") collector.skip(place, topic.because);
  else collector.keep(topic.value, place);
}

const idIn = (text: string): string | undefined =>
  /^<health-topic\b[^>]*?\sid\s*=\s*["'](\d{1,12})["']/.exec(text)?.[1];

const topicIdOf = (id: string | undefined): string | undefined =>
  /^\d{1,12}$/.test(id ?? "") ? `medlineplus-${id}` : undefined;

function topicFrom(
  record: XmlElement,
  { input, options, terms, limits, jurisdiction }: Run,
  generatedOn: string | undefined,
  advise: (problem: string) => void,
): Reading<ImportedTopic> {
  const { id, title: titleWritten, url: urlWritten, language: languageWritten } = record.attributes;
  const topicId = topicIdOf(id);
  if (topicId === undefined) return refused("has no numeric id");
  const title = tidyText(titleWritten ?? "");
  if (title === "") return refused("has no title");
  const url = httpsAddress(urlWritten);
  if (url === undefined) return refused("has no https address");
  const language = languageWritten === "English" ? "en" : languageWritten === "Spanish" ? "es" : undefined;
  if (language === undefined)
    return refused(`its language "${tidyText(languageWritten ?? "").slice(0, 30)}" cannot be checked`);

  const summaries = childrenNamed(record, "full-summary");
  if (summaries.length !== 1) return refused(`has ${summaries.length} summaries, not one`);
  // The text was decoded once by the XML parser and is now HTML: its own entities are decoded by the HTML parser.
  const html = summaries[0]?.text ?? "";
  if (rightsHolder.test(html)) return refused("its summary names a rights holder; it may not be in the public domain");
  const fragment = readFragment(html, limits.nestingMax);
  if (fragment.kind === "refused") return fragment;
  fragment.value.notes.forEach(advise);
  const blocks = fragment.value.blocks.map(withoutPlace);
  const loc = { file: input.name, record: id ?? "", field: "full-summary" };
  const sections = sectionsOf(blocks, { title, loc });
  if (sections.length === 0) return refused("its summary is empty");

  const translation = topicIdOf(childrenNamed(record, "language-mapped-topic")[0]?.attributes["id"]);
  const named = (name: string) => childrenNamed(record, name).map(({ text }) => text);
  return {
    kind: "read",
    value: {
      topicId,
      topicTitle: title,
      synonyms: distinct([...named("also-called"), ...named("see-reference")], title),
      language,
      ...readersOf(options),
      jurisdiction,
      drugs: [],
      mustSay: mustSayOfEmergency(sections),
      source: {
        ...terms,
        title,
        url,
        ...(generatedOn === undefined ? {} : { retrievedOn: generatedOn }),
      },
      ...(translation === undefined ? {} : { translationOf: translation }),
      related: childrenNamed(record, "related-topic").flatMap(({ attributes, text }) => {
        const related = topicIdOf(attributes["id"]);
        return related === undefined ? [] : [{ topicId: related, title: tidyText(text) }];
      }),
      links: childrenNamed(record, "site").flatMap(linkFrom),
      // The file has no date of a topic's last change: `date-created` is when the page began. Its retrieval is all that is known.
      writtenOn: generatedOn ?? "unknown",
      ...(options.reviewBy === undefined ? {} : { reviewBy: options.reviewBy }),
      sections,
    },
  };
}

function linkFrom({ attributes }: XmlElement): ImportedLink[] {
  const url = httpsAddress(attributes["url"]);
  const title = tidyText(attributes["title"] ?? "");
  return url === undefined || title === "" ? [] : [{ title, url }];
}
