export {
  type IdentifierKind,
  type RedactedSpan,
  redactIdentifiers,
  type Redaction,
  withoutPlaceholders,
} from "./redact-identifiers.ts";
