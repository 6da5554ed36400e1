import { describe, expect, it } from 'vitest';
import { hasVectors, readVectors } from '../../e2e/shared-vectors.ts';
import { openAnalysisBench, written } from '../fake/analysis-bench.ts';
import { answerOf, replyOf } from '../fake/fake-answer.ts';
import { completion } from '../fake/fake-model.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';

const text = `Hello, the printer prints nothing. Write to ana.perez@example.org or call +34 612 345 678.
My IBAN is DE89 3704 0044 0532 0130 00. Regards, Ana Pérez`;
const ticket = ticketOf([entryOf(1, text, { format: 'text' })], {
  references: [
    { kind: 'faq', id: '3', title: 'Printer', body: 'Ask Ana Pérez, ana.perez@example.org.', internal: false },
  ],
});
const secrets = ['ana.perez@example.org', '612 345 678', '3704', 'Ana', 'Pérez'];

describe('personal data', () => {
  it('does not reach the model, and is back in what is written', async () => {
    const { model, analyse } = openAnalysisBench(({ body }) => {
      const placeholders = [...(body.messages[1]?.content.matchAll(/\[\[[A-Z]+_\d+[A-Z]*_[a-z0-9]+\]\]/g) ?? [])].map(
        ([one]) => one,
      );
      const all = [...new Set(placeholders)].join(' ');
      return completion(JSON.stringify(answerOf({ state: [{ text: `Known: ${all}`, entryIds: [1] }] })));
    });
    const { summary } = written(await analyse(ticket));
    for (const secret of secrets) expect(model.requests[0]?.text).not.toContain(secret);
    const state = summary.sections.find(({ kind }) => kind === 'state')?.items[0];
    for (const secret of secrets) expect(state?.text).toContain(secret);
    expect(state?.support).toBe('supported');
  });

  it('a model makes up is not found in the ticket; a placeholder nobody gave out stays text', async () => {
    const invented = 'Please write to bob@elsewhere.test or call +49 30 5550199, [[EMAIL_9_zzzz]].';
    const { analyse } = openAnalysisBench(() =>
      completion(
        JSON.stringify(answerOf({ state: [{ text: invented, entryIds: [1] }], replies: [replyOf(invented)] })),
      ),
    );
    const { summary, recommendations } = written(await analyse(ticket));
    expect(summary.sections.find(({ kind }) => kind === 'state')?.items).toEqual([
      { text: invented, entryIds: [1], support: 'unsupported' },
    ]);
    expect(recommendations[0]?.body).toBe(invented);
    expect(recommendations[0]?.confidence).toMatchObject({
      level: 'low',
      reason: expect.stringContaining('bob@elsewhere.test, +49 30 5550199'),
    });
  });

  it('that cannot be taken out is not sent', async () => {
    // A nonce is made of letters; a source of chance out of its range makes none.
    const bench = openAnalysisBench(
      () => completion('{}'),
      {},
      () => 2,
    );
    expect(await bench.analyse(ticket)).toMatchObject({ ok: false, code: 'scrub_bad_nonce', final: true });
    expect(bench.model.requests).toEqual([]);
    expect(() => bench.analyst.prepare(ticket).wouldBeSent()).toThrow('scrub_bad_nonce');
  });
});

interface Rows {
  entities: Record<
    string,
    { positive: { text?: string; text_parts?: string[]; spans?: { start: number; end: number }[] }[] }
  >;
}

/** What must not leave by any way; the others are measured where they are found (test/worker/scrub). */
const kinds = ['EMAIL', 'IBAN', 'CREDIT_CARD', 'IP_ADDRESS', 'US_SSN', 'SECRET', 'URL_WITH_SECRET'];

describe.skipIf(!hasVectors)('the vectors of personal data', () => {
  const vectors = hasVectors ? readVectors<Rows>('pii') : { entities: {} };
  it.each(kinds)('%s: none reaches the model', async (kind) => {
    const rows = vectors.entities[kind]?.positive ?? [];
    expect(rows.length).toBeGreaterThan(0);
    const { model, analyse } = openAnalysisBench(() => completion(JSON.stringify(answerOf())));
    const leaked: string[] = [];
    for (const { text: whole, text_parts: parts = [], spans } of rows) {
      const body = whole ?? parts.join('');
      const values = (spans ?? [{ start: 0, end: body.length }]).map(({ start, end }) => body.slice(start, end));
      await analyse(ticketOf([entryOf(1, body, { format: 'text' })]));
      const sent = model.requests.at(-1)?.body.messages[1]?.content ?? '';
      leaked.push(...values.filter((value) => sent.includes(value)));
    }
    expect(leaked).toEqual([]);
  });
});
