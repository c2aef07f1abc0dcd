const residue = [
  /\bhttps?:|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|io|uk|gov|edu|info|co|nhs|health)\b/i,
  /\b(?:javascript|data|mailto|vbscript):/i,
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your |my |every )*(?:previous|prior|above|earlier|preceding|system|safety|instructions?|rules?|guidance)\b/i,
  /\bas an? (?:ai|artificial|large language|language) ?(?:language )?(?:model|assistant|intelligence)\b/i,
  /\b(?:language model|system prompt|my instructions|my guidelines|developer mode|jailbreak|prompt injection|openai|chatgpt|training data|knowledge cutoff)\b/i,
  /\b(?:assistant|system|user|human|tool|asistente|sistema|usuario)\s*:/i,
  /\b(?:ignore|ignora|olvide|olvida|omita|omite) (?:todas? |todos? |las? |los? |sus? |mis |cualquier )*(?:instrucci[oó]n|instrucciones|reglas?|indicaciones|gu[ií]as?|mensajes?|sistema)(?: anterior(?:es)?| previas?)?\b/i,
  /\bcomo (?:una? )?(?:ia|inteligencia artificial|modelo de lenguaje|asistente)\b|\b(?:modelo de lenguaje|mis instrucciones|mensaje del sistema|modo desarrollador)\b/i,
  /\bpassage ?(?:id|\d)\b|\bcitation ?\d|\bquote:/i,
  /&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/i,
  /-{3,}|={3,}|\.{4,}|!{2,}|\?{2,}|:-?[)(]/,
];

/** Links, markup, role names and leftovers of a prompt: nothing of it belongs in an answer. */
export const holdsResidue = (text: string): boolean => residue.some((pattern) => pattern.test(text));
