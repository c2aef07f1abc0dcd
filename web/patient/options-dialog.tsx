import { useState } from "react";
import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import type { Settings } from "./settings.ts";
import { Modal } from "./modal.tsx";
import { SettingsFields } from "./settings-fields.tsx";

/** Settings of the conversation, a new one, and the end of this one. */
export function OptionsDialog({ info, settings, begun, onSettings, onStartNew, onErase, onClose }: OptionsDialogProps) {
  const [confirming, setConfirming] = useState(false);
  return (
    <Modal title="Options" className="modal-centre" onClose={onClose}>
      <SettingsFields info={info} settings={settings} onChange={onSettings} />
      {begun && (
        <section className="options-section">
          <h3>This conversation</h3>
          <p>
            A new conversation starts empty. The old one can no longer be opened on this device, and is kept by the
            service for as long as its rules say.
          </p>
          <button type="button" className="button" onClick={onStartNew}>
            New conversation
          </button>
          <p>Deleting removes it from the service and from this device. It cannot be undone.</p>
          {confirming ? (
            <div className="button-row" role="alert">
              <button type="button" className="button button-danger" onClick={onErase}>
                Yes, delete it for good
              </button>
              <button type="button" className="button" onClick={() => setConfirming(false)}>
                Keep it
              </button>
            </div>
          ) : (
            <button type="button" className="button button-danger" onClick={() => setConfirming(true)}>
              Delete my conversation
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
  readonly onStartNew: () => void;
  readonly onErase: () => void;
  readonly onClose: () => void;
}
