import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageData } from '../../../src/contract/page-data.ts';
import { problem } from '../../../src/contract/problem.ts';
import { onEveryHost } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { insightsUrl } from '../page/ticket-page.ts';
import { type Action, type PostChanges, type StaffActions, staffActions } from '../staff-actions.ts';

const rated = { target: 'summary', rating: 'up' };
const dismissed = { recommendationId: 'rec-1', outcome: 'dismissed' };
const bodies: [Action, unknown][] = [
  ['rating', rated],
  ['outcome', dismissed],
  ['refresh', {}],
];

describe('what staff do with insights', () => {
  onEveryHost((bench) => {
    let sana: StaffActions;
    let ticketId: number;
    let isThere = true;

    beforeAll(async () => {
      sana = await staffActions(await bench.visit('supportAgent'), bench.host);
      ticketId = bench.host.tickets.spare[1] ?? 0;
      isThere = (await sana.post(ticketId, 'rating', rated)).status() !== 404;
    });
    beforeEach(async (context) => {
      context.skip(!isThere, 'this host has no such routes');
      await bench.machine.put(ticketId, sampleInsights());
    });

    describe('rating', () => {
      test('is answered with page data that has it, and an ETag', async () => {
        const answer = await sana.post(ticketId, 'rating', { target: 'rec-2', rating: 'down', reason: 'tone' });
        expect(answer.status()).toBe(200);
        expect(answer.headers()['cache-control']).toBe('private, no-cache');
        const data = pageData.strict().parse(await answer.json());
        expect(answer.headers().etag).toContain(data.revision);
        expect(data.recommendations.map((one) => one.rating)).toEqual([null, 'down']);
        expect(data.summary?.rating).toBeNull();
        expect(await sana.data(ticketId)).toEqual(data);
      });

      test('can be changed and taken back', async () => {
        for (const rating of ['up', 'down', null] as const) {
          const answer = await sana.post(ticketId, 'rating', { target: 'summary', rating });
          expect((await answer.json()).summary.rating).toBe(rating);
          expect((await sana.data(ticketId)).summary?.rating).toBe(rating);
        }
      });

      test('keeps a comment of 1,000 characters, emoji and quotes included', async () => {
        const comment = `"';--\\ 😀`.padEnd(999, 'ß');
        const answer = await sana.post(ticketId, 'rating', { ...rated, comment });
        expect(answer.status()).toBe(200);
        const tooLong = await sana.post(ticketId, 'rating', { ...rated, comment: '😀'.repeat(1_001) });
        expect(await tooLong.json()).toMatchObject({ errors: [{ pointer: '/comment', rule: 'maxLength' }] });
      });

      test('starts fresh with a new version of what was rated', async () => {
        await sana.post(ticketId, 'rating', { target: 'rec-1', rating: 'up' });
        await bench.machine.put(ticketId, sampleInsights('A newer summary'));
        expect((await sana.recommendation(ticketId, 'rec-1')).rating).toBeNull();
      });

      test('of what is not there is refused by name', async () => {
        for (const target of ['rec-9', 'nothing']) {
          const answer = await sana.post(ticketId, 'rating', { target, rating: 'up' });
          expect(answer.status()).toBe(422);
          expect(await answer.json()).toMatchObject({ code: 'validation', errors: [{ pointer: '/target' }] });
        }
      });
    });

    describe('an outcome', () => {
      test.each([
        ['dismissed', 'dismissed'],
        ['inserted', 'used'],
        ['copied', 'used'],
        ['noted', 'used'],
        ['restored', 'open'],
      ])('%s makes the recommendation %s', async (outcome, status) => {
        const answer = await sana.post(ticketId, 'outcome', { recommendationId: 'rec-1', outcome });
        expect(answer.status()).toBe(200);
        const data = pageData.strict().parse(await answer.json());
        expect(data.recommendations.map((one) => one.status)).toEqual([status, 'open']);
      });

      test('starts fresh when the same id comes back with another analysis', async () => {
        await sana.post(ticketId, 'outcome', dismissed);
        await bench.machine.put(ticketId, sampleInsights('A newer summary'));
        expect((await sana.recommendation(ticketId, 'rec-1')).status).toBe('open');
      });

      test('of a recommendation that is not there is refused by name', async () => {
        const answer = await sana.post(ticketId, 'outcome', { recommendationId: 'rec-9', outcome: 'copied' });
        expect(answer.status()).toBe(422);
        expect(await answer.json()).toMatchObject({ code: 'validation', errors: [{ pointer: '/recommendationId' }] });
      });

      test('counts only until something newer is known: restored, then written to, it is outdated', async () => {
        await sana.post(ticketId, 'outcome', { recommendationId: 'rec-1', outcome: 'restored' });
        await bench.host.addCustomerMessage(ticketId, 'One more thing.');
        expect((await sana.recommendation(ticketId, 'rec-1')).status).toBe('outdated');
        await sana.post(ticketId, 'outcome', { recommendationId: 'rec-1', outcome: 'restored' });
        expect((await sana.recommendation(ticketId, 'rec-1')).status).toBe('open');
      });
    });

    test('the ETag follows each of them, and answers 304 in between', async () => {
      const { page } = await bench.visit('supportAgent');
      const ask = async (tag?: string) => {
        const answer = await page.request.get(insightsUrl(bench.host, ticketId), {
          headers: tag === undefined ? {} : { 'if-none-match': tag },
        });
        return { status: answer.status(), tag: answer.headers().etag ?? '' };
      };
      const seen = new Set<string>();
      for (const [action, body] of [
        ['rating', rated],
        ['outcome', dismissed],
        ['outcome', { recommendationId: 'rec-1', outcome: 'restored' }],
      ] as const) {
        const before = await ask();
        expect((await ask(before.tag)).status).toBe(304);
        await sana.post(ticketId, action, body);
        expect((await ask(before.tag)).status).toBe(200);
        seen.add(before.tag);
      }
      expect(seen.size).toBe(3);
    });

    describe('asking for an analysis', () => {
      test('is answered with what is pending, stays so, and is too soon a second time', async () => {
        const other = bench.host.tickets.spare[2] ?? 0;
        const answer = await sana.post(other, 'refresh');
        expect(answer.status()).toBe(202);
        const { pending } = await answer.json();
        expect(pending).toEqual({ state: expect.stringMatching(/^(queued|working)$/), since: expect.any(String) });
        expect((await sana.data(other)).pending).toMatchObject({ since: pending.since });

        const again = await sana.post(other, 'refresh', {});
        expect(again.status()).toBe(429);
        expect(problem.parse(await again.json()).code).toBe('too_many_requests');
        const seconds = Number(again.headers()['retry-after']);
        expect(seconds).toBeGreaterThan(0);
        expect(seconds).toBeLessThanOrEqual(60);
      });

      test('says nothing: any member is unknown', async () => {
        const answer = await sana.post(ticketId, 'refresh', { now: true });
        expect(answer.status()).toBe(422);
        expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/now', rule: 'additionalProperties' }] });
      });
    });

    describe.each(bodies)('%s is refused', (action, body) => {
      const refused: [string, PostChanges, number, string][] = [
        ['without a token', { headers: { 'x-csrftoken': undefined } }, 403, 'forbidden'],
        ['with a wrong token', { headers: { 'x-csrftoken': '0' } }, 403, 'forbidden'],
        ['from another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'forbidden'],
        ['from a sister site', { headers: { 'sec-fetch-site': 'same-site' } }, 403, 'forbidden'],
        ['with a method override', { query: '?_method=POST' }, 400, 'bad_request'],
        ['with an empty method override', { query: '?_method=' }, 400, 'bad_request'],
        ['with a list of method overrides', { query: '?_method[]=GET' }, 400, 'bad_request'],
        ['as plain text', { headers: { 'content-type': 'text/plain' } }, 415, 'unsupported_media_type'],
        [
          'in another charset',
          { headers: { 'content-type': 'application/json; charset=utf-16' } },
          415,
          'unsupported_media_type',
        ],
        ['compressed', { headers: { 'content-encoding': 'gzip' } }, 415, 'unsupported_media_type'],
      ];

      test.each(refused)('%s', async (_how, changes, status, code) => {
        const before = await sana.data(ticketId);
        const answer = await sana.post(ticketId, action, body, changes);
        expect(answer.status()).toBe(status);
        expect(problem.parse(await answer.json()).code).toBe(code);
        expect(answer.headers()['cache-control']).toBe('no-store');
        expect(await sana.data(ticketId)).toEqual(before);
      });

      test('by GET', async () => {
        const { page } = await bench.visit('supportAgent');
        const answer = await page.request.get(insightsUrl(bench.host, ticketId).replace('insights', action));
        expect(answer.status()).toBe(405);
        expect(answer.headers().allow).toBe('POST');
      });

      test.each([
        ['a list', '[{}]', 400],
        ['null', 'null', 400],
        ['half a body', JSON.stringify(body).slice(0, -1), 400],
        ['a member twice', '{"target":"summary","target":"rec-1","rating":"up"}', 400],
        ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
        ['an unknown member', JSON.stringify({ ...(body as object), status: 'closed' }), 422],
      ])('with %s for a body', async (_what, text, status) => {
        expect((await sana.post(ticketId, action, text)).status()).toBe(status);
      });
    });
  });
});
