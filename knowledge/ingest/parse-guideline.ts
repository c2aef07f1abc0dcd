import { basename, dirname } from "node:path";
import { hashPassage } from "../passage-hash.ts";
import type { CareLevel, Passage, SectionKind, Source } from "../passage.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import type { ContentProblem } from "./problem.ts";
import { readingProblem } from "./reading-grade.ts";
import { readSections, type Section } from "./read-sections.ts";
import { splitLongSection } from "./split-long-section.ts";
import { languageWritten } from "./words-of-language.ts";
import { missingOtherName, nationalNumberRule, wordingRulesIn } from "./wording-rules.ts";

/** `passages` is undefined when a blocking problem was found; a withdrawn topic parses to no passages at all. */
export interface GuidelineReading {
  readonly topicId: string;
  readonly passages: readonly Passage[] | undefined;
  readonly withdrawn: boolean;
  readonly problems: readonly ContentProblem[];
  /** What a check over several topics needs; absent when the file could not be read that far. */
  readonly topic?: ReadTopic;
}

/** One topic as it was read, with the lines of its file. */
export interface ReadTopic {
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly Section[];
  /** Line in the file of a field of the front matter. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads one guideline file in the format of `knowledge/guidelines/README.md`. Never rejects over what the file says. */
export async function parseGuideline(file: string, content: string): Promise<GuidelineReading> {
  const fileTopicId = basename(file, ".md");
  const text = content.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const fenced = /^---\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text);
  const broken = (problems: readonly ContentProblem[]): GuidelineReading => ({
    topicId: fileTopicId,
    passages: undefined,
    withdrawn: false,
    problems,
  });
  if (fenced === null) {
    return broken([
      { file, line: 1, problem: "the file must start with front matter between two --- lines", weight: "blocks" },
    ]);
  }

  const { frontMatter, lineOf, problems: frontMatterProblems } = readFrontMatter(file, fenced[1] ?? "");
  const bodyLine = fenced[0].split("\n").length;
  const { sections, problems: sectionProblems } = readSections(file, text.slice(fenced[0].length), bodyLine);
  const problems = [...frontMatterProblems, ...sectionProblems];
  if (frontMatter === undefined) return broken(problems);

  problems.push(
    ...checkFrontMatter(file, fileTopicId, frontMatter, lineOf),
    ...checkSections(file, sections, frontMatter),
    ...checkMustSay(file, sections, frontMatter, lineOf),
  );
  const inFileOrder = problems.toSorted((left, right) => left.line - right.line);
  if (problems.some((problem) => problem.weight === "blocks")) return broken(inFileOrder);
  const withdrawn = frontMatter.status === "withdrawn";
  const passages = withdrawn ? [] : await toPassages(frontMatter, sections);
  const topic = { file, frontMatter, sections, lineOf };
  return { topicId: frontMatter.id, passages, withdrawn, problems: inFileOrder, topic };
}

function checkFrontMatter(
  file: string,
  fileTopicId: string,
  { id, synonyms, title, language, translationOf, related }: FrontMatter,
  lineOf: (path: readonly PropertyKey[]) => number,
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const folder = language === "en" ? "." : language;
  if (dirname(file) !== folder) {
    const problem = `a topic in "${language}" belongs in ${language === "en" ? "the guidelines folder itself" : `the folder ${language}/`}`;
    problems.push({ file, line: lineOf(["language"]), field: "language", problem, weight: "blocks" });
  }
  if ((language === "en") !== (translationOf === undefined)) {
    const problem =
      language === "en" ? "belongs only in a translation" : "a translation names the English topic it was made from";
    problems.push({ file, line: lineOf(["translationOf"]), field: "translationOf", problem, weight: "blocks" });
  }
  if (related.includes(id)) {
    problems.push({ file, line: lineOf(["related"]), field: "related", problem: "names itself", weight: "blocks" });
  }
  if (id !== fileTopicId) {
    const problem = `must be the file's name without .md ("${fileTopicId}")`;
    problems.push({ file, line: lineOf(["id"]), field: "id", problem, weight: "blocks" });
  }
  const seen = new Set([title.toLowerCase()]);
  synonyms.forEach((synonym, index) => {
    const field = `synonyms.${index}`;
    const line = lineOf(["synonyms", index]);
    if (seen.has(synonym.toLowerCase()))
      problems.push({ file, line, field, problem: "is there twice", weight: "advice" });
    seen.add(synonym.toLowerCase());
  });
  return problems;
}

