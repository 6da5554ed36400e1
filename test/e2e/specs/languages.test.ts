import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translations } from '../../../src/contract/strings/all.ts';
import { english } from '../../../src/contract/strings.ts';
import { onRealHosts } from '../bench.ts';
import { useStaffLanguage } from '../hosts/staff-language.ts';
import { sampleInsights } from '../insights.ts';
import { toggle } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

const packs = [
  { pack: 'ar_EG', tag: 'ar-EG', direction: 'rtl', words: translations.ar },
  { pack: 'de', tag: 'de', direction: 'ltr', words: translations.de },
  { pack: 'pt_BR', tag: 'pt-BR', direction: 'ltr', words: translations['pt-BR'] },
  { pack: 'zh_TW', tag: 'zh-TW', direction: 'ltr', words: english },
] as const;

describe('a staff member whose osTicket is in another language', () => {
  onRealHosts((bench, helpdesk) => {
    const { main } = helpdesk.tickets;
    beforeAll(() => bench.machine.put(main, sampleInsights()));

    describe.each(packs)('$pack', ({ pack, tag, direction, words }) => {
      let undo = async () => {};
      let visit: Visit;
      beforeAll(async () => {
        undo = await useStaffLanguage(helpdesk, pack);
        visit = await bench.visit('supportAgent');
        // The catalogue of a real pack; a pack of a name only has none of these words for the page's scripts.
        await visit.page.route('**/ajax.php/i18n/*/js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: '' }),
        );
        await openTicket(visit.page, bench.host, main);
      });
      afterAll(() => undo());

      test('reads the panels in it, in the direction of the page', async () => {
        const { page } = visit;
        expect(await toggle(page, 'summary').innerText()).toContain(words.Summary);
        expect(await toggle(page, 'recommendations').innerText()).toContain(words.Recommended_responses);
        const shown = await page.evaluate(() => {
          const mount = document.querySelector<HTMLElement>('#fai-panels');
          const panel = mount?.shadowRoot?.querySelector('section[data-panel]');
          return {
            page: document.documentElement.lang,
            mount: mount?.dataset.lang,
            direction: panel && getComputedStyle(panel).direction,
          };
        });
        expect(shown).toEqual({ page: tag, mount: tag, direction });
      });

      test('gets the words with the page: nothing is loaded for them', async () => {
        await visit.untilIdle();
        const ours = visit.requests.map((url) => new URL(url).pathname).filter((path) => path.includes('/fai/'));
        expect(ours.filter((path) => !/\/assets\/(?:panels|live)-[0-9a-f]+\.js$/.test(path))).toEqual([]);
      });

      test('finds the item of the More menu in it', async () => {
        expect((await visit.page.locator('a[data-fai-refresh]').textContent())?.trim()).toBe(words.Summarise_again);
      });
    });
  });
});
