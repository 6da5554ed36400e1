import type { Time } from '../time.ts';
import type { Log, LogFields, LogLevel } from './log.ts';

/**
 * One JSON object a line. Whatever is not a plain word, path or number is blotted out, as a second guard: a model's
 * error code or a JSON Pointer is a stranger's text, too.
 */
export function jsonLog(write: (line: string) => void, time: Time): Log {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      const head = { at: new Date(time.now()).toISOString(), level, event };
      write(`${JSON.stringify({ ...head, ...(plain(fields) as object) })}\n`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

const plainWord = /^[A-Za-z0-9._:/@~-]{0,200}$/;
const plainText = /^[A-Za-z0-9._:/@()<>#?~, -]{0,300}$/;

/** Members that are more than a word: where in the program, and a name the administrator chose. */
const texts = new Set(['frames', 'model']);

function plain(value: unknown, pattern = plainWord): unknown {
  if (typeof value === 'string') return pattern.test(value) ? value : '(not shown)';
  if (Array.isArray(value)) return value.map((one) => plain(one, pattern));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, plain(member, texts.has(name) ? plainText : pattern)]),
  );
}
