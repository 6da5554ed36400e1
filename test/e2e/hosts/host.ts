import type { Browser } from 'playwright-core';
import type { PanelSettings } from '../admin/settings.ts';
import type { Visit } from '../page/visit.ts';
import type { Helpdesk } from './helpdesk.ts';
import type { MachineIdentity } from './machine-identity.ts';
import { openOsticketHost } from './osticket-host.ts';
import type { Role } from './people.ts';
import { openStandInHost } from './stand-in-host.ts';

/** A host as the setup describes it to the tests: plain data, named for test titles. */
export type HostDescription = Helpdesk | { kind: 'stand-in'; name: string };

/** What the shared specs can do with any helpdesk that runs the panels. */
export interface Host {
  readonly kind: HostDescription['kind'];
  /** Address with a slash at its end. */
  readonly url: string;
  readonly machine: MachineIdentity;
  /** Tickets without insights that the Support department may see; `main` has several entries. */
  readonly tickets: { main: number; plain: number; spare: number[] };
  /** Opens a window in which this person is logged in. Whoever opens it closes it. */
  staffVisit(role?: Role): Promise<Visit>;
  /** Changes what the administrator may set about the page. */
  usePanels(settings: PanelSettings): Promise<void>;
  /** Adds a customer's message and returns its entry id. */
  addCustomerMessage(ticketId: number, text: string): Promise<number>;
  newestEntryId(ticketId: number): Promise<number>;
  /** Ends what opening began; the helpdesk itself stays. */
  close(): Promise<void>;
}

/** Gets a host ready for a spec file: the panels installed, switched on and with their default settings. */
export function openHost(description: HostDescription, browser: Browser): Promise<Host> {
  return description.kind === 'stand-in' ? openStandInHost(browser) : openOsticketHost(description, browser);
}
