import { htmlAnswer, jsonAnswer, problemAnswer } from '../http/answers.ts';
import type { Route } from '../http/exchange.ts';
import { fieldDialog } from '../pages/inline-edit.ts';
import { ticketFields } from '../store/ticket-fields.ts';
import type { World } from '../world.ts';
import { askedOf } from './staff-insights.ts';

const maxFormBytes = 10_000;

/** `scp/ajax.php/tickets/{id}/field/{field}/edit`: the dialog of a field, and what it posts (include/ajax.tickets.php:679). */
export function fieldEditRoute(world: World): Route {
  return async (incoming) => {
    const found = /^\/scp\/ajax\.php\/tickets\/([1-9][0-9]{0,9})\/field\/(\w+)\/edit$/.exec(incoming.path);
    if (!found) return null;
    const asked = askedOf(incoming, Number(found[1]), world);
    const field = ticketFields.find(({ id }) => id === found[2]);
    if (!asked || !field) return problemAnswer('not_found');
    const { ticket, view } = asked;
    if (!view.person.mayEdit) return problemAnswer('forbidden');
    if (incoming.method === 'GET') return htmlAnswer(fieldDialog(ticket, field, view));
    if (incoming.headers['x-csrftoken'] !== world.formToken) return problemAnswer('forbidden');
    const body = await incoming.readBody(maxFormBytes);
    if (body === 'too_large') return problemAnswer('too_large');
    const value = (new URLSearchParams(body.toString('utf8')).get('field') ?? '').trim();
    const error = problemWith(value, ticket[field.member], field.choices?.(ticket));
    if (error) return htmlAnswer(fieldDialog(ticket, field, view, error));
    ticket[field.member] = value;
    world.changed(ticket.ticketId, 'edited');
    return { ...jsonAnswer({ id: field.id, value, msg: `${field.label} updated successfully` }), status: 201 };
  };
}

function problemWith(value: string, current: string, choices: string[] | undefined): string {
  if (value === '') return 'This is a required field';
  if (value === current) return 'The field is already assigned this value';
  return choices && !choices.includes(value) ? 'Unknown choice' : '';
}
