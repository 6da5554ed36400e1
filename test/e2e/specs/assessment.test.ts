import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeInstance } from '../admin/plugin-instance.ts';
import { onEveryHost, onRealHosts } from '../bench.ts';
import { installCanary } from '../hostile/canary.ts';
import { pack, readPayloads } from '../hostile/payloads.ts';
import { openEverything, strangersInPanels } from '../hostile/shadow-census.ts';
import { sampleInsights } from '../insights.ts';
import type { WriteBackDraft } from '../machine.ts';
import { fact, facts, fieldDialog, saveDialog } from '../page/assessment.ts';
import { clickToggle, panel, untilStill } from '../page/panels.ts';
import { openTicket, ticketHtml } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';
import { hasVectors } from '../shared-vectors.ts';

type Assessment = NonNullable<WriteBackDraft['assessment']>;

/** Texts spread over all there are: in the unit tests every one of them is drawn. */
const hostileTexts = 40;

onEveryHost((bench) => {
  let visit: Visit;
  let ticketId = 0;
  /** A topic below another: what is suggested, and what the helpdesk calls it. */
  let topic: [suggested: string, whole: string];
  let whole: Assessment;

  beforeAll(async () => {
    ticketId = bench.host.tickets.spare[3] ?? 0;
    visit = await bench.visit('supportAgent');
    const isReal = bench.host.kind === 'osticket';
    topic = isReal ? ['access issue', 'Report a Problem / Access Issue'] : ['fault report', 'Equipment / Fault report'];
    whole = {
      urgency: { level: 'HIGH', score: 82, reason: 'Needed by Friday.' },
      effortMinutes: 90,
      sentiment: 'worried',
      suggestedTitle: 'Crate 7: "when" will it & the rest arrive?',
      suggestedPriority: 'emergency',
      suggestedDepartment: 'Warehouse',
      suggestedTopic: topic[0],
    };
  });

  const open = async (by = visit) => {
    await openTicket(by.page, bench.host, ticketId);
    await untilStill(by.page);
  };
  const apply = async (label: string) => {
    await fact(visit.page, label).getByRole('button', { name: 'Apply' }).click();
    return await fieldDialog(visit.page);
  };
  const isFocusInDialog = () => visit.page.evaluate(() => document.activeElement?.closest('#popup') !== null);

  test('what is written back is shown above the panels, and why is a click away', async () => {
    await bench.machine.put(ticketId, { ...sampleInsights(), assessment: whole });
    expect((await bench.machine.get(ticketId)).json()).toMatchObject({ assessment: whole });
    await open();
    expect(await facts(visit.page)).toEqual({
      Urgency: 'High 82/100',
      'Estimated hours': '1.5',
      Sentiment: 'worried',
      'Suggested title': 'Crate 7: "when" will it & the rest arrive?',
      'Suggested priority': 'Emergency',
      'Suggested department': 'Warehouse',
      'Suggested help topic': topic[1],
    });
    const sections = visit.page.locator('#fai-panels section');
    expect(await sections.first().getAttribute('data-panel')).toBe('assessment');
    await clickToggle(visit.page, 'assessment');
    await panel(visit.page, 'assessment').getByText('Needed by Friday.').waitFor();
    await panel(visit.page, 'assessment').getByText('test test-model').waitFor();
    expect(await panel(visit.page, 'assessment').getByRole('button', { name: 'Apply' }).count()).toBe(3);
  });

  test('applying opens the dialog of osTicket with the value filled in, which saves it when the person does', async () => {
    const title = (await apply('Suggested title')).locator('input[type=text]').first();
    await expect.poll(() => title.inputValue()).toBe(whole.suggestedTitle);
    await expect.poll(isFocusInDialog).toBe(true);
    await saveDialog(visit.page);
    await fact(visit.page, 'Suggested title').waitFor({ state: 'detached' });

    for (const [label, value] of [
      ['Suggested priority', 'Emergency'],
      ['Suggested help topic', topic[1]],
    ] as const) {
      const chosen = (await apply(label)).locator('select option:checked').first();
      await expect.poll(() => chosen.innerText()).toBe(value);
      await saveDialog(visit.page);
      await fact(visit.page, label).waitFor({ state: 'detached' });
    }

    // Read anew, it is what the ticket has.
    await open();
    expect(Object.keys(await facts(visit.page)).filter((label) => label.startsWith('Suggested'))).toEqual([
      'Suggested department',
    ]);
    expect(await visit.page.locator('.tixTitle h3').innerText()).toBe(whole.suggestedTitle);
    expect((await visit.page.locator('#field_topic').innerText()).trim()).toBe(topic[1]);
  });

  test('a dialog that is closed without saving changes nothing', async () => {
    await bench.machine.put(ticketId, { assessment: { suggestedPriority: 'Low' } });
    await open();
    await apply('Suggested priority');
    await visit.page.locator('#popup input.close').first().click();
    await visit.page.locator('#popup').waitFor({ state: 'hidden' });
    await open();
    expect(await facts(visit.page)).toEqual({ 'Suggested priority': 'Low' });
  });

  test('what the helpdesk has no choice for is shown, with nothing to apply', async () => {
    await bench.machine.put(ticketId, { assessment: { suggestedPriority: 'Yesterday', suggestedTopic: 'Nowhere' } });
    await open();
    expect(await facts(visit.page)).toEqual({ 'Suggested priority': 'Yesterday', 'Suggested help topic': 'Nowhere' });
    expect(await panel(visit.page, 'assessment').getByRole('button', { name: 'Apply' }).count()).toBe(0);
  });

  test('a part that is left out stays, and null takes it away', async () => {
    await bench.machine.put(ticketId, { summary: { gist: 'Crate 7.' } });
    expect((await bench.machine.get(ticketId)).json()).toHaveProperty('assessment');
    await bench.machine.put(ticketId, { assessment: null });
    expect((await bench.machine.get(ticketId)).json()).not.toHaveProperty('assessment');
    expect(await ticketHtml(visit.page, bench.host, ticketId)).not.toContain('"assessment":{');
  });

  test.each<[string, unknown, string]>([
    ['a level of its own', { urgency: { level: 'URGENT' } }, '/assessment/urgency/level'],
    ['a score over 100', { urgency: { level: 'LOW', score: 101 } }, '/assessment/urgency/score'],
    ['half a minute', { effortMinutes: 0.5 }, '/assessment/effortMinutes'],
    ['a title of 201 characters', { suggestedTitle: 'x'.repeat(201) }, '/assessment/suggestedTitle'],
    ['markup beside', { html: '<b>' }, '/assessment/html'],
    ['a list', [], '/assessment'],
  ])('%s is refused', async (_what, assessment, pointer) => {
    const answer = await bench.machine.put(ticketId, { assessment } as WriteBackDraft);
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'validation', errors: [{ pointer }] });
  });

  test.skipIf(!hasVectors)('hostile text stays text in every place, and in the dialog', async () => {
    const packs = pack(readPayloads(), 200);
    const texts = packs.filter((_, index) => index % Math.ceil(packs.length / hostileTexts) === 0);
    const hostile = await bench.visit('supportAgent');
    const calls = await installCanary(hostile.page);
    const { page } = hostile;
    let shown = 0;
    for (let at = 0; at + 4 < texts.length; at += 5) {
      const [suggestedTitle, suggestedPriority, suggestedDepartment, suggestedTopic, other] = texts.slice(
        at,
      ) as string[];
      const sentiment = [...(other ?? '')].slice(0, 60).join('');
      const assessment = {
        ...{ suggestedTitle, suggestedPriority, suggestedDepartment, suggestedTopic, sentiment },
        urgency: { level: 'LOW', reason: other },
      } as Assessment;
      expect((await bench.machine.put(ticketId, { assessment })).text).toBe('{"applied":true}');
      await openTicket(page, bench.host, ticketId);
      await openEverything(page);
      expect(await strangersInPanels(page)).toEqual([]);
      shown += 1;
    }
    expect(shown).toBeGreaterThan(3);
    const suggestedTitle = '"><img src=x onerror=alert(1)>';
    await bench.machine.put(ticketId, { assessment: { suggestedTitle } });
    await openTicket(page, bench.host, ticketId);
    await untilStill(page);
    await fact(page, 'Suggested title').getByRole('button', { name: 'Apply' }).click();
    const title = (await fieldDialog(page)).locator('input[type=text]').first();
    await expect.poll(() => title.inputValue()).toBe(suggestedTitle);
    expect([...calls, ...hostile.dialogs]).toEqual([]);
  });
});

