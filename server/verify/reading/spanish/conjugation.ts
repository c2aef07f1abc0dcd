/** Persons a text for patients needs: its reader as a friend ("tú") and with respect ("usted", "él"), and several. */
export interface Persons {
  readonly tú: string;
  readonly usted: string;
  readonly ustedes: string;
}

/** The forms of one verb that a text for patients needs, by the rules of Spanish. */
export interface Conjugation {
  readonly infinitive: string;
  readonly gerund: string;
  /** One man or thing: "tomado". */
  readonly participle: string;
  readonly present: Persons;
  readonly subjunctive: Persons;
  readonly past: Persons;
  readonly imperfect: Persons;
  readonly conditional: Persons;
  readonly future: Persons;
  /** What is asked of "tú": "toma", "haz"; of "usted" it is the subjunctive. */
  readonly command: string;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Verbs that change the vowel of their stem where it bears the stress. Prefixes count: "volver", "devolver". */
const toIe = list(
  "empezar comenzar pensar sentar calentar apretar recomendar cerrar despertar negar regar fregar acertar merendar tropezar confesar perder entender atender encender defender extender querer sentir herir preferir sugerir ingerir digerir requerir hervir convertir advertir divertir mentir arrepentir helar",
);
const toUe = list(
  "dormir morir doler mover volver devolver resolver mostrar demostrar encontrar contar probar comprobar aprobar acostar recordar acordar costar sonar soltar colgar almorzar forzar esforzar torcer cocer disolver envolver colar soñar poder rodar renovar jugar remover promover",
);
const toI = list(
  "pedir despedir impedir medir seguir conseguir perseguir vestir repetir servir elegir corregir reír sonreír freír derretir teñir",
);
/** With the accent on the last vowel of the stem: "enfría", "continúa". */
const accented = list("enfriar vaciar variar guiar ampliar confiar desviar resfriar actuar continuar evaluar situar");

const irregular: Readonly<Record<string, Partial<Record<keyof Conjugation, string>>>> = {
  ser: {
    present: "eres es son",
    subjunctive: "seas sea sean",
    past: "fuiste fue fueron",
    imperfect: "eras era eran",
    command: "sé",
  },
  estar: { present: "estás está están", subjunctive: "estés esté estén", past: "estuviste estuvo estuvieron" },
  ir: {
    gerund: "yendo",
    present: "vas va van",
    subjunctive: "vayas vaya vayan",
    past: "fuiste fue fueron",
    imperfect: "ibas iba iban",
    command: "ve",
  },
  haber: {
    present: "has ha han",
    subjunctive: "hayas haya hayan",
    past: "hubiste hubo hubieron",
    future: "habrás habrá habrán",
    conditional: "habrías habría habrían",
  },
  dar: { present: "das da dan", subjunctive: "des dé den", past: "diste dio dieron" },
  ver: {
    participle: "visto",
    subjunctive: "veas vea vean",
    past: "viste vio vieron",
    imperfect: "veías veía veían",
  },
  saber: {
    subjunctive: "sepas sepa sepan",
    past: "supiste supo supieron",
    future: "sabrás sabrá sabrán",
    conditional: "sabrías sabría sabrían",
  },
  poder: {
    gerund: "pudiendo",
    past: "pudiste pudo pudieron",
    future: "podrás podrá podrán",
    conditional: "podrías podría podrían",
  },
  querer: {
    past: "quisiste quiso quisieron",
    future: "querrás querrá querrán",
    conditional: "querrías querría querrían",
  },
  hacer: {
    participle: "hecho",
    subjunctive: "hagas haga hagan",
    past: "hiciste hizo hicieron",
    future: "harás hará harán",
    conditional: "harías haría harían",
    command: "haz",
  },
  decir: {
    gerund: "diciendo",
    participle: "dicho",
    present: "dices dice dicen",
    subjunctive: "digas diga digan",
    past: "dijiste dijo dijeron",
    future: "dirás dirá dirán",
    conditional: "dirías diría dirían",
    command: "di",
  },
  tener: {
    present: "tienes tiene tienen",
    subjunctive: "tengas tenga tengan",
    past: "tuviste tuvo tuvieron",
    future: "tendrás tendrá tendrán",
    conditional: "tendrías tendría tendrían",
    command: "ten",
  },
  poner: {
    participle: "puesto",
    subjunctive: "pongas ponga pongan",
    past: "pusiste puso pusieron",
    future: "pondrás pondrá pondrán",
    conditional: "pondrías pondría pondrían",
    command: "pon",
  },
  venir: {
    gerund: "viniendo",
    present: "vienes viene vienen",
    subjunctive: "vengas venga vengan",
    past: "viniste vino vinieron",
    future: "vendrás vendrá vendrán",
    conditional: "vendrías vendría vendrían",
    command: "ven",
  },
  salir: {
    subjunctive: "salgas salga salgan",
    future: "saldrás saldrá saldrán",
    conditional: "saldrías saldría saldrían",
    command: "sal",
  },
  traer: {
    gerund: "trayendo",
    participle: "traído",
    subjunctive: "traigas traiga traigan",
    past: "trajiste trajo trajeron",
  },
  caer: {
    gerund: "cayendo",
    participle: "caído",
    subjunctive: "caigas caiga caigan",
    past: "caíste cayó cayeron",
  },
  leer: { gerund: "leyendo", participle: "leído", past: "leíste leyó leyeron" },
  creer: { gerund: "creyendo", participle: "creído", past: "creíste creyó creyeron" },
  oír: {
    gerund: "oyendo",
    participle: "oído",
    present: "oyes oye oyen",
    subjunctive: "oigas oiga oigan",
    past: "oíste oyó oyeron",
    imperfect: "oías oía oían",
    future: "oirás oirá oirán",
    conditional: "oirías oiría oirían",
  },
  oler: { present: "hueles huele huelen", subjunctive: "huelas huela huelan" },
  romper: { participle: "roto" },
  abrir: { participle: "abierto" },
  cubrir: { participle: "cubierto" },
  descubrir: { participle: "descubierto" },
  escribir: { participle: "escrito" },
  prescribir: { participle: "prescrito" },
  describir: { participle: "descrito" },
  morir: { participle: "muerto" },
  volver: { participle: "vuelto" },
  devolver: { participle: "devuelto" },
  envolver: { participle: "envuelto" },
  resolver: { participle: "resuelto" },
  disolver: { participle: "disuelto" },
  reír: {
    gerund: "riendo",
    participle: "reído",
    present: "ríes ríe ríen",
    subjunctive: "rías ría rían",
    past: "reíste rio rieron",
  },
  producir: { past: "produjiste produjo produjeron" },
  conducir: { past: "condujiste condujo condujeron" },
  reducir: { past: "redujiste redujo redujeron" },
  introducir: { past: "introdujiste introdujo introdujeron" },
};
/** Compounds are conjugated as what they are made of: "mantener" as "tener". */
const compounds = /^(.+)(tener|poner|venir|traer|hacer|decir)$/;

const remembered = new Map<string, Conjugation>();

/** Every form of a verb; of "quitarse" those of "quitar". */
export function conjugated(infinitive: string): Conjugation {
  let known = remembered.get(infinitive);
  if (known === undefined) {
    known = conjugate(infinitive);
    remembered.set(infinitive, known);
  }
  return known;
}

function conjugate(infinitive: string): Conjugation {
  const [, prefix, base] = compounds.exec(infinitive) ?? [];
  const own = irregular[infinitive] ?? (base === undefined ? {} : prefixed(prefix ?? "", irregular[base] ?? {}));
  const ending = infinitive.slice(-2);
  const isFirst = ending === "ar";
  const stem = infinitive.slice(0, -2);
  const stressed = stressedStem(infinitive, prefix ?? "");
  const [tú, usted, ustedes] = isFirst ? ["as", "a", "an"] : ["es", "e", "en"];
  const present = three(stressed, tú, usted, ustedes).map((form) => softened(form, infinitive, "present"));
  const opposite = isFirst ? ["es", "e", "en"] : ["as", "a", "an"];
  const subjunctive = opposite.map((end) => softened(stressed + end, infinitive, "subjunctive"));
  const weak = weakStem(infinitive);
  const past = isFirst
    ? [`${stem}aste`, `${stem}ó`, `${stem}aron`]
    : /[aeu]$/.test(weak) && !/[gq]u$/.test(weak)
      ? [`${stem}iste`, `${weak}yó`, `${weak}yeron`]
      : [`${stem}iste`, `${weak}ió`, `${weak}ieron`];
  const imperfect = isFirst ? ["abas", "aba", "aban"] : ["ías", "ía", "ían"];
  const whole = infinitive.replace(/ír$/, "ir");
  const presentForms = personsOf(own.present, present);
  return {
    infinitive,
    gerund:
      own.gerund ??
      (isFirst ? `${stem}ando` : /[aeu]$/.test(weak) && !/[gq]u$/.test(weak) ? `${weak}yendo` : `${weak}iendo`),
    participle: own.participle ?? (isFirst ? `${stem}ado` : `${stem}ido`),
    present: presentForms,
    subjunctive: personsOf(own.subjunctive, subjunctive),
    past: personsOf(own.past, past),
    imperfect: personsOf(
      own.imperfect,
      imperfect.map((end) => stem + end),
    ),
    conditional: personsOf(own.conditional, [`${whole}ías`, `${whole}ía`, `${whole}ían`]),
    future: personsOf(own.future, [`${whole}ás`, `${whole}á`, `${whole}án`]),
    command: own.command ?? presentForms.usted,
  };
}

/** "Pongo" gives "propongo"; what bears its accent on the last vowel alone has one in a compound: "ten", "mantén". */
function prefixed(
  prefix: string,
  of: Partial<Record<keyof Conjugation, string>>,
): Partial<Record<keyof Conjugation, string>> {
  const forms = Object.entries(of).map(([name, written]) => {
    const all = written.split(" ").map((form) => prefix + form);
    const told = name === "command" ? all.map((form) => form.replace(/e(?=n$)/, "é").replace(/o(?=n$)/, "ó")) : all;
    return [name, told.join(" ")] as const;
  });
  return Object.fromEntries(forms);
}

const three = (stem: string, ...ends: readonly string[]): readonly string[] => ends.map((end) => stem + end);

function personsOf(written: string | undefined, regular: readonly string[]): Persons {
  const [tú = "", usted = "", ustedes = ""] = written?.split(" ") ?? regular;
  return { tú, usted, ustedes };
}

/** The stem with the vowel that it has where it is stressed: "empiez", "acuest", "pid". */
function stressedStem(infinitive: string, prefix: string): string {
  const stem = infinitive.slice(0, -2);
  if (accented.has(infinitive)) return stem.replace(/i$/, "í").replace(/u$/, "ú");
  const change = (vowel: RegExp, other: string): string => {
    const at = [...stem.matchAll(vowel)].at(-1)?.index ?? 0;
    return stem.slice(0, at) + other + stem.slice(at + 1);
  };
  if (prefix === "" && toIe.has(infinitive)) return change(/e/g, "ie");
  if (toUe.has(infinitive)) return infinitive === "jugar" ? "jueg" : change(/o/g, "ue");
  if (toI.has(infinitive)) return change(/e/g, "i");
  return /[^gq]uir$/.test(infinitive) ? `${stem}y` : stem;
}

/** The stem of "sintió", "durmió", "pidió" and of the gerund. */
function weakStem(infinitive: string): string {
  const stem = infinitive.slice(0, -2);
  if (!infinitive.endsWith("ir")) return stem;
  const swap = (from: string, to: string): string => {
    const at = stem.lastIndexOf(from);
    return stem.slice(0, at) + to + stem.slice(at + 1);
  };
  if (toIe.has(infinitive) || toI.has(infinitive)) return swap("e", "i");
  return toUe.has(infinitive) ? swap("o", "u") : stem;
}

/** The letters that keep a sound before another vowel: "busque", "llegue", "empiece", "proteja", "aparezca", "siga". */
function softened(form: string, infinitive: string, mood: "present" | "subjunctive"): string {
  if (mood === "present") return form;
  const ending = /(?:es|e|en|as|a|an)$/.exec(form)?.[0] ?? "";
  const stem = form.slice(0, form.length - ending.length);
  if (/car$/.test(infinitive)) return stem.replace(/c$/, "qu") + ending;
  if (/guar$/.test(infinitive)) return stem.replace(/u$/, "ü") + ending;
  if (/gar$/.test(infinitive)) return `${stem}u${ending}`;
  if (/zar$/.test(infinitive)) return stem.replace(/z$/, "c") + ending;
  if (/g[ei]r$/.test(infinitive)) return stem.replace(/g$/, "j") + ending;
  if (/guir$/.test(infinitive)) return stem.replace(/u$/, "") + ending;
  if (/[aeou]cer$|ucir$/.test(infinitive) && !/^(?:cocer|mecer)$/.test(infinitive))
    return stem.replace(/c$/, "zc") + ending;
  return /c[ei]r$/.test(infinitive) ? stem.replace(/c$/, "z") + ending : form;
}
