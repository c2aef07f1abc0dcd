import { asksWhenToGetHelp, type Choosing } from "./choose-answer.ts";
import { type Candidate, type Ranked, saysTheSame, standsAlone } from "./sentence-ranking.ts";

/** Lines about getting help in all: more are a list that nobody reads to its end. */
const helpLinesMax = 4;
const enoughDangers = 2;

/** What must be said, whatever the length; then the lines about getting help that fit this person and are not said yet. */
export function chooseHelp(
  ranked: readonly Ranked[],
  given: Choosing & {
    readonly mustSay: readonly Ranked[];
    readonly answer: readonly Ranked[];
    readonly toldBefore: ReadonlySet<string>;
  },
): readonly Ranked[] {
  const { mustSay, answer, reading, language, toldBefore } = given;
  const chosen: Ranked[] = mustSay.filter((line) => !answer.some(({ text }) => text === line.text));
  const told = [...answer, ...mustSay];
  const topics = new Set(told.map(({ topicId }) => topicId));
  const add = (kind: Candidate["kind"], most: number, fits: (line: Ranked) => boolean = () => true) => {
    let added = 0;
    for (const line of ranked) {
      if (added === most || chosen.length >= helpLinesMax) return;
      if (line.kind !== kind || !topics.has(line.topicId) || !standsAlone(line, language)) continue;
      if (!fits(line) || toldBefore.has(line.text)) continue;
      if (told.some((other) => saysTheSame(line, other, language))) continue;
      chosen.push(line);
      told.push(line);
      added += 1;
    }
  };
  const says = (kind: Candidate["kind"]): boolean => told.some((line) => line.kind === kind);
  const speaksOfThisCase = ({ describedBy, isForThisBaby, isForThisStage, meetsLimit }: Ranked): boolean =>
    describedBy > 0 || isForThisBaby || isForThisStage || meetsLimit;
  const answers = ({ answersAsked }: Ranked): boolean => answersAsked > 0;
  const asksWhen = reading.intents.includes("when-help");
  if (!says("immediate")) add("immediate", 1);
  // Of a second medicine asked about, what is dangerous with it is not on the first one's page.
  const isShort = mustSay.filter(({ kind }) => kind === "immediate").length < enoughDangers;
  for (const topicId of isShort ? new Set(answer.map((line) => line.topicId)) : []) {
    if (told.some((line) => line.topicId === topicId && line.kind === "immediate")) continue;
    if (reading.asked.things.some(({ comesAlone }) => comesAlone === true))
      add("immediate", 1, (line) => line.topicId === topicId);
  }
  // Somebody who asks one thing gets its answer and what must be said, and no list of dangers beside.
  if (reading.asked.nothingElse && !asksWhenToGetHelp(reading)) {
    add("urgent", 1, answers);
    if (!chosen.some(answers)) add("non-urgent", 1, answers);
    return chosen;
  }
  if (asksWhen) add("immediate", 1, speaksOfThisCase);
  if (asksWhen || !says("urgent")) add("urgent", 1, asksWhen ? undefined : speaksOfThisCase);
  if (asksWhen) add("non-urgent", 1, speaksOfThisCase);
  return chosen;
}
