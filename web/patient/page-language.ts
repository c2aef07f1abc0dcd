import { type Language, languageOfTag } from "#web/words/index.ts";

/** Which language the page speaks, as far as it is known without the conversation. */
export interface PageLanguage {
  /** Until somebody chose: what the embedding page asks for, else the first of the browser's languages that is spoken here. */
  readonly byDefault: Language;
  /** What the person chose, in this browser. */
  chosen(): Language | undefined;
  choose(language: Language): void;
  /** For the server: "en" or "en-GB". The person's own choice, else the browser's own tag with its region. */
  locale(): string;
  subscribe(listener: () => void): () => void;
}

const languageKey = "lantern.language";

/** Keeps the choice in `storage`; where the browser forbids that, for the life of the page. */
export function openPageLanguage(given: {
  readonly storage: Pick<Storage, "getItem" | "setItem"> | undefined;
  /** The page's own query: a portal that embeds it may say `lang=es`. */
  readonly search: string;
  /** `navigator.languages`, the favourite first. */
  readonly preferred: readonly string[];
}): PageLanguage {
  const { storage, preferred } = given;
  const listeners = new Set<() => void>();
  let choice = languageOfTag(storage?.getItem(languageKey));
  const asked = languageOfTag(new URLSearchParams(given.search).get("lang"));
  const byDefault = asked ?? preferred.map(languageOfTag).find((language) => language !== undefined) ?? "en";
  const tag = preferred.find((each) => languageOfTag(each) === byDefault) ?? (asked ? byDefault : preferred[0]);

  return {
    byDefault,
    chosen: () => choice,
    choose(language) {
      choice = language;
      try {
        storage?.setItem(languageKey, language);
      } catch {
        // Full or forbidden: the page speaks it until it is closed.
      }
      for (const listener of listeners) listener();
    },
    locale: () => serverLocale(choice === undefined || choice === byDefault ? tag : choice),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The server takes "en" or "en-GB"; a browser may say "zh-Hans-CN", "es-419" or nothing. */
function serverLocale(language: string | undefined): string {
  const [, short = "en", region = ""] = /^([a-z]{2})(?![a-z])(?:.*(-[A-Z]{2})$)?/.exec(language ?? "") ?? [];
  return short + region;
}
