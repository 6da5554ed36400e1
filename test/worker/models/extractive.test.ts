import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/contract/limits.ts';
import type { Ticket } from '../../../src/contract/ticket.ts';
import { createLocalAnalyst } from '../../../src/worker/local-analyst.ts';
import { extractive } from '../../../src/worker/models/extractive/extractive.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { written } from '../fake/analysis-bench.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';
import { measureTicket, totals } from './measure-extractive.ts';
import { ticketFixtures, ticketOfFixture } from './ticket-fixtures.ts';

const analyst = createLocalAnalyst(extractive, { language: null, random: () => 0.5 });
const never = new AbortController().signal;
const insightsOf = async (ticket: Ticket) => written(await analyst.prepare(ticket).analyse(never));
const staff = { type: 'R' as const, author: { role: 'staff' as const, name: 'Robin Adler' }, format: 'text' as const };
const text = { format: 'text' as const };
const faq = (id: string, title: string, body: string, internal = false) => ({
  kind: 'faq' as const,
  id,
  title,
  body,
  internal,
});

describe('on tickets of our own, without a model', () => {
  const measured = ticketFixtures().map(measureTicket);
  const all = totals(measured);

  it('there are thirty of them in all languages of the page', () => {
    expect(measured.length).toBeGreaterThanOrEqual(30);
    expect(new Set(measured.map(({ language }) => language)).size).toBe(12);
  });

  it('a summary holds more of the key facts than the first sentences or the last message', () => {
    expect(all.covered).toBeGreaterThan(0.85);
    expect(all.covered).toBeGreaterThan(all.firstSentences + 0.2);
    expect(all.covered).toBeGreaterThan(all.lastMessage + 0.15);
  });

  it('request, turn, reference, questions and dates are mostly right', () => {
    expect(all).toMatchObject({ request: expect.toSatisfy(atLeast(0.9)), waiting: expect.toSatisfy(atLeast(0.9)) });
    expect(all.reference).toBeGreaterThanOrEqual(0.9);
    expect(all.open.found / all.open.wanted).toBeGreaterThanOrEqual(0.9);
    expect(all.open.found / all.open.given).toBeGreaterThanOrEqual(0.85);
    expect(all.dates.found / all.dates.wanted).toBeGreaterThanOrEqual(0.9);
  });

  it('every confidence occurs', () => {
    expect(Object.keys(all.confidences).sort()).toEqual(['high', 'low', 'medium']);
  });

  it.each(ticketFixtures().map((one) => [`${one.language} ${one.name}`, one] as const))(
    '%s: each item stands in the entry it cites, or says who wrote last',
    async (_name, fixture) => {
      const ticket = ticketOfFixture(fixture);
      const { summary } = await insightsOf(ticket);
      for (const { kind, items } of summary.sections) {
        for (const [index, item] of items.entries()) {
          const cited = ticket.entries.filter(({ entryId }) => item.entryIds.includes(entryId));
          expect(cited).toHaveLength(1);
          const body = (cited[0]?.body ?? '').replace(/\s+/g, ' ');
          if (kind === 'dates') expect(body).toContain(item.text.split(': ')[0]);
          else if (kind !== 'state' || index > 0) expect(body).toContain(item.text);
        }
      }
    },
  );
});

const atLeast = (least: number) => (value: number) => value >= least;

