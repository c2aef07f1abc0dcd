import type { Kin, Person } from "./person.ts";

const listed = (words: string): readonly string[] => words.split(" ");

const adult = (kin: Kin, sex?: Person["sex"]): Person => ({
  self: false,
  stage: "adult",
  kin,
  ...(sex === undefined ? {} : { sex }),
});
const young = (more: Pick<Person, "sex" | "stage"> = {}): Person => ({ self: false, kin: "young", ...more });

/** Words that name a person, as the words of a message are read: small letters, no accents, no apostrophes. English, then Spanish. */
export const personWords: ReadonlyMap<string, Person> = new Map(
  (
    [
      ["husband hubby hubbie fiance boyfriend bf", adult("partner", "male")],
      ["wife fiancee girlfriend gf missus", adult("partner", "female")],
      ["partner spouse pareja", adult("partner")],
      ["stepdad stepfather", { self: false, stage: "adult", sex: "male" }],
      ["stepmum stepmom stepmother", { self: false, stage: "adult", sex: "female" }],
      ["dad daddy father pops", adult("parent", "male")],
      ["mum mom mam mother mummy mommy mama", adult("parent", "female")],
      ["grandad granddad grandpa grandfather gramps", adult("grandparent", "male")],
      ["nan nana gran granny grandma grandmother nanna", adult("grandparent", "female")],
      ["brother bro stepbrother", { self: false, kin: "sibling", sex: "male" }],
      ["sister sis stepsister", { self: false, kin: "sibling", sex: "female" }],
      ["uncle", adult("aunt-or-uncle", "male")],
      ["aunt auntie aunty", adult("aunt-or-uncle", "female")],
      ["cousin", { self: false, kin: "cousin" }],
      ["flatmate roommate housemate neighbour neighbor colleague boss coworker", adult("acquaintance")],
      ["friend mate buddy", { self: false, kin: "acquaintance" }],
      ["man guy bloke gentleman", { self: false, stage: "adult", sex: "male" }],
      ["woman lady", { self: false, stage: "adult", sex: "female" }],
      ["son boy lad grandson nephew stepson godson", young({ sex: "male" })],
      ["daughter girl lass granddaughter niece stepdaughter goddaughter", young({ sex: "female" })],
      ["kid kiddo child kids children bairn grandchild grandchildren", young()],
      ["twin twins", { self: false }],
      ["toddler toddlers", young({ stage: "child" })],
      ["baby bby newborn infant neonate preemie bub bubba", young({ stage: "infant" })],
      ["esposo marido novio", adult("partner", "male")],
      ["esposa novia", adult("partner", "female")],
      ["papa padre papi", adult("parent", "male")],
      ["mama madre mami", adult("parent", "female")],
      ["abuelo abuelito", adult("grandparent", "male")],
      ["abuela abuelita", adult("grandparent", "female")],
      ["hermano", { self: false, kin: "sibling", sex: "male" }],
      ["hermana", { self: false, kin: "sibling", sex: "female" }],
      ["suegro", adult("in-law", "male")],
      ["suegra", adult("in-law", "female")],
      ["tio", adult("aunt-or-uncle", "male")],
      ["tia", adult("aunt-or-uncle", "female")],
      ["primo prima", { self: false, kin: "cousin" }],
      ["vecino vecina companero companera jefe jefa", adult("acquaintance")],
      ["amigo amiga", { self: false, kin: "acquaintance" }],
      ["hijo nino nieto sobrino hijito", young({ sex: "male" })],
      ["hija nina nieta sobrina hijita", young({ sex: "female" })],
      ["hijos ninos", young()],
      ["gemelo gemela gemelos gemelas mellizo melliza mellizos mellizas", { self: false }],
      ["bebe", young({ stage: "infant" })],
    ] as const satisfies readonly (readonly [string, Person])[]
  ).flatMap(([words, person]) => listed(words).map((word): [string, Person] => [word, person])),
);

/** Stands for a person named before. */
export const pronouns: ReadonlyMap<string, Person> = new Map<string, Person>([
  ...listed("he hes hed him his himself").map((word): [string, Person] => [word, { self: false, sex: "male" }]),
  ...listed("she shes her hers herself ella").map((word): [string, Person] => [word, { self: false, sex: "female" }]),
]);

