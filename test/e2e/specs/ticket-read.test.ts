import { beforeAll, expect, test } from 'vitest';
import { type Ticket, ticket } from '../../../src/contract/ticket.ts';
import { onRealHosts } from '../bench.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { callMachine } from '../machine-call.ts';

interface Conversation {
  ticketId: number;
  childId: number;
  entries: Record<'original' | 'edit' | 'reply' | 'note' | 'withFile' | 'long' | 'moved', number>;
}

const scope = 'tickets:read';

onRealHosts((bench, helpdesk) => {
  let made: Conversation;
  let told: Ticket;

  const read = async (path: string) => {
    const answer = await callMachine(bench, 'GET', path, { scope });
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    return ticket.parse(answer.json());
  };

  beforeAll(async () => {
    made = (await runPhpScript('conversation', helpdesk.folder, {})) as Conversation;
    told = await read(`tickets/${made.ticketId}`);
  });

  test('what staff see is told in the order of the thread, and a merged ticket with it', () => {
    const { edit, reply, withFile, long, moved } = made.entries;
    expect(told.entries.map((entry) => entry.entryId)).toEqual([edit, reply, withFile, long, moved]);
    expect(told.nextAfter).toBeNull();
  });

  test('an edited entry is told as it is now, not as it was', () => {
    expect(told.entries[0]).toMatchObject({ type: 'M', format: 'html', body: '<p>Second version.</p>' });
    expect(JSON.stringify(told)).not.toContain('First');
  });

  test('internal notes stay inside while the setting does not say otherwise', () => {
    expect(told.entries.map((entry) => entry.type)).not.toContain('N');
    expect(JSON.stringify(told)).not.toContain('carrier lost it');
  });

  test('a body that osTicket keeps in a file is told whole', () => {
    const long = told.entries.find((entry) => entry.entryId === made.entries.long);
    expect(long?.body.length).toBeGreaterThan(80_000);
    expect(long?.body).toMatch(/^<p>långer .*<p>THE END<\/p>$/su);
    expect(long?.attachments).toEqual([]);
  });

  test('an attachment is told by name and size', () => {
    const entry = told.entries.find(({ entryId }) => entryId === made.entries.withFile);
    expect(entry?.attachments).toEqual([{ name: 'crate list.csv', bytes: 11 }]);
  });

  test('everybody who takes part is named, with the part they play', () => {
    expect(told.people).toEqual([
      { role: 'customer', name: 'Carla Customer', email: 'carla@customer.test' },
      { role: 'collaborator', name: 'Carlo Colleague', email: 'carlo@customer.test' },
      { role: 'staff', name: 'Hedda Admin', email: 'head.admin@helpdesk.test' },
    ]);
    expect(told.entries.map(({ author }) => `${author.role} ${author.name}`)).toEqual([
      'customer Carla Customer',
      'staff Hedda Admin',
      'customer Carla Customer',
      'customer Carla Customer',
      'customer Carlo Colleague',
    ]);
  });

  test('the ticket is described as staff know it', () => {
    expect(told).toMatchObject({
      ticketId: made.ticketId,
      subject: 'Crate 7 & crate 8',
      state: 'open',
      department: { name: 'Support' },
      priority: 'Normal',
      closedAt: null,
      language: 'pt-BR',
      organization: 'Harbour Ltd',
      customFields: [{ label: 'Crate <number>', value: 'C-7 "north"' }],
    });
  });

  test('times are UTC, although the database keeps its own', () => {
    const ageSeconds = (Date.now() - Date.parse(told.createdAt)) / 1_000;
    expect(ageSeconds).toBeGreaterThan(-5);
    expect(ageSeconds).toBeLessThan(600);
  });

  test('only what this department may say to a customer comes along as a reference', () => {
    const titles = told.references.map(({ kind, title }) => `${kind}: ${title}`);
    expect(titles).toEqual([
      'canned: Ours canned',
      "canned: Everybody's canned",
      'canned: Sample (with variables)',
      'canned: What is osTicket (sample)?',
      'faq: Public published',
    ]);
    expect(told.references.at(-1)?.body).toBe('ü'.repeat(4_000));
  });

  test('a merged ticket has nothing of its own left to tell', async () => {
    expect(await read(`tickets/${made.childId}`)).toMatchObject({ entries: [], nextAfter: null });
  });

  test('a page goes on after any entry, also one that was replaced since', async () => {
    const { original, reply, withFile, long, moved } = made.entries;
    const rest = await read(`tickets/${made.ticketId}?after=${original}`);
    expect(rest.entries.map((entry) => entry.entryId)).toEqual([reply, withFile, long, moved]);
    expect(rest.references, 'references come once').toEqual([]);
  });

  test.each(['0', '-1', '1x', '99999999999', '', '1&after[]=2'])(
    'nonsense behind after= is refused: %s',
    async (after) => {
      const answer = await callMachine(bench, 'GET', `tickets/${made.ticketId}?after=${after}`, { scope });
      expect(answer.status).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'bad_request' });
    },
  );

  test('an entry of another ticket is no place to go on from', async () => {
    const answer = await callMachine(bench, 'GET', `tickets/${made.ticketId}?after=1`, { scope });
    expect(answer.status).toBe(400);
  });

  test('a conversation larger than an answer comes in pages of at most 1 MiB, and whole', async () => {
    const wish = { entries: 120, padding: 3_000 };
    const { ticketId } = (await runPhpScript('long-conversation', helpdesk.folder, wish)) as { ticketId: number };
    const numbers: number[] = [];
    let pages = 0;
    for (let after: number | null = 0; after !== null; pages += 1) {
      const query: string = after === 0 ? '' : `?after=${after}`;
      const answer = await callMachine(bench, 'GET', `tickets/${ticketId}${query}`, { scope });
      expect(Buffer.byteLength(answer.text)).toBeLessThanOrEqual(1_048_576);
      const page = ticket.parse(answer.json());
      numbers.push(...page.entries.map(({ body }) => Number(/<p>(\d+)<\/p>/.exec(body)?.[1])));
      after = page.nextAfter;
    }
    expect(pages).toBeGreaterThan(2);
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  });

  test('200 entries cost hardly more queries than one', async () => {
    const wish = { entries: 200, padding: 10 };
    const { ticketId } = (await runPhpScript('long-conversation', helpdesk.folder, wish)) as { ticketId: number };
    const count = async (id: number) =>
      (await runPhpScript('queries-of-a-read', helpdesk.folder, { ticketId: id })) as {
        queries: number;
        entries: number;
      };
    const long = await count(ticketId);
    const short = await count(bench.host.tickets.plain);
    console.log(`e2e: GET tickets/{id}: ${short.queries} queries for 1 entry, ${long.queries} for ${long.entries}`);
    expect(long.entries).toBe(200);
    expect(long.queries - short.queries).toBeLessThanOrEqual(8);
  });

  test('without the scope nothing is told', async () => {
    const answer = await callMachine(bench, 'GET', `tickets/${made.ticketId}`, {
      scope: 'insights:read insights:write',
    });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('Crate');
  });
});
