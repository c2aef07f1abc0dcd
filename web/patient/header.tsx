import type { HandoffPart, PublicInfo } from "#server/protocol/ui-parts.ts";
import { BrandMark } from "#web/ui/index.ts";
import type { SessionState } from "./conversation-session.ts";

/** On every screen: the name, that this is an AI, and a way to a person. */
export function Header({ info, handoff, request, onAskForPerson, onOptions, onClose }: HeaderProps) {
  const person = personButton(handoff, request);
  return (
    <header className="header">
      <div className="header-brand">
        <BrandMark />
        <div>
          <h1 className="header-name">{info.productName}</h1>
          <p className="header-label">{info.aiLabel}</p>
        </div>
      </div>
      <div className="header-actions">
        <button
          type="button"
          className="button button-person"
          aria-disabled={person.waiting}
          onClick={() => {
            if (!person.waiting) onAskForPerson();
          }}
        >
          {person.label}
        </button>
        <button type="button" className="button" onClick={onOptions} aria-haspopup="dialog">
          Options
        </button>
        {onClose && (
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        )}
      </div>
    </header>
  );
}

interface HeaderProps {
  readonly info: PublicInfo;
  readonly handoff: HandoffPart | undefined;
  readonly request: SessionState["personRequest"];
  readonly onAskForPerson: () => void;
  readonly onOptions: () => void;
  readonly onClose?: () => void;
}

/** The button says where the request stands; it can be pressed again whenever nobody has been told. */
function personButton(
  handoff: HandoffPart | undefined,
  request: SessionState["personRequest"],
): { readonly label: string; readonly waiting: boolean } {
  const ask = { label: "Talk to a person", waiting: false };
  if (request === "asking") return { label: "Asking for a person…", waiting: true };
  if (request === "failed") return { label: "Ask for a person again", waiting: false };
  const state = handoff?.state;
  switch (state) {
    case "queued":
    case "overdue":
      return { label: "Waiting for a person", waiting: true };
    case "joined":
      return { label: "A person is here", waiting: true };
    case "nobody-on-duty":
      return { label: "Saved for a person", waiting: true };
    case "not-recorded":
      return { label: "Ask for a person again", waiting: false };
    case "resolved":
    case "returned-to-lantern":
    case undefined:
      return ask;
    default: {
      const unhandled: never = state;
      return unhandled;
    }
  }
}
