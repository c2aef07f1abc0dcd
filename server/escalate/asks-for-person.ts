const person =
  "(?:person|human(?: being)?|clinician|doctor|nurse|someone(?: real)?|somebody(?: real)?|real (?:person|human|doctor|nurse))";
const verbs =
  "(?:talk|speak|chat|write|get (?:me )?(?:through )?|connect me|transfer me|put me through|hand me over|pass me)";
/** "talk to a person", "can I speak with a real doctor please", "put me through to a nurse"; not "should I talk to a doctor about …". */
const request = new RegExp(
  `^(?:hi|hello|please|ok|no|actually|[,.! ])*(?:i(?: want| need| would like|'?d like| wanna) to |i wanna |can i |could i |may i |let me |please |just )*${verbs} ?(?:to|with)? ?(?:an? |the |your )?(?:actual |live )?${person}(?: here| now| please| instead| right now|[.!?, ])*$`,
  "i",
);
const bare =
  /^(?:(?:human|real person|agent|operator|clinician)(?: please)?|i (?:want|need) (?:a|an) (?:human|real person|person|clinician|real doctor|real nurse)(?: (?:now|please))?)[.!? ]*$/i;

/** "Quiero hablar con una persona", "¿puedo hablar con un médico de verdad?", "pásame con alguien"; read without accents. */
const personaEs =
  "(?:una?|el|la|algun[a]?|mi)? ?(?:persona|humano|ser humano|medic[oa]|doctora?|enfermer[oa]|profesional(?: clinic[oa]| sanitari[oa]| de (?:la )?salud)?|clinic[oa]|agente|operador[a]?)";
const alguienEs = `(?:alguien|${personaEs})(?: (?:real|de verdad|human[oa]|de carne y hueso|de guardia))?`;
const openEs =
  "(?:(?:hola|buenas|por favor|porfa|ok|vale|no|pero|es que|solo|mejor|ya|ahora|y|oiga|perdon|disculpe)[ ,.]*)*";
const endEs = "(?: (?:por favor|porfa|aqui|ahora|ya|de una vez|directamente|cuanto antes))*$";
const requestEs = new RegExp(
  `^${openEs}(?:(?:yo )?(?:quiero|quisiera|queria|necesito|prefiero|deseo|me gustaria|puedo|podria|se puede|dejeme|dejame|hay forma de|como puedo|como hago para) )*(?:hablar|chatear|comunicarme|conversar|platicar|escribir(?:le)?|contactar)(?: (?:con|a))? ${alguienEs}${endEs}`,
);
const passEs = new RegExp(
  `^${openEs}(?:(?:me )?(?:puede|puedes|podria|podrias|pueden) )?(?:me )?(?:pase(?:me|nme|n)?|pasa(?:me|rme|r)?|ponga(?:me|nme)?|pon(?:me|erme|er)|comunique(?:me|nme)?|comunica(?:me|rme|r)?|transfiera(?:me)?|conecte(?:me)?)(?: a hablar)? con ${alguienEs}${endEs}`,
);
const attendEs = new RegExp(
  `^${openEs}(?:(?:quiero|quisiera|necesito|prefiero) )?(?:que )?me (?:atienda|puede atender|conteste|responda) ${alguienEs}${endEs}`,
);
const bareEs = new RegExp(
  `^${openEs}(?:(?:quiero|necesito|prefiero) )?${personaEs}(?: (?:real|de verdad|human[oa]|de carne y hueso))${endEs}|^${openEs}(?:quiero|necesito) (?:una persona|un humano|un agente|un operador)${endEs}|^(?:humano|agente|operador|persona real)${endEs}`,
);
const inSpanish = [requestEs, passEs, attendEs, bareEs];

const withoutAccents = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z ]+/g, " ")
    .replaceAll(/ +/g, " ")
    .trim();

/** Whether the whole message is a request for a person. Deterministic: a model's judgement must not stand between anyone and a human. */
export const asksForPerson = (text: string): boolean => {
  const plain = text.trim().replaceAll(/[’‘]/g, "'").replaceAll(/\s+/g, " ");
  if (plain.length > 120) return false;
  const folded = withoutAccents(plain);
  return request.test(plain) || bare.test(plain) || inSpanish.some((asked) => asked.test(folded));
};
