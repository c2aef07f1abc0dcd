declare const written: unique symbol;

/** Text written in advance by people, never by a model. Only this file makes it. */
export type StaticText = string & { readonly [written]: true };
const text = (words: string): StaticText => words as StaticText;

/** Who can be told what: every sentence the service itself says to a patient, in one place, so that it can be reviewed. */
export const wording = {
  aiLabel: text("You are talking to an AI, not a clinician."),
  sampleNotice: text("Sample guidance: written from public sources and not reviewed by a clinician."),

  "triage-not-run": text(
    "Our safety check could not run, so I will not answer this here. If this could be serious, call your emergency number now.",
  ),
  emergency: text("Please act on the message above first. I have stopped answering so that nothing delays you."),
  crisis: text(
    "You matter, and you do not have to be alone with this. Please use the numbers above now. I will not give you automatic answers about this.",
  ),
  urgent: text("Please act on the message above first. I will not add automatic advice to this."),
  "second-opinion": text(
    "Please act on the message above first. A second look at what you wrote found that it may be serious, so I have stopped answering.",
  ),
  "patient-asked": text("You asked for a person."),
  "clinician-holds": text("Your message has gone to the clinician in this conversation."),
  "waiting-for-clinician": text(
    "Your message has been added to this conversation, which the clinicians on duty can see. I will not answer automatically while you wait.",
  ),
  "waiting-nobody-on-duty": text(
    "Your message is saved with this conversation, but no clinician is on duty now and I will not answer automatically here. Do not wait for a reply: if it gets worse, or could be an emergency, call your emergency number.",
  ),
  "waiting-clinician-gone": text(
    "Your message is saved with this conversation, but the clinician who was here is no longer connected and I will not answer automatically here. Do not wait for a reply: if it gets worse, or could be an emergency, call your emergency number.",
  ),
  "language-not-understood": text(
    "I can only read English and Spanish so far, so I will not answer this. If this could be an emergency, call your emergency number now (112, 911, 999 or 000 in many countries).",
  ),
  "index-unreachable": text("I cannot reach the guidance right now, so I will not answer from memory."),
  "no-evidence": text(
    "I do not have checked guidance on that, so I will not guess. You can ask in other words, or talk to a person with the button on this page. If you feel very unwell or unsafe, call your emergency number.",
  ),
  "no-evidence-case": text(
    "I do not have checked guidance that answers this well enough, so I will not guess. Your question is saved for a clinician.",
  ),
  "message-too-long": text(
    "That is longer than I can read carefully. I have checked it for danger signs. Please ask again in a few sentences.",
  ),
  "not-a-question": text(
    "I am Lantern, an AI that answers from checked health guidance. Tell me what is happening in a few words: what you feel, since when, and who it is about.",
  ),
  identity: text(
    "I am Lantern, an AI: not a person, not a doctor and not a nurse. I answer from checked health guidance. To talk to a person, use the button on this page. If you feel very unwell or unsafe, call your emergency number.",
  ),
  greeting: text(
    "Hello. I am Lantern, an AI that answers from checked health guidance. Tell me what is happening in a few words: what you feel, since when, and who it is about.",
  ),
  thanks: text(
    "You are welcome. Write again whenever you need to. If it gets worse, or you think it could be an emergency, call your emergency number.",
  ),
  goodbye: text(
    "Goodbye, and take care. You can come back at any time. If it gets worse, or you think it could be an emergency, call your emergency number.",
  ),

  reading: text("Reading your message"),
  "looking-up": text("Looking in the guidance"),
  writing: text("Writing and checking each sentence"),
  done: text("Answer finished"),

  answered: text("Every sentence above was checked against the guidance it cites."),
  "answered-from-guidance": text(
    "Our writing model did not finish this answer, so the rest is the guidance's own sentences. Every sentence above was checked against the guidance it cites.",
  ),
  "partly-held": text("Part of the answer did not pass our checks, so it is not shown."),
  held: text("The answer did not pass our checks, so it is not shown."),
  "not-sure-enough": text(
    "I am not sure enough that the guidance I found answers your question, so I am not showing it. Your question is saved for a clinician.",
  ),
  "not-sure-enough-part": text(
    "I am not sure enough that the rest of the guidance I found answers your question, so it is not shown. Your question is saved for a clinician.",
  ),
  "not-answered": text("No automatic answer was given."),
  asked: text("Please answer the short questions so that I can judge how urgent this is."),
  stopped: text("You stopped this answer. It may leave out something important."),
  crashed: text(
    "Something went wrong on our side, so this answer was not finished. Please ask again, or talk to a person.",
  ),
  interrupted: text("I ended this answer because of what you wrote next. Please read the message below first."),
  overtaken: text(
    "I ended this answer because what you wrote before may be serious. Please act on the message above first.",
  ),
  "ended-for-danger": text("I ended this answer early. Please act on the message above first."),
  "taken-over": text("A clinician took over before the answer was finished."),

  "stream-broken": text(
    "The connection to our records broke. Your message is kept. If this could be an emergency, call your emergency number now.",
  ),

  queued: text("A clinician is on duty and can see this conversation."),
  "nobody-on-duty": text(
    "No clinician is on duty right now. Your conversation is saved and will be seen when one signs in, but do not wait for that if you feel worse.",
  ),
  "the-clinician": text("The clinician"),
  "gone-queued": text(
    "is no longer connected. Another clinician is on duty and can take this conversation over. Do not wait for that if you feel worse.",
  ),
  "gone-nobody-on-duty": text(
    "is no longer connected, and no clinician is on duty right now. Your conversation is saved and will be seen when one signs in, but do not wait for that if you feel worse.",
  ),
  "clinician-back": text("is connected again. Lantern will stay silent while they are here."),
  "desk-hours": text("Clinicians are usually here:"),
  "not-recorded": text("We could not save this or pass it to a clinician. Please do not wait for a reply here."),
  overdue: text("No clinician has picked this up yet. Do not keep waiting here if you are worried."),
  "overdue-claimed": text("The clinician has not answered yet. Do not keep waiting here if you are worried."),
  joined: text("has joined. Lantern will stay silent while they are here."),
  resolved: text("The clinician has closed this conversation. You can ask Lantern again at any time."),
  "resolved-raised": text(
    "The clinician has closed this conversation. Because of what was written before, Lantern will not answer automatically here: start a new conversation to ask something else. If it gets worse, call your emergency number.",
  ),
  "left-raised": text(
    "The clinician has left this conversation. Because of what was written before, Lantern will not answer automatically here: start a new conversation to ask something else. If it gets worse, call your emergency number.",
  ),
  "level-lowered": text("A clinician has looked at this and changed how urgent it is."),
  "returned-to-lantern": text("The clinician has left the conversation. Lantern, the AI, is answering again."),

  "meanwhile-call": text("If it gets worse, or you think it could be an emergency, call your emergency number."),
  "meanwhile-emergency": text("Call your emergency number now. Do not wait for a reply here."),
  "meanwhile-crisis": text(
    "Use the crisis and emergency numbers on this page now, or go to somebody you trust. Do not wait for a reply here.",
  ),
  "meanwhile-urgent": text(
    "Go to the nearest emergency department now, or call your emergency number. Do not wait for a reply here.",
  ),
  "meanwhile-urgent-line": text("For urgent advice, phone your doctor, an out-of-hours service or a pharmacist."),
  "meanwhile-stay": text("You can keep writing here. Each message is checked for danger signs at once."),
} as const satisfies Record<string, StaticText>;

