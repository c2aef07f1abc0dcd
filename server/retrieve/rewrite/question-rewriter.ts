import { openTextReader, type TextReader } from "#knowledge/index/index.ts";
import { type LexiconLanguage, lexiconLanguages, loadLexicon } from "#knowledge/lexicon/index.ts";
import { inTime } from "../../in-time.ts";
import { redactIdentifiers } from "../../privacy/index.ts";
import { whatRewriteAdds } from "./adds-nothing.ts";
import type { QuestionRewriter, ReadFloor, RewriteModel, RewriteRequest, Rewritten } from "./types.ts";

/** A person waits, and their own words find as well nine times in ten: a summary that takes longer is not worth it. Milliseconds. */
export const rewriteTimeoutMs = 1_500;
/** Below so many words a first message is a question and tells no story (as `knowledge/index/salience/salience.ts` has it). */
const wordsMin = 12;
/** Characters of one message that are sent. */
const charactersMax = 2_000;

/**
 * A rewriter that asks a model for one line and takes nothing on trust (`whatRewriteAdds`). Identifiers are removed here, whoever calls.
 * A first message that is short is not sent. Never rejects: a summary that is late, refused or missing leaves the person's own words.
 *
 * @param readFloor the red-flag floor over messages of one person; see {@link ReadFloor}
 */
export async function openQuestionRewriter(
  model: RewriteModel,
  readFloor: ReadFloor,
  timeoutMs: number = rewriteTimeoutMs,
): Promise<QuestionRewriter> {
  const readers = new Map<string, readonly [LexiconLanguage, TextReader]>();
  for (const language of lexiconLanguages) {
    const { lexicon } = await loadLexicon(undefined, language);
    readers.set(language, [language, openTextReader(lexicon)]);
  }
  return {
    name: model.name,
    async rewrite(request, signal) {
      const known = readers.get(request.language);
      if (known === undefined) return { kind: "not-run", because: "language" };
      if (!isWorthAsking(request)) return { kind: "not-run", because: "not-needed" };
      const [language, reader] = known;
      const sent = { ...request, language, question: cleaned(request.question), earlier: request.earlier.map(cleaned) };
      const answer = await ask(model, sent, timeoutMs, signal);
      if (answer.kind === "not-run") return answer;
      const text = answer.text.trim();
      const fault = whatRewriteAdds(sent, text, reader, readFloor);
      return fault === undefined ? { kind: "used", text } : { kind: "refused", because: fault, rewriter: model.name };
    },
  };
}

const isWorthAsking = ({ question, earlier }: RewriteRequest): boolean =>
  earlier.length > 0 || (question.match(/\S+/g) ?? []).length >= wordsMin;

const cleaned = (text: string): string => redactIdentifiers(text.slice(0, charactersMax)).text;

type Answer = { readonly kind: "line"; readonly text: string } | Extract<Rewritten, { readonly kind: "not-run" }>;

async function ask(
  model: RewriteModel,
  request: RewriteRequest,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Answer> {
  const summed = await inTime((over) => model.summarise(request, over), { waitMs: timeoutMs, signal });
  if (summed.kind === "made") return { kind: "line", text: summed.made };
  return { kind: "not-run", because: summed.kind === "late" ? "timeout" : "failed" };
}
