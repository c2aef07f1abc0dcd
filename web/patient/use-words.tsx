import { createContext, type ReactNode, useContext } from "react";
import { type Language, languageOfTag, type PageWords, pageWords } from "#web/words/index.ts";

const SpokenLanguage = createContext<Language>("en");

/** Everything inside says its own words in this language. A tag the page does not speak changes nothing. */
export function InLanguage({ language, children }: { readonly language: string; readonly children: ReactNode }) {
  const around = useLanguage();
  return <SpokenLanguage.Provider value={languageOfTag(language) ?? around}>{children}</SpokenLanguage.Provider>;
}

export const useLanguage = (): Language => useContext(SpokenLanguage);

export const useWords = (): PageWords => pageWords[useLanguage()];
