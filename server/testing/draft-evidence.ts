import type { Passage, SectionKind } from "#knowledge/passage.ts";
import type { DraftPart, DraftRequest } from "../draft/types.ts";

/** A guideline-like topic for tests, written here: its facts serve no patient. */
export function topic(
  id: string,
  given: {
    readonly title: string;
    readonly synonyms?: readonly string[];
    readonly sections: readonly (readonly [SectionKind, string, readonly string[]])[];
  },
): readonly Passage[] {
  return given.sections.map(([kind, heading, sentences], at) => ({
    id: `${id}#${at + 1}`,
    topicId: id,
    topicTitle: given.title,
    synonyms: given.synonyms ?? [],
    heading,
    kind,
    careLevel: kind === "immediate" || kind === "urgent" || kind === "non-urgent" ? kind : "none",
    sentences,
    text: sentences.join(" "),
    language: "en",
    audience: ["patient", "caregiver"],
    population: ["any"],
    jurisdiction: ["any"],
    drugs: [],
    mustSay: [],
    sources: [],
    status: "sample",
    writtenOn: "2026-11-20",
    reviewBy: "2027-11-20",
    hash: `${id}-${at}`,
  }));
}

export const feverLine = "Call your emergency number if a child with a fever is very hard to wake.";
export const feverTopic = topic("fever-in-children", {
  title: "Fever in children",
  synonyms: ["high temperature", "hot child"],
  sections: [
    [
      "about",
      "What counts as a fever in a child?",
      ["In a child, 38°C (100.4°F) or above usually counts as a fever.", "It can be caused by many things."],
    ],
    [
      "self-care",
      "What can I do at home for a child with a fever?",
      [
        "Give a child with a fever plenty of fluids.",
        "Check a child with a fever often, including during the night.",
        "Check on a child with a fever often, also during the night.",
        "Do not cover a child with a fever with too many blankets.",
        "This also helps at night.",
      ],
    ],
    [
      "medicines",
      "Which medicine can I give?",
      [
        "Paracetamol (acetaminophen) can ease the discomfort of a child with a fever if you follow the label.",
        "Do not give aspirin to a child under 16 unless a doctor prescribes aspirin.",
        "Adults may take 500 mg to 1,000 mg of paracetamol up to 4 times in 24 hours.",
      ],
    ],
    [
      "immediate",
      "When should I call an ambulance?",
      ["Call your emergency number if a child with a fever has a rash that does not fade.", feverLine],
    ],
    [
      "urgent",
      "When should I get help today?",
      [
        "Contact a doctor the same day if a child's fever lasts 5 days or more.",
        "Contact a doctor the same day if a child with a fever will not drink.",
      ],
    ],
    ["non-urgent", "When should I see a doctor?", ["Contact a doctor if fevers keep coming back in a child."]],
  ],
});
export const coughTopic = topic("cough", {
  title: "Cough",
  sections: [
    [
      "about",
      "How long does a cough last?",
      [
        "A cough that lasts more than 3 weeks should be checked by a doctor.",
        "A cough usually clears up within 3 to 4 weeks.",
        "Most coughs are caused by a cold or flu.",
      ],
    ],
    [
      "self-care",
      "What helps a cough?",
      ["Honey in a warm drink can soothe a cough.", "Rest and drink plenty of fluids when you have a cough."],
    ],
    ["immediate", "When should I call an ambulance?", ["Call your emergency number if you cough up a lot of blood."]],
  ],
});
export const warfarinTopic = topic("warfarin", {
  title: "Warfarin",
  sections: [
    ["about", "What is warfarin?", ["Warfarin is a medicine that slows blood clotting."]],
    [
      "medicines",
      "How should I take warfarin with other medicines?",
      [
        "Avoid grapefruit juice while taking warfarin.",
        "Take warfarin at the same time each day.",
        "Do not take ibuprofen with warfarin unless your doctor has agreed to it.",
        "Paracetamol is usually the preferred painkiller with warfarin.",
      ],
    ],
    [
      "immediate",
      "When should I call an ambulance?",
      ["Call your emergency number for bleeding that will not stop while taking warfarin."],
    ],
  ],
});

export function requestFor(
  question: string,
  passages: readonly Passage[],
  extra: Partial<DraftRequest> & { readonly mustSay?: readonly string[] } = {},
): DraftRequest {
  const { mustSay = [], ...rest } = extra;
  return {
    question,
    earlier: [],
    toldBefore: [],
    language: "en",
    speakingFor: "self",
    evidence: {
      kind: "found",
      snapshotId: "test-snapshot",
      topicId: passages[0]?.topicId ?? "",
      passages: passages.map((passage, at) => ({ passage, score: 10 - at })),
      coverage: { terms: [], matched: [], share: 1, topScore: 10, margin: 1 },
      mustSay: mustSay.map((line) => ({
        line,
        passageId: passages.find(({ sentences }) => sentences.includes(line))?.id ?? "nowhere#1",
      })),
    },
    alreadyReleased: [],
    signal: new AbortController().signal,
    ...rest,
  };
}

export async function collect(parts: AsyncIterable<DraftPart>): Promise<readonly DraftPart[]> {
  const all: DraftPart[] = [];
  for await (const part of parts) all.push(part);
  return all;
}
export const sentencesOf = (parts: readonly DraftPart[]) =>
  parts.flatMap((part) => (part.type === "draft-sentence" ? [part.sentence] : []));
