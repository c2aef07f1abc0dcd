import type { ContentProblem } from "../ingest/problem.ts";
import type { ReadTopic } from "../ingest/parse-guideline.ts";

/** Links between topics that lead nowhere, or to a topic in another language. */
export function deadLinks(topics: readonly ReadTopic[]): readonly ContentProblem[] {
  const languageOf = new Map(topics.map(({ frontMatter }) => [frontMatter.id, frontMatter.language]));
  return topics.flatMap(({ file, frontMatter, lineOf }) => {
    const wrong = (field: string, path: readonly PropertyKey[], problem: string): ContentProblem => ({
      file,
      line: lineOf(path),
      field,
      problem,
      weight: "advice",
    });
    const related = frontMatter.related.flatMap((id, at): ContentProblem[] => {
      const language = languageOf.get(id);
      if (language === frontMatter.language) return [];
      const problem =
        language === undefined ? `"${id}" is no topic` : `"${id}" is a topic in another language (${language})`;
      return [wrong(`related.${at}`, ["related", at], problem)];
    });
    const { translationOf } = frontMatter;
    if (translationOf === undefined || languageOf.get(translationOf) === "en") return related;
    return [...related, wrong("translationOf", ["translationOf"], `"${translationOf}" is no English topic`)];
  });
}
