/**
 * What shows, in one reply of a supporter, that it reacts (ER), understands (IP) or asks (EX): the three mechanisms of EPITOME (Sharma,
 * Miner, Atkins and Althoff 2020). Each is a cue somebody can read; the weights beside them are fitted (`epitome-fit.ts`).
 */
const cues: Readonly<Record<string, RegExp>> = {
  sorry: /\bsorry\b/,
  "sorry for them":
    /\bsorry\b.{0,40}\b(?:you|your|hear|loss|this|that)\b|^(?:oh,? |ah,? |aw+,? )?(?:i'm |im |i am )?(?:so |really |very )?sorry/,
  "own feeling named":
    /\bfeel for you\b|breaks my heart|my heart (?:goes|aches)|hurts me|sad(?:dens)? (?:me|to)|makes me (?:so )?sad|i care\b|love you|i love|proud of you|worried about you|glad (?:you|to)|happy (?:for|to|that|you)|\bhugs?\b|<3|❤/,
  hope: /\bhop(?:e|ing)\b|wish you|best wishes|\bluck\b|pray/,
  encouragement:
    /\b(?:stay strong|hang in there|you can do|you'll be (?:ok|okay|fine|alright)|you will be|keep (?:going|fighting|your head)|gets? better|don't give up|not alone|things will|you got this|you(?:'re| are) (?:strong|amazing|awesome|worth|beautiful|great|good|loved)|here (?:for you|if you|to)|be ok(?:ay)?|deserve|welcome|you matter|take care)\b/,
  "offer to listen":
    /\b(?:pm|dm|message|inbox|talk to me|wanna talk|want to talk|need to talk|someone to talk|chat|listen|ear)\b/,
  "hard word": /\b(?:sucks|awful|terrible|horrible|rough|tough|hard|unfair|painful|heartbreaking|sad)\b/,
  "that is hard":
    /\bthat(?:'s| is| must| sounds?)? (?:really |so |be |very |must be )*(?:sucks|awful|terrible|horrible|rough|tough|hard|unfair|painful|heartbreaking|sad)\b|sounds (?:\w+ )?(?:rough|tough|hard|awful|terrible|horrible|like)/,
  praise:
    /\b(?:proud|congrats|congratulations|good for you|well done|good job|thanks?(?: you)?|appreciate|amazing|awesome|beautiful|wonderful)\b/,
  "knows the feeling":
    /\b(?:know|understand|get|relate|feel|felt|feeling)\b.{0,25}\b(?:feel(?:ing|s)?|that|this|how|what|you|same|way|exactly|completely|pain)\b/,
  "same here":
    /\b(?:same (?:here|boat|thing|way|problem|situation|for me|with me|as me)|me too|me as well|i do too|i am too|i'm the same|similar|i feel (?:you|this|that|the same|like)|been (?:there|in)|relate|exactly|story of my life|this is me|feel ya|i've been|know the feel|i was (?:in|like|the)|you're not the only|as someone)\b/,
  "own past":
    /\b(?:i (?:was|had|used to|got|went|felt|did|tried|started|lost|spent|found|took|couldn't|didn't|thought|never|always|still|just|also|lived|struggled|suffer)|i've|ive|my (?:mom|dad|mother|father|friends?|ex|life|family|depression|anxiety|parents|wife|husband|girlfriend|boyfriend|brother|sister|own|head|brain))\b/,
  "says how they are": /\byou(?:'re| are)? (?:feel|feeling|seem|sound|must|think|want|need|have)\b/,
  "guesses how they are":
    /\b(?:seems?|sounds?|looks?) like (?:you|your|a|it)|you (?:seem|sound)|i (?:understand|can imagine|imagine|can see|get) |must (?:be|feel|have)/,
  "asks without a mark":
    /\b(?:tell me|let me know|curious|wondering (?:if|what|how|why)|what happened|what'?s wrong|care to)\b/,
  advice:
    /\b(?:should|try|need to|have to|go to|get (?:some|a)|see a|talk to (?:a|your|someone)|therap|doctor|medication|exercise|call)\b/,
  order: /(?:^|[.!?] )(?:just |please )?(?:try|get|go|do|don't|talk|take|find|stop|start|make|keep|think|focus|look)\b/,
};

/** Cues of one question; a reply has the cue when any of its questions does. */
const questionCues: Readonly<Record<string, RegExp>> = {
  "about them": /\b(?:you|your|u|ya|yours)\b/,
  "what or why": /\b(?:what|why|how|who|when|where|which)\b/,
  whether:
    /\b(?:do|did|have|are|is|can|could|would|were|has|does|anything|any) (?:you|u|your|it|there|they|that|this)\b/,
  offers: /want to talk|wanna talk|need to talk|wanna chat|want to chat/,
  rhetorical:
    /\b(?:right|who knows|why not|how can (?:i|we|one|anyone)|why (?:would|should|do|can't) (?:we|i|anyone|people)|what(?:'s| is) the point|you know) ?\?|isn't it|know what i mean/,
};

const firstPerson = /\b(?:i|i'm|im|i've|ive|i'd|i'll|me|my|mine|myself)\b/g;
const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** Names of all cues, in the order of `cuesIn`. */
export const cueNames: readonly string[] = [
  ...Object.keys(cues),
  ...Object.keys(questionCues).map((name) => `asks ${name}`),
  "asks",
  "asks twice",
  "asks at the end",
  "asks at once",
  "asks briefly",
  "asks only briefly",
  "asks about oneself",
  "speaks of oneself",
  "speaks of oneself three times",
  "speaks of oneself six times",
  "often of oneself",
  "mostly of oneself",
  "up to 8 words",
  "up to 30 words",
  "over 90 words",
  "over 160 words",
];

/** Places in `cueNames` of the cues a reply has. */
export function cuesIn(response: string): readonly number[] {
  const text = response.toLowerCase().replaceAll("’", "'");
  const words = Math.max(1, text.match(/[a-z']+/g)?.length ?? 0);
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== "");
  const questions = sentences.filter((sentence) => sentence.includes("?"));
  const mine = text.match(firstPerson)?.length ?? 0;
  const has: readonly boolean[] = [
    ...Object.values(cues).map((cue) => cue.test(text)),
    ...Object.values(questionCues).map((cue) => questions.some((question) => cue.test(question))),
    questions.length > 0,
    questions.length > 1,
    sentences.at(-1)?.includes("?") === true,
    sentences[0]?.includes("?") === true,
    questions.some((question) => wordsOf(question).length <= 4),
    questions.length > 0 && questions.every((question) => wordsOf(question).length <= 6),
    questions.length > 0 &&
      questions.every((question) => /\b(?:i|we|me|my)\b/.test(question) && !/\byou/.test(question)),
    mine > 0,
    mine >= 3,
    mine >= 6,
    mine / words > 0.06,
    mine / words > 0.11,
    words <= 8,
    words > 8 && words <= 30,
    words > 90,
    words > 160,
  ];
  return has.flatMap((there, at) => (there ? [at] : []));
}
