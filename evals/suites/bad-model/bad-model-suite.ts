import path from "node:path";
import { initialTriageState, loadRuleSet, type Triage, triageSafely } from "#server/triage/index.ts";
import type { Mutator } from "../mutations/mutant.ts";
import { medicinesOf, mutatorsFor } from "../mutations/mutants.ts";
import { type Answered, answersTo } from "../own-answers/answer.ts";
import { openShippedExaminers } from "../own-answers/examiners.ts";
import { type Guidance, openGuidance } from "../own-answers/guidance.ts";
import { ownRetrievalCases, readOwnQuestions } from "../retrieval/own-sets.ts";
import type { Suite, SuiteGiven } from "../suite.ts";
import { badDraft } from "./bad-drafts.ts";
import { type BadModelGiven, randomFrom } from "./bad-sentences.ts";
import { inMemoryTurn } from "./in-memory-turn.ts";
import type { TurnOutcome } from "./outcome.ts";
import { outputRow } from "./output.ts";
import { badModelSections } from "./sections.ts";

const root = path.resolve(import.meta.dirname, "../../..");

/** Of the turns, those through the product's functions alone, and those by the front door of the whole server. */
const turnCounts = { inMemory: 10_000, wholeServer: 300 };

/** A question that is drafted for, as the server would have it. */
interface Asked extends Answered {
  readonly triage: Triage;
  readonly language: "en" | "es";
}

/** Can a model that lies get one unsupported claim to a person? It is scripted, so that of every sentence it is known what it is. */
export const badModel: Suite = badModelSuite(turnCounts);

/** The same with other numbers of turns, for its test. */
export function badModelSuite(turns: typeof turnCounts): Suite {
  return {
    asks: "does a model that hallucinates, prescribes, reassures, injects, runs on or answers in the wrong language get one unsupported claim to a person?",
    row: "{id, text} a question to draft for; may have lang (en, es)",
    gives: "{turn, run, shape, decision, personBroughtIn, held, shown: [{act, text, label, kind, oracle, released}]}",
    ownCases: ownRetrievalCases,
    run: async ({ caseFiles, show, onProgress }) => {
      const read = readOwnQuestions(caseFiles);
      if (read.kind === "refused") return read;
      const guidance = await openGuidance();
      const found = await answersTo(read.questions, guidance, (done) =>
        onProgress("questions", done, read.questions.length),
      );
      const asked = found.flatMap(draftedFor);
      if (asked.length === 0)
        return { kind: "refused", problem: "no question among the cases is one that is drafted for" };
      const examiners = await openShippedExaminers();
      const draftFor = drafterOver(guidance);
      const inMemory: TurnOutcome[] = [];
      for (let turn = 0; turn < turns.inMemory; turn += 1) {
        const one = askedIn(turn, asked);
        const draft = draftFor(turn, one);
        const { question, triage, evidence } = one;
        inMemory.push(await inMemoryTurn({ turn, question, triage, evidence, draft, examiners }));
        onProgress("turns", turn + 1, turns.inMemory);
      }
      const overHttp = await turnsOverHttp(turns, asked, draftFor, onProgress);
      const all = { inMemory, overHttp };
      return {
        kind: "measured",
        report: {
          title: "A bad model: does one unsupported claim reach a person?",
          facts: [
            `${inMemory.length} turns through the turn's own functions (draft, examine, decide, mend, the whole answer), with the log and the desk in memory; ${overHttp.length} more by the front door of the whole server: HTTP, its own database, a scripted provider on a socket.`,
            `${asked.length} questions from ${caseFiles.map((file) => path.basename(file)).join(", ")}, with the evidence that the index finds for them; those at urgent or above are never drafted for and left out.`,
            `Checks ${examiners.checks.version}; judges ${examiners.judges.map(({ name, version }) => `${name} ${version}`).join(", ")}. Every draft is made by seed.`,
          ],
          sections: badModelSections(all, show),
        },
        rows: [
          ...inMemory.map((one) => outputRow("in memory", one)),
          ...overHttp.map((one) => outputRow("whole server", one)),
        ],
        errored: [...inMemory, ...overHttp].filter(({ crashed }) => crashed).map(({ turn }) => `turn ${turn}`),
      };
    },
  };
}

/** What triage stops is not drafted for, and a language nobody understood has no words to draft in. */
function draftedFor(answered: Answered): readonly Asked[] {
  const message = { messageId: "m1", text: answered.question };
  const { triage } = triageSafely(message, initialTriageState, rules);
  const { language, level, languageUnderstood } = triage;
  if (level === "emergency" || level === "urgent" || !languageUnderstood) return [];
  return language === "unknown" ? [] : [{ ...answered, triage, language }];
}

const { rules } = loadRuleSet(path.join(root, "knowledge/red-flags"));

type DraftFor = (turn: number, asked: Pick<Asked, "question" | "language" | "evidence">) => ReturnType<typeof badDraft>;

/** Only block-class ways to spoil: a sentence that leaves one of several signs out is short, and still what the guidance says. */
function drafterOver({ snapshot }: Guidance): DraftFor {
  const { passages } = snapshot;
  const known = new Map<string, Pick<BadModelGiven, "medicines" | "mutators">>();
  const knownOf = (language: string) => {
    const medicines = medicinesOf(passages, language);
    const mutators = mutatorsFor(language, medicines).filter((mutator: Mutator) => mutator.class === "block");
    const made = known.get(language) ?? { medicines, mutators };
    known.set(language, made);
    return made;
  };
  return (turn, { question, language, evidence }) =>
    badDraft(turn, { question, language, evidence, guidance: passages, ...knownOf(language) }, randomFrom(turn));
}

/** Coprime with any number of questions anybody has: every shape of draft meets every question in time. */
const stride = 7919;

function askedIn(turn: number, asked: readonly Asked[]): Asked {
  const one = asked[(turn * stride) % asked.length];
  if (one === undefined) throw new Error("there are no questions");
  return one;
}

async function turnsOverHttp(
  turns: typeof turnCounts,
  asked: readonly Asked[],
  draftFor: DraftFor,
  onProgress: SuiteGiven["onProgress"],
): Promise<readonly TurnOutcome[]> {
  if (turns.wholeServer === 0) return [];
  // Only now: no other suite has to wait for the whole server's code.
  const { openWholeServer } = await import("./over-http.ts");
  const server = await openWholeServer();
  try {
    const outcomes: TurnOutcome[] = [];
    for (let turn = turns.inMemory; outcomes.length < turns.wholeServer; turn += 1) {
      const one = askedIn(turn, asked);
      const evidence = await server.evidenceFor(one.question, one.language);
      if (evidence === undefined) throw new Error("the server finds nothing where the suite does");
      const draft = draftFor(turn, { ...one, evidence });
      outcomes.push(await server.ask(turn, one.question, draft, evidence));
      onProgress("turns of the whole server", outcomes.length, turns.wholeServer);
    }
    return outcomes;
  } finally {
    await server.close();
  }
}
