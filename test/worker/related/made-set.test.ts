import { describe, expect, it } from 'vitest';
import type { CandidateTicket } from '../../../src/contract/candidates.ts';
import { limits } from '../../../src/contract/limits.ts';
import { comparablesOf } from '../../../src/worker/related/comparable.ts';
import { composeRelated } from '../../../src/worker/related/compose.ts';
import { openEmbeddingCache } from '../../../src/worker/related/embedding-cache.ts';
import { createEmbeddings } from '../../../src/worker/related/embeddings.ts';
import { rankByEmbeddings } from '../../../src/worker/related/rank-by-embeddings.ts';
import { rankByWords } from '../../../src/worker/related/rank-by-words.ts';
import { termsOf } from '../../../src/worker/text/terms.ts';
import { madeSet } from '../../bench/related/made-set.ts';
import { standInFetch } from '../../bench/related/stand-in-embeddings.ts';
import { VirtualTime } from '../fake/virtual-time.ts';
import { candidate } from './candidates-for-test.ts';

const made = madeSet();
const found = made.map(({ subject, message, answer }, index) =>
  candidate(index + 1, subject, message, { response: { format: 'text', body: answer } }),
);
const terms = made.map(({ subject, message }) => new Set(termsOf(`${subject}\n${message}`)));

/** What a plain search would find for a ticket: the twenty others that share the most words. */
function searched(index: number): CandidateTicket[] {
  const own = terms[index] ?? new Set();
  const shared = (other: number) => [...(terms[other] ?? [])].filter((term) => own.has(term)).length;
  return found
    .map((one, other) => ({ one, shared: other === index ? -1 : shared(other) }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 20)
    .map(({ one }) => one);
}

/** Of the first three of each list, those of the theme of the ticket they are for. */
function precision(lists: readonly { index: number; ids: number[] }[]): number {
  const right = ({ index, ids }: { index: number; ids: number[] }) =>
    ids.slice(0, 3).filter((id) => made[id - 1]?.theme === made[index]?.theme).length /
    Math.max(1, Math.min(3, ids.length));
  return lists.reduce((sum, list) => sum + right(list), 0) / lists.length;
}

// Every seventh ticket; the whole set on a real osTicket is `npm run bench:related`.
const looked = made.map((_, index) => index).filter((index) => index % 7 === 0);
const subjectAt = (index: number) => ({ title: made[index]?.subject ?? '', text: made[index]?.message ?? '' });
const idOf = ({ source }: { source: ReturnType<typeof comparablesOf>[number]['source'] }) =>
  source.kind === 'ticket' ? source.ticket.ticketId : 0;

describe('on the made set', () => {
  const all = (index: number) => comparablesOf({ tickets: searched(index), references: [] });
  const plain = precision(looked.map((index) => ({ index, ids: searched(index).map(({ ticketId }) => ticketId) })));
  const words = looked.map((index) => ({
    index,
    ids: rankByWords(subjectAt(index), all(index)).map(({ candidate: one }) => idOf(one)),
  }));

  it('ranking by words puts more of the same theme first than counting words does', () => {
    expect(plain).toBeGreaterThan(0.3);
    expect(plain).toBeLessThan(precision(words));
    expect(words.filter(({ ids }) => ids.length === 0)).toEqual([]);
  });

  it('ranking with the stand-in’s vectors puts no fewer', async () => {
    const endpoint = { url: 'http://stand-in.test/v1', model: 'stand-in', apiKey: null, fetch: standInFetch };
    const embeddings = createEmbeddings({ ...endpoint, time: new VirtualTime(), cache: openEmbeddingCache(null) });
    const lists = await Promise.all(
      looked.map(async (index) => {
        const texts = [subjectAt(index), ...all(index)].map(({ title, text }) => `${title}\n${text}`);
        const made = await embeddings.of(texts, new AbortController().signal);
        if (!made.ok) throw new Error(made.code);
        const ranked = rankByEmbeddings(subjectAt(index), all(index), made.vectors);
        return { index, ids: ranked.map(({ candidate: one }) => idOf(one)) };
      }),
    );
    expect(precision(lists)).toBeGreaterThanOrEqual(precision(words));
  });
});

describe('what is composed', () => {
  it('stays within the limits of the wire, whatever was found, and says of each at most once', () => {
    const many = Array.from({ length: limits.candidateTickets }, (_, index) =>
      candidate(index + 1, 'Paper jams', 'The printer jams.', {
        reasons: ['words', 'requester', 'organization', 'ip'],
      }),
    );
    const candidates = comparablesOf({ tickets: many, references: [] });
    const subject = { title: 'Paper jams', text: 'Paper' };
    const composed = composeRelated(subject, rankByWords(subject, candidates), candidates);
    const ids = composed?.items.map(({ id }) => id) ?? [];
    expect(ids.length).toBe(16);
    expect(new Set(ids).size).toBe(16);
  });

  it('is nothing where only a search found something, by a word that means something else there', () => {
    const candidates = comparablesOf({ tickets: [candidate(1, 'Holiday', 'Lunch?')], references: [] });
    expect(composeRelated({ title: 'Paper', text: 'jams' }, [], candidates)).toBeNull();
  });
});
