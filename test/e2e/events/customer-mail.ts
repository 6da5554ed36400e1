import { Database } from '../hosts/database.ts';
import type { Helpdesk } from '../hosts/helpdesk.ts';
import { seededPeople } from '../hosts/people.ts';

/**
 * Lets this machine send mail into a helpdesk by osTicket's own API, as a mail server's pipe does; `headers` go with each.
 */
export async function openMailPipe(helpdesk: Helpdesk, headers: Record<string, string> = {}): Promise<MailPipe> {
  const database = new Database(helpdesk.database);
  const key = 'E2E0123456789ABCDEF0123456789ABC';
  const table = database.table('api_key');
  await database.query(
    `DELETE FROM ${table} WHERE apikey = '${key}';
     INSERT INTO ${table} SET isactive = 1, ipaddr = '127.0.0.1', apikey = '${key}', can_create_tickets = 1,
       can_exec_cron = 1, updated = NOW(), created = NOW()`,
  );
  const send = async (subject: string, text: string) => {
    const { name, email } = seededPeople.customer;
    const lines = [
      `From: ${name} <${email}>`,
      'To: support@helpdesk.test',
      `Subject: ${subject}`,
      `Message-ID: <${crypto.randomUUID()}@customer.test>`,
      'Date: Sat, 21 Nov 2026 10:00:00 +0000',
      // No automatic answer: there is no mail server to send it.
      'Precedence: bulk',
      'X-Auto-Response-Suppress: All',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '',
    ];
    const started = performance.now();
    const answer = await fetch(`${helpdesk.origin}${helpdesk.rootPath}api/http.php/tickets.email`, {
      method: 'POST',
      headers: { ...headers, 'x-api-key': key },
      body: lines.join('\r\n'),
    });
    const body = await answer.text();
    if (answer.status !== 201) throw new Error(`the mail was not taken: ${answer.status} ${body}`);
    return { number: body.trim(), tookMs: performance.now() - started };
  };
  const idOf = async (number: string) => {
    const rows = await database.query(
      `SELECT ticket_id FROM ${database.table('ticket')} WHERE number = '${number.replace(/\D/g, '')}'`,
    );
    return Number(rows[0]?.[0]);
  };
  return {
    async newTicket(subject, text) {
      const { number, tookMs } = await send(subject, text);
      return { ticketId: await idOf(number), number, tookMs };
    },
    reply: (number, text) => send(`Re: [#${number}] again`, text),
  };
}

/** A customer's mail program. */
export interface MailPipe {
  newTicket(subject: string, text: string): Promise<{ ticketId: number; number: string; tookMs: number }>;
  /** Answers to a ticket; throws when the helpdesk does not take the mail. */
  reply(number: string, text: string): Promise<{ tookMs: number }>;
}
