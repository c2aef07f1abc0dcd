import type { ContentProblem } from "../ingest/problem.ts";
import type { ReadTopic } from "../ingest/parse-guideline.ts";

/** One name for two topics: whoever asks by that name is sent to either. */
export function namesClaimedTwice(topics: readonly ReadTopic[]): readonly ContentProblem[] {
  const owners = new Map<string, ReadTopic>();
  const keyOf = (language: string, name: string): string => `${language} ${name.toLowerCase()}`;
  for (const topic of topics) owners.set(keyOf(topic.frontMatter.language, topic.frontMatter.title), topic);
  const problems: ContentProblem[] = [];
  for (const topic of topics) {
    const { file, frontMatter, lineOf } = topic;
    for (const [at, synonym] of frontMatter.synonyms.entries()) {
      const key = keyOf(frontMatter.language, synonym);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, topic);
      else if (owner !== topic) {
        const problem = `"${synonym}" already is a name of ${owner.file}`;
        problems.push({ file, line: lineOf(["synonyms", at]), field: `synonyms.${at}`, problem, weight: "advice" });
      }
    }
  }
  return problems;
}
