import type { NamedDanger } from "./danger.ts";
import { emergencyNumbers } from "./urgency.ts";

type Danger = Exclude<NamedDanger, undefined>;

/** One way of naming a danger. `needs` is quick and finds every text that `pattern` finds, and more: most texts hold none of it. */
export interface DangerPattern {
  readonly level: Danger;
  readonly needs: RegExp;
  /** Global. */
  readonly pattern: RegExp;
}

/** How one language names a danger to the reader, and how it conditions, denies and tells of the past. */
export interface DangerWords {
  /** Sent for help: said to whoever reads it, unless a condition stands with it. */
  readonly directives: readonly DangerPattern[];
  /** What is the matter with this person. */
  readonly statements: readonly DangerPattern[];
  /** What only seems to deny: "do not hesitate to call 999" sends for help. */
  readonly urgesOn: RegExp;
  /** Conditions that condition nothing: "if you can" leaves "call 999 now" as it is. */
  readonly emptyConditions: RegExp;
  /** Makes a name more than one item of a list: "a stroke, a fit or a fall" says of nobody that it is one. */
  readonly asserts: RegExp;
  readonly condition: RegExp;
  readonly opensWithCondition: RegExp;
  /** What ends the stretch a condition at the head, or one in the middle, rules. */
  readonly splitAfterHead: RegExp;
  readonly splitInside: RegExp;
  readonly splitParts: RegExp;
  readonly withCondition: RegExp;
  readonly goesOnWithList: RegExp;
  readonly deniedBefore: RegExp;
  readonly mayHaveHad: RegExp;
  readonly past: RegExp;
  readonly pastBefore: RegExp;
}

const anEmergencyNumber = `(?:${emergencyNumbers})`;
const article = "(?:an?|the|your|any|some|his|her|their|for|nearest|local|closest) ";
const emergencyHelp = `(?:${article})*(?:${anEmergencyNumber}\\b|ambulance|paramedics?|emergency (?:number|services?|help|line|care|medical|treatment|attention|assistance))`;
const emergencyPlace = `(?:${article}|hospital )*(?:emergency (?:department|room|unit|ward)|a ?& ?e\\b|a and e\\b|accident and emergency|casualty\\b|er\\b)`;
const atOnce = "(?:now|immediately|at once|straight ?away|right away|right now|urgently|without delay)";

/** Sent for help: said to whoever reads it, unless a condition stands with it. */
const directives: readonly DangerPattern[] = [
  {
    level: "emergency",
    needs: new RegExp(`ambulance|paramedic|emergency|\\b${anEmergencyNumber}`),
    pattern: new RegExp(
      `\\b(?:call(?: out)?|ring|phone|dial|telephone|contact|get|seek|need|needs|require|requires|send for|ask for|summon|(?:be|suggest|recommend|advise|consider) calling) (?:for )?${emergencyHelp}|\\b${anEmergencyNumber} ${atOnce}`,
      "g",
    ),
  },
  {
    level: "urgent",
    needs: /emergency|\ba ?&|\ba and e\b|accident|casualty|\ber\b|hospital/,
    pattern: new RegExp(
      `\\b(?:go|get|come|head|rush|travel|drive|walk|visit|attend|take|bring|seen|be|belong|belongs|need|needs) (?:\\w+ ){0,4}?(?:(?:to|in|at|into|by) )?${emergencyPlace}|\\b(?:go|get|come|head|rush|take|bring|be) (?:\\w+ ){0,3}?(?:to|in|at|into) (?:the |a |your )?(?:nearest |local )?hospital ${atOnce}`,
      "g",
    ),
  },
];

