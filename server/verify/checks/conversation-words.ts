/**
 * Words a sentence of warmth or a question may be made of, beside the patient's own. None of them can carry a fact, a
 * diagnosis, an instruction or a prospect: what is not listed and was not said by the patient has no place there.
 */
const written = `i you we they he she it me us your my our his her their its this that these those there here what when where which who how
am is are was were be been being do does did have has had can could would will shall may might to of in on at by for from with about as
and or but if so because than then too also not no a an the
sorry hear hearing heard thank thanks telling tell told sharing share shared asking ask asked question questions understand understands
understandable understandably hard difficult tough tiring exhausting frustrating stressful upsetting unpleasant uncomfortable
worrying worried worry worries worrisome anxious scared scary frightened frightening unsettling distressing overwhelming lonely sad upset
feel feels feeling feelings sound sounds seem seems must very really quite so much lot lots
going through living dealing coping cope deal while time times day days right wrong good reason sense makes make natural
glad happy want wanted wanting know let help helpful helping support here come came reach reached reaching out
please hope see look looking find found information guidance more little bit anything something else next like well
person someone people clinician doctor nurse team human bring offer today now again still yet long since started start happening happened
describe say said saying mean mentioned mention message words write writing type back down up better clear clearer
care caring matter matters important importantly alone all any some both one way moment take short answer answers
concern concerned concerns symptom symptoms problem problems thing things everything child baby partner mother father parent`;

export const conversationWords: ReadonlySet<string> = new Set(written.split(/\s+/));

/** Beside those, what a question may ask after without taking it for granted. */
const asked = `age old years year months weeks hours number name symptom pain temperature reading severe mild bad worse often sudden suddenly
getting get medicine medicines taking tablets allergic allergy allergies pregnant breastfeeding conditions condition country speaking adult
anyone yourself himself herself began begin first noticed notice constant comes goes side left location body part exactly roughly able`;

export const questionWords: ReadonlySet<string> = new Set(asked.split(/\s+/));
