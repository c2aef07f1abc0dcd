import { counted } from "./counted.ts";
import type { PageWords, WidgetWords } from "./en.ts";

// Spanish for everyone: "usted", words understood on both sides of the ocean, and the same terms as the server's own Spanish.
export const widget: WidgetWords = {
  label: "Preguntar sobre su salud",
  unread: (count) => counted("es", count, { one: "# nuevo", other: "# nuevos" }),
};

export const page: PageWords = {
  title: "Lantern: preguntas de salud, respuestas comprobadas",
  aiLabel: "Está hablando con una inteligencia artificial, no con un profesional clínico.",
  clinicianLabel: (name) =>
    name === undefined
      ? "Está hablando con un profesional clínico."
      : `Está hablando con ${name}, profesional clínico.`,
  sampleNotice: "Guía de muestra: escrita a partir de fuentes públicas y no revisada por un profesional clínico.",
  close: "Cerrar",

  person: {
    ask: "Hablar con una persona",
    asking: "Enviando su petición…",
    askAgain: "Volver a pedir una persona",
    waiting: "Esperando a una persona",
    here: "Una persona le atiende",
    saved: "Guardado para una persona",
  },

  welcome: {
    title: "¿Qué le gustaría saber?",
    lead: (product) =>
      `${product} responde preguntas de salud con guías publicadas. Cada frase se comprueba con su fuente antes de que usted la vea, y puede abrir esa fuente. Cuando no está seguro, lo dice, y puede avisar a una persona.`,
    not: "No puede examinarle, y no sustituye a su médico ni a su número de emergencias.",
    short: "Respuestas comprobadas con guías publicadas. No puede examinarle.",
    examples: "Por ejemplo",
    ofSample: [
      "Mi hijo tiene fiebre de 39, ¿qué puedo hacer?",
      "¿Cuánto paracetamol puedo tomar al día?",
      "¿Qué ayuda con el dolor de garganta?",
      "¿Cuánto dura la tos?",
    ],
  },

  settings: {
    language: "Idioma",
    country: "¿En qué país está?",
    countryUnknown: "Prefiero no decirlo",
    countryNotListed: "Mi país no está en la lista",
    emergencyNumber: (numbers) => `Número de emergencias aquí: ${numbers.join(" o ")}.`,
    notListedHint: "Verá los números que se usan en muchos países. Llame al que conozca.",
    countryHint: "Solo sirve para mostrarle los números de emergencia correctos.",
    about: "¿De quién se trata?",
    self: "De mí",
    other: "De otra persona",
  },

  options: {
    title: "Opciones",
    conversation: "Esta conversación",
    newHint:
      "Una conversación nueva empieza vacía. La anterior ya no podrá abrirse en este dispositivo, y el servicio la guarda el tiempo que digan sus normas.",
    startNew: "Conversación nueva",
    eraseHint: "Al borrarla, desaparece del servicio y de este dispositivo. No se puede deshacer.",
    erase: "Borrar mi conversación",
    eraseForGood: "Sí, borrarla para siempre",
    keep: "No borrarla",
  },

  composer: {
    form: "Escribir un mensaje",
    box: "Su mensaje",
    placeholder: "Su pregunta",
    send: "Enviar",
    stop: "Detener",
    stopLabel: "Detener la respuesta",
    stopping: "Deteniendo…",
    stoppingLabel: "Deteniendo la respuesta",
    tooLong:
      "Es más largo de lo que Lantern puede responder. Puede enviarlo: se revisa entero en busca de señales de peligro. Para recibir una respuesta, pregunte en unas pocas frases.",
    left: (characters) => counted("es", characters, { one: "Queda # carácter", other: "Quedan # caracteres" }),
    emergency: "Si puede ser una emergencia, llame a su número de emergencias. No espere aquí.",
  },

  log: {
    label: "Conversación",
    newest: "Lo más nuevo",
    opening: "Abriendo su conversación…",
    whileYouWait: "Mientras espera, escriba qué le pasa: un profesional clínico lo leerá.",
    connectionLost: "Se perdió la conexión. Intentándolo de nuevo… Nada de lo que envió se ha perdido.",
  },

  notice: {
    gone: "Esta conversación ya no existe en el servicio, así que con su próximo mensaje empezará otra.",
    deleted: "Su conversación se ha borrado.",
    "not-deleted": "Ahora no se pudo borrar su conversación. No se ha quitado nada. Por favor, inténtelo otra vez.",
    "settings-not-saved": "No se pudo guardar ese cambio. Por favor, inténtelo otra vez.",
  },

  author: {
    you: "Usted",
    clinician: "Un profesional clínico",
    clinicianLabel: (name) => `${name}, una persona`,
    clinicianRole: "Profesional clínico, una persona",
    notice: "Aviso",
    aiLabel: (product) => `${product}, inteligencia artificial`,
    ai: "IA",
  },

  answer: {
    stage: {
      reading: "Leyendo su mensaje",
      "looking-up": "Buscando en la guía",
      writing: "Escribiendo y comprobando cada frase",
      done: "Respuesta terminada",
    },
    working: "Preparando la respuesta",
    getHelp: "Cuándo buscar ayuda",
    citation: ({ number, topic, publishers }) => `Fuente ${number}: ${topic}, ${publishers}. Abrir el pasaje exacto.`,
    citationTitle: (number, topic) => `Fuente ${number}: ${topic}`,
    noPublisher: "sin editor registrado",
    noticed: "Señal observada",
    questions: "Por favor, conteste, para que pueda valorar lo urgente que es",
    levelChanged: "Un profesional clínico ha revisado esto y ha cambiado lo urgente que es.",
    notShown: (kind) =>
      `Aquí llegó algo que esta página no puede mostrar (${kind}). Vuelva a cargar la página para tener su versión más nueva.`,
  },

  card: {
    shownAbove: "Se muestra arriba",
    shownBefore: "Se mostró aquí antes",
    shownThen: "Se mostró entonces",
    because: "Porque usted escribió",
    chooseCountry: "Elija su país",
    chooseCountryWhy: "para ver sus propios números.",
    showAll: "Ver todos estos consejos",
    showLess: "Ver menos, dejar los números",
    showNumbers: "Ver todos",
    showOneRow: "Volver a una fila",
    recorded: (date, by) => `Números registrados el ${date}${by === undefined ? "" : ` (${by})`}.`,
  },

  outgoing: {
    sending: "Enviando…",
    unreachable:
      "No se envió: no se pudo conectar con el servicio. Su mensaje está guardado en este dispositivo. Si puede ser una emergencia, llame ahora.",
    refused: (why) => `No se envió: ${why}`,
    tryAgain: "Intentar otra vez",
    edit: "Corregir",
  },

  handoff: {
    failedTitle: "Su petición no llegó.",
    failed:
      "Todavía no se ha avisado a nadie. Inténtelo otra vez, o llame a un médico, a un servicio de guardia o a un farmacéutico. Si puede ser una emergencia, llame ahora a su número de emergencias.",
    asking: "Enviando su petición…",
    meanwhile: "Qué hacer mientras tanto",
    region: "Cómo va su petición",
    place: (position) => (position === 1 ? "Es su turno a continuación." : `Su lugar en la cola es el ${position}.`),
    title: {
      queued: "Esperando a una persona.",
      "nobody-on-duty": "No hay nadie de guardia.",
      "not-recorded": "No se pudo avisar.",
      joined: "Una persona le atiende.",
      overdue: "Sigue en espera.",
      resolved: "Cerrada.",
      "returned-to-lantern": "De nuevo con la inteligencia artificial.",
    },
  },

  feedback: {
    question: "¿Le sirvió esta respuesta?",
    yes: "Sí",
    no: "No",
    whatWasWrong: "¿Qué tenía de malo?",
    reason: {
      "not-asked": "No es lo que pregunté",
      "hard-to-understand": "Difícil de entender",
      "left-out": "Le falta algo",
      wrong: "Parece equivocada",
      cold: "Fría o poco atenta",
    },
    anythingToAdd: "¿Quiere añadir algo? (opcional)",
    notSent: "No llegó. Por favor, inténtelo otra vez.",
    send: "Enviar opinión",
    cancel: "Cancelar",
    thanks: "Gracias. Su opinión se guarda con esta respuesta.",
  },

  announced: {
    started: "Empieza la respuesta",
    finished: "Respuesta terminada",
    newMessage: (name, words) =>
      `Nuevo mensaje de ${name ?? "un profesional clínico"}${words === "" ? "" : `: ${words}`}`,
  },

  passage: {
    status: "Estado",
    statusOf: {
      sample: "Muestra: escrito a partir de fuentes públicas, no revisado por un profesional clínico",
      "in-review": "En revisión: todavía no aprobado por un profesional clínico",
      approved: "Aprobado por un profesional clínico",
      overdue: "Su revisión está atrasada",
      withdrawn: "Retirado: no se fíe de esto",
    },
    written: "Escrito",
    sources: (count) => counted("es", count, { one: "Fuente", other: "Fuentes" }),
    noSource: "No hay ninguna fuente registrada para este pasaje.",
    newTab: "(se abre en otra pestaña)",
    reviewed: (date) => `Revisado por el editor el ${date}`,
    notReviewed: "Fecha de revisión del editor no registrada",
    quoteMissing: "Las palabras citadas no se encontraron tal cual en este pasaje:",
  },
};
