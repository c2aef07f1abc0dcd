import type { Context } from "hono";
import type { z } from "zod";
import type { Fault } from "../faults.ts";

export type Body<Value> =
  | { readonly kind: "read"; readonly value: Value }
  | { readonly kind: "refused"; readonly fault: Fault };

/** Reads a JSON body strictly. Never repeats it back: it can hold a patient's words. */
export async function readBody<Value>(c: Context, schema: z.ZodType<Value>): Promise<Body<Value>> {
  let json: unknown;
  try {
    const bytes = await c.req.arrayBuffer();
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    json = text.trim() === "" ? {} : JSON.parse(text);
  } catch (error) {
    if ((error as { name?: string }).name === "BodyLimitError") return { kind: "refused", fault: "body-too-large" };
    return { kind: "refused", fault: "body-malformed" };
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? { kind: "read", value: parsed.data } : { kind: "refused", fault: "body-malformed" };
}

/** What a person typed, without control characters (a NUL cannot be stored; others hide text). Line breaks and tabs stay. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/g, "")
      .trim()
  );
}
