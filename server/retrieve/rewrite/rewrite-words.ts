import type { LexiconLanguage } from "#knowledge/lexicon/index.ts";

/** Words of one language that a summary may use, or that turn what it says. Written as they are read: lower case, without accents. */
export interface RewriteWords {
  /** Grammar, and what kind of thing is asked: none of them says that anything is so. Whatever is not here must be the person's own. */
  readonly free: ReadonlySet<string>;
  /** Turn what follows them in the same clause. */
  readonly deniers: ReadonlySet<string>;
  /** Deny like one of those: "I used to smoke". */
  readonly denyingPhrases: RegExp;
  /** Behind a meaning, says that nothing is wrong there: "my neck is fine", "lights don't bother me", "breathing ok". */
  readonly wellAfter: RegExp;
  /** Hold a denier and deny nothing: "not sure if", "not only". */
  readonly noDenial: RegExp;
  /** Part a clause where the denial before them ends: "no fever but a cough". */
  readonly turns: RegExp;
  /** Words for one relative, with the other words for the same; a summary may use another of them. */
  readonly relatives: readonly ReadonlySet<string>[];
  /** Words for anybody who is not the writer. */
  readonly others: ReadonlySet<string>;
  /** Words that speak of a child, by name or by age: one of them names every child of `others`. */
  readonly ofChildren: ReadonlySet<string>;
  /** Numbers in words, from one. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Units of time, dose and size as they are written, to one name each. */
  readonly units: ReadonlyMap<string, string>;
  /** The lexicon's words for a child and a baby: said when the person speaks of one by any other word. */
  readonly child: string;
  readonly baby: string;
}

const setOf = (...rows: readonly string[]): ReadonlySet<string> => new Set(rows.join(" ").split(" "));
const numbered = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(" ").map((word, at): [string, number] => [word, at + 1]));
const unitsOf = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([unit, words]) => words.split(" ").map((word): [string, string] => [word, unit])),
  );

const symbols = { mg: "mg", mcg: "mcg", ml: "ml", g: "g", kg: "kg", cm: "cm", mm: "mm", mmol: "mmol", percent: "%" };

