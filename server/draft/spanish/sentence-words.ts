import type { Intent } from "../intents.ts";
import type { SentenceWords } from "../sentence-words.ts";
import { spanishMatters } from "./matters.ts";
import { whole } from "./word.ts";

const stopWords = new Set(
  "a acerca ahora al algo alguien algun alguna ante antes aqui asi aun aunque bien cada casi como con cosa cual cuales cualquier cuando cuanta cuantas cuanto cuantos da dar darle de debe debo debemos deberia decir del desde despues dia dias doy donde dos durante e el ella ellas ellos en era es esa ese eso esta estan estar este esto estos estoy fue gracias ha hace hacer hacerle haga hago han hasta hay he hola hora horas la las le les lo los mal mas me mes meses mi mientras mio mis mismo momento mucha mucho muchos muy nada necesito ni no nos o otra otro para pero poco por porque puede pueden puedo que quien quiero se sea semana semanas segun ser si sido siempre sigue sin sobre solo son soy su sus tal tambien tan tanto te tener tengo tiempo tiene tienen toda todas todo todos toma tomar tomo tras tu u un una uno unos usar uso usted va vamos veces ver vez voy y ya yo ano anos seguro paso pasa cuida dura duran durar".split(
    " ",
  ),
);
// Everyday and brand words, brought to the words guidance uses.
const plainWords: Readonly<Record<string, string>> = {
  bebe: "nino", bebes: "nino", bebito: "nino", hijo: "nino", hija: "nino", hijos: "nino", nina: "nino", ninas: "nino", ninos: "nino", nene: "nino",
  nena: "nino", nieto: "nino", nieta: "nino", menor: "menor", calentura: "fiebr", temperatura: "fiebr", febril: "fiebr",
  acetaminofen: "paracetamol", tylenol: "paracetamol", panadol: "paracetamol", tempra: "paracetamol", apiretal: "paracetamol", gelocatil: "paracetamol",
  advil: "ibuprofen", motrin: "ibuprofen", dalsy: "ibuprofen", ibuprofeno: "ibuprofen", panza: "barrig", estomago: "barrig", tripa: "barrig", vientre: "barrig",
  caca: "heces", popo: "heces", pipi: "orin", orinar: "orin", orina: "orin", doctor: "medic", doctora: "medic", pediatra: "medic", gripa: "grip", influenza: "grip",
  catarro: "resfri", resfrio: "resfri", constipado: "resfri", resfriado: "resfri", agruras: "acid", reflujo: "acid", indigestion: "acid", acidez: "acid",
  quemo: "quemadur", queme: "quemadur", quemada: "quemadur", quemado: "quemadur", quemaduras: "quemadur", quemadura: "quemadur", escaldadura: "quemadur",
  corto: "cort", corte: "cort", cortada: "cort", cortadura: "cort", herida: "cort", heridas: "cort", vino: "alcohol", cerveza: "alcohol", cervezas: "alcohol", trago: "alcohol",
  tension: "presion", hipertension: "presion", glucosa: "azuc", glucemia: "azuc", azucar: "azuc", hipoglucemia: "azuc", embarazada: "embaraz", embarazo: "embaraz",
  pecho: "pecho", amamantar: "lactanci", amamantando: "lactanci", amamanto: "lactanci", lactancia: "lactanci", mamar: "lactanci",
  contagia: "contagi", contagioso: "contagi", contagiosa: "contagi", contagiar: "contagi", pega: "contagi", medicina: "medicament", pastillas: "medicament",
  pastilla: "medicament", jaqueca: "migran", ictus: "derram", infarto: "corazon", escuela: "escuel", colegio: "escuel", guarderia: "escuel",
  sarpullido: "sarpull", erupcion: "sarpull", ronchas: "sarpull", sabemos: "saber", comida: "comid", comer: "comid", come: "comid", rinon: "rinon", rinones: "rinon",
  bebidas: "liquid", agua: "liquid", liquidos: "liquid", ampolla: "ampoll", ampollas: "ampoll", torcio: "esguinc", torci: "esguinc", torcedura: "esguinc", esguince: "esguinc",
  dormir: "dorm", duermo: "dorm", duerme: "dorm", insomnio: "dorm", covid: "covid-19", coronavirus: "covid-19", sueno: "dorm", vomita: "vomit", vomitando: "vomit", vomitado: "vomit", vomitos: "vomit",
}; // biome-ignore format: one word per place keeps the table readable

const withoutAccents = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

/** The words that carry meaning, cut to a rough stem. */
function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const [written] of withoutAccents(text.toLowerCase()).matchAll(/[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*/gu)) {
    // A bare number is an age, a date or a count of something else as often as not.
    if (stopWords.has(written) || /^\d{1,3}$/.test(written)) continue;
    terms.add(stem(written));
  }
  return terms;
}

function stem(word: string): string {
  const known = plainWords[word];
  if (known) return known;
  const cut = word
    .replace(/(?<=\p{L}{3}(?:ar|er|ir|ndo))(?:se|me|le|les|lo|la|los|las)$/u, "")
    .replace(/(?<=\p{L}{4})mente$/u, "")
    .replace(/(?<=\p{L}{3})(?:es|s)$/u, "")
    .replace(/(?<=\p{L}{3})(?:iendo|ando|ado|ada|ido|ida|ar|er|ir|an|en)$/u, "")
    .replace(/(?<=\p{L}{3})[aeo]$/u, "");
  return plainWords[cut] ?? cut;
}

const pressureTablets =
  /(?<!\p{L})(?:lisinopril|ramipril|enalapril|losart[aá]n|valsart[aá]n|amlodipino|candesart[aá]n)(?!\p{L})/giu;
