import type { AskedWords } from "../asked-things.ts";
import { askedOfMedicines } from "./asked-of-medicines.ts";
import { whole } from "./word.ts";

const may =
  "(?:puedo|puede|pueden|se puede|es|son|está|debo|seguros?|seguras?|peligros[oa]s?|malos?|malas?|afecta\\p{L}*)";

export const spanishAskedWords: AskedWords = {
  questionStarts:
    /(?:^|[.?!,;¿]\s*|(?<!\p{L})(?:y|o|pero|también)\s+)¿?(?:(?:y|o|pero|también)\s+)?(?:qué|cómo|cuándo|cuánt[oa]s?|cuál|dónde|por qué|(?:le |la |lo |me )?(?:puedo|puede|debo)|es|está|será|se puede)(?!\p{L})/giu,
  joint:
    /(?:[,;]\s*)?(?<!\p{L})(?:y|pero|también)\s+¿?(?=(?:qué|cómo|cuándo|cuánt[oa]s?|cuál|dónde|por qué)(?!\p{L})|(?:le |la |lo |me )?(?:puedo|puede|debo|se puede)(?!\p{L}))/giu,
  asks: /^[^\p{L}]*(?:(?:y|pero|también|o)[^\p{L}]+)*(?:(?:qué|cómo|cuándo|cuánt[oa]s?|cuál|dónde|por qué)(?!\p{L})|(?:le |la |lo |me )?(?:puedo|puede|debo|se puede|es|será)(?!\p{L}))/iu,
  things: [
    ...askedOfMedicines,
    {
      words: "el alcohol",
      aside: true,
      asks: whole("alcohol|vino|cervezas?|licor|tragos?|tequila|ron|copas?|emborrach\\p{L}+|beber (?:si|con|mientras)"),
      speaks: whole("alcohol"),
      outright: /^(?:no beba|evite (?:beber|el alcohol)|beber|el alcohol)|sobre el alcohol/iu,
      missingIsSaid: true,
    },
    {
      words: "conducir",
      aside: true,
      asks: whole("manej(?:ar|o|e|ando)|conduc\\p{L}+|conduzc\\p{L}+"),
      speaks: whole("conduzca|conducir|manejar|maneje"),
      outright: /^no conduzca|volver a conducir/iu,
      missingIsSaid: true,
    },
    {
      words: "viajar en avión",
      aside: true,
      asks: whole("avión|vol(?:ar|o)(?! a)|vuelos?"),
      speaks: whole("avión|volar|vuelos?"),
      missingIsSaid: true,
    },
    {
      words: "nadar",
      aside: true,
      asks: whole("nadar|piscina|alberca|natación"),
      speaks: whole("nadar|piscina|alberca"),
      missingIsSaid: true,
    },
    {
      words: "la escuela o el trabajo",
      asks: whole(
        "(?:ir|va|vaya|mand\\p{L}+|llev\\p{L}+|volver|vuelv\\p{L}+|regres\\p{L}+|faltar|sin ir)[^.?!]{0,25}(?:escuela|colegio|guardería|trabajo|trabajar|clases?|kínder|cole)",
      ),
      speaks: whole("escuela|guardería|(?:al|el) trabajo|actividades normales"),
      outright: whole("hasta que|puede (?:ir|volver)|volver a|mantenga"),
    },
    {
      words: "si se contagia",
      aside: true,
      asks: whole("contagi\\p{L}+|se pega|peg(?:a|ar|o)|transmit\\p{L}+"),
      speaks: whole("contagi\\p{L}+|se (?:pega|transmite|propaga)"),
      outright: whole("desde el día|hasta que|se puede contagiar"),
    },
    {
      words: "cuánto tarda en hacer efecto",
      asks: whole("(?:cuánto|cuándo|en cuánto)[^.?!]{0,50}(?:efecto|funciona\\p{L}*|actua\\p{L}*|actúa\\p{L}*)"),
      speaks:
        /(?=.*(?<!\p{L})(?:minutos?|horas?|días?|semanas?|mes(?:es)?)(?!\p{L})).*(?<!\p{L})(?:hacer (?:todo su )?efecto|tardar|hacen efecto)(?!\p{L})/iu,
    },
    {
      words: "una dosis olvidada",
      asks: whole("(?:olvid[eéoó]\\p{L}*|olvida)|salt[eé] (?:una|la) (?:dosis|pastilla|toma)"),
      speaks: whole("olvidad[oa]s?|se acuerd[ae]"),
      outright: /^(?:tome (?:una|la) dosis olvidada|si (?:solo se acuerda|olvida)|sáltese)/iu,
    },
    {
      words: "los efectos secundarios",
      asks: whole("efectos? (?:secundarios?|adversos?)"),
      speaks: whole("efectos secundarios"),
      outright: /^los efectos secundarios comunes/iu,
    },
    {
      words: "la lactancia",
      asks: whole(
        `(?:${may})[^.?!]{0,60}(?:lactancia|amamant\\p{L}+|d(?:ar|ando|oy) (?:el |de )?(?:pecho|mamar))|(?:lactancia|amamant\\p{L}+|d(?:ando|oy) (?:el |de )?(?:pecho|mamar))[^.!]{0,40}(?:puedo|se puede|es segur[oa])`,
      ),
      speaks: whole("lactancia|amamant\\p{L}+"),
      outright: whole("durante la lactancia"),
      missingIsSaid: true,
      isPeople: true,
    },
    {
      words: "el embarazo",
      asks: whole(
        "embaraz\\p{L}+[^.!]{0,40}(?:puedo (?:tomar|usar|comer|beber)|segur[oa]|malo)|(?:puedo (?:tomar|usar|comer|beber)|segur[oa]s?|malo)[^.?!]{0,60}embaraz\\p{L}+",
      ),
      speaks: whole("embaraz\\p{L}+|antes de nacer"),
      outright: /^(?:no |nunca |evite|tome|pregunte|contacte)|se puede tomar|primera elección/iu,
      isPeople: true,
    },
    {
      words: "las personas mayores",
      asks: whole(
        "(?:segur[oa]s?|buen[oa]s?|mal[oa]s?|peligros[oa]s?|bien|puede tomar|puedo darle)[^.?!]{0,40}(?:abuel\\p{L}+|ancian[oa]s?|personas? mayor(?:es)?|su edad)|(?:abuel\\p{L}+|ancian[oa])[^.!]{0,40}(?:segur[oa]s?|peligros[oa]s?|puede tomar)",
      ),
      speaks: whole("personas? mayor(?:es)?|adult[oa]s? mayor(?:es)?"),
      whoMayMatters: true,
      isPeople: true,
    },
    {
      words: "los bebés",
      asks: whole(
        "(?:cerca de|con|visitar a|cargar a|abrazar a|besar a|segur[oa]s? para|acercarse a)[^.?!]{0,20}(?:recién nacid[oa]|beb[eé]s?|nieto|nieta)",
      ),
      speaks: /(?<!\p{L})(?:recién nacid[oa]s?|beb[eé]s?)(?!\p{L})(?!.*(?:temperatura|fiebre))/iu,
      isPeople: true,
    },
  ],
};
