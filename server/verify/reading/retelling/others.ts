import type { Reading } from "../reading.ts";
import { remember } from "../remember.ts";

const others =
  /\b(?:someone|somebody|anyone|anybody|person|people|patient|child|children|kid|baby|babies|newborn|infant|toddler|teenager|boy|girl|man|men|woman|women|adult|partner|parent|relative|friend|they|them|their|he|she|his|her)s?\b/;

const spanishOthers =
  /(?<!\p{L})(?:persona|alguien|niñ[oa]|beb[eé]|adult[oa]|mujer|madre|padre|hombre|paciente|hij[oa])s?(?!\p{L})/u;

/** Whether a source speaks of anybody but its reader: what "you have" is then not what they have. */
export const speaksOfOthers = remember((source: Reading): boolean =>
  (source.language === "es" ? spanishOthers : others).test(source.text),
);
