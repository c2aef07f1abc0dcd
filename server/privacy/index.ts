export { type IdentifierKind, type RedactedSpan, redactIdentifiers, type Redaction } from "./redact-identifiers.ts";
