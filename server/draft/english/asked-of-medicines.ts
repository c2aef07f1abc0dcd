import type { AskedThing } from "../asked-things.ts";

const leadWeight = 3;

/** What people ask about a medicine or a wound beside "how" and "how long", one thing at a time. */
export const askedOfMedicines: readonly AskedThing[] = [
  {
    words: "stopping it",
    helpAnswers: true,
    asks: /\b(?:can|could|should|shall|may|ok to|okay to|safe to|want to|going to|has|have|had|says? i should)\s+(?:i |he |she |they |we )?(?:just |safely |suddenly )?(?:stop(?:ped)?|come off|quit)\s+(?:it\b(?! (?:com|happen|from))|them\b|this\b|taking|(?:my|the|his|her) (?!smoking|bleeding|cough|pain|nose|itch)\w+)|\b(?:keep|carry on|continue) (?:on )?(?:taking|giving|using)\b/i,
    speaks: /\bstop(?:ping|s|ped)?\b(?! smoking)(?!.*\bbleeding\b)|\bfor as long as\b|\bat least \d+ months\b/i,
    outright:
      /^(?:do not stop|keep taking|talk to .* before you stop|ask .* before (?:you )?stop|go back)|\bbefore (?:you )?stop|\bmay need to stop\b|\bhas stopped the medicine\b/i,
    aboutMedicine: true,
  },
  {
    words: "side effects",
    asks: /\bis (?:that|it|this) (?:(?:because of|down to|from|caused by) )?(?:the|my|his|her|their) (?:new )?(?:tablets?|pills?|medic\w*|meds|drugs?|inhaler|statins?)\b|\bnormal (?:to|for \w+ to) (?:feel|be|have|get)\b.{0,30}\bon\b|\bsince (?:i |he |she )?(?:start\w*|taking|went on|going on)\b/i,
    speaks: /\bside effects?\b|\bcan (?:cause|make you)\b/i,
    outright: /^common side effects/i,
    aboutMedicine: true,
  },
  {
    words: "changing the dose",
    asks: /\b(?:can|could|should|shall|do)\s+(?:i|he|she|they|we)\s+(?:need to )?(?:take|have|need|use)\s+(?:more|less|a (?:higher|lower|bigger|smaller))\b|\b(?:up|increase|lower|reduce|change|raise|put up)\s+(?:my|the|his|her) (?:dose|\w+ dose)\b|\bhigher dose\b/i,
    speaks:
      /\bdoses?\b(?=.*\b(?:chang\w*|right|higher|lower|more|increas\w*)\b)|\b(?:chang\w*|right|higher|lower|increas\w*)\b.*\bdose\b/i,
    outright: /^(?:do not|ask|talk|contact|never)\b/i,
    aboutMedicine: true,
  },
  {
    words: "taking two at once",
    asks: /\b(?:take|have|give (?:him|her|them)) (?:two|2|double|both|an extra)\b(?! (?:at|of them for|medicines))|\bdouble (?:up|dose|it)\b/i,
    speaks: /\b(?:double|extra) dose\b|\btwo doses\b|\bmake up for a missed\b/i,
    outright: /^do not\b/i,
    aboutMedicine: true,
  },
  {
    words: "taking it with food",
    asks: /\b(?:before|after|with|without|on) (?:or after |or without )?(?:food|meals?|eating|breakfast|an empty stomach|a full stomach)\b(?=.*\?|$)/i,
    speaks:
      /\b(?:with|before|after|without|on) (?:or (?:just )?(?:after|before|without) )?(?:an? )?(?:meals?|food|eating|breakfast|empty stomach|full stomach)\b|\b(?:minutes|hour) before\b/i,
    outright:
      /\b(?:with|before|after|without) (?:or (?:just )?(?:after|before|without) )?(?:a meal|meals?|food|eating|breakfast)\b|\bempty stomach\b/i,
    missingIsSaid: true,
    aboutMedicine: true,
  },
  {
    words: "what to take instead",
    asks: /\bwhat (?:else )?(?:can|could|should) (?:i|he|she|they|we) (?:take|have|use|give (?:him|her|them)) (?:then|instead)\b|\bwhat else can\b.{0,20}\b(?:take|have|use|give)\b|\bwhat (?:painkiller|pain relief|can).{0,30}\binstead\b/i,
    speaks: /\bfirst choice\b|\binstead\b|\bpreferred\b|\bcan (?:usually )?(?:take|be taken)\b/i,
    outright: /\bfirst choice\b|\bpreferred\b/i,
    aboutMedicine: true,
  },
  {
    words: "how long there is to take it",
    asks: /\b(?:too late|how late|how long (?:after|have i got|do i have)|still in time|in time)\b/i,
    speaks: /\bwithin \d+ (?:hours|days)\b|\bup to \d+ (?:hours|days)\b|\blast \d+ (?:hours|days)\b/i,
    outright: /\b(?:pills?|coil|tablets?|medicine)\b.*\bwithin\b/i,
  },
  {
    words: "what if it goes on",
    helpAnswers: true,
    asks: /\bif (?:it|that|this|they) (?:doesn'?t|does not|don'?t|won'?t|isn'?t) (?:go|get|help|work|improve|stop|better|clear|settle)\w*/i,
    speaks:
      /\b(?:lasts?|lasted|(?:more|longer) than \d+|(?:does|do|is|has) not (?:better|improv\w*|gone|get better|clear|go|settl\w*|help)|keeps? coming back|come back)\b/i,
  },
  {
    words: "bursting it",
    asks: /\b(?:pop|burst|lance|prick|squeeze|drain)(?:ping|ing)?\b(?=.{0,20}(?:\b(?:it|them|this|blisters?|spots?|boils?|abscess)\b|\?|$))/i,
    speaks: /\b(?:burst|pop|squeeze|prick|lance)\b/i,
    outright: /^(?:do not|never)\b/i,
  },
  {
    words: "stitches",
    helpAnswers: true,
    asks: /\b(?:need|have|get|want|does it need|will it need) (?:any )?stitches\b|\bstitches\?/i,
    speaks: /\b(?:stitch\w*|gap(?:es|ing|s)?|edges|glue)\b/i,
    outright: /\b(?:stitch\w*|gap\w*|edges)\b/i,
    missingIsSaid: true,
  },
  {
    words: "massage",
    asks: /\b(?:can|could|should|may|ok(?:ay)? to|safe to|does|is)\b.{0,25}\b(?:massag\w*|rub(?:bing)?)\b/i,
    speaks: /\bmassag\w*|\brub\b/i,
    missingIsSaid: true,
  },
  {
    words: "losing control with a crying baby",
    asks: /(?=.*\b(?:bab(?:y|ies)|newborn|(?:week|month)s?[ -]old|shak(?:e|ing) (?:him|her|it)|cr(?:y|ies|ying)|colic)\b)(?=.*\b(?:(?:wit'?s'?|wits'?) end|los(?:e|ing) (?:it|control|my temper)|(?:might|may|could|want to|going to|scared i(?:'ll| will)?) (?:shake|hurt|hit|harm)|(?:can'?t|cannot) (?:cope|take|stand|bear|do this)|breaking point|end of my (?:tether|rope)|snap(?:ping)?|at my limit|going mad|losing my mind|so angry)\b)/i,
    speaks: /^(?:never shake a baby|put a crying baby safely)|\btake over for a while\b|\bunable to cope\b/i,
    weight: (text) => (/^put a crying baby/i.test(text) ? 4 : /^never shake/i.test(text) ? 3 : 0),
    comesFirst: true,
  },
  {
    words: "a baby who moves less before birth",
    asks: /\b(?:bab(?:y|ies)|bump|kicks?|kicking|movements?|(?:weeks|months) (?:pregnant|gone)|pregnan\w*|^\d{2} weeks)\b.*\b(?:not|no|n'?t|hasn'?t|haven'?t|less|fewer|stopped|can'?t feel|barely|hardly|reduced|quiet)\b.{0,25}\b(?:mov\w*|kick\w*|wriggl\w*)|\b(?:not|no|hasn'?t|haven'?t|can'?t|less|fewer|reduced|stopped|barely|hardly)\b.{0,15}\b(?:movements?|moving|kicks?|kicking)\b.{0,25}\b(?:bab(?:y|ies)|bump|weeks)\b/i,
    speaks: /\bmoving less than usual\b/i,
    weight: () => leadWeight,
    comesFirst: true,
  },
];
