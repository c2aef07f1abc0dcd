import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import type { Settings } from "./conversation-session.ts";

/** Where the person is, so that the right emergency numbers are shown, and who it is about. Nothing is guessed for them. */
export function SettingsFields({ info, settings, onChange }: SettingsFieldsProps) {
  const country = info.countries.find((candidate) => candidate.code === settings.country);
  return (
    <div className="settings-fields">
      <label className="field">
        <span className="field-label">Which country are you in?</span>
        <select
          className="select"
          value={settings.country}
          onChange={(event) => onChange({ ...settings, country: event.target.value })}
        >
          <option value="unknown">I'd rather not say</option>
          {info.countries.map((option) => (
            <option key={option.code} value={option.code}>
              {option.name}
            </option>
          ))}
        </select>
        <span className="field-hint">
          {country
            ? `Emergency number here: ${country.emergency.join(" or ")}.`
            : "Only used to show you the right emergency numbers."}
        </span>
      </label>
      <fieldset className="field">
        <legend className="field-label">Who is this about?</legend>
        <div className="choices">
          {speakingForChoices.map((choice) => (
            <label key={choice.value} className="choice">
              <input
                type="radio"
                name="speaking-for"
                value={choice.value}
                checked={settings.speakingFor === choice.value}
                onChange={() => onChange({ ...settings, speakingFor: choice.value })}
              />
              <span>{choice.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

const speakingForChoices = [
  { value: "self", label: "Me" },
  { value: "other", label: "Someone I care for" },
] as const;

interface SettingsFieldsProps {
  readonly info: PublicInfo;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}
