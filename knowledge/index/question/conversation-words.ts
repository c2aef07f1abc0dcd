import type { LexiconLanguage } from "../../lexicon/index.ts";
import { withoutAccents } from "../spanish-stemmer.ts";

/** How one language leans on what was said before. The patterns read what `plain` gives. */
export interface ConversationWords {
  readonly plain: (text: string) => string;
  /** "What about honey", "yes", "since Tuesday": the words only mean something after the ones before. */
  readonly followsOn: RegExp;
  readonly someoneNamedBefore: RegExp;
  readonly personNamed: RegExp;
  /** "Ok, and my 4 year old has": somebody with a complaint of their own, whatever was said before. */
  readonly anotherPerson: RegExp;
  readonly pointsBack: RegExp;
  readonly pointsAtThing: RegExp;
  /** "When can he go back", "the blister": asks on, where nothing in it could be asked about alone. */
  readonly asksOn: RegExp;
  /** Their medicines, illnesses, age or pregnancy, told as an answer or an afterthought and asking nothing. */
  readonly background: RegExp;
  readonly asks: RegExp;
  /** Words about what to take, which ask about the complaint named before and are none themselves; as the lexicon calls them. */
  readonly aids: readonly string[];
}

export const conversationWords: Readonly<Record<LexiconLanguage, ConversationWords>> = {
  en: {
    plain: (text) => text,
    followsOn:
      /^\W*(?:(?:and|but|so|ok|okay|oh|also|or|well)\b\W*)*(?:what (?:about|if)|how about|(?:can|could|should|is|will|would|does|do|did|has|have|was|are) (?:he|she|they|it|that|this|them|those|these)\b|would (?:a|an|some)\b|yes|yeah|yep|no|nope|nah|since|for (?:about |the |a )|about (?:a|\d)|not (?:yet|really|sure)|maybe|sometimes|(?:just|only) |and\b|also\b|or\b)/i,
    someoneNamedBefore: /\b(?:he|she|him|her|hers|his|hes|shes|he's|she's|they|them|their)\b/i,
    personNamed:
      /\b(?:baby|babies|infant|newborn|child|children|kids?|toddler|son|daughter|boy|girl|husband|hubby|wife|partner|mum|mom|mother|dad|father|brother|sister|gran\w*|nana?|aunt|uncle|friend|boyfriend|girlfriend|neighbou?r|parents?|man|woman|\d+ ?(?:year|yr|month|week)s?[- ]?old)\b/i,
    anotherPerson:
      /^\W*(?:(?:and|but|so|ok|okay|oh|also|well|thanks|thank you|great)\b\W*)*my (?:\w+ ){0,2}?(?:baby|babies|newborn|child|kid|toddler|son|daughter|boy|girl|husband|hubby|wife|partner|mum|mom|mother|dad|father|brother|sister|gran\w*|nana?|aunt|uncle|friend|boyfriend|girlfriend|neighbou?r|\d+ ?(?:year|yr|month|week)s?[- ]?old)\b(?:,? ?\(?\d+\)?,?)? (?:\w+ ){0,2}?(?:has|have|had|got|is|was|keeps|gets|feels|wont|won't|cant|can't)\b/i,
    pointsBack: /\b(?:instead|as well|too|the same|another one|the other one|again)\W*$/i,
    pointsAtThing: /\b(?:it|its|it's|this|that|these|those)\b/i,
    asksOn:
      /^\W*(?:(?:and|but|so|ok|okay|also)\b\W*)*(?:when (?:can|will|should|does|do)|how (?:long|many|much|often|soon|far)|(?:can|should|could|may|shall|do|must) (?:i|we|he|she|they)|would (?:a|it|some|an)|is (?:it|that|there)|are there|what (?:cream|else|dose|kind|sort|should|can)|which)\b|\bthe (?:blister|swelling|pain|rash|itch|itching|bleeding|scab|wound|redness|tablets?|cream|medicine|dose|side effects?)\b/i,
    background:
      /^\W*(?:(?:yes|no|also|and|but|oh|well|sorry|btw|by the way)\b\W*)*(?:(?:i'?m|i am|he'?s|he is|she'?s|she is|they are|we are) (?:(?:also|already|currently) )?(?:on|taking|allergic|pregnant|breast|diabetic|asthmatic|a diabetic|an asthmatic|\d)|(?:i|he|she) (?:also )?(?:takes?|has|have|had|got|suffers?)\b|i'?ve (?:also )?(?:got|had)|(?:he'?s|she'?s) got)/i,
    asks: /\?|\b(?:what|how|when|why|which|who|where|can|could|should|shall|would|does|do i|is it|is there|are there|am i|will)\b/i,
    aids: ["medicine", "painkiller", "cream", "injection", "vaccine", "breath", "appetite"],
  },
  // "El" and "lo" are mostly articles when typed without accents; "le" is nearly always a person.
  es: {
    plain: (text) => withoutAccents(text).replace(/[¿¡]/g, ""),
    followsOn:
      /^\W*(?:(?:y|e|o|pero|entonces|pues|ok|okey|vale|bueno|ah|oye|tambien|ademas)\b\W*)*(?:que (?:pasa|tal|hay) (?:si|con|de)|(?:y )?si (?:le|la|lo|el|ella|ya|no|tengo|tiene|me|es|estoy|esta)\b|(?:se )?(?:lo|la|le|les) (?:puedo|debo|doy|llevo|tengo|tomo|pongo)|(?:puede|podria|debe|deberia) (?:el|ella|tomar|comer|beber|ir|ser|salir|banarse)|si\b|no\b|nop|claro|aja|desde|hace (?:\w+ )?(?:\d|un|una|dos|tres|poco|rato)|como (?:\d|desde)|todavia no|tal vez|quiza|a veces|solo |nada mas|y\b|tambien\b|o\b)/i,
    someoneNamedBefore: /\b(?:ella|ellos|ellas|le|les|darle|dele|ponerle)\b/i,
    personNamed:
      /\b(?:bebes?|recien nacid[oa]|hij[oa]s?|nin[oa]s?|nen[ea]s?|espos[oa]|marido|mujer|pareja|novi[oa]|mama|papa|madre|padre|herman[oa]|ti[oa]|abuel[oa]s?|abuelit[oa]|niet[oa]s?|suegr[oa]|amig[oa]|vecin[oa]|padres|senora?|hombre|\d+ ?(?:anos|meses|semanas))\b/i,
    anotherPerson:
      /^\W*(?:(?:y|pero|ok|okey|vale|bueno|ah|tambien|gracias|muchas gracias)\b\W*)*(?:a )?mi (?:\w+ ){0,2}?(?:bebe|hij[oa]|nin[oa]|nen[ea]|espos[oa]|marido|pareja|novi[oa]|mama|papa|madre|padre|herman[oa]|ti[oa]|abuel[oa]|niet[oa]|suegr[oa]|amig[oa]|vecin[oa])\b(?: de \d+ \w+)? (?:\w+ ){0,2}?(?:tiene|esta|le|tuvo|se|anda|amanecio)\b/i,
    pointsBack: /\b(?:en vez|en su lugar|tambien|lo mismo|igual|el otro|la otra|otra vez|de nuevo)\W*$/i,
    pointsAtThing: /\b(?:eso|esto|ese|esa|esos|esas|aquello)\b/i,
    asksOn:
      /^\W*(?:(?:y|e|o|pero|entonces|ok|vale|bueno|tambien)\b\W*)*(?:cuando (?:puede|puedo|podra|podre|debo|debe|tengo|voy|se)|cuant[oa]s?\b|(?:se )?(?:lo|la|le|les) (?:\w+o|\w+amos)\b|(?:puedo|puede|debo|debe|debemos|podemos|hay que|tengo que)\b|que (?:crema|dosis|mas|otra|tipo)|cual|es (?:normal|malo|mala|bueno|buena|grave))|\b(?:la|el) (?:ampolla|hinchazon|dolor|fiebre|sarpullido|picazon|sangrado|costra|herida|inflamacion|pastilla|crema|dosis)\b/i,
    background:
      /^\W*(?:(?:si|no|tambien|ademas|y|pero|ah|bueno|perdon|por cierto)\b\W*)*(?:(?:yo|el|ella|mi \w+) )?(?:(?:ya|tambien|solo|actualmente) )?(?:tomo|toma|tengo|tiene|soy|es|padezco|padece|sufro|sufre|uso|usa|estoy|esta|tuve|tuvo|peso|pesa)\b/i,
    asks: /\?|(?:^|[^\w ] *|\by )que\b|\b(?:que (?:puedo|debo|hago|hacer|tomo|tomar|le|es|son|pasa|tan|significa|dosis)|como (?:puedo|debo|se|le|hago)|cuando|cuant[oa]s?|por que|cual(?:es)?|quien|donde|puedo|podria|debo|deberia|sirve|sera|es (?:normal|grave|malo|peligroso)|hay que|tengo que)\b/i,
    aids: ["medicamento", "analgésico", "crema", "inyección", "vacuna", "respiración", "apetito"],
  },
};
