import type { CardAction, CardPart } from "../protocol/ui-parts.ts";
import {
  type CardText,
  type CardTexts,
  cardTexts,
  type CountryRecord,
  type Directory,
  findCountry,
  isStale,
  type Line,
} from "./directory.ts";
import type { CardId, Level } from "./types.ts";

export interface CardPlace {
  /** ISO code the person confirmed, never guessed from an address; or "unknown". */
  readonly country: string;
  readonly locale: string;
}

/**
 * The static cards, with the numbers of the country the person confirmed. No model, no network; the action comes first in every card.
 * The words are in the locale's language where they exist, in English otherwise; every card says which.
 *
 * @param level the conversation's level: an emergency card shown below "emergency" says "if this could be an emergency"
 * @param today decides whether a number may be out of date
 */
export function renderCards(
  cards: readonly CardId[],
  level: Level,
  place: CardPlace,
  directory: Directory,
  today: Date,
): readonly CardPart[] {
  const country = findCountry(directory, place.country);
  const texts = cardTexts(directory, place.locale);
  return cards.map((id) => {
    const text = texts.cards[id];
    const number = country?.emergency[0] ?? texts.labels.localNumber;
    const fill = (words: string): string => words.replaceAll("{number}", number);
    const unsure = level !== "emergency" && id === "emergency";
    const lines = unsure ? (text.linesWhenUnsure ?? text.lines) : text.lines;
    return {
      id,
      level,
      hiddenPrefix: text.hiddenPrefix,
      heading: fill(headingOf(text, id, level)),
      lines: [...lines.map(fill), ...(country === undefined ? [texts.labels.unknownCountry] : [])],
      actions: actionsOf(id, country, texts),
      // Nothing is known to have happened, so there is nothing to do meanwhile: chest compressions would only frighten.
      meanwhile: unsure ? [] : text.meanwhile.map(fill),
      smallPrint: smallPrintOf(country, texts, today),
      language: texts.language,
    };
  });
}

function headingOf(text: CardText, id: CardId, level: Level): string {
  if (id === "emergency" && level !== "emergency") return text.headingWhenUnsure ?? text.heading;
  if (id === "crisis" && level === "emergency") return text.headingAtEmergency ?? text.heading;
  return text.heading;
}

function actionsOf(id: CardId, country: CountryRecord | undefined, texts: CardTexts): readonly CardAction[] {
  const emergency = emergencyActions(country, texts);
  const recorded = recordedOn(country);
  const named = (lines: readonly Line[]): readonly CardAction[] =>
    lines.map((line) => lineAction(line, recorded, texts));
  switch (id) {
    case "emergency":
      return emergency;
    case "poisoning":
      return [...emergency, ...named(country?.poison ?? [])];
    case "crisis":
      return [...named(country?.crisis ?? []), ...emergency, helplineFinder(texts)];
    case "urgent":
    case "same-day":
      return [...named(country?.urgent ?? []), ...emergency];
    default: {
      const unhandled: never = id;
      return unhandled;
    }
  }
}

function emergencyActions(country: CountryRecord | undefined, texts: CardTexts): readonly CardAction[] {
  const { labels, unknownEmergencyNumbers } = texts;
  if (country === undefined) {
    return unknownEmergencyNumbers.map(({ number, where }) => ({
      kind: "call",
      label: labels.unknownCountryAction.replace("{number}", number).replace("{where}", where),
      href: hrefOf("tel", number),
    }));
  }
  return country.emergency.map((number) => ({
    kind: "call",
    label: labels.call.replace("{number}", number),
    href: hrefOf("tel", number),
    ...recordedOn(country),
  }));
}

function lineAction(line: Line, recorded: Recorded, texts: CardTexts): CardAction {
  const { labels } = texts;
  const template = line.by === "text" ? labels.textNamed : labels.callNamed;
  return {
    kind: line.by,
    label: template.replace("{name}", line.name).replace("{number}", line.number),
    href: hrefOf(line.by === "text" ? "sms" : "tel", line.number),
    ...(line.hours === undefined ? {} : { hours: line.hours }),
    ...recorded,
  };
}

function helplineFinder(texts: CardTexts): CardAction {
  return { kind: "link", label: texts.labels.findAHelpline, href: texts.findAHelpline };
}

type Recorded = Pick<CardAction, "verifiedOn" | "verifiedBy">;

/** Says who recorded the number: the date alone would read as a verification that never happened. */
function recordedOn(country: CountryRecord | undefined): Recorded {
  return country === undefined ? {} : { verifiedOn: country.verifiedOn, verifiedBy: country.verifiedBy };
}

function hrefOf(scheme: "tel" | "sms", number: string): string {
  return `${scheme}:${number.replace(/[ -]/g, "").replace("#", "%23")}`;
}

function smallPrintOf(country: CountryRecord | undefined, texts: CardTexts, today: Date): string {
  const { labels } = texts;
  if (country === undefined || !isStale(country, today)) return labels.smallPrint;
  return `${labels.stale.replace("{date}", country.verifiedOn)} ${labels.smallPrint}`;
}
