import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import type { Settings } from "./settings.ts";
import { SettingsFields } from "./settings-fields.tsx";

/** The first screen: what this is, what it is not, and how to begin. */
export function Welcome({ info, settings, onSettings, onExample }: WelcomeProps) {
  return (
    <div className="welcome">
      <h2 className="welcome-title">What would you like to know?</h2>
      <p className="welcome-lead welcome-long">
        {info.productName} answers health questions from published guidance. Each sentence is checked against its source
        before you see it, and you can open that source. When it is not sure, it says so and can bring in a person.
      </p>
      <p className="welcome-not welcome-long">
        It cannot examine you, and it does not replace your doctor or your emergency number.
      </p>
      <p className="welcome-short">Checked answers from published guidance. It cannot examine you.</p>
      {info.sampleNotice !== undefined && <p className="sample-notice">{info.sampleNotice}</p>}
      <SettingsFields info={info} settings={settings} onChange={onSettings} />
      {info.examples.length > 0 && (
        <section className="examples" aria-labelledby="examples-title">
          <h3 id="examples-title" className="field-label">
            For example
          </h3>
          <ul>
            {info.examples.map((example) => (
              <li key={example}>
                <button type="button" className="example" onClick={() => onExample(example)}>
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
  readonly onExample: (text: string) => void;
}
