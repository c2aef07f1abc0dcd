import { reviewStates, type Library, type LibraryTopic } from "./library.ts";

/** One line for each topic, those that need somebody first, and what there is of each state. */
export function statusLines({ topics, ledger }: Library, today: string): readonly string[] {
  const counts = reviewStates.map((state) => `${topics.filter((topic) => topic.state === state).length} ${state}`);
  const order = [...topics].sort(
    (one, other) =>
      urgency(one) - urgency(other) ||
      (one.reviewBy ?? "").localeCompare(other.reviewBy ?? "") ||
      one.id.localeCompare(other.id),
  );
  const width = Math.max(...topics.map(({ id }) => id.length), 5);
  return [
    ...ledger.problems.map(
      ({ line, problem }) => `The review ledger is broken, so nothing counts as approved: line ${line} ${problem}.`,
    ),
    `${"topic".padEnd(width)}  lang  state      review by   signed by`,
    ...order.map(
      (topic) =>
        `${topic.id.padEnd(width)}  ${topic.language}    ${topic.state.padEnd(9)}  ${topic.reviewBy ?? "no date   "}  ${signedBy(topic)}${daysLeft(topic, today)}`,
    ),
    `${topics.length} topics: ${counts.join(", ")}.`,
  ];
}

const urgency = ({ state }: LibraryTopic): number =>
  ["overdue", "in-review", "withdrawn", "sample", "approved"].indexOf(state);

const soonDays = 60;

function daysLeft({ reviewBy }: LibraryTopic, today: string): string {
  if (reviewBy === undefined) return "";
  const days = Math.round((Date.parse(reviewBy) - Date.parse(today)) / 86_400_000);
  if (days < 0) return `  ${-days} days late`;
  return days <= soonDays ? `  ${days} days left` : "";
}

function signedBy({ reviewed }: LibraryTopic): string {
  const state = reviewed?.state;
  switch (state?.status) {
    case "in-review":
      return `${state.reviewedBy} (one more needed)`;
    case "approved":
      return `${state.reviewedBy}, ${state.approvedBy}`;
    case "withdrawn":
      return `${state.by}: ${state.reason}`;
    case "sample":
    case undefined:
      return "nobody";
    default: {
      const unhandled: never = state;
      throw new Error(`Unhandled state: ${JSON.stringify(unhandled)}`);
    }
  }
}
