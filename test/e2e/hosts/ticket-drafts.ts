import { until } from '../until.ts';
import { Database } from './database.ts';
import type { Helpdesk } from './helpdesk.ts';

/** Drafts and thread entries as a helpdesk's database has them. */
export class TicketDrafts {
  readonly #database: Database;

  constructor(helpdesk: Helpdesk) {
    this.#database = new Database(helpdesk.database);
  }

  /** The HTML that is saved for a ticket’s reply or note; empty when nothing is, a space for an empty draft (class.draft.php:120). */
  async saved(ticketId: number, box: 'reply' | 'note'): Promise<string> {
    const namespace = `${box === 'reply' ? 'ticket.response' : 'ticket.note'}.${ticketId}`;
    const rows = await this.#database.query(
      `SELECT HEX(body) FROM ${this.#database.table('draft')} WHERE namespace = '${namespace}' ORDER BY id DESC LIMIT 1`,
    );
    return Buffer.from(rows[0]?.[0] ?? '', 'hex').toString();
  }

  /** Waits until a draft is saved that fits; osTicket saves some time after the last change. */
  untilSaved(ticketId: number, box: 'reply' | 'note', fits: (html: string) => boolean): Promise<string> {
    return until(
      `a saved ${box}`,
      async () => {
        const html = await this.saved(ticketId, box);
        return fits(html) ? html : undefined;
      },
      { timeoutMs: 25_000, everyMs: 250 },
    );
  }

  async forget(ticketId: number): Promise<void> {
    await this.#database.query(
      `DELETE FROM ${this.#database.table('draft')} WHERE namespace LIKE 'ticket.%.${ticketId}'`,
    );
  }

  /** How many entries a ticket's thread has. */
  async entries(ticketId: number): Promise<number> {
    const rows = await this.#database.query(
      `SELECT COUNT(*) FROM ${this.#database.table('thread_entry')} e JOIN ${this.#database.table('thread')} t
       ON t.id = e.thread_id WHERE t.object_type = 'T' AND t.object_id = ${ticketId}`,
    );
    return Number(rows[0]?.[0]);
  }

  /** Sets one of osTicket's own settings; namespace `core`, or `staff.ID` for a person's. */
  async set(namespace: string, key: string, value: string): Promise<void> {
    const columns = `namespace = '${namespace}', \`key\` = '${key}', value = '${value}', updated = NOW()`;
    await this.#database.query(`REPLACE INTO ${this.#database.table('config')} SET ${columns}`);
  }

  query(sql: string): Promise<string[][]> {
    return this.#database.query(sql);
  }
}
