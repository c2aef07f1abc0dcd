/** What a question wants to know of its subject, and what a heading promises to tell of it. */
export type Kind =
  | "what it is"
  | "symptoms"
  | "causes"
  | "treatment"
  | "prevention"
  | "outlook"
  | "tests"
  | "risk"
  | "inheritance"
  | "how common"
  | "safety"
  | "dose"
  | "storage"
  | "overdose"
  | "daily life"
  | "who can help";

/**
 * Cues of each kind, in the words of patients and of headings alike: one list for both, so that they meet. English and Spanish, without
 * accents. The kinds are those by which consumer health questions are commonly sorted (A. Ben Abacha and D. Demner-Fushman, "A
 * question-entailment approach to question answering", BMC Bioinformatics 20:511, 2019, table 1), the rarest ones joined.
 */
const cues: Readonly<Record<Kind, readonly string[]>> = {
  "what it is": [
    "what (?:exactly |actually )?(?:is|are|was)",
    "information|explain|describe|defin\\w+|meaning of|learn (?:more|about)|know (?:more )?about|overview",
    "que (?:es|son)|informacion|explic\\w+|significa",
  ],
  symptoms: ["symptoms?|signs?|feels? like|look(?:s|ed)? like", "sintomas?|senal(?:es)?"],
  causes: ["caus\\w+|why|reasons?|due to|trigger\\w*|brings? (?:it )?on", "por que|causas?|caus(?:a|an|ado)|motivos?"],
  treatment: [
    "treat\\w*|cur(?:e|es|ed|able)|therap\\w+|remed\\w+|manag\\w+|reliev\\w+|relief|heal(?:s|ed|ing)?|get rid of|eas(?:e|es|ing)",
    "medicines?|medications?|what (?:can|should|do|to) (?:i |we )?do|what helps|first aid",
    "trata\\w+|cura\\w*|remedios?|alivi\\w+|medicamentos?|que (?:puedo|debo) hacer",
  ],
  prevention: [
    "prevent\\w*|avoid\\w*|protect\\w*|vaccin\\w+|stop .{0,20}from",
    "preven\\w+|evit\\w+|proteg\\w+|vacun\\w+",
  ],
  outlook: [
    "outlook|prognos\\w+|life expectancy|surviv\\w+|long[- ]term|recover\\w*|fatal|deadly|death|die[ds]?|go away|get (?:better|worse)",
    "complications?|stages?|how long (?:does|do|will|can|is|are) (?:\\w+ ){1,4}(?:last|take|go on)",
    "pronostico|esperanza de vida|sobreviv\\w+|recuper\\w+|mortal|muerte|complicaci\\w+|cuanto (?:tiempo )?(?:dura|tarda)\\w*",
  ],
  tests: [
    "tests?|tested|testing|diagnos\\w+|detect\\w*|exams?|examin\\w+|scans?|screen\\w+|biops\\w+|x-?rays?|find out (?:if|whether)",
    "pruebas?|diagnostic\\w+|detect\\w+|examen\\w*|analisis",
  ],
  risk: [
    "risks?|likel(?:y|ihood)|chances?|suscept\\w+|prone|contagious|infectious|catch|spreads?|transmi\\w+|who (?:gets|can get|is more)|could (?:i|anyone|he|she) get",
    "riesgos?|contagi\\w+|transmi\\w+|probab\\w+",
  ],
  inheritance: [
    "inherit\\w*|heredit\\w+|genetic\\w*|genes?|mutations?|runs? in (?:the |my |our )?famil\\w+|pass(?:ed|es|ing)? (?:it |this )?(?:down|on)|carriers?",
    "hered\\w+|genetic\\w+|genes?",
  ],
  "how common": [
    "how (?:common|many people|often does)|frequen\\w+|prevalence|affected by",
    "frecuen\\w+|cuantas personas",
  ],
  safety: [
    "safe(?:ly|ty)?|side effects?|harm\\w*|interact\\w*|warnings?|precautions?|dangerous|contraindicat\\w+|allerg\\w+|react(?:s|ion|ions)?",
    "together|mix\\w*|combin\\w+|should (?:not|ask)|(?:ok|okay|all right|alright) to|not take|before taking",
    "segur\\w+|efectos secundarios|peligros\\w+|interacci\\w+|juntos?|advertencias?",
  ],
  dose: [
    "dos(?:e|es|age|ages|ing)|how (?:much|many|often|long) (?:\\w+ ){0,3}(?:take|taken|use|used|give|given)|when (?:should|do|to) (?:i )?take|be used|how (?:do|to|should) (?:i )?(?:take|use)|taper\\w*|come off|coming off|stop (?:taking|using)|miss(?:ed)? a|forget",
    "dosis|cuant[ao]s? (?:puedo|debo)|cada cuant\\w+|tomar",
  ],
  storage: [
    "stor(?:e|ed|age|ing)|dispos\\w+|expir\\w+|out of date|fridge|refrigerat\\w+",
    "guardar|conservar|caduc\\w+|desechar",
  ],
  overdose: ["overdos\\w*|too (?:much|many)|poison\\w*|swallowed", "sobredosis|demasiad\\w+|intoxica\\w+|envenena\\w+"],
  "daily life": [
    "diets?|foods?|eat\\w*|nutrition\\w*|exercis\\w*|lifestyle|driv(?:e|ing)|travel\\w*",
    "dieta|comer|aliment\\w+|ejercicio|conducir|viajar",
  ],
  "who can help": [
    "see a (?:doctor|gp|pharmacist|specialist)|specialists?|speciali[sz]es?|support (?:groups?|for)|clinics?|where (?:can|do|to)|contact|call",
    "medico|especialista|grupos? de apoyo|donde",
  ],
};

const kinds = (Object.keys(cues) as Kind[]).map((kind) => ({
  kind,
  cue: new RegExp(`\\b(?:${cues[kind].join("|")})\\b`, "i"),
}));

const overview: Kind = "what it is";

/**
 * The kinds a text speaks of, in no order; empty when no cue stands in it. Reads a question and a heading alike. "What are the symptoms"
 * asks for symptoms, not for what it is: that is only meant when nothing narrower is.
 */
export function kindsIn(text: string): ReadonlySet<Kind> {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "");
  const found = new Set(kinds.filter(({ cue }) => cue.test(plain)).map(({ kind }) => kind));
  if (found.size > 1) found.delete(overview);
  return found;
}

/** A page that says what a thing is answers a little of any question about it. */
const shareOfOverview = 0.5;

/**
 * How well a heading answers what is asked, 0 to 1: the same kind in full, an overview in half when something narrower is asked. Whoever
 * asks nothing ("my chest hurts") is told nothing better by an overview than by when to get help: then nothing fits.
 */
export function kindFit(asked: ReadonlySet<Kind>, told: ReadonlySet<Kind>): number {
  if ([...asked].some((kind) => told.has(kind))) return 1;
  return asked.size > 0 && told.has(overview) ? shareOfOverview : 0;
}
