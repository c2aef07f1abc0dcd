import { whole } from "../reading/spanish/word.ts";
import type { Speech } from "./speech.ts";

/** As in English: none of these words can carry a fact, a diagnosis, an instruction or a prospect. */
const conversation = `yo usted ustedes tú nosotros ella ellos ellas me le les nos su sus mi mis nuestro nuestra este esta esto eso esa ese aquí ahí allí
siento siente sienta sentimos sentir sentirse lamento lamentamos lamenta gracias contarme contarnos contar cuente cuénteme cuenta decirme decir
dígame escribir escribirme escribe escribió escrito pregunta preguntas preguntar pregunte entiendo entendemos entiende comprendo comprende comprensible
normalmente difícil duro dura cansado cansada agotador agotadora frustrante angustioso angustiosa molesto molesta desagradable incómodo incómoda
preocupante preocupa preocupado preocupada preocupados preocupación asusta asustado asustada asustados miedo temor angustia angustiado angustiada
nervioso nerviosa triste solo sola agobiado agobiada agobia muy mucho mucha tan tanto poco bastante realmente pasar pasando pasa tiempo momento días día
noche hoy ahora todavía aún ya otra vez razón lógico natural contento feliz quiere querer quiera saber sabe ayuda ayudar ayude apoyo venir llegar aquí
por favor espero esperamos ver buscar encontrar encontrado información guía más menos otra cosa algo alguien persona personas profesional clínico médico
enfermero equipo ofrecer puedo podemos puede quiere suena parece tiene tener ver es ser está estar estén hijo hija bebé niño niña madre padre mamá papá
pareja cuidar cuidando cuida importa importante importantes corto breve respuesta respuestas síntoma síntomas problema problemas gusto claro mejor bien mal
largo larga larga lleva llevar pena pensar pensando piensa mente cabeza encima`;

const asked = `edad años meses semanas horas número síntoma dolor temperatura grave leve fuerte malo peor frecuencia repentino repentinamente toma tomar tomando
tomado medicamento medicamentos medicina medicinas pastillas alérgico alérgica alergia alergias embarazada amamantando pecho enfermedad enfermedades
condición condiciones país adulto alguien mismo misma empezó empezar empieza comenzó notó notado primera constante va viene lado izquierdo derecho lugar
cuerpo parte exactamente desde hace capaz habla tiene tenido siente cuánto cuántos cuántas cuál qué cómo cuándo dónde`;

const words = (written: string): ReadonlySet<string> => new Set(written.split(/\s+/).filter((word) => word !== ""));

