import type { Time } from '../time.ts';
import type { Log, LogFields, LogLevel } from './log.ts';

/** For people: a line a ticket. */
export function terminalLog(write: (line: string) => void, time: Time): Log {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      const clock = new Date(time.now()).toTimeString().slice(0, 8);
      const mark = { info: ' ', warn: '!', error: '✗' }[level];
      write(`${clock} ${mark} ${sentence(event, fields)}\n`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

function sentence(event: string, fields: LogFields): string {
  const { ticketId, ms, tokens, recommendations, code, waitSeconds, ...rest } = fields;
  const parts = [
    ticketId === undefined ? null : `ticket ${ticketId}`,
    event.replaceAll('_', ' '),
    code === undefined ? null : plain(code.replaceAll('_', ' ')),
    recommendations === undefined
      ? null
      : `${recommendations} recommended ${recommendations === 1 ? 'response' : 'responses'}`,
    ms === undefined ? null : `${(ms / 1_000).toFixed(1)} s`,
    tokens === undefined || tokens === 0 ? null : `${tokens.toLocaleString('en')} tokens`,
    waitSeconds === undefined ? null : `again in ${waitSeconds} s`,
    ...Object.entries(rest).map(([name, value]) => `${name} ${plain(value)}`),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** No control character of a stranger's reaches the terminal. */
function plain(value: unknown): string {
  const text = Array.isArray(value)
    ? value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : one)).join(', ')
    : String(value);
  return text.replaceAll(/[^ -~]/g, '?');
}