function checkSections(
  file: string,
  sections: readonly Section[],
  { jurisdiction, language, title, synonyms, drugs = [] }: FrontMatter,
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const kinds = new Set<SectionKind>(sections.map((section) => section.kind));
  const lastLine = sections.at(-1)?.line ?? 1;
  const needs: readonly (readonly SectionKind[])[] = [
    ["about"],
    ["self-care", "medicines", "caregivers"],
    ["immediate"],
    ["urgent", "non-urgent"],
  ];
  for (const anyOf of needs) {
    if (anyOf.some((kind) => kinds.has(kind))) continue;
    const problem = `the topic has no section of kind ${anyOf.join(" or ")}`;
    problems.push({ file, line: lastLine, problem, weight: "blocks" });
  }
  const everywhere = [...wordingRulesIn(language), nationalNumberRule];
  for (const { heading, countries, line: headingLine, sentences } of sections) {
    const isLocal = countries.length > 0 || !jurisdiction.includes("any");
    const rules = isLocal ? wordingRulesIn(language) : everywhere;
    if (!/^[¿¡]?[\p{Lu}\p{N}]/u.test(heading)) {
      problems.push({ file, line: headingLine, problem: "the heading must start with a capital", weight: "blocks" });
    }
    const written = languageWritten(sentences.map((sentence) => sentence.text).join(" "));
    if (written !== undefined && written !== language) {
      const problem = `reads like "${written}" in a topic labelled "${language}", whose checks could not read it`;
      problems.push({ file, line: headingLine, problem, weight: "blocks" });
    }
    for (const { text, line } of sentences) {
      for (const { problemIn, weight } of rules) {
        const problem = problemIn(text);
        if (problem !== undefined) problems.push({ file, line, problem: `"${opening(text)}" ${problem}`, weight });
      }
    }
    const otherName = missingOtherName(sentences.map((sentence) => sentence.text).join(" "), language);
    if (otherName !== undefined) {
      const problem = `the first use in this section should give both names: "${otherName}"`;
      problems.push({ file, line: headingLine, problem, weight: "advice" });
    }
  }
  const unavoidable = new Set(
    [title, ...synonyms, ...drugs].flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []),
  );
  const allSentences = sections.flatMap((section) => section.sentences.map((sentence) => sentence.text));
  const hard = readingProblem(allSentences, unavoidable, language);
  if (hard !== undefined) problems.push({ file, line: sections[0]?.line ?? 1, problem: hard, weight: "advice" });
  return problems;
}

/** A must-say line that is nowhere in the body could never be quoted, so an answer could never be finished. */
function checkMustSay(
  file: string,
  sections: readonly Section[],
  { mustSay }: FrontMatter,
  lineOf: (path: readonly PropertyKey[]) => number,
): ContentProblem[] {
  return mustSay.flatMap((line, index): ContentProblem[] => {
    const place = { file, line: lineOf(["mustSay", index]), field: `mustSay.${index}` };
    const homes = sections.filter((section) => section.sentences.some((sentence) => sentence.text === line));
    if (homes.length === 0) {
      return [{ ...place, problem: "does not stand word for word in the body", weight: "blocks" }];
    }
    if (homes.some(({ kind }) => kind === "immediate" || kind === "urgent" || kind === "medicines")) return [];
    return [
      { ...place, problem: "should stand in an immediate or urgent section or a medicine's warning", weight: "advice" },
    ];
  });
}

const opening = (sentence: string): string => (sentence.length > 48 ? `${sentence.slice(0, 48)}…` : sentence);

const careLevelOf = (kind: SectionKind): CareLevel =>
  kind === "immediate" || kind === "urgent" || kind === "non-urgent" ? kind : "none";

async function toPassages(frontMatter: FrontMatter, sections: readonly Section[]): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (const [index, section] of sections.entries()) {
    const parts = await splitLongSection(section.sentences.map((sentence) => sentence.text));
    parts.forEach((sentences, part) => {
      const number = part === 0 ? `${index + 1}` : `${index + 1}.${part + 1}`;
      passages.push(toPassage(frontMatter, section, number, sentences));
    });
  }
  return passages;
}

function toPassage(
  frontMatter: FrontMatter,
  { heading, kind, countries }: Section,
  number: string,
  sentences: readonly string[],
): Passage {
  const { id: topicId, title: topicTitle, drugs, sources, related: _, translationOf: __, ...shared } = frontMatter;
  const facts = {
    ...shared,
    jurisdiction: countries.length > 0 ? countries : shared.jurisdiction,
    id: `${topicId}#${number}`,
    topicId,
    topicTitle,
    heading,
    kind,
    careLevel: careLevelOf(kind),
    sentences,
    text: sentences.join(" "),
    drugs: drugs ?? [],
    sources: sources.map(({ reviewedOn, ...source }): Source => {
      return reviewedOn === "unknown" ? source : { ...source, reviewedOn };
    }),
  };
  return { ...facts, hash: hashPassage(facts) };
}
