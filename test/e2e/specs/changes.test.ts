import { beforeAll, describe, expect, test } from 'vitest';
import { type PageChanges, pageChanges } from '../../../src/contract/kinds/changes.ts';
import { limits } from '../../../src/contract/limits.ts';
import { changeInstance } from '../admin/plugin-instance.ts';
import { onEveryHost, onRealHosts } from '../bench.ts';
import { openMailPipe } from '../events/customer-mail.ts';
import { installCanary } from '../hostile/canary.ts';
import { isInvisible, pack, readPayloads } from '../hostile/payloads.ts';
import { strangersInPanels } from '../hostile/shadow-census.ts';
import { Database } from '../hosts/database.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import type { WriteBackDraft } from '../machine.ts';
import { accessibilityFaults } from '../page/accessibility.ts';
import { clickToggle, isOpen, panel } from '../page/panels.ts';
import { insightsUrl, openTicket, ticketHtml } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';
import { hasVectors } from '../shared-vectors.ts';

const said = (gist: string, level: 'LOW' | 'HIGH' | 'CRITICAL'): WriteBackDraft => ({
  summary: { gist },
  assessment: { urgency: { level } },
});

/** Every fact that is watched, each otherwise than with another number. */
function saidOfAll(number: number): WriteBackDraft {
  const name = `Name ${number}`;
  return {
    summary: { gist: `Gist ${number}.` },
    assessment: {
      urgency: { level: number % 2 ? 'LOW' : 'HIGH' },
      ...{ effortMinutes: number, sentiment: name, suggestedTitle: name },
      ...{ suggestedPriority: name, suggestedDepartment: name, suggestedTopic: name },
    },
  };
}

