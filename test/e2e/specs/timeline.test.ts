import { beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../src/contract/limits.ts';
import { onEveryHost, onRealHosts } from '../bench.ts';
import { staffWork } from '../events/staff-work.ts';
import { installCanary } from '../hostile/canary.ts';
import { isInvisible, pack, readPayloads } from '../hostile/payloads.ts';
import { strangersInPanels } from '../hostile/shadow-census.ts';
import type { WriteBackDraft } from '../machine.ts';
import { accessibilityFaults } from '../page/accessibility.ts';
import { clickToggle, isOpen, panel } from '../page/panels.ts';
import { insightsUrl, openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';
import { hasVectors } from '../shared-vectors.ts';

type Steps = NonNullable<WriteBackDraft['timeline']>['steps'];

const at = (hour: number) => new Date(Date.UTC(2026, 0, 2, hour)).toISOString();

describe('the timeline', () => {
  onEveryHost((bench) => {
    let visit: Visit;
    let ticketId = 0;
    let entryId = 0;
    let canaryCalls: string[];

    beforeAll(async () => {
      ticketId = bench.host.tickets.spare[2] ?? 0;
      visit = await bench.visit('supportAgent');
      canaryCalls = await installCanary(visit.page);
      entryId = await bench.host.newestEntryId(ticketId);
    });
    const put = async (steps: Steps) => {
      const answer = await bench.machine.put(ticketId, { summary: { gist: 'Crate 7.' }, timeline: { steps } });
      expect(answer.text).toBe('{"applied":true}');
    };
    const route = (id = ticketId) => insightsUrl(bench.host, id).replace('insights', 'timeline');
    const steps = () => panel(visit.page, 'timeline').locator('ol > li');

    test('is a heading at first, loads when it is opened, and leads to its entries', async () => {
      // Sent in no order.
      const sent = Array.from({ length: 12 }, (_, index) => ({
        at: at(index),
        who: 'Carla',
        what: `Step ${index}.`,
        entryId,
      }));
      await put([...sent.slice(6), ...sent.slice(0, 6), { at: at(20), what: 'Nobody knows.', support: 'unsupported' }]);
      visit.forget();
      await openTicket(visit.page, bench.host, ticketId);
      expect(await isOpen(visit.page, 'timeline')).toBe(false);
      expect(await panel(visit.page, 'timeline').innerText()).toMatch(/^Timeline\s*(Unread\s*)?13$/);
      expect(visit.requests).not.toContain(route());

      await clickToggle(visit.page, 'timeline');
      await steps().first().waitFor();
      const texts = await steps().allInnerTexts();
      expect(texts.map((text) => /Step \d+|Show \d+ more|Nobody/.exec(text)?.[0])).toEqual([
        ...['Step 0', 'Step 1', 'Step 2', 'Show 5 more', 'Step 8', 'Step 9', 'Step 10', 'Step 11', 'Nobody'],
      ]);
      expect(texts[0]).toMatch(/\d.* ago/);
      expect(texts.at(-1)).toContain('not found in this ticket');

      await panel(visit.page, 'timeline').getByRole('button', { name: 'Show 5 more' }).click();
      expect(await accessibilityFaults(visit.page)).toEqual([]);
      await steps().filter({ hasText: 'Step 5.' }).getByRole('link', { name: 'Show entry 1 in the thread' }).click();
      await visit.page.waitForFunction((id) => document.activeElement?.id === `thread-entry-${id}`, entryId);
    });

    test('says what it does not know of the thread, and that an entry is not on the page', async () => {
      await put([{ at: at(1), what: 'One step.', entryId }]);
      await bench.host.addCustomerMessage(ticketId, 'It is here!');
      await openTicket(visit.page, bench.host, ticketId);
      await visit.page.locator(`#thread-entry-${entryId}`).evaluate((element) => element.remove());
      await clickToggle(visit.page, 'timeline');
      await panel(visit.page, 'timeline').getByText('new messages: 1').waitFor();
      await panel(visit.page, 'timeline').getByRole('link', { name: 'Show entry 1 in the thread' }).click();
      await panel(visit.page, 'timeline').getByText('not on this page').waitFor();
    });

    test('comes from a route of its own, for nobody to keep, until it is taken back', async () => {
      await put([{ at: at(1), what: 'One step.' }]);
      const { request } = visit.page;
      const answer = await request.get(route());
      expect([answer.status(), answer.headers()['cache-control']]).toEqual([200, 'private, no-cache']);
      expect(await answer.json()).toMatchObject({
        steps: [{ at: at(1), who: null, what: 'One step.', entryId: null }],
      });
      expect((await request.post(route(), { data: {} })).status()).toBe(405);

      await bench.machine.put(ticketId, { timeline: null });
      const gone = await request.get(route());
      const never = await request.get(route(999_999));
      expect([gone.status(), await gone.text()]).toEqual([404, await never.text()]);
    });

    test('is refused as a whole where one step is wrong, and what is stored stays', async () => {
      await put([{ at: at(1), what: 'One step.' }]);
      const good = { at: at(2), what: 'Good.' };
      const wrong: [unknown, string][] = [
        [{ steps: [] }, '/timeline/steps'],
        [{ steps: Array.from({ length: limits.timelineSteps + 1 }, () => good) }, '/timeline/steps'],
        [{ steps: [good, { ...good, what: 'x'.repeat(limits.timelineWhatChars + 1) }] }, '/timeline/steps/1/what'],
        [{ steps: [{ ...good, at: '2026-02-30T00:00:00Z' }] }, '/timeline/steps/0/at'],
        [{ steps: [{ ...good, entryId: 0 }] }, '/timeline/steps/0/entryId'],
        [{ steps: [{ ...good, html: '<b>' }] }, '/timeline/steps/0/html'],
        ['soon', '/timeline'],
      ];
      for (const [timeline, pointer] of wrong) {
        const answer = await bench.machine.put(ticketId, { timeline } as WriteBackDraft);
        expect([answer.status, answer.json()], pointer).toEqual([
          422,
          expect.objectContaining({ code: 'validation', errors: [expect.objectContaining({ pointer })] }),
        ]);
      }
      expect((await bench.machine.get(ticketId)).json()).toMatchObject({
        timeline: { steps: [{ what: 'One step.' }] },
      });
    });

    test.skipIf(!hasVectors)('hostile text stays text in each of its steps', async () => {
      const payloads = readPayloads();
      const visible = (maxChars: number) => pack(payloads, maxChars).filter((text) => !isInvisible(text));
      const [what, who] = [visible(limits.timelineWhatChars), visible(limits.timelineWhoChars)];
      // Every one as what was done; as who did it, as many as there is room for, from all of them.
      const stride = Math.ceil(who.length / what.length);
      for (let start = 0; start < what.length; start += limits.timelineSteps) {
        const part = what.slice(start, start + limits.timelineSteps);
        const count = part.length;
        await put(
          part.map((text, index) => ({
            at: at(index),
            who: who[((start + index) * stride) % who.length] ?? '',
            what: text,
          })),
        );
        await openTicket(visit.page, bench.host, ticketId);
        await clickToggle(visit.page, 'timeline');
        await panel(visit.page, 'timeline')
          .getByRole('button', { name: /^Show \d+ more$/ })
          .click();
        await panel(visit.page, 'timeline').getByRole('button', { name: 'Show fewer' }).waitFor();
        expect(await steps().count()).toBe(count + 1);
        expect(await strangersInPanels(visit.page)).toEqual([]);
      }
      expect([canaryCalls, visit.dialogs]).toEqual([[], []]);
      expect(visit.requests.filter((url) => !url.startsWith(bench.host.url))).toEqual([]);
    });
  });
});

describe('the timeline of a real helpdesk', () => {
  onRealHosts((bench, helpdesk) => {
    const ticketId = helpdesk.spare[4] ?? 0;
    const route = () => insightsUrl(bench.host, ticketId).replace('insights', 'timeline');

    test('cites what stands in the place of an edited message', async () => {
      const sana = await bench.visit('supportAgent');
      const original = await bench.host.addCustomerMessage(ticketId, 'Where is crate 7?');
      await bench.machine.put(ticketId, { timeline: { steps: [{ at: at(1), what: 'Asked.', entryId: original }] } });
      const staff = staffWork(bench.host, await bench.visit('administrator'));
      await staff.editEntry(ticketId, original, 'Where is crate seven?');
      const edited = await bench.host.newestEntryId(ticketId);
      expect(edited).not.toBe(original);
      expect((await (await sana.page.request.get(route())).json()).steps).toMatchObject([{ entryId: edited }]);
    });

    // Its switch is in changes.test.ts.
    test('is for nobody of another department', async () => {
      const { request } = (await bench.visit('salesAgent')).page;
      await bench.machine.put(ticketId, { timeline: { steps: [{ at: at(1), what: 'Only for us.' }] } });
      const refused = await request.get(route());
      const never = await request.get(insightsUrl(bench.host, 999_999).replace('insights', 'timeline'));
      expect([refused.status(), await refused.text()]).toEqual([404, await never.text()]);
    });
  });
});
