import type { PassageReplay, Replay, ReplayOutcome, SentenceReplay, TestReplay, VersionReplay } from "./types.ts";

/** How words are made to stand out; the words themselves say everything, so that it may do nothing. */
export type Style = (how: "bold" | "good" | "bad" | "quiet", words: string) => string;

/** What became of a replay, for a person: the result first, then what was compared, then the versions. */
export function showReplay(outcome: ReplayOutcome, style: Style): readonly string[] {
  switch (outcome.kind) {
    case "replayed":
      return replayLines(outcome.replay, style);
    case "chain-broken":
      return [
        style("bad", `The log was changed after it was written: event ${outcome.seq} is not what the hash chain says.`),
        `Nothing of answer ${outcome.answerId} was judged again, because its events cannot be trusted.`,
        `Keep the database as it is and compare conversation ${outcome.conversationId} with a backup from before the change.`,
      ];
    case "cannot":
      return [style("bad", `Answer ${outcome.answerId} cannot be replayed.`), cannotWords[outcome.because]];
    default: {
      const unhandled: never = outcome;
      throw new Error(`No words for ${String(unhandled)}`);
    }
  }
}

const cannotWords = {
  unknown:
    "No answer with this id is stored here: it was given by another database (DATA_DIR or DATABASE_URL names it), or its conversation was erased, and then nothing of it is kept. Ids stand beside each answer on the desk, and `npm run knowledge -- recall` prints them.",
  "still-open": "It is still being given. Ask again when it has ended.",
  "stored-before":
    "It was stored before Lantern kept all that its checks had read (20 November 2026), and what is missing is not guessed.",
} satisfies Record<Extract<ReplayOutcome, { kind: "cannot" }>["because"], string>;

function replayLines(replay: Replay, style: Style): readonly string[] {
  const { answerId, conversationId, decidedAt, decision, patientText } = replay;
  return [
    style("bold", `Answer ${answerId}`),
    style("quiet", `conversation ${conversationId}, ${decision}, ${decidedAt}`),
    "",
    ...(patientText === undefined ? [] : [`Asked: ${printable(patientText)}`, ""]),
    resultLine(replay, style),
    "",
    `Hash chain    ${chainWords(replay)}`,
    ...passageLines(replay, style),
    ...sentenceLines(replay, style),
    ...wholeLines(replay, style),
    "",
    ...versionLines(replay.versions, style),
  ];
}

function resultLine({ same, sentences, whole, passages }: Replay, style: Style): string {
  if (same && sentences.length === 0) return style("good", "Same. Nothing was drafted, so there was nothing to judge.");
  if (same)
    return style("good", `Same. ${counted(sentences.length, "sentence")} judged again, every verdict as it was.`);
  const differing = sentences.filter(({ standing }) => standing === "differs").length;
  const altered = passages.filter(({ words }) => words === "altered").length;
  const what = [
    ...(differing > 0 ? [`${differing} of ${counted(sentences.length, "sentence")}`] : []),
    ...(whole.standing === "differs" ? ["the check of the whole answer"] : []),
    ...(altered > 0 ? [`the words of ${counted(altered, "passage")}`] : []),
  ];
  return style("bad", `Differs: ${what.join(", ")}.`);
}

/** A held sentence may be anything a model wrote: a terminal must not obey it. */
const printable = (words: string): string => words.replace(/[\p{Cc}\p{Cf}]+/gu, " ");

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

function chainWords({ chain }: Replay): string {
  const intact = `intact up to the end of this answer (${counted(chain.events, "event")})`;
  return chain.brokenLater === undefined
    ? intact
    : `${intact}, BROKEN behind it at event ${chain.brokenLater}: later events of this conversation were changed`;
}

function passageLines({ passages }: Replay, style: Style): readonly string[] {
  if (passages.length === 0) return [];
  const altered = passages.filter(({ words }) => words === "altered");
  const hashes =
    altered.length === 0
      ? "every stored word gives its stored hash"
      : style("bad", `stored words do not give their hash: ${idsOf(altered)}`);
  return [`Evidence      ${counted(passages.length, "passage")}, ${hashes}`, `Guidance now  ${sinceWords(passages)}`];
}

