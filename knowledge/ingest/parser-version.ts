/**
 * Raised whenever the same file would be read into different passages than before. Stored with the fingerprint: without it a
 * new release would go on serving what an older parser made of the files.
 */
export const parserVersion = 4;
