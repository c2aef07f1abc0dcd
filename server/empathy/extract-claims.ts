import { dangerNamed } from "../verify/reading/danger.ts";
import { grammarOf } from "../verify/reading/grammar.ts";
import type { Quantity } from "../verify/reading/quantities.ts";
import { type Reading, readText } from "../verify/reading/reading.ts";
import { classOfUnit, isTimeUnit } from "../verify/reading/units.ts";
import type { Claim, ClaimContent, ClaimType, ReadClaim } from "./claims.ts";
import { type Heard, heardFrom } from "./heard.ts";
import { itemsOf } from "./items.ts";
import type { Empathy } from "./open-empathy.ts";
import { adviceIn, isPureWarmth } from "./warmth.ts";
import { type EmpathyLanguage, wordsOf } from "./words/words-of.ts";

/** A sentence as the two-way check sees it. */
export interface ReadSentence {
  readonly reading: Reading;
  readonly claims: readonly ReadClaim[];
  /** Warmth has no claims and is judged as warmth. */
  readonly warmth: boolean;
}

/**
 * The atomic claims of a text, sentence by sentence, by type and place: each clause, number, medicine, group of people, condition,
 * denial and care instruction is one. Deterministic; a sentence of pure warmth has none. Method after FActScore and the claim
 * pipeline of the clinical reference, 3.3.
 *
 * @param said the person's own words, which tell warmth from assumption
 */
export function extractClaims(
  sentences: readonly string[],
  language: EmpathyLanguage,
  empathy: Empathy,
  said = "",
): readonly Claim[] {
  const heard = heardFrom(said, language);
  return sentences.flatMap((sentence, place) =>
    readSentence(sentence, place, heard, empathy).claims.map(({ type, sentence: at, start, end }) => ({
      type,
      sentence: at,
      start,
      end,
    })),
  );
}

export function readSentence(text: string, place: number, heard: Heard, empathy: Empathy): ReadSentence {
  const reading = readText(text, heard.language);
  if (isPureWarmth(text, heard, empathy)) return { reading, claims: [], warmth: true };
  const kind = kindOf(reading, heard.language, empathy);
  const claim = (type: ClaimType, span: { readonly start: number; readonly end: number }, content: ClaimContent) => ({
    type,
    sentence: place,
    start: span.start,
    end: span.end,
    content,
  });
  const whole = { start: 0, end: reading.text.length };
  const medicines = empathy.drugs.mentionsIn(reading);
  const { and, or } = grammarOf(heard.language).clauseWords;
  const danger = dangerNamed(reading);
  const { urgency } = reading;
  const claims: ReadClaim[] = [
    ...itemsOf(reading, empathy.drugs).map((items) =>
      claim(kind, { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 }, { part: "clause", items }),
    ),
    ...reading.quantities.map((quantity) =>
      claim(typeOfQuantity(quantity, medicines.length > 0), quantity, { part: "quantity", quantity }),
    ),
    ...medicines.map((mention, at) =>
      claim("medicine", mention, {
        part: "medicine",
        id: mention.id,
        times: medicines.slice(0, at + 1).filter(({ id }) => id === mention.id).length,
      }),
    ),
    ...reading.populations.map((mention) => claim("population", mention, { part: "population", group: mention.group })),
    ...counted(reading.restrictions.map(({ group }) => group)).map(([group, times]) =>
      claim("condition", whole, { part: "restriction", group, times }),
    ),
    ...(["and", "or"] as const).flatMap((join) => {
      const words = join === "and" ? and : or;
      const count = reading.tokens.filter(({ text: word }) => words.has(word)).length;
      return count === 0 ? [] : [claim(kind, whole, { part: "joins", join, count })];
    }),
  ];
  if (reading.negations > 0) {
    const denies = kind === "statement" ? kind : "contraindication";
    claims.push(claim(denies, whole, { part: "denials", count: reading.negations }));
  }
  const silent = urgency.actions.length === 0 && urgency.times.length === 0 && urgency.numbers.length === 0;
  if (!silent) claims.push(claim(urgency.rank >= 2 ? "red-flag" : "care", whole, { part: "care", urgency }));
  if (danger !== undefined) claims.push(claim("red-flag", whole, { part: "danger", level: danger }));
  return { reading, claims, warmth: false };
}

const counted = (groups: readonly string[]): readonly (readonly [string, number])[] =>
  [...new Set(groups)].map((group) => [group, groups.filter((other) => other === group).length] as const);

/** Rank from which getting care cannot wait for another day (`verify/reading/urgency.ts`). */
const cannotWait = 2;

/** What a sentence as a whole is for; its clauses share it. Most serious first. */
function kindOf(reading: Reading, language: EmpathyLanguage, { drugs }: Empathy): ClaimType {
  const { excludes, cause, definition } = wordsOf(language);
  if (reading.urgency.rank >= cannotWait || dangerNamed(reading) !== undefined) return "red-flag";
  if (excludes.test(reading.text)) return "contraindication";
  const dosed = reading.quantities.some(({ unit, rate }) => classOfUnit(unit) === "dose" || rate !== "");
  if (dosed && drugs.mentionsIn(reading).length > 0) return "dose";
  if (reading.urgency.rank > 0) return "care";
  if (adviceIn(reading.text, language) > 0) return "recommendation";
  if (cause.test(reading.text)) return "cause";
  return definition.test(reading.text) ? "definition" : "statement";
}

function typeOfQuantity({ unit, rate, lead }: Quantity, besideMedicine: boolean): ClaimType {
  if (classOfUnit(unit) === "dose" || (besideMedicine && (rate !== "" || lead === "every"))) return "dose";
  return isTimeUnit(unit) || rate !== "" ? "timing" : "number";
}
