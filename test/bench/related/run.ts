import type { Helpdesk } from '../../e2e/hosts/helpdesk.ts';
import { runPhpScript } from '../../e2e/hosts/php-script.ts';
import { machineFor } from '../../e2e/machine.ts';
import { callMachine } from '../../e2e/machine-call.ts';
import { madeSet } from './made-set.ts';
import { measureRelated } from './measure-related.ts';

const names = {
  plain: 'the order of osTicket’s search',
  words: 'ranked by words',
  embeddings: 'ranked with stand-in embeddings',
};

/** Fills the helpdesk with the made set and prints a table. */
export async function runRelated(helpdesk: Helpdesk): Promise<void> {
  const made = madeSet();
  const script = '../../../bench/php/make-tickets';
  const { ids } = (await runPhpScript(script, helpdesk.folder, { tickets: made })) as { ids: number[] };
  const host = { url: helpdesk.origin + helpdesk.rootPath, machine: helpdesk.machine, newestEntryId: async () => 0 };
  const machine = machineFor(host);
  // Of a host only its address is asked for.
  const bench = { host, machine } as unknown as Parameters<typeof callMachine>[0];
  const token = await bench.machine.token({ scope: 'tickets:read' });
  const call: Parameters<typeof measureRelated>[2] = (method, path, body) =>
    callMachine(bench, method, path, { token, body });
  // A connection that rested while vectors were made may be closed under the next request: reading twice is harmless.
  const rows = await measureRelated(made, ids, (...asked) => call(...asked).catch(() => call(...asked)));
  console.log(`${made.length} tickets in ${new Set(made.map(({ theme }) => theme)).size} themes, ${helpdesk.name}`);
  console.log('| order | precision of the first three | shown of three | right of three | tickets without any |');
  console.log('|---|---|---|---|---|');
  for (const { order, precision, shown, right, without } of rows) {
    const cells = [precision, shown, right].map((number) => number.toFixed(2));
    console.log(`| ${names[order as keyof typeof names]} | ${cells.join(' | ')} | ${without} |`);
  }
}
