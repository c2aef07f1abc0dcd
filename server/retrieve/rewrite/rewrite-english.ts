import type { RewriteWords } from "./rewrite-words.ts";
import { numbered, setOf, unitsOf } from "./word-tables.ts";

const relatives = [
  setOf("mum mom mummy mommy mother mums mums parent"),
  setOf("dad daddy father dads parent"),
  setOf("son sons boy boys lad"),
  setOf("daughter daughters girl girls lass"),
  setOf("husband hubby wife missus spouse partner boyfriend girlfriend fiance fiancee"),
  setOf("grandmother grandma gran granny nan nana"),
  setOf("grandfather grandad granddad grandpa"),
];
const articles = setOf("a an the my his her their our your me him us them");
const deniers = setOf(
  "no not never without nor neither none nobody nothing isnt arent wasnt werent aint dont desnt didnt havent hasnt hadnt cannot couldnt wont wouldnt denies denied free stopped gone absent negative unable hardly barely scarcely rarely seldom refuses refused fail failed fails zero",
);
const anyChild = setOf("baby babies child children toddler toddlers kid kids infant newborn teenager teen little");

export const englishWords: RewriteWords = {
  free: setOf(
    "a an the and or but if as at by for from in into of off on onto out over to up with about after before during since until while when",
    "also any either than that this these those there then it its i im ive me my he him his she her they them their we our you your who whom whose which what why where how",
    "is are was were be been being am do does did have has had having can could should would may might must will shall cannot cant",
    "get go going take takes taking use using give giving keep make makes need needs start starting",
    "together alongside between per",
    "question questions asking advice information help helps helping what's treatment treatments treat treating manage managing management relief relieve relieving ease easing remedy remedies care self selfcare home",
    "cause causes reason reasons symptom symptoms sign signs duration last lasts lasting prevent prevents preventing prevention avoid avoiding watch",
    "dose doses dosage dosing amount medicine medicines medication medications interaction interactions interact combine combining combined combination safe safely safety okay ok allowed alright",
    "possible normal meaning mean means next do's whether kind kinds other best find relationship difference compared ingredients research required",
    "not no never without nor neither isnt arent wasnt werent dont desnt didnt havent hasnt hadnt",
  ),
  // "Desnt" is how "doesn't" is read: spelling is folded.
  deniers,
  denyingPhrases:
    /\b(?:used to|no longer|instead of|rather than|got rid of|gave up|given up|giving up|give up|quit|stopped|came off|come off|free of|free from|away from|ruled out|rule out|avoid(?:ing)?(?! (?:certain|some|foods?|eating|it|them|this))|in case|immune to|grew out of|grown out of|outgrew|got over|get over|recovered from|over (?:my|the) worst of|cured of|survived|far from|hate to|hate having)\b/g,
  wellAfter:
    /^ (?:(?:\S+ ){0,2}(?:is|are|was|were|feels|seems|looks|s) (?:\S+ )?(?:fine|ok|okay|normal|good|clear|alright|gone|soft|negative)\b|(?:\S+ ){0,2}(?:has|have|had|is) (?:now )?(?:gone|stopped|cleared|settled|healed)\b|(?:has |have )?(?:went away|goes away|gone|stopped|cleared|settled|healed|disappeared|went)\b|(?:fine|ok|okay|normally|well)\b|(?:dont|desnt|didnt|isnt|arent|wasnt|not|hasnt|havent)\b(?! (?:help|work|go|stop|shift|ease|seem|get|sure|touch|do)))/,
  noDenial:
    /\b(?:not|dont|do not|isnt|never|no) (?:sure|know|certain|only|just|idea|doubt|matter|wonder|longer than)\b|\bwhy not\b|\bif not\b|\bor not\b|\bcannot (?:tell|help|stop|decide|remember)\b|\bnot (?:getting |got |gone |any )*(?:better|better yet|shifting|settling|clearing|healing)\b|\bwont (?:go|stop|shift|settle|clear|heal)\b/g,
  mootBefore:
    /^(?:and |so |but )?(?:is|are)$|\b(?:worr(?:y|ied|ies|ying)|scared|afraid|frightened|terrified|anxious about|nervous|concerned|panick\w*|paranoid|obsess\w*|fear\w*|dread\w*|nightmare|chances?|possibility|hop(?:e|ing)|suppose|imagine|assum\w*|believ\w*|suggests?|mentions?|mentioned|leaflet|article|forum|facebook|tiktok|rumou?r|exposed to|contact with|going (?:round|around)|(?:signs?|symptoms?) of|look(?:ing)? for|biops\w+|check(?:ing|s)? (?:for|my)|my (?!gp\b|doctor|dr\b|nurse|dentist|consultant|midwife|specialist|surgeon|oncologist|paediatrician)(?:\S+ ){1,2}(?:says?|said|told|insists?|swears?)|think|thinks|thought|reckons?|suspects?|suspected|suspicion|convinced|guess|google[ds]?|internet|online|unlikely|likely|probably|possibly|possible|perhaps|maybe|(?:sounds?|looks?) like|tested (?:\S+ )?for|tests? for|checked for|check for|screen(?:ed|ing) for|waiting (?:for|on|to)|risk of|runs in|family history|what if|whether(?! (?:to|i should|i can|it ok|it safe)\b)|unless|means?|(?:could|might|may|can|am) (?:i be|he be|she be|be|have|also be|it be|this be|that be|they be)|(?:could|might|may) (?:it |this |that |these |my (?:\S+ ){1,3})be|(?:is|was|are) (?:it|this|that|these|they|he|she)(?! (?:ok|okay|safe|alright|all|fine|normal|best|better|worth|true|bad|dangerous|too|still|time|good|necessary|right|wrong|because|just|harmful|common|usual|really|me|going|getting|something|anything|enough|useful|helpful|healthy|important|necessary|allowed|ever|always|for|in|on|with|from|to)\b)|if(?! (?:(?:im|ive|(?:i|he|she|you|they|we) (?:have|has|am|is|are|take|takes|need|needs|can|should|could))|(?:it|this|that)(?: is)? (?:ok|okay|safe|alright|all right|fine|normal|possible|better|best))\b))\b/,
  pastBefore:
    /^before (?:\S+ ){1,4}(?:i|he|she) |(?<!\b(?:have|has|ve|ive|weve|hes|shes|theyve|had) (?:\S+ )?)\bhad\b(?! (?:to|enough)\b)|\b(?:was|were)\b(?! (?:told|diagnosed|given|put|prescribed|stung|bitten|born|wondering|worried|just|advised|started)\b)(?: \S+){0,3}$|\bdid (?:have|get|take|use)\b|\bwhen (?:i|he|she|we) (?:was|were|had|did|got|lived|\w+ed)\b|\b(?:previously|formerly|once had|in the past|past history|history of|after having had)\b/,
  pastAnywhere:
    /(?<!\b(?:since|from|until) (?:\S+ )?)\b(?:(?:years?|months?|decades?) (?:ago|back)|last (?:year|month|summer|winter|spring|autumn)|in (?:19|20)\d\d|as a (?:child|kid|baby|teenager|boy|girl)|(?:in|at) my (?:teens|twenties|thirties))\b/,
  askedBefore:
    /\b(?:can|could|should|may|might|shall|would|will|is it|ok to|okay to|safe to|alright to|want to|like to|trying to|try to|whether|wonder|wondering|wondered|thinking of|thinking about|think about|think i should|need to|how to|if (?:i|he|she|we))\b/,
  pastAfter: /^ (?:(?:i|he|she|we|they) (?:once |also )?had|until|(?:was|were)(?! \d))\b/,
  onset:
    /\b(?:diagnosed|told|start|starts|started|began|begun|prescribed|put (?:me|him|her|us) on|been put on|gave me|given|since|been)\b/,
  spelledOut: [/\b(he|she|it|there|who|that)['’]s(?= (?:\w+ )?(?:had|been|got)\b)/gi, "$1 has"],
  denialEnds: setOf("since"),
  guards: setOf("before until unless instead except"),
  turns:
    /\b(?:but|although|though|however|except|because|apart from|and (?:i|he|she|it|they|we|my|his|her|now|then|today|do|does|is|are|can|should|what|how|when|which)|now)\b/,
  asking:
    /^(?:and |so |also |but )*(?:is|are|am|do|does|did|can|could|should|shall|would|will|may|might|must|what|whats|which|how|why|when|where|who|any|whether|if|safe|best|need)\b/,

  relations: setOf(
    "after before during since until till because than instead despite due caused causing against except unless following",
    "from",
  ),
  modifiers: setOf(
    "severe severely bad badly worse worsening worst high low higher lower heavy heavier heavily light lighter sudden suddenly constant constantly always mild mildly slight slightly extreme intense sharp dull acute chronic recurrent persistent frequent frequently continuous",
    "new now today tonight yesterday currently recent recently still again more less most fewer too much many long often all every each first twice once big bigger large small deep daily weekly morning mornings afternoon evening evenings night nights weekend monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december spring summer autumn winter breakfast lunch dinner bedtime both either whole entire",
  ),
  sides: setOf("left right both upper lower"),
  degrees: setOf("really very quite so totally completely absolutely extremely awfully terribly"),
  placing: setOf("for on in of to from by inside under round around"),
  claims: setOf(
    "is are was were being means mean cause causes caused causing gives give makes make help helps stops stop prevent prevents treat treats cures cure eases ease relieves relieve lasts becomes became has",
  ),
  doing: setOf(
    "on taking takes took taken using uses used having drinking eating smoking giving given gave started starting",
  ),
  joining: setOf("and or nor but plus"),
  articles,
  plain: setOf(
    "hello hi hey there please sorry so well just really even though whole been being getting gets got get feeling feel feels felt keep keeps kept keeping having come comes came coming noticed notice started start starts began developed suffering suffer suffers told diagnosed said doctor gp nurse dentist midwife consultant woke wake wakes waking up lot lots bit of little couple few some something somewhat these those such quite pretty rather annoying awful terrible horrible dreadful nasty bloody damn stinking weird strange funny silly about around nearly almost roughly maybe s ago thing things day days week weeks month months year years hour hours minute minutes time times back out off away down over under into also ended put giving gave given cant cannot us everyone now then where when who that which because and trying want wanted wanting use used using uses taking took taken takes eat eating ate drink drinking sleep wee pee go going went walk walking run running lie lying sit sitting stand standing bend woman man girl boy lady person am pm",
  ),
  rates: setOf("times time once twice much many pads cups glasses cigarettes units"),
  tight: setOf(
    [...articles, ...deniers].join(" "),
    "i im ive me he him she it they them we us this that have has had did do does will would be been being",
  ),
  afterHow: setOf("long much many often"),
  how: setOf("how"),

  relatives,
  others: setOf(
    ...relatives.map((same) => [...same].join(" ")),
    ...[...anyChild].filter((word) => word !== "little"),
    "brother brothers sister sisters aunt auntie uncle cousin friend friends mate neighbour neighbor colleague dog dogs cat cats kitten puppy pet horse rabbit flatmate roommate housemate nephew niece grandson granddaughter grandchild stepson stepdaughter twin twins boss patient resident",
  ),
  anyChild,
  ofChildren: setOf(
    "child son daughter grandson granddaughter grandchild nephew niece stepson stepdaughter twin twins",
  ),
  byAge:
    /(?<!\b(?:i am|im) (?:an? |nearly |almost |just )?)\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:years?|months?|weeks?|days?|yrs?|mths?) olds?\b/g,
  self: /\b(?:i|im|ive|id|ill|me|my|mine|myself)\b/,
  third: [/\b(?:he|him|his|hes)\b/, /\b(?:she|her|hers|shes)\b/],
  caring:
    /\bbreast ?(?:feeding|feed|fed) (?:my|our|a|the) (?:\S+ (?:week|month|year)s? old|\S+)|\b(?:harm|hurt|affect|bad for|safe for|ok for) (?:my|the|our) baby\b|\b(?:i|ive|we|weve) (?:have |had |just |then |also |already )*(?:gave|give|given|put|tried|try|used|washed|checked|check|called|phoned|rang|bought|think|know|wonder|wondered|wondering|want|wanted|need to know|would like|noticed|notice|hope|read|heard|said|told|asked|see|saw|looked|made|keep giving|keep telling)\b|\bim (?:worried|scared|wondering|asking|not sure|unsure|looking after|calling|writing|trying)\b|\bi am (?:worried|scared|wondering|asking|not sure|unsure|looking after|calling|writing)\b|\b(?:can|should|could|may|do|shall|must|would|might) (?:i|we) (?:give|put|use|try|do|get|buy|tell|stop|treat|help|make|expect|be|need|go|bring|start|safely)\b|\bhow (?:do|can|should) (?:i|we)\b|\bfor (?:me|us) to\b|\b(?:tell|help|advise|told|asked|gave) (?:me|us)\b|\bmy (?:gp|doctor|dr|nurse|dentist|pharmacist|chemist|consultant|midwife|health visitor|question)\b|\bmy (?:\S+ ){1,2}(?:thinks?|says?|said|told|reckons|wants|suggested|mentioned|thought|insists|swears)\b/g,

  numbers: numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  ),
  units: unitsOf({
    day: "day days",
    week: "week weeks wk wks",
    month: "month months mth mths mo",
    year: "year years yr yrs yo",
    hour: "hour hours hr hrs",
    minute: "minute minutes min mins",
    celsius: "c celsius degrees",
    fahrenheit: "f fahrenheit",
    mg: "milligram milligrams",
    mcg: "microgram micrograms",
    ml: "millilitre millilitres milliliter milliliters",
    g: "gram grams",
  }),
  child: "child",
  baby: "baby",
};
