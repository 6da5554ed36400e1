import { type PersonName, people, personNames } from '../people/person.ts';
import type { StandInSettings } from '../stand-in.ts';
import type { Ticket } from '../store/ticket.ts';
import { type HostFault, hostFaults } from './host-fault.ts';
import { isRightToLeft, languageNames, type PageLanguage, pageLanguages } from './language.ts';
import { type PageQuirks, quirkNames, readQuirks } from './quirks.ts';

export const themes = ['stock', 'dark', 'restyled'] as const;
export const initialStates = ['remember', 'expanded', 'collapsed'] as const;

/** How a page is shown. All of it can be asked for in the address, so that every state has a link. */
export interface View {
  ticketId: number | null;
  theme: (typeof themes)[number];
  language: PageLanguage;
  direction: 'ltr' | 'rtl';
  settings: StandInSettings;
  /** Who is logged in. */
  person: (typeof people)[PersonName];
  /** What is wrong with our routes, as this page reaches them. */
  fault: HostFault | null;
  /** What is odd about the page around the panels. */
  quirks: PageQuirks;
  /** What the address asks for, kept from page to page; what it leaves open follows the ticket and the settings. */
  asked: URLSearchParams;
}

const askable = ['theme', 'lang', 'dir', 'panels', 'initial', 'allow', 'as', 'host', ...quirkNames];

/** What `allow=` can name. */
export const permissions = ['insert', 'rating', 'refresh'] as const;

/**
 * Reads `theme=stock|dark|restyled`, `lang=en|de|…`, `dir=ltr|rtl`, `panels=summary,recommendations,timeline` (or `none`),
 * `initial=remember|expanded|collapsed`, `allow=insert,rating,refresh` (or `none`), `as=agent|colleague|reader`,
 * `host=` one of {@link hostFaults} and the quirks of the page. Anything else counts as not asked for.
 */
export function readView(query: URLSearchParams, ticket: Ticket | null, settings: StandInSettings): View {
  const language = languageFor(ticket, query);
  const panels = query.get('panels')?.split(',');
  const allowed = query.get('allow')?.split(',');
  return {
    ticketId: ticket?.ticketId ?? null,
    theme: oneOf(themes, query.get('theme')) ?? 'stock',
    language,
    direction: oneOf(['ltr', 'rtl'] as const, query.get('dir')) ?? (isRightToLeft(language) ? 'rtl' : 'ltr'),
    settings: {
      ...settings,
      showSummary: panels?.includes('summary') ?? settings.showSummary,
      showRecommendations: panels?.includes('recommendations') ?? settings.showRecommendations,
      kinds: settings.kinds.filter((kind) => panels?.includes(kind) ?? true),
      initialState: oneOf(initialStates, query.get('initial')) ?? settings.initialState,
      allowInsert: allowed?.includes('insert') ?? settings.allowInsert,
      allowRating: allowed?.includes('rating') ?? settings.allowRating,
      allowRefresh: allowed?.includes('refresh') ?? settings.allowRefresh,
    },
    person: people[oneOf(personNames, query.get('as')) ?? 'agent'],
    fault: oneOf(hostFaults, query.get('host')),
    quirks: readQuirks(query),
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
export function addressOf(
  ticketId: number | null,
  view: Pick<View, 'asked'>,
  changes: Record<string, string | null> = {},
): string {
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
  const name = oneOf(languageNames, asked.get('lang'));
  return name ? pageLanguages[name] : (ticket?.language ?? 'en-US');
}
