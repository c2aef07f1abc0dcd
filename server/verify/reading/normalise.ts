const vulgarFractions: Readonly<Record<string, string>> = { "½": ".5", "¼": ".25", "¾": ".75" };

/**
 * One spelling for text that a reader sees as the same: case, white space, curly quotes, dashes, full-width forms.
 * Hidden characters are kept on purpose: a sentence that carries them must not match a passage that does not.
 */
export function normalise(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return collapse(text.toLowerCase());
  return collapse(
    text
      // Before compatibility folding, which would turn "1½" into "11/2".
      .replace(/(\d?)\s?([½¼¾])/g, (_, whole: string, part: string) => `${whole || " 0"}${vulgarFractions[part]}`)
      .normalize("NFKC")
      .replace(/[‘’ʼ′]/g, "'")
      .replace(/[“”„]/g, '"')
      .replace(/[‐‑‒–—−]/g, "-")
      .replace(/≥/g, " at least ")
      .replace(/≤/g, " at most ")
      .toLowerCase(),
  );
}

const collapse = (text: string): string => (/\s\s|[\t\r\n]|^ | $/.test(text) ? text.replace(/\s+/g, " ").trim() : text);
