import { type StaticText, type WordingId, wordingIn } from "../protocol/wording.ts";
import type { Language } from "../triage/types.ts";

/** What a message without a question of health is. "Identity" asks who is speaking. "Other" is "ok", "yes", "test": it says nothing about what they want. */
type SmallTalkKind = "identity" | "greeting" | "thanks" | "goodbye" | "other";

interface SmallTalk {
  readonly kind: SmallTalkKind;
  /** Of the words themselves: too few for the floor to tell. Undefined where both languages say it so ("ok"). */
  readonly language: "en" | "es" | undefined;
}

/** Longer ones have something else to say. */
const charactersMax = 120;

/** Whole phrases, without accents or apostrophes, a longer one before its beginning. All words of a message must be among them. */
const phrases: Readonly<Record<"en" | "es", Readonly<Record<SmallTalkKind, readonly string[]>>>> = {
  en: {
    identity: [
      "(?:are|r) (?:you|u|ya) (?:really |actually |just )?(?:an? )?(?:real |actual )?(?:human(?: being)?|person|robot|bot|chatbot|doctor|dr|nurse|clinician|ai|machine|computer)(?: or (?:just )?(?:an? )?(?:real )?(?:human(?: being)?|person|robot|bot|chatbot|doctor|ai|machine|computer))?",
      "(?:am i|im i) (?:talking|speaking|chatting) (?:to|with) (?:an? )?(?:real |actual )?(?:human(?: being)?|person|robot|bot|chatbot|doctor|nurse|ai|machine|computer)(?: or (?:an? )?(?:human(?: being)?|person|robot|bot|chatbot|doctor|ai|machine|computer))?",
      "is (?:this|it) (?:an? )?(?:real |actual )?(?:human|person|robot|bot|chatbot|doctor|nurse|ai)(?: or (?:an? )?(?:robot|bot|chatbot|ai|human|person))?",
      "(?:who|what) (?:are|r) (?:you|u)",
      "who am i (?:talking|speaking|chatting) (?:to|with)",
    ],
    greeting: ["good morning", "good afternoon", "good evening", "hi+", "hello+", "hey+", "hiya", "greetings"],
    thanks: [
      "thank you(?: (?:so|very) much| kindly)?(?: indeed)?",
      "thanks(?: (?:so|very) much| a lot| a million| ever so much| a bunch)?",
      "many thanks",
      "thankyou",
      "(?:thx|tnx|ty|ta|cheers)",
      "(?:much|really) appreciated",
      "i (?:really )?appreciate (?:it|that|your help|the help)",
      "(?:that|this|it|you)(?: was| is| has been| have been|s|ve been|ve)? (?:all )?(?:really |very |so |super |most )?(?:helpful|useful|kind|great|perfect|brilliant|helped(?: me)?(?: a lot)?(?: so much)?)",
      "for (?:your|the|all your|all the) (?:help|advice|time|info|information|answer|answers|reply|kindness)",
      "for (?:that|this|helping(?: me)?|everything|answering)",
      "(?:you are|youre) (?:very |so |really )?(?:kind|helpful|great|a star|the best)",
      "god bless(?: you)?",
    ],
    goodbye: [
      "good ?bye+",
      "bye+(?: bye+)?(?: for now)?",
      "see (?:you|ya)(?: later| soon)?",
      "good ?night",
      "night night",
      "take care",
      "have a (?:nice|good|lovely|great) (?:day|evening|night|weekend)",
      "(?:that is|thats) all(?: i (?:need|needed|wanted))?(?: for now)?",
      "talk (?:to you )?later",
    ],
    other: [
      "great",
      "good",
      "lovely",
      "perfect",
      "brilliant",
      "wonderful",
      "excellent",
      "right",
      "sure",
      "got it",
      "i see",
      "understood",
      "yes",
      "please",
      "there",
      "lantern",
      "test(?:ing)?",
      "alright",
      "fine",
      "again",
      "all",
      "so",
      "and",
      "then",
    ],
  },
  es: {
    identity: [
      "(?:eres|es usted|es|sos) (?:una? )?(?:persona|humano|humana|robot|bot|maquina|medico|medica|doctor|doctora|enfermera|enfermero|inteligencia artificial|ia)(?: (?:real|de verdad))?(?: o (?:una? )?(?:robot|bot|maquina|persona|humano|inteligencia artificial|ia))?",
      "(?:estoy hablando|hablo) con (?:una? )?(?:persona|humano|humana|robot|bot|maquina|medico|medica|doctor|doctora|enfermera)(?: (?:real|de verdad))?(?: o (?:con )?(?:una? )?(?:robot|bot|maquina|persona))?",
      "(?:quien|que) (?:eres|es usted|sos)",
      "con quien (?:estoy hablando|hablo)",
    ],
    greeting: ["buenos dias", "buenas(?: tardes| noches)?", "hola+", "que tal", "saludos"],
    thanks: [
      "(?:muchas |muchisimas |mil |ok )?gracias(?: por (?:su|tu|la|toda su|toda la|todo|ayudarme|responder|contestar)(?: ayuda| informacion| respuesta| atencion| tiempo)?)?",
      "grax",
      "grasias",
      "(?:es )?(?:usted |eres )?(?:muy|tan) amables?",
      "(?:se lo |te lo |le |lo )?agradezco(?: mucho)?",
      "(?:me )?(?:ha sido|fue|es) (?:de )?(?:mucha|gran|muy) (?:ayuda|util)",
      "me (?:ha ayudado|ayudo|sirvio|ha servido) (?:mucho|bastante)",
      "de verdad",
      "dios (?:le|te|lo|la) bendiga",
    ],
    goodbye: [
      "adios+",
      "hasta (?:luego|pronto|manana|otra|la proxima)",
      "chao+",
      "chau+",
      "nos vemos",
      "que (?:tenga|pase|tengas|pases) (?:un )?(?:buen|buena|bonito|feliz) (?:dia|tarde|noche)",
      "(?:eso es|es|seria) todo",
      "cuidese",
      "cuidate",
    ],
    other: [
      "vale",
      "bueno",
      "bien",
      "perfecto",
      "genial",
      "de acuerdo",
      "entiendo",
      "entendido",
      "claro",
      "si",
      "por favor",
      "excelente",
      "listo",
      "muy",
      "y",
    ],
  },
};
const inBoth = ["ok(?:ay|ey)?", "no", "super"];

