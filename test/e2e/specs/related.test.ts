import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { candidates } from '../../../src/contract/candidates.ts';
import { type PageRelated, pageRelated } from '../../../src/contract/kinds/related.ts';
import type { PageData } from '../../../src/contract/page-data.ts';
import { storedInsights } from '../../../src/contract/write-back.ts';
import { createAnalyst } from '../../../src/worker/create-analyst.ts';
import { runProgram } from '../../../src/worker/program.ts';
import { systemTime } from '../../../src/worker/time.ts';
import {
  type Kind,
  type Matrix,
  makeMatrix,
  password,
  type Relation,
  relations,
  type Verdict,
} from '../access/matrix.ts';
import { openStaffSession, type StaffSession } from '../access/staff-session.ts';
import { onEveryHost, onRealHosts } from '../bench.ts';
import { emptyQueue, letSettle } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import type { Host } from '../hosts/host.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { sampleInsights } from '../insights.ts';
import { callMachine } from '../machine-call.ts';
import { untilStill } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import { workerVariables } from '../worker/variables.ts';

const scope = 'tickets:read';
const hostile = '<img src=x onerror="document.title=\'OOPS\'"></li><script>document.title="OOPS"</script>';

onEveryHost((bench) => {
  test('the panel lists what is there with its reasons, as text, and leads to it', async () => {
    const { spare, plain, main } = bench.host.tickets;
    const ticketId = spare[3] ?? 0;
    const items = [
      { kind: 'ticket' as const, id: String(main), reasons: ['words' as const], why: hostile, ending: hostile },
      { kind: 'ticket' as const, id: String(plain), reasons: ['requester' as const, 'ip' as const] },
      { kind: 'ticket' as const, id: '999999', reasons: ['words' as const] },
      { kind: 'ticket' as const, id: String(main), reasons: ['ip' as const] },
    ];
    const answer = await bench.machine.put(ticketId, { ...sampleInsights(), related: { items } });
    expect(answer.status, answer.text).toBe(200);
    const { page } = await bench.visit('supportAgent');
    await openTicket(page, bench.host, ticketId);
    await untilStill(page);
    const panel = page.locator('#fai-panels section[data-panel="related"]');
    const heading = panel.locator('h3 button[aria-expanded]').first();
    expect(await heading.innerText()).toMatch(/Related/);
    expect(await panel.locator('h3 .chip, .line .chip').first().innerText()).toBe('2');
    await heading.click();
    const list = panel.locator('li');
    await list.first().waitFor();
    expect(await list.count()).toBe(2);
    expect(await list.first().innerText()).toContain(hostile);
    expect(await list.nth(1).innerText()).toMatch(/Same requester · Same IP address/);
    expect(await page.title()).not.toContain('OOPS');
    expect(await panel.locator('img, script').count()).toBe(0);
    await list.nth(1).getByRole('link').click();
    await page.waitForURL(new RegExp(`scp/tickets\\.php\\?id=${plain}$`));
  });
});

describe('what each person may see', () => {
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
  });
});

describe('candidates', () => {
  onRealHosts((bench, helpdesk) => {
    const find = (words: unknown, ticketId = helpdesk.tickets.main) =>
      callMachine(bench, 'POST', `tickets/${ticketId}/candidates`, { scope, body: { words } });

    test('are found by the words of osTicket’s own search, never the ticket itself, no note among them', async () => {
      const answer = await find(['crate', 'price', 'prices', 'list']);
      expect(answer.status, answer.text).toBe(200);
      const told = candidates.parse(answer.json());
      const sales = told.tickets.find(({ ticketId }) => ticketId === helpdesk.tickets.sales);
      expect(sales?.reasons).toContain('words');
      expect(told.tickets.map(({ ticketId }) => ticketId)).not.toContain(helpdesk.tickets.main);
      expect(told.tickets.every(({ reasons }) => reasons.includes('requester') || reasons.includes('words'))).toBe(
        true,
      );
      expect(answer.text.length).toBeLessThan(262_144);
      const ofMain = candidates.parse((await find(['crate', 'carrier'], helpdesk.tickets.sales)).json());
      expect(ofMain.tickets.find(({ ticketId }) => ticketId === helpdesk.tickets.main)).toMatchObject({
        request: { format: 'html' },
        response: { body: '<p>We are asking the carrier.</p>' },
      });
      expect(JSON.stringify(ofMain)).not.toContain('Carrier says Thursday');
    });

    test.each([
      ['operators', ['+crate', '-price', '"list', '(price)', '>crate', 'crate*', '@4', '~']],
      ['a parameter and a placeholder of core', [':1', ':0', '{}', ':_search', "crate' OR '1'='1", 'crate\\', '%']],
      ['nothing that could be searched for', ['', ' ', '-', '…'].filter((one) => one !== '')],
      ['no words', []],
      ['other scripts', ['冷蔵庫', 'طابعة', 'Überspannung', '😀', 'e\u0301']],
    ])('take %s for words or for nothing', async (_name, words) => {
      const answer = await find(words);
      expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.stringContaining('"tickets"')]);
      candidates.parse(answer.json());
    });

    test('refuse what is not of their shape, a token without the scope, a ticket that is not there', async () => {
      const statuses: number[] = [];
      for (const words of [
        undefined,
        'crate',
        [1],
        ['x'.repeat(61)],
        Array(31).fill('crate'),
        [''],
        ['\u0000'],
        null,
      ]) {
        statuses.push((await find(words)).status);
      }
      expect(statuses).toEqual(Array(8).fill(422));
      const path = `tickets/${helpdesk.tickets.main}/candidates`;
      expect((await callMachine(bench, 'POST', path, { scope, body: { words: [], more: 1 } })).status).toBe(422);
      expect((await callMachine(bench, 'POST', path, { scope: 'insights:read', body: { words: [] } })).status).toBe(
        403,
      );
      expect((await callMachine(bench, 'GET', path, { scope })).status).toBe(405);
      expect((await find([], 999_999)).status).toBe(404);
      const put = await bench.machine.put(helpdesk.tickets.main, {
        related: { items: [{ kind: 'ticket', id: '1 OR 1', reasons: ['words'] }] },
      });
      expect(put.status).toBe(422);
    });
  });
});

