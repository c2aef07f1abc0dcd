import { eachPlace, lowerFirst, type Mutation } from "./mutations.ts";

/** As in English, but every letter with an accent is a letter of a word. */
export const spanishWords =
  (pairs: Readonly<Record<string, string>>) =>
  (sentence: string): readonly string[] =>
    eachPlace(
      sentence,
      new RegExp(`(?<![\\p{L}\\p{N}-])(?:${Object.keys(pairs).join("|")})(?![\\p{L}\\p{N}-])`, "gu"),
      (found) => pairs[found],
    );

/** The ways of `mutations.ts` in Spanish: each spoiled form must never reach a patient either. */
export const spanishMutations: readonly Mutation[] = [
  {
    name: "ten times a number",
    row: "numbers",
    class: "block",
    spoil: (sentence) =>
      eachPlace(sentence, /(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\d)/g, (found) => `${Number(found) * 10}`),
  },
  {
    name: "a tenth of a number",
    row: "numbers",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, /(?<![\w.])\d+0(?![\d.]*\d)/g, (found) => `${Number(found) / 10}`),
  },
  {
    name: "another number in words",
    row: "numbers",
    class: "block",
    spoil: spanishWords({
      dos: "diez",
      tres: "treinta",
      cuatro: "ocho",
      seis: "doce",
      cien: "mil",
      "una o dos": "tres o cuatro",
    }),
  },
  {
    name: "another unit",
    row: "units",
    class: "block",
    spoil: spanishWords({
      mg: "microgramos",
      microgramos: "mg",
      g: "mg",
      ml: "litros",
      horas: "días",
      hora: "semana",
      minutos: "horas",
      días: "semanas",
      semanas: "meses",
      meses: "semanas",
      años: "meses",
      pastillas: "cajas",
      "mmol/L": "mg/dL",
      kg: "libras",
    }),
  },
  {
    name: "not taken out",
    row: "negation",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, /(?<!\p{L})(?:[Nn]o|[Nn]unca|[Nn]i|sin|Sin)(?!\p{L}) ?/gu, () => ""),
  },
  {
    name: "not put in",
    row: "negation",
    class: "block",
    spoil: (sentence) =>
      eachPlace(
        sentence,
        /(?<!\p{L})(?<!(?:no|No|que) )(?:es|son|está|están|puede|pueden|debe|deben|suele|ayuda|causa|tiene)(?!\p{L})/gu,
        (found) => `no ${found}`,
      ),
  },
  {
    name: "an instruction forbidden",
    row: "negation",
    class: "block",
    spoil: (sentence) =>
      /^(?:Llame|Tome|Contacte|Pregunte|Vaya|Use|Mantenga|Beba|Dé|Consulte|Busque|Siga|Avise|Hable|Revise|Ofrezca|Deje|Pida)(?!\p{L})/u.test(
        sentence,
      )
        ? [`No ${lowerFirst(sentence)}`, `Nunca ${lowerFirst(sentence)}`]
        : [],
  },
  {
    name: "other people",
    row: "population",
    class: "block",
    spoil: spanishWords({
      adultos: "niños",
      Adultos: "Niños",
      adulto: "niño",
      niños: "adultos",
      niño: "adulto",
      niña: "mujer",
      bebé: "niño",
      bebés: "adultos",
      embarazada: "mayor",
      embarazo: "lactancia",
      mujeres: "niñas",
      "adultos mayores": "adultos",
    }),
  },
  {
    name: "stronger or weaker",
    row: "strength",
    class: "review",
    spoil: spanishWords({
      debe: "puede",
      deben: "pueden",
      puede: "va a",
      pueden: "van a",
      suele: "debe",
      suelen: "deben",
      "a menudo": "siempre",
      "a veces": "siempre",
      normalmente: "siempre",
      algunos: "todos",
      Algunos: "Todos",
      algunas: "todas",
      "la mayoría de": "todas",
      muchos: "todos",
    }),
  },
  {
    name: "a condition dropped",
    row: "condition",
    class: "block",
    spoil: (sentence) =>
      eachPlace(sentence, / (?:si|a menos que|hasta que|cuando|en caso de|salvo|aunque)(?!\p{L})[^,]*\.$/gu, () => "."),
  },
  {
    name: "a leading condition dropped",
    row: "condition",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, /^(?:Si|Cuando|A menos que|Hasta que) [^,]*, /g, () => ""),
  },
  {
    name: "the word if dropped",
    row: "condition",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, /(?<!\p{L})(?:si|Si) /gu, () => ""),
  },
  {
    name: "a condition turned",
    row: "condition",
    class: "block",
    spoil: spanishWords({
      si: "a menos que",
      "a menos que": "si",
      "antes de": "después de",
      "después de": "antes de",
      aunque: "si",
      "hasta que": "si",
      durante: "después de",
    }),
  },
  {
    name: "a comparison turned",
    row: "comparator",
    class: "block",
    spoil: spanishWords({
      "al menos": "como máximo",
      "más de": "menos de",
      "menos de": "más de",
      "o más": "o menos",
      "hasta 4": "al menos 4",
      "menor de": "mayor de",
      "mayor de": "menor de",
      más: "menos",
      menos: "más",
      mayores: "menores",
      menores: "mayores",
    }),
  },
  {
    name: "less urgent",
    row: "urgency",
    class: "block",
    spoil: spanishWords({
      "Llame a su número de emergencias": "Contacte a un médico",
      "llame a su número de emergencias": "consulte a un farmacéutico",
      "Vaya a urgencias": "Vaya al médico",
      "urgencias ahora": "el médico pronto",
      "el mismo día": "pronto",
      "de inmediato": "cuando pueda",
      ahora: "más tarde",
      hoy: "esta semana",
      "Contacte a un médico": "Pregunte a un farmacéutico",
      "Busque ayuda de emergencia": "Busque información",
    }),
  },
  {
    name: "time taken out",
    row: "urgency",
    class: "block",
    spoil: (sentence) =>
      eachPlace(sentence, / (?:ahora|el mismo día|de inmediato|hoy|inmediatamente)(?!\p{L})/gu, () => ""),
  },
  {
    name: "emergency numbers swapped",
    row: "urgency",
    class: "block",
    spoil: spanishWords({ "112": "911", "911": "112", "061": "091", "999": "111" }),
  },
  {
    name: "another medicine",
    row: "medicine",
    class: "block",
    spoil: spanishWords({
      paracetamol: "ibuprofeno",
      Paracetamol: "Ibuprofeno",
      ibuprofeno: "paracetamol",
      aspirina: "warfarina",
      warfarina: "apixabán",
      salbutamol: "salmeterol",
      insulina: "metformina",
      metformina: "metronidazol",
      amoxicilina: "ampicilina",
      antibióticos: "antihistamínicos",
      antibiótico: "antihistamínico",
      estatina: "vacuna",
      estatinas: "antibióticos",
      omeprazol: "loperamida",
    }),
  },
  {
    name: "a medicine misspelt",
    row: "medicine",
    class: "block",
    spoil: spanishWords({
      paracetamol: "parecetamol",
      ibuprofeno: "ibuprofreno",
      warfarina: "warfatina",
      aspirina: "aspirita",
      salbutamol: "salbutamal",
    }),
  },
  {
    name: "reassurance added",
    row: "reassurance",
    class: "block",
    spoil: (sentence) => [
      `No se preocupe, ${lowerFirst(sentence)}`,
      `${sentence} No es nada grave.`,
      `${sentence} No se preocupe, no es nada.`,
      `${sentence.slice(0, -1)}, y estará bien.`,
    ],
  },
  {
    name: "an action added",
    row: "recommendation",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)}, y llame al 112.`,
      `${sentence.slice(0, -1)}, y tome dos pastillas de paracetamol.`,
      `${sentence} Pida una resonancia.`,
      `${sentence.slice(0, -1)}, y descanse.`,
    ],
  },
  {
    name: "English mixed in",
    row: "language",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)}, and call a doctor.`,
      `${sentence.slice(0, -1)} if you can.`,
      `Please, ${lowerFirst(sentence)}`,
    ],
  },
];
