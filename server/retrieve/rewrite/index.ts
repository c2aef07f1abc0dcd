export { whatRewriteAdds } from "./adds-nothing.ts";
export { openQuestionRewriter, rewriteTimeoutMs } from "./question-rewriter.ts";
export type * from "./types.ts";