const idsOf = (passages: readonly PassageReplay[]): string => passages.map(({ id }) => id).join(", ");

function sinceWords(passages: readonly PassageReplay[]): string {
  if (passages.some(({ since }) => since === "not-compared")) return "not compared: no guidance can be read here";
  const said = (["changed", "gone"] as const).flatMap((since) => {
    const those = passages.filter((passage) => passage.since === since);
    return those.length === 0 ? [] : [`${since} since: ${idsOf(those)}`];
  });
  return said.length === 0 ? "says the same in every passage" : said.join("; ");
}

function sentenceLines({ sentences }: Replay, style: Style): readonly string[] {
  if (sentences.length === 0) return [];
  const width = Math.max(...sentences.map(({ was }) => was.length), 3);
  const from = Math.max(...sentences.map((sentence) => placeOf(sentence).length), 8);
  return [
    "",
    style("quiet", `${"".padStart(3)}  ${"sentence".padEnd(from)}  ${"was".padEnd(width)}  now`),
    ...sentences.flatMap((sentence, place) => {
      const { was, is, standing } = sentence;
      const now =
        standing === "same" ? style("good", `same (${countsOf(sentence)})`) : style("bad", differenceOf(was, is));
      return [
        `${String(place + 1).padStart(3)}  ${placeOf(sentence).padEnd(from)}  ${was.padEnd(width)}  ${now}`,
        ...(sentence.words === undefined ? [] : [`     “${printable(sentence.words.text)}”`]),
        ...(sentence.words?.because ?? []).map((because) => `       ${because}`),
        ...sentence.tests.filter(isWorthSaying).map((test) => testLine(test, style)),
      ];
    }),
  ];
}

const placeOf = ({ act, passageId }: SentenceReplay): string => (passageId === undefined ? act : `${act} ${passageId}`);
const differenceOf = (was: string, is: string): string =>
  was === is ? `${is}, but by other results` : `${is}  DIFFERS`;

/** What agreed, in one number; what stands on one side only is listed. */
const countsOf = ({ tests }: SentenceReplay): string =>
  `${counted(tests.filter(({ standing }) => standing === "same").length, "result")}`;

const isWorthSaying = ({ standing }: TestReplay): boolean => standing !== "same";

function testLine({ name, was, is, standing }: TestReplay, style: Style): string {
  const line = `       ${name}: `;
  switch (standing) {
    case "same":
      return `${line}${is ?? ""}`;
    case "differs":
      return style("bad", `${line}${was ?? ""} -> ${is ?? ""}`);
    case "added-since":
      return style("quiet", `${line}added since, now ${is ?? ""}`);
    case "gone-since":
      return style("quiet", `${line}gone since, was ${was ?? ""}`);
    case "not-judged-again":
      return style("quiet", `${line}${was ?? ""}, as stored: this judge is not asked again`);
    default: {
      const unhandled: never = standing;
      throw new Error(`No words for ${String(unhandled)}`);
    }
  }
}

function wholeLines({ whole, sentences }: Replay, style: Style): readonly string[] {
  if (sentences.length === 0) return [];
  const words =
    whole.standing === "not-stored"
      ? "not compared: what was said of it then is not stored"
      : whole.standing === "same"
        ? `${whole.was}, ${style("good", "same")}`
        : style("bad", `${whole.was} -> ${whole.is}  DIFFERS`);
  return ["", `Whole answer  ${words}`];
}

function versionLines(versions: readonly VersionReplay[], style: Style): readonly string[] {
  const width = Math.max(...versions.map(({ was }) => short(was).length), 4);
  return [
    style("quiet", `${"version of".padEnd(12)}  ${"then".padEnd(width)}  now`),
    ...versions.map(({ of, was, is, changed }) => {
      const now = is === undefined ? "not known here" : changed ? style("bold", `${short(is)}  changed`) : short(is);
      return `${of.padEnd(12)}  ${short(was).padEnd(width)}  ${now}`;
    }),
  ];
}

/** A whole SHA-256 fills a line and helps nobody; `--json` has it. */
const short = (version: string): string => (/^[0-9a-f]{64}$/.test(version) ? version.slice(0, 16) : version);
