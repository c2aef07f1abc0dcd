export interface Settings {
  /** ISO country code, "unknown" when the person has not said, or "not-listed" when theirs is not offered. */
  readonly country: string;
  /** Who it is about; "unknown" until the person says. */
  readonly speakingFor: "self" | "other" | "unknown";
}

/** What the server is told: a country it cannot know is "unknown" to it, and nobody is spoken for until they said so. */
export const settingsToSend = ({ country, speakingFor }: Settings): object => ({
  country: country === "not-listed" ? "unknown" : country,
  ...(speakingFor === "unknown" ? {} : { speakingFor }),
});
