import type { Database } from '../hosts/database.ts';

/** Forgets every event and lease there is. */
export async function emptyQueue(database: Database): Promise<void> {
  await database.query('DELETE FROM fai_event_queue; DELETE FROM fai_spent_leases');
}

/** Forgets that anybody ever took work: only those who asked for an analysis are then told that it waits. */
export async function forgetWorkers(database: Database): Promise<void> {
  await database.query("DELETE FROM fai_facts WHERE name = 'last_lease'");
}

/** The kinds of events that wait for a ticket, sorted. */
export async function waitingKinds(database: Database, ticketId: number): Promise<string[]> {
  const rows = await database.query(
    `SELECT kind FROM fai_event_queue WHERE ticket_id = ${ticketId} AND lease_token = '' ORDER BY kind`,
  );
  return rows.map(([kind]) => kind ?? '');
}

/** Every event in the queue as `ticket kind`, sorted. */
export async function allEvents(database: Database): Promise<string[]> {
  const rows = await database.query('SELECT ticket_id, kind FROM fai_event_queue ORDER BY ticket_id, kind');
  return rows.map((row) => row.join(' '));
}

/** Makes everything that waits due now, as if the tickets had been quiet for long. */
export async function letSettle(database: Database): Promise<void> {
  await database.query(
    `UPDATE fai_event_queue SET first_at = first_at - INTERVAL 1 HOUR, last_at = last_at - INTERVAL 1 HOUR,
       due_at = UTC_TIMESTAMP(6) WHERE lease_token = ''`,
  );
}

/** Makes every lease run out now. */
export async function letLeasesExpire(database: Database): Promise<void> {
  await database.query(
    'UPDATE fai_event_queue SET lease_until = UTC_TIMESTAMP(6), due_at = UTC_TIMESTAMP(6) WHERE lease_until IS NOT NULL',
  );
}
