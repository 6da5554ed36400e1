import type { z } from 'zod';
import { related, type relatedReason } from '../../contract/kinds/related.ts';
import { limits } from '../../contract/limits.ts';
import { cutAtWord } from '../text/cut.ts';
import { termsOf } from '../text/terms.ts';
import type { Comparable } from './comparable.ts';
import { endingOf } from './ending-of.ts';
import type { Subject } from './query-words.ts';
import type { Similar } from './rank-by-words.ts';

type Related = z.output<typeof related>;
type Reason = z.output<typeof relatedReason>;

const maxSimilarTickets = 8;
const maxReferences = 4;
/** Of those that are only of the same origin. */
const maxOfOrigin = { requester: 4, organization: 2, ip: 2 } as const;
const sharedWords = 4;

/** The part of the write-back: similar ones first, then the newest of the same origin. Null where nothing is related. */
export function composeRelated(
  subject: Subject,
  similar: readonly Similar[],
  candidates: readonly Comparable[],
): Related | null {
  const tickets = similar.filter(({ candidate }) => candidate.source.kind === 'ticket').slice(0, maxSimilarTickets);
  const references = similar.filter(({ candidate }) => candidate.source.kind === 'reference').slice(0, maxReferences);
  const kept = new Set([...tickets, ...references]);
  const shown = new Set(tickets.map(({ candidate }) => candidate));
  const written = writtenTerms(subject);
  const items = [
    ...similar
      .filter((one) => kept.has(one))
      .map(({ candidate, matched }) => ({
        ...nameOf(candidate),
        reasons: reasonsOf(candidate, true),
        why: whyOf(matched, written),
        ending: endingOf(candidate),
      })),
    ...ofSameOrigin(candidates.filter((one) => !shown.has(one))).map((candidate) => ({
      ...nameOf(candidate),
      reasons: reasonsOf(candidate, false),
      why: null,
      ending: endingOf(candidate),
    })),
  ].slice(0, limits.related);
  return items.length === 0 ? null : related.parse({ items });
}

function nameOf({ source }: Comparable) {
  if (source.kind === 'ticket') return { kind: 'ticket' as const, id: String(source.ticket.ticketId) };
  return { kind: source.reference.kind, id: source.reference.id };
}

/** What the search found by a word that means something else is not called similar. */
function reasonsOf({ source }: Comparable, isSimilar: boolean): Reason[] {
  const told = source.kind === 'ticket' ? source.ticket.reasons.filter((reason) => reason !== 'words') : [];
  return isSimilar ? ['words', ...told] : told;
}

function ofSameOrigin(candidates: readonly Comparable[]): Comparable[] {
  const left: Record<string, number> = { ...maxOfOrigin };
  const byReason = (['requester', 'organization', 'ip'] as const).flatMap((reason) =>
    candidates
      .filter(({ source }) => source.kind === 'ticket' && source.ticket.reasons.includes(reason))
      .map((one) => ({ one, reason })),
  );
  const chosen = new Set<Comparable>();
  for (const { one, reason } of byReason) {
    if (chosen.has(one) || (left[reason] ?? 0) === 0) continue;
    left[reason] = (left[reason] ?? 0) - 1;
    chosen.add(one);
  }
  return [...chosen];
}

/** The words that are shared, as the ticket writes them: no sentence, so no language. */
function whyOf(matched: readonly string[], written: ReadonlyMap<string, string>): string | null {
  const words = matched.flatMap((term) => written.get(term) ?? []).slice(0, sharedWords);
  return words.length === 0 ? null : cutAtWord(words.join(', '), limits.relatedWhyChars);
}

/** How each term is first written in the ticket. */
function writtenTerms({ title, text }: Subject): Map<string, string> {
  const written = new Map<string, string>();
  for (const [word] of `${title}\n${text}`.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    for (const term of termsOf(word)) if (!written.has(term)) written.set(term, [...word].length > 40 ? term : word);
  }
  return written;
}