describe('a summary without a model', () => {
  it('is the same each time', async () => {
    const [fixture] = ticketFixtures();
    if (!fixture) throw new Error('There are no fixtures');
    expect(await insightsOf(ticketOfFixture(fixture))).toEqual(await insightsOf(ticketOfFixture(fixture)));
  });

  it('names its model as what it is, and says that nothing leaves', () => {
    expect(analyst).toMatchObject({ model: { provider: 'extractive' }, isRemote: false });
    expect(analyst.prepare(ticketOf([entryOf(1, 'Help')])).tokensAtMost).toBe(0);
  });

  it('of an entry without words is the subject', async () => {
    const { summary } = await insightsOf(ticketOf([entryOf(1, '…', text)], { subject: 'Printer broken' }));
    expect(summary.gist).toBe('Printer broken');
  });

  it('keeps every limit on a ticket of hundreds of long messages, in time that grows with its length', async () => {
    const ticketWith = (count: number) =>
      ticketOf(
        Array.from({ length: count }, (_, index) =>
          entryOf(
            index + 1,
            `On ${(index % 28) + 1} March 2026 order ${index} did not arrive? ${'Please send it again, it is late. '.repeat(30)}`,
            text,
          ),
        ),
      );
    const { summary } = await insightsOf(ticketWith(400));
    expect([...summary.gist].length).toBeLessThanOrEqual(limits.gistChars);
    const prepared = [100, 800].map((count) => analyst.prepare(ticketWith(count)));
    const times: number[] = [];
    for (const one of prepared) times.push(await cpuTimeOf(() => one.analyse(never)));
    expect(times[1]).toBeLessThan(40 * Math.max(times[0] ?? 0, 5));
  });

  it('closed: nothing is due, nothing is recommended', async () => {
    const { summary, recommendations } = await insightsOf(
      ticketOf([entryOf(1, 'The printer is broken. Can you help?', text)], {
        state: 'closed',
        references: [faq('1', 'Printer broken', 'When the printer is broken, restart the printer.')],
      }),
    );
    expect(summary.nextStep).toBeNull();
    expect(recommendations).toEqual([]);
  });

  it('an answered question is not open, one that the answer passes over is', async () => {
    const asked = entryOf(
      1,
      'Where is my parcel from Hamburg? Can I change the invoice address to our new office?',
      text,
    );
    const answered = entryOf(2, 'The parcel from Hamburg is at your post office.', staff);
    const { summary } = await insightsOf(ticketOf([asked, answered]));
    const open = summary.sections.find(({ kind }) => kind === 'open_questions')?.items.map((item) => item.text);
    expect(open).toEqual(['Can I change the invoice address to our new office?']);
  });

  it('in the helpdesk’s words where the settings name its language', async () => {
    const german = createLocalAnalyst(extractive, { language: 'de', random: () => 0.5 });
    const { summary, language } = written(
      await german.prepare(ticketOf([entryOf(1, 'My printer is broken since Monday.', text)])).analyse(never),
    );
    expect(language).toBe('de');
    expect(summary.sections.find(({ kind }) => kind === 'state')?.items[0]?.text).toContain('eine Antwort steht aus');
  });
});

describe('a recommended response without a model', () => {
  const asked = [
    entryOf(1, 'The toner of our printer is empty, the printer shows error E5. How do we change the toner?', text),
  ];
  const change = faq(
    '1',
    'Change the toner of a printer',
    'Open the printer, take out the empty toner, put in a new one. Error E5 goes away.',
  );

  it('names its source and why it fits, in words', async () => {
    const { recommendations } = await insightsOf(
      ticketOf(asked, { references: [change, faq('2', 'Office hours', 'We are open from nine to five.')] }),
    );
    expect(recommendations).toMatchObject([
      {
        id: 'faq:1',
        language: 'en',
        confidence: { level: 'high', reason: expect.stringMatching(/^\d+ of \d+ key words .*toner/) },
        sources: [{ kind: 'faq', id: '1', title: 'Change the toner of a printer', internal: false }],
      },
    ]);
  });

  it('none where nothing fits, and none in another language than the customer’s', async () => {
    const german = faq(
      '3',
      'Toner wechseln am Drucker',
      'Öffnen Sie den Drucker und nehmen Sie den leeren Toner heraus. Der Fehler E5 verschwindet.',
    );
    const { recommendations } = await insightsOf(
      ticketOf(asked, { references: [german, faq('2', 'Office hours', 'We are open from nine to five.')] }),
    );
    expect(recommendations).toEqual([]);
  });

  it('marks an internal source, and is then not of high confidence', async () => {
    const { recommendations } = await insightsOf(ticketOf(asked, { references: [{ ...change, internal: true }] }));
    expect(recommendations).toMatchObject([{ sources: [{ internal: true }], confidence: { level: 'medium' } }]);
    expect(recommendations[0]?.confidence?.reason).toContain('internal');
  });

  it('fills in what is known of osTicket’s variables, leaves the rest to be seen, and the signature to osTicket', async () => {
    const canned = {
      kind: 'canned' as const,
      id: '9',
      title: 'Change the toner of a printer',
      body: 'Hello %{ticket.name.first},\nthe printer of ticket %{ticket.number} needs a new toner on %{ticket.due_date}.\n\n%{signature}',
      internal: false,
    };
    const { recommendations } = await insightsOf(ticketOf(asked, { references: [canned] }));
    expect(recommendations[0]?.body).toBe(
      'Hello Ana,\nthe printer of ticket 004711 needs a new toner on %{ticket.due_date}.',
    );
    expect(recommendations[0]?.confidence?.reason).toContain('ticket.due_date');
  });

  it('is not what was sent before', async () => {
    const sent = entryOf(2, change.body, staff);
    const again = entryOf(3, 'The toner is changed, but the printer still shows error E5.', text);
    const { recommendations } = await insightsOf(ticketOf([...asked, sent, again], { references: [change] }));
    expect(recommendations).toEqual([]);
  });
});
