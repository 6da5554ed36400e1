import { detectLanguage } from '../prepare/language.ts';
import type { PreparedTicket } from '../prepare/prepared-ticket.ts';

/** Colleagues write to each other in the language of the helpdesk; to customers perhaps in theirs. */
const kinds = ['N', 'R'] as const;
const fallback = 'en';

/** The helpdesk's language: that of the settings; else what staff write in; else the customer's. */
export function summaryLanguage(setting: string | null, { entries, language }: PreparedTicket): string {
  if (setting !== null) return setting;
  for (const kind of kinds) {
    const text = entries.filter(({ type }) => type === kind).slice(-5);
    const detected = detectLanguage(text.map((entry) => entry.text).join('\n'));
    if (detected !== null) return detected.language;
  }
  return language ?? fallback;
}
