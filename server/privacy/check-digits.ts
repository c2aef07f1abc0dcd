/** Published check-digit rules. A number that keeps one is that kind of number far more often than a dose or a reading is. */

const digitsOf = (text: string): readonly number[] =>
  [...text].filter((character) => character >= "0" && character <= "9").map(Number);

/** NHS number, modulus 11 (NHS Data Dictionary, "NHS NUMBER"): ten digits, the last from weights 10 to 2; a check of 10 is never issued. */
export function isNhsNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9];
}

/** Payment card number, Luhn (ISO/IEC 7812-1, annex B): 12 to 19 digits. */
export function isCardNumber(text: string): boolean {
  const digits = digitsOf(text).toReversed();
  if (digits.length < 12 || digits.length > 19 || new Set(digits).size < 2) return false;
  const sum = digits.reduce((total, digit, at) => {
    const counted = at % 2 === 1 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

/** IBAN, ISO 13616 modulus 97. */
export function isIban(text: string): boolean {
  const compact = text.replace(/\s/g, "").toUpperCase();
  if (compact.length < 15 || compact.length > 34) return false;
  const moved = compact.slice(4) + compact.slice(0, 4);
  let rest = 0;
  for (const character of moved) {
    const value = Number.parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** US social security number as issued (SSA): area not 000, 666 or 900 and above; group not 00; serial not 0000. */
export function isSocialSecurityNumber(text: string): boolean {
  const [area = "", group = "", serial = ""] = text.split(/[- ]/);
  return !["000", "666"].includes(area) && area < "900" && group !== "00" && serial !== "0000";
}
