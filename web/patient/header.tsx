import type { HandoffPart, PublicInfo } from "#server/protocol/ui-parts.ts";
import type { ClinicianHere } from "#web/stream/index.ts";
import { BrandMark } from "#web/ui/index.ts";
import { languageOfText, type PageWords } from "#web/words/index.ts";
import type { SessionState } from "./conversation-session.ts";
import { useWords } from "./use-words.tsx";

/** On every screen: the name, that this is an AI (or who else is speaking now), and a way to a person. */
export function Header({ info, handoff, clinician, request, onAskForPerson, onOptions, onClose }: HeaderProps) {
  const words = useWords();
  const label = clinician === undefined ? info.aiLabel : words.clinicianLabel(clinician.name);
  const person = personButton(handoff, request, words.person);
  return (
    <header className="header">
      <div className="header-brand">
        <BrandMark />
        <div>
          <h1 className="header-name">{info.productName}</h1>
          <p className="header-label" lang={languageOfText(label)}>
            {label}
          </p>
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
          {words.options.title}
        </button>
        {onClose && (
          <button type="button" className="button" onClick={onClose}>
            {words.close}
          </button>
        )}
      </div>
    </header>
  );
}

interface HeaderProps {
  readonly info: PublicInfo;
  readonly handoff: HandoffPart | undefined;
  /** Who has the conversation, while the AI is silent. */
  readonly clinician: ClinicianHere | undefined;
  readonly request: SessionState["personRequest"];
  readonly onAskForPerson: () => void;
  readonly onOptions: () => void;
  readonly onClose?: () => void;
}

/** The button says where the request stands; it can be pressed again whenever nobody has been told. */
function personButton(
  handoff: HandoffPart | undefined,
  request: SessionState["personRequest"],
  words: PageWords["person"],
): { readonly label: string; readonly waiting: boolean } {
  const ask = { label: words.ask, waiting: false };
  if (request === "asking") return { label: words.asking, waiting: true };
  if (request === "failed") return { label: words.askAgain, waiting: false };
  const state = handoff?.state;
  switch (state) {
    case "queued":
    case "overdue":
      return { label: words.waiting, waiting: true };
    case "joined":
      return { label: words.here, waiting: true };
    case "nobody-on-duty":
      return { label: words.saved, waiting: true };
    case "not-recorded":
      return { label: words.askAgain, waiting: false };
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
