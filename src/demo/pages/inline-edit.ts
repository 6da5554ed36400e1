import type { Ticket } from '../store/ticket.ts';
import type { TicketField } from '../store/ticket-fields.ts';
import { html, type Markup } from './html.ts';
import type { View } from './view.ts';
import { wordsOf } from './words.ts';

/** A value that opens the dialog of its field, for those who may edit the ticket (ticket-view.inc.php:345). */
export function inlineEdit(ticket: Ticket, field: TicketField, { person }: View): Markup | string {
  const value = ticket[field.member];
  if (!person.mayEdit) return value;
  return html`<a class="inline-edit" title="Update" href="#tickets/${ticket.ticketId}/field/${field.id}/edit"><span id="field_${field.id}">${value}</span></a>`;
}

/** What the dialog of a field holds (include/staff/templates/field-edit.tmpl.php). */
export function fieldDialog(ticket: Ticket, field: TicketField, view: View, error = ''): string {
  const current = ticket[field.member];
  const words = wordsOf(view.language);
  const control = field.choices
    ? html`<select name="field">${field
        .choices(ticket)
        .map((name) => html`<option value="${name}" ${name === current && html`selected`}>${name}</option>`)}</select>`
    : html`<input type="text" name="field" value="${current}" size="40" maxlength="50">`;
  return html`<h3 class="drag-handle">${words.ticket} #${ticket.ticketNumber}: ${field.label}</h3>
<a class="close" href="#" aria-label="Close">×</a>
${error !== '' && html`<p id="msg_error">${error}</p>`}
<form method="post" name="inline_update" id="inline_update" class="mass-action" action="#tickets/${ticket.ticketId}/field/${field.id}/edit">
<label>${field.label}: ${control}</label>
<textarea name="comments" rows="3" placeholder="Optional reason for the update"></textarea>
<p class="full-width"><input type="button" name="cancel" class="close" value="Cancel"> <input type="submit" value="Update"></p>
</form>
`.markup;
}
