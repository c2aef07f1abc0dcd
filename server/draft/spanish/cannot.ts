import type { CannotWords } from "../cannot.ts";
import { whole } from "./word.ts";

const test =
  "hemoglobina(?: glicosilada| glucosilada)?|hba1c|a1c|tsh|inr|potasio|sodio|creatinina|ferritina|plaquetas|leucocitos|pcr|psa|bilirrubina|ldl|hdl|colesterol|triglicéridos|vitamina d";

export const spanishCannotWords: CannotWords = {
  asksDiagnosis:
    /(?:¿[^?¿]{0,40}(?<!\p{L})(?:es|tengo|tiene)|(?<!\p{L})(?:será|sera|puede ser|podría ser|tendré|tendrá))\s+(?:(?:un|una|el|la|los|las|eso|esto|solo|algo de)\s+)*$/iu,
  asksResult: new RegExp(
    `^(?=.*(?:${whole(test).source}[^.?!]{0,30}\\d|${whole("resultados?|análisis|analítica").source}))(?=.*${whole("signific\\p{L}+|quiere decir|normal(?:es)?|peligros[oa]|grave|mal[oa]?|bien|alt[oa]|baj[oa]|preocup\\p{L}+|interpret\\p{L}+|explic\\p{L}+").source})`,
    "isu",
  ),
  asksScan: whole(
    "(?:radiografía|resonancia|tac|escáner|ecografía|electrocardiograma|mamografía)[^.?!]{0,40}(?:dice|muestra|sale|salió|significa|resultado)",
  ),
  asksPicture: whole(
    "(?:mir\\p{L}+|ver|mand\\p{L}+|envi\\p{L}+|adjunt\\p{L}+)[^.?!]{0,20}(?:foto|fotos|imagen|imágenes)",
  ),
  doseThing: "cambiar la dosis",
};
