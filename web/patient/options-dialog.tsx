import { useState } from "react";
import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import type { Language } from "#web/words/index.ts";
import type { Settings } from "./settings.ts";
import { Modal } from "./modal.tsx";
import { SettingsFields } from "./settings-fields.tsx";
import { useWords } from "./use-words.tsx";

/** Settings of the conversation, a new one, and the end of this one. */
export function OptionsDialog(props: OptionsDialogProps) {
  const { info, settings, begun, onSettings, onLanguage, onStartNew, onErase, onClose } = props;
  const words = useWords().options;
  const [confirming, setConfirming] = useState(false);
  return (
    <Modal title={words.title} className="modal-centre" onClose={onClose}>
      <SettingsFields info={info} settings={settings} onChange={onSettings} onLanguage={onLanguage} />
      {begun && (
        <section className="options-section">
          <h3>{words.conversation}</h3>
          <p>{words.newHint}</p>
          <button type="button" className="button" onClick={onStartNew}>
            {words.startNew}
          </button>
          <p>{words.eraseHint}</p>
          {confirming ? (
            <div className="button-row" role="alert">
              <button type="button" className="button button-danger" onClick={onErase}>
                {words.eraseForGood}
              </button>
              <button type="button" className="button" onClick={() => setConfirming(false)}>
                {words.keep}
              </button>
            </div>
          ) : (
            <button type="button" className="button button-danger" onClick={() => setConfirming(true)}>
              {words.erase}
            </button>
          )}
        </section>
      )}
    </Modal>
  );
}

interface OptionsDialogProps {
  readonly info: PublicInfo;
  readonly settings: Settings;
  readonly begun: boolean;
  readonly onSettings: (settings: Settings) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onStartNew: () => void;
  readonly onErase: () => void;
  readonly onClose: () => void;
}