export const rewriteWords: Readonly<Record<LexiconLanguage, RewriteWords>> = {
  en: {
    free: setOf(
      "a an the and or but if as at by for from in into of off on onto out over to up with about after before during since until while when",
      "again also any both either than that this these those there then it its i me my he him his she her they them their we our you your who whom whose which what why where how",
      "is are was were be been being am do does did have has had having can could should would may might must will shall cannot cant",
      "get gets getting go goes going take takes taking took taken use uses using used give gives giving given keep keeps keeping make makes need needs start starts starting started",
      "too much many more long often still now today together alongside between per",
      "question questions asking advice information help helps helping what's treatment treatments treat treating manage managing management relief relieve relieving ease easing remedy remedies care self selfcare home",
      "cause causes reason reasons symptom symptoms sign signs duration lasts last lasting prevent prevents preventing prevention avoid avoiding watch",
      "dose doses dosage dosing amount medicine medicines medication medications interaction interactions interact combine combining combined combination safe safely safety okay ok allowed",
      "possible normal meaning mean means next do's whether kind kinds other best find relationship difference compared ingredients research required",
      "not no never without nor neither isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt",
    ),
    deniers: setOf(
      "no not never without nor neither none isnt arent wasnt werent aint dont doesnt didnt havent hasnt hadnt cannot couldnt wont wouldnt denies denied free stopped gone absent negative unable",
    ),
    denyingPhrases:
      /\b(?:used to|no longer|instead of|rather than|got rid of|gave up|given up|giving up|quit|stopped|came off|free of|free from|away from|ruled out|rule out|avoid(?:ing)?(?! (?:certain|some|foods?|eating|it|them|this))|scared of|afraid of|frightened of|terrified of|in case of|immune to)\b/g,
    wellAfter:
      /^ (?:(?:\S+ ){0,2}(?:is|are|was|were|feels|seems|looks|s) (?:\S+ )?(?:fine|ok|okay|normal|good|clear|alright|gone|soft|negative)\b|(?:\S+ ){0,2}(?:has|have|had|is) (?:now )?(?:gone|stopped|cleared|settled|healed)\b|(?:has |have )?(?:went away|gone|stopped)\b|(?:\S+ ){0,4}(?:years ago|last year|as a (?:child|kid|baby))\b|(?:fine|ok|okay|normally|well)\b|(?:dont|doesnt|didnt|isnt|arent|wasnt|not|hasnt|havent)\b(?! (?:help|work|go|stop|shift|ease|seem|get|sure|touch|do)))/,
    noDenial:
      /\b(?:not|dont|do not|isnt|never|no) (?:sure|know|certain|only|just|idea|doubt|matter|wonder|longer than)\b|\bwhy not\b|\bif not\b|\bor not\b|\bcannot (?:tell|help|stop|decide|remember)\b|\bnot (?:getting |got |gone |any )*(?:better|better yet|shifting|settling|clearing|healing)\b|\bwont (?:go|stop|shift|settle|clear|heal)\b/g,
    turns:
      /\b(?:but|although|though|however|except|apart from|and (?:i|he|she|it|they|we|my|his|her|now|then|today)|now)\b/,
    relatives: [
      setOf("mum mom mummy mommy mother mums mums"),
      setOf("dad daddy father dads"),
      setOf("son sons boy boys lad"),
      setOf("daughter daughters girl girls lass"),
      setOf("husband hubby spouse partner"),
      setOf("wife missus spouse partner"),
      setOf("grandmother grandma gran granny nan nana"),
      setOf("grandfather grandad granddad grandpa"),
      setOf("mother mum mom parent"),
      setOf("father dad parent"),
    ],
    others: setOf(
      "mum mom mummy mommy mother mums mums dad daddy father dads son sons boy boys lad daughter daughters girl girls lass husband hubby spouse partner wife missus grandmother grandma gran granny nan nana grandfather grandad granddad grandpa parent parents brother brothers sister sisters aunt auntie uncle cousin friend friends mate boyfriend girlfriend neighbour neighbor colleague baby child toddler kid kids children",
    ),
    ofChildren: setOf(
      "son sons boy boys lad daughter daughters girl girls lass kid kids child children toddler toddlers baby babies infant newborn old",
    ),
    numbers: numbered("one two three four five six seven eight nine ten eleven twelve"),
    units: unitsOf({
      ...symbols,
      day: "day days",
      week: "week weeks wk wks",
      month: "month months mth mths mo",
      year: "year years yr yrs yo",
      hour: "hour hours hr hrs",
      minute: "minute minutes min mins",
      celsius: "c celsius degrees",
      fahrenheit: "f fahrenheit",
      mg: "mg milligram milligrams",
      mcg: "mcg microgram micrograms ug",
      ml: "ml millilitre millilitres milliliter milliliters",
      g: "g gram grams",
    }),
    child: "child",
    baby: "baby",
  },
  es: {
    free: setOf(
      "un una unos unas el la los las lo al del y e o u pero si como a con de desde despues antes durante en entre hasta mientras para por sobre tras cuando",
      "otra otro tambien que cual cuales quien donde cuanto cuanta cuantos cuantas yo me mi mis te tu se su sus le les nos nuestro este esta esto estos estas ese esa eso",
      "es son era fue ser estar estoy esta estan estaba hay tiene tengo tener haber ha he puede puedo poder podria debe debo deber debia hacer hace hago",
      "tomar toma tomo tomando usar usa usando dar doy darle dando llevar lleva llevo comer ponerse poner empezar",
      "junto juntos juntas mucho mucha muchos muchas mas muy aun todavia ahora hoy vez veces cada",
      "pregunta consejo informacion ayuda ayudar tratamiento tratar tratarlo manejo manejar alivio aliviar remedio remedios cuidado cuidados casa",
      "causa causas motivo sintoma sintomas signo signos duracion dura durar prevenir prevencion evitar vigilar recomendaciones",
      "dosis cantidad medicamento medicamentos medicina medicinas interaccion interacciones combinar combinacion seguro segura seguridad posible normal caso",
      "no ni sin nunca tampoco",
    ),
    deniers: setOf("no ni sin nunca tampoco ningun ninguna ninguno niega"),
    denyingPhrases:
      /\b(?:ya no|en vez de|en lugar de|(?:deje|dejo|dejado|dejar) de (?:fumar|tomar|beber|usar)|deje el|deje la|(?:me |le )?(?:quito|quitaron|suspendio|suspendieron) (?:el|la|los|las)|descarto|descartaron|evitar|evite|miedo (?:a|de)|antes (?:tenia|tomaba|fumaba))\b/g,
    wellAfter:
      /^ (?:(?:\S+ ){0,3}(?:bien|normal|normalmente|perfecto|perfectamente|negativ[oa])\b|(?:\S+ ){0,3}(?:ya )?se (?:me |le )?(?:quito|paso|fue)\b|(?:\S+ ){0,4}hace (?:muchos |\S+ )?anos\b|no (?:me |le |se |lo |la )?(?:duele|molesta|pica|tiene|tengo|esta)\b)/,
    noDenial:
      /\bno (?:se|estoy segur[oa]|solo|se si|sabemos|deja de|dejo de|para de|paro de|se (?:me |le )?(?:quita|pasa|va|cura|alivia)|mejora|baja)\b|\bpor que no\b|\bsi no\b|\bo no\b/g,
    turns: /\b(?:pero|aunque|sino|excepto|salvo|y (?:ahora|hoy|estoy|esta|tengo|tiene|me|le|luego)|ahora)\b/,
    relatives: [
      setOf("mama madre"),
      setOf("papa padre"),
      setOf("hijo nino chico"),
      setOf("hija nina chica"),
      setOf("esposo marido pareja"),
      setOf("esposa mujer pareja"),
      setOf("abuela abuelita"),
      setOf("abuelo abuelito"),
    ],
    others: setOf(
      "mama madre papa padre hijo hija hijos nino nina ninos chico chica esposo marido pareja esposa mujer abuela abuelita abuelo abuelito hermano hermana tio tia primo prima amigo amiga novio novia vecino vecina suegra suegro bebe nene nena",
    ),
    ofChildren: setOf("hijo hija hijos nino nina ninos chico chica nene nena bebe bebes anos meses"),
    numbers: numbered("uno dos tres cuatro cinco seis siete ocho nueve diez once doce"),
    units: unitsOf({
      ...symbols,
      day: "dia dias",
      week: "semana semanas",
      month: "mes meses",
      year: "ano anos",
      hour: "hora horas",
      minute: "minuto minutos",
      celsius: "c grados celsius",
      fahrenheit: "f fahrenheit",
      mg: "mg miligramo miligramos",
      mcg: "mcg microgramo microgramos ug",
      ml: "ml mililitro mililitros",
      g: "g gramo gramos",
    }),
    child: "niño",
    baby: "bebé",
  },
};
