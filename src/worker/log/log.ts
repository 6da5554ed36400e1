/**
 * Everything a log line may say: ids, codes, counts and durations. There is no member for a text, so that what a customer
 * wrote, a token or a key has no way into a log.
 */
export interface LogFields {
  ticketId?: number;
  entryId?: number;
  attempt?: number;
  kinds?: string[];
  code?: string;
  status?: number | null;
  /** Places and rules of a refused body. */
  errors?: { pointer: string; rule: string }[];
  ms?: number;
  tokens?: number;
  limit?: number | null;
  percent?: number;
  recommendations?: number;
  waitSeconds?: number;
  leases?: number;
  worker?: string;
  version?: string;
  model?: string;
  done?: number;
  skipped?: number;
  failed?: number;
  lost?: number;
  released?: number;
  /** Of a bug: where in the program, without its message. */
  frames?: string[];
}

/** What happened, as a stable code in snake case. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export type LogLevel = keyof Log;

/** Where an error was thrown. Its message is left out: a parser's, for one, quotes what it could not read. */
export function framesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return [
    error instanceof Error ? error.name : typeof error,
    ...Array.from(stack.matchAll(/^ {4}at (.+)$/gm), ([, frame = '']) => frame).slice(0, 8),
  ];
}