describe('what changed', () => {
  onEveryHost((bench) => {
    let sana: Visit;
    let head: Visit;
    let canaryCalls: string[];
    let ticketId = 0;

    beforeAll(async () => {
      ticketId = bench.host.tickets.spare[1] ?? 0;
      sana = await bench.visit('supportAgent');
      head = await bench.visit('administrator');
      canaryCalls = await installCanary(sana.page);
      // What other specs said of this ticket is forgotten.
      await bench.machine.delete(ticketId);
      await bench.host.addCustomerMessage(ticketId, 'Where is crate 7?');
    });
    const put = async (draft: WriteBackDraft) => {
      expect((await bench.machine.put(ticketId, draft)).text).toBe('{"applied":true}');
    };
    const log = async (): Promise<PageChanges['changes'] | number> => {
      const answer = await sana.page.request.get(insightsUrl(bench.host, ticketId).replace('insights', 'changes'));
      return answer.status() === 200 ? pageChanges.parse(await answer.json()).changes : answer.status();
    };
    const open = async ({ page }: Visit) => {
      await openTicket(page, bench.host, ticketId);
      expect(await isOpen(page, 'changes')).toBe(false);
      await clickToggle(page, 'changes');
      const items = panel(page, 'changes').locator('ol > li');
      await items.first().waitFor();
      return { items, news: items.filter({ has: page.locator('.unread') }) };
    };

    test('is told with what it was, since when and by which model, once there is a change', async () => {
      await put(said('Crate 7 is late.', 'LOW'));
      expect(await log()).toBe(404);
      expect(await ticketHtml(sana.page, bench.host, ticketId)).not.toContain('"name":"changes"');

      await put(said('Crate 7 is lost.', 'HIGH'));
      expect(await log()).toMatchObject([
        { fact: 'gist', before: { text: 'Crate 7 is late.' }, after: { text: 'Crate 7 is lost.', language: 'en' } },
        { fact: 'urgency', before: { text: 'LOW' }, after: { text: 'HIGH' }, model: { name: 'test-model' } },
      ]);
      const { items } = await open(sana);
      const texts = (await items.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
      expect(texts[0]).toMatch(/^Gist: Crate 7 is lost\. New since .*\d.*, was Crate 7 is late\. · test test-model$/);
      expect(texts[1]).toMatch(/^Urgency: High New since .*\d.*, was Low · test test-model$/);
      expect(await panel(sana.page, 'changes').locator('.line').innerText()).toMatch(/^What changed\s*2$/);
      const urgency = panel(sana.page, 'assessment').locator('dd').first();
      expect((await urgency.innerText()).replace(/\s+/g, ' ')).toMatch(/^High since .*\d.*, was Low$/);
      expect(await accessibilityFaults(sana.page)).toEqual([]);
    });

    test('is marked as new to each person until that person has seen it', async () => {
      await put(said('Crate 7 was found.', 'HIGH'));
      await openTicket(sana.page, bench.host, ticketId);
      await panel(sana.page, 'changes').locator('.line').getByText('Unread').waitFor();
      const { items, news } = await open(sana);
      expect([await items.count(), await news.count()]).toEqual([3, 1]);
      expect(await news.innerText()).toContain('Crate 7 was found.');
      expect(await (await open(head)).news.count()).toBe(3);
      expect(await (await open(sana)).news.count()).toBe(0);
    });

    test('is kept up to the newest fifty, and cleared when the insights are deleted', async () => {
      for (let number = 1; number <= 8; number += 1) await put(saidOfAll(number));
      const kept = await log();
      expect(kept).toHaveLength(limits.changes);
      expect(kept).toMatchObject({ 0: { fact: 'gist', after: { text: 'Gist 8.' } }, 7: { fact: 'topic' } });
      // Seven times eight changes came; of the first eight the last two are left.
      expect(kept).toMatchObject({
        48: { before: { text: 'Gist 1.' } },
        49: { fact: 'urgency', before: { text: 'LOW' } },
      });
      expect((await bench.machine.delete(ticketId)).status).toBe(204);
      expect(await log()).toBe(404);
      await bench.host.addCustomerMessage(ticketId, 'And now?');
    });

    test('is no change where a write-back is refused or stale', async () => {
      await put(said('Here it is.', 'LOW'));
      const older = { ...said('Somewhere else.', 'HIGH'), generatedAt: '2026-01-01T00:00:00Z' };
      expect((await bench.machine.put(ticketId, older)).json()).toMatchObject({ reason: 'stale' });
      const wrong = { ...said('Nowhere.', 'HIGH'), timeline: { steps: [] } };
      expect((await bench.machine.put(ticketId, wrong)).status).toBe(422);
      expect((await bench.machine.put(ticketId, said('Nowhere.', 'SOON' as 'LOW'))).status).toBe(422);
      expect(await log()).toBe(404);
    });

    test.skipIf(!hasVectors)('hostile text stays text, as what was said before and after', async () => {
      const payloads = readPayloads();
      const visible = (maxChars: number) => pack(payloads, maxChars).filter((text) => !isInvisible(text));
      const [titles, words] = [visible(limits.titleChars), visible(limits.sentimentChars)];
      const title = (index: number) => titles[index % titles.length] ?? null;
      // Gists are in hostile-text.test.ts.
      for (let index = 0; index < 11; index += 1) {
        const assessment = { suggestedTitle: title(index * 4), suggestedPriority: title(index * 4 + 1) };
        const names = { suggestedDepartment: title(index * 4 + 2), suggestedTopic: title(index * 4 + 3) };
        await put({ assessment: { ...assessment, ...names, sentiment: words[index * 5] ?? null } });
      }
      const { items } = await open(sana);
      await panel(sana.page, 'changes')
        .getByRole('button', { name: /^Show \d+ more$/ })
        .click();
      await panel(sana.page, 'changes').getByRole('button', { name: 'Show fewer' }).waitFor();
      expect(await items.count()).toBeGreaterThan(40);
      expect(await strangersInPanels(sana.page)).toEqual([]);
      expect([canaryCalls, sana.dialogs]).toEqual([[], []]);
      expect(sana.requests.filter((url) => !url.startsWith(bench.host.url))).toEqual([]);
    });
  });
});

describe('what changed on a real helpdesk', () => {
  onRealHosts((bench, helpdesk) => {
    test('and its timeline are gone with their switches, and with the ticket', async () => {
      const administrator = await bench.visit('administrator');
      const sales = await bench.visit('salesAgent');
      const { ticketId } = await (await openMailPipe(helpdesk)).newTicket('What changes', 'Where is crate 7?');
      for (const draft of [said('Late.', 'LOW'), said('Lost.', 'HIGH')]) await bench.machine.put(ticketId, draft);
      await bench.machine.put(ticketId, { timeline: { steps: [{ at: '2026-01-02T10:00:00Z', what: 'Sent.' }] } });
      const ask = ({ page }: Visit, name: string) =>
        page.request.get(insightsUrl(bench.host, ticketId).replace('insights', name));
      const facts = async () => {
        const answer = await ask(administrator, 'changes');
        const { changes } = answer.status() === 200 ? ((await answer.json()) as PageChanges) : { changes: [] };
        return changes.map(({ fact }) => fact);
      };
      expect(await facts()).toEqual(['gist', 'urgency']);
      expect((await ask(sales, 'changes')).status()).toBe(404);
      const off = { show_summary: false, show_timeline: false };
      await changeInstance(administrator.page, bench.host.url, off);
      try {
        expect(await facts()).toEqual(['urgency']);
        expect((await ask(administrator, 'timeline')).status()).toBe(404);
        const html = await ticketHtml(administrator.page, bench.host, ticketId);
        expect(html).toContain('"name":"changes"');
        expect(html).not.toContain('"name":"timeline"');
      } finally {
        const on = { show_summary: true, show_timeline: true, show_changes: false };
        await changeInstance(administrator.page, bench.host.url, on);
      }
      try {
        expect((await ask(administrator, 'changes')).status()).toBe(404);
        const html = await ticketHtml(administrator.page, bench.host, ticketId);
        expect(html).toContain('"name":"timeline"');
        expect(html).not.toContain('"name":"changes"');
      } finally {
        await changeInstance(administrator.page, bench.host.url, { show_changes: true });
      }
      await runPhpScript('delete-ticket', helpdesk.folder, { ticketId });
      const database = new Database(helpdesk.database);
      for (const table of ['fai_changes', 'fai_further_insights']) {
        expect(await database.query(`SELECT * FROM ${table} WHERE ticket_id = ${ticketId}`), table).toEqual([]);
      }
    });
  });
});
