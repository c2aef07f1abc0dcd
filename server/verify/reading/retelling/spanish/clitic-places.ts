import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { clitics, hungOn, withoutAccents } from "./clitics.ts";
import { textsOf } from "./places.ts";
import { textAt } from "../../tokens.ts";

/** Verbs whose pronoun may stand before them or hang on the verb behind: "no la puede despertar", "no puede despertarla". */
const climbs =
  /^(?:puede|pueden|pueda|puedan|podría|podrían|debe|deben|debería|deberían|suele|suelen|quiere|quieren|va|van|vuelve|vuelva|empieza|empiece|tiene|tienen)$/;
const links = /^(?:a|que)$/;
const possible = /^(?:puede|pueden|pueda|podría)$/;

interface VerbPhrase {
  readonly from: number;
  readonly until: number;
  readonly first: string;
  readonly infinitive: string;
  readonly pronouns: readonly string[];
}

/**
 * "No puede despertarla" for "no la puede despertar", and for "no se la puede despertar", where whoever tries is meant either way: the pronoun
 * where the source has it. The same verbs and the same pronouns, so nobody does anything else to anybody else.
 */
export function cliticsAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (!claim.some(({ text }) => climbs.test(text))) return claim;
  const written = verbPhrases(source.tokens);
  let pieces = claim;
  for (const said of verbPhrases(claim).toReversed()) {
    const same = written.find(
      (one) =>
        one.first === said.first &&
        one.infinitive === said.infinitive &&
        (isSame(said.pronouns, one.pronouns, one.first) || isOfAnybody(said.pronouns, one.pronouns, one.first, source)),
    );
    if (same === undefined) continue;
    const texts = textsOf(source.tokens, same.from, same.until);
    if (texts.join(" ") !== textsOf(claim, said.from, said.until).join(" "))
      pieces = put(pieces, said.from, said.until, texts, source);
  }
  return pieces;
}

function verbPhrases(of: readonly { readonly text: string }[]): readonly VerbPhrase[] {
  return of.flatMap(({ text: first }, at) => {
    if (!climbs.test(first)) return [];
    const place = links.test(textAt(of, at + 1)) ? at + 2 : at + 1;
    const word = textAt(of, place);
    const plain = { verb: withoutAccents(word), pronouns: [] as readonly string[] };
    const read = [plain, ...hungOn(word)].find(({ verb }) => /[aei]r$/.test(verb));
    if (read === undefined) return [];
    let from = at;
    while (clitics.has(textAt(of, from - 1))) from -= 1;
    const pronouns = [...textsOf(of, from, at), ...read.pronouns];
    return [{ from, until: place + 1, first, infinitive: read.verb, pronouns }];
  });
}

/** "Se la puede", "la puede" and, of a person, "se le puede": "se" is anybody, and only where somebody or something is acted on. */
function isSame(said: readonly string[], written: readonly string[], first: string): boolean {
  if (said.join() === written.join()) return true;
  if (!possible.test(first) || said.length + written.length < 3) return false;
  const [one, other] = [said, written].map((pronouns) => (pronouns[0] === "se" ? pronouns.slice(1) : pronouns));
  const [acted = "", more] = one ?? [];
  const [alike = "", others] = other ?? [];
  if (more !== undefined || others !== undefined) return false;
  const isThing = (pronoun: string): boolean => /^l[oa]s?$/.test(pronoun);
  if (acted === alike) return isThing(acted);
  return /^les?$/.test(acted) !== /^les?$/.test(alike) && acted.endsWith("s") === alike.endsWith("s");
}

/** "Alguien … despertarlo" for "una persona … despertarla": a person of the one or the other sex, where nobody else is spoken of. */
function isOfAnybody(said: readonly string[], written: readonly string[], first: string, { texts }: Reading): boolean {
  if (!texts.has("persona") || others.some((other) => texts.has(other))) return false;
  return isSame(
    said.map((pronoun) => (pronoun === "lo" ? "la" : pronoun)),
    written,
    first,
  );
}

const others = ["niña", "mujer", "madre", "hija", "otra"];
