import { peopleOf, type PersonRow as Row } from "../people.ts";
import { whole } from "./word.ts";

// Children first: "mi esposa y yo estamos preocupados por el bebé" is about the baby.
const people: readonly Row[] = [
  ["su recién nacido", whole("recién nacido"), true],
  ["su recién nacida", whole("recién nacida"), true],
  ["su bebé", whole("beb[eé]s?|bebit[oa]|lactante"), true],
  ["su nieto", whole("nieto|nietecito"), true],
  ["su nieta", whole("nieta|nietecita"), true],
  ["sus nietos", whole("nietos|nietas"), true],
  ["su hijo", whole("hijo|hijito"), true],
  ["su hija", whole("hija|hijita"), true],
  ["sus hijos", whole("hijos|gemelos|mellizos"), true],
  ["sus hijas", whole("hijas|gemelas|mellizas"), true],
  ["su sobrino", whole("sobrino"), true],
  ["su sobrina", whole("sobrina"), true],
  ["su niño", whole("niño|nene|chiquito|muchacho|mi pequeño|mi peque"), true],
  ["su niña", whole("niña|nena|chiquita|muchacha|mi pequeña"), true],
  ["sus niños", whole("niños|niñas|nenes"), true],
  ["su abuela", whole("abuel(?:a|ita)"), false],
  ["su abuelo", whole("abuel(?:o|ito)"), false],
  ["su mamá", whole("mam[aá]"), false],
  ["su madre", whole("madre"), false],
  ["su papá", whole("pap[aá]"), false],
  ["su padre", whole("padre"), false],
  ["sus padres", whole("padres|papás"), false],
  ["su suegra", whole("suegra"), false],
  ["su suegro", whole("suegro"), false],
  ["su esposo", whole("esposo"), false],
  ["su marido", whole("marido"), false],
  ["su esposa", whole("esposa"), false],
  ["su mujer", whole("mi mujer"), false],
  ["su novio", whole("novio"), false],
  ["su novia", whole("novia"), false],
  ["su pareja", whole("pareja"), false],
  ["su hermano", whole("hermano"), false],
  ["su hermana", whole("hermana"), false],
  ["su cuñada", whole("cuñada"), false],
  ["su cuñado", whole("cuñado"), false],
  ["su tía", whole("tía"), false],
  ["su tío", whole("tío"), false],
  ["su amigo", whole("amigo"), false],
  ["su amiga", whole("amiga"), false],
  ["su vecino", whole("vecino"), false],
  ["su vecina", whole("vecina"), false],
];

export const spanishPeople = peopleOf({
  people,
  somebody: "la persona que cuida",
  // "Tengo gripe, ¿puedo abrazar a mi bebé?" is about the writer; "estoy preocupada, mi bebé tiene fiebre" is not.
  aboutWriter: whole(
    "(?:tengo|estoy|me (?:duele|siento|encuentro|quemé|corté|caí|golpeé|salió|da|tomé|hice|pica|arde)|tomo|tomé|puedo (?:tomar|comer|beber|usar|manejar|conducir|dar (?:el )?pecho|amamantar|hacer ejercicio))(?! (?:que |una? |dos |tres |muy |tan |bastante )?(?:hij[oa]s?|beb[eé]|niñ[oa]s?|niet[oa]|preocupad[oa]|asustad[oa]|desesperad[oa]|agotad[oa]|cansad[oa]|miedo|cuidando|aterrad[oa]|angustiad[oa]|nervios[oa]))",
  ),
  aboutThem: whole("él|ella|le|les|darle|darles|llevarl[oa]|tiene|está|llora|duerme"),
  goesToNursery: whole("guardería|escuela|colegio|kínder|jardín de infancia|cole"),
  child: "su niño",
  onlyBeside: whole(
    "(?:tuvo|ha tenido|acaba de tener|tuve|espera) (?:un|una|a su|nuestro|nuestra) (?:beb[eé]|niñ[oa]|hij[oa])|mi (?:cuñad[oa]|suegr[oa]|mamá|madre|papá|padre|amig[oa]|espos[oa]|marido|mujer|vecin[oa]) (?:dice|cree|piensa|opina|me dijo)",
    "giu",
  ),
});
