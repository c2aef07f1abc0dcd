import { conversationWords, questionWords } from "./conversation-words.ts";

/** How one language instructs, promises, diagnoses, comforts and asks: what a sentence that is no claim may not do, and may. */
export interface Speech {
  /** Words a sentence of warmth or a question may be made of, beside the patient's own. */
  readonly conversationWords: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  readonly instructs: RegExp;
  readonly takes: RegExp;
  readonly promises: RegExp;
  /** Says what is the matter. After "sorry that you have …" it repeats, and repeating is judged by the patient's own words. */
  readonly diagnoses: RegExp;
  /** Frames of warmth in which "you have" or "this is" repeats or names a feeling. */
  readonly warmth: RegExp;
  /** What no warmth excuses: causes, signs, results. */
  readonly explains: RegExp;
  readonly doubt: RegExp;
  readonly asksFirst: RegExp;
  readonly takesForGranted: RegExp;
  /** "I can bring in a person" */
  readonly offersHelp: RegExp;
  readonly offers: RegExp;
  /** "Tell me": asks for words, not for acts. */
  readonly asksForWords: RegExp;
  /** "You are worried about …" may name what the patient only fears. */
  readonly doubtsAbout: RegExp;
  /** Verbs that instruct elsewhere and only ask in a question. */
  readonly asksWith: RegExp;
  readonly asksOpenly: RegExp;
  /** Advice in the form of a question or a thought: "have you thought about …", "you could try …". */
  readonly suggests: RegExp;
  /** "Take your time": tells nobody to do anything. Global. */
  readonly kindWishes: RegExp;
  /** Leads over to the guidance: "here is what the guidance says". */
  readonly pointsTheWay: RegExp;
  /** The service speaking of itself or its feelings, which no guidance does. */
  readonly ownVoice: RegExp;
}

