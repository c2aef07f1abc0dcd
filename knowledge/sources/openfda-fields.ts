import type { CareLevel, SectionKind } from "../passage.ts";

export interface LabelField {
  readonly field: string;
  readonly heading: string;
  readonly kind: SectionKind;
  readonly careLevel: CareLevel;
  /** An answer about this medicine is not finished without a line of it. */
  readonly mustSay?: true;
  /** The words mean the opposite, or nothing, without the heading: "if you have an allergy" under "Do not use". */
  readonly needsHeading?: true;
}

const about = { kind: "about", careLevel: "none" } as const;
const medicines = { kind: "medicines", careLevel: "none" } as const;

/**
 * The sections of a label that are guidance, warnings first. Source: openFDA, drug label fields (`druglabel_schema.json`).
 * Left out: chemistry, studies and packaging, which answer nobody's question, and `questions`, a maker's telephone number.
 */
export const labelFields: readonly LabelField[] = [
  { field: "boxed_warning", heading: "Boxed warning", ...medicines, mustSay: true },
  { field: "do_not_use", heading: "Do not use", ...medicines, mustSay: true, needsHeading: true },
  // "Stop use and ask a doctor": the reader should act today, so it is found and shown with other urgent advice.
  {
    field: "stop_use",
    heading: "Stop use and ask a doctor if",
    kind: "urgent",
    careLevel: "urgent",
    mustSay: true,
    needsHeading: true,
  },
  { field: "user_safety_warnings", heading: "Safety warnings", ...medicines },
  { field: "warnings", heading: "Warnings", ...medicines },
  { field: "warnings_and_cautions", heading: "Warnings and precautions", ...medicines },
  { field: "contraindications", heading: "Contraindications: do not use in", ...medicines, needsHeading: true },
  { field: "ask_doctor", heading: "Ask a doctor before use if", ...medicines, needsHeading: true },
  {
    field: "ask_doctor_or_pharmacist",
    heading: "Ask a doctor or pharmacist before use if",
    ...medicines,
    needsHeading: true,
  },
  { field: "when_using", heading: "When using this product", ...medicines, needsHeading: true },
  { field: "pregnancy_or_breast_feeding", heading: "Pregnancy or breast-feeding", ...medicines },
  { field: "keep_out_of_reach_of_children", heading: "Keep out of reach of children", ...medicines },
  { field: "overdosage", heading: "Overdose", ...medicines },
  { field: "indications_and_usage", heading: "What it is used for", ...about },
  { field: "purpose", heading: "Purpose", ...about },
  { field: "active_ingredient", heading: "Active ingredient", ...medicines },
  { field: "inactive_ingredient", heading: "Inactive ingredients", ...medicines },
  { field: "dosage_and_administration", heading: "Dosage and administration", ...medicines },
  { field: "dosage_forms_and_strengths", heading: "Dosage forms and strengths", ...medicines },
  { field: "precautions", heading: "Precautions", ...medicines },
  { field: "general_precautions", heading: "General precautions", ...medicines },
  { field: "adverse_reactions", heading: "Side effects", ...medicines },
  { field: "drug_interactions", heading: "Drug interactions", ...medicines },
  { field: "use_in_specific_populations", heading: "Use in specific populations", ...medicines },
  { field: "pregnancy", heading: "Pregnancy", ...medicines },
  { field: "nursing_mothers", heading: "Nursing mothers", ...medicines },
  { field: "labor_and_delivery", heading: "Labor and delivery", ...medicines },
  { field: "pediatric_use", heading: "Use in children", ...medicines },
  { field: "geriatric_use", heading: "Use in older people", ...medicines },
  { field: "information_for_patients", heading: "Information for patients", ...medicines },
  { field: "spl_medguide", heading: "Medication guide", ...medicines },
  { field: "spl_patient_package_insert", heading: "Patient leaflet", ...medicines },
  { field: "patient_medication_information", heading: "Patient medication information", ...medicines },
  { field: "instructions_for_use", heading: "Instructions for use", ...medicines },
  { field: "storage_and_handling", heading: "Storage and handling", ...medicines },
];
