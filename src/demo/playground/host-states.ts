import type { HostFault } from '../pages/host-fault.ts';
import { meddlings, type RemovableElement, removableNames } from '../pages/quirks.ts';
import { ticketIds } from '../stand-in.ts';
import type { PlaygroundState } from './state.ts';

const { rich } = ticketIds;

const faultTitles: Record<HostFault, string> = {
  slow: 'Every answer takes three seconds',
  failing: 'Every answer is a fault of the server',
  unavailable: 'Every answer is "try again later"',
  'not-there': 'The plugin was switched off since',
  'logged-out': 'The session has ended',
  dropped: 'The network fails',
  flaky: 'Every other answer fails',
  'assets-gone': 'What is loaded later is gone after an upgrade',
};

const meddlingTitles: Record<(typeof meddlings)[number], string> = {
  moved: 'The page moves the panels to its end',
  removed: 'The page removes the panels',
  returned: 'The page removes the panels and brings them back',
};

const lack = (name: RemovableElement): PlaygroundState => ({
  name: `without-${name.replaceAll('_', '-')}`,
  group: 'The page around',
  title: `A page without ${name}`,
  shows: rich,
  query: { without: name },
});

/** A helpdesk that does not answer as it should, and pages unlike osTicket's own. */
export const hostStates: PlaygroundState[] = [
  ...Object.entries(faultTitles).map(
    ([fault, title]): PlaygroundState => ({
      name: `host-${fault}`,
      group: 'The helpdesk',
      title,
      shows: rich,
      query: { host: fault },
    }),
  ),
  {
    name: 'incomplete-failing',
    group: 'The helpdesk',
    title: 'The rest of the responses cannot be loaded',
    shows: ticketIds.long,
    query: { host: 'failing' },
  },
  {
    name: 'two-copies',
    group: 'The page around',
    title: 'Two copies of the script',
    shows: rich,
    query: { copies: '2' },
  },
  ...meddlings.map(
    (meddling): PlaygroundState => ({
      name: `mount-${meddling}`,
      group: 'The page around',
      title: meddlingTitles[meddling],
      shows: rich,
      query: { mount: meddling },
    }),
  ),
  ...removableNames.map(lack),
];
