import { type FurtherPart, furtherParts, type WriteBackInput } from '../../contract/write-back.ts';
import type { ShimFailure } from './result.ts';
import type { ShimClient } from './shim-client.ts';

/**
 * A client whose write-backs leave out the further parts that the helpdesk does not know, since its plugin is older: refused
 * once for that reason alone, a write-back is sent once more without them. That is kept as long as the client: an update of
 * the plugin is noticed after the worker's next start. `onUnknown` is told once of each part.
 */
export function writingKnownParts(client: ShimClient, onUnknown: (part: FurtherPart) => void = () => {}): ShimClient {
  const unknown = new Set<FurtherPart>();
  return {
    ...client,
    async writeBack(ticketId, body, signal) {
      const put = () => client.writeBack(ticketId, without(unknown, body), signal);
      const first = await put();
      const refused = first.ok ? null : refusedParts(first.failure);
      if (refused === null) return first;
      for (const part of refused) {
        // Another ticket's write-back, sent at the same time, may have been told before.
        if (!unknown.has(part)) onUnknown(part);
        unknown.add(part);
      }
      return put();
    },
  };
}

function without(parts: ReadonlySet<string>, body: WriteBackInput): WriteBackInput {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !parts.has(name))) as WriteBackInput;
}

/** The parts that are not known; null where anything else is the matter, too. */
function refusedParts({ code, errors }: ShimFailure): FurtherPart[] | null {
  if (code !== 'validation' || errors.length === 0) return null;
  const refused = errors.map(({ pointer, rule }) => (rule === 'additionalProperties' ? partAt(pointer) : null));
  return refused.includes(null) ? null : refused.filter((part) => part !== null);
}

/** The part itself, not something in it: a part that is known and wrong is a fault of ours. */
function partAt(pointer: string): FurtherPart | null {
  const name = pointer.slice(1);
  return pointer.startsWith('/') && Object.hasOwn(furtherParts, name) ? (name as FurtherPart) : null;
}