describe('the worker', () => {
  onRealHosts((bench, helpdesk) => {
    test('writes back what it finds: tickets that share words, and those of the same requester', async () => {
      const database = new Database(helpdesk.database);
      await emptyQueue(database);
      const ticketId = helpdesk.spare[5] ?? 0;
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

/** The worker's own program in this process, from the lease to the acknowledgement; gives its log. */
async function workOnce(host: Host): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fai-e2e-related-'));
  const lines: string[] = [];
  const output = { write: (text: string) => void lines.push(text), isTerminal: false };
  try {
    const code = await runProgram({
      args: ['once'],
      variables: workerVariables(host, { program: '', folder, remove: () => {} }),
      stdout: output,
      stderr: output,
      fetch: globalThis.fetch,
      time: systemTime,
      createId: randomUUID,
      createAnalyst,
      onSignal: () => () => {},
    });
    expect([code, lines.join('')]).toEqual([0, expect.any(String)]);
    return lines.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Shelf {
  ids: Record<'published' | 'internal' | 'everybody' | 'support' | 'sales', number>;
  items: { kind: 'faq' | 'canned'; id: string }[];
  remove(): Promise<void>;
}

/** Two articles, and canned responses of everybody, of two departments, and one that is switched off. */
async function fillShelf(database: Database): Promise<Shelf> {
  const [category, faq, canned] = ['faq_category', 'faq', 'canned_response'].map((name) => database.table(name));
  const first = 900_001;
  const id = {
    published: first,
    internal: first + 1,
    everybody: first,
    support: first + 1,
    sales: first + 2,
    off: first + 3,
  };
  const departments = await database.query(`SELECT name, id FROM ${database.table('department')}`);
  const departmentOf = (name: string) =>
    departments.find(([one]) => one === name)?.[1] ?? fail(`no department ${name}`);
  await database.query(
    `INSERT INTO ${category} (category_id, ispublic, name, description, notes, created, updated) VALUES (${first}, 1, 'Crates', '', '', NOW(), NOW());
     INSERT INTO ${faq} (faq_id, category_id, ispublished, question, answer, created, updated) VALUES
      (${id.published}, ${first}, 1, 'Where is my crate?', 'Ask the carrier.', NOW(), NOW()),
      (${id.internal}, ${first}, 0, 'Which carrier loses crates?', 'All of them.', NOW(), NOW());
     INSERT INTO ${canned} (canned_id, dept_id, isenabled, title, response, created, updated) VALUES
      (${id.everybody}, 0, 1, 'We look for it', 'We look.', NOW(), NOW()),
      (${id.support}, ${departmentOf('Support')}, 1, 'Support looks for it', 'We look.', NOW(), NOW()),
      (${id.sales}, ${departmentOf('Sales')}, 1, 'Sales looks for it', 'We look.', NOW(), NOW()),
      (${id.off}, 0, 0, 'Nobody looks for it', 'No.', NOW(), NOW());`,
  );
  const { off, ...ids } = id;
  return {
    ids,
    items: [
      ...[id.published, id.internal].map((one) => ({ kind: 'faq' as const, id: String(one) })),
      ...[id.everybody, id.support, id.sales, off].map((one) => ({ kind: 'canned' as const, id: String(one) })),
    ],
    async remove() {
      await database.query(
        `DELETE FROM ${faq} WHERE faq_id >= ${first}; DELETE FROM ${category} WHERE category_id >= ${first};
         DELETE FROM ${canned} WHERE canned_id >= ${first};`,
      );
    },
  };
}

function fail(message: string): never {
  throw new Error(message);
}
