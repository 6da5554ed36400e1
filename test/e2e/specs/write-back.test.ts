import { beforeAll, expect, test } from 'vitest';
import { onEveryHost } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { panel } from '../page/panels.ts';
import { openTicket, ticketHtml } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

onEveryHost((bench) => {
  let visit: Visit;
  let ticketId: number;

  beforeAll(async () => {
    visit = await bench.visit();
    ticketId = bench.host.tickets.spare[0] ?? 0;
  });

  test('an emoji comes back from the machine route and is on the screen', async () => {
    const gist = 'Grüße 👩🏽‍🚀 aus Zürich 😀 — 漢字';
    expect((await bench.machine.put(ticketId, sampleInsights(gist))).json()).toEqual({ applied: true });
    expect((await bench.machine.get(ticketId)).json()).toMatchObject({ summary: { gist } });
    await openTicket(visit.page, bench.host, ticketId);
    expect(await panel(visit.page, 'summary').innerText()).toContain(gist);
  });

  test('what is stored comes back in the shape in which it was sent', async () => {
    const sent = sampleInsights('Sent and stored');
    await bench.machine.put(ticketId, sent);
    expect((await bench.machine.get(ticketId)).json()).toMatchObject({
      language: 'en',
      model: { provider: 'test', name: 'test-model' },
      summary: { gist: 'Sent and stored', nextStep: sent.summary?.nextStep },
      recommendations: [{ id: 'rec-1' }, { id: 'rec-2' }],
    });
  });

  test('a write-back made earlier is called stale and changes nothing', async () => {
    await bench.machine.put(ticketId, sampleInsights('The newer one'));
    const before = (await bench.machine.get(ticketId)).text;
    const late = await bench.machine.put(ticketId, {
      ...sampleInsights('Too late'),
      generatedAt: '2020-01-01T00:00:00Z',
    });
    expect(late.status).toBe(200);
    expect(late.json()).toEqual({ applied: false, reason: 'stale' });
    expect((await bench.machine.get(ticketId)).text).toBe(before);
  });

  test('a write-back based on an older entry is stale, however late it was made', async () => {
    const olderEntryId = await bench.host.newestEntryId(ticketId);
    await bench.host.addCustomerMessage(ticketId, 'One more thing.');
    await bench.machine.put(ticketId, sampleInsights('Knows the new message'));
    const late = await bench.machine.put(ticketId, { ...sampleInsights('Does not'), basedOnEntryId: olderEntryId });
    expect(late.json()).toEqual({ applied: false, reason: 'stale' });
    expect((await bench.machine.get(ticketId)).json()).toMatchObject({ summary: { gist: 'Knows the new message' } });
  });

  test('an absent part stays and null removes one', async () => {
    await bench.machine.put(ticketId, sampleInsights('Both parts'));
    await bench.machine.put(ticketId, { recommendations: null });
    expect((await bench.machine.get(ticketId)).json()).toMatchObject({
      summary: { gist: 'Both parts' },
      recommendations: [],
    });
    await openTicket(visit.page, bench.host, ticketId);
    expect(await panel(visit.page, 'summary').count()).toBe(1);
    expect(await panel(visit.page, 'recommendations').count()).toBe(0);
  });

  test('DELETE takes everything off the page, and an older write-back does not bring it back', async () => {
    const generatedAt = new Date(Date.now() - 60_000).toISOString();
    await bench.machine.put(ticketId, sampleInsights('To be deleted'));
    expect((await bench.machine.delete(ticketId)).status).toBe(204);
    // A mount may still be there to say that an analysis is waiting, where a worker has asked lately.
    expect(await ticketHtml(visit.page, bench.host, ticketId)).not.toMatch(
      /"summary":\{|"gist":"(?!Gist")|data-recommendation|To be deleted/,
    );
    const late = await bench.machine.put(ticketId, { ...sampleInsights('Back again'), generatedAt });
    expect(late.json()).toEqual({ applied: false, reason: 'stale' });
    expect(await ticketHtml(visit.page, bench.host, ticketId)).not.toMatch(/"summary":\{|"gist":"(?!Gist")|Back again/);
  });

  test('an entry of another ticket is refused as basedOnEntryId', async () => {
    const foreign = await bench.host.newestEntryId(bench.host.tickets.main);
    const answer = await bench.machine.put(ticketId, { ...sampleInsights(), basedOnEntryId: foreign });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ code: 'validation', errors: [{ pointer: '/basedOnEntryId' }] });
  });

  test('unknown members are refused, each with its pointer', async () => {
    const draft = sampleInsights();
    const answer = await bench.machine.put(ticketId, {
      ...draft,
      summary: { ...draft.summary, mood: 'good' },
      extra: 1,
    } as unknown as typeof draft);
    expect(answer.status).toBe(422);
    const { errors } = answer.json() as { errors: { pointer: string }[] };
    expect(errors.map((error) => error.pointer).sort()).toEqual(['/extra', '/summary/mood']);
  });

  test('a ticket that does not exist is not found', async () => {
    const answer = await bench.machine.put(999_999, { ...sampleInsights(), basedOnEntryId: 1 });
    expect([answer.status, answer.json()]).toEqual([404, expect.objectContaining({ code: 'not_found' })]);
  });
});
