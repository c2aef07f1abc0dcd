import type { AskedThing } from "../asked-things.ts";
import { whole } from "./word.ts";

const leadWeight = 3;

/** What people ask about a medicine or a wound beside "how" and "how long", one thing at a time. */
export const askedOfMedicines: readonly AskedThing[] = [
  {
    words: "dejar de tomarlo",
    helpAnswers: true,
    asks: whole(
      "(?:puedo|puede|debo|debería|quiero|voy a|que) (?:l[aeo]s? )?(?:dejar(?:l[aeo]s?)?|dej[aeo]|suspender\\p{L}*)(?! (?:de (?:fumar|beber|vomitar|toser)|entrar|salir|pasar))|(?:l[aeo]s? )(?:puedo|puede|debo|debería) (?:dejar|suspender)|dejó de tomar|seguir tomando",
    ),
    speaks: whole("dej(?:ar|e|a|arl[aeo]s?|ado)(?! de (?:fumar|beber))|suspend\\p{L}+|siga tomando"),
    outright:
      /^(?:no deje|no suspenda|siga tomando|hable con .* antes de dejar|pregunte .* antes de dejar)|antes de dejar/iu,
    aboutMedicine: true,
  },
  {
    words: "los efectos secundarios",
    asks: whole(
      "(?:será|es|puede ser) (?:por|de|culpa de) (?:la|las|el|los|esa|esta) (?:pastillas?|medicinas?|medicamentos?|estatinas?)|desde que (?:la |lo )?tom\\p{L}+",
    ),
    speaks: whole("efectos secundarios|puede[n]? (?:causar|provocar|dar)"),
    outright: /^los efectos secundarios comunes/iu,
    aboutMedicine: true,
  },
  {
    words: "cambiar la dosis",
    asks: whole(
      "(?:subir|bajar|aumentar|cambiar|reducir) (?:la|mi|su) dosis|(?:debo|puedo|debería) tomar (?:más|menos)",
    ),
    speaks: whole("cambi\\p{L}+|(?:más|menos) (?:alta|baja)|ajust\\p{L}+"),
    outright: /^(?:no|nunca|pregunte|hable)/iu,
    aboutMedicine: true,
  },
  {
    words: "tomar dos a la vez",
    asks: whole("(?:tom\\p{L}+|doy|darle) (?:dos|2|el doble|doble)"),
    speaks: whole("dosis doble|doble dosis|dos dosis"),
    outright: /^no/iu,
    aboutMedicine: true,
  },
  {
    words: "tomarlo mucho tiempo",
    asks: whole(
      "(?:cuánto tiempo|cuántos días|hasta cuándo) (?:lo |la |se )?(?:puedo|puede|debo|debe|tengo que) [^.?!]{0,15}tom\\p{L}+|tom\\p{L}+ [^.?!]{0,25}(?:cuánto tiempo|cuántos días|siempre|toda la vida)",
    ),
    speaks: whole(
      "más de \\d+ (?:días|semanas|meses)|menor tiempo|largo plazo|mucho tiempo|toda la vida|al menos \\d+",
    ),
    aboutMedicine: true,
  },
  {
    words: "tomarlo con comida",
    asks: whole(
      "(?:antes|después|con|sin) (?:o después )?(?:de )?(?:las? comidas?|comer|desayunar|desayuno)|en ayunas",
    ),
    speaks: whole("comidas?|comer|estómago vacío|ayunas|desayun\\p{L}+"),
    outright: whole(
      "(?:con|antes de|después de|sin) (?:la |las |una )?(?:comidas?|comer|desayun\\p{L}+)|estómago vacío",
    ),
    missingIsSaid: true,
    aboutMedicine: true,
  },
  {
    words: "qué tomar en su lugar",
    asks: whole(
      "qué (?:otra cosa )?(?:puedo|puede|debo) tomar (?:entonces|en su lugar|en cambio|en vez)|(?:entonces|pues) qué (?:puedo |puede )?tom\\p{L}+",
    ),
    speaks: whole("primera (?:opción|elección)|en lugar|en vez|(?:puede|pueden|se puede) tomar"),
    outright: whole("primera (?:opción|elección)"),
    aboutMedicine: true,
  },
  {
    words: "qué pasa si no se quita",
    helpAnswers: true,
    asks: whole("si no (?:funciona|mejora|se (?:le |me )?(?:quita|pasa|va)|baja|sirve)"),
    speaks: whole("no mejor\\p{L}+|no se (?:quita|pasa)|más de \\d+|vuelve una y otra vez|ha durado|dura más"),
  },
  {
    words: "reventarla",
    asks: whole("(?:la|las|lo|los)? ?(?:revient\\p{L}+|revent\\p{L}+|pinch\\p{L}+|explot\\p{L}+|exprim\\p{L}+)"),
    speaks: whole("revient\\p{L}+|revent\\p{L}+|pinch\\p{L}+|exprim\\p{L}+"),
    outright: /^(?:no|nunca)/iu,
  },
  {
    words: "los puntos",
    helpAnswers: true,
    asks: whole(
      "(?:necesit\\p{L}+|hay que|tengo que|lleva|hacen falta) [^.?!]{0,15}puntos|puntos de sutura|suturar|coser(?:me|lo|la)?",
    ),
    speaks: whole("puntos|sutur\\p{L}+|bordes|abiert[oa]s?"),
    outright: whole("puntos|sutur\\p{L}+|bordes|abiert[oa]s?"),
    missingIsSaid: true,
  },
  {
    words: "hacer ejercicio",
    asks: whole(
      "(?:puedo|puede|debo|es bueno|es malo) [^.?!]{0,25}(?:ejercicio|deporte|correr|gimnasio|entrenar|caminar|fútbol)",
    ),
    speaks: whole("ejercicios?|deportes?|correr|caminar|activ[oa]s?|actividad|estiramientos|levantar peso"),
  },
  {
    words: "un bebé que se mueve menos antes de nacer",
    asks: whole(
      "(?:no|casi no|apenas|menos|dejó de) (?:\\p{L}+ ){0,3}?(?:not[oaé]\\p{L}*|sient[oe]|siento|se (?:ha )?m(?:ueve|ovido)|mov(?:er|erse|imientos?)|patad\\p{L}+)(?=.{0,40}(?:beb[eé]|niñ[oa]|movimientos?|patad\\p{L}+|semanas))|(?:beb[eé]|semanas)(?=.{0,40})[^.?!]{0,40}(?:no (?:se )?(?:lo |la |al )?(?:noto|siento|mueve|ha movido)|no se ha movido)",
    ),
    speaks: whole("se mueve menos que de costumbre"),
    weight: () => leadWeight,
    comesFirst: true,
  },
];
