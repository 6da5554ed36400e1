import about from '../../../package.json' with { type: 'json' };
import type { Health } from '../../contract/health.ts';
import { pageSettings } from '../store/settings.ts';
import type { World } from '../world.ts';

/** What the stand-in says of itself in `GET health`: no osTicket and no PHP, but a queue like theirs. */
export function machineHealth({ queue, tokenPolicy, settings, lastWriteBackAt }: World): Health {
  const { lastLeaseAt, oldestAt, ...counts } = queue.figures();
  return {
    plugin: about.version,
    osticket: 'stand-in',
    php: 'none',
    schemaVersion: 1,
    queue: { ...counts, oldestAt: oldestAt?.toISOString() ?? null },
    captureFaults: { total: 0, lastAt: null, lastCode: null },
    lastLeaseAt: lastLeaseAt?.toISOString() ?? null,
    lastWriteBackAt: lastWriteBackAt?.toISOString() ?? null,
    keys: [...tokenPolicy.keys.keys()],
    kinds: [...pageSettings(settings).panels, ...settings.kinds],
    insights: [],
  };
}
