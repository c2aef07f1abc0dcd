/** A whole guideline file for tests, in the format of `guidelines/README.md`. Every part can be replaced. */
export function guidelineText(changes: {
  readonly id?: string;
  readonly title?: string;
  readonly synonyms?: string;
  readonly status?: string;
  readonly audience?: string;
  readonly jurisdiction?: string;
  readonly population?: string;
  readonly reviewedOn?: string;
  readonly reviewBy?: string;
  readonly related?: string;
  readonly language?: string;
  readonly mustSay?: string;
  readonly extraKey?: string;
  readonly about?: string;
  readonly selfCare?: string;
  readonly immediate?: string;
}): string {
  const warning = "Call your emergency number if a cough comes with blood.";
  return `---
id: ${changes.id ?? "cough"}
title: ${changes.title ?? "Cough"}
synonyms: ${changes.synonyms ?? "[tickly cough]"}
language: ${changes.language ?? "en"}
audience: ${changes.audience ?? "[patient, caregiver]"}
population: ${changes.population ?? "[any]"}
jurisdiction: ${changes.jurisdiction ?? "[any]"}
status: ${changes.status ?? "sample"}
writtenOn: 2026-11-20
reviewBy: ${changes.reviewBy ?? "2027-11-20"}
related: ${changes.related ?? "[]"}
sources:
  - publisher: NHS
    title: Cough
    url: https://www.nhs.uk/conditions/cough/
    licence: OGL-3.0
    adaptation: allowed
    reviewedOn: ${changes.reviewedOn ?? "unknown"}
mustSay:
  - ${changes.mustSay ?? changes.immediate ?? warning}
${changes.extraKey === undefined ? "" : `${changes.extraKey}\n`}---

## What is a cough? {about}

${changes.about ?? "A cough clears the airways. Most coughs go away within three weeks."}

## What can I do at home? {self-care}

${changes.selfCare ?? "- Drink plenty of water when a cough is dry.\n- Rest at home while a cough is bad."}

## When should I call an ambulance? {immediate}

- ${changes.immediate ?? warning}

## When should I see a doctor? {non-urgent}

- Contact a doctor if a cough lasts longer than three weeks.
`;
}

/** The same topic in Spanish: a translation of "cough", one sentence for one in all sections but the first. */
export const spanishGuidelineText = (about: string): string => `---
id: tos
title: Tos
synonyms: [tos seca]
language: es
translationOf: cough
audience: [patient]
population: [any]
jurisdiction: [any]
status: sample
writtenOn: 2026-11-20
reviewBy: 2027-11-20
related: []
sources:
  - publisher: NHS
    title: Cough
    url: https://www.nhs.uk/conditions/cough/
    licence: OGL-3.0
    adaptation: allowed
    reviewedOn: unknown
mustSay:
  - Llame a su número de emergencias si una tos trae sangre.
---

## ¿Qué es la tos? {about}

${about}

## ¿Qué puedo hacer en casa? {self-care}

- Tome mucha agua si la tos es seca.
- Descanse en casa si la tos es fuerte.

## ¿Cuándo es una emergencia? {immediate}

- Llame a su número de emergencias si una tos trae sangre.

## ¿Cuándo debo ver a un médico? {non-urgent}

- Contacte a un médico si una tos dura más de tres semanas.
`;
