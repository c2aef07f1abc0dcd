import { z } from "zod";

/** Raw settings by name. Only main.ts and the other command files hand the real environment in. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Undefined: the bundled PostgreSQL in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly qdrant: { readonly url: string; readonly apiKey?: string } | undefined;
  /** Present only when MODEL is named: naming it is the permission to send (redacted) questions to its provider. */
  readonly model: { readonly modelId: string; readonly apiKey?: string; readonly baseUrl: string } | undefined;
  /** The key that signs snapshots of the guidance, when it is kept away from the data folder. */
  readonly snapshotKeyFile: string | undefined;
  readonly production: boolean;
  readonly sampleKnowledge: boolean;
  readonly firstRunSignIn: boolean;
  /** Port of the demo portal page, or undefined when it is off. */
  readonly demoPortalPort: number | undefined;
  /** Origins that may frame the patient page, besides Lantern's own and the demo portal's. */
  readonly widgetOrigins: readonly string[];
  /** Public address of this server, when it is not the one it listens on (behind a proxy, say). */
  readonly publicUrl: string | undefined;
  /** Shown to a patient when nobody is on duty, for example "Monday to Friday, 08:00 to 18:00". */
  readonly deskHours: string | undefined;
}

export type ConfigOutcome =
  | { readonly kind: "ready"; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly kind: "refused"; readonly problems: readonly string[] };

const blankIsAbsent = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const setting = z.preprocess(blankIsAbsent, z.string().trim().optional());
const url = (protocols: readonly string[], example: string) =>
  z.preprocess(
    blankIsAbsent,
    z
      .string()
      .trim()
      .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
        message: `is not an address such as ${example}`,
      })
      .optional(),
  );
const port = z.preprocess(
  blankIsAbsent,
  z.coerce
    .number({ message: "is not a number" })
    .int({ message: "is not a whole number" })
    .min(0, { message: "is below 0" })
    .max(65_535, { message: "is above 65535" })
    .optional(),
);
const onOff = z.preprocess(blankIsAbsent, z.enum(["on", "off"], { message: 'is neither "on" nor "off"' }).optional());

const environment = z.object({
  HOST: setting,
  PORT: port,
  DATA_DIR: setting,
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/lantern"),
  QDRANT_URL: url(["http:", "https:"], "http://localhost:6333"),
  QDRANT_API_KEY: setting,
  OPENAI_API_KEY: setting,
  OPENAI_BASE_URL: url(["http:", "https:"], "https://model.example/v1"),
  MODEL: setting,
  NODE_ENV: setting,
  SNAPSHOT_KEY_FILE: setting,
  SAMPLE_KNOWLEDGE: onOff,
  FIRST_RUN_SIGN_IN: onOff,
  DEMO_PORTAL: onOff,
  DEMO_PORT: port,
  WIDGET_ORIGINS: setting,
  PUBLIC_URL: url(["http:", "https:"], "https://lantern.hospital.example"),
  DESK_HOURS: setting,
});

/**
 * Reads every setting once. Refuses, naming each problem, rather than start with a guess: a server that starts with half
 * its settings wrong looks healthy until a patient needs the other half.
 */
export function readConfig(env: Environment): ConfigOutcome {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    return {
      kind: "refused",
      problems: parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
    };
  }
  const raw = parsed.data;
  const problems: string[] = [];
  const warnings: string[] = [];
  const production = raw.NODE_ENV === "production";
  const convenience = (value: "on" | "off" | undefined) => (value === undefined ? !production : value === "on");

  const widgetOrigins = (raw.WIDGET_ORIGINS ?? "")
    .split(",")
    .flatMap((entry) => (entry.trim() === "" ? [] : [entry.trim()]));
  for (const origin of widgetOrigins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      problems.push(
        `WIDGET_ORIGINS: "${origin}" is not an origin such as https://portal.hospital.example (no path, no slash at the end)`,
      );
    }
  }
  if (raw.QDRANT_API_KEY !== undefined && raw.QDRANT_URL === undefined)
    problems.push("QDRANT_API_KEY is set but QDRANT_URL is not");
  if (raw.MODEL !== undefined && raw.OPENAI_API_KEY === undefined && raw.OPENAI_BASE_URL === undefined) {
    problems.push("MODEL is set but neither OPENAI_API_KEY nor OPENAI_BASE_URL is: say which provider serves it");
  }
  if (raw.MODEL === undefined && (raw.OPENAI_API_KEY !== undefined || raw.OPENAI_BASE_URL !== undefined)) {
    warnings.push(
      "A model provider is configured but MODEL is not named, so nothing is sent to it; the built-in drafter answers.",
    );
  }
  if (production && !(raw.PUBLIC_URL ?? "").startsWith("https:")) {
    warnings.push(
      "In production set PUBLIC_URL to the https address people use: without it the desk's cookie also travels over plain http.",
    );
  }
  const serverPort = raw.PORT ?? 3000;
  const demoPort = raw.DEMO_PORT ?? (serverPort === 0 ? 0 : serverPort + 1);
  const demoPortal = convenience(raw.DEMO_PORTAL);
  if (demoPortal && demoPort !== 0 && demoPort === serverPort)
    problems.push("DEMO_PORT is the same as PORT: the demo portal must be another origin");
  if (problems.length > 0) return { kind: "refused", problems };

  const host = raw.HOST ?? "127.0.0.1";
  return {
    kind: "ready",
    warnings,
    config: {
      host,
      port: serverPort,
      dataDir: raw.DATA_DIR ?? "./data",
      databaseUrl: raw.DATABASE_URL,
      qdrant:
        raw.QDRANT_URL === undefined
          ? undefined
          : { url: raw.QDRANT_URL, ...(raw.QDRANT_API_KEY === undefined ? {} : { apiKey: raw.QDRANT_API_KEY }) },
      model:
        raw.MODEL === undefined
          ? undefined
          : {
              modelId: raw.MODEL,
              baseUrl: raw.OPENAI_BASE_URL ?? "https://api.openai.com/v1",
              ...(raw.OPENAI_API_KEY === undefined ? {} : { apiKey: raw.OPENAI_API_KEY }),
            },
      production,
      snapshotKeyFile: raw.SNAPSHOT_KEY_FILE,
      sampleKnowledge: convenience(raw.SAMPLE_KNOWLEDGE),
      firstRunSignIn: convenience(raw.FIRST_RUN_SIGN_IN),
      demoPortalPort: demoPortal ? demoPort : undefined,
      widgetOrigins,
      publicUrl: raw.PUBLIC_URL,
      deskHours: raw.DESK_HOURS,
    },
  };
}
