import type { Token } from "../tokens.ts";

/** Words that hold a Spanish sentence together and say nothing about health. Verbs such as "puede" and "debe" are not among them. */
const glue = new Set(
  `el la los las lo un una unos unas al del de a en con sin por para y e o u ni no sí si que se su sus le les me mi mis te tu tus nos nuestro
  nuestra nuestros nuestras es son era eran fue ser sea sean sido siendo está están estar esté estén estaba estaban estoy estado ha han
  haya hayan haber había habían hay he este esta estos estas ese esa esos esas esto eso aquel aquella aquellos aquellas cual cuales cuál
  cuáles quien quienes quién quiénes cuyo cuya donde dónde cuando cuándo como cómo cuanto cuánto cuánta cuántos cuántas porque aunque pero
  sino también tampoco nunca jamás nada nadie ningún ninguna ninguno desde hasta durante entre sobre tras hacia según contra antes después
  mientras usted ustedes él ella ellos ellas yo nosotros uno solo sólo ya aún aun todavía incluso así tan otro otra otros otras cada algún
  alguna algunos algunas alguien todo toda todos todas muchos muchas varios varias pocos pocas cualquier cualquiera ambos ambas cero dos
  tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta sesenta cien mil medio media mitad salvo excepto
  ahora evite evita evitar eviten`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Plain words without medical meaning: a paraphrase may bring in a few of them. */
const neutral = new Set("persona personas cosa cosas importante ejemplo manera forma modo tipo posible".split(" "));

/** What binds ("a menos que") holds together as well. */
export const isSpanishContent = (token: Token): boolean => !isSpanishGlueWord(token.text);
export const isSpanishGlueWord = (word: string): boolean => glue.has(word) || word.includes(" ");
export const isSpanishNeutral = (text: string): boolean => neutral.has(text);
