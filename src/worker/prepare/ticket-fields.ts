import type { Ticket } from '../../contract/ticket.ts';
import { type EntryText, oneLine } from './entry-text.ts';
import { htmlToText } from './html-to-text.ts';
import { looksLikeHtml } from './looks-like-html.ts';
import type { PreparedField } from './prepared-ticket.ts';
import { visibleCharacters } from './visible-characters.ts';

const maxFields = 40;
const maxLabelChars = 80;
const maxValueChars = 500;
/** Of all fields together: they say what a ticket is about, the entries say what is wrong. */
const maxChars = 6_000;

/**
 * What is known of a ticket beside its conversation: its state, and what its forms were filled in with. `read` tells what of
 * the forms cannot be seen, as for entries. Forms are filled in by customers: nothing in them is more trusted than a mail.
 */
export function ticketFields(ticket: Ticket): { fields: PreparedField[]; read: EntryText[] } {
  const { status, topic, priority, dueAt, closedAt, customFields } = ticket;
  const own = [
    { label: 'status', value: status },
    { label: 'topic', value: topic },
    { label: 'priority', value: priority },
    { label: 'due', value: dueAt },
    { label: 'closed', value: closedAt },
  ].map(({ label, value }) => ({ label, value: oneLine(value ?? '', maxValueChars) }));
  const read = customFields.map(({ value }) => fieldText(value));
  const custom = customFields.map(({ label }, index) => ({
    label: oneLine(label, maxLabelChars).replace(/[:：]$/, ''),
    value: oneLine(read[index]?.text ?? '', maxValueChars),
  }));
  let left = maxChars;
  const fields = [...own, ...custom]
    .filter(({ value }) => value !== '')
    .slice(0, maxFields)
    .filter(({ label, value }) => {
      if (label.length + value.length > left) return false;
      left -= label.length + value.length;
      return true;
    });
  return { fields, read };
}

/** A text area may hold HTML, and osTicket does not say which does. */
function fieldText(value: string): EntryText {
  const { text, hidden } = looksLikeHtml(value) ? htmlToText(value) : { text: value, hidden: '' };
  const visible = visibleCharacters(text);
  return {
    text: visible.text,
    seen: visible.text,
    hidden: `${hidden} ${visible.hidden}`.trim(),
    isDisguised: visible.isDisguised,
  };
}
