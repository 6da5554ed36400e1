/**
 * The kinds of personal data, in order of precedence: where two finds overlap, the whole is named after the kind that
 * comes first here. `TEXT` is no personal data: it stands for text that only looks like a placeholder.
 */
export const kinds = [
  'TEXT',
  'SECRET',
  'URL',
  'EMAIL',
  'IBAN',
  'CARD',
  'PASSWORD',
  'SSN',
  'ID',
  'MAC',
  'IP',
  'BIRTHDATE',
  'PHONE',
  'ADDRESS',
  'ORGANIZATION',
  'PERSON',
] as const;
export type Kind = (typeof kinds)[number];

/** A find: `[start, end)` in UTF-16 code units of the text it was found in. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}
