/** Slips of spelling that would hide what is asked, each with the word meant. Only to choose among sentences; never shown. */
const meant: Readonly<Record<string, string>> = {
  im: "I'm", ive: "I've", cant: "can't", wont: "won't", dont: "don't", doesnt: "doesn't", didnt: "didn't", isnt: "isn't", wasnt: "wasn't",
  hasnt: "hasn't", havent: "haven't", hes: "he's", shes: "she's", theres: "there's", whats: "what's", thats: "that's", couldnt: "couldn't",
  wot: "what", wat: "what", wich: "which", wen: "when", hw: "how", shud: "should", shoud: "should", cud: "could", wud: "would", cn: "can",
  evry: "every", diffrence: "difference", differance: "difference", becuase: "because", hedache: "headache", headake: "headache", headach: "headache",
  migrane: "migraine", migrain: "migraine", temprature: "temperature", temperture: "temperature", feaver: "fever", coff: "cough", caugh: "cough",
  diarrea: "diarrhoea", diarhea: "diarrhoea", diarreah: "diarrhoea", diahrea: "diarrhoea", diarhoea: "diarrhoea", vomitting: "vomiting",
  nausia: "nausea", nauseus: "nausea", stomache: "stomach", tummie: "tummy", throte: "throat", exzema: "eczema", ecxema: "eczema", asma: "asthma",
  ashma: "asthma", diabetis: "diabetes", diabeties: "diabetes", pregnent: "pregnant", prengant: "pregnant", brestfeeding: "breastfeeding",
  antihistermine: "antihistamine", antihistermines: "antihistamines", antihystamine: "antihistamine", antihystamines: "antihistamines",
  antibiotix: "antibiotics", antibotics: "antibiotics", parecetamol: "paracetamol", paracetomol: "paracetamol", paracetemol: "paracetamol",
  ibuprofin: "ibuprofen", ibruprofen: "ibuprofen", ibuprofren: "ibuprofen", ibroprofen: "ibuprofen", asprin: "aspirin", calpole: "calpol",
  warfrin: "warfarin", warferin: "warfarin", metforman: "metformin", metaformin: "metformin", shingels: "shingles", chickenpocks: "chickenpox",
  docter: "doctor", medecine: "medicine", medicin: "medicine", tablits: "tablets", swolen: "swollen",
}; // biome-ignore format: one word per place keeps the table readable

export const asSpeltInEnglish = (text: string): string =>
  text.replace(/\b[a-z]+\b/gi, (word) => meant[word.toLowerCase()] ?? word);
