import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageRelated, pageRelated } from '../../../src/contract/kinds/related.ts';
import type { PageData } from '../../../src/contract/page-data.ts';
import { storedInsights } from '../../../src/contract/write-back.ts';
import {
  type Kind,
  type Matrix,
  makeMatrix,
  password,
  type Relation,
  relations,
  type Verdict,
} from '../access/matrix.ts';
import { fillShelf, type Shelf } from '../access/shelf.ts';
import { openStaffSession, type StaffSession } from '../access/staff-session.ts';
import { onRealHosts } from '../bench.ts';
import { addedTo, statementsDuring } from '../database/statement-log.ts';
import { emptyQueue, letSettle } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { sampleInsights } from '../insights.ts';
import { workOnce } from '../worker/work-once.ts';

describe('what each person may see of related items', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    const sessions = new Map<Kind, StaffSession>();
    let matrix: Matrix;
    let verdict: Verdict;
    let shelf: Shelf;
    /** Seen by everybody below, the limited one too. */
    let shown = 0;

    const lookers: Kind[] = ['member', 'viewer', 'extended', 'limited'];
    const session = (kind: Kind) => sessions.get(kind) ?? fail(`${kind} is not logged in`);
    const related = async (kind: Kind): Promise<PageRelated | number> => {
      const { status, text } = await session(kind).ask(`scp/ajax.php/fai/tickets/${shown}/related`);
      return status === 200 ? pageRelated.parse(JSON.parse(text)) : status;
    };
    const idsOf = (answer: PageRelated | number, wanted = 'ticket') =>
      typeof answer === 'number'
        ? answer
        : answer.items.flatMap(({ kind, id }) => (kind === wanted ? [Number(id)] : [])).sort((a, b) => a - b);
    const counted = async (kind: Kind) => {
      const { text } = await session(kind).ask(`scp/ajax.php/fai/tickets/${shown}/insights`);
      return (JSON.parse(text) as PageData).later?.find(({ name }) => name === 'related')?.count;
    };
    const allowed = (kind: Kind, tickets: Relation[]) =>
      tickets
        .filter((relation) => verdict.allowed[matrix.usernames[kind]]?.[relation])
        .map((relation) => matrix.tickets[relation])
        .sort((a, b) => a - b);
    const put = (items: { kind: 'ticket' | 'faq' | 'canned'; id: string }[]) =>
      bench.machine.put(shown, {
        ...sampleInsights(),
        related: {
          items: items.map((item) => ({ ...item, reasons: ['words'], ending: `Ended ${item.kind} ${item.id}.` })),
        },
      });
    const others = relations.filter((relation) => relation !== 'referredToDepartment');
    const tickets = () => others.map((relation) => ({ kind: 'ticket' as const, id: String(matrix.tickets[relation]) }));

    beforeAll(async () => {
      matrix = await makeMatrix(bench, helpdesk);
      shown = matrix.tickets.referredToDepartment;
      for (const kind of lookers) {
        sessions.set(kind, await openStaffSession(bench.host.url, { username: matrix.usernames[kind], password }));
      }
      verdict = await matrix.askCore();
      shelf = await fillShelf(database);
    });
    afterAll(async () => {
      await shelf.remove();
      await matrix.remove();
    });

    test('of tickets it is what checkStaffPerm says: referred, assigned, of a team; nothing else is shown or counted', async () => {
      expect((await put(tickets())).status).toBe(200);
      const seen = new Set<string>();
      for (const kind of lookers) {
        const answer = await related(kind);
        const expected = allowed(kind, others);
        expect([kind, idsOf(answer)]).toEqual([kind, expected]);
        expect([kind, await counted(kind)]).toEqual([kind, expected.length]);
        for (const relation of others) {
          const id = matrix.tickets[relation];
          expect(JSON.stringify(answer).includes(`Ended ticket ${id}.`)).toBe(expected.includes(id));
        }
        seen.add(expected.join());
      }
      // Three answers at least, or the table would prove little.
      expect(seen.size).toBeGreaterThanOrEqual(3);
    });

    test('who may see none of it has no panel and no answer', async () => {
      await put([{ kind: 'ticket', id: String(matrix.tickets.other) }]);
      for (const kind of lookers)
        expect([kind, await related(kind), await counted(kind)]).toEqual([kind, 404, undefined]);
    });

    test('an article is for all staff and says when it is internal; a canned response is for its department', async () => {
      await put(shelf.items);
      const member = await related('member');
      expect(idsOf(member, 'faq')).toEqual([shelf.ids.published, shelf.ids.internal]);
      expect(idsOf(member, 'canned')).toEqual([shelf.ids.everybody, shelf.ids.support]);
      expect(await counted('member')).toBe(4);
      // The extended agent is of Sales, too.
      expect(idsOf(await related('extended'), 'canned')).toEqual([
        shelf.ids.everybody,
        shelf.ids.support,
        shelf.ids.sales,
      ]);
      expect(await counted('extended')).toBe(5);
      const internal = typeof member === 'number' ? [] : member.items.filter((item) => item.internal);
      expect(internal.map(({ id, path }) => [Number(id), path])).toEqual([
        [shelf.ids.internal, `${helpdesk.rootPath}scp/faq.php?id=${shelf.ids.internal}`],
      ]);
    });

    test('a ticket is told as it is now: its number, its subject, when it was closed; a deleted one is gone', async () => {
      const made = (await runPhpScript('conversation', helpdesk.folder, {})) as { ticketId: number };
      const { own, assignedAndClosed } = matrix.tickets;
      await database.query(`UPDATE ${database.table('ticket')} SET dept_id = 1 WHERE ticket_id = ${made.ticketId}`);
      await put([own, assignedAndClosed, made.ticketId].map((id) => ({ kind: 'ticket' as const, id: String(id) })));
      const before = idsOf(await related('member'));
      expect(before).toContain(own);
      const answer = await related('member');
      const item = typeof answer === 'number' ? undefined : answer.items.find(({ id }) => Number(id) === own);
      const [[subject, number] = []] = await database.query(
        `SELECT c.subject, t.number FROM ${database.table('ticket')} t JOIN ${database.table('ticket__cdata')} c USING (ticket_id) WHERE t.ticket_id = ${own}`,
      );
      expect(item).toMatchObject({ title: subject, number, closedAtText: null, status: 'Open' });
      expect(item?.path).toBe(`${helpdesk.rootPath}scp/tickets.php?id=${own}`);
      await runPhpScript('delete-ticket', helpdesk.folder, { ticketId: made.ticketId });
      expect(idsOf(await related('member'))).not.toContain(made.ticketId);
    });

    test('a view asks core once for all tickets, and once more for referrals where a ticket is in no department of theirs', async () => {
      const ask = () => session('member').ask(`scp/ajax.php/fai/tickets/${shown}/insights`);
      const { own, assigned, other, assignedToViewer } = matrix.tickets;
      await bench.machine.put(shown, { ...sampleInsights(), related: null });
      await ask();
      const without = await statementsDuring(database, ask);
      const more = async (...ids: number[]) => {
        await put(ids.map((id) => ({ kind: 'ticket' as const, id: String(id) })));
        await ask();
        // Core writes its session down whenever another second has come.
        const isOfSession = (statement: string) => statement.includes(database.table('session'));
        return addedTo(without, await statementsDuring(database, ask)).filter((one) => !isOfSession(one));
      };
      const ofOwn = await more(own);
      expect(ofOwn.length, ofOwn.join('\n')).toBe(1);
      const ofMany = await more(own, assigned, other, assignedToViewer, shown);
      // The ticket that is looked at was referred: of such a one core itself is asked.
      expect(ofMany.length, ofMany.join('\n')).toBeLessThanOrEqual(3);
    });

    test('with the toggle off there is neither panel nor route', async () => {
      await put(tickets());
      const config = database.table('config');
      const [[namespace] = []] = await database.query(`SELECT namespace FROM ${config} WHERE \`key\` = 'keys_jwks'`);
      const set = (value: number) =>
        database.query(
          `REPLACE INTO ${config} SET namespace = '${namespace}', \`key\` = 'show_related', value = '${value}', updated = NOW()`,
        );
      await set(0);
      try {
        expect([await related('member'), await counted('member')]).toEqual([404, undefined]);
      } finally {
        await set(1);
      }
      expect(await counted('member')).toBe(allowed('member', others).length);
    });

    test('the worker writes back what it finds: tickets that share words, and those of the same requester', async () => {
      await emptyQueue(database);
      const ticketId = helpdesk.spare[7] ?? 0;
      const message = 'Crate 7 of our order never arrived. Where is the crate? The order is late.';
      await bench.host.addCustomerMessage(ticketId, message);
      await letSettle(database);
      const log = await workOnce(bench.host);
      const stored = storedInsights.parse((await bench.machine.get(ticketId)).json());
      const main = stored.related?.items.find(({ id }) => id === String(helpdesk.tickets.main));
      expect(main?.reasons).toEqual(expect.arrayContaining(['words', 'requester', 'ip']));
      expect(main?.why).toMatch(/crate/i);
      expect(log).toContain('"event":"done"');
      expect(log).not.toMatch(/crate/i);
    });
  });
});

function fail(message: string): never {
  throw new Error(message);
}
