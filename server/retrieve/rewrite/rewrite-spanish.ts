import type { RewriteWords } from "./rewrite-words.ts";
import { numbered, setOf, unitsOf } from "./word-tables.ts";

const relatives = [
  setOf("mama madre"),
  setOf("papa padre"),
  setOf("hijo nino chico nene"),
  setOf("hija nina chica nena"),
  setOf("esposo marido pareja esposa mujer novio novia"),
  setOf("abuela abuelita"),
  setOf("abuelo abuelito"),
];

const articles = setOf("un una unos unas el la los las mi mis su sus al del");
const deniers = setOf("no ni sin nunca tampoco ningun ninguna ninguno niega apenas nadie nada jamas");

export const spanishWords: RewriteWords = {
  free: setOf(
    "un una unos unas el la los las lo al del y e o u pero si como a con de desde despues antes durante en entre hasta mientras para por sobre tras cuando",
    "otra otro tambien que cual cuales quien donde cuanto cuanta cuantos cuantas yo me mi mis te tu se su sus le les nos nuestro este esta esto estos estas ese esa eso",
    "es son era fue ser estar estoy esta estan estaba hay tiene tengo tener haber ha he puede puedo poder podria debe debo deber debia hacer hace hago",
    "tomar toma tomo tomando usar usa usando dar doy darle dando llevar lleva llevo comer ponerse ponerme poner empezar",
    "junto juntos juntas vez",
    "pregunta consejo informacion ayuda ayudar tratamiento tratar tratarlo manejo manejar alivio aliviar remedio remedios cuidado cuidados casa",
    "causa causas motivo sintoma sintomas signo signos duracion dura durar prevenir prevencion evitar vigilar recomendaciones",
    "dosis cantidad medicamento medicamentos medicina medicinas interaccion interacciones combinar combinacion seguro segura seguridad posible normal caso",
    "no ni sin nunca tampoco",
  ),
  deniers,
  denyingPhrases:
    /\b(?:ya no|en vez de|en lugar de|(?:deje|dejo|dejado|dejar) de (?:fumar|tomar|beber|usar)|deje el|deje la|(?:me |le )?(?:quito|quitaron|suspendio|suspendieron) (?:el|la|los|las)|descarto|descartaron|evitar|evite|antes (?:tenia|tomaba|fumaba))\b/g,
  wellAfter:
    /^ (?:(?:\S+ ){0,3}(?:bien|normal|normalmente|perfecto|perfectamente|negativ[oa])\b|(?:\S+ ){0,3}(?:ya )?se (?:me |le )?(?:quito|paso|fue)\b|no (?:me |le |se |lo |la )?(?:duele|molesta|pica|tiene|tengo|esta)\b)/,
  noDenial:
    /\bno (?:se|estoy segur[oa]|solo|se si|sabemos|deja de|dejo de|para de|paro de|se (?:me |le )?(?:quita|pasa|va|cura|alivia)|mejora|baja)\b|\bpor que no\b|\bsi no\b|\bo no\b/g,
  mootBefore:
    /\b(?:miedo|temo|teme|temor|panico|posibilidad|pesadilla|supongo|imagino|espero|folleto|menciona|(?:signos|sintomas|senales) de|descartar|contacto con|mi (?!medic|doctor|dentist|enfermer)(?:\S+ )(?:dice|dijo|asegura|insiste)|preocupa|preocupad[oa]|creo|cree|creen|piens[ao]|piensan|sospech\w*|internet|google|quiza|quizas|tal vez|a lo mejor|(?:puede|podria|pueden|podrian) ser|sera|sea|sean|probable|probablemente|parece|prueba de|pruebas de|analisis de|riesgo de|significa|si(?! (?:tengo|tiene|tomo|toma|estoy|esta|soy)\b)|(?:es|son) (?:esto|eso|este|esta|un|una)\b)\b/,
  pastBefore:
    /\b(?:tuve|tuvo|tenia|tome|tomo antes|tomaba|estuve|estuvo|padeci|sufri|fumaba|cuando era|antes era|antecedentes de|en el pasado)\b/,
  pastAnywhere:
    /(?<!\b(?:desde|hasta) (?:\S+ )?)\b(?:hace (?:\S+ ){0,2}anos|(?:el )?ano pasado|en (?:19|20)\d\d|de (?:nino|nina|pequeno|pequena|joven))\b/,
  askedBefore:
    /\b(?:puedo|puede|podria|podemos|debo|debe|deberia|quiero|quisiera|pienso|si|sirve|conviene|seguro|necesito)\b/,
  pastAfter: /^ que (?:tuve|tenia|tuvo)\b/,
  onset:
    /\b(?:diagnosticaron|diagnostico|dijeron|dijo|recetaron|receto|empece|empezo|empezaron|desde|pusieron|mandaron|olvido)\b/,
  spelledOut: [/$^/g, ""],
  denialEnds: setOf("desde porque"),
  guards: setOf("antes hasta salvo excepto"),
  turns:
    /\b(?:pero|aunque|sino|excepto|salvo|porque|y (?:ahora|hoy|a|estoy|esta|tengo|tiene|me|mi|le|luego|yo)|ahora)\b/,
  asking:
    /^(?:y |o |pero )*(?:que|cual|cuales|como|cuando|cuanto|cuanta|cuantos|cuantas|donde|por que|puedo|puede|podria|debo|debe|es|son|hay|sirve|tomo|seguro|si)\b/,

  relations: setOf("antes despues durante desde hasta tras porque entre debido causado causada"),
  modifiers: setOf(
    "severo severa fuerte fuertes grave graves peor alto alta altos altas bajo baja bajos bajas leve leves ligero ligera subito subita repentino repentina constante constantes cronico cronica agudo aguda intenso intensa grande pequeno pequena",
    "ahora hoy ayer anoche todavia aun mucho mucha muchos muchas muy mas menos poco demasiado siempre primero primera ambos ambas todo toda todos todas manana mananas tarde tardes noche noches lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre primavera verano otono invierno cada diario diaria",
  ),
  sides: setOf("izquierdo izquierda derecho derecha ambos ambas superior inferior"),
  degrees: setOf("muy tan bastante demasiado sumamente"),
  placing: setOf("para por en de del a al sobre"),
  claims: setOf("es son esta estan causa causan provoca provocan produce da dan significa cura quita"),
  doing: setOf("tomo toma tomando tome usando uso usa fumo fuma fumar bebo bebe"),
  joining: setOf("y e o u ni pero"),
  articles,
  plain: setOf(
    "hola buenos buenas dias tardes llevo llevamos tengo siento noto sufro salio salieron empece empezo dio dieron da dan duele duelen pica pican diagnosticaron dijo dijeron recetaron medico medica doctor doctora unos unas un una poco bastante horrible terrible desde hace dia semana semanas mes meses ano anos hora horas gusta acaban decir pasa sale viene cuando acaba hice seran",
  ),
  rates: setOf("vez veces"),
  tight: setOf([...articles, ...deniers].join(" "), "me te se le les lo yo ha he habia"),
  afterHow: setOf("mucho mucha"),
  how: setOf("cuanto como"),

  relatives,
  others: setOf(
    ...relatives.map((same) => [...same].join(" ")),
    "hijos ninos hermano hermana tio tia primo prima amigo amiga vecino vecina suegra suegro perro perra gato gata bebe bebes nieto nieta sobrino sobrina cunado cunada companero companera",
  ),
  anyChild: setOf("bebe bebes hijos ninos"),
  ofChildren: setOf("child hijo hija nieto nieta sobrino sobrina"),
  byAge:
    /\b(\d{1,3}|uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce) (?:anos|meses|semanas|dias) de edad\b/g,
  self: /\b(?:yo|me|mi|mis|mio|mia|tengo|estoy|llevo|tomo|soy|siento|puedo|debo|tuve|sufro|fumo|duermo|tome|uso|conmigo|orino|bebo|noto|quiero|estornudo|empece)\b/,
  third: [/\b(?:ella|le|les|su|sus|tiene|tuvo|vomita|llora)\b/],
  caring:
    /\b(?:dano al bebe|malo para (?:el|mi) bebe|me (?:da miedo|preocupa|dijo|dijeron|dice|dicen|recomendo|recomendaron|gustaria)|(?:le|les) (?:doy|di|puse|pongo|he dado)|(?:le|les) puedo dar|puedo darle|quiero saber|mi (?:medico|medica|doctor|doctora|dentista|enfermera|farmaceutico|pregunta)|(?:mi \S+ )(?:cree|piensa|dice|dijo|opina))\b/g,

  numbers: numbered(
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte",
  ),
  units: unitsOf({
    day: "dia dias",
    week: "semana semanas",
    month: "mes meses",
    year: "ano anos",
    hour: "hora horas",
    minute: "minuto minutos",
    celsius: "c grados celsius",
    fahrenheit: "f fahrenheit",
    mg: "miligramo miligramos",
    mcg: "microgramo microgramos",
    ml: "mililitro mililitros",
    g: "gramo gramos",
  }),
  child: "niño",
  baby: "bebé",
};
