import { type MatterRow as Row, mattersOf } from "../matters.ts";
import { whole } from "./word.ts";

const row = (words: string, said: string): Row => [words, whole(said)];

// Symptoms are what people feel or see and may be named as theirs. Order matters: the more particular row stands first.
const symptoms: readonly Row[] = [
  row("dolor al orinar", "(?:dolor|ardor|arde|duele|quema)\\p{L}* (?:al|cuando) (?:orin\\p{L}+|hac\\p{L}+ pi(?:pí|s))"),
  row(
    "un golpe en la cabeza",
    "golpe\\p{L}* (?:\\p{L}+ ){0,2}?(?:en )?(?:la )?cabeza|se (?:golpeó|dio un golpe en|pegó en) (?:en )?la cabeza",
  ),
  row("dolor de pecho", "dolor (?:de|en el) pecho|(?:me |le )?duele el pecho|opresión en el pecho"),
  row("dolor de espalda", "dolor (?:de|en la) espalda|(?:me |le )?duele la espalda|lumbago"),
  row("dolor de cuello", "dolor (?:de|en el) cuello|(?:me |le )?duele el cuello"),
  row("dolor de rodilla", "dolor (?:de|en la) rodilla|(?:me |le )?duele la rodilla"),
  row(
    "dolor de barriga",
    "dolor (?:de|en (?:la|el)) (?:barriga|estómago|panza|vientre|tripa)|(?:me |le )?duele (?:la|el) (?:barriga|estómago|panza|tripa|vientre)",
  ),
  row("dolor de oído", "dolor (?:de|en el) oídos?|(?:me |le )?duele(?:n)? (?:el|los) oídos?"),
  row("dolor de muelas", "dolor de muelas?|(?:me |le )?duele la muela|dolor de dientes?"),
  row("dolor de garganta", "dolor (?:de|en la) garganta|(?:me |le )?duele la garganta|garganta irritada"),
  row("dolor de cabeza", "dolor(?:es)? de cabeza|(?:me |le )?duele (?:mucho )?la cabeza|jaqueca"),
  row("dolores de regla", "dolor(?:es)? (?:de|menstrual)(?: la)? ?(?:regla|es)?|cólicos menstruales"),
  row("fiebre", "fiebre|calentura|febril|temperatura(?: alta)?"),
  row("tos", "tos|tose|tosiendo|toser"),
  row("mocos", "mocos|moquea\\p{L}*|nariz que gotea"),
  row("la nariz tapada", "nariz tapada|congestión|congestionad[oa]"),
  row("falta de aire", "falta de aire|le cuesta respirar|me cuesta respirar|ahogo|se ahoga"),
  row("pitos al respirar", "silbidos|pitos|sibilancias"),
  row("palpitaciones", "palpitaciones|taquicardia"),
  row("mareos", "mareos?|maread[oa]|vértigo"),
  row("vómitos", "vómitos?|vomit\\p{L}+|devuelve|devolviendo"),
  row("diarrea", "diarrea|heces sueltas|popó suelto|colitis"),
  row("náuseas", "náuseas?|ganas de vomitar"),
  row("estreñimiento", "estreñi\\p{L}+|no puede (?:hacer|evacuar)|no hace popó"),
  row("acidez", "acidez|agruras|reflujo|indigestión|ardor de estómago"),
  row("ronchas", "ronchas|urticaria"),
  row("un sarpullido", "sarpullido|erupción|salpullido|granitos"),
  row("picazón", "picazón|comezón|le pica|me pica"),
  row("una quemadura", "quemadura\\p{L}*|(?:me|se) quem[éó]|quemad[oa]|escald\\p{L}+"),
  row("un esguince", "esguince\\p{L}*|(?:me|se) torc[íi]ó? (?:el|un) (?:tobillo|pie)|torcedura|tobillo torcido"),
  row("una picadura", "picadura\\p{L}*|(?:me|le) picó|mordedura\\p{L}*|(?:me|lo) mordió"),
  row("un corte", "cortes?|cortada|(?:me|se) cort[éó]|heridas?"),
  row("una caída", "(?:me|se) ca(?:í|yó)|caída"),
  row("hinchazón", "hinchazón|hinchad[oa]s?"),
  row("un bulto", "bultos?|bolita"),
  row("problemas para dormir", "insomnio|no (?:puedo|puede|logro) dormir|duermo mal|no duermo"),
  row("tristeza", "tristeza|muy triste|sin ánimo"),
  row("ataques de pánico", "ataques? de (?:pánico|ansiedad)|crisis de ansiedad"),
  row("calambres", "calambres?"),
  row("deshidratación", "deshidrat\\p{L}+"),
  row("sangrado", "sangra\\p{L}*|hemorragia|manchado"),
  row("cansancio", "cansancio|fatiga|cansad[oa] todo el tiempo"),
];

