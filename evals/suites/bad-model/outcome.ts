import { isWrittenSentence } from "#server/draft/index.ts";
import type { FoundEvidence } from "#server/turn/index.ts";
import { bare } from "../mutations/mutants.ts";
import type { BadDraft } from "./bad-drafts.ts";
import type { ScriptedElement } from "./bad-sentences.ts";

/** A sentence a person was shown, and who wrote it. */
export interface ShownSentence {
  readonly act: string;
  readonly text: string;
  readonly citation?: { readonly passageId: string; readonly quote: string };
  readonly drafter: string;
}

/** One turn as it ended. */
export interface TurnOutcome {
  readonly turn: number;
  readonly question: string;
  readonly draft: BadDraft;
  readonly evidence: FoundEvidence;
  readonly shown: readonly ShownSentence[];
  /** Words that reached the wire without being a released sentence or the service's own; always empty in memory, where there is no wire. */
  readonly strayWords: readonly string[];
  /** Examined and kept from the person. */
  readonly held: readonly ShownSentence[];
  /** "answered", "partly-held", "held", or why there was no answer. */
  readonly decision: string;
  /** A case was opened, or would be: a clinician looks at this turn. */
  readonly personBroughtIn: boolean;
  readonly crashed: boolean;
}

/** What a shown sentence is: by the label it was made with, and by the guidance itself, which knows nothing of labels. */
export interface JudgedShown {
  readonly shown: ShownSentence;
  readonly label: "honest" | "bad" | "guidance's own" | "unknown";
  /** Construction kind of a sentence that came from the script. */
  readonly kind: string;
  readonly oracle: "word for word" | "written in advance" | "honest warmth" | "unsupported";
  readonly released: "honest" | "bad";
}

const malformed = "malformed element";

/** Anything but a drafter that composes from the guidance itself. */
const isModel = (drafter: string): boolean => drafter.startsWith("scripted");

function labelsOf({ elements, mend }: BadDraft): ReadonlyMap<string, ScriptedElement> {
  const labels = new Map<string, ScriptedElement>();
  for (const element of [...elements, ...(mend === undefined ? [] : [mend])]) {
    const key = keyOf(element.value);
    const known = key === undefined ? undefined : labels.get(key);
    const isWorse = known === undefined || known.kind === malformed || (known.honest && element.kind !== malformed);
    // The same words may be honest once and bad the second time; the worse label holds. What is only malformed says the same as its honest twin.
    if (key !== undefined && isWorse) labels.set(key, element);
  }
  return labels;
}

export function judgeShown({ draft, evidence, shown }: TurnOutcome): readonly JudgedShown[] {
  const labels = labelsOf(draft);
  const guidance = new Set(evidence.passages.flatMap(({ passage }) => passage.sentences.map(bare)));
  const before = new Set<string>();
  return shown.map((sentence): JudgedShown => {
    const element = isModel(sentence.drafter) ? labels.get(keyOf(sentence) ?? "") : undefined;
    const fromModel = isModel(sentence.drafter);
    const label = !fromModel ? "guidance's own" : element === undefined ? "unknown" : element.honest ? "honest" : "bad";
    const repeated = before.has(bare(sentence.text));
    before.add(bare(sentence.text));
    const oracle = oracleOn(sentence, guidance, element?.honest === true && sentence.act === "empathy");
    const isBad = label === "bad" || label === "unknown" || oracle === "unsupported" || repeated;
    return {
      shown: sentence,
      label,
      kind: repeated ? "said twice" : (element?.kind ?? (fromModel ? "not in the script" : "guidance's own")),
      oracle,
      released: isBad ? "bad" : "honest",
    };
  });
}

/** The kinds of lie that were examined and held, one for each held sentence of the model's. */
export function heldLies(outcome: TurnOutcome): readonly string[] {
  const labels = labelsOf(outcome.draft);
  return outcome.held.flatMap((sentence) => {
    const element = isModel(sentence.drafter) ? labels.get(keyOf(sentence) ?? "") : undefined;
    return element === undefined || element.honest ? [] : [element.kind];
  });
}

/** A claim must stand in this turn's guidance; anything else must have been written in advance by people, or by us as honest warmth. */
function oracleOn(
  { act, text }: ShownSentence,
  guidance: ReadonlySet<string>,
  isHonestWarmth: boolean,
): JudgedShown["oracle"] {
  if (act === "claim") return guidance.has(bare(text)) ? "word for word" : "unsupported";
  if (isWrittenSentence(text)) return "written in advance";
  return isHonestWarmth ? "honest warmth" : "unsupported";
}

/** Must-say lines of a turn that was called answered although they were not said. */
export function mustSayLost({ evidence, shown, decision }: TurnOutcome): readonly string[] {
  if (decision !== "answered") return [];
  const said = new Set(shown.filter(({ act }) => act === "claim").map(({ text }) => bare(text)));
  return evidence.mustSay.map(({ line }) => line).filter((line) => !said.has(bare(line)));
}

function keyOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { act, text, citation } = value as Partial<ShownSentence>;
  return JSON.stringify([act, text?.trim(), citation?.passageId, citation?.quote?.trim()]);
}
