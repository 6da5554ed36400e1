import type { KnownToTicket } from '../scrub/known-to-ticket.ts';
import { createNonce, ownPlaceholders } from '../scrub/placeholder.ts';
import { ScrubError } from '../scrub/scrub-error.ts';
import { createScrubber } from '../scrub/scrubber.ts';
import type { Comparable } from './comparable.ts';
import type { Subject } from './query-words.ts';

const maxChars = 2_000;

/**
 * The text of a ticket, or of a candidate, as it may leave for an embeddings endpoint: personal data is taken out as for a
 * model, and what stands in its place is the same each time, so that the same text is the same request. Null where it could
 * not be taken out: then nothing is sent.
 */
export function embeddableText(
  { title, text }: Subject | Comparable,
  known: KnownToTicket,
  random: () => number,
): string | null {
  const nonce = createNonce(random);
  const whole = `${title}\n${text}`.slice(0, maxChars).toWellFormed();
  try {
    const scrubber = createScrubber(known, { nonce });
    scrubber.learn([whole]);
    return scrubber.scrub(whole).replace(ownPlaceholders(nonce), kindOnly);
  } catch (error) {
    if (error instanceof ScrubError) return null;
    throw error;
  }
}

/** `[[PERSON_1B_k3f9]]` says no more than that there was a person. */
function kindOnly(placeholder: string): string {
  return `[${/[A-Z]+(?=\\?_)/i.exec(placeholder)?.[0].toLowerCase() ?? 'text'}]`;
}
