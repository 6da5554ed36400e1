import type { PageLanguage } from '../pages/language.ts';

/** A moment as the staff member reads it; the page formats no dates itself. The stand-in's person lives in UTC. */
export function timeText(moment: Date, language: PageLanguage): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' });
  // osTicket writes no comma, and newer ICU data puts a narrow no-break space before AM.
  return format.format(moment).replace(', ', ' ').replaceAll('\u202f', ' ');
}
