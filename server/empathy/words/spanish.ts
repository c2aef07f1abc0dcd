import { whole } from "../../verify/reading/spanish/word.ts";
import { type EmpathyWords, wordGroups, wordSet } from "./empathy-words.ts";

const marks = wordSet(
  `siento lamento lamentamos duro dura difícil difíciles agotador agotadora cansado cansada agotamiento cansancio preocupante preocupa
  preocupación preocupado preocupada preocuparse miedo asusta asustado asustada angustia angustiado angustiada agobia agobio frustrante
  doloroso dolorosa incómodo incómoda gracias comprensible triste nota agota cansa agobiante solo sola pesado pesada sentido mal`,
);

const orders =
  "tome|dé|dele|use|utilice|beba|coma|descanse|deje|empiece|siga|llame|vaya|acuda|pida|pregunte|diga|hable|consulte|contacte|busque|visite|reserve|compruebe|mida|controle|vigile|espere|vuelva|aplique|trague|lave|ponga|mantenga|presione|siéntese|túmbese|acuéstese|quédese|evite|intente|procure|recuerde|lleve|cubra|limpie|enfríe|levante|mueva|haga|lea|continúe|termine|considere|guarde|repita|reduzca|aumente|limite|respire|remoje|mastique|mezcle|ofrezca|ofrézcale|póngase|no";

