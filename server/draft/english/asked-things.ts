import type { AskedWords } from "../asked-things.ts";
import { askedOfMedicines } from "./asked-of-medicines.ts";

/** "Can I", "is it safe": asks whether, and of whom. Without it "he swims a lot and has earache" would be read as asking about swimming. */
const may =
  "(?:(?:can|could|should|does|do|is|are|will|would)(?!n?'?t\\b)|may|when|how (?:long|soon)|safe|ok|okay|fine|alright|all right|allowed|suitable|risky|dangerous|harm\\w*|affect\\w*)";
const ask = (what: string, between = 60): RegExp => new RegExp(`\\b${may}\\b.{0,${between}}\\b(?:${what})\\b`, "i");
/** Asks leave to do something; a flight that is over, or a hand that shakes when it holds a cup, asks nothing. */
const leave = "(?:(?:can|could|should)(?!n?'?t\\b)|may|safe|ok|okay|fine|allowed|alright|all right)";
const askLeave = (what: string, between = 40): RegExp =>
  new RegExp(`\\b${leave}\\b.{0,${between}}\\b(?:${what})\\b`, "i");
const near =
  "(?:around|near|visit\\w*|still see|hold\\w*|hug\\w*|kiss\\w*|cuddl\\w*|touch\\w*|meet|close to|liv(?:e|ing) with|safe (?:for|around)|ok(?:ay)? (?:for|around)|pass \\w+ (?:on )?to|dangerous (?:for|to)|harm)";
const baby = "(?:new ?born|bab(?:y|ies)|infant|grandson|grand ?daughter|grand ?(?:child|kid)(?:ren|s)?)";
const elder = "(?:nana?|gran(?:ny|dma|dad|dpa|dmother|dfather)?|elderly|pensioner)";
const school = "(?:school|nursery|pre-?school|daycare|kindergarten|playgroup|work)";