/** A sentence that tells somebody what to do. "Take your time" and "tell me" ask for words, not for acts. */
const instructs =
  /\b(?:should|must|ought|need(?:s|ed)? to|have to|has to|had better|make sure|be sure|remember to|try (?:to|not|and)|do not|never|avoid|stop|start|keep|continue|go to|go and|go now|call|ring|phone|dial|contact|visit|book|(?<!\bto )see (?:a|an|your|the|someone)|speak to|talk to|apply|swallow|drink|eat|rest|lie|sit|use|give|check|measure|monitor|watch|wait|come back|seek|i would|i'd|advise|recommend|suggest)\b/;
const takes = /\btake(?! your time| a moment| care)\b/;
const promises =
  /\b(?:(?:it|this|that|you|they|he|she|everything|things?|\w+s?) (?:will|shall|is going to|are going to|'ll)|gets? better|getting better|improve|recover|pass|heal|settle|go away|clear up)\b/;
const diagnoses =
  /\b(?:you|he|she|they|child|baby) (?:(?:probably|likely|certainly|clearly|may|might|could|must|seem to|appear to|do|really|just) )*(?:have|has|had|are having|is having|suffer|are suffering|got|are|is)\b|\b(?:this|that|it|these|those) (?:\w+ ){0,2}?(?:is|are|was|means|mean|could be|may be|might be|must be|happens|comes)\b|\b(?:sounds?|looks?|seems?|appears?) (?:\w+ )?(?:like|to be|as)\b|\b(?:caused|due to|because of|sign of|symptom of|result of|linked to|common (?:in|with|after|for)|diagnos\w*|side effects?)\b/;
const warmth =
  /\b(?:sorry|hear|hearing|understand|understandable|hard|difficult|tough|tiring|exhausting|frustrating|stressful|upsetting|worrying|worried|scary|frightening|distressing|overwhelming|unpleasant|uncomfortable|unsettling|thank|thanks|telling|sharing|makes sense|glad you|must be|feel|feels|feeling)\b/;
const doubt =
  /\b(?:might|may|maybe|perhaps|could|thinks?|thought|wonder|wondering|possibly|probably|suspect|if|google|googled|read that|told me it|is it|do i|should i|can i)\b|\b(?:worried|worry|worrying|afraid|scared|frightened|terrified|fear)\b(?! *(?:$|[.,!;]|and\b|but\b|because\b))/;
const asksFirst =
  /^(?:(?:thank you|thanks|sorry|ok|okay|and|so|also|please|may i ask|can i ask|could you tell me|can you tell me|could you say)[,:]? )*(?:do|does|did|have|has|had|are|is|was|were|can|could|would|will|may|how|what|when|where|which|who|whom|whose)\b/;
const takesForGranted =
  /\b(?:did you know|are you aware|aren't you|isn't it|don't you|didn't|do you realise|do you realize|you know that|why|stopped|given that|since you (?:have|are)|because|as you (?:have|are)|despite|even though|knowing|besides|apart from|too|again|still|your (?:cancer|stroke|heart attack|diabetes|infection|condition|disease|illness|diagnosis))\b|,\s*(?:right|isn't|aren't|don't|haven't|no|yes|correct|is|are|do|have)(?: \w+){0,2}\s*\?/;

export const englishSpeech: Speech = {
  conversationWords,
  questionWords,
  instructs,
  takes,
  promises,
  diagnoses,
  warmth,
  explains:
    /\b(?:sign|symptom|caused|due|because|result|linked|diagnos|side effect|common|means? (?!a lot|so much|to )|prove|confirm)/,
  doubt,
  asksFirst,
  takesForGranted,
  offersHelp: /^(?:if you (?:want|like),? )?(?:i|we) can (?:bring|ask|offer|find|look|help)\b/,
  offers: /^(?:if you (?:want|like),? )?(?:i|we) (?:can|will|am|are)\b/,
  asksForWords: /\b(?:tell me|can you tell|could you tell|let me|let us)\b/g,
  doubtsAbout:
    /\b(?:worr(?:y|ied|ies|ying)|wonder(?:ing)?|ask(?:ed|ing)?|question|concern(?:ed|s)?|afraid|scared|frightened|anxious) (?:\w+ )?(?:about|whether|if|that|of)\b/,
  asksWith: /\b(?:see|give|check|measure|eat|drink|use|stop|start|rest|sit|lie|keep|wait)\b/g,
  asksOpenly: /\b(?:how|what|when|where|which|who)\b/,
  suggests:
    /\b(?:have you (?:thought (?:about|of)|considered|tried)|(?:you|he|she|they) (?:could|might|may|can) (?:always |also |just |simply |perhaps )*(?:want to|wish to|like to|try|consider|take|use|stop|start|double|increase|reduce|skip|ask (?:for|your)|see|get|have|book|go)|how about|what about (?:taking|using|trying|stopping|starting|\w+ing)|why (?:not|don't you|do not you)|would it (?:help|be (?:better|worth|an idea|good))|it (?:may|might|could|would|can) (?:help|be (?:worth|better|best|good|wise|sensible|an idea)) to|(?:it is|it's) (?:best|better|worth|wise|a good idea|sensible|time) (?:to )?\w+|if i were you)\b|\b(?:couldn't|wouldn't|shouldn't|can't|won't|don't) you\b/,
  kindWishes:
    /\b(?:take (?:your time|a moment|care|it one)|come back (?:here )?(?:any ?time|whenever)|look after yourself|stay with me|here to (?:help|listen|support))\b/g,
  pointsTheWay:
    /\b(?:here is|here's|this is what|below|guidance|information|let me|let us|to help you|so that i can)\b/,
  ownVoice:
    /(?:^|[,;:.] |\b(?:and|but|so|because) )(?:i(?:'m|'ve|'d|'ll)?|we(?:'re|'ve|'d|'ll)?|as (?:a|your) (?:doctor|nurse|clinician|pharmacist)|in (?:my|our) (?:opinion|experience|view)|my (?:advice|view|opinion|guess))(?=[ ,])/,
};
