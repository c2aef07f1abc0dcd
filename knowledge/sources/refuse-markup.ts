/** Elements that close themselves or each other, so that leaving their end tag out nests nothing. */
const unnested = new Set(
  "html head body area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup colgroup rp rt".split(
    " ",
  ),
);
/** Inside these nothing is a tag but their own end. */
const rawText = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|template)$/;

const tagCharactersMax = 20_000;
/** Tricks of HTML's repair rules can nest what looks flat; this many elements are at worst ten seconds of parsing. */
const elementsMax = 40_000;

/**
 * Why this markup is not parsed at all, or undefined. Measured: 20,000 nested `div` take 2.4 s and the time grows with the
 * square of the depth, so nesting is counted on the text first, in one pass. An unclosed tag counts: it nests what follows.
 */
export function refuseMarkup(html: string, nestingMax: number): string | undefined {
  const openOf = new Map<string, number>();
  let depth = 0;
  let elements = 0;
  let at = html.indexOf("<");
  while (at >= 0) {
    if (html.startsWith("<!--", at)) {
      at = html.indexOf("<", endOfComment(html, at + 4));
      continue;
    }
    const closing = html[at + 1] === "/";
    const name = nameAt(html, closing ? at + 2 : at + 1);
    if (name === "") {
      at = html.indexOf("<", at + 1);
      continue;
    }
    const end = endOfTag(html, at + 1 + name.length);
    if (end - at > tagCharactersMax) return `has a tag longer than ${tagCharactersMax} characters`;
    at = html.indexOf("<", end);
    if (unnested.has(name)) continue;
    const open = openOf.get(name) ?? 0;
    if (closing) {
      if (open === 0) continue;
      openOf.set(name, open - 1);
      depth -= 1;
      continue;
    }
    if (rawText.test(name)) {
      const close = indexOfEnd(html, name, end);
      at = close < 0 ? -1 : html.indexOf("<", close + 2);
      continue;
    }
    openOf.set(name, open + 1);
    depth += 1;
    elements += 1;
    if (depth > nestingMax) return `is nested deeper than ${nestingMax} levels`;
    if (elements > elementsMax) return `has more than ${elementsMax} elements`;
  }
  return undefined;
}

/** HTML ends a comment at `-->`, at `--!>`, and at once after `<!-->` and `<!--->`. */
function endOfComment(html: string, from: number): number {
  if (html[from] === ">") return from + 1;
  if (html.startsWith("->", from)) return from + 2;
  const end = /--!?>/g;
  end.lastIndex = from;
  return end.exec(html) === null ? html.length : end.lastIndex;
}

/** Just behind the `>` that ends a tag; one inside a quoted attribute value does not. */
function endOfTag(html: string, from: number): number {
  const stop = /=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|>/g;
  stop.lastIndex = from;
  for (let match = stop.exec(html); match !== null; match = stop.exec(html)) {
    if (match[0] === ">") return stop.lastIndex;
  }
  return html.length;
}

function indexOfEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

function nameAt(html: string, at: number): string {
  let end = at;
  while (end < html.length && end - at < 32 && /[^\s/>]/.test(html.charAt(end))) end += 1;
  return /^[a-z]/i.test(html.charAt(at)) ? html.slice(at, end).toLowerCase() : "";
}