export const englishAskedWords: AskedWords = {
  questionStarts:
    /(?:^|[.?!,;]\s*)(?:(?:and|also|or|but)\s+)?(?:also )?(?:what|how|when|which|where|why|should|can|could|is|are|do|does|will)\b|\b(?:and|also|or|but)\s+(?:also )?(?:(?:what|how|when|which|where|why)\b|(?:should|can|could|is|are|do|does|will)\s+(?:i|we|he|she|they|it|you|my|the|this|that|these|there)\b)/gi,
  joint:
    /(?:[,;]\s*(?:(?:and|also|but|so)\s+)?|\b(?:and|also|but|so)\s+)(?:also )?(?=(?:what|how|when|which|where|why)\b(?! (?:i|he|she|they|we|to|my|the)\b)|(?:should|can|could|is|are|do|does|will)\s+(?:i|we|he|she|they|it|you|my|the|this|that|there)\b)/gi,
  asks: /^\W*(?:(?:and|also|or|but|so|anyway|please|hi|hello)\W+)*(?:(?:what|how|when|which|where|why)\b(?! (?:i|he|she|they|we|my|the)\b)|(?:should|can|could|is|are|do|does|will|would)\s+(?:i|we|he|she|they|it|you|my|the|this|that|these|there)\b)/i,
  things: [
    ...askedOfMedicines,
    {
      words: "alcohol",
      aside: true,
      asks: ask(
        "alcohol|wine|beers?|booze|vodka|whisky|gin|lager|pints?|a drink|(?:few|couple of|any) drinks|get drunk|prosecco|cider(?! vinegar)|(?<=(?:can|could|should|may) (?:i|he|she|we|they)|to) drink (?:on|with|while (?:on|taking))",
      ),
      speaks: /\b(?:alcohol|(?:heavy|binge)(?: or binge)? drink\w*|drinking a lot|drink a lot|drunk)\b/i,
      outright:
        /^(?:do not drink|avoid (?:heavy|binge|alcohol|a lot)|alcohol\b|drinking\b|a lot of alcohol)|\b(?:about|with) alcohol\b/i,
      missingIsSaid: true,
    },
    {
      words: "driving",
      aside: true,
      asks: askLeave("drive|driving(?! (?:me|us))"),
      speaks: /\bdriv(?:e|ing)\b/i,
      outright: /^(?:do not|stop) driv|\bdriving\b/i,
      missingIsSaid: true,
    },
    {
      words: "flying",
      aside: true,
      asks: askLeave("fly|flying|flights?|on a plane|(?:aero|air)plane"),
      speaks: /\b(?:fly|flying|flights?|plane|air travel)\b(?! or swim)/i,
      missingIsSaid: true,
    },
    {
      words: "swimming",
      aside: true,
      asks: askLeave("swim\\w*|in the pool"),
      speaks: /\b(?:swim|swimming|pool)\b(?!, and are not)/i,
      outright: /^do not\b.*\b(?:swim|pool)/i,
      missingIsSaid: true,
    },
    {
      words: "school or work",
      asks: ask(
        `(?:back (?:to|at|in)|go(?:ing)? (?:in )?to|off|to|in|into|attend\\w*|return(?:ing)? to|from|miss) ${school}`,
      ),
      speaks:
        /\b(?:school|nursery|(?:off|to|from|stay off|away from) work|normal activities|go(?:ing)? back)\b(?!.*\brules about)/i,
      outright: /\b(?:until|for at least|can (?:usually )?go|back to|does not need to stay|go back|keep a child)\b/i,
    },
    {
      words: "whether it can be passed on",
      aside: true,
      asks: /\b(?:contagious|infectious|catching|(?:can|could|will|would|did|do) (?:\w+ ){1,3}catch (?!(?:my|his|her|your) breath|a (?:train|bus))|caught from|passed on|pass\w* (?:it|this|them) (?:on|to)|spread (?:it|from person|between|to (?:others|other people|my (?:family|kids|husband|wife|baby))))\b/i,
      speaks:
        /\b(?:catch(?:ing)?|caught|infectious|contagious|pass(?:ed)? on|(?:does|do) not (?:usually )?spread|spreads? (?:easily|by|through|from|mainly|common|very|in|most)|can spread|known to spread|live on pets)\b(?! (?:fire|pollen))/i,
      outright:
        /\b(?:not catching|catch \w+ from|passed on|from about|from the day|from \d|until|spreads? easily|spread from person|does not usually spread)\b/i,
    },
    {
      words: "how long it takes to work",
      asks: /\b(?:how (?:long|quickly|fast|soon)|when (?:will|does|do|should))\b(?!.*\b(?:back|go|going|return\w*|off|from) (?:to )?work).{0,60}?\b(?:(?:to |starts? |starting |start to )(?:work\w*|help\w*|make me)|works?|working|takes? effect|kicks? in|in effect)\b/i,
      speaks:
        /(?=.*\b(?:minute|hour|day|week|month|night)s?\b).*\b(?:to (?:work|help|make you feel|take effect|ease)|work within|full relief|full effect|starts? to work|works? (?:fully|within|in))\b/i,
      outright: /\b(?:takes?|starts?|within|up to)\b/i,
    },
    {
      words: "a missed dose",
      asks: /\b(?:forg[eo]t(?:ten)?|missed|skipped)\b(?!.{0,20}\b(?:periods?|appointments?|names?|things|words|where|how|what|who|call|scan|screening|people|faces|deadline)\b)/i,
      speaks: /\b(?:missed|miss a dose|only remember|when you remember)\b/i,
      outright:
        /^(?:take (?:a|the) missed|if you (?:miss|only remember)|check the leaflet|skip|ask .* about a missed)/i,
    },
    {
      words: "side effects",
      asks: /\bside ?-?effects?\b/i,
      speaks: /\bside effects?\b|\bcan (?:cause|raise|make you)\b/i,
      outright: /^common side effects/i,
    },
    {
      words: "taking it for a long time",
      asks: /\b(?:take|taking|use|using|be on|stay on|staying on|being on)\b.{0,40}\b(?:long[- ]?term|for (?:years|ever|life)|forever|rest of (?:my|his|her) life)\b|\bhow long (?:can|should|do|will|must) (?:i|he|she|they) (?:take|stay on|be on|use|need)\b/i,
      speaks:
        /\b(?:long use|long time|long-term use|for life|more than \d+ (?:days|weeks|months|year)|more than a year|for as long as|for at least|shortest time)\b/i,
    },
    {
      words: "sex",
      aside: true,
      asks: askLeave("have sex|having sex|sex (?:with|during|while|when|after)"),
      speaks: /\bsex\b(?! (?:drive|therapy|problems))/i,
      outright: /^avoid sex/i,
    },
    {
      words: "exercise",
      missingIsSaid: true,
      asks: askLeave(
        "exercise|run(?! (?:a|out|in)\\b)|running|jog\\w*|(?:to )?the gym|sports?|play (?:football|rugby)|lift weights",
        30,
      ),
      speaks: /\b(?:exercise|running|sports?|activity|being active|stay as active|heavy lifting|gym)\b/i,
    },
    {
      words: "breastfeeding",
      asks: new RegExp(
        `\\b${may}\\b.{0,60}\\b(?:breast ?-?feed\\w*|nursing (?:my|a|mum|mother))\\b|\\bbreast ?-?feeding\\b.{0,40}\\b(?:can i|is it|safe|ok|okay)\\b`,
        "i",
      ),
      speaks: /\bbreast ?-?f(?:eed|ed)\w*\b/i,
      outright: /\b(?:while|when you|if you|during) (?:are )?breast/i,
      isPeople: true,
      missingIsSaid: true,
    },
    {
      words: "pregnancy",
      asks: /\b(?:safe|ok|okay|fine|harm\w*|dangerous|risk\w*|can i (?:take|have|use|drink|eat))\b.{0,60}\bpregnan|\bpregnan\w*.{0,40}\b(?:can i (?:take|have|use|drink|eat)|safe|ok|okay|near|around|contact)\b|\b(?:near|around|with|has)\b.{0,30}\b(?:and |while )?(?:i'?m|i am|my \w+ is)\b.{0,15}\bpregnant/i,
      speaks: /\bpregnan\w*|\bunborn\b/i,
      outright: /^(?:do not|avoid|never|take|ask|contact|phone|keep)\b|\bcan be taken\b|\bfirst choice\b/i,
      isPeople: true,
    },
    {
      words: "older people",
      asks: new RegExp(
        `\\b(?:safe|ok|okay|fine|alright|all right|suitable|risky|dangerous|good|bad)\\b.{0,40}\\b(?:${elder}|older (?:people|person|adults?)|(?:his|her|my|that) age)\\b|\\b(?:can|should|could) my (?:\\w+ )?${elder}\\b.{0,20}\\b(?:take|have|use)\\b|\\b${elder}\\b.{0,50}\\b(?:safe|ok|okay|dangerous|risky|all ?right)\\b`,
        "i",
      ),
      speaks: /\b(?:older (?:people|person|adults?)|aged 65|over 65|frail)\b/i,
      isPeople: true,
      whoMayMatters: true,
    },
    {
      words: "babies",
      asks: new RegExp(`\\b${near}\\b.{0,30}\\b${baby}\\b`, "i"),
      speaks: /\b(?:newborn|bab(?:y|ies))\b(?!.*\b(?:temperature|fever)\b)/i,
      outright: /\b(?:keep away|away from|live with a newborn|in a (?:newborn )?baby)\b/i,
      isPeople: true,
    },
    {
      words: "being near other people",
      asks: askLeave(
        "be (?:around|near|close to)|visit|hug|kiss|cuddle|hold (?:the|my|her|his|a)|still see|go near|share (?:a|the) (?:bed|towels?|room)",
        50,
      ),
      speaks:
        /\b(?:away from|passed on|can catch|to someone who|spreads? (?:easily|by|through|from)|can spread|not share|live with)\b/i,
      outright: /^(?:keep (?:away|a \w+ .*away)|nobody|fluid)/i,
    },
  ],
};
