import { limits } from '../../contract/limits.ts';
import type { PageSummary } from '../../contract/page-data.ts';
import { translations } from '../../contract/strings/all.ts';
import { english } from '../../contract/strings.ts';
import type { PageLanguage } from '../pages/language.ts';
import { visibleEntries } from '../store/thread.ts';
import type { Ticket } from '../store/ticket.ts';
import { coverageOf } from './coverage.ts';
import { timeText } from './time-text.ts';

const afterEntryMs = 180_000;

/**
 * A summary that another tool wrote into a field of the ticket's form, where it is newer than ours; it has no rating. A
 * simple reader does for the stand-in, whose values are written by hand: the shim has osTicket clean what anybody wrote.
 */
export function fieldSummary(
  { toolField, entries }: Ticket,
  language: PageLanguage,
  generatedAt?: string,
): PageSummary | null {
  const basedOn = toolField && visibleEntries(entries)[toolField.afterEntry - 1];
  if (!basedOn) return null;
  const { label, value } = toolField;
  const text = plainText(value);
  const filledAt = new Date(basedOn.createdAt.getTime() + afterEntryMs);
  const isNews = !generatedAt || filledAt > new Date(generatedAt);
  if (!isNews || !/\p{L}/u.test(text) || /^n\/?a$/i.test(text)) return null;
  const gist = (/^.{12,}?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text).slice(0, limits.gistChars);
  return {
    gist,
    sections: [],
    body: gist === text ? null : text,
    nextStep: null,
    warnings: [],
    language: 'und',
    generatedAt: filledAt.toISOString(),
    generatedAtText: timeText(filledAt, language),
    basedOnEntryId: basedOn.entryId,
    model: { provider: fieldWord(language), name: `“${label}”` },
    coverage: coverageOf(entries, basedOn.entryId),
  };
}

/** Paragraphs and points of a list as Markdown, without any other element. */
function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b.*?(?:<\/\1>|$)/gis, '')
    .replace(/<li>/g, '\n- ')
    .replace(/<\/?(?:b|strong)>/g, '**')
    .replace(/<\/(?:p|ul|h\d)>/g, '\n\n')
    .replace(/<[^>]*>?/g, '')
    .trim();
}

function fieldWord(language: PageLanguage): string {
  const words = Object.entries(translations).find(([tag]) => tag === language)?.[1];
  return words?.form_field ?? english.form_field;
}
