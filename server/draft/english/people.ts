import { peopleOf, type PersonRow as Row } from "../people.ts";

// Children first: "my wife and I are worried about our baby" is about the baby.
const people: readonly Row[] = [
  ["your newborn", /\bnew ?born\b/i, true],
  ["your baby", /\b(?:baby|infant|babies)\b|\b\d{1,2}[- ](?:week|month)s?[- ]old\b/i, true],
  ["your toddler", /\btoddler\b/i, true],
  ["your grandson", /\bgrandson\b/i, true],
  ["your granddaughter", /\bgrand ?daughter\b/i, true],
  ["your grandchild", /\bgrand ?(?:child|kid)\b/i, true],
  ["your son", /\bsons?\b|\blad\b/i, true],
  ["your daughter", /\bdaughters?\b|\blass\b/i, true],
  ["your little boy", /\blittle boy\b/i, true],
  ["your little girl", /\blittle girl\b/i, true],
  ["your little one", /\blittle one\b/i, true],
  ["your teenager", /\bteen(?:ager)?\b/i, true],
  ["your children", /\b(?:children|kids|twins)\b/i, true],
  [
    "your child",
    /\b(?:child|kid|boy|girl|(?:\d|1[0-7])[- ]?(?:years?|yrs?)?[- ]?old|(?:one|two|three|four|five|six|seven|eight|nine|ten)[- ]years?[- ]old)\b/i,
    true,
  ],
  ["your grandmother", /\bgrand ?mother\b/i, false],
  ["your grandma", /\bgrandma\b/i, false],
  ["your gran", /\bgrans?\b/i, false],
  ["your granny", /\bgranny\b/i, false],
  ["your nan", /\bnana?\b/i, false],
  ["your grandfather", /\bgrand ?father\b/i, false],
  ["your grandad", /\bgrand ?dad\b/i, false],
  ["your grandpa", /\bgrandpa\b/i, false],
  ["your mum", /\b(?:mums?|mummy)\b/i, false],
  ["your mom", /\bmom\b/i, false],
  ["your mother-in-law", /\bmother[- ]in[- ]law\b/i, false],
  ["your father-in-law", /\bfather[- ]in[- ]law\b/i, false],
  ["your mother", /\bmother\b/i, false],
  ["your dad", /\bdads?\b/i, false],
  ["your father", /\bfather\b/i, false],
  ["your parents", /\bparents\b/i, false],
  ["your husband", /\b(?:husbands?|hubby)\b/i, false],
  ["your wife", /\bwifes?\b/i, false],
  ["your boyfriend", /\bboyfriend\b/i, false],
  ["your girlfriend", /\bgirlfriend\b/i, false],
  ["your partner", /\b(?:partner|spouse|fianc[eé]e?)\b/i, false],
  ["your brother", /\bbrother\b/i, false],
  ["your sister", /\bsister\b/i, false],
  ["your aunt", /\b(?:aunt|auntie)\b/i, false],
  ["your uncle", /\buncle\b/i, false],
  ["your friend", /\bfriend\b/i, false],
  ["your neighbour", /\bneighbou?r\b/i, false],
];
const somebody = "the person you care for";

// "I have a rash, can I hug my baby?" is about the writer; "I am worried, my baby has a rash" is not.
const aboutWriter =
  /\bi(?:'ve| have|'m| am| get| got| keep| feel| woke| take| took| missed| can't| cannot)\b(?! (?:to|at (?:breaking point|the end of|my wits?|a loss|my limit)|been told|a (?:mum|mom|dad|parent|carer|son|daughter|child|baby|toddler|\d)|(?:so |very |really |a bit |just )?(?:worried|scared|frightened|terrified|anxious|concerned|panicking|nervous|exhausted|worn out|tired|struggling|at (?:breaking point|the end of|my wits?|a loss|my limit)|burnt out|burned out|losing it|fed up|overwhelmed|desperate|stressed|looking after|caring for|give|giving|tell|find|reach|stop him|stop her|get (?:him|her|my))))|\b(?:can|should|could|do) i (?:take|eat|drink|drive|exercise|breast ?feed|work|have|use)\b|\bam i\b/i;
const aboutThem = /\b(?:he|she|him|his|her|hers|they|them)\b/i;

export const englishPeople = peopleOf({
  people,
  somebody,
  aboutWriter,
  aboutThem,
  goesToNursery: /\b(?:nursery|daycare|school|kindergarten|playgroup)\b/i,
  child: "your child",
  onlyBeside:
    /\b(?:(?:just |recently )?had|has had|having|gave birth to|expecting|carrying) (?:a|our|her|their|my|the|twin) (?:\w+ )?(?:bab(?:y|ies)|twins)\b|\bbaby blues\b|\bjelly bab(?:y|ies)\b|\b(?:having|had) (?:my|our) (?:little )?(?:girl|boy|son|daughter|one)\b|\bsince (?:my|our|the) \w+ was born\b|\b(?:around|near|still see|see|visit|hold|hug|cuddle|kiss|meet|touch) (?:my|our|the|his|her) (?:new ?born|bab(?:y|ies)|grand\w+)(?: (?:grand\w+|baby))?\b|\bmy (?:wife|husband|partner|mum|mom|dad|mother|father|friend|sister|brother|mother-in-law|cu\w+) (?:says|thinks|said|told|reckons|wants me)\b|\bmy (?:mum|mom|dad|mother|father|gran\w*|nan|sister|brother|aunt|uncle) had (?:breast |bowel |prostate |ovarian )?cancer\b/gi,
});
