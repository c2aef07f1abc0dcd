import type { ContentProblem } from "../ingest/problem.ts";
import type { ReadTopic } from "../ingest/parse-guideline.ts";
import { numbersIn } from "./figures.ts";

/**
 * Where a translation and its original part: other sections, a sentence more or less, another number, other must-say lines or medicines.
 * Words cannot be compared; a figure that changed on the way can, and is the error that does most harm.
 */
export function translationsThatDiffer(topics: readonly ReadTopic[]): readonly ContentProblem[] {
  const originals = new Map(topics.map((topic) => [topic.frontMatter.id, topic]));
  return topics.flatMap((translation) => {
    const original = originals.get(translation.frontMatter.translationOf ?? "");
    return original === undefined ? [] : differences(translation, original);
  });
}

function differences(translation: ReadTopic, original: ReadTopic): readonly ContentProblem[] {
  const { file, sections, frontMatter, lineOf } = translation;
  const problems: ContentProblem[] = [];
  const blame = (line: number, problem: string) => problems.push({ file, line, problem, weight: "advice" });
  if (frontMatter.mustSay.length !== original.frontMatter.mustSay.length)
    blame(
      lineOf(["mustSay"]),
      `has ${frontMatter.mustSay.length} must-say lines where ${original.file} has ${original.frontMatter.mustSay.length}`,
    );
  const drugs = (topic: ReadTopic) => [...(topic.frontMatter.drugs ?? [])].sort().join(", ");
  if (drugs(translation) !== drugs(original)) blame(lineOf(["drugs"]), `names other medicines than ${original.file}`);
  const kinds = (topic: ReadTopic) => topic.sections.map(({ kind }) => kind).join(", ");
  if (kinds(translation) !== kinds(original)) {
    blame(
      sections[0]?.line ?? 1,
      `has the sections ${kinds(translation)} where ${original.file} has ${kinds(original)}`,
    );
    return problems;
  }
  for (const [at, section] of sections.entries()) {
    const other = original.sections[at];
    if (other === undefined) continue;
    if (section.sentences.length !== other.sentences.length) {
      blame(
        section.line,
        `has ${section.sentences.length} sentences where ${original.file}:${other.line} has ${other.sentences.length}`,
      );
      continue;
    }
    for (const [place, sentence] of section.sentences.entries()) {
      const source = other.sentences[place];
      if (source === undefined) continue;
      const [here, there] = [numbersIn(sentence.text).join(", "), numbersIn(source.text).join(", ")];
      if (here !== there)
        blame(
          sentence.line,
          `has the numbers ${here || "none"} where ${original.file}:${source.line} has ${there || "none"}`,
        );
    }
  }
  return problems;
}