export const spanishSpeech: Speech = {
  conversationWords: words(conversation),
  questionWords: words(asked),
  instructs: whole(
    "debe|deben|debería|deberían|tiene que|tienen que|hay que|hace falta|es necesario|conviene|asegúrese|recuerde|intente|trate de|procure|no (?:tome|dé|use|coma|beba|haga|deje|espere|vaya)|nunca|evite|evitar|deje|empiece|siga|continúe|mantenga|vaya|llame|marque|contacte|consulte|acuda|visite|pida|busque|hable con|avise|aplique|ponga|póngase|trague|beba|coma|descanse|acuéstese|siéntese|use|utilice|dele|dé|déle|mida|revise|compruebe|vigile|observe|espere|vuelva|le (?:aconsejo|recomiendo|sugiero)|yo (?:haría|tomaría)|recomiendo|aconsejo|sugiero|lleve|llévelo|llévela|abríguelo|lávese|lave|enfríe|haga",
  ),
  takes: whole("tome(?! su tiempo| un momento)|tómese(?! su tiempo| un momento)|tómelo|tómela|dele|delo"),
  promises: whole(
    "(?:se|le|les|lo|la) (?:pasará|curará|quitará|irá|mejorará|recuperará|aliviará|sanará)|va a (?:mejorar|pasar|estar|ponerse|curarse|recuperarse|irse|sanar|quitarse)|se va a \\p{L}+|mejorará|mejora|mejoran|pasará|estará|estarán|sanará|curará|desaparecerá|se recupera|se cura|se quita|se irá|irá bien|saldrá bien|pronto",
  ),
  diagnoses: whole(
    "(?:usted|él|ella|su (?:hij[oa]|bebé|niñ[oa]|madre|padre)|ellos) (?:(?:probablemente|quizás?|seguramente|claramente|solo|ya|también|se|le) )*(?:tiene|tenga|tuvo|ha tenido|está|es|sufre|padece|podría|puede|debe)|tiene|tienen|(?:esto|eso|este|esta|esos|estos) (?:\\p{L}+ ){0,2}?(?:es|son|era|significa|puede ser|podría ser|debe ser|se debe|viene|pasa)|(?:suena|parece|se ve) (?:\\p{L}+ )?(?:a|como|ser|que)|causad[oa]s?|causa|debid[oa] a|por culpa de|(?:signo|señal|síntoma) de|resultado de|relacionad[oa]|(?:común|frecuente) (?:en|con|después|tras)|diagn\\p{L}+|efectos? secundarios?",
  ),
  warmth: whole(
    "siento|sentimos|lamento|lamentamos|entiendo|entendemos|comprendo|comprensible|duro|dura|difícil|agotador\\p{L}*|frustrante|angustios[oa]|desagradable|preocupante|preocupad[oa]s?|preocupa|asustad[oa]s?|asusta|miedo|agobi\\p{L}+|gracias|contar\\p{L}*|lógico|siente|sentir",
  ),
  explains: /señal|signo|síntoma|causa|debid|porque|resultado|relacionad|diagn|secundari|común|frecuente/,
  doubt: whole(
    "puede|podría|podrían|quizás?|tal vez|creo|cree|pienso|me pregunto|posiblemente|probablemente|sospecho|si|google|leí|me dijeron|será|serán|debo|debería|puedo|temo|(?:preocupa|preocupad[oa]|miedo|asustad[oa]|asusta)(?! *(?:$|[.,!;]|y |pero |porque ))",
  ),
  asksFirst:
    /^(?:(?:gracias|perdone|disculpe|vale|bien|y|entonces|también|por favor|puedo preguntar|me puede decir|podría decirme|puede decirme)[,:]? )*(?:¿)?(?:a |de |con |desde |en |por )?(?:cómo|qué|cuándo|dónde|cuál(?:es)?|quién(?:es)?|cuánt[oa]s?|tiene|tienen|ha|han|es|son|está|están|puede|pueden|le|les|se|siente|hay|toma|pregunta|quiere|nota|hace)(?!\p{L})/u,
  takesForGranted: whole(
    "sabía que|sabe que|es consciente|no es (?:así|cierto|verdad)|verdad|por qué|dejó|ya que|dado que|como (?:usted )?(?:tiene|es|está)|porque|a pesar de|aunque|además de|aparte de|también|de nuevo|otra vez|todavía|su (?:cáncer|derrame|infarto|diabetes|infección|enfermedad|diagnóstico|asma)|no",
  ),
  offersHelp:
    /^(?:si (?:quiere|lo desea),? )?(?:puedo|podemos) (?:traer|llamar a una persona|pedir|ofrecer|buscar|avisar|ayudar)(?!\p{L})/u,
  offers: /^(?:si (?:quiere|lo desea),? )?(?:puedo|podemos|estoy|estamos|voy a|vamos a)(?!\p{L})/u,
  asksForWords: whole("dígame|cuénteme|me puede decir|podría decirme|puede decirme|permítame", "g"),
  doubtsAbout: whole(
    "(?:preocup\\p{L}+|pregunt\\p{L}+|miedo|tem\\p{L}+|asust\\p{L}+|angusti\\p{L}+|duda\\p{L}*) (?:\\p{L}+ )?(?:por|si|que|de|sobre|a|una?|el|la|su|mucho)",
  ),
  asksWith: whole("ver|dar|medir|revisar|comer|beber|usar|dejar|empezar|descansar|esperar|tomar", "g"),
  asksOpenly: whole("cómo|qué|cuándo|dónde|cuál|cuáles|quién|cuánto|cuánta|cuántos|cuántas"),
  suggests: whole(
    "ha (?:pensado en|considerado|probado)|(?:podría|puede|quizás? (?:quiera|pueda)) (?:también |simplemente )*(?:probar|tomar|intentar|usar|dejar|empezar|duplicar|aumentar|reducir|pedir|ver|ir|considerar|consultar)|qué tal si|por qué no|(?:sería|es) (?:mejor|bueno|conveniente|una buena idea|hora de)|le (?:vendría bien|convendría)|yo que usted|no (?:cree|le parece) que",
  ),
  kindWishes: whole(
    "tómese su tiempo|tómese un momento|cuídese|vuelva (?:cuando quiera|en cualquier momento)|aquí para (?:ayudar|escuchar)\\p{L}*",
    "g",
  ),
  pointsTheWay: whole("aquí (?:está|tiene)|esto es lo que|a continuación|guía|información|permítame|para ayudarle"),
  ownVoice:
    /(?:^|[,;:.] |(?:^| )(?:y|pero|porque) )(?:yo|nosotros|siento|lamento|creo|pienso|entiendo|me (?:alegra|preocupa)|como (?:médico|su médico|enfermera|farmacéutico)|en mi (?:opinión|experiencia)|mi (?:consejo|opinión))(?=[ ,])/,
};
