import { expect, it } from 'vitest';
import type { Related } from '../../../src/contract/kinds/related.ts';
import type { Reference, Ticket } from '../../../src/contract/ticket.ts';
import type { Found } from '../../../src/worker/related/related-finder.ts';
import { fakeTicket } from '../fake/fake-ticket.ts';
import { type BenchOptions, openBench } from '../fake/loop-bench.ts';

const related: Related = { items: [{ kind: 'ticket', id: '7', reasons: ['words'], why: 'machine', ending: null }] };
const article: Reference = { kind: 'faq', id: '5', title: 'Machines', body: 'Switch it off and on.', internal: false };

/** A bench whose finder says `more`, and the tickets that were searched for and prepared. */
function open(more: Partial<Found>, options: BenchOptions = {}) {
  const found = { part: {}, references: [], tokens: 0, ...more };
  const bench = openBench(options);
  const searched: number[] = [];
  const prepared: Ticket[] = [];
  const { prepare } = bench.analyst;
  bench.analyst.prepare = (ticket) => {
    prepared.push(ticket);
    return prepare(ticket);
  };
  bench.context.related = {
    find: async ({ ticketId }) => {
      searched.push(ticketId);
      return found;
    },
  };
  return { bench, searched, prepared };
}

it.each([
  ['what has to do with a ticket', { related }, related],
  ['that nothing has', { related: null }, null],
  ['nothing, where nobody could be asked,', {}, undefined],
] as const)('%s is written back with the analysis', async (_what, part, expected) => {
  const { bench } = open({ part });
  bench.waiting(1);
  await bench.time.run(bench.work());
  expect(bench.shim.applied[0]?.body.summary?.gist).toContain('Ticket 1');
  expect(bench.shim.applied[0]?.body.related).toEqual(expected);
  expect(Object.hasOwn(bench.shim.applied[0]?.body ?? {}, 'related')).toBe(expected !== undefined);
});

it('references that were found are read with those of the ticket', async () => {
  const { bench, prepared } = open({ references: [article] });
  bench.waiting(1);
  await bench.time.run(bench.work());
  expect(prepared.map(({ references }) => references)).toEqual([[], [article]]);
});

it('what else is on the helpdesk is no reason to read a ticket again: nothing is searched for, nothing analysed', async () => {
  const { bench, searched } = open({ part: { related }, references: [article] });
  bench.waiting(1);
  await bench.time.run(bench.work());
  bench.context.related = { find: async () => ({ part: { related: null }, references: [], tokens: 0 }) };
  await bench.time.run(bench.time.wait(600_000, new AbortController().signal));
  bench.shim.queue.add(1, 'edited');
  await bench.time.run(bench.work());
  expect(bench.lines.at(-1)).toMatchObject({ event: 'skipped', code: 'unchanged' });
  expect([searched, bench.analyst.begun]).toEqual([[1], [1]]);
});

it('nothing is searched for where there is no budget for the analysis, and what was set aside meanwhile is given back', async () => {
  const poor = open({ part: { related } }, { limits: { tokensPerTicket: 1, tokensPerDay: null } });
  poor.bench.waiting(1);
  await poor.bench.time.run(poor.bench.work());
  expect([poor.searched, poor.bench.shim.applied]).toEqual([[], []]);
  expect(poor.bench.lines).toContainEqual(expect.objectContaining({ event: 'failed', code: 'over_ticket_budget' }));

  const { tokensAtMost } = poor.bench.analyst.prepare(fakeTicket(2, 3));
  const just = open({ part: { related } }, { limits: { tokensPerTicket: tokensAtMost, tokensPerDay: tokensAtMost } });
  just.bench.waiting(2);
  await just.bench.time.run(just.bench.work());
  expect([just.searched, just.bench.shim.applied.length]).toEqual([[2], 1]);
});

it('what comparing took counts as what the analysis takes does', async () => {
  const { bench } = open(
    { part: { related }, tokens: 30 },
    { limits: { tokensPerTicket: 1_000_000, tokensPerDay: 30 } },
  );
  bench.waiting(1);
  await bench.time.run(bench.work());
  expect(bench.lines).toContainEqual(expect.objectContaining({ event: 'failed', code: 'over_day_budget' }));

  const without = open({ part: { related }, tokens: 30 });
  without.bench.waiting(1);
  await without.bench.time.run(without.bench.work());
  const plain = open({ part: { related } });
  plain.bench.waiting(1);
  await plain.bench.time.run(plain.bench.work());
  const tokensOf = ({ bench }: typeof plain) => bench.context.journal.tokensTodayOf(1);
  expect(tokensOf(without) - tokensOf(plain)).toBe(30);
});
