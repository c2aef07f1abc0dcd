import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RuleContentFault } from "./content-file.ts";
import { type Reader, readerFileSchema, readerOf } from "./reader.ts";

const readerFile = join("reader", "reader.json");

/**
 * The second reader's model, when the content brings one. Its text joins the version of the content through `seen`.
 *
 * @param isRealWord for words that are right as they stand, whether or not the model knows them
 * @throws {RuleContentFault} when the file is there and cannot be used: a floor that lost its reader does not start quietly
 */
export function loadReader(
  directory: string,
  seen: (name: string, text: string) => void,
  isRealWord: (word: string) => boolean,
): Reader | undefined {
  const path = join(directory, readerFile);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  seen(readerFile, text);
  // As JSON, not as the YAML it also is: thousands of keys take a YAML parser seconds.
  const parsed = readerFileSchema.safeParse(asJson(text));
  if (parsed.success) return readerOf(parsed.data, isRealWord);
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new RuleContentFault(
    { file: readerFile, line: 1, subject: "second reader", field: field === "" ? "(whole file)" : field },
    `${issue?.message ?? "cannot be read"}; train it anew with "npm run train:reader"`,
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
