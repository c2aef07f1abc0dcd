import { splitSentences } from "../ingest/split-sentences.ts";
import type { Block, ListItem } from "./blocks.ts";
import { tidyText, wordCount } from "./tidy-text.ts";

export interface SaidInSection {
  readonly sentences: readonly string[];
  /** What a care card tells the reader to do, when its signs do not repeat it. */
  readonly instruction?: string;
}

/** A list item longer than this is divided into its sentences, each with the lead before it. */
const itemWordsMax = 60;

const endsAsSentence = (text: string): boolean => /[.!?…]["'”’»)\]]*$/.test(text);
/** `Call 999 if:`, `See a GP if`: words that are nothing without what follows. */
const leadsOn = (heading: string): boolean => /:$|\b(?:if|when|unless|si|cuando)\b[^.!?]{0,8}$/i.test(heading);
const forbids = (text: string): boolean =>
  /\b(?:not|never|don['’]?t|shouldn['’]?t|avoid|stop|without|no|nunca|evite|sin|deje)\b/i.test(text);

/**
 * The sentences of a section, each fit to be quoted alone. A list item without its lead is a trap: "take aspirin" under
 * "Do not", "you have chest pain" without "Call 999 if". So every item carries the line that introduces it, or else the
 * section's heading, in the publisher's own words and order; and a care card's instruction is never separated from its signs.
 */
export function sentencesOf(blocks: readonly Block[], about: { heading: string; isCareCard: boolean }): SaidInSection {
  const { heading, isCareCard } = about;
  const headingLeads = isCareCard && leadsOn(heading);
  const firstList = blocks.findIndex(({ kind }) => kind === "list" || kind === "rows");
  const sentences: string[] = [];

  const sayParagraph = (text: string, index: number) => {
    const said = splitSentences(text);
    const last = said.at(-1);
    // An unfinished line before a list is that list's lead: it is said with every item.
    if (blocks[index + 1]?.kind === "list" && last !== undefined && !endsAsSentence(last)) said.pop();
    said.forEach((sentence, number) => {
      // "Do not drive to hospital" below "Call 999 if:" and its signs is no sign: only what continues the heading gets it.
      const continues = /^\p{Ll}/u.test(sentence) || (firstList < 0 && index === 0 && number === 0);
      sentences.push(asSentence(headingLeads && continues ? withLead(heading, sentence) : sentence));
    });
  };
  const sayList = (items: readonly ListItem[], index: number) => {
    const own = ownLead(blocks[index - 1]);
    const leadFor = (item: string): string | undefined => {
      if (own !== undefined) return headingLeads && index - 1 <= firstList ? withLead(heading, own) : own;
      if (isCareCard) return headingLeads ? heading : undefined;
      return headingIsNeeded(item, heading) ? heading : undefined;
    };
    sentences.push(...items.flatMap((item) => sayItem(item, leadFor(item.text))));
  };

  blocks.forEach((block, index) => {
    switch (block.kind) {
      case "paragraph":
      case "heading":
        sayParagraph(block.text, index);
        return;
      case "list":
        sayList(block.items, index);
        return;
      case "rows":
        sayList(
          block.rows.map((text) => ({ text, children: [] })),
          index,
        );
        return;
      case "card":
        // A card inside a card is read as part of it; `sectionsOf` has already set every other card apart.
        sentences.push(...sentencesOf(block.blocks, about).sentences);
        return;
      default: {
        const unhandled: never = block;
        throw new Error(`Unhandled block: ${JSON.stringify(unhandled)}`);
      }
    }
  });
  return isCareCard && !headingLeads ? { sentences, instruction: asSentence(heading) } : { sentences };
}

/** The unfinished line right before a list. */
function ownLead(before: Block | undefined): string | undefined {
  if (before?.kind !== "paragraph") return undefined;
  const last = splitSentences(before.text).at(-1);
  return last === undefined || endsAsSentence(last) ? undefined : last;
}

/** A whole sentence may stand without its heading, unless the heading forbids or is itself unfinished. */
function headingIsNeeded(item: string, heading: string): boolean {
  const isWhole = /^["'“‘(¿¡]?\p{Lu}/u.test(item) && endsAsSentence(item) && wordCount(item) > 2;
  return !isWhole || leadsOn(heading) || (forbids(heading) && !forbids(item));
}

function sayItem({ text, children }: ListItem, lead: string | undefined): string[] {
  const isParent = children.length > 0 && text !== "" && !endsAsSentence(text);
  const own = text === "" || isParent ? [] : sayLine(text, lead);
  const leadBelow = isParent ? withLead(lead ?? "", text) : lead;
  return [...own, ...children.flatMap((child) => sayItem(child, leadBelow))];
}

function sayLine(text: string, lead: string | undefined): string[] {
  if (lead === undefined) return splitSentences(text).map(asSentence);
  const parts = wordCount(text) > itemWordsMax ? splitSentences(text) : [text];
  return parts.map((part) => asSentence(withLead(lead, part)));
}

export function withLead(lead: string, text: string): string {
  if (lead === "") return text;
  return /[:?]$/.test(lead) ? `${lead} ${text}` : `${lead}: ${text}`;
}

/** Ends with a full stop, so that two of them joined by a space are still two. */
function asSentence(text: string): string {
  const trimmed = tidyText(text);
  if (trimmed === "" || endsAsSentence(trimmed)) return trimmed;
  return /[,;:]$/.test(trimmed) ? `${trimmed.slice(0, -1).trimEnd()}.` : `${trimmed}.`;
}
