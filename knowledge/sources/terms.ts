import type { Source } from "../passage.ts";
import type { ImportOptions } from "./importer.ts";
import { type Reading, refused } from "./read-bytes.ts";
import { tidyText } from "./tidy-text.ts";

/** Under what rights a run's text may be used: on every passage made of it. */
export interface Terms {
  readonly licence: Source["licence"];
  readonly adaptation: Source["adaptation"];
  readonly publisher: string;
  readonly attribution: string;
}

/** What a feed's publisher grants and asks for. A run that states another licence contradicts it and is refused. */
export interface PublisherTerms {
  readonly licence: Source["licence"];
  readonly attribution: string;
}

/** The widest use each licence allows. A licence added to `Source` does not compile until it stands here. */
const widest = {
  "OGL-3.0": "allowed",
  "US-PD": "allowed",
  "link-only": "link-only",
} satisfies Record<Source["licence"], Source["adaptation"]>;

const narrowness: readonly Source["adaptation"][] = ["allowed", "verbatim-only", "link-only"];

/**
 * The terms of a run, or why there are none. Absence closes the door: no licence, no publisher, a licence nobody knows, one
 * that the publisher did not give, or one that lets nobody keep the words.
 */
export function termsOf(options: ImportOptions, known?: PublisherTerms): Reading<Terms> {
  const publisher = tidyText(options.publisher ?? "");
  const stated = options.licence;
  if (stated === undefined || stated === "") return refused("no licence was stated for this import");
  if (publisher === "") return refused("no publisher was stated for this import");
  if (!isLicence(stated)) {
    return refused(`"${stated.slice(0, 40)}" is not a known licence; use one of ${Object.keys(widest).join(", ")}`);
  }
  if (known !== undefined && known.licence !== stated && stated !== "link-only") {
    return refused(`this publisher's licence is ${known.licence}, but the import states ${stated}`);
  }
  const adaptation = options.adaptation ?? widest[stated];
  if (!narrowness.includes(adaptation)) return refused(`"${String(adaptation)}" is not a known adaptation`);
  if (narrowness.indexOf(adaptation) < narrowness.indexOf(widest[stated])) {
    return refused(`the licence ${stated} allows at most "${widest[stated]}", but the import states "${adaptation}"`);
  }
  if (adaptation === "link-only") {
    return refused("a link-only licence lets nobody keep the words; write the topic in own words and link to the page");
  }
  const attribution = tidyText(options.attribution ?? known?.attribution ?? `Source: ${publisher}`);
  return { kind: "read", value: { licence: stated, adaptation, publisher, attribution } };
}

const isLicence = (text: string): text is Source["licence"] => Object.hasOwn(widest, text);

/** Whom a run's text is for when it does not say. */
export const readersOf = ({
  audience = ["patient", "caregiver"],
  population = ["any"],
}: ImportOptions): { readonly audience: readonly string[]; readonly population: readonly string[] } => ({
  audience,
  population,
});

/** Only https: an address is shown to patients as something to press. */
export function httpsAddress(text: unknown): string | undefined {
  if (typeof text !== "string" || text.length > 2_000 || !URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  return url.protocol === "https:" && url.username === "" && url.password === "" ? url.href : undefined;
}

/** Languages whose passages the checks can read. */
export function knownLanguage(text: string | undefined): "en" | "es" | undefined {
  const main = text?.trim().toLowerCase().split(/[-_]/)[0];
  return main === "en" || main === "es" ? main : undefined;
}

/** `any` or two-letter codes, at least one; undefined when one of them is neither. */
export function knownJurisdiction(codes: readonly string[] | undefined): readonly string[] | undefined {
  if (codes === undefined || codes.length === 0) return undefined;
  return codes.every((code) => /^(?:any|[A-Z]{2})$/.test(code)) ? codes : undefined;
}
