import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeInstance } from '../admin/plugin-instance.ts';
import { onRealHosts } from '../bench.ts';
import { type MailPipe, openMailPipe } from '../events/customer-mail.ts';
import { allEvents, emptyQueue } from '../events/event-rows.ts';
import { type StaffWork, staffWork } from '../events/staff-work.ts';
import { Database } from '../hosts/database.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import type { Visit } from '../page/visit.ts';

describe('what becomes an event', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    let administrator: Visit;
    let staff: StaffWork;
    let mail: MailPipe;
    let ticket: { ticketId: number; number: string };

    const include = (notes: boolean) => changeInstance(administrator.page, bench.host.url, { include_notes: notes });
    const events = () => allEvents(database);

    beforeAll(async () => {
      administrator = await bench.visit('administrator');
      staff = staffWork(bench.host, administrator);
      mail = await openMailPipe(helpdesk);
      ticket = await mail.newTicket('For the events', 'Hello');
    });
    beforeEach(() => emptyQueue(database));

    test("a customer's mail is a new ticket, with its first message one event", async () => {
      const { ticketId } = await mail.newTicket('Printer broken', 'It only prints squares.');
      expect(await events()).toEqual([`${ticketId} created`]);
    });

    test("a customer's next mail is a message", async () => {
      await mail.reply(ticket.number, 'Any news?');
      expect(await events()).toEqual([`${ticket.ticketId} message`]);
    });

    test('a reply of staff is a response', async () => {
      await staff.reply(ticket.ticketId, 'We are looking into it.');
      expect(await events()).toEqual([`${ticket.ticketId} response`]);
    });

    test('a note is nothing, unless workers may read notes', async () => {
      await staff.note(ticket.ticketId, 'Spoke to the carrier.');
      expect(await events()).toEqual([]);
      await include(true);
      try {
        await staff.note(ticket.ticketId, 'Spoke to the carrier again.');
        expect(await events()).toEqual([`${ticket.ticketId} note`]);
      } finally {
        await include(false);
      }
    });

    test('an edit of a message is an edit, however often', async () => {
      const entryId = await bench.host.addCustomerMessage(ticket.ticketId, 'My card is 4111');
      await emptyQueue(database);
      await staff.editEntry(ticket.ticketId, entryId, 'My card is [removed]');
      expect(await events()).toEqual([`${ticket.ticketId} edited`]);
      await emptyQueue(database);
      await staff.editEntry(ticket.ticketId, await bench.host.newestEntryId(ticket.ticketId), 'My card is gone');
      expect(await events()).toEqual([`${ticket.ticketId} edited`]);
    });

    test('an edit of a field of the ticket is an edit', async () => {
      const rows = await database.query(
        `SELECT f.id FROM ${database.table('form_field')} f JOIN ${database.table('form')} m ON m.id = f.form_id
         WHERE m.type = 'T' AND f.name = 'subject'`,
      );
      await staff.editField(ticket.ticketId, Number(rows[0]?.[0]), 'Another subject');
      expect(await events()).toEqual([`${ticket.ticketId} edited`]);
    });

    test('a transfer to another department is an edit', async () => {
      const rows = await database.query(
        `SELECT d.id FROM ${database.table('department')} d JOIN ${database.table('ticket')} t ON t.dept_id <> d.id
         WHERE t.ticket_id = ${ticket.ticketId} ORDER BY d.id LIMIT 1`,
      );
      await staff.transfer(ticket.ticketId, Number(rows[0]?.[0]));
      expect(await events()).toEqual([`${ticket.ticketId} edited`]);
    });

    test('closing and reopening are what they are called', async () => {
      await staff.setStatus(ticket.ticketId, 'closed');
      expect(await events()).toEqual([`${ticket.ticketId} closed`]);
      await emptyQueue(database);
      await staff.setStatus(ticket.ticketId, 'open');
      expect(await events()).toEqual([`${ticket.ticketId} reopened`]);
    });

    test("a customer's mail on a closed ticket reopens it as well", async () => {
      await staff.setStatus(ticket.ticketId, 'closed');
      await emptyQueue(database);
      await runPhpScript('add-entry', helpdesk.folder, { ticketId: ticket.ticketId, type: 'M', text: 'Still broken' });
      expect(await events()).toEqual([`${ticket.ticketId} message`, `${ticket.ticketId} reopened`]);
    });

    test('a merge is an edit of the ticket that got the entries, and closes the other', async () => {
      const parent = await mail.newTicket('The first of two', 'One');
      const child = await mail.newTicket('The second of two', 'Two');
      await emptyQueue(database);
      await staff.merge(parent.ticketId, parent.number, child.number);
      expect(await events()).toEqual([`${parent.ticketId} edited`, `${child.ticketId} closed`]);
    });

    test('a ticket that is deleted is told once', async () => {
      const { ticketId } = await mail.newTicket('To be deleted', 'Bye');
      await emptyQueue(database);
      await staff.setStatus(ticketId, 'deleted');
      expect(await events()).toEqual([`${ticketId} deleted`]);
    });

    test('looking at a ticket is nothing, with its lock and the image that runs cron', async () => {
      await staff.view(ticket.ticketId);
      const visit = await bench.visit();
      await visit.page.goto(`${bench.host.url}scp/tickets.php?id=${helpdesk.tickets.main}`);
      await visit.untilIdle();
      expect(await events()).toEqual([]);
    });

    test('with the setting off nothing is an event', async () => {
      await changeInstance(administrator.page, bench.host.url, { capture_events: false });
      try {
        await mail.reply(ticket.number, 'Nobody hears this');
        await staff.setStatus(ticket.ticketId, 'closed');
        expect(await events()).toEqual([]);
      } finally {
        await changeInstance(administrator.page, bench.host.url, { capture_events: true });
      }
    });

    afterAll(() => emptyQueue(database));
  });
});
