import { stemOf } from "../reading/stem.ts";

/**
 * Words near enough in meaning that one may answer another, by group. Nearer than these is the lexicon's business; further is no match. A word
 * stands in one group only. The groups are ours, written for health guidance and for what studies say.
 */
const groups = {
  up: "increase rise raise elevate elevated elevation higher high greater more enhance enhancement boost promote augment grow growth gain stimulate activate activation upregulate strengthen accelerate amplify heighten intensify facilitate support favour favor encourage drive fuel surge soar expand extend exacerbate aggravate improve",
  down: "decrease reduce reduction lower low less fewer decline drop diminish inhibit inhibition inhibitor suppress suppression block blockade limit mitigate mitigation attenuate weaken downregulate curb lessen minimise minimize alleviate ease relieve disrupt impair impairment abolish eliminate inactivate interfere restrict hinder hamper combat fight defeat counteract antagonise antagonize loss lose fade vanish fall shrink cut neutralise neutralize",
  prevent:
    "prevent prevention preventive protect protection protective avoid avoidance stop halt prophylaxis prophylactic ward",
  cause: "cause causes causal lead result trigger produce induce induction contribute responsible due provoke bring",
  link: "associate association correlate correlation link relate relation relationship predict predictor predictive factor connect",
  help: "benefit beneficial effective efficacy effectively effectiveness useful work help helpful promise promising success successful improve improvement better favourable favorable potent efficient",
  fail: "fail failure ineffective useless futile worthless",
  harm: "harm harmful danger dangerous toxic toxicity adverse worsen worse detrimental deleterious hazard hazardous unsafe damage injury injure risky threat",
  safe: "safe safety tolerate tolerated tolerable harmless benign",
  severe: "severe severity severely serious seriously critical critically intense grave complicate complication",
  mild: "mild mildly moderate slight minor",
  death: "death die dead mortality fatal fatality lethal deadly kill",
  survive: "survive survival survivor alive live",
  infection: "infect infection infectious infected",
  spread: "spread transmit transmission transmissible transmissibility contagious contagion pass disseminate circulate",
  treat: "treat treatment therapy therapeutic therapeutics cure remedy manage management",
  drug: "drug medicine medication agent compound",
  vaccine: "vaccine vaccinate vaccination immunise immunize immunisation immunization jab",
  test: "test detect detection diagnose diagnosis diagnostic screen identify identification",
  older: "older elderly aged old senior",
  young: "young younger youth",
  child: "child children paediatric pediatric childhood infant",
  immune: "immune immunity immunologic immunological immunisation",
  mask: "mask facemask respirator covering",
  lung: "lung pulmonary respiratory",
  heart: "heart cardiac cardiovascular myocardial",
  kidney: "kidney renal",
  liver: "liver hepatic",
  brain: "brain cerebral neurological neurologic",
  smell: "smell olfactory anosmia",
  taste: "taste gustatory ageusia",
  common: "common commonly frequent frequently prevalent often widespread usual",
  rare: "rare rarely uncommon infrequent seldom scarce",
  begin: "start begin onset initiate initial commence",
  end: "end cease discontinue finish terminate",
  need: "need require requirement necessary essential must",
  approve: "approve approval authorise authorize authorisation authorization license licence permit allow",
  forbid: "ban prohibit forbid prohibition disallow",
  fast: "fast rapid rapidly quick quickly speed",
  slow: "slow slowly gradual gradually delay",
  strong: "strong strongly robust powerful",
  weak: "weak weakly poor poorly",
  new: "new novel recent emerge emerging",
  same: "same similar similarly equal equally alike comparable identical",
  differ: "different differ difference distinct unlike",
  large: "large big major substantial considerable huge",
  small: "small little tiny limited",
  origin: "origin originate source derive reservoir",
  virus: "covid-19 covid coronavirus coronaviruse sars-cov-2 2019-ncov ncov ncov-2019 hcov-19 sars-cov",
  cancer: "cancer tumour tumor malignancy malignant carcinoma",
  pregnant: "pregnant pregnancy maternal gestation gestational",
  surgery: "surgery surgical operation operate",
  injection: "inject injection intravenous",
  food: "food diet dietary nutrition eat nutritional",
  smoke: "smoke smoker smoking tobacco cigarette",
  obese: "obese obesity overweight",
  diabetes: "diabetes diabetic",
  hospital: "hospital hospitalise hospitalize hospitalisation hospitalization admission admit inpatient",
  include: "include contain comprise",
  recover: "recover recovery resolve heal convalescent convalescence",
  clean: "clean disinfect disinfection disinfectant sanitise sanitize sanitizer sanitiser wash hygiene",
  distance: "distance distancing lockdown isolate isolation quarantine",
  children: "pupil student school",
  worker: "worker staff personnel employee professional",
  symptom: "symptom symptomatic sign manifestation",
  long: "long prolong prolonged longer persist persistent persistence last",
  short: "short shorten brief shorter transient",
  risk: "risk risky susceptible susceptibility vulnerable vulnerability predispose likelihood chance odds prone",
  deficient: "deficient deficiency insufficient insufficiency shortage inadequate",
  sufficient: "sufficient adequate enough replete",
  weather: "weather temperature climate climatic season seasonal seasonality warm warmer summer humidity heat hot",
  winter: "winter cold cool colder cooler",
  surface: "surface object fomite",
  airborne: "airborne aerosol droplet air airflow",
  alcohol: "alcohol drinker alcoholic liquor",
  cannabis: "cannabis marijuana cannabinoid",
  antibody: "antibody immunoglobulin igg igm seropositive seroprevalence serological serology seroconversion",
  comorbid: "comorbidity comorbid underlying preexisting pre-existing chronic",
  mutation: "mutation mutate variant strain mutant",
  male: "male man men",
  female: "female woman women",
  world: "world global globally worldwide international nation country countries",
  rule: "government authority authorities policy policies measure guideline",
  household: "household home family relative",
  travel: "travel traveler traveller tourist flight passenger",
  swab: "swab saliva nasopharyngeal pcr rt-pcr",
  supplement: "supplement supplementation intake dose",
  animal: "animal pet wildlife mammal",
  painkiller: "nsaid anti-inflammatory painkiller analgesic",
  steroid: "steroid corticosteroid glucocorticoid",
  antibiotic: "antibiotic antibacterial",
  antiviral: "antiviral",
  antimalarial: "antimalarial chloroquine",
  raas: "acei ace arb angiotensin raas",
  herb: "herb herbal plant botanical",
  vitamin: "vitamin nutrient micronutrient",
  metal: "mineral metal",
  condition: "condition disease disorder illness",
} as const;
export type Kin = keyof typeof groups;

