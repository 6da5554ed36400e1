import { describe, expect, it } from 'vitest';
import { type Candidates, candidatesRequest } from '../../../src/contract/candidates.ts';
import { related as relatedPart } from '../../../src/contract/kinds/related.ts';
import type { Log, LogFields } from '../../../src/worker/log/log.ts';
import type { Embeddings, Vectors } from '../../../src/worker/related/embeddings.ts';
import { createRelatedFinder } from '../../../src/worker/related/related-finder.ts';
import { failed, type ShimFailureCode } from '../../../src/worker/shim-client/result.ts';
import { fakeTicket } from '../fake/fake-ticket.ts';
import { VirtualTime } from '../fake/virtual-time.ts';
import { printerCandidates } from './candidates-for-test.ts';

const signal = new AbortController().signal;
const ticket = fakeTicket(1, 0, {
  subject: 'Paper jams in the printer of Ada Testmann',
  entries: [
    {
      entryId: 101,
      type: 'M',
      at: '2026-11-20T10:00:00Z',
      author: { role: 'customer', name: 'Ada Testmann' },
      format: 'text',
      body: 'Hello, the printer jams and paper stays in tray two. My number is +49 170 1234567. Ada Testmann',
      attachments: [],
    },
  ],
});

function open({
  answer = printerCandidates(),
  failure = null as ShimFailureCode | null,
  embeddings = null as Embeddings | null,
} = {}) {
  const time = new VirtualTime();
  const asked: unknown[] = [];
  const lines: string[] = [];
  const note = (event: string, fields?: LogFields) => void lines.push(`${event} ${JSON.stringify(fields ?? {})}`);
  const log: Log = { info: note, warn: note, error: note };
  const state = { failure, answer };
  const client = {
    candidates: async (_ticketId: number, request: unknown) => {
      asked.push(request);
      return state.failure === null ? { ok: true as const, value: state.answer as Candidates } : failed(state.failure);
    },
  };
  const finder = createRelatedFinder({ client, embeddings, time, log, random: () => 0.5 });
  const find = () => finder.find(ticket, signal);
  const findOther = () => finder.find({ ...ticket, ticketId: ticket.ticketId + 1 }, signal);
  return { finder, asked, lines, time, state, find, findOther };
}

describe('what has to do with a ticket', () => {
  it('is searched for by its words, which no log line tells', async () => {
    const { find, asked, lines } = open();
    await find();
    const { words } = candidatesRequest.parse(asked[0]);
    expect(words.map((word) => word.toLowerCase())).toEqual(
      expect.arrayContaining(['paper', 'jams', 'printer', 'tray']),
    );
    expect(words.map((word) => word.toLowerCase())).not.toContain('the');
    expect(lines).toEqual([]);
  });

  it('comes with why and how it ended, similar ones first; what shares one common word only is left out', async () => {
    const { part } = await open().find();
    const items = relatedPart.parse(part.related).items;
    expect(items.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['faq 5', 'ticket 12', 'ticket 14', 'ticket 15']);
    expect(items[1]).toMatchObject({ reasons: ['words'], ending: 'We have replaced the pickup roller of tray two.' });
    expect(items[1]?.why).toMatch(/Paper, jams, printer/);
    // Still open: it has not ended. The same requester's: no word of it is called similar.
    expect(items[2]).toMatchObject({ ending: null });
    expect(items[3]).toEqual({ kind: 'ticket', id: '15', reasons: ['requester', 'ip'], why: null, ending: null });
  });

  it('brings public references that the ticket did not come with, and no word of another ticket', async () => {
    const { references } = await open().find();
    expect(references.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['faq 5']);
    const known = createRelatedFinder({
      client: { candidates: async () => ({ ok: true as const, value: printerCandidates() }) },
      embeddings: null,
      time: new VirtualTime(),
      log: { info() {}, warn() {}, error() {} },
      random: () => 0.5,
    });
    const again = await known.find({ ...ticket, references: printerCandidates().references }, signal);
    expect(again.references).toEqual([]);
  });

  it('is taken away where nothing is related, and left as it was where nobody could be asked', async () => {
    expect(await open({ answer: { tickets: [], references: [] } }).find()).toEqual({
      part: { related: null },
      references: [],
      tokens: 0,
    });
    const { find, lines } = open({ failure: 'unavailable' });
    expect(await find()).toEqual({ part: {}, references: [], tokens: 0 });
    expect(lines).toEqual(['candidates_failed {"ticketId":1,"code":"unavailable"}']);
  });

  it('is not asked for again for a while where the plugin is older and has no such route', async () => {
    const { find, findOther, asked, lines, time, state } = open({ failure: 'not_found' });
    for (let times = 0; times < 3; times += 1) await find();
    for (let times = 0; times < 3; times += 1) await findOther();
    expect([asked.length, lines]).toEqual([4, []]);
    state.failure = null;
    await time.run(time.wait(601_000, signal));
    expect((await find()).part.related?.items.length).toBe(4);
  });

  it('is asked for with the next ticket where one was deleted meanwhile', async () => {
    const { find, findOther, state } = open({ failure: 'not_found' });
    await find();
    state.failure = null;
    expect((await findOther()).part.related?.items.length).toBe(4);
    state.failure = 'not_found';
    await find();
    state.failure = null;
    expect((await findOther()).part.related?.items.length).toBe(4);
  });

  it('never fails for a bug or an odd text', async () => {
    const { finder, lines } = open({ answer: { tickets: null, references: [] } as unknown as Candidates });
    expect(await finder.find(ticket, signal)).toEqual({ part: {}, references: [], tokens: 0 });
    expect(lines[0]).toMatch(/^bug /);
  });
});

