import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnInstance } from '../admin/plugin-instance.ts';
import { actOnPlugin, pluginStatus } from '../admin/plugin-list.ts';
import { defaultPanels, type PanelSettings } from '../admin/settings.ts';
import { onEveryHost, onRealHosts } from '../bench.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { sampleInsights } from '../insights.ts';
import { clickToggle, isOpen, panelState } from '../page/panels.ts';
import { insightsUrl, openTicket, ticketHtml } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

describe('what an administrator sets', () => {
  onEveryHost((bench) => {
    let visit: Visit;

    beforeAll(async () => {
      visit = await bench.visit();
      // What other specs said of this ticket is forgotten.
      await bench.machine.delete(bench.host.tickets.main);
      await bench.host.addCustomerMessage(bench.host.tickets.main, 'Once more, please.');
      await bench.machine.put(bench.host.tickets.main, sampleInsights());
    });
    afterAll(() => bench.host.usePanels(defaultPanels));

    const use = (change: Partial<PanelSettings>) => bench.host.usePanels({ ...defaultPanels, ...change });

    test.each([
      [{ showSummary: false }, ['recommendations']],
      [{ showRecommendations: false }, ['summary']],
    ])('with %o the page has only the other panel', async (change, sections) => {
      await use(change);
      await openTicket(visit.page, bench.host, bench.host.tickets.main);
      expect((await panelState(visit.page)).sections).toEqual(sections);
      const answer = await visit.page.request.get(insightsUrl(bench.host, bench.host.tickets.main));
      const shown = sections[0] === 'summary' ? { recommendations: [] } : { summary: null };
      expect(await answer.json()).toMatchObject(shown);
    });

    test('with both panels off nothing is sent to the page, and writing goes on', async () => {
      await use({ showSummary: false, showRecommendations: false });
      const html = await ticketHtml(visit.page, bench.host, bench.host.tickets.main);
      expect(html).not.toContain('fai-panels');
      expect(html).not.toContain('fai/assets/');
      const answer = await bench.machine.put(bench.host.tickets.main, sampleInsights('Written while off'));
      expect(answer.json()).toEqual({ applied: true });
    });

    test('an opening by the setting is not remembered as the choice of a person', async () => {
      const { page } = visit;
      await use({});
      await openTicket(page, bench.host, bench.host.tickets.main);
      const untouched = await isOpen(page, 'summary');
      for (const initialState of ['expanded', 'collapsed'] as const) {
        await use({ initialState });
        await openTicket(page, bench.host, bench.host.tickets.main);
        expect(await isOpen(page, 'summary')).toBe(initialState === 'expanded');
      }
      await use({});
      await openTicket(page, bench.host, bench.host.tickets.main);
      expect(await isOpen(page, 'summary')).toBe(untouched);
    });

    test('a choice made by a person counts again when the setting is back to remembering', async () => {
      const { page } = visit;
      await use({});
      await openTicket(page, bench.host, bench.host.tickets.main);
      await clickToggle(page, 'summary');
      const chosen = await isOpen(page, 'summary');
      await use({ initialState: chosen ? 'collapsed' : 'expanded' });
      await openTicket(page, bench.host, bench.host.tickets.main);
      expect(await isOpen(page, 'summary')).toBe(!chosen);
      await use({});
      await openTicket(page, bench.host, bench.host.tickets.main);
      expect(await isOpen(page, 'summary')).toBe(chosen);
    });
  });
});

describe('a plugin that is switched off', () => {
  onRealHosts((bench, helpdesk) => {
    let administrator: Visit;

    beforeAll(async () => {
      administrator = await bench.visit('administrator');
      await bench.machine.put(helpdesk.tickets.main, sampleInsights());
    });

    const expectNoTrace = async () => {
      const html = await ticketHtml(administrator.page, bench.host, helpdesk.tickets.main);
      expect(html).toContain('ticket_tabs');
      expect(html).not.toMatch(/fai-panels|\/fai\//);
      const answer = await bench.machine.get(helpdesk.tickets.main);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(answer.text).toContain('URL not supported');
    };
    const expectPanels = async () => {
      await openTicket(administrator.page, bench.host, helpdesk.tickets.main);
      expect((await panelState(administrator.page)).sections).toEqual(['summary', 'recommendations']);
      expect((await bench.machine.get(helpdesk.tickets.main)).status).toBe(200);
    };

    const connectedSignals = async () => {
      const answer = await runPhpScript('connected-signals', helpdesk.folder, {});
      return (answer as { signals: string[] }).signals;
    };

    test('is connected to nothing but its own deletion while it is disabled', async () => {
      expect(await connectedSignals()).toEqual([
        'ajax.scp',
        'api',
        'cron',
        'model.created',
        'model.deleted',
        'model.updated',
        'object.created',
        'object.edited',
        'object.view',
        'threadentry.created',
        'ticket.created',
        'ticket.view.more',
      ]);
      await actOnPlugin(administrator.page, bench.host.url, 'disable');
      expect(await connectedSignals()).toEqual(['model.deleted']);
      await actOnPlugin(administrator.page, bench.host.url, 'enable');
    });

    test('leaves no trace while it is disabled, and comes back as it was', async () => {
      await actOnPlugin(administrator.page, bench.host.url, 'disable');
      expect(await pluginStatus(administrator.page, bench.host.url)).toBe('Disabled');
      await expectNoTrace();
      await actOnPlugin(administrator.page, bench.host.url, 'enable');
      expect(await pluginStatus(administrator.page, bench.host.url)).toBe('Enabled');
      await expectPanels();
    });

    test('leaves no trace while its instance is disabled, and comes back as it was', async () => {
      await actOnInstance(administrator.page, bench.host.url, 'disable');
      await expectNoTrace();
      await actOnInstance(administrator.page, bench.host.url, 'enable');
      await expectPanels();
    });
  });
});