/** After the danger table of the project's clinical reference, section 2.3: what cannot wait, by the names people are given. */
const emergencies =
  "heart attack|cardiac arrest|myocardial infarction|strokes?|mini-stroke|tia|transient ischa?emic attack|sepsis|septic(?: shock)?|blood poisoning|meningitis|encephalitis|anaphyla(?:xis|ctic)(?: shock| reaction)?|(?:severe|serious|life-threatening) allergic reaction|pulmonary embol(?:us|ism)|(?:blood )?clots? (?:in|on) (?:your |the |his |her |their |a )?(?:lungs?|brain)|aortic (?:dissection|aneurysm)|(?:brain|internal|severe|heavy) (?:bleed(?:ing)?|ha?emorrhage)|bleeding in (?:your |the |his |her )?brain|overdose|poisoning|suffocat\\w+|(?:medical )?emergency(?! (?:departments?|rooms?|units?|wards?|numbers?|services?|help|lines?|helplines?|care|contracepti\\w+|inhalers?|kits?|packs?|supply|supplies|plans?|contacts?|cards?|appointments?|doctors?|dentists?|operators?|calls?|advice|medicines?|treatment|surgery|clinics?))|life-threatening|life threatening|deadly|fatal|matter of life and death";
const urgentDangers =
  "appendicitis|ectopic pregnancy|(?:testicular )?torsion|cauda equina(?: syndrome)?|(?:diabetic )?ketoacidosis|dka|pre-eclampsia|preeclampsia|placental abruption|deep vein thrombosis|dvt|collapsed lung|pneumothorax|bowel obstruction|acute angle-closure glaucoma|retinal detachment|detached retina";

/** Whoever the answer is for. "A drooping face can be a sign of a stroke" is about nobody yet. */
const thisPerson =
  "(?:this|(?:^|(?:and|or|so|think|say|fear|worried|afraid|concerned|possible|likely|mean|means) )that|it|these|those|they|you|he|she|we|what (?:you|he|she|they) (?:(?:have|has) )?\\w+|(?:your|his|her|their)(?: \\w+){1,3}?|(?:the|this|that|these|those) (?:pain|headache|symptoms?|signs?|rash|numbness|weakness|bleeding|swelling|breathlessness|situation|reaction|problem)(?: (?:that )?(?:you|he|she|they) (?:(?:have|has) )?\\w+)?)";
const verb =
  "(?:is|are|was|were|be|being|has|have|having|had|may|might|could|can|must|will|would|should|sounds?|looks?|seems?|appears?|suggests?|indicates?|means?|points?|shows?|suffer|suffering|experiencing|showing|describing|describe|facing)";
const filler =
  "(?:been|likely|probably|possibly|perhaps|very|well|really|actually|quite|almost|certainly|definitely|clearly|most|all|both|also|still|just|now|already|potentially|a|an|the|one|some|of|like|to|as|towards?|from|with|by|in|at|about|sign|signs|symptoms?|signals?|warning|red|flags?|early|classic|typical|case|form|kind|start|onset|result|caused|due|consistent|acute|possible|suspected|serious|severe|major|massive|minor|small|real|true|dangerous)";
const link = `(?:${verb}|${filler})`;
const statements: readonly DangerPattern[] = [
  { level: "emergency", needs: new RegExp(`\\b(?:${emergencies})`), pattern: statementOf(emergencies) },
  { level: "urgent", needs: new RegExp(`\\b(?:${urgentDangers})`), pattern: statementOf(urgentDangers) },
];
function statementOf(danger: string): RegExp {
  const said = `\\b${thisPerson} (?:${filler} )*${verb} (?:(?:\\w+ ){1,4}and (?:${filler} )*${verb} )?(?:${link} )*(?:${danger})\\b`;
  const asked = `\\b(?:is|are|could|may|might|can) (?:this|that|it|these|you|he|she|they) (?:${link} )*(?:${danger})\\b`;
  const notExcluded = `\\b(?:can|could|do|must|should) not (?:yet )?(?:rule out|exclude|ignore) (?:${link} )*(?:${danger})\\b|\\b(?:${danger}) (?:can|could) not be (?:ruled out|excluded)|\\b(?:needs?|have|has|must|want) (?:to )?(?:rule out|exclude|check for) (?:${link} )*(?:${danger})\\b`;
  const treatAs = `\\btreat (?:this|it|that) (?:${link} )*(?:${danger})\\b|\\bi (?:am )?(?:worried|concerned|afraid|fear|think|suspect|believe) (?:\\w+ ){0,4}?(?:${danger})\\b|^(?:${link} )*(?:${danger})$`;
  return new RegExp(`${said}|${asked}|${notExcluded}|${treatAs}`, "g");
}
const lifeAtRisk =
  /\b(?:you|he|she|they|your (?:child|baby|\w+)) (?:could|may|might|will|are going to|is going to|can) (?:\w+ )?(?:die|be dying)\b|\b(?:your|his|her|their) life (?:is|may be|could be|might be) (?:\w+ )?(?:at risk|in danger|threatened)\b|\b(?:kill|killing) (?:you|him|her|them)\b/g;

