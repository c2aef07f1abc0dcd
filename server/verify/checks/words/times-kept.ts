import { actionsIn } from "../../reading/actions.ts";
import { grammarOf } from "../../reading/grammar.ts";
import { isInside } from "../../reading/inside.ts";
import type { ReadingLanguage } from "../../reading/language.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Span } from "../../types.ts";

/** Phrases that say how soon; the last word of each. */
const soon = {
  en: /^(?:now|today|tonight|immediately|instantly|urgently|promptly|soon|away|once|day)$/,
  es: /^(?:ahora|hoy|inmediatamente|inmediato|de inmediato|enseguida|pronto|cuanto antes|día|instante)$/,
} as const satisfies Record<ReadingLanguage, RegExp>;
/** What makes one of the words above such a phrase. */
const before = {
  en: new Map([
    ["away", /^(?:straight|right)$/],
    ["once", /^at$/],
    ["day", /^same$/],
  ]),
  es: new Map([
    ["inmediato", /^de$/],
    ["día", /^mismo$/],
    ["instante", /^al$/],
  ]),
} as const satisfies Record<ReadingLanguage, ReadonlyMap<string, RegExp>>;

interface Time extends Span {
  readonly word: string;
  /** What is to be done then, where it stands in what is supposed, and whether inside "who …" or "that …". */
  readonly belongsTo: string;
}

/**
 * "Take it, and rest now" is not "take it now, and rest": a word that says how soon stays with its own action, and out of what is supposed. The
 * place of the one that moved; undefined when each stands where the source has it.
 */
export function timeMoved(sentence: Reading, source: Reading): Span | undefined {
  const own = soon[source.language];
  if (!sentence.tokens.some(({ text }) => own.test(text))) return undefined;
  const written = timesIn(source);
  return timesIn(sentence).find(
    ({ word, belongsTo }) =>
      written.some((other) => other.word === word) &&
      !written.some((other) => other.word === word && other.belongsTo === belongsTo),
  );
}

const about = { en: /^(?:for|about)$/, es: /^(?:por|sobre)$/ } as const satisfies Record<ReadingLanguage, RegExp>;

/** Among the things it is about: "call for a headache now, a rash or a fever". */
function isListed({ tokens, language }: Reading, from: number, at: number): boolean {
  const { and, or } = grammarOf(language).clauseWords;
  const next = tokens[at + 1]?.text ?? "";
  if (next !== "," && !and.has(next) && !or.has(next)) return false;
  if (next === "," && tokens.slice(at + 2, at + 4).some(({ text }) => actionVerbs(language).has(text))) return false;
  return tokens.slice(0, at).some(({ text, start }) => start > from && about[language].test(text));
}

const actionVerbs = (language: ReadingLanguage): ReadonlySet<string> => grammarOf(language).actionWords.instructing;

function timesIn(of: Reading): readonly Time[] {
  const { tokens, clauses, language } = of;
  return tokens.flatMap(({ text, start, end }, at): readonly Time[] => {
    if (!soon[language].test(text)) return [];
    const needed = before[language].get(text);
    if (needed !== undefined && !needed.test(tokens[at - 1]?.text ?? "")) return [];
    const actions = actionsIn(of);
    const action = actions.findLast((one) => one.start < start) ?? actions[0];
    const kind = clauses.find((clause) => start >= clause.start && start < clause.end)?.kind ?? "main";
    const inside = isInside({ start }, of) || isListed(of, action?.start ?? 0, at);
    return [{ word: text, belongsTo: `${kind} ${inside} ${kind === "main" ? (action?.verb ?? "") : ""}`, start, end }];
  });
}
