import { withoutAccents } from "../spanish-stemmer.ts";

const english =
  /\b(?:my|the|is|are|and|has|have|had|keeps?|at|with|what|how|when|why|can|i|he|she|for|it|does|do|should|to|on|of|in|you)\b/;
const spanish =
  /\b(?:el|la|los|las|un|una|de|del|que|q|y|en|con|por|para|pa|tengo|tiene|tienes|mi|mis|tu|su|le|les|se|es|esta|estoy|eres|soy|hijo|hija|nino|nina|bebe|puedo|puede|podemos|dar|darle|doy|tomar|tomo|toma|desde|muy|bien|mucho|mucha|cuando|cuanto|cuanta|cual|como|si|yo|ella|mama|papa|duele|duelen|hace|ayer|hoy|sirve|bueno|buena|malo|mala|ya|pero|algo|esposo|esposa|marido|ando|ha|lo)\b/;

/**
 * Whether a text has English grammar and no Spanish at all. The Spanish word lists know English health words, for those who write both in one
 * sentence; a sentence in English is still no question to the Spanish guidance.
 */
export function isWrittenInEnglish(text: string): boolean {
  const plain = withoutAccents(text.toLowerCase());
  return english.test(plain) && !spanish.test(plain);
}
