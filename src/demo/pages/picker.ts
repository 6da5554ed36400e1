import { laterKindNames } from '../../contract/kinds/later-kinds.ts';
import { people } from '../people/person.ts';
import { playgroundStates } from '../playground/all-states.ts';
import { stateGroups } from '../playground/state.ts';
import { demoTickets } from '../tickets/all.ts';
import type { DemoTicket } from '../tickets/demo-ticket.ts';
import type { World } from '../world.ts';
import { hostFaults } from './host-fault.ts';
import { html, type Markup } from './html.ts';
import { languageTitles } from './language.ts';
import { meddlings, removableNames } from './quirks.ts';
import { hiddenFields } from './reply.ts';
import { addressOf, initialStates, linkClass, themes, type View } from './view.ts';

/** Every panel that has a toggle, in the order of the page. */
const panelNames = ['assessment', 'summary', 'recommendations', ...laterKindNames] as const;
const panelChoices = {
  [panelNames.join(',')]: 'all',
  'summary,recommendations': 'summary and recommendations',
  ...Object.fromEntries(panelNames.map((name) => [name, `${name} only`])),
  ...Object.fromEntries(
    panelNames.map((name) => [panelNames.filter((one) => one !== name).join(','), `all but ${name}`]),
  ),
  none: 'none',
};

/**
 * The bar above the page, in English and outside the PJAX container: it reaches every ticket and every state. Its links
 * carry the view along; what changes the document itself (theme, language, direction) loads a new one.
 */
export function pickerMarkup(view: View, world: World): Markup {
  return html`<div id="picker" lang="en" dir="ltr">
<nav aria-label="Demo tickets">${ticketLink({ ticketId: null, name: 'List', line: 'The ticket list' }, view, world)}
${demoTickets.map((demoTicket) => ticketLink(demoTicket, view, world))}</nav>
${stateForm(view)}
<details${view.asked.size > 0 && html` open`}><summary>View</summary>
${viewForm(view)}</details>
<details><summary>Write as the customer</summary>
<form id="picker-customer" method="post" action="${addressOf(view.ticketId, view)}">
${hiddenFields('customer', world.formToken)}
<textarea name="message" rows="2" required aria-label="Message of the customer" placeholder="A new message of the customer on this ticket: what the panels say is then based on an older state."></textarea>
<button type="submit">Send</button>
</form></details>
<form id="picker-start-over" method="post" action="${addressOf(view.ticketId, view)}">
${hiddenFields('start-over', world.formToken)}<button type="submit" title="Forget everything that was written, rated and dismissed">Start over</button></form>
</div>`;
}

/** All states by group; each is a page of its own. */
function stateForm(view: View): Markup {
  const isShown = ({ ticketId, query = {} }: (typeof playgroundStates)[number]) =>
    ticketId === view.ticketId && new URLSearchParams(query).toString() === view.asked.toString();
  const shown = playgroundStates.find(isShown)?.name;
  const group = (name: string) => html`<optgroup label="${name}">${playgroundStates
    .filter((state) => state.group === name)
    .map(
      ({ name: value, title }) => html`<option value="${value}" ${value === shown && html`selected`}>${title}</option>`,
    )}</optgroup>
`;
  return html`<form id="picker-state" method="get" action="/playground">
<button type="button" data-step="-1" aria-label="Previous state">‹</button><label><span>State</span> <select name="state"><option value="">…</option>
${stateGroups.map(group)}</select></label><button type="button" data-step="1" aria-label="Next state">›</button>
<button type="submit">Show</button></form>`;
}

function viewForm(view: View): Markup {
  const { settings, asked } = view;
  const isOn = (name: (typeof panelNames)[number]) => {
    if (name === 'summary') return settings.showSummary;
    return name === 'recommendations' ? settings.showRecommendations : settings.kinds.includes(name);
  };
  const choices = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  const askedFor = (name: string) => asked.get(name) ?? '';
  const titles = Object.fromEntries(Object.entries(people).map(([name, person]) => [name, `${person.name} (${name})`]));
  return html`<form id="picker-view" method="get" action="tickets.php">
<input type="hidden" name="id" value="${view.ticketId ?? ''}">
${choice('theme', 'Theme', choices(themes), view.theme)}
${choice('lang', 'Language', { '': 'of the ticket', ...languageTitles }, askedFor('lang'))}
${choice('dir', 'Direction', { '': 'of the language', ltr: 'left to right', rtl: 'right to left' }, askedFor('dir'))}
${choice('panels', 'Panels', panelChoices, panelNames.filter(isOn).join(',') || 'none')}
${choice('initial', 'Start', choices(initialStates), settings.initialState)}
${choice('as', 'Person', { '': 'of the ticket', ...titles }, askedFor('as'))}
${choice('host', 'Helpdesk', { '': 'sound', ...choices(hostFaults) }, askedFor('host'))}
${choice('without', 'Page without', { '': 'nothing', ...choices(removableNames) }, askedFor('without'))}
${choice('mount', 'Mount', { '': 'left alone', ...choices(meddlings) }, askedFor('mount'))}
${choice('copies', 'Scripts', { '': 'one', 2: 'two' }, askedFor('copies'))}
${choice('thread', 'Thread', { '': 'open', folded: 'folded' }, askedFor('thread'))}
<button type="submit">Show</button>
</form>`;
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
