// A closed reading of "no tiene X", "sin X": up to four words after the denier, up to the next small word.
const denied =
  /(?<!\p{L})(?:no (?:tiene|tengo|tenemos|hay|presenta|ha tenido|he tenido|siento|siente)|sin|ni)\s+(?:(?:una?|ning[uú]n|ninguna|nada de|mucha?|tanta?)\s+)*((?:(?!(?:y|e|pero|solo|sólo|o|que|con|desde|en|por|para|cómo|qué|cuánto|puedo|debo|ahora|porque|hace|sino|más|idea|seguro|segura|claro|años|meses|\d)(?!\p{L}))\p{L}+\s*){1,4})((?:ni|o)\s+\p{L}+(?: de \p{L}+)?)?/giu;
/** What is missed when it is absent is a complaint, not something left out. */
const missedWhenAbsent =
  /(?<!\p{L})(?:dormi\p{L}*|sueño|com(?:er|ida|e)|apetito|hambre|ganas|beb(?:er|e)|leche|agua|energía|fuerzas?|respir\p{L}*|aire|pulso|sensibilidad|heces|popó|orin\p{L}*|pañal\p{L}*|regla|periodo|período|mov\p{L}*|lágrimas|respond\p{L}*|mejor\p{L}*|alivio|parar|poder)(?!\p{L})/iu;

/** The question without what the person says they do not have: "no tengo dolor de pecho, solo tos" asks about a cough. */
export const leaveOutSpanishDenied = (question: string): string =>
  question.replace(denied, (found, what: string) => (missedWhenAbsent.test(what) ? found : " "));