export type WordingId = keyof typeof wording;

/** What the service says about a turn to a person who writes Spanish. SAMPLE, like the English: no clinician has read it. */
const inSpanish = {
  aiLabel: text("Está hablando con una inteligencia artificial, no con un profesional clínico."),
  sampleNotice: text("Guía de muestra: escrita a partir de fuentes públicas y no revisada por un profesional clínico."),
  "triage-not-run": text(
    "Nuestra comprobación de seguridad no pudo hacerse, así que no voy a responder aquí. Si puede ser grave, llame ahora a su número de emergencias.",
  ),
  emergency: text("Primero haga lo que dice el mensaje de arriba. He dejado de responder para que nada le retrase."),
  crisis: text(
    "Usted importa, y no tiene que pasar por esto a solas. Por favor, use ahora los números de arriba. No le daré respuestas automáticas sobre esto.",
  ),
  urgent: text("Primero haga lo que dice el mensaje de arriba. No voy a añadir consejos automáticos a esto."),
  "second-opinion": text(
    "Primero haga lo que dice el mensaje de arriba. Una segunda lectura de lo que escribió encontró que puede ser grave, así que he dejado de responder.",
  ),
  "patient-asked": text("Pidió hablar con una persona."),
  "clinician-holds": text("Su mensaje le ha llegado al profesional clínico de esta conversación."),
  "waiting-for-clinician": text(
    "Su mensaje se ha añadido a esta conversación, que los profesionales clínicos de guardia pueden ver. No responderé de forma automática mientras espera.",
  ),
  "waiting-nobody-on-duty": text(
    "Su mensaje queda guardado con esta conversación, pero ahora no hay ningún profesional clínico de guardia y aquí no responderé de forma automática. No espere una respuesta: si empeora, o puede ser una emergencia, llame a su número de emergencias.",
  ),
  "waiting-clinician-gone": text(
    "Su mensaje queda guardado con esta conversación, pero el profesional clínico que estaba aquí ya no está en línea y aquí no responderé de forma automática. No espere una respuesta: si empeora, o puede ser una emergencia, llame a su número de emergencias.",
  ),
  "index-unreachable": text("Ahora no puedo consultar la guía, así que no voy a responder de memoria."),
  "no-evidence": text(
    "No tengo una guía comprobada en español sobre eso, así que no voy a adivinar. Puede preguntar con otras palabras o en inglés, o hablar con una persona con el botón de esta página. Si se siente muy mal o en peligro, llame a su número de emergencias.",
  ),
  "no-evidence-case": text(
    "No tengo una guía comprobada en español que responda bien a eso, así que no voy a adivinar. Su pregunta queda guardada para un profesional clínico. También puede preguntar en inglés.",
  ),
  "message-too-long": text(
    "Es más largo de lo que puedo leer con cuidado. Lo he revisado en busca de señales de peligro. Por favor, pregunte otra vez en unas pocas frases.",
  ),
  "not-a-question": text(
    "Soy Lantern, una inteligencia artificial que responde con guías de salud comprobadas. Cuénteme en pocas palabras qué pasa: qué siente, desde cuándo y de quién se trata.",
  ),
  identity: text(
    "Soy Lantern, una inteligencia artificial: no soy una persona, ni personal médico ni de enfermería. Respondo con guías de salud comprobadas. Para hablar con una persona, use el botón de esta página. Si se siente muy mal o en peligro, llame a su número de emergencias.",
  ),
  greeting: text(
    "Hola. Soy Lantern, una inteligencia artificial que responde con guías de salud comprobadas. Cuénteme en pocas palabras qué pasa: qué siente, desde cuándo y de quién se trata.",
  ),
  thanks: text(
    "De nada. Escriba otra vez cuando lo necesite. Si empeora, o cree que puede ser una emergencia, llame a su número de emergencias.",
  ),
  goodbye: text(
    "Hasta luego, y cuídese. Puede volver cuando quiera. Si empeora, o cree que puede ser una emergencia, llame a su número de emergencias.",
  ),
  reading: text("Leyendo su mensaje"),
  "looking-up": text("Buscando en la guía"),
  writing: text("Escribiendo y comprobando cada frase"),
  done: text("Respuesta terminada"),

  answered: text("Cada frase de arriba se comprobó con la guía que cita."),
  "answered-from-guidance": text(
    "Nuestro modelo de escritura no terminó esta respuesta, así que el resto son frases de la propia guía. Cada frase de arriba se comprobó con la guía que cita.",
  ),
  "partly-held": text("Una parte de la respuesta no pasó nuestras comprobaciones, así que no se muestra."),
  held: text("La respuesta no pasó nuestras comprobaciones, así que no se muestra."),
  "not-sure-enough": text(
    "No tengo suficiente seguridad de que la guía que encontré responda a su pregunta, así que no la muestro. Su pregunta queda guardada para un profesional clínico.",
  ),
  "not-sure-enough-part": text(
    "No tengo suficiente seguridad de que el resto de la guía que encontré responda a su pregunta, así que no se muestra. Su pregunta queda guardada para un profesional clínico.",
  ),
  "not-answered": text("No se dio ninguna respuesta automática."),
  asked: text("Por favor, conteste a las preguntas cortas para que pueda valorar lo urgente que es."),
  stopped: text("Usted detuvo esta respuesta. Puede faltar algo importante."),
  crashed: text(
    "Algo falló por nuestra parte, así que esta respuesta no se terminó. Por favor, pregunte otra vez o hable con una persona.",
  ),
  interrupted: text("Terminé esta respuesta por lo que escribió después. Por favor, lea primero el mensaje de abajo."),
  overtaken: text(
    "Terminé esta respuesta porque lo que escribió antes puede ser grave. Primero haga lo que dice el mensaje de arriba.",
  ),
  "taken-over": text("Un profesional clínico se hizo cargo antes de que se terminara la respuesta."),
  "stream-broken": text(
    "Se cortó la conexión con nuestros registros. Su mensaje está guardado. Si puede ser una emergencia, llame ahora a su número de emergencias.",
  ),
  "not-recorded": text(
    "No pudimos guardar esto ni pasarlo a un profesional clínico. Por favor, no espere una respuesta aquí.",
  ),
  "the-clinician": text("El profesional clínico"),
  "gone-queued": text(
    "ya no está en línea. Otro profesional clínico está de guardia y puede hacerse cargo de esta conversación. No espere a eso si se siente peor.",
  ),
  "gone-nobody-on-duty": text(
    "ya no está en línea, y ahora no hay ningún profesional clínico de guardia. Su conversación queda guardada y alguien la verá cuando entre, pero no espere a eso si se siente peor.",
  ),
  "clinician-back": text("está de nuevo en la conversación. Lantern guardará silencio mientras tanto."),
  "desk-hours": text("Horario habitual de los profesionales clínicos:"),
  overdue: text("Ningún profesional clínico se ha hecho cargo todavía. Si algo le preocupa, no siga esperando aquí."),
  "overdue-claimed": text(
    "El profesional clínico no ha respondido todavía. Si algo le preocupa, no siga esperando aquí.",
  ),
  joined: text("está ahora en la conversación. Lantern guardará silencio mientras tanto."),
  resolved: text(
    "El profesional clínico ha cerrado esta conversación. Puede volver a preguntar a Lantern cuando quiera.",
  ),
  "resolved-raised": text(
    "El profesional clínico ha cerrado esta conversación. Por lo que se escribió antes, Lantern no responderá aquí de forma automática: empiece otra conversación para preguntar otra cosa. Si empeora, llame a su número de emergencias.",
  ),
  "left-raised": text(
    "El profesional clínico ha dejado esta conversación. Por lo que se escribió antes, Lantern no responderá aquí de forma automática: empiece otra conversación para preguntar otra cosa. Si empeora, llame a su número de emergencias.",
  ),
  "level-lowered": text("Un profesional clínico ha revisado esto y ha cambiado lo urgente que es."),
  "returned-to-lantern": text(
    "El profesional clínico ha dejado la conversación. Lantern, la inteligencia artificial, vuelve a responder.",
  ),
  "ended-for-danger": text("Terminé esta respuesta antes de tiempo. Primero haga lo que dice el mensaje de arriba."),
  queued: text("Hay un profesional clínico de guardia que puede ver esta conversación."),
  "nobody-on-duty": text(
    "Ahora no hay ningún profesional clínico de guardia. Su conversación queda guardada y alguien la verá cuando entre, pero no espere a eso si se siente peor.",
  ),
  "meanwhile-call": text("Si empeora, o cree que puede ser una emergencia, llame a su número de emergencias."),
  "meanwhile-emergency": text("Llame ahora a su número de emergencias. No espere una respuesta aquí."),
  "meanwhile-crisis": text(
    "Use ahora los números de crisis y de emergencias de esta página, o acuda a alguien de confianza. No espere una respuesta aquí.",
  ),
  "meanwhile-urgent": text("Vaya ahora a urgencias, o llame a su número de emergencias. No espere una respuesta aquí."),
  "meanwhile-urgent-line": text(
    "Para un consejo urgente, llame a su médico, a un servicio de guardia o a un farmacéutico.",
  ),
  "meanwhile-stay": text(
    "Puede seguir escribiendo aquí. Cada mensaje se revisa al momento en busca de señales de peligro.",
  ),
} as const satisfies Partial<Record<WordingId, StaticText>>;

/** The sentences in the language of the words they answer, as far as there are any: in English otherwise. */
export function wordingIn(language: "en" | "es" | "unknown"): Readonly<Record<WordingId, StaticText>> {
  return language === "es" ? { ...wording, ...inSpanish } : wording;
}
