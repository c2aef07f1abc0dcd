import { whole } from "./word.ts";

/** Words that are nothing else without their accent, and slips of a phone's keyboard. Only to choose among sentences; never shown. */
const meant: Readonly<Record<string, string>> = {
  cuanto: "cuánto", cuantos: "cuántos", cuanta: "cuánta", cuantas: "cuántas", tambien: "también", despues: "después", dia: "día", dias: "días",
  nino: "niño", nina: "niña", ninos: "niños", ninas: "niñas", anos: "años", presion: "presión", tension: "tensión", azucar: "azúcar", oido: "oído",
  oidos: "oídos", vomito: "vómito", vomitos: "vómitos", estomago: "estómago", corazon: "corazón", medico: "médico", pildora: "píldora",
  pildoras: "píldoras", antibiotico: "antibiótico", antibioticos: "antibióticos", infeccion: "infección", erupcion: "erupción",
  picazon: "picazón", comezon: "comezón", hinchazon: "hinchazón", migrana: "migraña", migranas: "migrañas", cancer: "cáncer", sintoma: "síntoma",
  sintomas: "síntomas", deberia: "debería", guarderia: "guardería", maximo: "máximo", recien: "recién", acetaminofen: "acetaminofén",
  panico: "pánico", codeina: "codeína", diabetico: "diabético", diabetica: "diabética", tomandolo: "tomándolo",
  olvide: "olvidé", olvido: "olvidó", ago: "hago", acer: "hacer", ase: "hace", asta: "hasta",
  ijo: "hijo", ija: "hija", ijos: "hijos", baricela: "varicela", resfrio: "resfrío", calenturas: "calentura", dolr: "dolor",
  q: "que", ke: "que", qe: "que", xq: "por qué", porq: "por qué", pa: "para", tmb: "también", kmo: "como",
}; // biome-ignore format: one word per place keeps the table readable

/** What follows "que", "como" and "cuando" where they ask. */
const asksWhat = whole(
  "que(?= (?:hago|hacemos|hacer|puedo|puede|podemos|debo|debe|debemos|tengo que|le (?:doy|puedo|pongo|hago|da)|me (?:tomo|pongo|puedo)|les? doy|es(?! que)|son|significa|quiere decir|tomo|toma|doy|pasa si|medic\\p{L}+|pastilla|dosis|crema|jarabe|remedio|se (?:puede|hace)|sirve|ayuda))",
  "giu",
);
const asksHow = whole(
  "como(?= (?:puedo|podemos|se (?:quita|cura|trata|toma|contagia|alivia|baja)|lo|la|le|les|debo|sé|se si|saber|trato|alivi\\p{L}+|baj\\p{L}+|quit\\p{L}+|cur\\p{L}+|cuid\\p{L}+|evit\\p{L}+|preven\\p{L}+))",
  "giu",
);
const asksWhen = whole(
  "cuando(?= (?:debo|tengo que|hay que|puedo|puede|se (?:quita|cura|pasa|va)|es (?:grave|peligros\\p{L}+)|ir|llam\\p{L}+|me preocup\\p{L}+|vuelve))",
  "giu",
);
const atStart = /(^|[.?!¿,;]\s*)(que|como|donde|cual)(?!\p{L})(?= )/giu;
const accented: Readonly<Record<string, string>> = {
  que: "qué",
  como: "cómo",
  donde: "dónde",
  cual: "cuál",
};

export const asSpeltInSpanish = (text: string): string =>
  text
    .replace(/\p{L}+/gu, (word) => meant[word.toLowerCase()] ?? word)
    .replace(asksWhat, "qué")
    .replace(asksHow, "cómo")
    .replace(asksWhen, "cuándo")
    .replace(atStart, (_, before: string, word: string) => before + (accented[word.toLowerCase()] ?? word));
