/** A message as people write it and a one-line summary of it as a model writes one, adding nothing. Made before the check was tuned. */
export interface RewritePair {
  readonly language: "en" | "es";
  readonly said: string;
  readonly earlier?: readonly string[];
  readonly rewrite: string;
}

const en = (said: string, rewrite: string, ...earlier: readonly string[]): RewritePair => ({
  language: "en",
  said,
  rewrite,
  earlier,
});
const es = (said: string, rewrite: string, ...earlier: readonly string[]): RewritePair => ({
  language: "es",
  said,
  rewrite,
  earlier,
});

export const honestRewrites: readonly RewritePair[] = [
  en(
    "Hi there, hope you can help. We got back from holiday on Sunday and since then my little boy who is 4 has had a temp of 38.5 on and off, he is drinking ok but off his food. My husband says to just give him calpol but how much can he have?",
    "paracetamol dose for a 4 year old child with a fever of 38.5, drinking, not eating",
  ),
  en(
    "So I've been taking ibuprofen for my bad back since last week and now the doctor has put me on lisinopril, is it ok to keep taking both or should I stop one?",
    "taking ibuprofen for back pain together with lisinopril",
  ),
  en(
    "my mum is 82 and she fell in the kitchen this morning, she didn't hit her head and she isn't in pain but I am worried about her falling again, what can we do around the house",
    "preventing falls at home for 82 year old mother, fell, did not hit her head",
  ),
  en(
    "I know this is embarrassing but I've had really itchy bum for about 2 weeks and there's a bit of blood when I wipe, no pain though. What could it be?",
    "itchy bottom for 2 weeks and a little blood when wiping, no pain",
  ),
  en(
    "We had a barbecue on saturday and by Sunday lunch I was throwing up and had the runs, its now tuesday and the vomiting has stopped but still got the runs. how long does this last",
    "how long does diarrhoea last after vomiting has stopped",
  ),
  en(
    "I've always been a bad sleeper but since I started my new job in March I just lie there wide awake till 3 in the morning thinking about work, what can I do without taking tablets?",
    "insomnia since new job, what helps without tablets",
  ),
  en(
    "My 8 week old daughter screams every evening from about 6 till 10, pulls her legs up, she's feeding fine and putting on weight. is it colic and what helps",
    "colic in 8 week old baby who screams every evening, feeding fine",
  ),
  en(
    "I am on the pill and i forgot to take it yesterday and the day before, I'm in the second week of the pack. Do I need the morning after pill?",
    "missed two contraceptive pills in second week of pack, need for emergency contraception",
  ),
  en(
    "the dentist gave me amoxicillin on monday and today I've noticed some itchy red spots on my chest, no swelling of my face and breathing is fine. should i carry on taking it",
    "itchy red spots on chest while taking amoxicillin, no face swelling",
  ),
  en(
    "my dad who has dementia keeps getting up at night and wandering round the house, he went out the front door last week, I'm exhausted and don't know what to do",
    "dementia, father wandering at night",
  ),
  en(
    "I had my first covid jab years ago but never bothered with boosters, now my partner has tested positive, how long do they need to stay away from me",
    "covid positive partner, how long to stay away",
  ),
  en(
    "I've been on sertraline 50mg for three weeks and I feel sick all the time, does that go away or should I ask to change",
    "nausea on sertraline 50mg for 3 weeks, does it go away",
  ),
  en(
    "woke up today with my left eye stuck together with yellow goo, its red and gritty but doesn't hurt and I can see fine. Can I go to work?",
    "sticky red gritty eye with yellow discharge, no pain, going to work",
  ),
  en(
    "my toddler put a lego brick up his nose earlier, we got it out and he seems fine now. is there anything I should watch for",
    "toddler put object up nose, now out, what to watch for",
  ),
  en(
    "I take warfarin because of my heart and I've had a nosebleed today that took ages to stop, probably 15 minutes, should I be worried",
    "nosebleed for 15 minutes while taking warfarin",
  ),
  en(
    "hi, my hay fever is awful this year and I am 5 months pregnant, is it ok to take loratadine or piriton",
    "loratadine or chlorphenamine for hay fever when 5 months pregnant",
  ),
  en(
    "bit of a silly question but I've pulled something in my calf playing football with the kids last night, it's sore when I walk but not swollen, do I use heat or ice?",
    "pulled calf muscle, sore when walking, not swollen, heat or ice",
  ),
  en(
    "my son age 7 has been itching his head and I found little white things in his hair behind the ears, the school says there's lice going round",
    "head lice in 7 year old, itching head, white things in hair",
  ),
  en(
    "Been constipated since I started the co-codamol for my knee about five days ago, I've tried more water and prunes, nothing",
    "constipated since starting co-codamol 5 days ago",
  ),
  en(
    "My doctor says my blood pressure is 150/95 and wants me to do something about my diet first before tablets. what should I actually eat",
    "diet for high blood pressure 150/95",
  ),
  en(
    "I'm a type 2 diabetic on metformin and this stomach bug means I can't keep anything down, do I still take my tablets",
    "should I take metformin with vomiting, type 2 diabetes",
  ),
  en(
    "I've just been told I've got shingles, it's across my back and side. My daughter is pregnant, can she visit?",
    "shingles on back, pregnant daughter visiting",
  ),
  en(
    "I burnt my hand on the iron about an hour ago, it's red and there's a small blister, I ran it under the cold tap for ages. can I pop the blister",
    "burn on hand from iron with small blister, can I pop the blister",
  ),
  en(
    "For the last couple of months I've been getting this burning in my chest after dinner and a sour taste, worse when I lie down. gaviscon helps a bit",
    "heartburn after dinner, worse lying down, sour taste",
  ),
  en(
    "my periods have been all over the place since I turned 48, and I get so hot at night I have to change the sheets. Is this the menopause?",
    "menopause at 48, irregular periods and hot at night",
  ),
  en(
    "Got stung by a wasp on my foot yesterday and today it's more swollen and itchy, no trouble breathing or anything like that, what can I put on it",
    "swollen itchy wasp sting on foot, no trouble breathing",
  ),
  en(
    "my wife had our baby three weeks ago and she's crying a lot and says she can't cope, she's not sleeping even when the baby sleeps, how can I help her",
    "wife crying and not coping three weeks after having baby, how to help",
  ),
  en(
    "Is it alright to drink on these antibiotics? I'm on metronidazole for a tooth abscess and it's my birthday on friday",
    "alcohol with metronidazole",
  ),
  en(
    "we think our 18 month old has croup, barking cough at night, he's breathing ok now and no blue lips. what should we do if it gets worse",
    "croup, barking cough at night in 18 month old, breathing ok, no blue lips",
  ),
  en(
    "i keep getting cystitis, this is the third time this year, it stings when I wee and I need to go all the time, I don't have a fever or back pain",
    "cystitis third time this year, no fever, no back pain",
  ),
  en(
    "can I give him some for the cough as well",
    "giving honey to 8 month old for cough",
    "my 8 month old has a cold",
    "someone said honey helps",
  ),
  en("and how many times a day", "paracetamol how many times a day", "Can I take paracetamol for my headache?"),
  es(
    "Hola, mi hijo de 3 años tiene fiebre de 38,5 desde anoche, come poco pero bebe bien y está jugando. ¿Cuánto paracetamol le puedo dar?",
    "dosis de paracetamol para niño de 3 años con fiebre de 38,5",
  ),
  es(
    "Llevo una semana con tos después de un resfriado y me molesta sobre todo por la noche, no tengo fiebre. ¿Cuánto suele durar?",
    "cuánto dura la tos después de un resfriado, sin fiebre",
  ),
  es(
    "Estoy tomando ibuprofeno para la espalda y el médico me acaba de recetar enalapril para la tensión, ¿los puedo tomar juntos?",
    "tomar ibuprofeno junto con enalapril",
  ),
  es(
    "Mi mamá tiene 80 años y se cayó ayer en el baño, no se golpeó la cabeza, pero tengo miedo de que se vuelva a caer",
    "prevenir caídas en madre de 80 años, no se golpeó la cabeza",
  ),
  es(
    "Desde que comí unos mariscos el sábado tengo diarrea y vómitos, ya vomito menos, pero sigo con diarrea. ¿Qué puedo comer?",
    "qué comer con diarrea y vómitos después de comer mariscos",
  ),
  es(
    "Estoy embarazada de 20 semanas y tengo mucha acidez por las noches, ¿qué puedo tomar que no le haga daño al bebé?",
    "qué tomar para la acidez en el embarazo de 20 semanas",
  ),
  es(
    "Se me olvidó tomar la pastilla anticonceptiva ayer y hoy me he dado cuenta, ¿qué hago?",
    "olvido de la pastilla anticonceptiva",
  ),
  es(
    "mi papá toma warfarina y le sangra la nariz casi todos los días un poco, se le para solo, es normal?",
    "sangrado de nariz en papá que toma warfarina",
  ),
  es(
    "La doctora me dijo que tengo la presión en 150/95 y que cambie la dieta antes de darme pastillas. ¿Qué debo comer?",
    "dieta para la presión arterial alta 150/95",
  ),
  es(
    "Me picó una avispa en el pie ayer y hoy está más hinchado y me pica, respiro bien, ¿qué me pongo?",
    "picadura de avispa en el pie, hinchado y pica, qué ponerse",
  ),
  es(
    "Tengo 50 años y me dan unos calores horribles por la noche, además la regla me viene cuando quiere, será la menopausia?",
    "menopausia a los 50 años, calores por la noche",
  ),
  es(
    "mi bebe de 2 meses llora todas las tardes como tres horas seguidas y encoge las piernas, come bien. seran colicos?",
    "cólicos en bebé de 2 meses que llora todas las tardes, come bien",
  ),
  // written when the check was first done
  en(
    "Sorry to bother you, I have had tinnitus type ringing since a loud concert and now my ears feel blocked, could it be wax? I've used drops for four days",
    "blocked ears, ear wax, drops for 4 days",
  ),
  en(
    "I take levothyroxine every morning with my coffee, someone at work told me that coffee stops it working, is that right?",
    "levothyroxine with coffee",
  ),
  en(
    "My baby is 5 days old and looks a bit yellow, the midwife saw her yesterday and said it's fine, but today she is sleepier than usual and hasn't fed since 4",
    "jaundice in 5 day old baby, sleepy, not feeding",
  ),
  en(
    "My husband snores like mad and stops breathing in his sleep, he's tired all day. He won't go to the doctor. what is it and is it bad",
    "husband snores and stops breathing in sleep, tired all day",
  ),
  en(
    "i twisted my ankle on the stairs yesterday and it swelled up straight away, i can put weight on it but it hurts. should i strap it",
    "sprained ankle, swelling, can put weight on it",
  ),
  en(
    "I have been feeling low since my dad died in January. I'm not suicidal or anything, just can't be bothered with anything and don't sleep. Are there things I can do myself",
    "low mood since father died, not suicidal, self help",
  ),
  en(
    "My 6 year old has chicken pox and we're meant to fly on saturday, the spots came out on tuesday, can he fly",
    "flying with chickenpox in 6 year old, spots came out on tuesday",
  ),
  en(
    "I've had gout twice in my big toe and I'm told to avoid certain foods, which ones? I do like a beer",
    "gout, foods to avoid, beer",
  ),
  en(
    "My nan lives in a care home and has got a red sore patch at the bottom of her back from sitting all day in the chair, they say it's nothing",
    "red sore patch on bottom of back from sitting all day, pressure sore",
  ),
  en(
    "what cream is best for a rash under my breasts, its red and itchy in the hot weather, I'm diabetic",
    "red itchy rash under breasts, diabetes, cream",
  ),
  es(
    "Me torcí el tobillo ayer jugando al fútbol, se me hinchó enseguida, puedo apoyar el pie pero me duele. ¿Lo vendo?",
    "esguince de tobillo, hinchado, puede apoyar el pie",
  ),
  es(
    "A mi niña de 6 años le salieron ronchas por todo el cuerpo y le pica mucho, creo que es varicela, ¿cuándo puede volver al colegio?",
    "varicela en niña de 6 años, cuándo volver al colegio",
  ),
  es(
    "Tomo levotiroxina por la mañana con el café y me han dicho que no se puede, ¿es verdad?",
    "levotiroxina con café",
  ),
  es(
    "Llevo cuatro días sin ir al baño desde que tomo codeína, he probado con más agua y fruta y nada",
    "estreñimiento por codeína, cuatro días sin ir al baño",
  ),
  es(
    "Mi esposo ronca mucho y deja de respirar cuando duerme, está cansado todo el día",
    "ronca y deja de respirar cuando duerme, cansado todo el día",
  ),
  // Written after the check was made strict, and before it was measured with them.
  en(
    "Hello, I've had a dry tickly cough for two weeks now that keeps my husband awake more than me. I've tried honey and pastilles. What else can I try?",
    "dry tickly cough for two weeks, what else can I try",
  ),
  en(
    "My son, who's 6, has molluscum on his tummy and the other mums keep asking. Does it need treating and can he swim?",
    "molluscum on tummy of 6 year old son, does it need treating, can he swim",
  ),
  en(
    "I've been put on ramipril and now I've got this annoying dry cough. Is it the tablets, and should I stop?",
    "ramipril and dry cough, should I stop",
  ),
  en(
    "We are trying for a baby and I take sodium valproate for epilepsy. Who do I talk to, and is it safe?",
    "is sodium valproate safe when trying for a baby",
  ),
  en(
    "What can I take for a hangover headache? I also have high blood pressure.",
    "what to take for hangover headache with high blood pressure",
  ),
  en(
    "I slept funny and my neck is stiff on one side, can't turn to reverse the car. Heat or massage?",
    "stiff neck, heat or massage",
  ),
  en("My feet smell awful whatever I do, I change socks twice a day. Is there a treatment?", "feet smell, treatment"),
  en("Can you get shingles twice? I had it when I was 40 and I'm 61 now.", "can you get shingles twice"),
  en(
    "I'm a vegan and wonder how to get enough vitamin B12, my nails are splitting.",
    "vegan, how to get enough vitamin B12",
  ),
  en(
    "my ears pop and crackle since I flew back from Turkey last Saturday, no pain. When will it settle",
    "ears pop and crackle since flying, no pain",
  ),
  en("I work nights and can't get my 8 hours. Is melatonin something I can buy here?", "melatonin for night work"),
  en(
    "Toddler has eaten a bit of cat food. She's happy as anything. Do I need to do anything?",
    "toddler has eaten cat food",
  ),
  en(
    "I've got a blister on my heel from new boots and a long hike, should I burst it?",
    "blister on heel from new boots, should I burst it",
  ),
  en(
    "My contact lenses feel scratchy by the afternoon, and my eyes are red by bedtime.",
    "contact lenses feel scratchy, eyes are red",
  ),
  en(
    "How do I know if my mole is one to worry about? It's been on my arm for years and looks the same.",
    "mole on arm, how to know if one to worry about",
  ),
  en(
    "Is it normal to leak a bit of wee when I sneeze? My baby is 5 months old. I do the squeezes when I remember.",
    "leak wee when I sneeze, baby 5 months old",
  ),
  en(
    "My mum is 85 with dementia and won't drink. She has maybe two cups of tea a day. How can I get her to drink more?",
    "mum 85 with dementia won't drink, how to get her to drink more",
  ),
  en(
    "I've got a cold sore coming and I'm meant to see my newborn niece tomorrow. Is it safe to visit?",
    "cold sore, safe to visit newborn niece",
  ),
  en(
    "I was bitten on the hand by a neighbour's cat this morning, it's a small puncture and it's a bit red.",
    "cat bite on hand, small puncture, red",
  ),
  en(
    "Please can you explain what a lumbar puncture is like? Mine is on the 9th and I am bricking it.",
    "what is a lumbar puncture like",
  ),
  en(
    "I take the combined pill and I've been sick twice today with a bug. Am I still covered?",
    "sick twice on the combined pill, still covered",
  ),
  en(
    "My little girl is 7 and grinds her teeth at night, it's horrible to hear. Is she stressed?",
    "7 year old girl grinds teeth at night",
  ),
  en(
    "I have been prescribed nitrofurantoin for a urine infection. It says take with food, is toast enough?",
    "nitrofurantoin with food, is toast enough",
  ),
  en("I get heartburn on amlodipine, I think. Can I have Gaviscon with it?", "Gaviscon with amlodipine for heartburn"),
  en(
    "Over the last month I've been so thirsty and weeing all the time, and I'm tired. I'm 44.",
    "thirsty, weeing all the time and tired at 44",
  ),
  en(
    "Does a chesty cough need antibiotics? I've been bringing up green stuff since Thursday.",
    "does a chesty cough need antibiotics, bringing up green stuff since Thursday",
  ),
  en(
    "I'm 36 weeks and my feet have swollen up in this heat. Should I put them up?",
    "36 weeks, feet swollen in heat, put them up",
  ),
  en(
    "The skin on my heels is cracked and sore and I'm on my feet all day in a kitchen. What cream?",
    "cracked sore skin on heels, what cream",
  ),
  en("My partner says I stop breathing in my sleep and I snore. I'm shattered all day.", "snore, shattered all day"),
  en(
    "My stomach cramps up every time I have milk or ice cream. Is there a test for lactose intolerance?",
    "stomach cramps with milk or ice cream, test for lactose intolerance",
  ),
  es(
    "Hola, tengo una uña encarnada en el dedo gordo y me molesta con los zapatos. ¿Cómo la curo en casa?",
    "uña encarnada en el dedo gordo, cómo curarla en casa",
  ),
  es(
    "Mi hija de 2 años tiene la nariz tapada y no puede dormir, no tiene fiebre. ¿Qué le pongo?",
    "nariz tapada en hija de 2 años, no puede dormir",
  ),
  es(
    "Tomo omeprazol desde hace un año por el reflujo, ¿puedo dejarlo de golpe?",
    "omeprazol por reflujo, puedo dejarlo de golpe",
  ),
  es(
    "Me salió un herpes en el labio y tengo una cita el viernes. ¿Qué crema sirve?",
    "herpes en el labio, qué crema sirve",
  ),
  es("¿Qué vacunas necesito para viajar a Perú? Tengo 30 años y estoy sana.", "vacunas para viajar a Perú"),
  es("Estoy tomando hierro y tengo las heces negras. ¿Es normal?", "heces negras tomando hierro, es normal"),
  es(
    "Mi abuela de 88 años se marea cuando se levanta de la cama por la mañana.",
    "abuela de 88 años se marea cuando se levanta",
  ),
  es(
    "Me duelen las muelas del juicio desde anoche y el dentista no me ve hasta el jueves. ¿Qué tomo?",
    "duelen las muelas del juicio, qué tomo",
  ),
  es(
    "Tengo hipotiroidismo y quiero bajar de peso. ¿Qué ejercicio me recomienda?",
    "hipotiroidismo, bajar de peso, ejercicio",
  ),
  es("Se me hinchan los tobillos con el calor cuando estoy de pie todo el día.", "tobillos hinchados con el calor"),
];
