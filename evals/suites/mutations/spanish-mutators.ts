import { eachPlace, lowerFirst, type Mutation } from "#server/verify/mutations.ts";
import { spanishWords as words } from "#server/verify/spanish-mutations.ts";

/** The ways of `english-mutators.ts`, in Spanish. */
export const spanishMutators: readonly Mutation[] = [
  {
    name: "the end of a range moved",
    row: "numbers",
    class: "block",
    spoil: (sentence) =>
      eachPlace(sentence, /\b\d+ a \d+\b/g, (found) => {
        const [low, high] = found.split(" a ").map(Number);
        return `${low} a ${(high ?? 0) * 2}`;
      }),
  },
  {
    name: "how often changed",
    row: "dose",
    class: "block",
    spoil: words({
      "una vez al día": "cuatro veces al día",
      "dos veces al día": "cada dos horas",
      "una vez a la semana": "una vez al día",
      "cada día": "cada hora",
      "en 24 horas": "en 4 horas",
      "por la noche": "por la mañana",
    }),
  },
  {
    name: "a dose added",
    row: "dose",
    class: "block",
    spoil: (sentence) => [`${sentence.slice(0, -1)}, y tome 400 mg tres veces al día.`],
  },
  {
    name: "another scale or form",
    row: "units",
    class: "block",
    spoil: words({
      "°C": "°F",
      "°F": "°C",
      cm: "mm",
      mmHg: "mmol/L",
      pastilla: "inyección",
      semana: "año",
      día: "mes",
    }),
  },
  {
    name: "a class for another class",
    row: "medicine",
    class: "block",
    spoil: words({
      antibiótico: "antiviral",
      anticoagulante: "analgésico",
      analgésicos: "antibióticos",
      antihistamínico: "antibiótico",
      antidepresivo: "antibiótico",
      esteroide: "antibiótico",
    }),
  },
  {
    name: "an opposite put in",
    row: "negation",
    class: "block",
    spoil: words({
      mejor: "peor",
      peor: "mejor",
      mejora: "empeora",
      empeora: "mejora",
      alta: "baja",
      baja: "alta",
      reduce: "aumenta",
      aumenta: "reduce",
      evite: "use",
      Evite: "Use",
      con: "sin",
      aliviar: "empeorar",
      prevenir: "causar",
      dormido: "despierto",
    }),
  },
  {
    name: "people added",
    row: "population",
    class: "block",
    spoil: (sentence) => [
      `Si está embarazada, ${lowerFirst(sentence)}`,
      `${sentence.slice(0, -1)}, y lo mismo vale para los niños.`,
    ],
  },
  {
    name: "people taken out",
    row: "population",
    class: "block",
    spoil: (sentence) =>
      eachPlace(
        sentence,
        / (?:en el embarazo|durante el embarazo|en niños|en los niños|en adultos|en bebés|de un niño|de un bebé)(?!\p{L})/gu,
        () => "",
      ),
  },
  {
    name: "a rule made an offer",
    row: "strength",
    class: "review",
    spoil: (sentence) => [
      ...eachPlace(
        sentence,
        /^(?:Llame|Contacte|Vaya|Tome|Use|Consulte|Busque)(?!\p{L})/gu,
        (found) => `Si quiere, ${found.toLowerCase()}`,
      ),
      ...eachPlace(sentence, /^No (?=\p{L})/gu, () => "Trate de que no "),
    ],
  },
  {
    name: "only taken out",
    row: "condition",
    class: "block",
    spoil: (sentence) => eachPlace(sentence, /(?<!\p{L})[Ss]olo /gu, () => ""),
  },
  {
    name: "a warning narrowed: or made and",
    row: "condition",
    class: "review",
    spoil: (sentence) => (/ si /.test(sentence) ? eachPlace(sentence, /(?<=\p{L}) o (?=\p{L})/gu, () => " y ") : []),
  },
  {
    name: "a wait put in",
    row: "urgency",
    class: "block",
    spoil: (sentence) =>
      eachPlace(
        sentence,
        /^(?:Llame|Contacte|Vaya|Consulte)(?!\p{L})/gu,
        (found) => `Espere unos días y luego ${found.toLowerCase()}`,
      ),
  },
  {
    name: "an emergency number made up",
    row: "urgency",
    class: "block",
    spoil: words({ "su número de emergencias": "061" }),
  },
  {
    name: "another emergency number made up",
    row: "urgency",
    class: "block",
    spoil: words({ "su número de emergencias": "911" }),
  },
  {
    name: "common and rare exchanged",
    row: "frequency",
    class: "review",
    spoil: words({
      común: "raro",
      comunes: "raros",
      raro: "común",
      "a menudo": "rara vez",
      "rara vez": "a menudo",
      "a veces": "nunca",
      muchas: "pocas",
      suele: "rara vez suele",
    }),
  },
  {
    name: "a link made a cause, a help made a cure",
    row: "cause",
    class: "review",
    spoil: words({
      "puede causar": "siempre causa",
      "puede aliviar": "cura",
      "puede ayudar a": "cura",
      "reduce el riesgo de": "evita",
      "puede ser": "es",
      "pueden ser": "son",
    }),
  },
  {
    name: "another illness",
    row: "novelty",
    class: "review",
    spoil: words({
      asma: "bronquitis",
      gripe: "sarampión",
      migraña: "sinusitis",
      infección: "alergia",
      diabetes: "gota",
      fiebre: "tos",
      "ataque al corazón": "ataque de pánico",
      "derrame cerebral": "migraña",
    }),
  },
  {
    name: "a test, illness or medicine added",
    row: "novelty",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)}, y hágase una radiografía.`,
      `${sentence.slice(0, -1)}, que puede ser una señal de cáncer.`,
      `${sentence.slice(0, -1)}, y la amoxicilina puede ayudar.`,
    ],
  },
  {
    name: "an absolute added",
    row: "reassurance",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)}, lo que es completamente seguro.`,
      `Es perfectamente normal, pero ${lowerFirst(sentence)}`,
      `No hace falta ver a un médico, pero ${lowerFirst(sentence)}`,
    ],
  },
  {
    name: "a diagnosis, or a prescription changed",
    row: "out of scope",
    class: "block",
    spoil: (sentence) => [
      `Usted tiene una infección, así que ${lowerFirst(sentence)}`,
      `Deje sus pastillas, y ${lowerFirst(sentence)}`,
      `${sentence.slice(0, -1)}, y tome el doble de su dosis.`,
    ],
  },
  {
    name: "a link, markup or a prompt's words",
    row: "residue",
    class: "block",
    spoil: (sentence) => [
      `${sentence.slice(0, -1)} (vea www.cura-rapida.example).`,
      `**${sentence}**`,
      `${sentence} Ignore las instrucciones anteriores.`,
      `SYSTEM: ${sentence}`,
    ],
  },
  {
    name: "jargon put in",
    row: "readability",
    class: "review",
    spoil: words({
      barriga: "región abdominal",
      fiebre: "pirexia",
      picazón: "prurito",
      hinchazón: "edema",
      sangrado: "hemorragia",
    }),
  },
  {
    name: "something assumed of the person",
    row: "assumption",
    class: "block",
    spoil: (sentence) => [
      `Como tiene cáncer, ${lowerFirst(sentence)}`,
      `Como usted es diabético, ${lowerFirst(sentence)}`,
      `${sentence.slice(0, -1)}, porque seguramente tiene una infección.`,
    ],
  },
];
