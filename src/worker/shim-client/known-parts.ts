import { type FurtherPart, furtherParts, type WriteBackInput } from '../../contract/write-back.ts';
import type { ShimFailure } from './result.ts';

/** Which of the further parts of a write-back a helpdesk does not know, as far as it has said so: its plugin is older. */
export interface KnownParts {
  /** `body` without the parts that were refused. */
  without(body: WriteBackInput): WriteBackInput;
  /** True when parts were refused, and nothing else: then the same without them may be taken. */
  learn(failure: ShimFailure): boolean;
}

/** Kept as long as the process: an update of the plugin is noticed after the worker's next start. */
export function createKnownParts(onUnknown: (part: FurtherPart) => void = () => {}): KnownParts {
  const unknown = new Set<FurtherPart>();
  return {
    without: (body) =>
      Object.fromEntries(Object.entries(body).filter(([name]) => !unknown.has(name as FurtherPart))) as WriteBackInput,
    learn({ code, errors }) {
      if (code !== 'validation' || errors.length === 0) return false;
      const refused = errors.map(({ pointer, rule }) => (rule === 'additionalProperties' ? partAt(pointer) : null));
      if (refused.includes(null)) return false;
      for (const part of refused.filter((one) => one !== null)) {
        // Another ticket's write-back, sent at the same time, may have been told before.
        if (!unknown.has(part)) onUnknown(part);
        unknown.add(part);
      }
      return true;
    },
  };
}

/** The part itself, not something in it: a part that is known and wrong is a fault of ours. */
function partAt(pointer: string): FurtherPart | null {
  const name = pointer.slice(1);
  return pointer.startsWith('/') && Object.hasOwn(furtherParts, name) ? (name as FurtherPart) : null;
}
