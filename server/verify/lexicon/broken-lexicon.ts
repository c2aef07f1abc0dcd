/** A lexicon that cannot be read as written. The server does not start with it: a list with a hole in it lets words through. */
export class BrokenLexicon extends Error {
  override readonly name = "BrokenLexicon";
}
