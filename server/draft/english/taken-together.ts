import type { TogetherWords } from "../taken-together.ts";
import { englishMedicineNames } from "./medicine-names.ts";

export const englishTogether: TogetherWords = {
  names: englishMedicineNames,
  words: "taking these together",
  asksLeave:
    /\b(?:can|could|should|may|is it|is that|are|safe|ok|okay|fine|alright|all right|allowed|do|does|will)\b.{0,120}\b(?:take|taking|takes|have|having|use|using|give|giving|mix\w*|combin\w*|together|same time|with|on|interact\w*|go)\b/,
  joins:
    /\b(?:with|and|together|same time|both|as well|alongside|on top of|mix\w*|combin\w*|interact\w*|plus|while|when|after|if)\b|&|\+/,
  takenAlready:
    /\b(?:on|takes|taking|prescribed|started|given|gave (?:him|her|them)|(?<!\b(?:can|could|should|may) )(?:i|we|they|who|already|also) take)\s+(?:\w+\s+){0,2}$/,
  listed: /^\s*(?:,|and|&|,\s*and|plus)\s*(?:also\s+)?$/,
  asksToGoOn:
    /\b(?:keep|carry on|continue|go on|stop|come off)\b.{0,12}\b(?:taking|them|it)\b|\bside effects?\b|\binstead of\b|\bdifference\b|\bhow (?:much|many|long|often)\b/,
  forbids: /^(?:do not|never|avoid)\b/i,
  cautions:
    /^(?:ask|tell|check|talk|speak|contact|see|leave|wait)\b|\b(?:can|may) (?:cause serious|raise the risk|increase)\b/i,
  sameInside: /\bcontains?\b|\bsame (?:ingredient|medicine)\b|\bmixed with\b|\bmore than one\b/i,
  allows: /\bcan (?:usually )?(?:be taken|take)\b/i,
};
