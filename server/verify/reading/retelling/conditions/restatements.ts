/** Two ways to restrict or to suppose the same thing, as templates (`template.ts`). */
export interface Restatement {
  /** What a claim may say. */
  readonly said: readonly string[];
  /** Where its source says it so, in the same words. */
  readonly written: string;
  /** What the claim says then, where that is not yet what its source says: another step goes on from there. */
  readonly told?: string;
  /** What the source must look like, where the template has no word of its own. */
  readonly when?: RegExp;
  readonly needs?: readonly (
    | "a chance"
    | "a colour"
    | "a definition"
    | "a duration"
    | "a measurement"
    | "a quality"
    | "a sign"
    | "an effect"
    | "an illness"
    | "care alone"
    | "denied"
    | "done by the reader"
    | "in a condition"
    | "no care"
    | "no list before"
    | "no others"
    | "no people"
    | "no time before"
    | "of others"
    | "others"
    | "q alone"
    | "r alone"
    | "same subject"
    | "something done"
    | "something taken"
    | "things alone"
    | "x alone"
  )[];
}

/** What a reader has done, right before the thing: "a missed dose". */
const done = /\b(?:missed|skipped|broken|sprained|strained|injured|burnt|burned|scalded) \w/;
/** What was done to the thing that the sentence begins with: "a plan written when you are well". */
const doneBehind = /^(?:an? |the )?\w+(?: \w+){0,3} \w+(?:ed|en|ught|lt|st|de|ne) /;
/** What can be measured, and no "course of 5 days". */
const measured = /\b(?:results?|readings?|levels?|temperature|pressure|score|count|rate|bmi|inr|peak|sugar|glucose)\b/;
/** "In a person who takes a blood thinner". */
const inSomebody = /\bin (?:\w+ ){1,3}(?:who|that)\b/;
/** What somebody does, and what it does, at the front: "waiting can …". */
const doing = /^(?:not )?\w+ing\b|because \w+ing\b/;

/** What a thing does of itself: "swelling of the prostate" is when it swells, "cleaning of a wound" not when it cleans. */
const becoming = /\b(?:swelling|bleeding|thinning|hardening|narrowing|weakening|scarring|tightening|shrinking) of\b/;

