import type { CannotWords } from "../cannot.ts";

const test =
  "a1c|hba1c|tsh|inr|potassium|sodium|creatinine|egfr|gfr|ferritin|ha?emoglobin|platelets|white (?:blood )?cells?|crp|psa|alt|bilirubin|ldl|hdl|cholesterol|vitamin d|t4|b12";

export const englishCannotWords: CannotWords = {
  asksDiagnosis:
    /\b(?:(?:is|was|could|can|might|would|will) (?:it|this|that|these|they)(?: all)?(?: be)?|(?:do|does|could|might|did) (?:i|he|she|they|we|my \w+|you think (?:it is|it'?s|i have|he has|she has))(?: have| be having)?|have i got|has (?:he|she) got|am i having|is (?:he|she) having)\s+(?:(?:just|possibly|really|maybe|actually|something like|signs of|a case of|the|an?)\s+)*$/i,
  asksResult: new RegExp(
    `^(?=.*(?:\\b(?:${test})\\b[^.?!]{0,30}\\d|\\b(?:blood|lab|urine|smear|stool|test|biopsy)s? (?:test )?results?\\b|\\bresults? (?:came|is|are|was|were)\\b))(?=.*\\b(?:mean\\w*|normal|dangerous|serious|bad|ok|okay|too (?:high|low)|worr\\w*|interpret|explain|understand|good)\\b)|^\\W*(?:my )?(?:${test})\\W+(?:is |of |was )?\\d[\\d.,]*\\W*$`,
    "is",
  ),
  asksScan:
    /\b(?:x-?rays?|scans?|mri|ct|ultrasound|ecg|ekg|mammogram)\b[^.?!]{0,40}\b(?:shows?|showed|says?|said|results?|means?|report|found)\b|\b(?:read|interpret|explain|look at)\b[^.?!]{0,25}\b(?:x-?ray|scan|mri|ecg|ekg)\b/i,
  asksPicture:
    /\b(?:look at|see|send|sent|attach\w*|upload\w*|here(?:'s| is))\b[^.?!]{0,25}\b(?:photos?|pictures?|pics?|images?)\b/i,
  doseThing: "changing the dose",
};
