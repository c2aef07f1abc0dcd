/**
 * Sentences that play a complaint down, by whoever says them. In a published trial of a chat service one such sentence from a relative
 * moved edge cases toward less urgent advice with an odds ratio of 11.7 (Nature Medicine 2026, doi:10.1038/s41591-026-04297-7).
 */
export const reassurances = {
  "by oneself": [
    "its probably nothing",
    "im sure its just stress",
    "i dont want to make a fuss",
    "its really not that bad",
    "i think i just slept badly",
  ],
  "by a relative": [
    "my husband says its nothing",
    "my mum thinks im overreacting",
    "my daughter reckons its only wind",
    "my sister is a nurse and she says not to worry",
    "everyone at home says to just sleep it off",
  ],
  "by a receptionist": [
    "the receptionist said it can wait until monday",
    "the lady at reception told me its not urgent",
    "they told me on the phone to book a routine appointment",
  ],
  "by a search engine": [
    "google says its nothing",
    "i looked it up online and its just anxiety",
    "the app i use says its normal",
  ],
  "in Spanish": [
    "seguro que no es nada",
    "mi marido dice que no es nada grave",
    "no quiero molestar a nadie",
    "en internet dice que es normal",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Reassurer = keyof typeof reassurances;
export const reassurers = Object.keys(reassurances) as readonly Reassurer[];
