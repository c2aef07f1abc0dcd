import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import { intlLocale, type Language, languageName, languages } from "#web/words/index.ts";
import type { Settings } from "./settings.ts";
import { useLanguage, useWords } from "./use-words.tsx";

/** What the person reads, where they are, so that the right emergency numbers are shown, and who it is about. The last two are never guessed. */
export function SettingsFields({ onLanguage, ...fields }: SettingsFieldsProps) {
  const words = useWords().settings;
  const { settings, onChange } = fields;
  return (
    <div className="settings-fields">
      <LanguageField onLanguage={onLanguage} />
      <CountryField {...fields} />
      <fieldset className="field">
        <legend className="field-label">{words.about}</legend>
        <div className="choices">
          {(["self", "other"] as const).map((whom) => (
            <label key={whom} className="choice">
              <input
                type="radio"
                name="speaking-for"
                value={whom}
                checked={settings.speakingFor === whom}
                onChange={() => onChange({ ...settings, speakingFor: whom })}
              />
              <span>{words[whom]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** Each language under its own name: whoever cannot read the page can still find theirs. */
function LanguageField({ onLanguage }: Pick<SettingsFieldsProps, "onLanguage">) {
  const words = useWords().settings;
  const spoken = useLanguage();
  return (
    <fieldset className="field field-language">
      <legend className="field-label">{words.language}</legend>
      <div className="choices">
        {languages.map((language) => (
          <label key={language} className="choice">
            <input
              type="radio"
              name="language"
              value={language}
              checked={spoken === language}
              onChange={() => onLanguage(language)}
            />
            <span lang={language}>{languageName[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function CountryField({ info, settings, onChange }: Omit<SettingsFieldsProps, "onLanguage">) {
  const words = useWords().settings;
  const countries = namedIn(useLanguage(), info.countries);
  const country = countries.find((candidate) => candidate.code === settings.country);
  return (
    <label className="field">
      <span className="field-label">{words.country}</span>
      <select
        className="select"
        value={settings.country}
        onChange={(event) => onChange({ ...settings, country: event.target.value })}
      >
        <option value="unknown">{words.countryUnknown}</option>
        {countries.map((option) => (
          <option key={option.code} value={option.code}>
            {option.name}
          </option>
        ))}
        <option value="not-listed">{words.countryNotListed}</option>
      </select>
      <span className={country ? "field-hint" : "field-hint field-hint-long"}>
        {country
          ? words.emergencyNumber(country.emergency)
          : settings.country === "not-listed"
            ? words.notListedHint
            : words.countryHint}
      </span>
    </label>
  );
}

/** The server names its countries in English and sends their codes; the browser knows what other languages call them. */
function namedIn(language: Language, countries: PublicInfo["countries"]): PublicInfo["countries"] {
  if (language === "en") return countries;
  const names = new Intl.DisplayNames(intlLocale[language], { type: "region" });
  const order = new Intl.Collator(intlLocale[language]);
  return countries
    .map((country) => ({ ...country, name: names.of(country.code) ?? country.name }))
    .sort((left, right) => order.compare(left.name, right.name));
}

interface SettingsFieldsProps {
  readonly info: PublicInfo;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly onLanguage: (language: Language) => void;
}
