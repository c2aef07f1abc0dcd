// A closed reading of "no X": at most three words after the denier, up to the next small word.
const denied =
  /\b(?:no|not|without|nor|isn'?t|(?:do|does|did)(?:n'?t| not) have|ha(?:ve|s)(?:n'?t| not) got)\s+(?:(?:a|an|any|signs? of)\s+)*((?:(?!(?:and|but|just|only|or|so|then|he|she|i|it|we|they|is|are|has|have|had|with|in|on|at|for|since|my|his|her|the|yet|what|how|can|should|now|because|stop|sure|able|better|longer|more|idea)\b)[a-z]+\s*){1,3})((?:or|nor)\s+(?:a\s+|any\s+)?[a-z]+)?/gi;
/** What is missed when it is absent is a complaint, not something left out. */
const missedWhenAbsent =
  /\b(?:sleep\w*|eat\w*|food|feed\w*|drink\w*|milk|water|appetite|energy|breath\w*|pulse|feeling|poo\w*|pee\w*|wee\w*|urine|napp\w+|period|mov\w+|kick\w*|tears|respond\w*|heal\w*|work\w*|help\w*|improv\w*|better|relief|fad\w+|go\w*)\b/i;

/** The question without what the person says they do not have: "no chest pain, just a cough" asks about a cough. */
export const leaveOutDenied = (question: string): string =>
  question.replace(denied, (found, what: string) => (missedWhenAbsent.test(what) ? found : " "));
