/** What a question is about, in words that fit after "about" and "with". A closed list: nothing else enters a written sentence. */
export interface Matter {
  readonly words: string;
  readonly kind: "symptom" | "condition" | "medicine";
}

type Row = readonly [words: string, said: RegExp];

// Symptoms are what people feel or see and may be named as theirs. Order matters: the more particular row stands first.
const symptoms: readonly Row[] = [
  [
    "pain when passing urine",
    /(?:burn|sting|hurt)\w* (?:when|while) (?:i|he|she|they|you) (?:pees?|wees?|urinates?)|pain\w* (?:peeing|weeing|urinating)/,
  ],
  ["a nappy rash", /(?:nappy|diaper) rash/],
  [
    "a head injury",
    /head injur\w*|concuss\w*|(?:bump|bang|hit|knock|bash)\w* (?:his|her|my|their|the) head|fell on (?:his|her|my|their) head/,
  ],
  ["chest pain", /chest (?:pain|hurts|tightness)|tight chest/],
  ["back pain", /back ?(?:pain|ache)|bad back|back (?:hurts|is killing|went)/],
  ["neck pain", /neck (?:pain|hurts|ache)|stiff neck/],
  ["knee pain", /knee (?:pain|hurts)|sore knee/],
  ["shoulder pain", /shoulder (?:pain|hurts)|sore shoulder/],
  ["joint pain", /joint (?:pain|ache)s?|(?:sore|aching) joints/],
  ["period pain", /period (?:pain|cramp)s?|painful periods?/],
  ["stomach pain", /(?:stomach|tummy|belly|abdominal) ?(?:pain|ache|cramp|hurts)s?/],
  ["earache", /ear ?aches?|ear (?:pain|hurts)|sore ear|pulling (?:at )?(?:his|her|their) ear/],
  ["toothache", /tooth ?ache|tooth (?:pain|hurts)/],
  ["a sore throat", /sore throat|throat (?:hurts|is sore|pain)/],
  ["a headache", /headaches?|head (?:hurts|is pounding)/],
  ["a high temperature", /(?:high )?temperature|running a temp\b|\btemp (?:of|is)/],
  ["a fever", /fever(?:ish)?s?(?! blister)|febrile(?! (?:seizure|convulsion))/],
  ["a cough", /cough(?:ing|s)?/],
  ["a runny nose", /runny nose/],
  ["a blocked nose", /(?:blocked|stuffy|bunged)(?:[- ]up)? nose|congestion/],
  ["a nosebleed", /nose ?bleeds?/],
  ["shortness of breath", /short(?:ness)? of breath|breathless\w*|out of breath/],
  ["a wheeze", /wheez\w*/],
  ["palpitations", /palpitations?/],
  ["dizziness", /dizz(?:y|iness)|light ?headed/],
  ["vomiting", /vomit\w*|throw(?:s|ing|n)? up|threw up|being sick|been sick|was sick|puk(?:e|ing)/],
  ["diarrhoea", /diarrh?o?ea|the runs|loose (?:stools?|poos?)|runny poo/],
  ["nausea", /nause\w*|feel(?:ing|s)? sick/],
  ["constipation", /constipat\w*/],
  ["heartburn", /heart ?burn|acid reflux|indigestion/],
  ["hives", /hives/],
  ["a rash", /rash(?:es)?/],
  ["itching", /itch\w*/],
  ["sunburn", /sun ?burn\w*/],
  ["a burn", /\bburn(?:t|ed|s)?\b|scald\w*/],
  ["a sprain", /sprain\w*|(?:twisted|rolled) (?:my|his|her|their) ankle/],
  ["a bite or sting", /\bbit(?:e|ten|es)\b|stung|\bsting\b|\bstings\b/],
  ["a cut", /\bcuts?\b(?! (?:down|out|back))|\bwound\w*/],
  ["a fall", /\b(?:had|having|after) a fall\b|fell (?:over|down|off)/],
  ["swelling", /swelling|swollen/],
  ["a lump", /\blumps?\b/],
  ["trouble sleeping", /insomnia|trouble sleeping|(?:can't|cannot|can not) (?:get to )?sleep|not sleeping/],
  ["low mood", /low mood|feeling (?:so )?(?:low|down)/],
  ["panic attacks", /panic attacks?/],
  ["hot flushes", /hot (?:flush|flash)\w*/],
  ["cramp", /\bcramps?\b/],
  ["dehydration", /dehydrat\w*/],
  ["memory problems", /memory (?:loss|problems?)|(?:getting|keeps|so) forget\w*/],
  ["bleeding", /bleed(?:ing|s)?|spotting/],
  ["tiredness", /fatigue|tired all the time|tiredness/],
];

// Conditions are names a clinician gives. A written sentence may be about one, never say that somebody has it.
const conditions: readonly Row[] = [
  ["low blood sugar", /low (?:blood )?sugar|\bhypos?\b|hypoglyc\w*|blood sugar (?:is |was )?(?:too |so |very )?low/],
  ["blood sugar", /blood sugar|blood glucose/],
  ["diabetes", /diabet\w*/],
  ["high blood pressure", /high blood pressure|hypertension|\bhigh bp\b/],
  ["blood pressure", /blood pressure|\bbp\b/],
  ["high cholesterol", /cholesterol/],
  ["an asthma attack", /asthma attacks?/],
  ["asthma", /asthma\w*/],
  ["COPD", /\bcopd\b|emphysema|chronic bronchitis/],
  ["hay fever", /hay ?fever/],
  ["scarlet fever", /scarlet fever/],
  ["a food allergy", /(?:food|nut|peanut|milk|egg) allerg\w*/],
  ["allergies", /allerg\w*/],
  ["anaphylaxis", /anaphyla\w*/],
  ["flu", /\bflu\b|influenza/],
  ["COVID", /covid(?:-19)?|coronavirus/],
  ["a cold", /\b(?:a|this|the|bad|common|head|heavy) colds?\b/],
  ["chickenpox", /chicken ?pox/],
  ["measles", /measles/],
  ["croup", /croup/],
  ["bronchiolitis", /bronchiolitis/],
  ["hand, foot and mouth disease", /hand,? foot,? (?:and|&) mouth/],
  ["tonsillitis", /tonsillitis/],
  ["an ear infection", /ear infections?|otitis/],
  ["a chest infection", /chest infections?|bronchitis/],
  ["pneumonia", /pneumonia/],
  ["a urine infection", /urin\w* (?:tract )?infections?|\butis?\b|cystitis|bladder infections?/],
  ["a kidney infection", /kidney infections?/],
  ["kidney stones", /kidney stones?/],
  ["gallstones", /gall ?stones?/],
  ["appendicitis", /appendicitis/],
  ["food poisoning", /food poisoning/],
  ["norovirus", /norovirus|(?:stomach|tummy|vomiting) bug|stomach flu|gastroenteritis/],
  ["conjunctivitis", /conjunctivitis|pink ?eye/],
  ["eczema", /eczema/],
  ["psoriasis", /psoriasis/],
  ["acne", /\bacne\b/],
  ["shingles", /shingles/],
  ["cold sores", /cold sores?|fever blisters?/],
  ["thrush", /\bthrush\b|yeast infection/],
  ["head lice", /\blice\b|\bnits\b/],
  ["threadworms", /thread ?worms?|pin ?worms?/],
  ["scabies", /scabies/],
  ["ringworm", /ring ?worm/],
  ["migraine", /migraines?/],
  ["epilepsy", /epilep\w*/],
  ["febrile seizures", /febrile (?:seizure|convulsion|fit)s?/],
  ["seizures", /seizures?|convulsions?/],
  ["stroke", /\bstrokes?\b|\btia\b/],
  ["heart failure", /heart failure/],
  ["angina", /angina/],
  ["a heart attack", /heart attacks?/],
  ["atrial fibrillation", /atrial fib\w*|\baf(?:ib)?\b/],
  ["dementia", /dementia|alzheimer\w*/],
  ["Parkinson's", /parkinson\w*/],
  ["cancer", /cancer|tumou?r/],
  ["arthritis", /arthritis/],
  ["sinusitis", /sinus(?:itis|es)?/],
  ["pressure ulcers", /pressure (?:ulcer|sore)s?|bed ?sores?/],
  ["falls", /\bfalls\b(?! asleep)/],
  ["gout", /\bgout\b/],
  ["osteoporosis", /osteoporosis/],
  ["sciatica", /sciatica/],
  ["irritable bowel syndrome", /irritable bowel|\bibs\b/],
  ["coeliac disease", /c?o?eliac/],
  ["anaemia", /an(?:a)?emi[ac]|low iron/],
  ["thyroid problems", /thyroid/],
  ["kidney disease", /kidney disease|\bckd\b/],
  ["meningitis", /meningitis/],
  ["sepsis", /sepsis/],
  ["depression", /depress(?:ion|ed)/],
  ["anxiety", /anxiety|(?:so|very|always|really|feel|feeling) anxious|anxious all/],
  ["morning sickness", /morning sickness|hyperemesis/],
  ["breastfeeding", /breast ?feed\w*|mastitis/],
  ["pregnancy", /pregnan\w*/],
  ["the menopause", /menopaus\w*/],
  ["vaccines", /vaccin\w*|\bjabs?\b/],
  ["teething", /teeth(?:ing|es)\b/],
  ["colic", /\bcolick?y?\b/],
  ["quitting smoking", /(?:quit|stop|give up|giving up)\w* smok\w*/],
];

/** Single medicines by name; a group such as "statins" is not one. */
export const namedMedicines: readonly string[] =
  "paracetamol,acetaminophen,Tylenol,Calpol,ibuprofen,Nurofen,Advil,Motrin,aspirin,naproxen,diclofenac,codeine,co-codamol,tramadol,morphine,amoxicillin,penicillin,doxycycline,nitrofurantoin,trimethoprim,metformin,insulin,gliclazide,glimepiride,warfarin,apixaban,rivaroxaban,clopidogrel,atorvastatin,simvastatin,ramipril,lisinopril,losartan,amlodipine,bisoprolol,furosemide,salbutamol,albuterol,prednisolone,omeprazole,lansoprazole,sertraline,fluoxetine,citalopram,mirtazapine,amitriptyline,cetirizine,loratadine,chlorphenamine,Benadryl,pseudoephedrine,levothyroxine,gabapentin,pregabalin,allopurinol,methotrexate,colchicine,loperamide,melatonin,lithium,valproate,isotretinoin,metronidazole,tinidazole,digoxin,spironolactone,glucagon,semaglutide,Ozempic".split(
    ",",
  );
const medicineGroups: readonly Row[] = [
  ["antibiotics", /antibiotics?/],
  ["inhalers", /inhalers?|\bpuffers?\b/],
  ["statins", /statins?/],
  ["antidepressants", /anti ?depressants?|\bssris?\b/],
  ["antihistamines", /anti ?histamines?/],
  ["blood thinners", /blood thinners?|anticoagulants?/],
  ["blood pressure tablets", /blood pressure (?:tablets?|pills?|medic\w*)/],
  ["the contraceptive pill", /contracepti\w*|the pill\b|birth control/],
  ["HRT", /\bhrt\b/],
  ["laxatives", /laxatives?/],
  ["painkillers", /pain ?killers?|pain (?:relief|meds?|medic\w*)/],
  ["cough medicine", /cough (?:medicine|syrup|mixture)s?/],
];

const row =
  (kind: Matter["kind"]) =>
  ([words, said]: Row): { readonly matter: Matter; readonly said: RegExp } => ({
    matter: { words, kind },
    said: new RegExp(said.source, "gi"),
  });
const rows = [
  ...medicineGroups.map(row("medicine")),
  ...namedMedicines.map((name) => row("medicine")([name, new RegExp(`\\b${name}\\b`)])),
  ...conditions.map(row("condition")),
  ...symptoms.map(row("symptom")),
];

/** Every phrase of a kind that may fill a written sentence. */
export const matterWords = (kind: Matter["kind"] | "unnamed"): readonly string[] =>
  rows.flatMap(({ matter }) => (matter.kind === kind ? [matter.words] : []));

export interface MatterFound extends Matter {
  readonly start: number;
  readonly end: number;
}

const deniedJustBefore =
  /\b(?:no|not|isn't|without|never|doesn't have(?: a| any)?|don't have(?: a| any)?|hasn't (?:got )?(?:a|any)|rather than)\s+(?:a\s+|any\s+)?$/i;

/** Matters named in the question in the order they are named; a longer phrase hides a shorter one inside it, and a denied one is left out. */
export function findMatters(question: string): readonly MatterFound[] {
  const found: MatterFound[] = [];
  for (const { matter, said } of rows) {
    for (const match of question.matchAll(said)) {
      const start = match.index;
      const end = start + match[0].length;
      if (deniedJustBefore.test(question.slice(Math.max(0, start - 30), start))) continue;
      found.push({ ...matter, start, end });
    }
  }
  return found
    .filter(
      (one, at) =>
        !found.some((other, otherAt) => otherAt !== at && covers(other, one) && (!covers(one, other) || otherAt < at)),
    )
    .toSorted((a, b) => a.start - b.start);
}

const covers = (outer: MatterFound, inner: MatterFound): boolean =>
  outer.start <= inner.start && outer.end >= inner.end;
