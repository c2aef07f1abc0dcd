import type { QuestionWords } from "../question-reading.ts";
import type { Intent } from "../intents.ts";
import type { Mood } from "../written-sentences.ts";

const medicineWords =
  /\b(?:medic\w+|meds?|tablets?|pills?|drugs?|dos(?:e|es|age|ing)|antibiotics?|inhalers?|pain ?killers?|prescri\w+|remed(?:y|ies)|syrup|creams?|supplements?)\b/i;

const signs: Readonly<Record<Intent, RegExp>> = {
  together:
    /\b(?:take|taking|use|using|give|mix|mixing|combine|drink|drinking|have)\b.{0,60}\b(?:with|and|together|alongside|while (?:on|taking)|as well as|on top of|at the same time)\b|\binteract\w*|\b(?:wine|beer|alcohol|drinks?|drinking|booze|vodka|whisky|gin|lager|pint)\b.{0,40}\b(?:on|with|while|when)\b|\b(?:safe|ok|okay|fine|allowed) (?:with|to (?:take|mix|drink|use))\b|\balcohol\b/i,
  amount:
    /\bhow (?:much|many|often|far apart|soon|long (?:between|apart))\b|\b(?:dose|dosage|maximum|max|the most)\b|\bmissed (?:a|my|his|her|their)\b|\b(?:double|extra) (?:dose|tablet|pill)\b|\bhow do i take\b/i,
  level:
    /\bwhat (?:is|are|should|would)\b.{0,40}\b(?:normal|too high|too low|high|low|be)\b|\bwhat counts\b|\bcounts? as\b|\btoo (?:high|low)\b|\b(?:is|are) (?:it|that|this|a (?:temp\w*|reading|bp) of|\d[\d./]*)\b.{0,30}\b(?:high|low|normal)\b|\bhow (?:high|low)\b|\bnormal (?:range|level|reading|temp\w*|blood|sugar)/i,
  risk: /\b(?:at (?:higher |more |greater )?risk|(?:my|the|his|her) (?:risk|chances?) of|risk of (?:getting|having)|runs? in (?:the|my|our) famil\w+|hereditary|inherit\w*|genetic\w*|family history)\b/i,
  duration:
    /\bhow long\b|\bwhen (?:will|does|do|should) (?:it|this|he|she|they|the \w+|my \w+|i)?\s?.{0,30}\b(?:stop|end|go|clear|better|recover|heal|improve|over)\b|\bhow many (?:days|weeks)\b|\b(?:last|lasts|lasting)\b.{0,20}\b(?:days?|weeks?|months?)\b|\brecovery time\b/i,
  "when-help":
    /\b(?:should|do|must) (?:i|we) (?:\w+ )?(?:see(?:ing)?|be (?:seeing|seen|going)|call|phone|ring|contact|go|take (?:him|her|them|my \w+) to|worry|be worried|be concerned|panic|get (?:help|seen|checked|medical))\b|\bwhen (?:should|do) (?:i|we)\b.{0,30}\b(?:worr\w+|doctor|gp|hospital|help|ambulance|concern\w*|er|call)\b|\bneed to (?:see|go|call|be seen|get)\b|\bget (?:it|this|him|her|them) (?:checked|seen|looked at)\b|\bsee (?:someone|somebody|a doctor|the doctor|a gp|my gp)\b|\b(?:serious|dangerous|an emergency|a&e|emergency room|\ber\b|hospital|ambulance|999|911|red flags?|warning signs?|bad sign|(?:watch|look) out for|watch for|keep an eye)\b|\bif (?:it|that|this|he|she|they) (?:doesn'?t|does not|don'?t|won'?t|isn'?t|keeps?) (?:go|get|help|work|improve|stop|better|clear|settle)\w*|\bno better\b/i,
  spread:
    /\b(?:contagious|infectious|spread(?:s|ing)?|catch(?:ing)?|pass(?:ing)? (?:it|this)? ?on|off (?:school|work|nursery)|(?:go )?back to (?:school|work|nursery|daycare))\b|\b(?:send|go|going|take|keep|stay)\b.{0,20}\b(?:to|off|in) (?:school|nursery|work|daycare)\b/i,
  medicine: new RegExp(
    `${medicineWords.source}|\\b(?:what|which|anything|something)\\b.{0,15}\\b(?:can|could|should|to) (?:i |we )?(?:give|take)\\b`,
    "i",
  ),
  prevention:
    /\b(?:prevent\w*|avoid\w*|protect\w*|lower (?:my|the|his|her) (?:risk|chance)|reduce (?:my|the|his|her) (?:risk|chance)|stop (?:it|this|them) (?:coming|happening|from)|keep (?:it )?from)\b/i,
  cause: /\b(?:why|caus(?:e|es|ed|ing)|triggers?|brings? (?:it )?on|because of|due to|reason)\b/i,
  caring:
    /\b(?:look(?:ing)? after|car(?:e|ing) for|carer|caregiver|help (?:him|her|them|my \w+|someone)|how to help|how (?:can|do) i (?:help|support)|for (?:him|her|them)\b)/i,
  "what-to-do":
    /\bwhat (?:can|should|do|could|would|else) (?:i|we|you|he|she)\b|\b(?:treat\w*|manag\w*|reliev\w*|relief|ease|soothe|help(?:s|ing)?|good for|best (?:for|way|thing)|get rid|bring (?:it |the \w+ )?down|home|cope|coping|deal(?:ing)? with|calm|how (?:do|can|should) (?:i|we)(?! (?:know|no|tell)\b))\b/i,
  "what-is":
    /\bwhat(?:'s| is| are| does| do)\b|\b(?:signs?|symptoms?|normal|mean(?:s|ing)?|count(?:s)? as|how do (?:i|you|we) (?:know|tell)|is (?:it|this|that)|could (?:it|this) be|difference)\b/i,
};

// "When should I worry" asks for facts; "I'm worried" tells how somebody feels.
const factualWorry =
  /\b(?:should|when|need to|have to|do) (?:i|we)? ?(?:\w+ ){0,2}(?:worry|be (?:worried|concerned))\b|\bworrying signs?\b/gi;
const moods: readonly (readonly [Mood, RegExp])[] = [
  [
    "bereaved",
    /\b(?:my|our) (?:\w+ )?\w+ (?:has |just |recently |suddenly |was )*(?:died|passed away|killed)\b|\b(?:death|loss) of (?:my|our)\b|\bfuneral\b|\bbereave\w*|\bmiscarried\b|\blost (?:the|our|my) (?:baby|husband|wife|mum|mom|dad|mother|father|son|daughter|partner|brother|sister|friend|nan|gran)\b/i,
  ],
  [
    "frightened",
    /\b(?:scared|frighten\w*|terrif\w*|petrified|panick\w*|freaking out|so scary|scary|desperate|dread(?:ing)?)\b/i,
  ],
  ["heartbroken", /\b(?:heartbroken|devastated|inconsolable|grieving)\b/i],
  [
    "night",
    /\b(?:(?:it'?s|its|at) [1-5] ?(?:am|a\.m\.)|middle of the night|(?:up|awake) (?:all|half the) night|up at night)/i,
  ],
  ["worried", /\b(?:worr(?:y|ied|ying|ies)|anxious|nervous|stressed|afraid|on edge|uneasy)\b/i],
  [
    "worn-out",
    /\b(?:exhaust(?:ed|ing)|worn out|burnt out|burned out|wits'? end|end of my (?:rope|tether)|(?:can'?t|cannot) cope|drained|overwhelm\w*|breaking point|so tired|run ragged|shattered|struggling(?! (?:to breathe|for breath)))\b/i,
  ],
  ["guilty", /\bguilt(?:y|s)?\b/i],
  [
    "embarrassed",
    /\b(?:embarrass\w*|ashamed|humiliat\w*|mortif\w*|feel(?:ing)? silly|stupid (?:question|for asking))\b/i,
  ],
  ["frustrated", /\b(?:frustrat\w*|annoy(?:ed|ing))\b/i],
  ["fed-up", /\b(?:fed up|sick of|sick and tired|had enough)\b/i],
  [
    "sad",
    /\b(?:sad|upset|in tears|tearful|miserable|hopeless|gutted|unhappy|feel(?:ing)? (?:so |really |very |this )?(?:low|down))\b(?! (?:stomach|tummy))/i,
  ],
  [
    "lost",
    /\b(?:(?:don'?t|do not) know (?:what (?:to do|else)|how to help|where to turn)|no idea what to do|at a loss|not sure what to do)\b/i,
  ],
  ["alone", /\b(?:lonely|all alone|on my own with|nobody to ask|isolated)\b/i],
  [
    "in-agony",
    /\b(?:agony|excruciating|unbearable|(?:so much|a lot of|terrible|awful) pain|hurts so much|can'?t bear)\b/i,
  ],
  ["in-pain", /\b(?:killing (?:me|him|her)|so (?:painful|sore)|really (?:hurts|painful|sore)|in (?:bad )?pain)\b/i],
  ["concerned", /\b(?:concerned|on my mind)\b/i],
];

/** Words that only say what somebody takes or has, and ask nothing about it. */
const takenAlready = /\b(?:on|taking|takes|i take|prescribed|using|have been on|started)\s+(?:\w+\s+)?$/i;

const whetherToTake =
  /\b(?:can|could|should|may|shall|is it (?:ok|okay|safe|alright)|ok|safe)\b.{0,25}\b(?:take|have|use|give|taking|having|using|giving)\b/i;
/** Nobody in particular is told of, or nothing is told beside the question. */
const asksInGeneral =
  /^\W*(?:(?:hi|hello|hey|please|so|and|ok)\b\W*)*(?:how|what(?:'?s)?(?! (?:helps|can|should|could|else|do))|when|which|where|who|why|can|could|should|do|does|did|is|are|will|would|may|any|best|signs?|treatment)\b/i;

export const englishQuestionWords: QuestionWords = {
  signs,
  factualWorry,
  moods,
  takenAlready,
  whetherToTake,
  asksInGeneral,
  theirFeeling:
    /\b(?:he|she|they|him|her|them|(?:my|our|the) (?:\w+ )?\w+)(?:'?s|'re| is| are| was| feels?| seems?| gets?| looks?| has been| and| makes)?\s+(?:(?:so|very|really|quite|feeling|getting|been|being|always|all|teething)\s+)*(?:and )?$/i,
  onlyThem: /^(?=.*\b(?:he|she|him|his|her|hers)\b)(?!.*\b(?:i|my|me|i'?m|i'?ve)\b)/is,
  wellNow:
    /\b(?:fine|ok|okay|well|better|good|recovered) (?:now|again|since)\b|\b(?:feel|feels|feeling) (?:fine|ok|okay|well)\b/i,
  ownFeeling:
    /\b(?:i|i'?m|i am|i'?ve|me|my(?:self)?|we|we'?re)\b(?:\W+\w+){0,4}\W*$|^\W*(?:(?:so|very|really|feeling)\W+)*$/i,
  ownPerson:
    /\b(?:my|our|his|her|he'?s?|she'?s?|they)\b|\b\d+ ?(?:day|week|month|year|yr)s?[- ]old\b|^(?:the )?(?:baby|newborn|toddler|mum|mom|dad|gran|nan|grandad|hubby|son|daughter)\b/i,
  noTrouble: /^(?:pregnancy|breastfeeding|vaccines|jabs|quitting smoking|blood sugar|blood pressure|falls|teething)$/,
  tellsTrouble:
    /\b(?:won'?t|can'?t|cannot|not (?:eat|sleep|drink|feed|talk)\w*|keeps?|sick|ill|unwell|poorly|hurts?|hurting|pain\w*|sore|cry(?:ing|s)?|cries|scream\w*|off (?:his|her|their) (?:food|milk)|confus\w*|aggressive|agitated|worse|refus\w*|shak(?:y|ing)|wander\w*|ending (?:his|her) life)\b/i,
  statesCondition: /\b(?:has|have|had|got|'s got|with|diagnosed|suffers?|living with)\b/i,
  onlyGrownUp: /^(?:sore nipples|period pain|hot flushes)$/,
  lasts:
    /\b(?:for|past|last)\s+(?:the )?(?:past |last )?(?:about |over |nearly |almost |more than )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|many) (?:weeks|months|years)\b(?! (?:old|pregnant))|\bfor (?:weeks|months|years)\b/i,
  asksOneThing: /\b(?:should|can|could|shall|must|may) (?:i|we|he|she|they|it) (?!do\b|treat|help)\w+/i,
  noCondition: /^(?:pregnancy|breastfeeding|vaccines|jabs|quitting smoking|teething|falls|a cold|flu)$/,
  howLongBare: /^\W*(?:(?:and|ok|but)\W+)*(?:for )?how long(?: for)?\W*$/i,
  howLongToTake: "how long can i take it",
  anxiety: "anxiety",
  sleepless: "trouble sleeping",
  asksToJudge: /\b(?:ok|okay|dangerous|high|low|normal|bad|serious|alright|fine)\b/i,
  medicine: medicineWords,
  speaksTo: {
    together:
      /\b(?:with|together|alcohol|also|both|as well|interact\w*|other medicines?|before (?:you )?(?:tak|giv|us)\w+|at the same time|do not (?:take|give|use|mix))\b/i,
    amount:
      /\b(?:\d[\d.,]* ?(?:mg|g|ml|tablets?|doses?|puffs?|hours?|times)|dose|leaflet|label|maximum|more than|every|missed|double)\b/i,
    level: /\d.*\b(?:usually (?:counts?|calls?)|or above|or higher)\b|\b(?:usually (?:counts?|calls?)|normal)\b.*\d/i,
    risk: /\brisk\b|\bfamily (?:members?|history)\b/i,
    duration:
      /\b(?:usually|often|mostly|clears?|get(?:s)? better|goes away)\b.*\b(?:days?|weeks?|months?|hours?)\b|\b(?:for|within|in) (?:at least )?the (?:first |next )?(?:\d+ hours|days)\b|\b(?:until|from the day|first few days|days (?:after|before))\b/i,
    spread:
      /\b(?:spread\w*|catch\w*|infectious|contagious|stay (?:at home|off|away)|school|nursery|work|wash\w*|tissue|contact)\b/i,
    medicine:
      /\b(?:can|may|helps?|used) (?:to )?(?:ease|treat|relieve|lower)\b|\bdecides?\b|\bfollow the (?:label|packet|leaflet)\b/i,
    cause: /\b(?:caus\w+|trigger\w*|because|due to|can (?:follow|come from)|virus\w*|bacteria|risk)\b/i,
    prevention: /\b(?:prevent\w*|avoid\w*|protect\w*|lower\w*|reduc\w*|vaccin\w*|risk)\b/i,
    "what-is": /\b(?:is an? |means|are |usually counts|signs? (?:of|include)|symptoms?)\b/i,
  },
};