/** "His dad", "her little boy": whose kin that is, is one step further than we follow. */
export const possessives = new Set(listed("his her their su sus"));
/** What may stand between "my" and a word for a person. */
export const beforePerson = new Set(
  listed(
    "my our the a an own old older elder eldest oldest big little wee youngest younger baby dear poor late ex step mi nuestro nuestra la el",
  ),
);

/** Also said of grown men and women ("the lad", "the old boy"), and so no child's unless they are the writer's own. */
export const anyAge = new Set(listed("boy lad girl lass"));
/** Said to whoever listens, when nothing stands before: "oh man my head". */
export const vocatives = new Set(listed("man guy bro mate buddy boss girl boy lad sis"));
/** "A fever in my son": between a sign and the one who has it. */
export const ofWhom = new Set(listed("in of on en de a"));

/** A person after one of these is where something is or comes from, not who has it. */
export const besides = new Set(
  listed("to for about with by near from like than as off behind beside against con como"),
);

/** Somebody who does this tells of another: "my husband thinks", "my sister found him". */
export const tells = new Set(
  listed(
    "say says said saying think thinks thought reckon reckons tell tells told want wants wanted ask asks asked insist insists swear swears panic panics worry worries worried rang rings called calls phoned texted noticed found saw gave brought drove measured checked dice dijo cree piensa quiere",
  ),
);

/** What the one who writes does that makes what follows their own: "I have", "I fell", "I bit my tongue". */
export const has = new Set(
  listed(
    "have had got feel felt am was woke hit banged bumped fell burnt burned bit cut took swallowed tripped slipped hurt broke sprained twisted strained pulled threw vomited coughed sneezed stubbed scraped scratched ate",
  ),
);
export const self = new Set(listed("i yo"));
/** "Ive", "im": the verb is in the word. */
export const selfAndVerb = new Set(listed("ive im tengo estoy siento"));
/** May stand between "I" and its verb. */
export const adverbs = new Set(listed("also just only really still have had never once then always now do did"));
/** "I have a question", "I'm worried": says nothing about the writer's body. */
export const notOwn = new Set(
  listed(
    "question questions query appointment concern concerns worry worried worrying scared afraid anxious concerned sorry sure asking writing wondering calling ringing texting trying looking caring minding babysitting freaking panicking confused carer nurse mum mom dad parent teacher with back home here at away hold home going about pregunta preocupado preocupada",
  ),
);
/** Right after a sign: "my husband kicked me". */
export const toWriter = new Set(listed("me myself conmigo"));
/** "Le dio un golpe", "la empujó". */
export const doneToAnother = new Set(listed("dio pego golpeo empujo pateo tiro lanzo mordio quemo tomo midio puso"));
/** Wherever the one who writes is spoken of: what follows may be theirs. */
export const writer = new Set(
  listed("i im ive id me my mine myself yo mi mis me conmigo tengo tenia estoy siento tomo soy"),
);
export const mine = new Set(listed("my mi"));
export const bodyWords = new Set(
  listed(
    "arm arms leg legs face head chest stomach tummy belly back eye eyes neck throat tongue hand hands finger fingers thumb toe toes foot feet knee ankle wrist elbow shoulder hip shin thigh calf ear ears nose mouth lip lips tooth teeth gum gums skin heart side cabeza pecho barriga estomago espalda ojo ojos cuello garganta lengua mano brazo pierna pie rodilla oido nariz boca",
  ),
);

/** Months in one of these. */
export const ageUnits: ReadonlyMap<string, number> = new Map([
  ...listed("year years yr yrs yo ano anos").map((word): [string, number] => [word, 12]),
  ...listed("month months mth mths mo mes meses").map((word): [string, number] => [word, 1]),
  ...listed("week weeks wk wks semana semanas").map((word): [string, number] => [word, 12 / 52]),
  ...listed("day days dia dias").map((word): [string, number] => [word, 12 / 365]),
]);
/** Weeks and months followed by one of these are no age: "34 weeks pregnant", "6 weeks after chemo". */
export const noAge = new Set(
  listed(
    "pregnant preg preggo along gone gestation gestational post postop postpartum postnatal pp after since from out into sober clean late embarazada embarazo gestacion gestante despues desde",
  ),
);
