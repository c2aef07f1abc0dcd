import { rememberStems } from "../remember-stems.ts";

/** Irregular forms brought to one stem, and words that a rule would wrongly join ("hombro" is no "hombre", "bebe" no "bebé"). */
const sameWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tener: "tiene tienen tenga tengan tenido tuvo teniendo tengo",
    poder: "puede pueden pueda puedan podría podrían puedo pudo",
    hacer: "hace hacen haga hagan hecho hizo haciendo",
    ir: "va van vaya vayan ido yendo",
    dar: "da dan dé den dado dando dio dárselo darle darles",
    decir: "dice dicen diga digan dicho dijo diciendo",
    poner: "pone ponen ponga pongan puesto puso poniendo",
    querer: "quiere quieren quiera quieran quiero",
    venir: "viene vienen venga vengan vino viniendo",
    salir: "sale salen salga salgan saliendo",
    saber: "sabe saben sepa sepan sé",
    ver: "ve ven vea vean visto viendo",
    oír: "oye oyen oiga oído_ oyendo",
    sentir: "siente sienten sienta sientan sintió sintiendo sentirse",
    dormir: "duerme duermen duerma duerman durmió durmiendo",
    pedir: "pide piden pida pidan pidió pidiendo",
    seguir: "sigue siguen siga sigan siguió siguiendo",
    perder: "pierde pierden pierda perdido pérdida pérdidas",
    empezar: "empieza empiezan empiece empiecen empezó empezado",
    despertar: "despierta despiertan despierte despertarse",
    probar: "prueba_ pruebe prueben",
    acostar: "acuesta acueste acuesten acostarse",
    sentar: "siéntese sentarse",
    mantener: "mantiene mantenga mantengan mantenerse manténgase",
    deber: "debe deben debería deberían debo",
    soler: "suele suelen",
    bebé: "bebés",
    hombro: "hombros",
    hombre: "hombres",
    parto: "partos",
    parte: "partes",
    sal: "sales",
    cara: "caras",
    caro: "caros",
    casa: "casas",
    caso: "casos",
    pelo: "pelos",
    corto: "corta cortos cortas",
    corte: "cortes",
    vida: "vidas",
    embarazo: "embarazada embarazadas embarazos",
    vez: "veces",
    mes: "meses",
    tos: "toses",
    médico: "médica médicos médicas doctor doctora doctores doctoras",
    medicamento: "medicamentos medicina medicinas",
    paro: "paros",
    media: "medias",
    medio: "medios",
  }).flatMap(([word, forms]) => [word, ...forms.split(" ")].map((form) => [form.replace(/_$/, ""), word] as const)),
);

/**
 * A rough Spanish stem: enough to see "toma" in "tomar" and "adulto" in "adultos". It may join too little, never opposites.
 *
 * Not the search's stemmer (`knowledge/index/spanish-stemmer.ts`), which joins too much on purpose, so that a page is found: there "bebé"
 * and "beber", "parto" and "parte", "dos" and "dosis" are one word. Here a claim could then swap one for the other unseen.
 */
export const spanishStemOf = rememberStems(compute);

const withoutAccents = (word: string): string =>
  word.replace(/[áéíóúü]/g, (letter) => ({ á: "a", é: "e", í: "i", ó: "o", ú: "u", ü: "u" })[letter] ?? letter);

const clitic = "(?:me|te|se|le|les|lo|la|los|las|nos)";
const attached = new RegExp(`(?<=ar|er|ir|ando|iendo|yendo)(?:se)?${clitic}$`);
const commanded = new RegExp(`(?<=[aeo]n?)(?:se)?${clitic}$`);

function compute(word: string): string {
  const same = sameWord.get(word);
  if (same !== undefined) return same;
  if (word.length < 4 || /\d| /.test(word)) return withoutAccents(word);
  let stem = withoutAccents(word).replace(attached, "");
  // "Tómelo", "llámelos": the accent shows that a pronoun hangs on.
  if (stem.length > 6 && /[áéíóú][a-zñ]{1,4}[aen](?:se)?(?:me|te|se|le|les|lo|la|los|las|nos)$/.test(word))
    stem = stem.replace(commanded, "");
  if (stem.length > 8) stem = stem.replace(/mente$/, "");
  if (stem.endsWith("ces")) stem = `${stem.slice(0, -3)}z`;
  else if (/[bcdfghjklmnpqrtvwxyzñ]es$/.test(stem) && stem.length > 4) stem = stem.slice(0, -2);
  else if (stem.endsWith("s") && !/(?:is|us)$/.test(stem)) stem = stem.slice(0, -1);
  const cut = stem.replace(
    /(?:ando|iendo|yendo|aron|ieron|adas?|ados?|idas?|idos?|aban?|ian?|aran?|eran?|ar|er|ir|an|en)$/,
    "",
  );
  if (cut.length >= 3) stem = cut;
  if (stem.length > 3) stem = stem.replace(/[aeo]$/, "");
  // "Toque" and "tocar", "llegue" and "llegar", "busque" and "buscar" are one word.
  return stem.replace(/qu$/, "c").replace(/gu$/, "g");
}
