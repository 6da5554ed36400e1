import { demoTickets } from '../tickets/all.ts';
import type { DemoTicket } from '../tickets/demo-ticket.ts';
import type { World } from '../world.ts';
import { html, type Markup } from './html.ts';
import { hiddenFields } from './reply.ts';
import { addressOf, initialStates, linkClass, themes, type View } from './view.ts';

const panelChoices = {
  'summary,recommendations': 'both',
  summary: 'summary only',
  recommendations: 'responses only',
  none: 'neither',
};

/**
 * The bar above the page, in English and outside the PJAX container: it reaches every ticket and every state.
 * Its links carry the view along; what changes the document itself (theme, language, direction) loads a new one.
 */
export function pickerMarkup(view: View, world: World): Markup {
  const { settings } = view;
  const panels = [settings.showSummary && 'summary', settings.showRecommendations && 'recommendations'];
  return html`<div id="picker" lang="en" dir="ltr">
<nav aria-label="Demo tickets">${ticketLink({ ticketId: null, name: 'List', line: 'The ticket list' }, view, world)}
${demoTickets.map((demoTicket) => ticketLink(demoTicket, view, world))}</nav>
<details${view.asked.size > 0 && html` open`}><summary>View</summary>
<form id="picker-view" method="get" action="tickets.php">
<input type="hidden" name="id" value="${view.ticketId ?? ''}">
${choice('theme', 'Theme', Object.fromEntries(themes.map((theme) => [theme, theme])), view.theme)}
${choice('dir', 'Direction', { '': 'of the language', ltr: 'left to right', rtl: 'right to left' }, view.asked.get('dir') ?? '')}
${choice('panels', 'Panels', panelChoices, panels.filter(Boolean).join(',') || 'none')}
${choice('initial', 'Start', Object.fromEntries(initialStates.map((state) => [state, state])), settings.initialState)}
<button type="submit">Show</button>
</form></details>
<details><summary>Write as the customer</summary>
<form id="picker-customer" method="post" action="${addressOf(view.ticketId, view)}">
${hiddenFields('customer', world.formToken)}
<textarea name="message" rows="2" required aria-label="Message of the customer" placeholder="A new message of the customer on this ticket: what the panels say is then based on an older state."></textarea>
<button type="submit">Send</button>
</form></details>
</div>`;
}

function ticketLink(
  { ticketId, name, line }: Pick<DemoTicket, 'name' | 'line'> & { ticketId: number | null },
  view: View,
  world: World,
): Markup {
  const ticket = ticketId === null ? null : world.helpdesk.ticket(ticketId);
  const current = ticketId === view.ticketId && html` aria-current="page"`;
  // On a narrow screen the numbers have to do.
  const label = ticketId === null ? html`${name}` : html`${ticketId}<span> ${name}</span>`;
  return html`<a href="${addressOf(ticketId, view)}" title="${line}" class="${linkClass(ticket, view)}"${current}>${label}</a>
`;
}

function choice(name: string, label: string, options: Record<string, string>, chosen: string): Markup {
  return html`<label>${label} <select name="${name}">${Object.entries(options).map(
    ([value, text]) => html`<option value="${value}" ${value === chosen && html`selected`}>${text}</option>`,
  )}</select></label>
`;
}
