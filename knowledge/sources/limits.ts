/** How much of a file an importer is willing to look at. Beyond any of these it stops and says so. */
export interface ImportLimits {
  readonly fileBytesMax: number;
  readonly recordsMax: number;
  readonly recordCharactersMax: number;
  /** Levels of JSON or HTML nesting. Deeper nesting makes HTML parsing take time with its square. */
  readonly nestingMax: number;
  readonly pagesMax: number;
  /** More problems than this are counted, not listed: a million broken records must not fill the memory. */
  readonly problemsMax: number;
}

/** The whole MedlinePlus file is about 30 MB with 2,000 records; openFDA's parts are larger and can be cut or the limit raised. */
export const limitsByDefault: ImportLimits = {
  fileBytesMax: 64 * 1024 * 1024,
  recordsMax: 100_000,
  recordCharactersMax: 4_000_000,
  nestingMax: 200,
  pagesMax: 2_000,
  problemsMax: 1_000,
};

/** Every limit left out is the default; a limit that is not a positive number does not switch the limit off. */
export function limitsOf(stated: Partial<ImportLimits> = {}): ImportLimits {
  const known = Object.entries(stated).filter(([, limit]) => Number.isFinite(limit) && limit > 0);
  return { ...limitsByDefault, ...Object.fromEntries(known) };
}
