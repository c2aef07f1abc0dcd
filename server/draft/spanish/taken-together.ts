import type { TogetherWords } from "../taken-together.ts";
import { spanishMedicineNames } from "./medicine-names.ts";

/** On text without accents. */
export const spanishTogether: TogetherWords = {
  names: spanishMedicineNames,
  words: "tomar estos medicamentos juntos",
  asksLeave:
    /(?<!\p{L})(?:puedo|puede|podemos|se puede|pueden|debo|deberia|es seguro|es malo|esta bien|pasa algo|hay problema|le doy|le puedo|tomo)(?!\p{L}).{0,120}(?<!\p{L})(?:tom\p{L}+|dar\p{L}*|us\p{L}+|mezcl\p{L}+|combin\p{L}+|junt\p{L}+|con|a la vez)(?!\p{L})/u,
  joins:
    /(?<!\p{L})(?:con|y|e|junt\p{L}+|a la vez|al mismo tiempo|los dos|las dos|ambos|mezcl\p{L}+|combin\p{L}+|mientras|si|cuando)(?!\p{L})|&|\+/u,
  takenAlready:
    /(?<!\p{L})(?:(?<!(?:puedo|puede|debo|se) )(?:tomo|toma|tomas|tomando|uso|usa|lleva)|en tratamiento con|recetaron|recetado|estoy con|esta con|le di|le he dado|pastillas? de)\s+(?:\p{L}+\s+){0,1}$/u,
  listed: /^\s*(?:,|y|e)\s*$/u,
  asksToGoOn:
    /(?<!\p{L})(?:seguir|sigo|sigue|dejar|dejo|deja|en vez de|en lugar de|diferencia|efectos|cuant[oa]s?)(?!\p{L})/u,
  forbids: /^(?:no|nunca|evite)(?!\p{L})/iu,
  cautions:
    /^(?:pregunte|avise|consulte|hable|revise|contacte|espere)(?!\p{L})|(?<!\p{L})pued(?:e|en) (?:causar|aumentar|subir)(?!\p{L})/iu,
  sameInside: /(?<!\p{L})(?:contien\p{L}+|contenga\p{L}*|mismo (?:ingrediente|medicamento)|mas de uno)(?!\p{L})/iu,
  allows: /(?<!\p{L})(?:pueden?|se puede) (?:normalmente )?tomar|normalmente pueden? tomar/iu,
};
