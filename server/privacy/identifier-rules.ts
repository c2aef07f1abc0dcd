import { isCardNumber, isIban, isNhsNumber } from "./check-digits.ts";
import { firstNames } from "./first-names.ts";

export const identifierKinds = [
  "email",
  "url",
  "ip-address",
  "card-number",
  "bank-account",
  "health-number",
  "record-number",
  "social-security-number",
  "phone",
  "date-of-birth",
  "date",
  "address",
  "postcode",
  "place",
  "name",
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export interface IdentifierRule {
  readonly kind: IdentifierKind;
  /** With /g, and /d when a group named `id` marks the part to remove; otherwise the whole match goes. Runs in linear time. */
  readonly pattern: RegExp;
  /** A check the pattern cannot express. `before` is what stands just in front of the match. */
  readonly accept?: (found: string, around: { readonly before: string; readonly after: string }) => boolean;
}

// Every repetition below is bounded, or of one class that its neighbour cannot match: no input makes them slow.
const word = String.raw`\p{Lu}[\p{L}'’-]{1,24}`;
const initial = String.raw`\p{Lu}\.`;
const fullName = `${word}(?: (?:${word}|${initial}|(?:de|van|von|der|la|al|bin) ${word})){0,3}`;
const months =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const wholeDate = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}|(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? ${months}\.?,? (?:19|20)\d{2}|${months}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:(?:19|20)\d{2}|['’]\d{2})|\d{1,2}-${months}-(?:19|20)\d{2})`;
const states =
  "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]";
const streets =
  "street,st,road,rd,avenue,ave,lane,ln,drive,dr,close,court,ct,crescent,gardens,grove,place,square,terrace,boulevard,blvd,parkway,pkwy,highway,hwy,circle,trail"
    .split(",")
    .map((street) => `[${street[0]?.toUpperCase()}${street[0]}]${street.slice(1)}`)
    .join("|");
// A town after a street or a clinic, but not the pronoun or the question that follows a comma.
const town = String.raw`(?:,? (?:in )?(?!(?:I|He|She|It|We|They|The|A|An|And|But|So|My|His|Her|Is|Are|Was|What|When|How|Why|Can|Could|Should|Do|Does|Dr|Mr|Mrs|Ms|MRN|DOB|On|In|At)\b)\p{Lu}[\p{Ll}'’]{2,24}(?: \p{Lu}[\p{Ll}'’]{2,24}){0,2})?(?:,? (?:${states}|LA|NY|UK|USA)\b)?(?: \d{5}(?:-\d{4})?\b)?`;

// Capitalised words that stand where a name could and are none.
const notNames =
  /^(?:I|I'm|I’m|A|An|The|My|He|She|It|We|They|In|On|At|And|But|Or|For|Not|No|Yes|Doctor|Nurse|Hospital|Type|Stage|Grade|Vitamin|English|Spanish|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Diabet\w*|Asthma\w*|Pregnan\w*|Covid|COVID|NHS|GP|ER|A&E|MRI|CT|Worried|Scared|Sick|Tired|Sorry|Afraid|Please|Thanks|Help|Hi|Hello|Just|Very|So|Calling|Writing|Having|Feeling|Looking|Taking|Getting|Going|Allergic|Currently|Really)\b/;
// Hospitals go by acronyms too; these acronyms and days do not name one.
const notPlaces =
  /^(?:A&E|ER|ED|GP|ICU|NICU|OT|PT|NHS|IV|OR|BP|HR|CT|MRI|ECG|EKG|Christmas|Easter|Night|Home|Work|School|Boots|Risk|Stage|Type|Grade|Level|Least|Most|COPD|HIV|COVID)\b/;
const place = String.raw`(?:St\.? |Mt\.? )?\p{Lu}[\p{L}'’.&-]{1,24}(?: (?:of|and|&|\p{Lu}[\p{L}'’&-]{1,24})){0,4}`;
const isPlace = (found: string): boolean => !notNames.test(found) && !notPlaces.test(found);
const isName = (found: string): boolean => !notNames.test(found) && !/^[\p{Lu}]{2,}$/u.test(found);

// Days a symptom began are clinical facts; days of visits, tests and birth point at a person.
const symptomDate =
  /\b(?:since|start\w*|began|begin\w*|onset|came on|noticed|first (?:felt|saw|had)|symptoms?|rash|fever|cough|pain|bleed\w*|vomit\w*|period|lmp|due|got worse|fell|injur\w*|took|taken|dose|vaccin\w*|jab|until|expires?|expiry)\b[^.!?]{0,40}$/i;

const rule = (
  kind: IdentifierKind,
  source: string,
  flags = "giu",
  accept?: IdentifierRule["accept"],
): IdentifierRule => {
  const pattern = new RegExp(source, `${flags}d`);
  return accept ? { kind, pattern, accept } : { kind, pattern };
};

/** Highest first: where two overlap, the earlier rule names the placeholder and the union is removed. */
export const identifierRules: readonly IdentifierRule[] = [
  rule("email", String.raw`(?<![\w.+%-])[\w.+%-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}`),
  rule("url", String.raw`\b(?:https?:\/\/|www\.)[^\s<>"')\]]{3,300}`),
  rule(
    "ip-address",
    String.raw`(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]\d|\d)`,
  ),
  rule("ip-address", String.raw`(?<![\w:])(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\w:])`),
  rule("bank-account", String.raw`\b[a-z]{2}\d{2}(?: ?[a-z\d]){11,30}\b`, "giu", (found) => isIban(found)),
  rule("card-number", String.raw`(?<![\d.,/-])\d(?:[ -]?\d){11,18}(?![\d/-])`, "gu", (found) => isCardNumber(found)),
  rule(
    "card-number",
    String.raw`\b(?:credit|debit|bank|my|card) ?(?:card)? (?:number|no\.?|cc)?(?: is|:)? ?(?<id>\d(?:[ -]?\d){11,18})(?!\d)`,
  ),
  rule("health-number", String.raw`(?<![\d.,/+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/-])`, "gu", (found) =>
    isNhsNumber(found),
  ),
  rule("health-number", String.raw`\bnhs (?:number|no\.?|num|#)?(?: is|:)? ?(?<id>\d{3}[ -]?\d{3}[ -]?\d{4})`),
  rule("social-security-number", String.raw`(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])`),
  rule(
    "social-security-number",
    String.raw`\b(?:ssn|social security(?: number| no\.?)?|national insurance(?: number| no\.?)?|ni (?:number|no\.?))(?: is|:)? ?(?<id>[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]|\d{3}[- ]?\d{2}[- ]?\d{4})`,
  ),
  // Any code that follows a word for one: record, policy, account, licence, reference. It must hold a digit.
  rule(
    "record-number",
    String.raw`\b(?:mrn|(?:medical |hospital |patient |health |case |chart )?(?:record|file|chart|patient|hospital|case|member(?:ship)?|policy|insurance|ins\.?|plan|account|acct\.?|licen[cs]e|certificate|site|study|passport|driver'?s licen[cs]e|beneficiary|reference|ref\.?|booking)(?: plan| benefit| card| policy| code)? ?(?:id|number|no\.?|num\.?|#|code)|health plan|medicare|medicaid|insurance|policy|account|acct|ref|id)(?: ?#| number| no\.?)?(?: is| of|:| -|,)? ?#? ?(?<id>(?=[a-z-]{0,8}\d)[a-z\d]{1,14}(?:[-/][a-z\d]{1,12}){0,3})\b`,
    "giu",
    (found) => /\d{3}/.test(found),
  ),
  rule("record-number", String.raw`\bmrn\b[^\d\n]{0,12}(?<id>[a-z]{0,3}-?\d[a-z\d-]{3,14})\b`),
  rule(
    "record-number",
    String.raw`(?<![\w-])(?!(?:covid|sars|cov|h\dn|hpv|il|cd|vitamin|ca|type|grade|icd|pm|hba1c|gad|phq)-)[a-z]{2,4}-\d{4,10}(?![\w-])`,
  ),
  rule("phone", String.raw`(?<![\w.,/+-])\+\d{1,3}[ .-]?(?:\(\d{1,5}\)[ .-]?)?\d{1,5}(?:[ .-]?\d{2,5}){1,4}(?![\w/])`),
  rule(
    "phone",
    String.raw`(?<![\w.,/+-])(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?:(?: ?x| ?ext\.? ?)\d{1,6})?(?![\w/-])`,
  ),
  rule("phone", String.raw`(?<![\w.,/+-])0\d(?:[ -]?\d){8,9}(?![\d/])`),
  rule(
    "phone",
    String.raw`\b(?:phone|mobile|cell|telephone|tel|call me (?:on|at)|text me (?:on|at)|ring me (?:on|at)|reach me (?:on|at)|contact(?: number| me (?:on|at))?|my number|whatsapp)(?: number| no\.?)?(?: is|:)?[\s:]{0,3}(?<id>[+(]?\d(?:[\s().-]{0,2}\d){5,13})`,
  ),
  rule(
    "date-of-birth",
    String.raw`\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born)\b(?: is| was| on|:| in)*\s{0,2}(?<id>${wholeDate}|\d{1,2}(?:st|nd|rd|th)?(?: of)? ${months}|${months} \d{1,2}(?:st|nd|rd|th)?|\d{6,8})`,
  ),
  rule(
    "date",
    String.raw`(?<![\d/.-])${wholeDate}(?![\d/-])`,
    "giu",
    (_found, { before, after }) =>
      !symptomDate.test(before) && !/^[^.!?]{0,25}\b(?:start\w*|began|symptoms? (?:start|beg))/i.test(after),
  ),
  rule(
    "address",
    String.raw`(?<![\w/.])\d{1,5}[A-Za-z]?,? (?:\p{L}[\p{L}'’.-]{0,24} ){1,4}(?:${streets})\b\.?(?:,? (?:[Aa]pt|[Aa]partment|[Ff]lat|[Uu]nit|[Ss]uite|#)\.? ?\w{1,6})?${town}`,
    "gu",
    (found) => /\p{Lu}/u.test(found),
  ),
  rule(
    "address",
    String.raw`\b(?:i live at|my address is|lives? at|address:|home address is)\s{0,3}(?<id>[^\n.?!]{5,80})`,
    "giu",
    (found) => /\d|\p{Lu}\p{Ll}+ \p{Lu}/u.test(found),
  ),
  rule("address", String.raw`\bp\.?o\.? box \d{1,6}\b`),
  // A UK postcode has a shape nothing clinical has; a five-digit ZIP is only one beside a word or a state that says so.
  rule(
    "postcode",
    String.raw`\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])) \d[ABD-HJLNP-UW-Z]{2}\b`,
    "gu",
  ),
  rule(
    "postcode",
    String.raw`\b(?:post ?code|zip(?: ?code)?)(?: is|:)? ?(?<id>[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|\d{3,5}(?:-\d{4})?)\b`,
  ),
  rule("postcode", String.raw`\b(?:${states}),? \d{5}(?:-\d{4})?\b`, "gu"),
  // Named clinics and hospitals say where somebody was treated.
  rule(
    "place",
    String.raw`\b(?:St\.? )?${word}(?:'s|’s)?(?: (?:of|and|&|the|${word})){0,4} (?:Hospital|Clinic|Medical Cent(?:er|re)|Health Cent(?:er|re)|Health(?:care)?|Infirmary|Surgery|General|Memorial|Hospice|Care Cent(?:er|re)|Cancer Cent(?:er|re)|Institute|Nursing Home|Care Home|Medical Practice|Pharmacy|Practice|Med Ctr)\b${town}`,
    "gu",
    (found) =>
      !/^(?:The|A|My|Our|This|Your|Any|Which|Emergency|Public|Mental|Oral|Sexual|Women's|Men's|General|Local|Primary|Heart|Eye)\b/.test(
        found,
      ),
  ),
  rule(
    "place",
    String.raw`\b(?:seen|treated|admitted|evaluated|hospitali[sz]ed|diagnosed|discharged|transferred|monitored|managed|followed|visit(?:ed)?|appointment|surgery|check-?up|care|stay|consult(?:ed|ation)?|examined|operated|referred|presented|tested)\b[^.?!\n]{0,30}? (?:at|to|in|from|by) (?:the )?(?<id>(?:St\.? )?\p{Lu}[\p{L}'’.&-]{1,24}(?: (?:of|and|&|\p{Lu}[\p{L}'’.&-]{1,24})){0,4})`,
    "gu",
    (found) =>
      isName(found) && !/^(?:ICU|IV|OR|ED|ER|Stage|January|Feb|Aug|Sept?|Oct|Nov|Dec|Jan|Mar|Apr)\b/.test(found),
  ),
  // "at Mercy", "seen @ UCSF", "our Leeds office", "lives in Fresno", "Peter R. from Denver".
  rule(
    "place",
    String.raw`(?:\b(?:at|@)|(?<=\p{Lu}\.) from|\b(?:i(?:'m|’m| am) from|I live in|lives? in|living in|resid(?:es?|ing) in|moved to|based in)|(?<=Dr\. ${word}) (?:in|at)|(?<=@)) (?:the |our )?(?<id>${place}${town})`,
    "gu",
    (found) => isPlace(found),
  ),
  rule(
    "place",
    String.raw`\b(?:our|the) (?<id>\p{Lu}\p{Ll}{3,24}(?: \p{Lu}\p{Ll}{2,24})?) (?:office|clinic|branch|hospital)\b`,
    "gu",
    (found) => isPlace(found),
  ),
  rule(
    "name",
    String.raw`(?<![\p{L}'’-])(?:(?:Dr|Mr|Mrs|Ms)\. )?(?:${firstNames.join("|")}) (?:\p{Lu}\. )?(?:\p{Lu}\.|\p{Lu}(?=[\s,;:)?]|$)|\p{Lu}[\p{L}'’-]{1,24})`,
    "gu",
    looksLikePerson,
  ),
  rule(
    "name",
    String.raw`\b(?:[Mm]y (?:full |first |last )?name(?:'s|’s| is)|[Ii](?:'m|’m| am) called|[Cc]all me|[Tt]his is|[Pp]atient(?:'s)? name(?: is)?:?|[Nn]amed|[Nn]ame:|(?:[Hh]is|[Hh]er|[Tt]heir) name(?:'s|’s| is)|[Ss]igned,?|goes by) (?<id>${fullName})`,
    "gu",
    (found) => isName(found),
  ),
  rule(
    "name",
    String.raw`\b(?:my (?:full |first |last )?name(?:'s|’s| is)|i(?:'m|’m| am) called|his name(?:'s|’s| is)|her name(?:'s|’s| is)) (?<id>(?!(?:not|on|the|a)\b)\p{L}[\p{L}'’-]{1,24}(?: (?!(?:and|but|or|i|i'm|im|my|from|calling|writing|with|who|is|was|a|the|am|have|has|aged?|please|can|what|how)\b)\p{L}[\p{L}'’-]{1,24})?)`,
    "giu",
  ),
  rule(
    "name",
    String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Doctor|Sister|Nurse|Sir|Dame)\.? (?:${fullName}|${initial}(?: ${word})?)`,
    "gu",
    (found) => isName(found.replace(/^\p{L}+\.? /u, "")),
  ),
  // A son, a wife, a patient, then a name: "my daughter Anna", "patient John P."
  rule(
    "name",
    String.raw`\b(?:son|daughter|baby|wife|husband|partner|mum|mom|mother|dad|father|brother|sister|friend|grandson|granddaughter|grandmother|grandfather|boyfriend|girlfriend|aunt|uncle|cousin|patient|woman|man|male|female|boy|girl|client|named),? (?<id>\p{Lu}[\p{L}'’-]{1,24} (?:\p{Lu}\.(?! \p{Lu}\p{Ll})|\p{Lu}[\p{L}'’-]{1,24}))`,
    "gu",
    (found, around) => looksLikePerson(found, around),
  ),
  rule(
    "name",
    String.raw`\b(?:[Mm]y |[Oo]ur )(?:\d{1,2}[- ](?:year|month)s?[- ]old )?(?:son|daughter|baby|wife|husband|partner|brother|sister|friend|grandson|granddaughter|boyfriend|girlfriend|aunt|uncle|cousin),? (?<id>\p{Lu}[\p{Ll}'’-]{2,24})`,
    "gu",
    (found) => isName(found),
  ),
  // A first name with an initial, as notes write it: "Anna S."
  rule(
    "name",
    String.raw`(?<![\p{L}.])\p{Lu}\p{Ll}{2,20} \p{Lu}\.(?=[\s,;:)?]|$)`,
    "gu",
    (found) =>
      isName(found) &&
      !/^(?:Hepatitis|Vitamin|Type|Group|Class|Grade|Stage|Influenza|Strep|Plan|Part|Option)\b/.test(found),
  ),
  rule(
    "name",
    String.raw`(?:^|\n)[ \t]*(?:[Kk]ind regards|[Bb]est wishes|[Rr]egards|[Tt]hanks|[Tt]hank you|[Ss]incerely|[Yy]ours(?: \w{1,12})?|[Cc]heers|[Ll]ove|[Bb]est),?[ \t]*\n{1,2}[ \t]*(?<id>${fullName})[ \t]*(?=\n|$)`,
    "gu",
    (found) => isName(found),
  ),
  rule(
    "name",
    String.raw`[.!?] (?:Thanks|Thank you|Regards|Best wishes|Kind regards|Cheers),? (?<id>${fullName})[.!]?\s*$`,
    "gu",
    (found) => isName(found),
  ),
];

// Two capitalised words in running text are also diseases, drugs and brands: what is named after a person is kept.
const medicalWord =
  /\b(?:Disease|Syndrome|Score|Test|Scale|Index|Diabetes|Cancer|Fever|Virus|Hepatitis|Vitamin|Guillain|Barr[eé]|Crohn|Parkinson|Alzheimer|Lou|Gehrig|Hodgkin|Graves|Hashimoto|Addison|Cushing|Marfan|Down|Turner|Wilson|Huntington|Raynaud|M[eé]ni[eè]re|Bell|Lyme|Epstein|Framingham|Gleason|Glasgow|Apgar|African|American|Asian|Hispanic|Caucasian|White|Black|Native|Type|Stage|Grade|Class|COPD|ICU|New|United|South|North|Great|Medicare|Medicaid|Zika|Ebola|Long|Covid)\b/i;
function looksLikePerson(found: string, { after }: { readonly after: string }): boolean {
  return (
    isName(found) &&
    !medicalWord.test(found) &&
    !/^['’]?s? (?:disease|syndrome|palsy|score|test|scale|criteria|virus|sign|phenomenon|lymphoma|scale)/i.test(after)
  );
}
