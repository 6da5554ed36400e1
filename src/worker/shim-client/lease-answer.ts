import { z } from 'zod';
import { limits } from '../../contract/limits.ts';
import { type EventKind, eventKind, lease } from '../../contract/queue.ts';

const isKnown = (kind: string): kind is EventKind => eventKind.safeParse(kind).success;

/**
 * The answer to `POST queue/lease` as a worker reads it. A plugin that is newer may hand out kinds of events that this worker
 * does not know: they are left out, so that one of them does not cost all tickets of the answer their work. Where nothing
 * else has happened to a ticket, its `kinds` are empty.
 */
export const readableLeases = z.strictObject({
  leases: z
    .array(
      lease.extend({
        kinds: z
          .array(z.string())
          .min(1)
          .transform((kinds) => kinds.filter(isKnown)),
      }),
    )
    .max(limits.leases),
});
