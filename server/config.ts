import { z } from "zod";

/** Raw settings by name. Only main.ts and the other command files hand the real environment in. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Undefined: the bundled PostgreSQL in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Copies and parts of a collection count from the next snapshot on. */
  readonly qdrant:
    | {
        readonly url: string;
        readonly apiKey?: string;
        readonly replicas: number;
        readonly shards: number;
        /** Copies that must have taken a write before it counts. */
        readonly writeConsistency: number;
      }
    | undefined;
  /** Present only when MODEL is named: naming it is the permission to send (redacted) questions to its provider. */
  readonly model: { readonly modelId: string; readonly apiKey?: string; readonly baseUrl: string } | undefined;
  /** Finds by meaning beside words. Present only when EMBEDDING_MODEL is named; a provider is then sent (redacted) questions and the guidance. */
  readonly embedding: ModelPlace | undefined;
  /** Puts what was found in order. Present only when RERANK_MODEL is named. */
  readonly reranker: ModelPlace | undefined;
  /** Judges beside the built-in judge whether the guidance says what a draft says. Present only when NLI_MODEL is named. */
  readonly nli: ModelPlace | undefined;
  /** Whether the model may sum a question up for the search. Means nothing without a model. */
  readonly rewrite: boolean;
  /** How warmly a model's sentences may be put once they are checked: not at all, plainly, warmly. Means nothing without a model. */
  readonly empathy: 0 | 1 | 2;
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
  /** Told to a patient when nobody is on duty, in their language alone, for example "Monday to Friday, 08:00 to 18:00". */
  readonly deskHours: { readonly en: string | undefined; readonly es: string | undefined };
}

/** A folder with an ONNX model on this machine, or a model at a provider. */
export type ModelPlace =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "provider"; readonly modelId: string; readonly apiKey?: string; readonly baseUrl: string };

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
const count = z.preprocess(
  blankIsAbsent,
  z.coerce
    .number({ message: "is not a number" })
    .int({ message: "is not a whole number" })
    .min(1, { message: "is below 1" })
    .max(64, { message: "is above 64" })
    .optional(),
);
const onOff = z.preprocess(blankIsAbsent, z.enum(["on", "off"], { message: 'is neither "on" nor "off"' }).optional());

const warmthLevels = { "0": 0, "1": 1, "2": 2 } as const;

