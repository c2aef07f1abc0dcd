/** What a number in a question says: a reading belongs to a page even when the page's name is never written. */
const celsius =
  /\b(?:temp(?:erature)?|fever|thermometer)\b.{0,30}?\b(3[4-9]|4[0-3])(?:\.\d)?\b|\b(3[89]|4[0-2])(?:\.\d)?\s?(?:°\s?)?c\b|\b(37\.[5-9]|3[89]\.\d|4[01]\.\d)\b(?!\s?(?:kg|kilo|%|mmol|cm|mg|ml|weeks?|stone))/;
const fahrenheit =
  /\b(10[0-7](?:\.\d)?)\s?(?:°\s?)?f\b|\b(?:temp(?:erature)?|fever|thermometer)\b.{0,30}?\b(10[0-7])(?:\.\d)?\b/;
const pressure = /\b(\d{2,3})\s*(?:\/|over)\s*(\d{2,3})\b/g;
const sugar =
  /\b(?:sugars?|glucose|bm|bms|glucometer|hypo|libre)\b[^.?!\d]{0,40}?(\d{1,3}(?:\.\d)?)\b(?!\s*(?:mg\b|g\b|grams?|units?|tablets?|times|days?|weeks?|years?|hours?|teaspoons?|spoons?|lumps?))/;

/** UK and US adult levels as the guidance has them: below 4 mmol/L (70 mg/dL) is low; 11 mmol/L (200 mg/dL) is high. */
const sugarLowBelow = 4;
const sugarHighFrom = 11;
const mgPerDlFrom = 36;
const mgPerMmol = 18;
/** 140/90 mmHg and above is high in a clinic (NHS); the upper number below 90 or the lower below 60 is low (NHS). */
const systolicHigh = 140;
const diastolicHigh = 90;
const systolicLow = 90;
const diastolicLow = 60;

/** Names, in the lexicon's words, of what the readings in a text belong to. Nothing is diagnosed: a name only finds a page. */
export function namesOfReadings(text: string): readonly string[] {
  const plain = text.toLowerCase();
  const names: string[] = [];
  if (celsius.test(plain) || fahrenheit.test(plain)) names.push("fever");
  for (const [, upper, lower] of plain.matchAll(pressure)) {
    const [systolic, diastolic] = [Number(upper), Number(lower)];
    if (systolic < 60 || systolic > 280 || diastolic < 30 || diastolic > 180 || systolic <= diastolic) continue;
    if (systolic >= systolicHigh || diastolic >= diastolicHigh) names.push("high blood pressure");
    else if (systolic < systolicLow || diastolic < diastolicLow) names.push("low blood pressure");
    else names.push("blood pressure");
  }
  const said = sugar.exec(plain)?.[1];
  if (said !== undefined) {
    const value = Number(said) >= mgPerDlFrom ? Number(said) / mgPerMmol : Number(said);
    names.push(value < sugarLowBelow ? "low blood sugar" : value >= sugarHighFrom ? "high blood sugar" : "blood sugar");
  }
  return names;
}
