import { type EmpathyWords, wordGroups, wordSet } from "./empathy-words.ts";

const marks = wordSet(
  `sorry hard difficult tough tiring exhausting draining frustrating stressful upsetting worrying worry worried scary scared frightening
  frightened unsettling distressing overwhelming lonely painful heavy miserable uncomfortable rotten wearing thank thanks understandable
  sense afraid anxious sad rough horrible awful unpleasant daunting lot`,
);

const verbs =
  "take|give|use|drink|eat|rest|stop|start|keep|call|ring|phone|dial|go|see|ask|tell|speak|talk|contact|get|seek|visit|book|make|check|measure|monitor|watch|wait|come|apply|swallow|wash|put|hold|press|sit|lie|stay|avoid|follow|leave|try|remember|carry|bring|wear|cover|clean|cool|raise|move|exercise|read|continue|finish|schedule|arrange|consider|store|throw|return|repeat|skip|reduce|increase|limit|let|be|add|breathe|soak|chew|mix|test|do|don't|never";

export const englishWords: EmpathyWords = {
  warm: new Set([
    ...marks,
    ...wordSet(
      `know knowing understand hear hearing heard telling tell told sharing share shared asking ask asked question questions writing write
      wrote written feel feeling feels sound sounds seem seems makes make making really very quite much going go through coping cope dealing
      deal living live carrying carry watching watch seeing see caring care looking look waiting wait living days day night nights long time
      moment mind thing things especially understandably sitting left wondering wonder natural kind get got want wanting help here so still
      reach reached reaching gone easy takes awake sure sounding lots out`,
    ),
  ]),
  marks,
  onlyDenied: wordSet("easy"),
  mayBeDenied: wordSet("know knowing sure sleep understand"),
  weighty: wordGroups({
    each: "each every",
    both: "both",
    either: "either",
    other: "other another else",
    "a-little": "a-little a-few",
    first: "first",
    than: "than",
    own: "own",
    third: "he she they him them his their theirs hers",
    still: "still yet",
    since: "since",
    through: "through",
    up: "up",
    down: "down",
    out: "out",
    off: "off",
    over: "over",
    under: "under",
    between: "between",
    again: "again",
    instead: "instead rather",
  }),
  polite: wordSet("please kindly"),
  neverWarmth:
    /\b(?:will|shall|won't|going to (?:be|get|pass|go away)|get(?:s|ting)? better|fine|safe|normal|common|usual|usually|most people|many|everyone|everybody|others|because|due to|caused?|means|sign of|result of|linked|after all|common|recover|heal|improve|soon|probably|likely|certainly|definitely|never|always|promise|guarantee|at least|nothing|(?:sense|understandable|natural|good) (?:that you |for you )?to (?!feel|be|worry|ask|want|find)\w+|want you to|leave it|over ?react\w*)\b/,
  looksLikeAdvice:
    /\b(?:must (?:be|feel|have been)|thank you for \w+|thanks for \w+|(?:to|you|and|of|for|with|by|from|about|i|we|they|so) (?:ask|asked|tell|told|write|watch|see|wait|go|make|look|get|care|carry|deal|live|know|keep))\b/g,
  instructs:
    /\b(?:should|must|ought to|need(?:s|ed)? to|have to|has to|had better|make sure|be sure|do not|(?:it is|it's) (?:best|important|a good idea|worth) to|worth \w+ing|i(?: would|'d) (?:advise|recommend|suggest)|(?:i|we) (?:advise|recommend|suggest)|let us|let's|(?:you )?(?:might|may|could) (?:want|like) to|you (?:can|could|might) (?:try|also|consider)|why not|how about)\b/g,
  opensWithOrder: new RegExp(
    `(?:^|[.;:!?] |, (?:then |please |so |and |just )?|\\b(?:please|then|and|or|but|so|also|first|next|just|always|instead),? )(?:please )?(?:${verbs})\\b`,
    "g",
  ),
  softens:
    /\b(?:just|simply|only a|merely|no rush|no hurry|whenever (?:you|it)|when(?:ever)? you (?:can|feel|get a chance|are ready)|if you (?:can|like|want|wish|feel up to it|get a chance)|if possible|where possible|maybe|perhaps|at some point|ideally|try to|a little|a bit|sort of|kind of|not a big deal|no big deal|might like to|may like to|might want to|may want to|feel free to|in your own time|where you can|as best you can)\b/g,
  links: wordSet("is are was were be been being means like as"),
  doubt:
    /\b(?:might|may|maybe|perhaps|could|thinks?|thought|wonder|wondering|possibly|probably|suspect|if|googled?|read that|told me|heard|is it|do i|should i|can i|worried (?:it|that|about)|scared (?:it|that|of)|afraid (?:it|that|of)|convinced|what if)\b/,
  worry:
    /\b(?:worr(?:y|ied|ying)|wonder(?:ing)?|ask(?:ed|ing)?|question|afraid|scared|frightened|anxious|on your mind|concern(?:ed)?) ?(?:about|whether|if|that|of|it|this|your)?\b/,
  onlyThen:
    /\b(?:if|when(?:ever)?|unless|until|for (?!help|advice|support|free)|about|after|before|with|during|while|who|whose|that|any|from|once)\b/,
  cause:
    /\b(?:causes?|caused|because|due to|leads? to|results? in|brings? on|triggers?|comes? from|linked to|risk of)\b/,
  definition:
    /\b(?:is|are) (?:an? |the )?(?:\w+ ){0,3}?(?:kind|type|form|condition|medicine|illness|infection|name|word|disease|test)\b|\b(?:means|is called|are called|stands for|counts as|refers to)\b/,
  excludes:
    /\b(?:not (?:suitable|safe|recommended|advised|for)|unsuitable|unsafe|allerg(?:y|ic)|contraindicated|must not|should not|do not (?:take|give|use|drink|eat|have|mix|combine|apply|stop)|never (?:take|give|use|drink|mix|combine)|avoid\w*|unless)\b/,
  secondPerson: /\b(?:you|your|yours|yourself|yourselves)\b/g,
  thirdPerson: /\b(?:patients?|individuals?|one (?:should|must|may|can|needs)|sufferers?|consumers?)\b/g,
  passive:
    /\b(?:is|are|was|were|be|been|being|gets?) (?:not |also |often |usually |only |always |then |generally )?(?:\w{3,}ed|given|taken|known|seen|made|done|found|shown|kept|held|put|told|said|written|worn|thought|brought|drawn|chosen|felt|left|caught|built|cut|set)\b/g,
  hedges:
    /\b(?:may|might|could|possibly|perhaps|maybe|probably|likely|unlikely|generally|usually|typically|often|sometimes|somewhat|seems?|appears?|suggests?|tends? to|in some cases|in many cases|in general|it is possible|to some extent|arguably|potentially)\b/g,
  boilerplate:
    /\b(?:(?:i am|i'm) (?:not a|only a|just an?) (?:doctor|nurse|clinician|bot|ai|assistant|medical)|as an? (?:ai|assistant|language model)|not (?:a substitute|medical advice|intended)|informational purposes|general information only|consult (?:a|your|with a|with your) (?:qualified )?(?:healthcare|health care|medical) (?:provider|professional|team)|always seek the advice|every (?:person|case|body) is different|results may vary|cannot (?:diagnose|provide medical advice)|can't (?:diagnose|provide medical advice))\b/g,
  nominal: /\b\w{3,}(?:tions?|sions?|ments?|ances?|ences?|ities|ity|isations?|izations?|ness)\b/g,
  relations:
    /\b(?:mum|mom|mother|dad|father|son|daughter|baby|child|children|kids?|toddler|wife|husband|partner|sister|brother|grandm\w+|grandf\w+|nan|gran|grandad|granddad|friend|aunt|uncle|girlfriend|boyfriend|niece|nephew|twins?|boy|girl|newborn)\b/g,
  corrects:
    /\b(?:not (?:so|true|right|the case|quite|safe|enough)|actually|in fact|the other way round|rather than|instead|it is (?:a )?(?:common )?(?:myth|misunderstanding)|(?:this|that) is not|(?:can|does|do|is|are|should|must|will) not|never|even (?:if|when|though))\b/,
  believes:
    /\b(?:i (?:think|thought|believe|believed|assume|assumed|guess|figure|reckon|heard|read|was told|know|am sure|'m sure|plan to|am going to|'m going to|will)|(?:he|she|they|my \w+|people|everyone|someone|google|the internet) (?:says?|said|thinks?|told me|reckons?|believes?|claims?)|surely|supposed to|apparently|it(?:'s| is) (?:ok|okay|fine|safe|harmless)|so (?:i|he|she|we) (?:can|will|should|gave|stopped|took))\b/,
  guessesIllness: /\b(?:i|he|she|they|we|my \w+)(?:'ve| have| has)(?: got)? (?!to\b|been\b|had\b|read\b|heard\b)/,
};