export const englishRestatements: readonly Restatement[] = [
  // what one's skin is like
  {
    said: ["if|when you have {x} skin", "if|when your|the skin is {x}"],
    written: "on {x} skin",
    needs: ["a colour", "no list before"],
  },
  { said: ["on {x} skin"], written: "if|when you have {x} skin", needs: ["a colour", "no list before"] },
  { said: ["on {x} skin"], written: "if|when your|the skin is {x}", needs: ["a colour", "no list before"] },
  // how often, in a condition
  {
    said: ["and it|this is your|the first time"],
    written: "for the first time",
    needs: ["in a condition", "no list before"],
  },
  {
    said: ["{c:if|when|or} you have|get {x} often|frequently", "{c:if|when|or} you often|frequently have|get {x}"],
    written: "{c} {x} is|are frequent",
    needs: ["things alone"],
  },
  // one thing together with another, in a condition
  {
    said: [
      "{c:if|when} you have|get {x} and also have|get",
      "{c:if|when} you have|get {x} and you also have|get",
      "{c:if|when} you have|get {x} with",
    ],
    written: "{c} {x} comes|come with",
    needs: ["things alone"],
  },
  {
    said: [
      "{c:if|when} you {x~} and also have|get",
      "{c:if|when} you {x~} and you also have|get",
      "{c:if|when} you {x~} with",
    ],
    written: "{c} {x~ing} comes with",
  },
  { said: ["{c:if|when} {x} comes|come with"], written: "{c} you have|get {x} with", needs: ["things alone"] },
  {
    said: ["{c:if|when} you have {a} and a|an {b}"],
    written: "{c} you have {a} with a|an {b}",
    needs: ["things alone"],
  },
  {
    said: [", or you have|get {a} and a|an {b}"],
    written: ", or {a} with a|an {b}",
    needs: ["things alone"],
  },
  { said: ["^ if|when {a} comes|come with {b} , that|this"], written: "^ {b} with {a}" },
  // a number, in a condition
  { said: ["{c:if|when} {x} is {q}"], written: "for {x} of {q}", when: measured, needs: ["a measurement"] },
  {
    said: ["{c:if|when} {x} is {q:above|below|over|under}"],
    written: "for {x} {q}",
    when: measured,
    needs: ["a measurement"],
  },
  {
    said: [", or {x} is {q:above|below|over|under}"],
    written: ", or {x} {q}",
    when: measured,
    needs: ["a measurement"],
  },
  { said: ["for {x} of {q}"], written: "if|when {x} is {q}", when: measured, needs: ["a measurement"] },
  {
    said: ["^ if|when {x} is {q} , {m} $"],
    written: "^ {m} for {x} of? {q} $",
    when: measured,
    needs: ["a measurement"],
  },
  {
    said: [
      "{c:if|when} you are {n} weeks pregnant or more|later and you {r} ,",
      "{c:if|when} you are {n} weeks of pregnancy or more|later and you {r} ,",
    ],
    written: "{r} at {n} weeks of pregnancy or later",
    told: "{c} you {r} at {n} weeks of pregnancy or later ,",
  },
  // what care is for
  { said: ["for|about {x}"], written: "if|when you have|get {x}", needs: ["a sign"] },
  { said: ["for|about {x} in {p}"], written: "if|when {p} has {x}", needs: ["a sign"] },
  { said: ["^ with {x} ,"], written: "^ if|when you have {x} ,", needs: ["an illness"] },
  { said: ["^ with {x} , {m} $"], written: "^ {m} if|when you have {x} $", needs: ["an illness"] },
  { said: ["^ for|about {x} , {m} $"], written: "^ {m} for|about {x} $", needs: ["care alone"] },
  // whom it is about
  {
    said: ["^ if|when you are {p:pregnant|breastfeeding} and have {x} , you will {f:usually|often|sometimes} be"],
    written: "^ {p} women|people with {x} are {f}",
  },
  { said: ["^ if|when you are {p:pregnant|breastfeeding} and have {x} , you"], written: "^ {p} women|people with {x}" },
  { said: ["^ if|when you are {p:pregnant|breastfeeding} , you"], written: "^ {p} women|people" },
  { said: ["^ if|when you are {p:older|young|deaf|blind|autistic} , you"], written: "^ {p} people" },
  {
    said: ["{c:if|when} {p} is {q} and has"],
    written: "{p} {q} with",
    told: "{c} {p} is {q} with",
  },
  {
    said: ["{c:if|when} {a} has|have left {p} {d~ed}"],
    written: "{p} with {d~noun} from {a}",
    told: "{c} {p} has {d~noun} from {a}",
  },
  {
    said: ["^ if|when you have {x} , {m} for adults $"],
    written: "^ {m} for adult|adults with {x} $",
    needs: ["of others"],
  },
  {
    said: ["^ if|when you are adult with {x} , {m} $", "^ if|when you are adult and have {x} , {m} $"],
    written: "^ {m} for|in adult|adults with {x} $",
    needs: ["of others"],
  },
  {
    said: [
      "^ if|when you are with|helping {p} , {m} them|him|her",
      "^ if|when you look|care after|for {p} , {m} them|him|her",
    ],
    written: "^ {m} {p}",
  },
  { said: ["^ if|when {p} {q} , {m} them|him|her {r?} $"], written: "^ {m} {p} who|that {q} {r} $" },
  {
    said: ["{c:if|when} {p} {v:has|is|takes|uses} {d} and {r}"],
    written: "{c} {r} in {p} who|that {v} {d}",
    needs: ["r alone"],
  },
  { said: ["{c:if|when} {p} has {d} and {r}"], written: "{c} {r} in {p} with {d}", needs: ["r alone"] },
  { said: ["{c:if|when} {p} {q} and {r}"], written: "{c} {p} who {q} {r}", needs: ["q alone"] },
  { said: ["{c:if|when} {p} who {q} {r}"], written: "{c} {p} {q} and {r}", needs: ["q alone"] },
  { said: ["^ people|anyone|someone|those with {x}"], written: "^ if|when you have {x} , you" },
  { said: ["^ {p:pregnant|breastfeeding} women|people"], written: "^ if|when you are {p} , you" },
  { said: ["^ if|when {p} {q} , {m} $"], written: "^ {m} in {p} who|that {q} $", when: inSomebody },
  { said: ["^ if|when {p} {q} , {m} ,"], written: "^ {m} in {p} who|that {q} ,", when: inSomebody },
  {
    said: ["^ if|when {p} or {q} has|had {x} , {m} $"],
    written: "^ {m} for|about {x} in {p} or in? {q} $",
    needs: ["x alone"],
  },
  { said: ["^ if|when {n} {r} , {m} for the {w} {t?} $"], written: "^ {m} {t} for {w} from {n} that {r} $" },
  // what somebody has done
  {
    said: ["^ if|when you {v~} {n} {t?} , {m} it"],
    written: "{m} {v~ed} {n} {t}",
    when: done,
    needs: ["done by the reader"],
  },
  {
    said: ["^ if|when you {v~} a {n} of {d} , {m} {n} {r} it $"],
    written: "^ {m} {n} of {d} {r} {v~ed} {n} $",
    when: done,
    needs: ["done by the reader"],
  },
  {
    said: ["^ if|when you {v~} {n} {t?} , it|this|that"],
    written: "^ {n} {v~ed} {t}",
    when: doneBehind,
    needs: ["no people", "no care"],
  },
  // what somebody does, and what comes of it
  {
    said: ["^ if|when you do not {v~} {x?} , it|that|this"],
    written: "^ not {v~ing} {x}",
    needs: ["an effect", "no care"],
  },
  {
    said: ["^ if|when you {v~} {x?} , it|that|this"],
    written: "^ {v~ing} {x}",
    when: doing,
    needs: ["an effect", "no care"],
  },
  {
    said: ["^ if|when you {v~} {x?} , you can|may|might|could get|have {y} $"],
    written: "^ {v~ing} {x} can|may|might|could cause {y} $",
    needs: ["no care"],
  },
  {
    said: ["^ {y} {m:can|may|might|could} get worse if|when you {v~} {x?} $"],
    written: "^ {v~ing} {x} {m} make {y} worse $",
    needs: ["no care"],
  },
  {
    said: ["{c:because} {y} {m:can|may|might|could} get worse if|when you {v~} {x?} $"],
    written: "{c} {v~ing} {x} {m} make {y} worse $",
  },
  {
    said: ["{c:because} if|when you {v~} {x?} , it|that {m:can|may|might|could}"],
    written: "{c} {v~ing} {x} {m}",
  },
  // what somebody who has it may notice
  {
    said: [
      "^ people|person|someone|somebody|anyone with {x} can|may feel like?",
      "^ if|when you have {x} , you can|may feel like?",
    ],
    written: "^ {x} can|may feel like",
    needs: ["no care"],
  },
  {
    said: [
      "^ people|person|someone|somebody|anyone with {x} can|may have|get|feel",
      "^ if|when you have {x} , you can|may have|get|feel",
    ],
    written: "^ {x} can|may cause",
    needs: ["no care"],
  },
  {
    said: ["^ {p} can|may get|have|develop {y} from {x} $"],
    written: "^ {x} can|may cause {y} in {p} $",
    needs: ["no care"],
  },
  { said: ["^ you can|may get|have|develop {y} from {x} $"], written: "^ {x} can|may cause {y} $", needs: ["no care"] },
  { said: ["^ you can|may get|have|develop {y} from {x} ,"], written: "^ {x} can|may cause {y} ,", needs: ["no care"] },
  // what a thing is
  { said: ["^ if|when you have {x} ,"], written: "^ {x} means|mean that?" },
  { said: ["^ {x} is|are when"], written: "^ {x} means|mean that?" },
  { said: ["^ {x} means|mean that"], written: "^ {x} is|are when" },
  { said: ["^ when {r} , that|this|it is called {x} $"], written: "^ {x} is|means when|that? {r} $" },
  {
    said: ["^ {x} is when person|someone|somebody {v~s}", "^ {x} is when you|people {v~}"],
    written: "^ {x} means {v~ing}",
  },
  {
    said: [
      "^ {x} is when person|someone|somebody {v~s} {r?} their|his|her {t} $",
      "^ {x} is when people {v~} {r?} their {t} $",
    ],
    written: "^ {x} means {v~ing} {r} {t} $",
  },
  { said: ["^ {x} is when {n} {v~s}", "^ {x} is when {n} {v~}"], written: "^ {x} is {v~ing} of {n}", when: becoming },
  { said: [", {f:sometimes|often|usually|mainly} because of"], written: ", {f} caused by" },
  // what nothing does, and what is more so than another
  {
    said: ["{k:more|less} {p:towards|in|on|at|for|from|with} {a} than {b} $"],
    written: "{k} {p} {a} than {p} {b} $",
  },
  {
    said: ["{w} is so {b} that no {n} {v~s} it"],
    written: "{w} is so {b} that you can not find {n} that {v~s} {w}",
  },
  { said: ["so {b} that no {n} {v~s}"], written: "so {b} that you can not find {n} that {v~s}" },
  // beside what somebody does
  { said: ["before you|they {v~}", "before you|they are {v~ing}"], written: "before {v~ing}", needs: ["same subject"] },
  {
    said: ["after you|they {v~}", "after you|they have {v~ed}"],
    written: "after {v~ing}",
    needs: ["same subject"],
  },
  { said: ["when|while {v~ing}"], written: "when|while {v~ing}" },
  {
    said: ["when|while you|they {v~}", "when|while you|they are {v~ing}"],
    written: "when|while {v~ing}",
    needs: ["same subject"],
  },
  {
    said: ["if|when you have {v~ed}"],
    written: "after {v~ing}",
    needs: ["same subject", "no list before", "no time before"],
  },
  {
    said: ["if|when you take {x}", "if|when you are taking {x}"],
    written: "while|when taking {x}",
    needs: ["same subject", "no list before"],
  },
  {
    said: ["if|when you use {x}", "if|when you are using {x}"],
    written: "while|when using {x}",
    needs: ["same subject", "no list before"],
  },
  { said: ["while|when taking {x}"], written: "if|when you take {x}", needs: ["same subject"] },
  { said: ["before {v~ing}"], written: "before you {v~}", needs: ["same subject"] },
  { said: ["after {v~ing}"], written: "after you {v~}", needs: ["same subject"] },
  { said: ["when|while {v~ing}"], written: "when|while you are? {v~}", needs: ["same subject"] },
];
