import type { WriteBackInput } from '../contract/write-back.ts';
import { playgroundStates } from './playground/all-states.ts';
import type { StandIn } from './stand-in.ts';
import { demoTickets } from './tickets/all.ts';

export { startStandIn } from './server.ts';
export { startWorker } from './start-worker.ts';

/** What `npm run demo` prints: where to look, and a command that writes an insight back. */
export async function guide(standIn: StandIn): Promise<string> {
  const { origin, ticketIds } = standIn;
  const addresses = demoTickets.map(({ ticketId, line }) => `  ${origin}/scp/tickets.php?id=${ticketId}  ${line}`);
  return `
The stand-in ticket page is running. Ctrl-C stops it.

${addresses.join('\n')}

  ${playgroundStates.length} states are in the bar above the page (State), and at ${origin}/playground/NAME.
  Every one has an address, and these may be put together: &theme=stock|dark|restyled &dir=ltr|rtl &lang=en|de|…|ja
  &panels=summary,recommendations (or none) &initial=remember|expanded|collapsed &allow=insert,rating,refresh (or none)
  &as=agent|colleague|reader &host=slow|failing|… &without=ticket_tabs,… &thread=folded &mount=moved|… &copies=2

To write back what a worker would, paste this (the token is good for an hour) and load ticket ${ticketIds.nothing} again:

${await writeBackCommand(standIn)}
`;
}

async function writeBackCommand(standIn: StandIn): Promise<string> {
  const ticketId = standIn.ticketIds.nothing;
  const body: WriteBackInput = {
    basedOnEntryId: standIn.newestEntryId(ticketId),
    generatedAt: new Date().toISOString(),
    language: 'en',
    model: { provider: 'terminal', name: 'by-hand' },
    summary: { gist: 'Bought an S2 second hand and asks for a manual in Portuguese.' },
  };
  return [
    `curl -X PUT ${standIn.origin}/api/http.php/fai/v1/tickets/${ticketId}/insights`,
    `  -H "Content-Type: application/json"`,
    `  -H "Authorization: Bearer ${await standIn.issueToken()}"`,
    `  -d '${JSON.stringify(body)}'`,
  ].join(' \\\n');
}
