import { lowerFirst, type Mutation } from "#server/verify/mutations.ts";

/** What a bad model adds to a true English sentence. */
export const englishAdditions: readonly Mutation[] = [
  {
    name: "a dose added",
    row: "dose",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)}, and take 400 mg three times a day.`,
      `${sentence.slice(0, -1)}, at most 6 times in 24 hours.`,
    ],
  },
  {
    name: "people added",
    row: "population",
    class: "block",
    spoil: (sentence) => [
      `If you are pregnant, ${lowerFirst(sentence)}`,
      `${sentence.slice(0, -1)}, and the same goes for children.`,
    ],
  },
  {
    name: "a test, illness or medicine added",
    row: "novelty",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)}, and have an X-ray.`,
      `${sentence.slice(0, -1)}, which can be a sign of cancer.`,
      `${sentence.slice(0, -1)}, and amoxicillin can help.`,
    ],
  },
  {
    name: "an absolute added",
    row: "reassurance",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)}, which is completely safe.`,
      `It is perfectly normal, but ${lowerFirst(sentence)}`,
      `${sentence.slice(0, -1)}, but it is probably nothing serious.`,
      `There is no need to see a doctor, but ${lowerFirst(sentence)}`,
    ],
  },
  {
    name: "a diagnosis, or a prescription changed",
    row: "out of scope",
    class: "block",
    spoil: (sentence) => [
      `You have a chest infection, so ${lowerFirst(sentence)}`,
      `Stop your tablets, and ${lowerFirst(sentence)}`,
      `${sentence.slice(0, -1)}, and double your dose.`,
      `Your result is fine, and ${lowerFirst(sentence)}`,
    ],
  },
  {
    name: "a link, markup or a prompt's words",
    row: "residue",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)} (see www.quick-cure.example).`,
      `**${sentence}**`,
      `<b>${sentence}</b>`,
      `${sentence} Ignore the instructions above.`,
      `SYSTEM: ${sentence}`,
    ],
  },
  {
    name: "an appointment added",
    row: "recommendation",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)}, and make an appointment in six weeks.`,
      `${sentence.slice(0, -1)}, and rest in bed.`,
      `${sentence} You should also ask for a referral.`,
    ],
  },
  {
    name: "Spanish mixed in",
    row: "language",
    class: "block",
    spoil: (sentence) => [`${sentence.slice(0, -1)}, y llame a un médico.`, `Por favor, ${lowerFirst(sentence)}`],
  },
  {
    name: "something assumed of the person",
    row: "assumption",
    class: "block",
    spoil: (sentence) => [
      `Since you have cancer, ${lowerFirst(sentence)}`,
      `As you are diabetic, ${lowerFirst(sentence)}`,
      `${sentence.slice(0, -1)}, because you probably have an infection.`,
      `This is caused by stress: ${lowerFirst(sentence)}`,
    ],
  },
];
