import { setTimeout as wait } from 'node:timers/promises';
import { htmlAnswer, problemAnswer } from '../http/answers.ts';
import type { Answer, Incoming, Route } from '../http/exchange.ts';
import { type HostFault, readFault } from '../pages/host-fault.ts';

const slowMs = 3_000;

/** What such a helpdesk answers instead of the right thing; null where it answers as it should. */
type Fault = (incoming: Incoming) => Answer | null | Promise<Answer | null>;

/**
 * The staff routes once more, under a path for each fault that a helpdesk can have (`/~slow/scp/ajax.php/fai/…`). The
 * panels' own script still comes, as it would from the browser's cache: without it there would be nothing to see.
 */
export function faultyHostRoute(sound: Route[]): Route {
  const faults = createFaults();
  return async (incoming) => {
    const found = readFault(incoming.path);
    if (!found) return null;
    const asked = { ...incoming, path: found.path };
    const answer = await faults[found.fault](asked);
    if (answer) return answer;
    for (const route of sound) {
      const right = await route(asked);
      if (right) return right;
    }
    return problemAnswer('not_found');
  };
}

function createFaults(): Record<HostFault, Fault> {
  let flakyRequests = 0;
  const exceptAssets =
    (fault: Fault): Fault =>
    (incoming) =>
      isAsset(incoming) ? null : fault(incoming);
  return {
    slow: exceptAssets(async () => {
      await wait(slowMs);
      return null;
    }),
    failing: exceptAssets(() => problemAnswer('internal')),
    unavailable: exceptAssets(() => problemAnswer('unavailable', { headers: { 'Retry-After': '30' } })),
    // The plugin is off, or core upgrades itself: core's own words (include/class.dispatcher.php:43).
    'not-there': exceptAssets(() => htmlAnswer('URL not supported', 400)),
    // What core tells whoever is not logged in any more (scp/ajax.php:20).
    'logged-out': exceptAssets(() => htmlAnswer('Must login: ', 403)),
    dropped: exceptAssets(() => ({ ...htmlAnswer(''), isDropped: true })),
    flaky: exceptAssets(() => {
      flakyRequests += 1;
      return flakyRequests % 2 === 1 ? problemAnswer('unavailable', { headers: { 'Retry-After': '1' } }) : null;
    }),
    // After an upgrade the files that a page of before the upgrade loads later have other names.
    'assets-gone': (incoming) => (isAsset(incoming) && isLoadedLater(incoming) ? problemAnswer('not_found') : null),
  };
}

function isAsset({ path }: Incoming): boolean {
  return path.startsWith('/scp/ajax.php/fai/assets/');
}

/** The page's own script is named `panels-<hash>.js`; all others come by a click (contract, section 1). */
function isLoadedLater({ path }: Incoming): boolean {
  return !/\/panels-[0-9a-f]+\.js$/.test(path);
}
