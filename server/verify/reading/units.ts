/** What a unit measures. A dose is anything a person could take too much of. */
export type UnitClass = "dose" | "time" | "temperature" | "share" | "length" | "pressure" | "count";

const table: Readonly<Record<UnitClass, Readonly<Record<string, string>>>> = {
  dose: {
    ng: "ng nanogram nanograms",
    microgram: "microgram micrograms mcg ug μg",
    mg: "mg mgs milligram milligrams milligramme milligrammes",
    g: "g gram grams gramme grammes",
    kg: "kg kgs kilogram kilograms kilo kilos",
    lb: "lb lbs pound pounds",
    stone: "st stone stones",
    oz: "oz ounce ounces",
    ml: "ml mls millilitre millilitres milliliter milliliters cc",
    l: "l litre litres liter liters",
    dl: "dl decilitre decilitres",
    mmol: "mmol millimole millimoles",
    mol: "mol mole",
    iu: "iu",
    unit: "unit units",
    teaspoon: "teaspoon teaspoons tsp teaspoonful teaspoonfuls",
    tablespoon: "tablespoon tablespoons tbsp tablespoonful tablespoonfuls",
    tablet: "tablet tablets pill pills caplet caplets",
    capsule: "capsule capsules",
    puff: "puff puffs",
    dose: "dose doses",
    drop: "drop drops",
    spray: "spray sprays",
    patch: "patch patches",
    sachet: "sachet sachets",
    injection: "injection injections jab jabs",
    suppository: "suppository suppositories",
    lozenge: "lozenge lozenges",
    cup: "cup cups",
    glass: "glass glasses",
    pint: "pint pints",
    kcal: "kcal kcals calorie calories",
    kj: "kj",
  },
  time: {
    second: "second seconds sec secs",
    minute: "minute minutes min mins",
    hour: "hour hours hr hrs hourly",
    day: "day days daily",
    night: "night nights nightly",
    week: "week weeks weekly",
    month: "month months monthly",
    year: "year years yearly",
  },
  temperature: { "°c": "°c celsius centigrade", "°f": "°f fahrenheit", degree: "degree degrees °" },
  share: { "%": "% percent" },
  length: {
    mm: "mm millimetre millimetres millimeter millimeters",
    cm: "cm centimetre centimetres centimeter centimeters",
    metre: "m metre metres meter meters",
    inch: "inch inches",
    ft: "ft",
    mile: "mile miles",
  },
  pressure: { mmhg: "mmhg" },
  count: { time: "time times", beat: "beat beats bpm", breath: "breaths", people: "people" },
};

/** The same units in Spanish: the ids stay, so that a reading means the same in both languages. */
const spanishSpellings: Readonly<Record<string, string>> = {
  microgram: "microgramo microgramos mcg µg ug μg",
  mg: "mg miligramo miligramos",
  g: "g gramo gramos",
  kg: "kg kilo kilos kilogramo kilogramos",
  lb: "lb lbs libra libras",
  oz: "oz onza onzas",
  ml: "ml mililitro mililitros cc",
  l: "l litro litros",
  dl: "dl decilitro decilitros",
  mmol: "mmol milimol milimoles",
  iu: "ui",
  unit: "unidad unidades",
  teaspoon: "cucharadita cucharaditas",
  tablespoon: "cucharada cucharadas",
  tablet: "pastilla pastillas tableta tabletas comprimido comprimidos píldora píldoras",
  capsule: "cápsula cápsulas",
  puff: "inhalación inhalaciones disparo disparos bocanada bocanadas",
  dose: "dosis",
  drop: "gotas",
  spray: "pulverización pulverizaciones",
  patch: "parche parches",
  sachet: "sobres",
  injection: "inyección inyecciones",
  suppository: "supositorio supositorios",
  cup: "taza tazas",
  glass: "vaso vasos",
  kcal: "kcal caloría calorías",
  second: "segundo segundos",
  minute: "minuto minutos min",
  hour: "hora horas h",
  day: "día días dia dias",
  night: "noche noches",
  week: "semana semanas",
  month: "mes meses",
  year: "año años",
  "°c": "°c",
  "°f": "°f",
  degree: "grado grados °",
  "%": "%",
  mm: "mm milímetro milímetros",
  cm: "cm centímetro centímetros",
  metre: "m metro metros",
  inch: "pulgada pulgadas",
  mmhg: "mmhg",
  time: "vez veces",
  beat: "latido latidos",
  breath: "respiraciones",
  people: "personas",
};

const ids = new Map<string, string>();
const classes = new Map<string, UnitClass>();
for (const [unitClass, units] of Object.entries(table) as [UnitClass, Readonly<Record<string, string>>][]) {
  for (const [id, spellings] of Object.entries(units)) {
    classes.set(id, unitClass);
    for (const spelling of spellings.split(" ")) ids.set(spelling, id);
  }
}

const spanishIds = new Map(
  Object.entries(spanishSpellings).flatMap(([id, spellings]) =>
    spellings.split(" ").map((spelling) => [spelling, id] as const),
  ),
);

/** The unit a written Spanish word stands for, or undefined. */
export const spanishUnitNamed = (word: string): string | undefined => spanishIds.get(word);

/** The unit a written word stands for, or undefined. */
export const unitNamed = (word: string): string | undefined => ids.get(word);

/** What a unit measures; of "mg/dl" that of its first part. Undefined for a bare number. */
export const classOfUnit = (unit: string): UnitClass | undefined => classes.get(unit.split("/")[0] ?? unit);

export const isTimeUnit = (unit: string | undefined): unit is string =>
  unit !== undefined && classes.get(unit) === "time";
