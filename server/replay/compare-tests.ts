import type { EntailmentResult, Examined, Examiners } from "../verify/index.ts";
import type { SentenceEvent, Standing, TestReplay } from "./types.ts";

/** What each check and judge said of a sentence then and says now, by the kind of its result: reasons may be put in other words. */
export function compareTests(stored: SentenceEvent, now: Examined, { judges }: Examiners): readonly TestReplay[] {
  const atHand = new Set(judges.map(({ name }) => judgeName(name)));
  const checks = compare(kindsOf(stored.checks), kindsOf(now.verdict.checks));
  const joined = compare(
    new Map(stored.joined === undefined ? [] : [["joined", stored.joined]]),
    new Map([["joined", now.joined.kind]]),
  );
  const entailment = compare(
    stored.entailment === undefined ? new Map() : kindsOfEntailment(stored.entailment),
    kindsOfEntailment(now.entailment),
  ).map(
    (test): TestReplay =>
      test.standing === "same" && test.name.startsWith(judgePrefix) && !atHand.has(test.name)
        ? { ...test, standing: "not-judged-again" }
        : test,
  );
  return [...checks, ...joined, ...entailment];
}

type Kinds = ReadonlyMap<string, string>;

/** By name: checks come and go, and one that only one side has is a difference in nothing but the list. */
function compare(was: Kinds, is: Kinds): readonly TestReplay[] {
  return [...new Set([...was.keys(), ...is.keys()])].map((name) => {
    const [before, after] = [was.get(name), is.get(name)];
    return {
      name,
      ...(before === undefined ? {} : { was: before }),
      ...(after === undefined ? {} : { is: after }),
      standing: standingOf(before, after),
    };
  });
}

function standingOf(before: string | undefined, after: string | undefined): Standing {
  if (before === undefined) return "added-since";
  if (after === undefined) return "gone-since";
  return before === after ? "same" : "differs";
}

const kindsOf = (results: Readonly<Record<string, { readonly kind: string }>>): Kinds =>
  new Map(Object.entries(results).map(([name, { kind }]) => [name, kind]));

const judgePrefix = "judge ";
const judgeName = (name: string): string => `${judgePrefix}"${name}"`;

function kindsOfEntailment(result: EntailmentResult): Kinds {
  if (result.kind === "not-needed") return new Map([["entailment", result.because]]);
  return new Map([
    ["entailment", result.verdict],
    ...result.judgements.map(({ judge, verdict }): [string, string] => [judgeName(judge), verdict]),
  ]);
}
