import fastCheck from "fast-check";
import { expect, test } from "vitest";
import { isCardNumber, isIban, isNhsNumber } from "./check-digits.ts";
import { redactIdentifiers, withoutPlaceholders } from "./redact-identifiers.ts";

const removed: readonly [string, string][] = [
  ["Write to me at jo.bloggs+health@example.co.uk please", "Write to me at [email] please"],
  ["I read https://example.org/rash?id=7. Is it true?", "I read [url]. Is it true?"],
  ["See www.example.org for my photos", "See [url] for my photos"],
  ["My address on the network is 192.168.10.44", "My address on the network is [ip-address]"],
  ["I paid with 4111 1111 1111 1111 yesterday", "I paid with [card-number] yesterday"],
  ["My IBAN is GB82 WEST 1234 5698 7654 32", "My IBAN is [bank-account]"],
  ["My NHS number is 943 476 5919", "My NHS number is [health-number]"],
  ["It is 9434765919, can you look me up?", "It is [health-number], can you look me up?"],
  ["SSN 123-45-6789", "SSN [social-security-number]"],
  ["My social security number is 123 45 6789", "My social security number is [social-security-number]"],
  ["national insurance number QQ 12 34 56 C", "national insurance number [social-security-number]"],
  ["MRN: 00482913", "MRN: [record-number]"],
  ["hospital number K123456", "hospital number [record-number]"],
  ["my insurance ID is ABC-987654", "my insurance ID is [record-number]"],
  ["Call me on 07700 900123", "Call me on [phone]"],
  ["ring +44 20 7946 0958 tonight", "ring [phone] tonight"],
  ["my cell is (310) 555-0134", "my cell is [phone]"],
  ["She was born on 3 March 1958", "She was born on [date-of-birth]"],
  ["DOB 12/04/1989", "DOB [date-of-birth]"],
  ["I was discharged on 14 May 2026 with new tablets", "I was discharged on [date] with new tablets"],
  ["I live at 14 Acacia Avenue, Leeds", "I live at [address]"],
  ["We are at 221B Baker Street now", "We are at [address] now"],
  ["Send it to PO Box 4512", "Send it to [address]"],
  ["I am near SW1A 1AA", "I am near [postcode]"],
  ["my zip code is 90210", "my zip code is [postcode]"],
  ["in Springfield, IL 62704", "in Springfield, [postcode]"],
  ["My name is Priyanka Rao and I cough", "My name is [name] and I cough"],
  ["my name is rubija", "my name is [name]"],
  ["I'm called Oluwaseun", "I'm called [name]"],
  ["Dr. Patel said it was viral", "[name] said it was viral"],
  ["Mrs O'Neill next door has shingles", "[name] next door has shingles"],
  ["My daughter Rosalind has a fever", "My daughter [name] has a fever"],
  ["John Smith has chest pain", "[name] has chest pain"],
  ["a patient like Anna S. with asthma", "a patient like [name] with asthma"],
  ["I was seen at Elmwood Clinic for it", "I was seen at [place] for it"],
  ["What helps a cough?\n\nKind regards,\nSiobhan Murphy", "What helps a cough?\n\nKind regards,\n[name]"],
  ["What helps a cough? Thanks, Siobhan", "What helps a cough? Thanks, [name]"],
];
test.each(removed)("%j leaves the house as %j", (given, expected) => {
  expect(redactIdentifiers(given).text).toBe(expected);
});

