import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { openVisit } from '../page/visit.ts';
import type { Host } from './host.ts';

/** Starts a stand-in helpdesk of its own for a spec file; it ends with {@link Host.close}. */
export async function openStandInHost(browser: Browser): Promise<Host> {
  // Loaded here, so that a stand-in that cannot even be loaded fails its own tests and not those of the other hosts.
  const { startStandIn } = await import('../../../src/demo/server.ts');
  const standIn = await startStandIn({ port: 0, seed: false, pluginFolder: inject('pluginFolder') });
  const ids = standIn.ticketIds;
  return {
    kind: 'stand-in',
    url: `${standIn.origin}${standIn.rootPath}`,
    machine: standIn.machine,
    tickets: { main: ids.rich, plain: ids.nothing, spare: [ids.long, ids.markdown, ids.hostile, ids.summaryOnly] },
    // Nobody logs in there: everybody is the same staff member.
    staffVisit: () => openVisit(browser),
    usePanels: async (settings) => standIn.setSettings(settings),
    addCustomerMessage: async (ticketId, text) => standIn.addCustomerMessage(ticketId, text),
    newestEntryId: async (ticketId) => standIn.newestEntryId(ticketId),
    close: () => standIn.close(),
  };
}