const sayPlainly = (text: string): string =>
  text
    .replace(pressureTablets, "$& medicamento presión arterial")
    .replace(whole("(?:dando|doy|dar|da) (?:el |de )?(?:pecho|seno|mamar)", "giu"), "lactancia")
    .replace(
      whole(
        "no (?:(?:puede|puedo|logra|logro) )?ret(?:ien|eng|en)\\p{L}+(?: (?:nada|ni (?:el )?agua|líquidos|la comida))?|no (?:le |me )?(?:queda|para) nada en el estómago",
        "giu",
      ),
      "retener líquidos vómitos",
    );

const headingSigns: readonly (readonly [Intent, RegExp])[] = [
  ["duration", whole("cuánto (?:dura|duran|tarda|tiempo)\\p{L}*")],
  ["amount", whole("cuánt[oa]s?|con qué frecuencia|cómo (?:debo |se )?tom\\p{L}+|dosis")],
  ["together", whole("con otros|otros medicamentos|mezclar|alcohol|junto")],
  ["medicine", whole("medicamentos?|pastillas|antibióticos?|inhalador(?:es)?|tratamientos?")],
  ["cause", whole("por qué|causas?|desencadena\\p{L}*|qué causa")],
  ["prevention", whole("prevenir|evitar|bajar (?:el|mi) riesgo|proteger\\p{L}*|para no")],
  ["spread", whole("contagi\\p{L}+|se pega|escuela|trabajo")],
  ["caring", whole("cuid[oa]r?|cómo (?:puedo )?ayud[oa]r?")],
  [
    "what-to-do",
    whole(
      "qué (?:puedo|debo) hacer|cómo (?:puedo|debo|curo|me cuido) (?!prevenir|evitar|bajar el riesgo)\\p{L}*|en casa|ayuda",
    ),
  ],
  ["what-is", whole("qué (?:es|son|se considera)|señales|síntomas")],
];

export const spanishSentenceWords: SentenceWords = {
  termsOf,
  sayPlainly,
  headingSigns,
  peopleTerms: termsOf("niño adulto persona"),
  medicineTerms: termsOf(spanishMatters.namedMedicines.join(" ").replace(/\[(.).\]/gu, "$1")),
  anyMedicine: termsOf("medicamentos embarazo"),
  taken:
    /(?<!\p{L})(?<!(?:puedo|puede|debo) )(?:tomo|toma|tomando|con|uso|recetaron)\s+(?:\p{L}+\s+){0,2}?(\p{L}{5,})/giu,
  leansOnNeighbour:
    /^(?:esto|eso|estos|estas|este|esta|ese|esa|también|además|sin embargo|pero|y|o|así que|entonces|si no|si es así|en (?:este|ese|estos|esos) casos?|después de eso|por ejemplo|ambos|otros|otras)(?!\p{L})|(?:como se (?:describe|indica|muestra) (?:arriba|abajo)|lo siguiente|a continuación):?|:$/iu,
  defines:
    /^(?:un |una |el |la |los |las )?[^,.]{2,60}?(?: \([^)]*\))? (?:es|son|significa|ocurre cuando) (?:una?|el|la|los|las|que|medicamentos?)(?!\p{L})/iu,
  onlyForThoseWith: /(?:persona|personas|alguien) con (demencia|epilepsia|cáncer|una sonda)(?!\p{L})/iu,
  grownUp: whole(
    "fum\\p{L}+|tabaco|alcohol|conduzca|manej\\p{L}+|sexuales|bajar de peso|café|anticoagulantes?|insuficiencia cardíaca|metotrexato|diuréticos?",
  ),
  onlyWhenSaid: [
    [
      whole("después de(?:l parto| un parto| dar a luz)|acaba de dar a luz|madre reciente|posparto"),
      whole("beb[eé]s?|nac\\p{L}+|parto|luz|embaraz\\p{L}+|posparto|lactancia|pecho"),
    ],
    [whole("quimioterapia"), whole("cáncer|quimio\\p{L}*|tumor\\p{L}*|leucemia")],
    [whole("el[eé]ctric\\p{L}+|corriente"), whole("el[eé]ctric\\p{L}+|corriente|enchufe|cable|rayo")],
    [whole("quemadura química|producto químico"), whole("químic\\p{L}+|lejía|cloro|ácido|limpia\\p{L}+|salpic\\p{L}+")],
  ],
  onlyForBabies:
    /(?<!\p{L})(?:bebés?|lactantes?|reci[eé]n nacid[oa]s?|biber[oó]n|mamila|f[oó]rmula|el pecho o)(?!\p{L})(?!.*niñ[oa]s?(?!\p{L}))(?<!niñ[oa]s?(?!\p{L}).*)/iu,
  saysOnlyNames: /(?:es una marca|son marcas|marcas comerciales)/iu,
  whoMayHeading: whole("quién(?:es)? (?:debe|debería|puede|no)\\p{L}*"),
  particulars: /\d+(?:[.,/]\d+)*|(?<!\p{L})(?:no|nunca|ni|a menos que|solo|sin)(?!\p{L})/gu,
  firstAidHeading: whole(
    "debo hacer primero|ahora mismo|debo hacer (?:si|en|por)|en un ataque de \\p{L}+|mientras espero|primeros auxilios|cómo curo|quemadura química",
  ),
  handsOn:
    /^(?:Enfríe|Presione|Enjuague|Use|Dé|Siéntese|Coma o beba|Tome algo|Coma|Beba|Si tiene un autoinyector)(?!\p{L})/u,
  forbids: /^(?:no|nunca|evite)(?!\p{L})/iu,
  namesAnAge:
    /(?<!\p{L})(?:de|menos de|más de|menor(?:es)? de|mayor(?:es)? de)(?!\p{L})[^,.]{0,20}(?:semanas?|mes(?:es)?|años?)(?!\p{L})/iu,
};
