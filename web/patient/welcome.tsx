import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import { type Language, languageOfText } from "#web/words/index.ts";
import type { Settings } from "./settings.ts";
import { SettingsFields } from "./settings-fields.tsx";
import { useWords } from "./use-words.tsx";

/** The first screen: what this is, what it is not, and how to begin. */
export function Welcome({ info, settings, onSettings, onLanguage, onExample }: WelcomeProps) {
  const words = useWords().welcome;
  return (
    <div className="welcome">
      <h2 className="welcome-title">{words.title}</h2>
      <p className="welcome-lead welcome-long">{words.lead(info.productName)}</p>
      <p className="welcome-not welcome-long">{words.not}</p>
      <p className="welcome-short">{words.short}</p>
      {info.sampleNotice !== undefined && <p className="sample-notice">{info.sampleNotice}</p>}
      <SettingsFields info={info} settings={settings} onChange={onSettings} onLanguage={onLanguage} />
      {info.examples.length > 0 && (
        <section className="examples" aria-labelledby="examples-title">
          <h3 id="examples-title" className="field-label">
            {words.examples}
          </h3>
          <ul>
            {info.examples.map((example) => (
              <li key={example}>
                <button
                  type="button"
                  className="example"
                  lang={languageOfText(example)}
                  onClick={() => onExample(example)}
                >
                  {example}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface WelcomeProps {
  readonly info: PublicInfo;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onExample: (text: string) => void;
}
