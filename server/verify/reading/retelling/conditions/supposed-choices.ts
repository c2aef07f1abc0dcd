import { choiceOf, headOf } from "./supposed-heads.ts";
import { relatives, same, thing, verbs } from "./supposed-words.ts";

/** What is offered, as it stands, and so that it is the same in another order where that says nothing else. */
export interface Choices {
  readonly inOrder: string;
  readonly inAnyOrder: string;
}

/**
 * The things that a verb offers, each with its verb. How they are joined says nothing where each of them stands for itself; where one goes
 * on with "that" or "with", or another thing that must hold stands before, a comma tells how far it reaches.
 */
export function choicesIn(words: readonly string[], head: string, isMain: boolean, shared = head): Choices {
  const reaches = (word: string, at: number): boolean =>
    (relatives.test(word) && !(word === "to" && words[at + 1] === "be")) || word === "and" || word === "with";
  const isFlat = isMain && !words.some(reaches);
  const said: string[] = [];
  const joints: string[] = [];
  let inherited = shared;
  let isListed = false;
  let hasOwnVerbs = true;
  for (const { joint, item } of itemsIn(words)) {
    if (joint === "") {
      said.push(choiceOf(head, item));
      continue;
    }
    // Said once more of the same: "or they are".
    const own = item[0] === same || item[0] === thing ? item.slice(1) : item;
    const isAgain = own[0] === "with" && !isMain;
    joints.push(isAgain || isFlat || joint !== ", or" || isListed ? "|" : ",|");
    if (joint === ",") isListed = true;
    if (isAgain) {
      inherited = "HAVE";
      said.push(choiceOf("HAVE", own.slice(1)));
      continue;
    }
    const [verb, rest, goesOn] = verbs.test(own[0] ?? "") ? headOf(own) : [undefined, own];
    // A verb without anything behind it is shared by nothing: "has a rash, collapses or a fever".
    if (verb !== undefined && rest.length > 0) inherited = goesOn ?? verb;
    hasOwnVerbs &&= verb !== undefined;
    said.push(choiceOf(verb ?? inherited, rest));
  }
  const inOrder = said.map((choice, at) => (at === 0 ? choice : `${joints[at - 1] ?? ""} ${choice}`)).join(" ");
  // Each with a verb of its own, and nothing at its end that may be meant of all: their order says nothing.
  const isLoose = hasOwnVerbs && isMain && !words.some((word) => reaching.test(word)) && !joints.includes(",|");
  return { inOrder, inAnyOrder: isLoose ? said.toSorted().join(" | ") : inOrder };
}

/** What these lead to may be said of everything before them. */
const reaching =
  /^(?:that|which|who|whose|if|when|until|while|because|so|and|with|after|before|during|since|for|in|on|at|within|by|from)$/;

export function oneChoice(head: string, item: readonly string[]): Choices {
  const said = choiceOf(head, item);
  return { inOrder: said, inAnyOrder: said };
}

interface Item {
  readonly joint: "" | "," | "or" | ", or";
  readonly item: readonly string[];
}

function itemsIn(words: readonly string[]): readonly Item[] {
  const items: Item[] = [];
  let joint: Item["joint"] = "";
  let item: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word !== "," && word !== "or") {
      item.push(word);
      continue;
    }
    items.push({ joint, item });
    item = [];
    joint = word === "or" ? "or" : words[at + 1] === "or" ? ", or" : ",";
    if (joint === ", or") at += 1;
  }
  items.push({ joint, item });
  return items;
}
