import type { StandInSettings } from '../stand-in.ts';
import type { Ticket } from '../store/ticket.ts';
import type { PageLanguage } from './words.ts';

export const themes = ['stock', 'dark', 'restyled'] as const;
export const initialStates = ['remember', 'expanded', 'collapsed'] as const;

/** How a page is shown. All of it can be asked for in the address, so that every state has a link. */
export interface View {
  ticketId: number | null;
  theme: (typeof themes)[number];
  language: PageLanguage;
  direction: 'ltr' | 'rtl';
  settings: StandInSettings;
  /** What the address asks for, kept from page to page; what it leaves open follows the ticket and the settings. */
  asked: URLSearchParams;
}

const askable = ['theme', 'lang', 'dir', 'panels', 'initial'];

/**
 * Reads `theme=stock|dark|restyled`, `lang=en|ar`, `dir=ltr|rtl`, `panels=summary,recommendations` (or `none`) and
 * `initial=remember|expanded|collapsed`. Anything else counts as not asked for.
 */
export function readView(query: URLSearchParams, ticket: Ticket | null, settings: StandInSettings): View {
  const language = languageFor(ticket, query);
  const naturalDirection = language === 'ar' ? 'rtl' : 'ltr';
  const panels = query.get('panels')?.split(',');
  return {
    ticketId: ticket?.ticketId ?? null,
    theme: oneOf(themes, query.get('theme')) ?? 'stock',
    language,
    direction: oneOf(['ltr', 'rtl'] as const, query.get('dir')) ?? naturalDirection,
    settings: {
      showSummary: panels?.includes('summary') ?? settings.showSummary,
      showRecommendations: panels?.includes('recommendations') ?? settings.showRecommendations,
      initialState: oneOf(initialStates, query.get('initial')) ?? settings.initialState,
    },
    asked: new URLSearchParams([...query].filter(([name, value]) => askable.includes(name) && value !== '')),
  };
}

/**
 * Class of a link to `ticket` (null: the list). PJAX leaves the document as it is, so a page in another language needs
 * a new one.
 */
export function linkClass(ticket: Ticket | null, view: View): '' | 'no-pjax' {
  return languageFor(ticket, view.asked) === view.language ? '' : 'no-pjax';
}

/** Address of a ticket (null: the list) that keeps what `view` asks for, with `changes` on top; null takes one away. */
export function addressOf(ticketId: number | null, view: View, changes: Record<string, string | null> = {}): string {
  const query = new URLSearchParams(ticketId === null ? {} : { id: String(ticketId) });
  for (const [name, value] of view.asked) query.set(name, value);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return query.size > 0 ? `tickets.php?${query}` : 'tickets.php';
}

function oneOf<Value extends string>(values: readonly Value[], asked: string | null): Value | null {
  return values.find((value) => value === asked) ?? null;
}

function languageFor(ticket: Ticket | null, asked: URLSearchParams): PageLanguage {
  const languages: Record<string, PageLanguage> = { en: 'en-US', ar: 'ar' };
  return languages[asked.get('lang') ?? ''] ?? ticket?.language ?? 'en-US';
}
