import type { Equivalents } from "../../lexicon/equivalents.ts";
import type { Reading } from "../reading.ts";
import type { Piece } from "./pieces.ts";

/** One way of telling a claim as its source would. Gives the pieces themselves where it has nothing to tell otherwise. Pure. */
export type Step = (claim: readonly Piece[], source: Reading, equivalents: Equivalents) => readonly Piece[];