describe('an assessment on a real helpdesk', () => {
  onRealHosts((bench, helpdesk) => {
    const ticketId = helpdesk.spare[3] ?? 0;
    const assessment: Assessment = { suggestedTitle: 'Another title', suggestedPriority: 'High', sentiment: 'calm' };

    // What was said of this ticket before is forgotten, and with it what has changed since.
    beforeEach(async () => {
      await bench.machine.delete(ticketId);
      await bench.host.addCustomerMessage(ticketId, 'And now?');
    });

    test('somebody whose role may not edit reads it and has no button', async () => {
      await bench.machine.put(ticketId, { assessment });
      const viewer = await bench.visit('supportViewer');
      await openTicket(viewer.page, bench.host, ticketId);
      expect(await facts(viewer.page)).toEqual({
        Sentiment: 'calm',
        'Suggested title': 'Another title',
        'Suggested priority': 'High',
      });
      expect(await panel(viewer.page, 'assessment').getByRole('button', { name: 'Apply' }).count()).toBe(0);
      expect(await ticketHtml(viewer.page, bench.host, ticketId)).not.toMatch(/"field":"[^"]/);
    });

    test('the setting takes it away and brings it back', async () => {
      await bench.machine.put(ticketId, { summary: null, recommendations: null, assessment });
      const administrator = await bench.visit('administrator');
      const set = (show_assessment: boolean) => changeInstance(administrator.page, bench.host.url, { show_assessment });
      try {
        await set(false);
        expect(await ticketHtml(administrator.page, bench.host, ticketId)).not.toContain('id="fai-panels"');
      } finally {
        await set(true);
      }
      expect(await ticketHtml(administrator.page, bench.host, ticketId)).toContain('"assessment":{');
    });
  });
});
