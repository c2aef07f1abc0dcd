/** How an answer names a person, how people say it, and whether that is a child. */
export type PersonRow = readonly [words: string, said: RegExp, child: boolean];

export interface PeopleTables {
  /** Children first: "my wife and I are worried about our baby" is about the baby. */
  readonly people: readonly PersonRow[];
  readonly somebody: string;
  readonly aboutWriter: RegExp;
  readonly aboutThem: RegExp;
  readonly goesToNursery: RegExp;
  readonly child: string;
  /** Somebody named who is not the one it is about: "my wife had a baby three weeks ago and cries". Global. */
  readonly onlyBeside: RegExp;
}

export interface About {
  /** As an answer names them; undefined when the question is about the writer. */
  readonly person: string | undefined;
  readonly isChild: boolean;
}

/** The people of one language: who a question is about, from a closed list, so that an answer can name them as the person did. */
export interface People {
  /** Every phrase that may stand for a person in a written sentence. */
  readonly peopleWords: readonly string[];
  /**
   * Reads who a conversation is about at its last message: the last one named, or the writer when they speak of themselves. The
   * person's own setting decides when the words do not.
   */
  readonly readAbout: (messages: readonly string[], speakingFor: "self" | "other") => About;
}

export function peopleOf({
  people,
  somebody,
  aboutWriter,
  aboutThem,
  goesToNursery,
  child,
  onlyBeside,
}: PeopleTables): People {
  return {
    peopleWords: [...people.map(([words]) => words), somebody],
    readAbout(messages, speakingFor) {
      const nobodyNamed = { person: speakingFor === "other" ? somebody : undefined, isChild: false };
      for (const whole of messages.toReversed()) {
        const message = whole.replace(onlyBeside, " ");
        const isOwn = speakingFor === "self" && aboutWriter.test(message) && !aboutThem.test(message);
        if (isOwn) return nobodyNamed;
        const named = people.find(([, said]) => said.test(message));
        if (named) return { person: named[0], isChild: named[2] };
        // Nobody is named, but he or she goes to nursery.
        if (aboutThem.test(message) && goesToNursery.test(message)) return { person: child, isChild: true };
      }
      return nobodyNamed;
    },
  };
}