/** Kinds and some of their members. A kind may answer for a member and a member for its kind, never one member for another: that is a swap. */
const members: Partial<Readonly<Record<Kin, string>>> = {
  animal:
    "cat dog ferret mink bat pangolin monkey macaque chimp chimpanzee gorilla primate mouse mice rat hamster pig horse bird",
  painkiller: "ibuprofen naproxen diclofenac aspirin paracetamol acetaminophen advil motrin celecoxib",
  steroid: "dexamethasone prednisolone prednisone hydrocortisone methylprednisolone ciclesonide budesonide",
  antibiotic: "azithromycin amoxicillin doxycycline penicillin clarithromycin ciprofloxacin",
  antiviral: "remdesivir favipiravir lopinavir ritonavir oseltamivir ribavirin aciclovir acyclovir arbidol umifenovir",
  antimalarial: "hydroxychloroquine hcq mefloquine artemisinin",
  raas: "ramipril lisinopril enalapril losartan candesartan valsartan captopril",
  herb: "garlic ginger turmeric curcumin echinacea ginseng tea",
  vitamin:
    "vitamin-a vitamin-b vitamin-c vitamin-d vitamin-e vitamin-k vitamin-b12 vitamin-d3 ascorbic cholecalciferol folate",
  metal: "zinc iron selenium magnesium calcium copper",
  condition: "diabetes hypertension obesity asthma copd cancer arthritis lupus epilepsy dementia",
  smell: "nose",
  world: "china india italy america europe uk usa brazil france germany japan spain",
};

/** Where one stands in the claim and the other in its place in the evidence, they say opposite things. */
const opposed: readonly (readonly [Kin, Kin])[] = [
  ["up", "down"],
  ["up", "prevent"],
  ["cause", "prevent"],
  ["help", "fail"],
  ["help", "harm"],
  ["safe", "harm"],
  ["severe", "mild"],
  ["death", "survive"],
  ["older", "young"],
  ["common", "rare"],
  ["begin", "end"],
  ["approve", "forbid"],
  ["fast", "slow"],
  ["strong", "weak"],
  ["same", "differ"],
  ["large", "small"],
  ["long", "short"],
  ["deficient", "sufficient"],
  ["weather", "winter"],
  ["male", "female"],
  ["cause", "down"],
];

const kinByStem = new Map<string, Kin>();
for (const [kin, words] of Object.entries(groups) as [Kin, string][]) {
  for (const word of words.split(" ")) {
    if (!kinByStem.has(word)) kinByStem.set(word, kin);
    const stem = stemOf(word);
    if (!kinByStem.has(stem)) kinByStem.set(stem, kin);
  }
}
const kindByStem = new Map<string, Kin>();
for (const [kind, words] of Object.entries(members) as [Kin, string][])
  for (const word of words.split(" ")) {
    kindByStem.set(word, kind);
    kindByStem.set(stemOf(word), kind);
  }
const opposedTo = new Map<Kin, readonly Kin[]>();
for (const [one, other] of opposed) {
  opposedTo.set(one, [...(opposedTo.get(one) ?? []), other]);
  opposedTo.set(other, [...(opposedTo.get(other) ?? []), one]);
}
const none: readonly Kin[] = [];

/** The group of a word, by its stem; undefined for most words. */
export const kinOf = (stem: string): Kin | undefined => kinByStem.get(stem);
/** The kind a word is a member of. */
export const kindOf = (stem: string): Kin | undefined => kindByStem.get(stem);
export const opposedKin = (kin: Kin): readonly Kin[] => opposedTo.get(kin) ?? none;

/** Which way a statement points: more of something, less of it, or neither. */
export function directionOf(kin: Kin | undefined): -1 | 0 | 1 {
  if (kin === "up" || kin === "cause" || kin === "harm") return 1;
  return kin === "down" || kin === "prevent" ? -1 : 0;
}

/** Words of studies and of telling: a claim rests on none of them. */
const telling = new Set(
  `study patient result conclusion data analysis research finding show demonstrate find reveal indicate suggest confirm report observe
  evidence researcher scientist expert trial group people person individual subject participant case human method paper article author
  investigate investigation evaluate assess examine according know knowledge significant significantly currently potential potentially say say
  claim believe think appear seem present provide include various recently overall therefore thus compare total level number`
    .split(/\s+/)
    .map(stemOf),
);
export const isTelling = (stem: string): boolean => telling.has(stem);
