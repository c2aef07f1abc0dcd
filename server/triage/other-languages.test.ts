import { describe, expect, test } from "vitest";
import { isAtLeast } from "./levels.ts";
import { say } from "./shipped-rules.fixture.ts";

// Written for this test, as people type to a chat. Nobody with the language has reviewed them.
const languages: Readonly<Record<string, { readonly emergency: string; readonly harmless: string }>> = {
  French: {
    emergency: `
j'ai une pression énorme dans la poitrine et je transpire
mon mari n'arrive plus à respirer
mon père ne respire plus, aidez-moi
ma mère est inconsciente par terre, on n'arrive pas à la réveiller
il a la bouche tordue et elle dit qu'il parle bizarrement
j'ai avalé toute la boîte de somnifères, aidez moi
je vais me suicider ce soir
mon fils a avalé de la javel
la plaie saigne et le sang ne s'arrête pas
je suis enceinte et je saigne beaucoup`,
    harmless: `
j'ai mal à la tête depuis hier, que puis-je prendre ?
je n'ai pas de douleur dans la poitrine, juste un rhume
quels vaccins pour mon bébé de deux mois ?`,
  },
  Portuguese: {
    emergency: `
estou com um aperto no peito muito forte e suor frio
minha mãe não consegue respirar
meu filho não está respirando, socorro
meu pai está com a boca torta e não consegue falar direito
ele está tendo uma convulsão agora
meu filho bebeu água sanitária
minha irmã tomou uma caixa inteira de comprimidos e não acorda
quero me matar hoje
estou grávida e estou sangrando muito
minha avó desmaiou no banheiro e não está respirando`,
    harmless: `
estou com dor de cabeça desde ontem, o que posso tomar?
minha filha tem tosse e nariz entupido há dois dias
minha mãe está com diabetes, o que ela não pode comer?`,
  },
  German: {
    emergency: `
ich habe einen starken Druck auf der Brust und kalten Schweiß
mein Mann kriegt keine Luft mehr
meine Mutter atmet nicht mehr, was soll ich tun
mein Vater ist bewusstlos und wacht nicht auf
sein Mundwinkel hängt und der rechte Arm ist gelähmt
meine Tochter hat gerade einen Krampfanfall
die Wunde blutet und es hört nicht auf
ich bringe mich heute um
mein Kind hat Rohrreiniger getrunken
ich bin schwanger und blute sehr stark`,
    harmless: `
ich habe seit gestern Kopfschmerzen, was kann ich nehmen?
mein Kind hat Schnupfen und isst gut
wie viel Wasser soll ich am Tag trinken und ist Kaffee schlecht?`,
  },
  Italian: {
    emergency: `
ho un peso sul petto e sudo freddo
mio papà non riesce più a respirare, aiuto
mia madre è priva di sensi e non si sveglia più
ha la bocca storta e non riesce più a parlare
mio figlio ha bevuto la candeggina
sta vomitando sangue da un'ora
voglio farla finita, non ce la faccio più
sono incinta e sto perdendo tanto sangue
dopo le noci ha la lingua gonfia e non riesce più a parlare`,
    harmless: `
ho mal di testa da ieri, cosa posso prendere?
mia figlia ha il raffreddore e mangia bene
quali vaccini servono per il mio bambino di due mesi?`,
  },
  Dutch: {
    emergency: `
ik heb een drukkend gevoel op mijn borst en koud zweet
mijn man krijgt geen lucht meer
mijn moeder ademt niet meer
mijn vader is bewusteloos, ik krijg hem niet wakker
zijn mond hangt scheef en hij praat onduidelijk
mijn zoon heeft bleekmiddel gedronken
de wond stopt niet met bloeden
ik wil zelfmoord plegen
ik ben zwanger en ik bloed heel erg`,
    harmless: `
ik heb sinds gisteren hoofdpijn, wat kan ik nemen?
mijn dochter is verkouden en eet goed
hoeveel water moet ik per dag drinken en is dat ook goed voor mijn huid?`,
  },
  Polish: {
    emergency: `
mam straszny ucisk w klatce piersiowej i zimny pot
mój mąż nie może oddychać
mama nie oddycha, proszę o pomoc
ojciec leży nieprzytomny, nie mogę go obudzić
opadł mu kącik ust i mówi niewyraźnie
dziecko ma drgawki teraz
rana krwawi i krew nie przestaje lecieć, nie mogę zatamować krwawienia
chcę się zabić
połknęłam całe opakowanie tabletek nasennych`,
    harmless: `
od wczoraj boli mnie głowa, co mogę wziąć?
moje dziecko ma katar i jest wesołe, co mogę zrobić?
jak często mogę brać paracetamol i czy się nie uzależnię?`,
  },
  Romanian: {
    emergency: `
am o presiune mare în piept și transpir
soțul meu nu poate să respire
mama nu mai respiră, ajutor
tata este inconștient și nu se trezește
soțul meu are gura strâmbă și nu mai poate vorbi
copilul a băut clor
vreau să mă sinucid
sunt însărcinată și sângerez foarte tare
a luat toate pastilele din cutie`,
    harmless: `
mă doare capul de ieri, ce pot să iau?
copilul meu are nasul înfundat și mănâncă bine
ce vaccinuri sunt pentru un copil de două luni și când se fac?`,
  },
  Russian: {
    emergency: `
сильно давит в груди и холодный пот
муж не может дышать
мама не дышит, что делать
отец без сознания, не могу его разбудить
у неё перекосило лицо и она не может говорить
у ребёнка начались судороги
кровь не останавливается
я хочу покончить с собой
она выпила целую упаковку таблеток
сын выпил уксус
я беременна, и у меня сильное кровотечение`,
    harmless: `
со вчерашнего дня болит голова, что можно принять?
у ребёнка насморк, ест и играет хорошо
какие прививки нужны ребёнку в два месяца?`,
  },
  Ukrainian: {
    emergency: `
стискає в грудях, не можу дихати
чоловік не дихає, допоможіть
мама без свідомості, не можу її розбудити
обличчя перекосило і він не може говорити
кров не зупиняється
я хочу вбити себе
дитина випила відбілювач`,
    harmless: `
з учора болить голова, що можна прийняти?
у дитини нежить, але їсть добре
скільки води треба пити на день?`,
  },
  Turkish: {
    emergency: `
göğsümde çok kötü bir baskı var, soğuk terliyorum
eşim nefes alamıyor, lütfen yardım edin
annem nefes almıyor, ne yapayım
babamın bilinci kapalı, uyandıramıyoruz
yüzünün sağ tarafı kaydı ve konuşamıyor
çocuğum havale geçiriyor
bacağındaki kanama durmuyor, lütfen yardım edin
kendimi öldüreceğim, dayanamıyorum artık
oğlum çamaşır suyu içti`,
    harmless: `
dünden beri başım ağrıyor, ne alabilirim?
çocuğum nezle ama iştahı çok iyi
günde kaç bardak su içmem gerekiyor, çok mu?`,
  },
  Arabic: {
    emergency: `
عندي ضغط شديد في صدري وعرق بارد
زوجي مش قادر يتنفس
أمي لا تتنفس ساعدوني
أبي فاقد الوعي ولا يستيقظ
وجهه مائل وما يقدر يتكلم
ابني شرب كلوركس
النزيف لا يتوقف
أريد أن أنتحر
أنا حامل وعندي نزيف شديد`,
    harmless: `
عندي صداع من أمس ماذا آخذ؟
ابنتي عندها زكام وتأكل جيدا
كم كوب ماء يجب أن أشرب في اليوم؟`,
  },
  Persian: {
    emergency: `
روی سینه‌ام احساس فشار در سینه دارم و عرق سرد کرده‌ام
شوهرم نمی‌تونه نفس بکشه
مادرم نفس نمی‌کشد کمک کنید
پدرم بیهوش شده و بیدار نمی‌شود
صورتش کج شده و نمی‌تونه حرف بزنه
خونریزی بند نمیاد
می‌خوام خودمو بکشم، می‌خواهم خودکشی کنم
پسرم وایتکس خورده`,
    harmless: `
از دیروز سرم درد می‌کند، چه دارویی بخورم؟
دخترم سرما خورده ولی خوب غذا می‌خورد
روزی چند لیوان آب باید بنوشم؟`,
  },
  Hindi: {
    emergency: `
मेरी छाती में बहुत दबाव है और पसीना आ रहा है
पापा को सांस नहीं आ रही
माँ बेहोश पड़ी है, होश नहीं आ रहा
उनका मुंह टेढ़ा हो गया है और बोल नहीं पा रहे
बच्चे को दौरा पड़ रहा है
खून बंद नहीं हो रहा
उसने ज़हर खा लिया
मैं आत्महत्या करना चाहता हूं`,
    harmless: `
कल से सिर में दर्द है, क्या दवा लूं?
मेरी बेटी को जुकाम है, खेल रही है
रोज कितना पानी पीना चाहिए?`,
  },
  "Hindi or Urdu in Latin letters": {
    emergency: `
meri chhati me bahut dabav lag raha hai aur paseena aa raha hai
papa ko saans nahi aa rahi jaldi batao
ammi behosh ho gayi hain aur hosh nahi aa raha
unka muh tedha ho gaya aur bol nahi pa rahe
zakhm se khoon band nahi ho raha kya karun
usne zeher kha liya hai jaldi batao kya karun
main khudkushi karna chahta hoon koi nahi samajhta`,
    harmless: `
kal se mere sar mein halka dard ho raha kya dawa loon
meri beti ko zukam hai lekin wo khel rahi hai
roz kitna paani peena chahiye aur kab peena theek hai`,
  },
  Urdu: {
    emergency: `
میرے سینے میں بہت دباؤ ہے اور پسینہ آ رہا ہے
ابو کو سانس نہیں آ رہی
امی بے ہوش ہیں، ہوش نہیں آ رہا
ان کا منہ ٹیڑھا ہو گیا ہے اور بول نہیں پا رہے
خون بند نہیں ہو رہا
اس نے زہر کھا لیا
میں خودکشی کرنا چاہتا ہوں`,
    harmless: `
کل سے سر میں درد ہے، کون سی دوا لوں؟
میری بیٹی کو زکام ہے اور وہ کھیل رہی ہے
روزانہ کتنا پانی پینا چاہیے؟`,
  },
  Bengali: {
    emergency: `
বুকে খুব চাপ লাগছে আর ঘামছি
আব্বা শ্বাস নিতে পারছে না
মা অজ্ঞান হয়ে গেছে, জ্ঞান ফিরছে না
মুখ বেঁকে গেছে, কথা বলতে পারছে না
রক্ত বন্ধ হচ্ছে না
আমার ছেলে কীটনাশক খেয়েছে
আমি আত্মহত্যা করতে চাই`,
    harmless: `
গতকাল থেকে মাথা ব্যথা, কী ওষুধ খাব?
আমার মেয়ের সর্দি হয়েছে, খেলছে
দিনে কতটা পানি খাওয়া উচিত?`,
  },
  Punjabi: {
    emergency: `
ਮੇਰੀ ਛਾਤੀ ਵਿੱਚ ਬਹੁਤ ਦਬਾਅ ਹੈ
ਪਿਤਾ ਜੀ ਨੂੰ ਸਾਹ ਨਹੀਂ ਆ ਰਿਹਾ
ਮਾਂ ਬੇਹੋਸ਼ ਹੋ ਗਈ ਹੈ
ਮੂੰਹ ਟੇਢਾ ਹੋ ਗਿਆ ਹੈ
ਖੂਨ ਬੰਦ ਨਹੀਂ ਹੋ ਰਿਹਾ
ਉਸ ਨੇ ਜ਼ਹਿਰ ਖਾ ਲਿਆ
ਮੈਂ ਖੁਦਕੁਸ਼ੀ ਕਰਨਾ ਚਾਹੁੰਦਾ ਹਾਂ`,
    harmless: `
ਕੱਲ੍ਹ ਤੋਂ ਸਿਰ ਦਰਦ ਹੈ, ਕੀ ਲਵਾਂ?
ਮੇਰੀ ਧੀ ਨੂੰ ਜ਼ੁਕਾਮ ਹੈ
ਰੋਜ਼ ਕਿੰਨਾ ਪਾਣੀ ਪੀਣਾ ਚਾਹੀਦਾ ਹੈ?`,
  },
  Chinese: {
    emergency: `
我胸口像压着大石头，还出冷汗
我爸突然不能呼吸了
妈妈没有呼吸了，怎么办
他昏迷不醒，怎么叫都叫不醒
嘴歪了，说话不清楚
孩子全身抽搐停不下来
血一直流，止不住血
我想自杀
孩子误喝了漂白水
我怀孕了，下面流了好多血
媽媽突然說話不清，右手抬不起來`,
    harmless: `
昨天开始头疼，可以吃什么药？
我女儿感冒了，精神很好
每天应该喝多少水？`,
  },
  Vietnamese: {
    emergency: `
tôi bị đè nặng ở ngực và vã mồ hôi
bố tôi không thở được
mẹ tôi bất tỉnh, gọi mãi không dậy
miệng bị méo và nói ngọng đột ngột
con tôi đang bị co giật
máu chảy không cầm được
con tôi uống nhầm thuốc tẩy
tôi muốn tự tử
tôi đang mang thai và ra máu rất nhiều
me toi bat tinh, goi khong tinh, toi khong biet lam gi`,
    harmless: `
tôi bị đau đầu từ hôm qua, uống thuốc gì được?
con gái tôi bị cảm và vẫn chơi bình thường
mỗi ngày nên uống bao nhiêu nước?`,
  },
  Tagalog: {
    emergency: `
mabigat ang dibdib ko at pinagpapawisan ako ng malamig
hindi makahinga ang asawa ko
walang malay si nanay, hindi siya magising
nakangiwi ang mukha niya at hindi siya makapagsalita
nangingisay ang anak ko ngayon
ayaw tumigil ng pagdurugo ng sugat ko
nakainom ng zonrox ang anak ko ngayon lang po
gusto ko nang magpakamatay, ayoko na po
buntis po ako at dinudugo ako ng malakas`,
    harmless: `
masakit ang ulo ko mula kahapon, ano po ang pwede kong inumin?
may sipon ang anak ko pero masigla siya at kumakain
gaano karaming tubig po ang dapat kong inumin sa isang araw?`,
  },
  Swahili: {
    emergency: `
kifua kinanibana na natokwa na jasho jingi
mume wangu hawezi kupumua jamani
mama yangu hapumui nifanye nini jamani
baba amepoteza fahamu na haamki kabisa jamani
mdomo umepinda na hawezi kuongea vizuri
mtoto wangu anapata degedege sasa hivi
damu inatoka na haikomi kabisa kwenye kidonda
mtoto wangu amekunywa sumu sasa hivi
nataka kujiua sioni sababu ya kuishi tena`,
    harmless: `
kichwa kinauma tangu jana, nitumie dawa gani?
mtoto wangu ana mafua lakini anacheza vizuri
ninywe maji kiasi gani kwa siku moja jamani?`,
  },
};

const lines = (text: string): readonly string[] => text.trim().split("\n");

describe.each(Object.entries(languages))("%s, which the floor does not read", (_, { emergency, harmless }) => {
  test.each(lines(emergency))("an emergency is one all the same: %s", (text) => {
    const { triage } = say(text);
    expect(triage.level).toBe("emergency");
    expect(triage.languageUnderstood).toBe(false);
  });

  test.each(lines(harmless))("nothing grave is read into: %s", (text) => {
    const { triage } = say(text);
    expect(isAtLeast(triage.level, "urgent")).toBe(false);
    expect(triage.languageUnderstood).toBe(false);
  });
});
