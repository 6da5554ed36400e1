import { beforeAll, describe, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { people } from '../hosts/people.ts';
import { sampleInsights } from '../insights.ts';
import { logInCustomer } from '../page/log-in.ts';
import { ticketHtml } from '../page/ticket-page.ts';
import { openVisit, type Visit } from '../page/visit.ts';

describe('pages without panels', () => {
  onRealHosts((bench, helpdesk) => {
    let staff: Visit;

    beforeAll(async () => {
      await bench.machine.put(helpdesk.tickets.main, sampleInsights('Only for staff'));
      staff = await bench.visit('administrator');
    });

    const expectNoTrace = (html: string) => {
      expect(html).not.toContain('fai-panels');
      expect(html).not.toContain('/fai/');
      expect(html).not.toContain('Only for staff');
    };

    test('the ticket page of staff has them, so their absence elsewhere means something', async () => {
      expect(await ticketHtml(staff.page, bench.host, helpdesk.tickets.main)).toContain('Only for staff');
    });

    test('a customer who looks at the same ticket finds no trace of them', async () => {
      const customer = await openVisit(bench.browser);
      try {
        await logInCustomer(customer.page, bench.host.url, people.customer);
        await customer.page.goto(`${bench.host.url}tickets.php?id=${helpdesk.tickets.main}`);
        const html = await customer.page.content();
        expect(html).toContain('Any news? We need it by Friday.');
        expectNoTrace(html);
        expect(customer.pageErrors).toEqual([]);
      } finally {
        await customer.close();
      }
    });

    test.each([
      ['a task', (url: string) => `${url}scp/tasks.php?id=${helpdesk.task}`, 'Call the carrier'],
      ['the list of tickets', (url: string) => `${url}scp/tickets.php`, 'Crate 7 never arrived'],
      [
        'the preview of a ticket',
        (url: string) => `${url}scp/ajax.php/tickets/${helpdesk.tickets.main}/preview`,
        'Crate 7',
      ],
      ['the list of plugins', (url: string) => `${url}scp/plugins.php`, 'Flexivity AI panels'],
    ])('%s has no trace of them', async (_page, address, wording) => {
      const html = await (await staff.page.request.get(address(bench.host.url))).text();
      expect(html).toContain(wording);
      expectNoTrace(html);
    });
  });
});
