import { restating } from "../conditions/restated.ts";
import type { Restatement } from "../conditions/restatements.ts";
import type { Step } from "../step.ts";

/** Done to somebody by somebody else: who gets it done has it done. */
const checked =
  "tested|checked|treated|vaccinated|immunised|examined|assessed|screened|scanned|weighed|measured|reviewed";

/**
 * A thing told with the same words in another order, or with a light verb more or less: templates as those of `conditions/restatements.ts`. Both
 * sides name the same things in the same parts, and what limits, counts or denies stands at the same one.
 */
const phrases: readonly Restatement[] = [
  // what something is like, told of somebody who has it
  { said: ["{c:,|or|and} their|his|her {n} is|are {q}"], written: "{c} has {q} {n}", needs: ["a quality"] },
  {
    said: ["{c:,|or|and} their|his|her {n} look|looks {q}"],
    written: "{c} has {q} {n}",
    when: /\b(?:blue|grey|pale|blotchy|yellow)\b/,
    needs: ["a quality"],
  },
  { said: ["{c:,|or|and} has {q} {n}"], written: "{c} their|his|her {n} is|are {q}", needs: ["a quality"] },
  { said: ["{c:if|when|or|and} your {n} is|are {q}"], written: "{c} you have {q} {n}", needs: ["a quality"] },
  { said: ["{c:if|when|or|and} you have {q} {n}"], written: "{c} your {n} is|are {q}", needs: ["a quality"] },
  { said: ["whose {n} is|are {q}"], written: "with {q} {n}", needs: ["a quality"] },
  { said: ["whose {n} is|are {q}"], written: "who has|have {q} {n}", needs: ["a quality"] },
  // what something is free of, holds or is for
  { said: ["{n} that is|are free of|from {a} and {b}"], written: "{a} - free and {b} - free {n}" },
  { said: ["{n} that is|are free of|from {a}"], written: "{a} - free {n}" },
  { said: ["{n} without {a} or {b}"], written: "{a} - free and {b} - free {n}" },
  { said: ["^ there is|are {a} in {b}"], written: "^ {b} contain|contains|has|have {a}" },
  { said: ["{n:advice|dose|level|limit|target} for {p} is {q}"], written: "{n} is {q} for {p}" },
  { said: ["{n:advice|dose|level|limit|target} is {q} for {p}"], written: "{n} for {p} is {q}" },
  { said: ["{n:treatment|medicine} used|taken {q:daily|weekly}"], written: "{q} {n}" },
  // somebody around a birth
  { said: ["{p:someone|person|woman|anyone} who is pregnant"], written: "{p} in pregnancy" },
  { said: ["{p:someone|person|woman|anyone} in pregnancy"], written: "{p} who is pregnant" },
  { said: ["{c:or|and} has|have just given birth"], written: "{c} just after a birth" },
  // what is taken or had: to have had a fever is not yet to get one
  { said: ["{c:after|before} taking|using|having {x}"], written: "{c} {x}", needs: ["something taken"] },
  { said: ["{c:after|before} {x}"], written: "{c} taking|using|having {x}", needs: ["something taken"] },
  {
    said: [
      "{c:after|before} you|they take|use {x}",
      "{c:after|before} you|they have taken|used|had {x}",
      "{c:before} you|they have {x}",
    ],
    written: "{c} {x}",
    needs: ["something taken", "same subject"],
  },
  { said: ["{c:after|before} {x}"], written: "{c} you|they take|use {x}", needs: ["something taken", "same subject"] },
  { said: ["about having|getting {x}"], written: "about {x}", needs: ["something done"] },
  { said: ["ask to have|get {x}"], written: "ask for {x}", needs: ["something done"] },
  { said: ["ask {p} to do {x}"], written: "ask {p} for {x}", needs: ["something done"] },
  { said: ["ask {p} for {x}"], written: "ask {p} to do {x}", needs: ["something done"] },
  { said: ["{n:medicine|medicines|tablet|tablets|treatment} used for"], written: "{n} for" },
  { said: ["{n:medicine|medicines|tablet|tablets|treatment} for"], written: "{n} used for" },
  { said: [`{c:to|can|should} get {v:${checked}}`], written: "{c} be {v}" },
  { said: [`{c:to|can|should} be {v:${checked}}`], written: "{c} get {v}" },
  { said: [`get {x} {v:${checked}}`], written: "have {x} {v}" },
  { said: [`have {x} {v:${checked}}`], written: "get {x} {v}" },
  // how much somebody weighs, which its unit tells
  {
    said: ["{c:and|or|who} weighs|weigh {q:under|over|less|more|above|below} {x}"],
    written: "{c} {q} {x}",
    when: /\bkg\b/,
  },
  {
    said: ["{c:and|or} {q:under|over|less|more|above|below} {x}"],
    written: "{c} weighs|weigh {q} {x}",
    when: /\bkg\b/,
  },
  // how something is done
  { said: ["get|be {v~ed} easily"], written: "be|get easily {v~ed}" },
  {
    said: ["{n} that|who is|are {v~ing} {a:easily|heavily|quickly|badly|slowly|suddenly|normally}"],
    written: "{a} {v~ing} {n}",
  },
  {
    said: ["{a:easily|heavily|quickly|badly|slowly|suddenly|normally} {v~ing} {n}"],
    written: "{n} that|who is|are {v~ing} {a}",
  },
  { said: ["for {t} {p:with|under} {x}"], written: "{p} {x} for {t}", needs: ["a duration"] },
  { said: ["{p:with|under} {x} for {t}"], written: "for {t} {p} {x}", needs: ["a duration"] },
  { said: ["as {v:shown|described|explained} on|in {x}"], written: "as {x} shows|describes|explains|says" },
  { said: ["as it|they is|are|has|have been? {v~ed}"], written: "as {v~ed}" },
  // one time of two
  {
    said: ["{p:during|before|after} {x} ,? or within {t} of it|that|this"],
    written: "{p} ,? or within {t} of ,? {x}",
  },
  { said: ["{p:during|before|after} {x} ,? or {r:during|before|after} it|that|this"], written: "{p} or {r} {x}" },
  { said: ["{p:during|before|after} {x} ,? and {r:during|before|after} it|that|this"], written: "{p} and {r} {x}" },
  // what alone is meant, before or behind it
  {
    said: ["{c:in|on|for|at} only|just one {x}", "only|just {c:in|on|for|at} one {x}"],
    written: "{c} one {x} only|alone",
  },
  { said: ["{c:in|on|for|at} one {x} only|alone"], written: "only|just {c} one {x}" },
  { said: ["{c:in|on|for|at} one {x} only|alone"], written: "{c} only|just one {x}" },
  { said: ["they? {m:can|may} both {v~}", "they both {m:can|may} {v~}"], written: "both {m} {v~}" },
  { said: ["both {m:can|may} {v~}"], written: "they? {m} both {v~}" },
  // what is around something
  { said: ["{n:skin|area|tissue} around it|them|this"], written: "surrounding {n}" },
];

const restate = restating({ en: phrases, es: [] });

/** "If your urine is dark" for "if you have dark urine", "it can get missed easily" for "it can be easily missed": by the pairs above. English alone. */
export const phrasesAsSource: Step = (claim, source, equivalents) => restate(claim, source, equivalents);