// Conditions are names a clinician gives. A written sentence may be about one, never say that somebody has it.
const conditions: readonly Row[] = [
  row(
    "el azúcar baja en la sangre",
    "(?:azúcar|glucosa) (?:muy |demasiado )?baja|bajada de azúcar|hipoglucemia|bajón de azúcar",
  ),
  row("el azúcar en la sangre", "azúcar (?:en|alta)|glucosa|glucemia"),
  row("la diabetes", "diab[eé]t\\p{L}+"),
  row(
    "la presión arterial alta",
    "presión (?:arterial )?(?:\\p{L}+ ){0,2}?alta|tensión (?:\\p{L}+ ){0,2}?alta|hipertensión",
  ),
  row("la presión arterial", "presión|tensión arterial|la tensión"),
  row("el colesterol", "colesterol"),
  row("un ataque de asma", "ataques? de asma|crisis de asma"),
  row("el asma", "asma|asmátic[oa]"),
  row("las alergias", "alergia\\p{L}*|alérgic[oa]s?|reacción alérgica"),
  row("la gripe", "gripe|gripa|influenza"),
  row("la COVID-19", "covid(?:-19)?|coronavirus"),
  row("un resfriado", "resfriado\\p{L}*|catarro|resfrío|constipado"),
  row("la varicela", "varicela"),
  row("una infección de oído", "infección (?:de|del|en el) oído|otitis"),
  row("una infección de orina", "infección (?:de|urinaria|en la) ?(?:orina)?|cistitis|mal de orina"),
  row("la migraña", "migrañas?"),
  row("la epilepsia", "epil\\p{L}+"),
  row("las convulsiones", "convulsi\\p{L}+"),
  row("un derrame cerebral", "derrame(?: cerebral)?|ictus|embolia|acv"),
  row("un ataque al corazón", "ataque al corazón|infarto"),
  row("la depresión", "depresi\\p{L}+|deprimid[oa]"),
  row("la ansiedad", "ansiedad|ansios[oa]"),
  row("la intoxicación", "intoxic\\p{L}+|envenen\\p{L}+"),
  row("la lactancia", "lactancia|amamant\\p{L}+|(?:doy|dar|dando|da) (?:el )?(?:pecho|seno)"),
  row("el embarazo", "embaraz\\p{L}+"),
  row("las vacunas", "vacuna\\p{L}*"),
  row("la demencia", "demencia|alzh?eimer"),
  row("el cáncer", "cáncer|tumor"),
  row("la meningitis", "meningitis"),
  row("la sepsis", "sepsis"),
];

const namedMedicines: readonly string[] =
  "paracetamol,acetaminof[eé]n,Tylenol,Panadol,Tempra,Apiretal,Gelocatil,ibuprofeno,Advil,Motrin,Dalsy,aspirina,naproxeno,diclofenaco,metamizol,Nolotil,codeína,tramadol,morfina,amoxicilina,penicilina,azitromicina,doxiciclina,ciprofloxacino,metronidazol,nitrofurantoína,metformina,insulina,gliclazida,glimepirida,glucagón,warfarina,Sintrom,acenocumarol,apixab[aá]n,rivaroxab[aá]n,clopidogrel,atorvastatina,simvastatina,rosuvastatina,pravastatina,ramipril,enalapril,lisinopril,losart[aá]n,valsart[aá]n,amlodipino,furosemida,salbutamol,Ventol[ií]n,prednisona,prednisolona,omeprazol,lansoprazol,sertralina,fluoxetina,citalopram,amitriptilina,diazepam,lorazepam,cetirizina,loratadina,difenhidramina,pseudoefedrina,levotiroxina,gabapentina,pregabalina,metotrexato,loperamida,lactulosa,litio,valproato,melatonina,digoxina,sumatriptán,isotretinoína,nitroglicerina".split(
    ",",
  );
const medicineGroups: readonly Row[] = [
  row("los antibióticos", "antibióticos?"),
  row("los inhaladores", "inhaladores|inhalador"),
  row("las estatinas", "estatinas?"),
  row("los antidepresivos", "antidepresivos?"),
  row("los antihistamínicos", "antihistamínicos?"),
  row("los anticoagulantes", "anticoagulantes?|diluyentes? de la sangre"),
  row("las pastillas para la presión", "(?:pastillas?|medicinas?|medicamentos?) (?:para|de) la (?:presión|tensión)"),
  row("las pastillas anticonceptivas", "(?:pastillas?|píldoras?) anticonceptivas?|anticonceptiv\\p{L}+"),
  row("los laxantes", "laxantes?"),
  row("los analgésicos", "analgésicos?|calmantes?|pastillas? para el dolor"),
  row("el jarabe para la tos", "jarabe para la tos"),
];

export const spanishMatters = mattersOf({
  medicineGroups,
  namedMedicines,
  conditions,
  symptoms,
  seen: ["ronchas", "un sarpullido", "hinchazón", "un bulto", "sangrado", "deshidratación"],
  befell: ["un golpe en la cabeza", "una quemadura", "un esguince", "una picadura", "un corte", "una caída"],
  deniedJustBefore: /(?<!\p{L})(?:no (?:es|tiene|tengo|hay)|ni|sin|nunca|ningún|ninguna)\s+(?:una?\s+)?$/iu,
});
