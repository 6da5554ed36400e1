import { timeText } from '../page-data/time-text.ts';
import { visibleEntries } from '../store/thread.ts';
import type { EntryType, Ticket } from '../store/ticket.ts';
import { priorityField, sourceField, topicField } from '../store/ticket-fields.ts';
import { html, type Markup } from './html.ts';
import { inlineEdit } from './inline-edit.ts';
import type { View } from './view.ts';
import type { Words } from './words/english.ts';
import { wordsOf } from './words.ts';

type Field = [label: string, value: string | Markup];

/** The tables of fields above the tabs: two of the ticket itself, one of the form its topic asks for. */
export function ticketInfo(ticket: Ticket, view: View): Markup {
  const words = wordsOf(view.language);
  const time = (moment: Date | undefined) => (moment ? timeText(moment, view.language) : '—');
  const newest = (type: EntryType) =>
    visibleEntries(ticket.entries).findLast((entry) => entry.type === type)?.createdAt;
  const { customer } = ticket;
  return html`${twoColumns(
    [
      [words.status, ticket.status],
      [words.priority, inlineEdit(ticket, priorityField, view)],
      [words.department, ticket.department],
      [words.created, time(ticket.createdAt)],
    ],
    [
      [words.user, html`<a href="#"><bdi>${customer.name}</bdi></a>`],
      [words.email, html`<bdi>${customer.email}</bdi>`],
      [words.organization, html`<bdi>${customer.organization}</bdi>`],
      [words.source, inlineEdit(ticket, sourceField, view)],
    ],
  )}${twoColumns(
    [
      [words.assignedTo, ticket.assignee],
      [words.servicePlan, ticket.servicePlan],
      [words.due, time(ticket.dueAt)],
    ],
    [
      [words.topic, inlineEdit(ticket, topicField, view)],
      [words.lastMessage, time(newest('M'))],
      [words.lastResponse, time(newest('R'))],
    ],
  )}${ticket.customFields.length > 0 && customFields(ticket, words)}`;
}

function customFields({ customFields }: Ticket, words: Words): Markup {
  return html`<table class="ticket_info custom-data">
<thead><tr><th colspan="2">${words.details}</th></tr></thead>
<tbody>${customFields.map(({ label, value }) => html`<tr><td>${label}:</td><td><bdi>${value}</bdi></td></tr>`)}</tbody>
</table>
`;
}

function twoColumns(first: Field[], second: Field[]): Markup {
  return html`<table class="ticket_info"><tbody><tr><td>${fieldTable(first)}</td><td>${fieldTable(second)}</td></tr></tbody></table>
`;
}

function fieldTable(fields: Field[]): Markup {
  return html`<table><tbody>${fields.map(([label, value]) => html`<tr><th>${label}:</th><td>${value}</td></tr>`)}</tbody></table>`;
}