export const spanishWords: EmpathyWords = {
  warm: new Set([
    ...marks,
    ...wordSet(
      `saber sé entiendo entender comprendo escuchar oír oigo leer leo contar cuenta contarnos contarlo decir dice decirlo compartir compartirlo
      preguntar pregunta preguntas escribir escribirnos escribe sentir siente sentirse suena parece hace haciendo hacer verdad mucho mucha
      muchos muchas pasar pasando pasa llevar lleva lleve lleven llevando tantos tantas ver viendo cuidar cuidando cuidado esperar espera esperando vivir viviendo día
      días noche noches largo larga largas tiempo rato momento cabeza vela seguir sigue quiere querer quiera aquí tan muy tener tiene bastante
      cosa cosas fácil sobrellevar situación saberlo adelante ánimo`,
    ),
  ]),
  marks,
  onlyDenied: wordSet("fácil"),
  mayBeDenied: wordSet("saber sabe dormir entender saberlo"),
  weighty: wordGroups({
    each: "cada",
    both: "ambos ambas",
    other: "otro otra otros otras",
    "a-little": "un-poco",
    first: "primero primera",
    third: "él ella ellos ellas",
    still: "todavía aún aun",
    over: "sobre",
    under: "bajo debajo",
    between: "entre",
    since: "desde",
    towards: "hacia hasta",
  }),
  polite: wordSet("favor"),
  neverWarmth: whole(
    "va a (?:pasar|mejorar|estar|ir)|mejorará|pasará|pronto|seguro|segura|segur[oa]s|común|comunes|habitual|frecuente|la mayoría|todo el mundo|otras personas|otros|porque|debido a|por culpa de|a causa de|causa|provoca|significa|señal de|síntoma de|se debe|siempre|nunca|prometo|garantizo|al menos|nada|tranquil[oa]s?|seguramente|probablemente|(?:está|estará|irá|ir|todo|muy) bien|(?:sentido|comprensible|lógico) (?!que|sentir|estar|tener|preocup)\\p{L}+|exagera\\p{L}*",
    "",
  ),
  looksLikeAdvice: whole(
    "debe (?:de )?(?:ser|estar|sentirse|haber sido)|gracias por \\p{L}+|no (?:es|ha sido|resulta)|y no saber",
    "g",
  ),
  instructs: whole(
    "debe|deben|debería|deberían|debes|tiene que|tienen que|hay que|hace falta|necesita|es necesario|es importante|conviene|convendría|asegúrese|le (?:aconsejo|aconsejamos|recomiendo|recomendamos|sugiero|sugerimos)|se recomienda|se aconseja|puede (?:probar|intentar|considerar)|podría (?:probar|intentar|considerar)|quizás? quiera|tal vez quiera",
    "g",
  ),
  opensWithOrder: new RegExp(
    `(?:^|[.;:!?¡¿] |, (?:y |pero |así que |por favor,? )?|\\b(?:por favor|luego|después|y|o|pero|también|primero),? )(?:por favor,? )?(?:${orders})(?![\\p{L}])`,
    "gu",
  ),
  softens: whole(
    "simplemente|solamente un|sólo un|solo un|sin prisa|cuando (?:pueda|quiera|le venga bien|tenga un momento|se sienta)|si (?:puede|quiere|le apetece|es posible)|quizás?|tal vez|en algún momento|intente|procure|trate de|un poco|no es para tanto|podría querer|a su ritmo|en lo posible|si acaso",
    "g",
  ),
  links: wordSet("es son era eran fue está están estar ser significa como sea esté"),
  doubt: whole(
    "quizás?|tal vez|puede que|podría|podrían|creo|creía|pienso|pensaba|supongo|sospecho|posiblemente|probablemente|he leído|leí|me dijeron|me han dicho|dicen|oí|si es|será|es posible|debería|debo|puedo|miedo (?:de|a) que|preocupa que|convencid[oa]",
    "",
  ),
  worry: whole("preocup\\p{L}*|miedo|teme|temor|pregunta(?:rse)?|duda|dudas|angustia|inquieta|asusta|en la cabeza", ""),
  onlyThen: whole("si|cuando|salvo|hasta|por|con|sobre|tras|después|antes|durante|mientras|que|para|al", ""),
  cause: whole(
    "causas?|causan|causad[oa]s?|porque|debido a|a causa de|provocan?|produce[n]?|lleva a|da lugar a|riesgo de",
    "",
  ),
  definition: whole(
    "(?:es|son) (?:una?|el|la) (?:\\p{L}+ ){0,3}?(?:tipo|forma|enfermedad|medicamento|infección|nombre|afección|prueba|analgésico)|significa|se llama|se conoce como|se considera",
    "",
  ),
  excludes: whole(
    "no (?:es (?:adecuad[oa]|segur[oa]|recomendable)|tome|dé|le dé|use|utilice|beba|coma|mezcle|aplique|deje|debe|se debe|debería)|nunca (?:tome|dé|use|beba|mezcle)|evite|alergia|alérgic[oa]|contraindicad[oa]|salvo que|a menos que",
    "",
  ),
  secondPerson: whole(
    "usted|su|sus|le|se|suyo|suya|tome|dé|use|beba|llame|vaya|acuda|pida|consulte|contacte|evite|siga|lleve|puede|debe|tiene|necesita|esté|sienta|tenga|haga|espere|compruebe|hable|descanse|busque",
    "g",
  ),
  thirdPerson: whole("pacientes?|individuos?|uno (?:debe|puede)|consumidores", "g"),
  passive: whole(
    "(?:es|son|fue|fueron|ser|sido|sea|sean|será|serán) (?:\\p{L}+ )?\\p{L}{2,}(?:ad[oa]s?|id[oa]s?)|se (?:recomienda|aconseja|considera|utiliza|administra|debe|deben|suele|suelen)",
    "g",
  ),
  hedges: whole(
    "puede|pueden|podría|podrían|quizás?|tal vez|posiblemente|probablemente|generalmente|normalmente|a menudo|a veces|suele|suelen|parece|parecen|en algunos casos|en muchos casos|en general|es posible",
    "g",
  ),
  boilerplate: whole(
    "(?:no soy|solo soy|sólo soy) (?:un |una )?(?:médic[oa]|enfermer[oa]|asistente|ia|robot|bot)|como (?:ia|asistente|modelo)|no (?:sustituye|reemplaza|constituye)|consejo médico|fines informativos|consulte siempre|profesional (?:sanitario|de la salud)|cada (?:persona|caso) es (?:distint[oa]|diferente)|no puedo (?:diagnosticar|dar consejo)",
    "g",
  ),
  nominal: whole("\\p{L}{3,}(?:ción|ciones|sión|siones|miento|mientos|encia|encias|ancia|ancias|idad|idades)", "g"),
  relations: whole(
    "madre|mamá|padre|papá|hij[oa]s?|bebé|niñ[oa]s?|espos[oa]|marido|mujer|pareja|herman[oa]s?|abuel[oa]s?|amig[oa]s?|tí[oa]s?|novi[oa]|niet[oa]s?|gemel[oa]s|suegr[oa]",
    "g",
  ),
  corrects: whole(
    "no es (?:así|cierto|verdad|correcto|seguro|suficiente)|en realidad|de hecho|al contrario|en lugar de|en vez de|es un mito|no (?:puede|debe|se debe|es|son|hace|tome|dé|use|deje)|nunca|aunque|incluso si",
    "",
  ),
  believes: whole(
    "creo|creía|pienso|pensaba|supongo|he (?:leído|oído)|leí|oí|me (?:dijeron|han dicho|dijo)|dicen|dice|seguro que|voy a|estoy segur[oa]|se supone|al parecer|no pasa nada|así que (?:puedo|voy)",
    "",
  ),
  guessesIllness: whole("(?:tengo|tiene|tenemos|tienen) (?!que)\\p{L}+", ""),
};