const kinds = ["identity", "goodbye", "thanks", "greeting", "other"] as const satisfies readonly SmallTalkKind[];
const languages = ["en", "es"] as const;
const wholeWords = (said: readonly string[]): RegExp => new RegExp(`^(?:${said.join("|")})(?= |$)`);
const patterns = languages.flatMap((language) =>
  kinds.map((kind) => ({ kind, language, said: wholeWords(phrases[language][kind]) })),
);
const both = { kind: "other", language: undefined, said: wholeWords(inBoth) } as const;

const plainly = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\p{M}’'‘]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/** A greeting, a thank-you, a goodbye, who is speaking, and nothing else. The floor has read it before this is asked. */
function smallTalkOf(text: string): SmallTalk | undefined {
  let rest = plainly(text);
  if (rest === "" || text.length > charactersMax) return undefined;
  const said: { readonly kind: SmallTalkKind; readonly language: "en" | "es" | undefined }[] = [];
  while (rest !== "") {
    const next = longestOf(rest);
    if (next === undefined) return undefined;
    said.push(next);
    rest = rest.slice(next.length).trimStart();
  }
  const kind = kinds.find((one) => said.some((part) => part.kind === one)) ?? "other";
  const telling = said.find((part) => part.kind === kind && part.language !== undefined) ?? said[0];
  return { kind, language: telling?.language };
}

function longestOf(rest: string): (SmallTalk & { readonly length: number }) | undefined {
  let best: (SmallTalk & { readonly length: number }) | undefined;
  for (const { kind, language, said } of [...patterns, both]) {
    const length = said.exec(rest)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { kind, language, length };
  }
  return best;
}

export const isSmallTalk = (text: string): boolean => smallTalkOf(text) !== undefined;

const wordingOf = {
  identity: "identity",
  greeting: "greeting",
  thanks: "thanks",
  goodbye: "goodbye",
  other: "not-a-question",
} as const satisfies Record<SmallTalkKind, WordingId>;

/** What is said to it, in the language of its own words; in the conversation's where they tell none. */
export function answerToSmallTalk(text: string, spoken: Language): StaticText {
  const talk = smallTalkOf(text);
  return wordingIn(talk?.language ?? spoken)[wordingOf[talk?.kind ?? "other"]];
}
