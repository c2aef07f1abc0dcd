import type { Restatement } from "./restatements.ts";

/**
 * Who does what, what can and cannot be done, what is called what, why and what for, each said in two ways: the other half of
 * `restatements.ts`, under the same rules. Both sides name the same things in the same parts; nothing allows, forbids, asks or promises more
 * in the one than in the other.
 */
export const englishVoices: readonly Restatement[] = [
  // what cannot be done, and what can
  { said: ["there is no cure for {x}"], written: "{x} can not be cured" },
  { said: ["{x} can not be cured"], written: "there is no cure for {x}" },
  {
    said: ["there is no way to {v~} {x}", "it is not possible to {v~} {x}", "it is impossible to {v~} {x}"],
    written: "{x} can not be {v~ed}",
    needs: ["no care"],
  },
  { said: ["it is possible to {v~} {x}"], written: "{x} can be {v~ed}", needs: ["no care"] },
  { said: ["{c:,|or|and} you can not {v~} them|him|her|it"], written: "{c} can not be {v~ed}" },
  { said: ["{c:if|that|when|or} you can not {v~} {p}"], written: "{c} {p} can not be {v~ed}" },
  { said: ["{c:that|who|which} you can not {v~}"], written: "{c} can not be {v~ed}" },
  { said: ["is|are not able to {v~}"], written: "can not {v~}", needs: ["in a condition"] },
  { said: ["^ {p} does|do not have|need to be {y} to be {x} $"], written: "^ {p} can be {x} without being {y} $" },
  // what is called what
  { said: ["people {f?} call {x} {y}"], written: "{x} is|are {f} called {y}" },
  {
    said: ["^ {y} is|are called {x} $", "^ {y} is|are known as {x} $"],
    written: "^ {x} is|are {y} $",
    needs: ["a definition"],
  },
  { said: ["^ {x} is|are {y} $"], written: "^ {y} is|are called {x} $" },
  {
    said: ["^ if|when {x} {r} , it|this|that is|are called {y} $"],
    written: "^ {x} that|which {r} is|are called {y} $",
  },
  { said: ["another name for {x} is {y}", "{y} is another name for {x}"], written: "{x} is|are also called {y}" },
  { said: ["^ {n} called {x} {m:can|may}"], written: "^ {x} is|are {n} that {m}" },
  { said: ["^ {x} is|are {n} that {m:can|may}"], written: "^ {n} called {x} {m}" },
  // what one takes beside another
  {
    said: [
      "^ {a} and {b} {m:can|may} {f?} be {v~ed} together by {p} $",
      "^ {b} and {a} {m:can|may} {f?} be {v~ed} together by {p} $",
      "^ {a} {m:can|may} {f?} be {v~ed} with {b} by {p} $",
      "^ {p} {m:can|may} {f?} {v~} {a} and {b} together $",
      "^ {p} {m:can|may} {f?} {v~} {b} and {a} together $",
    ],
    written: "^ {p} {m} {f} {v~} {a} with {b} $",
  },
  {
    said: [
      "^ {a} and {b} {m:can|may} {f?} be {v~ed} together by {p} $",
      "^ {b} and {a} {m:can|may} {f?} be {v~ed} together by {p} $",
      "^ {p} {m:can|may} {f?} {v~} {a} with {b} $",
    ],
    written: "^ {p} {m} {f} {v~} {a} and {b} together $",
  },
  // what comes of what
  { said: ["^ you|people {f?} get|have {b} from {a} $"], written: "^ {a} {f} give|gives {b} $" },
  ...[
    "{p:people|children|adults|women|men|babies}",
    "{k:some|many|most} {p:people|children|adults|women|men|babies}",
  ].map((who) => ({ said: [`^ {a} {f?} gives ${who}`], written: `^ ${who} with {a} {f} get|have` })),
  {
    said: ["the most common cause of {x} is {y}", "{y} is the most common cause of {x}"],
    written: "{x} is|are most often|commonly caused by {y}",
  },
  {
    said: ["{x} is|are most often|commonly caused by {y}", "{y} is the most common cause of {x}"],
    written: "the most common cause of {x} is {y}",
  },
  { said: [", because it|they is|are caused by {x}"], written: ", because {x} is|are the cause" },
  { said: [", because it|they {m:may|can|might} be caused by {x}"], written: ", because {x} {m} be the cause" },
  {
    said: ["{c:if|when} you feel|get|are {q} from {x}", "{c:if|when} you feel|get|are {q} because of {x}"],
    written: "{c} {x} makes|make you feel? {q}",
  },
  {
    said: ["{c:if|when} you are {v~ing} because of {x}", "{c:if|when} you {v~} because of {x}"],
    written: "{c} {x} makes|make you {v~}",
  },
  { said: ["{c:if|when} {x} makes|make you feel? {q}"], written: "{c} you feel|get|are {q} from {x}" },
  { said: ["you {m:can|may|might} feel {x}"], written: "{x} {m} be felt" },
  { said: ["^ {x} {m:can|may} become|get|be {q} with {a} $"], written: "^ {a} {m} make {x} {q} $" },
  {
    said: ["^ it {m:can|may|might|could} be|take {t} before|until {x} {v~s} {r?} $"],
    written: "^ {x} {m} take {t} to {v~} {r} $",
  },
  { said: ["makes|make {x} {v~}"], written: "causes|cause {v~ing} of|in {x}" },
  { said: ["causes|cause {v~ing} of|in {x}"], written: "makes|make {x} {v~}" },
  {
    said: [", or makes it hard|difficult for? you? to {v~}"],
    written: ", or trouble|difficulty {v~ing}",
    when: /\bcauses?\b.*, or (?:trouble|difficulty)/,
  },
  { said: ["{c:if|when|or} {n} keeps going|getting|being {q}"], written: "{c} you keep getting|having {q} {n}" },
  { said: ["{c:if|when|or} you keep getting|having {q} {n}"], written: "{c} {n} keeps going|getting|being {q}" },
  {
    said: ["{c:if|when|or} you keep getting|having {x}"],
    written: "{c} {x} keeps|keep coming back",
    needs: ["no others"],
  },
  {
    said: ["{c:if|when|or} {x} keeps|keep coming back"],
    written: "{c} you keep getting|having {x}",
    needs: ["no others"],
  },
  { said: ["you {m:may|might} need {x}"], written: "{x} {m} be needed", needs: ["no others"] },
  // what is to be done, asked or told
  { said: ["{w:how|what|when|where} {q?} you should {v~}"], written: "{w} {q} to {v~}" },
  { said: ["unless you have {v~ed}", "unless you {v~}"], written: "without {v~ing}", needs: ["denied"] },
  { said: ["unless you have had? {x}", "unless you get {x}"], written: "without {x}", needs: ["denied"] },
  {
    said: ["unless a|your|the {p:doctor|pharmacist|nurse|midwife} has advised you to?"],
    written: "without advice from {p}",
  },
  { said: ["even if you use|have|take {x}"], written: "even with {x}" },
  { said: ["even with {x}"], written: "even if you use|have|take {x}" },
  { said: ["{w:get|give|offer} them|him|her {x}"], written: "{w} {x}", needs: ["others"] },
  { said: ["no {p:doctor|pharmacist|nurse|midwife} has? {v~ed}"], written: "{p} has not {v~ed}" },
  { said: ["after you have been {v~ing}"], written: "after {v~ing}", needs: ["same subject"] },
  // what for
  { said: ["so that {x} is lower", "so that {x} is reduced"], written: "to lower|reduce {x}", needs: ["a chance"] },
  { said: ["so that {g} do|does not get in"], written: "to keep {g} out" },
  { said: ["to keep {g} out"], written: "so that {g} do|does not get in" },
  { said: ["so that you do not {v~}"], written: "to avoid {v~ing}" },
  { said: ["to avoid {v~ing}"], written: "so that you do not {v~}" },
  { said: ["so that {x} does|do not {v~}"], written: "to stop|prevent {x} from? {v~ing}" },
  { said: ["to stop|prevent {x} from? {v~ing}"], written: "so that {x} does|do not {v~}" },
  // how one half stands to the other
  { said: ["^ although|though {a} , {b} $"], written: "^ {a} , but {b} $" },
  {
    said: ["^ {x} {c:can|may|could|might} be {y} , so {m} $"],
    written: "^ {m} for|about {x} , which {c} be {y} $",
    needs: ["care alone"],
  },
];
