import { expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { TicketDrafts } from '../hosts/ticket-drafts.ts';
import { addHostModules } from '../page/host-modules.ts';
import { ticketUrl } from '../page/ticket-page.ts';
import { letter, WritingBox } from '../page/writing-box.ts';

onRealHosts((bench, helpdesk) => {
  const drafts = new TicketDrafts(helpdesk);
  const ticketId = helpdesk.spare[5] ?? 0;

  /** Which of the boxes take something from the support agent, and the boxes that came to the front by it. */
  const boxesThatTake = async () => {
    const { page } = await bench.visit();
    await page.goto(ticketUrl(bench.host, ticketId));
    await page.waitForSelector('#ticket_tabs');
    if (await page.locator('#note').count()) await page.waitForSelector('#note .redactor-in', { state: 'attached' });
    await addHostModules(page);
    const taken = {
      reply: await new WritingBox(page, 'reply').insert(letter),
      note: await new WritingBox(page, 'note').insert(letter),
    };
    await drafts.forget(ticketId);
    return taken;
  };

  test('a person without the permission to reply has a note only', async () => {
    const [[permissions = ''] = []] = await drafts.query('SELECT HEX(permissions) FROM ost_role WHERE id = 1');
    await drafts.query(
      `UPDATE ost_role SET permissions = REPLACE(permissions, '"ticket.reply":1', '"ticket.reply":0') WHERE id = 1`,
    );
    try {
      expect(await boxesThatTake()).toEqual({ reply: false, note: true });
    } finally {
      await drafts.query(`UPDATE ost_role SET permissions = UNHEX('${permissions}') WHERE id = 1`);
    }
    expect(await boxesThatTake()).toEqual({ reply: true, note: true });
  });

  test('a ticket that was merged into another has neither', async () => {
    // FLAG_SEPARATE_THREADS, and a parent: a child that cannot be answered (ticket-view.inc.php:30).
    const [[flags = '0'] = []] = await drafts.query(`SELECT flags FROM ost_ticket WHERE ticket_id = ${ticketId}`);
    await drafts.query(
      `UPDATE ost_ticket SET ticket_pid = ${helpdesk.tickets.plain}, flags = flags | 2 WHERE ticket_id = ${ticketId}`,
    );
    try {
      expect(await boxesThatTake()).toEqual({ reply: false, note: false });
    } finally {
      await drafts.query(`UPDATE ost_ticket SET ticket_pid = NULL, flags = ${flags} WHERE ticket_id = ${ticketId}`);
    }
  });
});
