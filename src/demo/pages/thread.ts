import { timeText } from '../page-data/time-text.ts';
import { visibleEntries } from '../store/thread.ts';
import type { EntryType, ThreadEntry, Ticket } from '../store/ticket.ts';
import { html, type Markup } from './html.ts';
import type { View } from './view.ts';
import { wordsOf } from './words.ts';

const entryClasses: Record<EntryType, string> = { M: 'message', R: 'response', N: 'note' };

/** The thread, oldest entry first. Each entry stands in `#thread-entry-ID`, which the evidence links lead to. */
export function threadMarkup(ticket: Ticket, view: View): Markup {
  const entries = visibleEntries(ticket.entries).map((entry) => entryMarkup(entry, ticket.entries, view));
  const folded = view.quirks.thread === 'folded' ? entries.splice(0, entries.length - 1) : [];
  return html`<div id="ticketThread"><div id="thread-items" data-thread-id="${ticket.ticketId}">
${folded.length > 0 && html`<details class="folded"><summary>${folded.length} …</summary>${folded}</details>`}
${entries}
</div></div>`;
}

function entryMarkup(entry: ThreadEntry, all: ThreadEntry[], view: View): Markup {
  const words = wordsOf(view.language);
  const wasEdited = all.some((other) => other.replacedBy === entry.entryId);
  return html`<div id="thread-entry-${entry.entryId}"><div class="thread-entry ${entryClasses[entry.type]}">
<div class="header"><b><bdi>${entry.author}</bdi></b> ${words.posted}
<time datetime="${entry.createdAt.toISOString()}">${timeText(entry.createdAt, view.language)}</time>
<span class="faded title" dir="auto">${entry.title}</span>
${wasEdited && html`<span class="label label-bare">${words.edited}</span>`}</div>
<div class="thread-body no-pjax" dir="auto">${paragraphs(entry.body)}</div>
</div></div>
`;
}

function paragraphs(text: string): Markup[] {
  return text.split(/\n{2,}/).map((paragraph) => html`<p>${lines(paragraph)}</p>`);
}

function lines(paragraph: string): Markup[] {
  return paragraph.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`);
}