const environment = z.object({
  HOST: setting,
  PORT: port,
  DATA_DIR: setting,
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/lantern"),
  QDRANT_URL: url(["http:", "https:"], "http://localhost:6333"),
  QDRANT_API_KEY: setting,
  QDRANT_REPLICAS: count,
  QDRANT_SHARDS: count,
  QDRANT_WRITE_CONSISTENCY: count,
  OPENAI_API_KEY: setting,
  OPENAI_BASE_URL: url(["http:", "https:"], "https://model.example/v1"),
  MODEL: setting,
  EMBEDDING_MODEL: setting,
  EMBEDDING_BASE_URL: url(["http:", "https:"], "https://embeddings.example/v1"),
  EMBEDDING_API_KEY: setting,
  RERANK_MODEL: setting,
  NLI_MODEL: setting,
  REWRITE: onOff,
  EMPATHY: z.preprocess(
    blankIsAbsent,
    z
      .enum(["0", "1", "2"], { message: "is not 0 (as drafted), 1 (plainly warm) or 2 (warm)" })
      .transform((level) => warmthLevels[level])
      .optional(),
  ),
  // A misspelt "production" must not start with the sample guidance and a printed password.
  NODE_ENV: z.preprocess(
    blankIsAbsent,
    z
      .enum(["development", "test", "production"], {
        message: "is none of development, test and production: correct it, or leave it out for a first try",
      })
      .optional(),
  ),
  SNAPSHOT_KEY_FILE: setting,
  SAMPLE_KNOWLEDGE: onOff,
  FIRST_RUN_SIGN_IN: onOff,
  DEMO_PORTAL: onOff,
  DEMO_PORT: port,
  WIDGET_ORIGINS: setting,
  PUBLIC_URL: url(["http:", "https:"], "https://lantern.hospital.example"),
  DESK_HOURS: setting,
  DESK_HOURS_ES: setting,
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
  const qdrant = readQdrant(raw, problems, warnings);
  if (raw.MODEL !== undefined && raw.OPENAI_API_KEY === undefined && raw.OPENAI_BASE_URL === undefined) {
    problems.push("MODEL is set but neither OPENAI_API_KEY nor OPENAI_BASE_URL is: say which provider serves it");
  }
  const embedding = placeOf(raw.EMBEDDING_MODEL, embeddingProvider(raw));
  const reranker = placeOf(raw.RERANK_MODEL, modelProvider(raw));
  const nli = placeOf(raw.NLI_MODEL, modelProvider(raw));
  problems.push(...embeddingProblems(raw, embedding), ...unplaced("RERANK_MODEL", raw.RERANK_MODEL, reranker));
  problems.push(...unplaced("NLI_MODEL", raw.NLI_MODEL, nli));
  if (raw.MODEL === undefined && raw.EMPATHY !== undefined && raw.EMPATHY > 0)
    problems.push("EMPATHY is set but MODEL is not: name the model that is to put sentences more warmly");
  if (raw.MODEL === undefined && (raw.OPENAI_API_KEY !== undefined || raw.OPENAI_BASE_URL !== undefined)) {
    const others = [
      ...(embedding?.kind === "provider" && raw.EMBEDDING_BASE_URL === undefined ? ["EMBEDDING_MODEL"] : []),
      ...(reranker?.kind === "provider" ? ["RERANK_MODEL"] : []),
      ...(nli?.kind === "provider" ? ["NLI_MODEL"] : []),
    ];
    warnings.push(
      others.length === 0
        ? "A model provider is configured but MODEL is not named, so nothing is sent to it; the built-in drafter answers."
        : `MODEL is not named, so the built-in drafter answers; the provider is sent only what ${others.join(" and ")} need${others.length === 1 ? "s" : ""}.`,
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
      qdrant,
      model:
        raw.MODEL === undefined
          ? undefined
          : {
              modelId: raw.MODEL,
              baseUrl: raw.OPENAI_BASE_URL ?? "https://api.openai.com/v1",
              ...(raw.OPENAI_API_KEY === undefined ? {} : { apiKey: raw.OPENAI_API_KEY }),
            },
      embedding,
      reranker,
      nli,
      rewrite: raw.REWRITE !== "off",
      empathy: raw.EMPATHY ?? 0,
      production,
      snapshotKeyFile: raw.SNAPSHOT_KEY_FILE,
      sampleKnowledge: convenience(raw.SAMPLE_KNOWLEDGE),
      firstRunSignIn: convenience(raw.FIRST_RUN_SIGN_IN),
      demoPortalPort: demoPortal ? demoPort : undefined,
      widgetOrigins,
      publicUrl: raw.PUBLIC_URL,
      deskHours: { en: raw.DESK_HOURS, es: raw.DESK_HOURS_ES },
    },
  };
}

type Raw = z.infer<typeof environment>;
type Provider = Omit<Extract<ModelPlace, { kind: "provider" }>, "kind" | "modelId">;

const openAiUrl = "https://api.openai.com/v1";

function modelProvider({ OPENAI_API_KEY, OPENAI_BASE_URL }: Raw): Provider | undefined {
  if (OPENAI_API_KEY === undefined && OPENAI_BASE_URL === undefined) return undefined;
  return { baseUrl: OPENAI_BASE_URL ?? openAiUrl, ...(OPENAI_API_KEY === undefined ? {} : { apiKey: OPENAI_API_KEY }) };
}

/** An address of its own never gets the other provider's key. */
function embeddingProvider(raw: Raw): Provider | undefined {
  const { EMBEDDING_BASE_URL, EMBEDDING_API_KEY } = raw;
  if (EMBEDDING_BASE_URL === undefined) return modelProvider(raw);
  return { baseUrl: EMBEDDING_BASE_URL, ...(EMBEDDING_API_KEY === undefined ? {} : { apiKey: EMBEDDING_API_KEY }) };
}

/** "./models/small" and "C:\\models\\small" are folders; "vendor/small" is a model's name at a provider. */
const isFolderPath = (name: string): boolean => /^(?:\.{0,2}[/\\]|~[/\\]|[a-z]:[/\\]|\.{1,2}$)/i.test(name);

function placeOf(name: string | undefined, provider: Provider | undefined): ModelPlace | undefined {
  if (name === undefined) return undefined;
  if (isFolderPath(name)) return { kind: "folder", folder: name };
  return provider === undefined ? undefined : { kind: "provider", modelId: name, ...provider };
}

function embeddingProblems(raw: Raw, embedding: ModelPlace | undefined): readonly string[] {
  const { EMBEDDING_MODEL, EMBEDDING_BASE_URL, EMBEDDING_API_KEY } = raw;
  const addressed = [
    ...(EMBEDDING_BASE_URL === undefined ? [] : ["EMBEDDING_BASE_URL"]),
    ...(EMBEDDING_API_KEY === undefined ? [] : ["EMBEDDING_API_KEY"]),
  ].join(" and ");
  if (EMBEDDING_MODEL === undefined)
    return addressed === "" ? [] : [`${addressed} is set but EMBEDDING_MODEL is not: name the model`];
  if (embedding === undefined)
    return [
      "EMBEDDING_MODEL names a provider's model but none of OPENAI_API_KEY, OPENAI_BASE_URL and EMBEDDING_BASE_URL is set: say which provider serves it, or name a folder, such as ./models/small",
    ];
  if (embedding.kind === "folder" && addressed !== "")
    return [`EMBEDDING_MODEL is a folder on this machine, but ${addressed} is set too: a folder needs no provider`];
  return EMBEDDING_API_KEY !== undefined && EMBEDDING_BASE_URL === undefined
    ? ["EMBEDDING_API_KEY is set but EMBEDDING_BASE_URL is not: say whose key it is"]
    : [];
}

const unplaced = (name: string, model: string | undefined, place: ModelPlace | undefined): readonly string[] =>
  model === undefined || place !== undefined
    ? []
    : [
        `${name} names a provider's model but neither OPENAI_API_KEY nor OPENAI_BASE_URL is set: say which provider serves it, or name a folder, such as ./models/small`,
      ];

function readQdrant(raw: z.infer<typeof environment>, problems: string[], warnings: string[]): Config["qdrant"] {
  const { QDRANT_URL: address, QDRANT_API_KEY: apiKey } = raw;
  if (address === undefined) {
    for (const name of ["QDRANT_API_KEY", "QDRANT_REPLICAS", "QDRANT_SHARDS", "QDRANT_WRITE_CONSISTENCY"] as const)
      if (raw[name] !== undefined) problems.push(`${name} is set but QDRANT_URL is not`);
    return undefined;
  }
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "")
    problems.push("QDRANT_URL holds a name or password, which Qdrant does not read: set QDRANT_API_KEY instead");
  if (apiKey !== undefined && protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname))
    warnings.push("QDRANT_API_KEY travels over plain http, readable on the way: set QDRANT_URL to an https address.");
  const replicas = raw.QDRANT_REPLICAS ?? 1;
  const writeConsistency = raw.QDRANT_WRITE_CONSISTENCY ?? Math.floor(replicas / 2) + 1;
  if (writeConsistency > replicas)
    problems.push(
      `QDRANT_WRITE_CONSISTENCY is ${writeConsistency}, and there are only ${replicas} copies (QDRANT_REPLICAS) to take a write`,
    );
  return {
    url: address,
    replicas,
    shards: raw.QDRANT_SHARDS ?? 1,
    writeConsistency,
    ...(apiKey === undefined ? {} : { apiKey }),
  };
}
