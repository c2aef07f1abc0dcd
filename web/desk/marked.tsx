import type { Piece } from "./marked-words.ts";

/** Most screen readers pass over `mark` in silence: where it begins and ends is said in words that only they read. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) =>
    piece.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change.
      <mark key={index}>
        <span className="visually-hidden mark-border"> [marked: </span>
        {piece.text}
        <span className="visually-hidden mark-border"> end of mark] </span>
      </mark>
    ) : (
      piece.text
    ),
  );
}
