import type { CareLevel } from "../passage.ts";

export interface ListItem {
  readonly text: string;
  readonly children: readonly ListItem[];
}

export type CardLevel = Exclude<CareLevel, "none">;

/** What a page is made of once its markup is gone, whatever format it came in. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly mark?: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly ListItem[] }
  /** A table, each row one line in which every cell carries its header. */
  | { readonly kind: "rows"; readonly rows: readonly string[] }
  | { readonly kind: "card"; readonly level: CardLevel; readonly blocks: readonly Block[] };

/** A block with the place it came from, for formats that have lines or pages. */
export interface PlacedBlock {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

/** For formats that have neither. */
export const withoutPlace = (block: Block): PlacedBlock => ({ block, from: 1, to: 1 });

const cardLevels: readonly CardLevel[] = ["immediate", "urgent", "non-urgent"];

export const cardLevelNamed = (text: unknown): CardLevel | undefined => cardLevels.find((level) => level === text);

/** The more urgent of two: where a publisher's two marks differ, the reader is told to act sooner. */
export function moreUrgent(left: CardLevel | undefined, right: CardLevel | undefined): CardLevel | undefined {
  return cardLevels.find((level) => level === left || level === right);
}
