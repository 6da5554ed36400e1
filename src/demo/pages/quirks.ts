/** What an address can ask for that is odd about the page around the panels. */
export const quirkNames = ['without', 'copies', 'mount', 'thread'] as const;

/**
 * Elements that a host page may lack, by the name an address uses, and how the page marks each of them. Taking the mark
 * away leaves the page as it is for people, and without that element for whoever looks for it.
 */
export const removableElements = {
  'pjax-container': 'id="pjax-container"',
  content: 'id="content"',
  csrf_token: 'name="csrf_token"',
  ticket_tabs: 'id="ticket_tabs"',
  'ticket-thread-tab': 'id="ticket-thread-tab"',
  ticket_thread: 'id="ticket_thread"',
  'thread-items': 'id="thread-items"',
  'action-dropdown-more': 'id="action-dropdown-more"',
  response_options: 'id="response_options"',
  'post-reply-tab': 'id="post-reply-tab"',
  'post-note-tab': 'id="post-note-tab"',
  reply: 'id="reply"',
  note: 'id="note"',
  response: 'id="response"',
  internal_note: 'id="internal_note"',
  title: 'id="title"',
} as const;

export type RemovableElement = keyof typeof removableElements;
export const removableNames = Object.keys(removableElements) as RemovableElement[];

/** What a page's own scripts do to the mount, half a second after the load: see `public/meddle.js`. */
export const meddlings = ['moved', 'removed', 'returned'] as const;

export interface PageQuirks {
  without: RemovableElement[];
  /** Scripts of the panels on the page; usually one. */
  copies: 1 | 2;
  mount: (typeof meddlings)[number] | null;
  /** `folded`: all but the newest entries stand in a closed `<details>`, as plugins fold long threads. */
  thread: 'folded' | null;
}

/** Reads `without=a,b`, `copies=2`, `mount=moved|removed|returned` and `thread=folded`. */
export function readQuirks(query: URLSearchParams): PageQuirks {
  const without = query.get('without')?.split(',') ?? [];
  return {
    without: removableNames.filter((name) => without.includes(name)),
    copies: query.get('copies') === '2' ? 2 : 1,
    mount: meddlings.find((name) => name === query.get('mount')) ?? null,
    thread: query.get('thread') === 'folded' ? 'folded' : null,
  };
}

/** The page without the marks of `elements`. No text of a ticket can look like one: in texts quotes are escaped. */
export function withoutElements(markup: string, elements: RemovableElement[]): string {
  return elements.reduce((page, name) => page.replaceAll(` ${removableElements[name]}`, ''), markup);
}
