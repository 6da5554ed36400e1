import { candidates } from '../../../src/contract/candidates.ts';
import { ticket as wireTicket } from '../../../src/contract/ticket.ts';
import { type Comparable, comparablesOf } from '../../../src/worker/related/comparable.ts';
import { embeddableText } from '../../../src/worker/related/embeddable-text.ts';
import { openEmbeddingCache } from '../../../src/worker/related/embedding-cache.ts';
import { createEmbeddings } from '../../../src/worker/related/embeddings.ts';
import { queryWords, subjectOf } from '../../../src/worker/related/query-words.ts';
import { rankByEmbeddings } from '../../../src/worker/related/rank-by-embeddings.ts';
import { rankByWords } from '../../../src/worker/related/rank-by-words.ts';
import { systemTime } from '../../../src/worker/time.ts';
import type { MachineAnswer } from '../../e2e/machine.ts';
import type { MadeTicket } from './made-set.ts';
import { standInFetch } from './stand-in-embeddings.ts';

/** How one way of ordering did over all tickets. */
export interface Row {
  order: string;
  /** Of the first three that are shown, those of the ticket's own theme: the mean over all tickets with any. */
  precision: number;
  /** How many of the first three there were, and how many of them right, in the mean over all tickets. */
  shown: number;
  right: number;
  /** Tickets for which nothing was shown. */
  without: number;
}

type Call = (method: string, path: string, body?: unknown) => Promise<MachineAnswer>;

const firsts = 3;

/** Asks the helpdesk for the candidates of each ticket, and orders them as osTicket does, by words, and by embeddings. */
export async function measureRelated(made: readonly MadeTicket[], ids: readonly number[], call: Call): Promise<Row[]> {
  const themeOf = new Map(ids.map((id, index) => [id, made[index]?.theme ?? -1]));
  const cache = openEmbeddingCache(null);
  const options = { url: 'http://stand-in.test/v1', model: 'stand-in', apiKey: null, time: systemTime, cache };
  const embeddings = createEmbeddings({ ...options, fetch: standInFetch });
  const orders: Record<string, number[][]> = { plain: [], words: [], embeddings: [] };
  const signal = new AbortController().signal;
  for (const id of ids) {
    const ticket = wireTicket.parse((await call('GET', `tickets/${id}`)).json());
    const subject = subjectOf(ticket);
    const answer = await call('POST', `tickets/${id}/candidates`, { words: queryWords(subject) });
    const found = comparablesOf(candidates.parse(answer.json())).filter(isFoundBySearch);
    const texts = [subject, ...found].map((one) => embeddableText(one, ticket, Math.random));
    const vectors = await embeddings.of(texts, signal);
    if (!vectors.ok) throw new Error(`the stand-in failed: ${vectors.code}`);
    orders.plain?.push(found.map(ticketIdOf));
    orders.words?.push(rankByWords(subject, found).map(({ candidate }) => ticketIdOf(candidate)));
    orders.embeddings?.push(
      rankByEmbeddings(subject, found, vectors.vectors).map(({ candidate }) => ticketIdOf(candidate)),
    );
  }
  return Object.entries(orders).map(([order, lists]) =>
    rowOf(order, lists, (index, id) => themeOf.get(id) === made[index]?.theme),
  );
}

const isFoundBySearch = ({ source }: Comparable) => source.kind === 'ticket' && source.ticket.reasons.includes('words');

function ticketIdOf({ source }: Comparable): number {
  return source.kind === 'ticket' ? source.ticket.ticketId : 0;
}

function rowOf(order: string, lists: readonly number[][], isRight: (index: number, id: number) => boolean): Row {
  const first = lists.map((list) => list.slice(0, firsts));
  const right = first.map((list, index) => list.filter((id) => isRight(index, id)).length);
  const some = first.flatMap((list, index) => (list.length === 0 ? [] : [(right[index] ?? 0) / list.length]));
  return {
    order,
    precision: mean(some),
    shown: mean(first.map((list) => list.length)),
    right: mean(right),
    without: first.length - some.length,
  };
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
