/**
 * Other people's words inside a prompt, where a model can read them and cannot mistake them for ours.
 * Every value is JSON on one line, so no line that somebody else wrote can begin with `END DATA`; angle brackets are
 * written as escapes, so that no chat template's control token (`<|…|>`) and no tag can stand in the text either.
 */
export const dataBlock = (name: string, values: readonly unknown[]): string =>
  [`DATA ${name}`, ...values.map(asData), `END DATA ${name}`].join("\n");

const asData = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
