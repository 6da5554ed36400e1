import type { Related } from '../../contract/kinds/related.ts';
import type { Reference, Ticket } from '../../contract/ticket.ts';
import { framesOf, type Log } from '../log/log.ts';
import type { KnownToTicket } from '../scrub/known-to-ticket.ts';
import type { ShimClient } from '../shim-client/shim-client.ts';
import type { Time } from '../time.ts';
import { type Comparable, comparablesOf } from './comparable.ts';
import { composeRelated } from './compose.ts';
import { embeddableText } from './embeddable-text.ts';
import type { Embeddings } from './embeddings.ts';
import { queryWords, type Subject, subjectOf } from './query-words.ts';
import { rankByEmbeddings } from './rank-by-embeddings.ts';
import { rankByWords, type Similar } from './rank-by-words.ts';

/** What has to do with a ticket. */
export interface Found {
  /** For the write-back: null takes away what is stored, absent leaves it as it is. */
  readonly part: { related?: Related | null };
  /** Public texts a reply may be built on that did not come with the ticket. */
  readonly references: readonly Reference[];
  /** What comparing took of a model for embeddings. */
  readonly tokens: number;
}

/** Looks for tickets, articles and canned responses that have to do with a ticket. */
export interface RelatedFinder {
  /** Never rejects: an analysis must not fail for want of this. */
  find(ticket: Ticket, signal: AbortSignal): Promise<Found>;
}

export interface RelatedOptions {
  readonly client: Pick<ShimClient, 'candidates'>;
  /** Null: candidates are ranked by their words. */
  readonly embeddings: Embeddings | null;
  readonly time: Time;
  readonly log: Log;
  /** Numbers in [0, 1) that nobody can foresee. */
  readonly random: () => number;
}

const nothing: Found = { part: {}, references: [], tokens: 0 };
/** An older plugin has no such route: it is asked again after so long, in milliseconds, when it may have been replaced. */
const missingMs = 600_000;
/** So many of the best by words, and by the order of the search, are compared by embeddings. */
const maxCompared = 40;
const maxReferences = 8;

export function createRelatedFinder({ client, embeddings, time, log, random }: RelatedOptions): RelatedFinder {
  let missingUntil = 0;
  /** The ticket of the last answer, where that was "not found": it may be just deleted. Another one's means an older plugin. */
  let missingFor: number | null = null;
  let saidFailed = false;

  /** By embeddings where they can be had; told once in the log where not, until they can again. */
  async function rank(
    ticket: Ticket,
    subject: Subject,
    all: readonly Comparable[],
    signal: AbortSignal,
  ): Promise<{ similar: Similar[]; tokens: number }> {
    const byWords = rankByWords(subject, all);
    if (embeddings === null || all.length === 0) return { similar: byWords, tokens: 0 };
    const compared = [...new Set([...byWords.map(({ candidate }) => candidate), ...all])].slice(0, maxCompared);
    const texts = [subject, ...compared].map((one) => embeddableText(one, knownTo(ticket, one), random));
    const made = await embeddings.of(texts, signal);
    if (!made.ok && !saidFailed && !signal.aborted) log.warn('embeddings_failed', { code: made.code });
    saidFailed = !made.ok && (saidFailed || !signal.aborted);
    const { tokens } = made;
    if (!made.ok || made.vectors[0] === null) return { similar: byWords, tokens };
    return { similar: rankByEmbeddings(subject, compared, made.vectors), tokens };
  }

  function noteMissing(ticketId: number): void {
    if (missingFor !== null && missingFor !== ticketId) missingUntil = time.now() + missingMs;
    missingFor = ticketId;
  }

  async function find(ticket: Ticket, signal: AbortSignal): Promise<Found> {
    if (time.now() < missingUntil) return nothing;
    const subject = subjectOf(ticket);
    const answer = await client.candidates(ticket.ticketId, { words: queryWords(subject) }, signal);
    if (!answer.ok) {
      const { code } = answer.failure;
      if (code === 'not_found') noteMissing(ticket.ticketId);
      else if (code !== 'stopped') log.warn('candidates_failed', { ticketId: ticket.ticketId, code });
      return nothing;
    }
    missingFor = null;
    const all = comparablesOf(answer.value);
    const { similar, tokens } = await rank(ticket, subject, all, signal);
    const part = { related: composeRelated(subject, similar, all) };
    return { part, references: newReferences(ticket, similar), tokens };
  }

  return {
    find: (ticket, signal) =>
      find(ticket, signal).catch((error: unknown) => {
        log.error('bug', { ticketId: ticket.ticketId, frames: framesOf(error) });
        return nothing;
      }),
  };
}

/** Whom a text may name: everybody of the ticket, and those of the candidate. */
function knownTo({ people, organization, entries }: Ticket, one: Subject | Comparable): KnownToTicket {
  const authors = entries.map(({ author }) => author.name);
  if (!('source' in one) || one.source.kind !== 'ticket') return { people, organization, authors };
  const { requester, responder } = one.source.ticket;
  return {
    people: requester === null ? people : [...people, { role: 'customer', ...requester }],
    organization,
    authors: responder === null ? authors : [...authors, responder],
  };
}

/**
 * References only: what other tickets say is not for a model that drafts a reply. A draft is seen by whoever sees this ticket,
 * and may go to its customer, who both may have no access to the other one.
 */
function newReferences({ references }: Ticket, similar: readonly Similar[]): Reference[] {
  const known = new Set(references.map(({ kind, id }) => `${kind} ${id}`));
  return similar
    .flatMap(({ candidate: { source } }) =>
      source.kind === 'reference' && !source.reference.internal ? [source.reference] : [],
    )
    .filter(({ kind, id }) => !known.has(`${kind} ${id}`))
    .slice(0, maxReferences);
}