const kept: readonly string[] = [
  "I took 500 mg of paracetamol at 10:30 and 1,000 mg at 14:00",
  "My blood pressure is 180/120 and my pulse 104",
  "He is 2 years old and has a temperature of 39.4°C (102.9°F)",
  "The fever began on 12 November 2026 and has lasted 5 days",
  "The rash started 03/11/2026",
  "My last period was on 01/10/2026",
  "I had the vaccine on 3 March 2026",
  "Blood sugar 4.2 mmol/L, HbA1c 48, potassium 5.1",
  "I take 2 tablets every 4 to 6 hours, 8 in 24 hours at most",
  "I have had a cough for 3 weeks, since Monday",
  "PHQ-9 was 14 and GAD-7 was 11",
  "COVID-19 and hepatitis B jabs in 2024",
  "He weighs 12.5 kg and is 86 cm tall",
  "Is vitamin D 1000 IU enough? I am 34 weeks pregnant",
  "Do I have Parkinson's disease or Lou Gehrig's disease?",
  "My Type 2 Diabetes is worse in December",
  "Can I take Tylenol with Advil?",
  "Doctor said I may go home. Will I get better in May?",
  "My name is not important",
  "I'm Worried about my baby",
  "I live at home with my mum",
  "My dad Has dementia",
  "Is 10 20 30 a good breathing pattern? 5-4-3-2-1 helped",
  "Emergency numbers are 999, 911 and 112",
  "Oxygen 92% and 16 breaths per minute at A&E",
  "Take 1 drop a day, 30 ml twice, 0.5 mg at night",
  "ICD-10 code J45 and SARS-CoV-2",
];
test.each(kept)("%j keeps every clinical fact", (given) => {
  expect(redactIdentifiers(given)).toEqual({ text: given, spans: [] });
});

test("a sentence with many identifiers keeps the question between them", () => {
  const given =
    "My name is Tom Baker, DOB 01/02/1980, call me on 07700 900123. Can I take 400 mg ibuprofen with warfarin?";
  expect(redactIdentifiers(given).text).toBe(
    "My name is [name], DOB [date-of-birth], call me on [phone]. Can I take 400 mg ibuprofen with warfarin?",
  );
});

test("spans point at the words that were removed, in order and apart", () => {
  const given = "I'm called Oluwaseun. Mail seun@example.com or ring 07700 900123.";
  const { spans } = redactIdentifiers(given);
  expect(spans.map(({ start, end }) => given.slice(start, end))).toEqual(
    ["Oluwaseun.", "seun@example.com", "07700 900123"].map((words) => words.replace(/\.$/, "")),
  );
});

test("what is removed is never written down in the result", () => {
  expect(JSON.stringify(redactIdentifiers("My name is Oluwaseun").spans)).not.toContain("Oluwaseun");
});

test("text without identifiers is unchanged, and doing it twice changes nothing more", () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.string({ unit: "grapheme", maxLength: 200 }), (given) => {
      const once = redactIdentifiers(given);
      const inOrder = once.spans.every(({ start, end }, at) => start < end && start >= (once.spans[at - 1]?.end ?? 0));
      return inOrder && (once.spans.length > 0 || once.text === given);
    }),
    { numRuns: 300 },
  );
});

const hostile = [
  "1-",
  "a@",
  "Dr ",
  "at St. ",
  "1 ",
  "Aa ",
  "12 aa aa ",
  "id 1-",
  "::::",
  "A'",
  "(",
  "www.",
  "call me on 1 ",
  "my address is ",
  "1.",
  "A. ",
];
test.each(hostile)("a message made only of %j takes no longer than its length explains", (piece) => {
  const started = performance.now();
  redactIdentifiers(piece.repeat(Math.ceil(20_000 / piece.length)));
  expect(performance.now() - started).toBeLessThan(1000);
});

test("check digits tell an NHS number, a card and an IBAN from their near misses", () => {
  expect([isNhsNumber("943 476 5919"), isNhsNumber("943 476 5918"), isNhsNumber("123")]).toEqual([true, false, false]);
  expect([
    isCardNumber("4111111111111111"),
    isCardNumber("4111111111111112"),
    isCardNumber("0000000000000000"),
  ]).toEqual([true, false, false]);
  expect([isIban("GB82WEST12345698765432"), isIban("GB82WEST12345698765433")]).toEqual([true, false]);
});

test("what stands for an identifier is no word to search with", () => {
  const { text } = redactIdentifiers("My daughter Rosalind has a cough");
  expect(withoutPlaceholders(text).replace(/\s+/g, " ")).toBe("My daughter has a cough");
  expect(withoutPlaceholders("a rash [see picture]")).toBe("a rash [see picture]");
});