describe('with embeddings', () => {
  const vectorsBy = (rate: (text: string) => number[]): Embeddings & { sent: string[] } => {
    const sent: string[] = [];
    return {
      sent,
      async of(texts): Promise<Vectors> {
        sent.push(...texts.filter((text) => text !== null));
        const vectors = texts.map((text) => (text === null ? null : Float32Array.from(rate(text))));
        return { ok: true, vectors, tokens: 7 };
      },
    };
  };

  it('the nearer one comes first, whatever its words', async () => {
    // A badge is what this endpoint takes a jam for.
    const embeddings = vectorsBy((text) => (/badge|Paper jams in the printer of/i.test(text) ? [1, 0] : [0, 1]));
    const { part, tokens } = await open({ embeddings }).find();
    expect(part.related?.items.map(({ kind, id }) => `${kind} ${id}`)).toContain('ticket 13');
    expect(tokens).toBe(7);
  });

  it('texts leave without personal data: no name, address or number of anybody', async () => {
    const embeddings = vectorsBy(() => [1, 0]);
    await open({ embeddings }).find();
    expect(embeddings.sent.length).toBeGreaterThan(3);
    const all = embeddings.sent.join('\n');
    expect(all).not.toMatch(/Ada|Testmann|Bela|1234567|\[\[/);
    expect(all).toContain('[person]');
    // The same text another time, or the cache would never know it again.
    const again = vectorsBy(() => [1, 0]);
    await open({ embeddings: again }).find();
    expect(again.sent).toEqual(embeddings.sent);
  });

  it('that fail, words decide, and the log says so once until they work again', async () => {
    let isDown = true;
    const embeddings: Embeddings = {
      of: async (texts) =>
        isDown
          ? { ok: false, code: 'timeout', tokens: 3 }
          : { ok: true, vectors: texts.map(() => Float32Array.from([1])), tokens: 0 },
    };
    const { find, lines } = open({ embeddings });
    const byWords = (await open().find()).part;
    const found = await find();
    expect([found.part, found.tokens]).toEqual([byWords, 3]);
    await find();
    expect(lines).toEqual(['embeddings_failed {"code":"timeout"}']);
    isDown = false;
    await find();
    isDown = true;
    await find();
    expect(lines.length).toBe(2);
  });
});
