import { limits } from '../../contract/limits.ts';
import { translations } from '../../contract/strings/all.ts';
import { english, type StringKey } from '../../contract/strings.ts';
import type { PageLanguage } from '../pages/language.ts';
import type { TicketInsights } from '../store/insight-store.ts';
import type { Viewer } from './build.ts';
import { timeText } from './time-text.ts';

/** Suggestions say by themselves what they would change. */
const withHistory = ['urgency', 'effort', 'sentiment'];

/**
 * Behind a fact of the assessment, as the shim writes it: since when it is so, and what it was before. Empty where it has been
 * the same since it was first said, or where changes are switched off.
 */
export function sinceNote(
  { log }: TicketInsights,
  fact: string,
  { language, settings }: Pick<Viewer, 'language' | 'settings'>,
): string {
  if (!settings.kinds.includes('changes') || !withHistory.includes(fact)) return '';
  const last = log.changes.find((change) => change.fact === fact);
  if (!last?.after || !last.before) return '';
  const { text } = last.before;
  const before =
    fact === 'urgency' ? word(text as StringKey, language) : fact === 'effort' ? hours(text, language) : text;
  const time = timeText(new Date(last.at), language);
  return Array.from(
    word('since_was', language)
      .replace('{time}', () => time)
      .replace('{before}', () => before),
  )
    .slice(0, limits.factNoteChars)
    .join('');
}

/** Hours as the page's language writes them; less than one to the minute or so, more to a tenth. */
export function hours(minutes: number | string, language: PageLanguage): string {
  const count = Number(minutes) / 60;
  return new Intl.NumberFormat(language, { maximumFractionDigits: count < 1 ? 2 : 1 }).format(count);
}

function word(key: StringKey, language: PageLanguage): string {
  const translated = language in translations ? translations[language as keyof typeof translations][key] : english[key];
  return typeof translated === 'string' ? translated : english[key];
}
