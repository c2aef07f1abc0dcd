import type { CardAction, CardPart } from "#server/protocol/ui-parts.ts";
import { dateWords } from "#web/words/index.ts";
import { InLanguage, useLanguage, useWords } from "./use-words.tsx";

/**
 * A card after the NHS care-card pattern. Colour, a spoken prefix and an imperative heading each say how urgent it is.
 * Unlike there, the numbers come straight after the heading: on a small phone they would otherwise be out of sight.
 * Whatever the page speaks, what stands on a card is in the card's language.
 */
export function CareCard(props: CareCardProps) {
  return (
    <InLanguage language={props.card.language}>
      <CardInItsLanguage {...props} />
    </InLanguage>
  );
}

function CardInItsLanguage({ card, because = [], onChooseCountry }: CareCardProps) {
  const words = useWords().card;
  return (
    <section className={`care-card care-card-${card.level}`} lang={card.language}>
      <h2 className="care-card-heading">
        <span className="visually-hidden">{card.hiddenPrefix} </span>
        {card.heading}
      </h2>
      <div className="care-card-body">
        <CardActions actions={card.actions} />
        {onChooseCountry && <ChooseCountry onChooseCountry={onChooseCountry} />}
        {card.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {card.meanwhile.length > 0 && (
          <ul className="care-card-meanwhile">
            {card.meanwhile.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {because.length > 0 && (
          <p className="care-card-because">
            {because.map((finding) => (
              <span key={finding.quote + finding.why}>
                {words.because} <q>{finding.quote}</q>: {finding.why}{" "}
              </span>
            ))}
          </p>
        )}
        <p className="care-card-small-print">
          {card.smallPrint} <NumbersRecorded actions={card.actions} />
        </p>
      </div>
    </section>
  );
}

interface CareCardProps {
  readonly card: CardPart;
  readonly because?: readonly { readonly quote: string; readonly why: string }[];
  /** Present while no country was chosen: the numbers shown are then those of many countries. */
  readonly onChooseCountry?: (() => void) | undefined;
}

export function ChooseCountry({ onChooseCountry }: { readonly onChooseCountry: () => void }) {
  const words = useWords().card;
  return (
    <p>
      <button type="button" className="button button-small" aria-haspopup="dialog" onClick={onChooseCountry}>
        {words.chooseCountry}
      </button>{" "}
      <span className="card-action-hours card-country-hint">{words.chooseCountryWhy}</span>
    </p>
  );
}

/** Every number is a link that dials, with its digits visible for those who dial on another phone. */
export function CardActions({ actions }: { readonly actions: readonly CardAction[] }) {
  if (actions.length === 0) return null;
  return (
    <ul className="card-actions">
      {actions.map((action) => (
        <li key={action.href + action.label}>
          <a
            className={`card-action card-action-${action.kind}`}
            href={action.href}
            {...(action.kind === "link" ? { target: "_blank", rel: "noopener noreferrer" } : {})}
          >
            <ActionLabel label={action.label} />
          </a>
          {action.hours !== undefined && <span className="card-action-hours">{action.hours}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A number is never broken across two lines: "0800 1111" must be read as one. */
function ActionLabel({ label }: { readonly label: string }) {
  const [, name, number] = /^(.*: )([\d -]+)$/.exec(label) ?? [];
  if (name === undefined || number === undefined) return <span>{label}</span>;
  return (
    <span>
      {name}
      <span className="card-action-number">{number}</span>
    </span>
  );
}

/** The oldest date on which one of the numbers was recorded, and by whom: the card is no fresher than that. */
function NumbersRecorded({ actions }: { readonly actions: readonly CardAction[] }) {
  const words = useWords().card;
  const language = useLanguage();
  const dated = actions.filter((action) => action.verifiedOn !== undefined);
  const oldest = dated.sort((a, b) => (a.verifiedOn ?? "").localeCompare(b.verifiedOn ?? ""))[0];
  if (oldest?.verifiedOn === undefined) return null;
  return words.recorded(dateWords(oldest.verifiedOn, language), oldest.verifiedBy);
}