/** What only seems to deny: "do not hesitate to call 999" sends for help. */
const urgesOn =
  /\b(?:do|should|must|need) not (?:hesitate|delay|wait|be afraid|put off|think twice|worry about)(?: (?:to|before|and|in|about|any longer|longer|,))*|\bwithout (?:delay|waiting|hesitation)\b|\bnot (?:just|only|simply|merely)\b/g;
const deniedBefore =
  /(?:\b(?:not|never|nor|neither|no need to|instead of|rather than|unlikely|without|before|after|while|until|by|than|avoid|avoids|delay|delays)(?: [a-z&]+){0,4}) ?$/;
const pastBefore = /\b(?:have|has|had|after|since|previous|past|last|history of)(?: [a-z&]+){0,2} ?$/;

/** Conditions that condition nothing: "if you can" leaves "call 999 now" as it is. */
const emptyConditions =
  /\b(?:if|when|whenever|unless) (?:(?:you|they|he|she|i|it is|this is|at all|(?:you|they|he|she) are) )?(?:can|could|able(?: to)?|possible|want(?: to)?|wish(?: to)?|like|prefer|needed|necessary|ready|you ask me|ask me|(?:were|was) you|(?:are )?reading (?:this|it)|read this|have not(?: already| yet| done so| called)*|did not(?: already)?|do not mind|see this|get (?:this|a (?:moment|chance)))(?= *(?:$|[,.;:!?)(]|\b(?:call|ring|phone|dial|go|get|and|please|this|that|it)\b))/g;
const condition =
  /\b(?:if|when|whenever|unless|in case|until|except|as soon as|(?:anyone|anybody|everyone|someone|somebody|people|those|adults?|children|child|person|babies|baby) (?:with|who|whose)|should (?:you|they|he|she|it|your|the|any|anyone|someone) \w+)\b|\bfor (?!(?:an? |some |more |further )?(?:ambulance|help|advice|support|treatment|assessment|care|paramedics?|tests?)\b|this\b|that\b|it\b|you\b|your\b|him\b|her\b|his\b|them\b|their\b|me\b|us\b|these\b|those\b|emergency\b|immediate\b|urgent\b|medical\b|now\b|safety\b)|\b(?:after|following|during) (?!this\b|that\b|your\b|you\b|reading\b|all\b|these\b|his\b|her\b|their\b)/;
const opensWithCondition =
  /^(?:(?:and|or|also|so|but|then|please|however|even|only|remember|,) )*(?:if|when|whenever|unless|in case|should (?:you|they|he|she|it|your|any|anyone|someone)) /;

const withCondition = /\b(?:if|when|whenever|unless)\b/;
const goesOnWithList = /^(?:with|from|by|of)\b/;

export const englishDangerWords: DangerWords = {
  directives,
  statements: [...statements, { level: "emergency", needs: /\bdie\b|dying|life|kill/, pattern: lifeAtRisk }],
  urgesOn,
  emptyConditions,
  asserts:
    /\b(?:is|are|was|has|have|may|might|could|can|must|will|possible|possibly|probable|probably|likely|suspected|this|that|it|signs?|symptoms?|case|rule|treat|worried|concerned|afraid|think|suspect|like)\b/,
  condition,
  opensWithCondition,
  splitAfterHead: / ?\b(?:but|however)\b ?/,
  splitInside: / ?(?::|\b(?:but|however|although|though|because|so)\b) ?/,
  splitParts: / ?, (?:and |or |then |as |which )?/,
  withCondition,
  goesOnWithList,
  deniedBefore,
  mayHaveHad: /\b(?:may|might|could|must|probably|possibly|likely) (?:\w+ )?(?:have|has) had\b/,
  past: /\b(?:have|has) had\b|\b(?:you|he|she|they|we) had\b|\b(?:was|were)\b/,
  pastBefore,
};
