const greetingsAndThanks =
  /^(?:(?:hi+|hello|hey|hiya|good (?:morning|afternoon|evening)|thanks?(?: you| so much| a lot)*|thank you(?: so much| very much)?|cheers|ok(?:ay)?|great|bye|goodbye|yes|no|please|there|lantern|test|testing)[\s,.!?:;)]*)+$/i;

/** A greeting or a thank-you, and nothing else. The floor has read it before this is asked. */
export const isSmallTalk = (text: string): boolean => text.length <= 80 && greetingsAndThanks.test(text.trim());
