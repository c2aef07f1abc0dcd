import { withoutAccents } from "../retelling/spanish/clitics.ts";
import { type Conjugation, conjugated, type Persons } from "./conjugation.ts";

/** What guidance asks of its reader, and what its reader does, has and feels. */
const verbs =
  `abandonar abrigar abrir acabar aclarar acompañar aconsejar acordar acostar acudir adelgazar adormecer afrontar agachar agravar aguantar ahogar alcanzar alejar
  alentar aliviar amamantar andar animar anotar añadir apagar aparecer apartar aplastar aplazar aplicar apoyar apretar aprender apuntar arrastrar asegurar asfixiar asistir
  atar atender atragantar aumentar averiguar avisar ayudar babear bajar beber bostezar buscar caer calentar calmar cambiar caminar cargar causar cenar cepillar cerrar
  coger colgar colocar comentar comer comenzar compartir compensar comprar comprender comprobar comunicar concentrar conducir confiar confundir conocer conseguir conservar
  considerar consultar consumir contactar contagiar contar contener continuar controlar convertir correr cortar cortar costar creer cubrir cuidar curar dañar dar darse
  deber decidir decir dejar demorar desahogar desayunar descansar descubrir desechar desinfectar desmayar desnudar despertar despedir destapar desvestir detener devolver diferenciar dirigir
  disfrutar disminuir distinguir doblar doler dormir dudar durar echar elegir elevar eliminar empeorar empezar empujar encontrar enfermar enfocar enfrentar enfriar engordar enjuagar
  enseñar entender entrar enviar envolver escoger esconder escribir escuchar esforzar esperar estar estirar estornudar evitar examinar explicar expulsar extender faltar fijar formar forzar frotar
  fumar ganar gastar golpear guardar haber hablar hacer herir hidratar hinchar identificar imaginar incorporar indicar informar ingerir inhalar iniciar inclinar insistir inspirar instalar intentar
  interrumpir ir irritar juntar jugar juzgar lastimar lavar leer lesionar levantar limitar limpiar llamar llegar llenar llevar llorar lograr manejar manchar mandar mantener
  marcar marear masticar matar medir mejorar merendar meter mezclar mirar mojar molestar morder mostrar mover nacer nadar necesitar negar notar notificar obedecer obligar observar obtener
  ocultar ofrecer oír oler olvidar omitir orinar padecer parar parecer participar pasar pasear pedir pegar pensar perder perforar permanecer pesar permitir picar planear planificar poder
  poner posponer practicar preferir preguntar preocupar preparar prescribir presentar presionar probar procurar programar prolongar proponer proteger provocar quedar quejar quemar querer quitar raspar
  realizar recetar recibir recoger recomendar reconocer recordar recortar recostar recuperar reducir reemplazar regresar relajar repetir reponer reposar requerir resfriar resistir respirar responder
  retener retirar retomar retrasar reunir reventar revisar rodear romper saber sacar salir saltar sangrar secar seguir sentar sentir separar ser servir silbar soler solicitar soltar sonreír sonar soportar
  sospechar subir sudar sufrir suicidar sujetar suspender tapar tardar temblar temer tener terminar tirar tocar tolerar tomar torcer toser trabajar traer tragar tratar tropezar tumbar
  ubicar usar utilizar vaciar vacunar valer vapear ver verificar vestir viajar vigilar visitar vivir volver vomitar`.split(
    /\s+/,
  );

/** What is said to "tú", as it is said to "usted": "tienes", "tiene"; "tomes", "tome". */
const formal = new Map<string, string>();
/** What is asked of "tú", without accents, as it is asked of "usted": "toma", "tome". */
const commands = new Map<string, string>();
/** What is asked of "usted", without accents: "siente" is asked of whoever seats somebody. */
const formalCommands = new Set<string>();

for (const verb of new Set(verbs)) {
  const forms = conjugated(verb);
  for (const { tú, usted } of [
    forms.present,
    forms.subjunctive,
    forms.past,
    forms.imperfect,
    forms.conditional,
    forms.future,
  ])
    if (!formal.has(tú)) formal.set(tú, usted);
  const asked = withoutAccents(forms.command);
  if (!commands.has(asked)) commands.set(asked, forms.subjunctive.usted);
  formalCommands.add(withoutAccents(forms.subjunctive.usted));
}
// "Ve a urgencias" sends somebody there; nobody is told to see.
commands.set("ve", "vaya");

const infinitives = new Set(verbs);
export const isInfinitive = (word: string): boolean => infinitives.has(word);
export const formalOf = (word: string): string | undefined => formal.get(word);
export const formalCommandOf = (word: string): string | undefined => commands.get(withoutAccents(word));
export const isFormalCommand = (word: string): boolean => formalCommands.has(withoutAccents(word));

/** What somebody is doing, without accents, and the verb: "perdiendo", "perder". */
export const gerunds: ReadonlyMap<string, string> = new Map(
  [...infinitives].map((verb) => [withoutAccents(conjugated(verb).gerund), verb] as const),
);

/** What several do, said of one: "desaparecen", "desaparece". */
const singulars: ReadonlyMap<string, string> = new Map(
  [...infinitives, "desaparecer", "aparecer", "ser", "estar", "ocurrir", "causar"].flatMap((verb) => {
    const { present, past, conditional } = conjugated(verb);
    return [present, past, conditional].map(({ usted, ustedes }) => [ustedes, usted] as const);
  }),
);
export const singularOf = (word: string): string | undefined => singulars.get(word);

/** Forms of what was, and the verb: "tuvo", "tenía"; without those that are said of now as well. */
export const pastForms: ReadonlyMap<string, string> = formsOf(({ past, imperfect }) => [past, imperfect]);
/** Forms of what is: "tiene", "tenga". */
export const presentForms: ReadonlyMap<string, string> = formsOf(({ present, subjunctive }) => [present, subjunctive]);
/** "Tenido", and the verb. */
export const participles: ReadonlyMap<string, string> = new Map(
  [...infinitives, "ser"].map((verb) => [conjugated(verb).participle, verb] as const),
);

function formsOf(tenses: (of: Conjugation) => readonly Persons[]): ReadonlyMap<string, string> {
  return new Map(
    [...infinitives, "ser"].flatMap((verb) =>
      tenses(conjugated(verb)).flatMap(({ usted, ustedes }) => [[usted, verb] as const, [ustedes, verb] as const]),
    ),
  );
}
