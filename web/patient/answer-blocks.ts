import type { CitationPart, StatusPart } from "#server/protocol/ui-parts.ts";
import type { Act, Part } from "#web/stream/index.ts";

export interface ShownSentence {
  readonly id: string;
  readonly text: string;
  readonly citations: readonly CitationPart[];
}

/** What a message looks like: neighbouring sentences that do the same thing stand together. */
export type AnswerBlock =
  | {
      readonly kind: "sentences";
      readonly id: string;
      readonly act: Act;
      /** Lines that say when to act quickly: they stand apart, so that nobody has to find them among the rest. */
      readonly urgent: boolean;
      readonly sentences: readonly ShownSentence[];
    }
  | Extract<Part, { kind: "triage" | "decision" | "handoff" | "fault" | "unsupported" }>;

/** Sentences that are not complete yet are left out; a citation stands with the sentence it names, or is not shown. */
export function answerBlocks(parts: readonly Part[]): readonly AnswerBlock[] {
  const blocks: AnswerBlock[] = [];
  for (const part of parts) {
    switch (part.kind) {
      case "text": {
        if (!part.complete || part.text === "") break;
        const sentence = { id: part.id, text: part.text, citations: citationsOf(part.id, parts) };
        const urgent = sentence.citations.some(
          ({ passage }) => passage.careLevel === "immediate" || passage.careLevel === "urgent",
        );
        const last = blocks.at(-1);
        if (last?.kind === "sentences" && last.act === part.act && last.urgent === urgent) {
          blocks[blocks.length - 1] = { ...last, sentences: [...last.sentences, sentence] };
        } else {
          blocks.push({ kind: "sentences", id: part.id, act: part.act, urgent, sentences: [sentence] });
        }
        break;
      }
      case "citation":
      case "status":
        break;
      case "triage":
      case "decision":
      case "handoff":
      case "fault":
      case "unsupported":
        blocks.push(part);
        break;
      default: {
        const unhandled: never = part;
        return unhandled;
      }
    }
  }
  // The decision speaks about "every sentence above": it stays below them, also when a notice follows it.
  return [
    ...blocks.filter((block) => block.kind !== "decision"),
    ...blocks.filter((block) => block.kind === "decision"),
  ];
}

const citationsOf = (textId: string, parts: readonly Part[]): readonly CitationPart[] =>
  parts.flatMap((part) => (part.kind === "citation" && part.data.textId === textId ? [part.data] : []));

/** The newest word on what the server is doing. */
export function statusOf(parts: readonly Part[]): StatusPart | undefined {
  return parts.findLast((part) => part.kind === "status")?.data;
}
