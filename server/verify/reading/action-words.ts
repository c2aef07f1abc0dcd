/** How one language tells somebody to do something. */
export interface ActionWords {
  /** Verbs that instruct where they open a clause: "take", "tome". */
  readonly instructing: ReadonlySet<string>;
  /** Of those, words that are as often the name of a thing ("rest", "test"): they instruct only before a word of `leadsToObject`. */
  readonly alsoNouns: ReadonlySet<string>;
  readonly leadsToObject: ReadonlySet<string>;
  /** After these the next verb is an instruction: "should", "have to", "debe". */
  readonly binding: ReadonlySet<string>;
  /** May stand between a binding word and its verb, or at the head of an instruction: "to", "always", "please". */
  readonly between: ReadonlySet<string>;
  /** A clause begins behind these. */
  readonly opens: ReadonlySet<string>;
  /** What somebody else does: "your doctor should check", "el médico debe revisar". */
  readonly others: ReadonlySet<string>;
}

const words = (written: string): ReadonlySet<string> => new Set(written.split(/\s+/));

export const englishActionWords: ActionWords = {
  instructing: words(
    `take stop start call see ask use keep get go give drink eat rest avoid check contact tell apply wash cover wear try book make
    arrange schedule visit come return phone ring dial seek continue increase decrease reduce double halve skip miss swallow inhale inject test
    measure monitor watch wait put place hold raise lower lift lie sit stand walk exercise sleep breathe remove clean dry cool warm
    switch change swap switch consider talk speak consult follow repeat restart resume limit cut choose buy order request insist demand
    weigh record write note count press rub massage squeeze pinch tilt lean turn stay leave bring offer help encourage store throw discard
    read report mix add chew suck dissolve soak rinse gargle brush floss fast finish complete schedule sign join find look
    accept agree assume bathe bend blow breastfeed burst carry catch close comb comfort cook crush cuddle cycle delay dip draw dress drive
    empty enter fan feed fetch focus force grab grip harm lay learn let listen lock loosen move notice open pass pat pause pick plan plant play
    practise prepare promise protect pull punish push relax rely respond roll run say scrape scratch seal send set shake share shout show
    shower sip smoke spit sponge spray spread step strain support sweep swim tap tie touch treat trust unlock vape wet wipe wrap`,
  ),
  alsoNouns: words(
    `rest drink call test check use visit exercise sleep watch walk cough cut help change cover wash stop start try report order request note
    record count limit place hold stand lift cool warm dry clean lower press turn stay fast brush mix find look read return book place
    increase decrease reduce double swap switch measure massage weigh blow burst catch close comb comfort cook crush cycle delay dip draw
    dress drive empty fan feed focus force grip harm lock move open pass pat pause pick plan plant play pull push roll run scratch seal set
    shake share shout show shower sip smoke spit sponge spray spread step strain support sweep tap tie touch treat trust wet wipe wrap`,
  ),
  leadsToObject: words(
    `a an the your his her their its this that these those any some more less for with without at in on up down back to off out away from
    until every each as into over two three four one half it them him yourself plenty regularly slowly well if when not now today
    straight again gently firmly quickly`,
  ),
  binding: words("should must ought need needs shall advise recommend suggest consider"),
  between: words(
    "to not never always also only please just then still really first instead be that you and going do or has have had better",
  ),
  opens: words(
    "and or but then so please always never also just instead first next now . ; : ! ? , ( - because therefore",
  ),
  others: words(
    "doctor nurse pharmacist team clinician specialist hospital midwife gp dentist they doctors paramedics he she it who body treatment",
  ),
};

export const spanishActionWords: ActionWords = {
  instructing: words(
    `tome tómese tómelo deje suspenda empiece comience llame marque vea consulte pregunte use utilice mantenga siga vaya acuda dé dele déle beba coma
    descanse evite revise contacte diga avise aplique póngase ponga lave lávese cubra lleve pruebe intente pida solicite programe visite vuelva regrese
    busque continúe aumente disminuya reduzca duplique salte sáltese trague inhale inyecte mida controle vigile observe espere coloque levante acuéstese
    siéntese camine haga duerma respire retire limpie seque enfríe abríguese cambie considere hable repita reanude limite corte compre anote cuente presione
    frote quédese ofrezca guarde tire lea informe mezcle añada mastique chupe disuelva enjuague cepille termine complete hágase agende reserve
    abra abrigue acueste aleje aléjese anime apague apoye aprenda asegúrese ayude comparta concéntrese conduzca empuje encienda enjuáguese enseñe envuelva
    escuche fíjese fume instale levántese manténgase meta mídase mueva obligue pare pase practique prepare prometa quite relájese retrase revísese
    reviente salga saque tape tosa trate`,
  ),
  alsoNouns: words("use marque corte cubra pare pase trate"),
  leadsToObject: words(
    "un una el la los las su sus este esta al a con sin de del más menos dos tres cuatro lo si cuando mucha mucho bastante",
  ),
  binding: words(
    "debe debes deben debería deberías deberían necesita necesitas conviene recomiendo aconsejo sugiero recomendamos aconsejamos",
  ),
  between: words("que también siempre nunca solo no usted hacer por favor de"),
  opens: words(
    "y e o u pero luego entonces así que por favor siempre nunca también primero ahora . ; : ! ? , ( - ¡ ¿ no",
  ),
  others: words("médico doctor doctora enfermera farmacéutico equipo especialista hospital cuerpo tratamiento él ella"),
};
