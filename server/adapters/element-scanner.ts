/** What one more piece of an answer brought: the elements it closed, whether the answer is whole now, or that it is not what was asked for. */
export type Scanned =
  | { readonly kind: "elements"; readonly elements: readonly unknown[]; readonly whole: boolean }
  /** Whatever comes after is not looked at. `elements` were closed before the fault. */
  | { readonly kind: "malformed"; readonly elements: readonly unknown[] };

/** Reads `{"elements":[…]}` piece by piece, wherever the pieces are cut. */
export interface ElementScanner {
  read(piece: string): Scanned;
}

/** Far more than a sentence with its quote: a model that never closes one must not fill the memory. */
const elementCharactersMax = 50_000;
/** `{"elements":[` and white space. */
const headCharactersMax = 200;
const head = /^[ \t\r\n]*\{[ \t\r\n]*"elements"[ \t\r\n]*:[ \t\r\n]*$/;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/**
 * Looks at every character once and parses every element once, when it closes: reading an answer costs as much as its length,
 * where parsing all that has come at each piece costs the square of it. Strict: nothing but the one key that was asked for, and
 * nothing behind it.
 */
export function createElementScanner(): ElementScanner {
  let place: "head" | "first" | "element" | "scalar" | "after" | "next" | "end" | "whole" | "malformed" = "head";
  /** What has come of the head or of the element that is open. */
  let held = "";
  let depth = 0;
  let inString = false;
  let escaped = false;

  function read(piece: string): Scanned {
    const elements: unknown[] = [];
    /** Where in this piece the text that is held goes on. */
    let from = 0;
    let at = 0;

    const malformed = (): Scanned => {
      place = "malformed";
      held = "";
      return { kind: "malformed", elements };
    };
    /** Closes the element whose last character stands before `end`. @returns whether it is one */
    const close = (end: number): boolean => {
      try {
        elements.push(JSON.parse(held + piece.slice(from, end)));
      } catch {
        return false;
      }
      held = "";
      place = "after";
      return true;
    };

    for (; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      switch (place) {
        case "head":
          if (code !== openBracket) break;
          if (!head.test(held + piece.slice(from, at))) return malformed();
          held = "";
          place = "first";
          break;
        case "first":
        case "next":
          if (isSpace(code)) break;
          if (code === closeBracket && place === "first") {
            place = "end";
            break;
          }
          if (code === closeBrace) return malformed();
          from = at;
          depth = 0;
          place = code === openBrace || code === openBracket || code === quote ? "element" : "scalar";
          at -= 1; // the same character again, as the first of its element
          break;
        case "element":
          if (inString) {
            if (escaped) escaped = false;
            else if (code === backslash) escaped = true;
            else if (code === quote) {
              inString = false;
              if (depth === 0 && !close(at + 1)) return malformed();
            }
          } else if (code === quote) inString = true;
          else if (code === openBrace || code === openBracket) depth += 1;
          else if (code === closeBrace || code === closeBracket) {
            depth -= 1;
            if (depth === 0 && !close(at + 1)) return malformed();
          }
          break;
        case "scalar":
          if (code !== comma && code !== closeBracket && !isSpace(code)) break;
          if (!close(at)) return malformed();
          at -= 1; // what ended it is read again, behind it
          break;
        case "after":
          if (isSpace(code)) break;
          if (code === comma) place = "next";
          else if (code === closeBracket) place = "end";
          else return malformed();
          break;
        case "end":
          if (isSpace(code)) break;
          if (code !== closeBrace) return malformed();
          place = "whole";
          break;
        case "whole":
          if (!isSpace(code)) return malformed();
          break;
        case "malformed":
          return malformed();
        default: {
          const unhandled: never = place;
          throw new Error(`Nothing reads on at ${String(unhandled)}`);
        }
      }
    }
    if (place === "malformed") return malformed();
    if (place === "head" || place === "element" || place === "scalar") {
      held += piece.slice(from);
      if (held.length > (place === "head" ? headCharactersMax : elementCharactersMax)) return malformed();
    }
    return { kind: "elements", elements, whole: place === "whole" };
  }

  return { read };
}
