import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import type { Settings } from "./settings.ts";

/** Where the person is, so that the right emergency numbers are shown, and who it is about. Nothing is guessed for them. */
export function SettingsFields({ info, settings, onChange }: SettingsFieldsProps) {
  return (
    <div className="settings-fields">
      <CountryField info={info} settings={settings} onChange={onChange} />
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

function CountryField({ info, settings, onChange }: SettingsFieldsProps) {
  const country = info.countries.find((candidate) => candidate.code === settings.country);
  return (
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
        <option value="not-listed">My country is not listed</option>
      </select>
      <span className={country ? "field-hint" : "field-hint field-hint-long"}>
        {country
          ? `Emergency number here: ${country.emergency.join(" or ")}.`
          : settings.country === "not-listed"
            ? "You will be shown the numbers that many countries use. Call the one you know."
            : "Only used to show you the right emergency numbers."}
      </span>
    </label>
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
