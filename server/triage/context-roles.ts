/**
 * The roles a phrase of `lexicon/context.yaml` can have. After ConText (Harkema 2009, doi:10.1016/j.jbi.2009.05.002), with an
 * asymmetric policy: only a clear denial, an explicit old time, a wholly general question or a family history takes a sign away.
 */
export const contextRoles = [
  /** "no", "haven't had any": denies a list of things. */
  "denies-list",
  /** "not", "isn't": denies the next few words. */
  "denies-next",
  /** "never", "no one is": denies the sign that begins right after it ("never knocked out"), and nothing further on. */
  "denies-sign",
  /** "never fainted until today", "no one is helping": it is happening after all. */
  "never-goes-on",
  /** "chest pain: no". */
  "denies-before",
  /** Looks like a denial and is none: "no better", "not sure", "not only". */
  "no-denial",
  /** "worried about", "what if", "might be": keeps the sign, marks it possible. */
  "possible",
  /** Opens a general question: "what are the signs of". */
  "general-question",
  /** Someone is meant after all: "my", "he", "this". */
  "someone",
  /** "should I look for": a person, but not a person with a symptom. */
  "asking-words",
  /** "in 2015", "years ago". */
  "old-time",
  /** "history of", "status post", "past medical history:": what follows, up to the next clause, is of the past. */
  "past-history",
  /** "a two-day history of", "history of present illness": the history of what is happening now. */
  "not-past-history",
  /** "again", "since", "now". */
  "now",
  /** "now on", "now well": a "now" that says nothing came back. */
  "not-now",
  /** A denial ends here: "but", "because". */
  "ends-denial",
  /** "family history of", "my dad died of". */
  "family-history",
  /** Nearest one before a sign says whose it is. */
  "other-person",
  "own-person",
  /** "the cat has": what follows in this clause happened to an animal. */
  "animal-subject",
  /** "allergic to cats": an animal that nothing happened to. */
  "not-animal-subject",
  /** "in the film", "my character", "for my exam": what is told, played or studied is not happening. */
  "not-real",
  /** "I'm writing", "my son's homework": a person, but not one who is ill. */
  "bystander",
  /** "a podcast about", "fear of", "people with": what stands right after it is spoken of, not happening. */
  "topic-before",
  /** "survivor", "awareness week": so is what stands right before it. */
  "topic-after",
  /** "a question about chest pain I am having", "never had pain like this": somebody has it after all. */
  "not-topic",
  /** Words that may stand between the two: "a", "severe". */
  "topic-between",
  /** "he", "has", "suddenly", "minutes": near a bare name ("seizure") it says that it happens. */
  "happening",
  /** "I", "my mum", "right now": the message is, after all, about somebody real. */
  "in-earnest",
  /** "how many would kill": asked under a story's cover it is asked all the same. */
  "deadly-question",
  /** "fully recovered", "never since": with an old time, all that was told with it is over. */
  "over",
  /** "was", "couldn't": a clause that tells of the past. */
  "past-verb",
  /** "is", "feels", "keeps": a clause that tells of the present. */
  "present-verb",
  /** "in the spring", "at Christmas": an old time only in a story that is over for good. */
  "perhaps-old",
  /** "made a full recovery", "well ever since": closes a story told over several sentences. */
  "over-for-good",
  /** "at dinner", "on Tuesday", "an hour": of these days; no old story goes past it, and nothing said with it closes one. */
  "fresh-time",
  /** "diagnosed in 2015": dates how somebody is, not something that happened and is over. */
  "dated-state",
  /** "which has not altered since": what is left of an old event and has long been the same. */
  "unchanged",
  /** "I dreamt that": what follows was dreamt, up to the waking. */
  "dreamt",
  /** "the leaflet lists": what follows is listed, unless a person stands in it. */
  "told-list",
  /** "woke", "but", "in real life": ends what was dreamt or listed. */
  "ends-told",
  /** "he is having one": what was listed happens after all. */
  "not-told",
  /** "novel", "my villain": somebody invents the story, and it may go on in later sentences. */
  "fiction",
  /** "my husband says it's nothing", "sorry to bother you": says nothing about the person; the second reader leaves it out. */
  "aside",
  /** "my uncle had": a family history when the question is about one's own risk. */
  "relative-past",
  /** "is it hereditary", "should I be tested". */
  "risk-question",
] as const;
export type ContextRole = (typeof contextRoles)[number];

export const contextPrefix = "context:";
