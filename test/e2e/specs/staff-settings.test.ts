import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changeInstance, readInstance } from '../admin/plugin-instance.ts';
import { setPanelPermission } from '../admin/role-form.ts';
import { onRealHosts } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { insightsUrl, ticketHtml } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';
import { type StaffActions, staffActions } from '../staff-actions.ts';

/** As a fresh install has it. */
const defaults = {
  departments: [] as string[],
  restrict_by_role: false,
  allow_insert: true,
  allow_rating: true,
  allow_refresh: true,
  refresh_seconds: '60',
};

describe('what an administrator sets about staff', () => {
  onRealHosts((bench, helpdesk) => {
    let administrator: Visit;
    let sana: Visit;
    let actions: StaffActions;
    const { main, plain } = helpdesk.tickets;

    beforeAll(async () => {
      administrator = await bench.visit('administrator');
      sana = await bench.visit('supportAgent');
      actions = await staffActions(sana, bench.host);
      await bench.machine.put(main, sampleInsights());
    });
    const set = (values: Partial<typeof defaults>) =>
      changeInstance(administrator.page, bench.host.url, { ...defaults, ...values });
    afterAll(() => set({}));

    const statusFor = async (visit: Visit, ticketId: number) =>
      (await visit.page.request.get(insightsUrl(bench.host, ticketId))).status();

    describe('the form', () => {
      test('has the defaults after a first save with nothing but defaults', async () => {
        expect(await readInstance(administrator.page, bench.host.url)).toMatchObject(defaults);
      });

      test.each([
        [{ departments: ['Support', 'Sales'], refresh_seconds: '86400' }],
        [{ departments: ['Maintenance'], restrict_by_role: true, refresh_seconds: '10' }],
        [{ departments: [], allow_insert: false, allow_rating: false, allow_refresh: false }],
      ])('keeps %o over a second save of everything', async (values) => {
        const wanted = { ...defaults, ...values, departments: [...(values.departments ?? [])].sort() };
        await set(values);
        const shown = await readInstance(administrator.page, bench.host.url);
        expect(shown).toMatchObject(wanted);
        await changeInstance(administrator.page, bench.host.url, {});
        expect(await readInstance(administrator.page, bench.host.url)).toEqual(shown);
      });

      test.each(['9', '86401', '1e2', 'soon', '-60'])('refuses %s seconds at their field', async (seconds) => {
        await expect(set({ refresh_seconds: seconds })).rejects.toThrow('whole number of seconds from 10 to 86400');
      });
    });

    test('panels exist on tickets of the chosen departments only', async () => {
      await set({ departments: ['Sales'] });
      expect(await statusFor(sana, main)).toBe(404);
      expect((await actions.post(main, 'rating', { target: 'summary', rating: 'up' })).status()).toBe(404);
      const html = await ticketHtml(sana.page, bench.host, main);
      expect(html).toContain('ticket_tabs');
      expect(html).not.toMatch(/fai-panels|fai-refresh|\/fai\//);

      await set({ departments: ['Sales', 'Support'] });
      expect(await statusFor(sana, main)).toBe(200);
      expect(await ticketHtml(sana.page, bench.host, main)).toContain('id="fai-panels"');
    });

    describe('restricted by role', () => {
      afterEach(() => setPanelPermission(administrator.page, bench.host.url, 'All Access', false));
      const warning = () => administrator.page.locator('#config').getByText('Nobody sees the panels');

      test('nobody sees panels until a role has the permission, and the form says so', async () => {
        await set({ restrict_by_role: true });
        expect(await statusFor(sana, main)).toBe(404);
        expect(await ticketHtml(sana.page, bench.host, main)).not.toMatch(/fai-panels|fai-refresh/);
        await readInstance(administrator.page, bench.host.url);
        expect(await warning().count()).toBe(1);
      });

      test('those with the role see them, those with another role in the same department do not', async () => {
        await set({ restrict_by_role: true });
        await setPanelPermission(administrator.page, bench.host.url, 'All Access', true);
        expect(await statusFor(sana, main)).toBe(200);
        expect(await statusFor(await bench.visit('supportViewer'), main)).toBe(404);
        await readInstance(administrator.page, bench.host.url);
        expect(await warning().count()).toBe(0);
      });

      test('the permission opens no ticket that osTicket keeps closed', async () => {
        await set({ restrict_by_role: true });
        await setPanelPermission(administrator.page, bench.host.url, 'All Access', true);
        expect(await statusFor(await bench.visit('salesAgent'), main)).toBe(404);
      });
    });

    test('without inserting nobody may say that something was inserted or noted, but copied', async () => {
      await set({ allow_insert: false });
      const { can } = await actions.data(main);
      expect(can).toMatchObject({ reply: false, note: false, rate: true, refresh: true });
      const statuses = [];
      for (const outcome of ['inserted', 'noted', 'copied']) {
        statuses.push((await actions.post(main, 'outcome', { recommendationId: 'rec-1', outcome })).status());
      }
      expect(statuses).toEqual([403, 403, 200]);
    });

    test('without rating a rating is forbidden', async () => {
      await set({ allow_rating: false });
      expect((await actions.data(main)).can.rate).toBe(false);
      const answer = await actions.post(main, 'rating', { target: 'summary', rating: 'up' });
      expect(answer.status()).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'forbidden' });
    });

    test('without refreshing there is no item in the More menu, and asking is forbidden', async () => {
      await set({ allow_refresh: false });
      expect((await actions.data(plain)).can.refresh).toBe(false);
      expect(await ticketHtml(sana.page, bench.host, plain)).not.toContain('fai-refresh');
      expect((await actions.post(plain, 'refresh')).status()).toBe(403);
      await set({});
      expect(await ticketHtml(sana.page, bench.host, plain)).toContain('fai-refresh');
    });
  });
});
