import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMailPipe } from '../e2e/events/customer-mail.ts';
import { giveToWebServer } from '../e2e/hosts/apache.ts';
import { sampleInsights } from '../e2e/insights.ts';
import { machineFor } from '../e2e/machine.ts';
import { openBrowser } from '../e2e/page/browser.ts';
import { type Arm, compareArms, comparisonHead, comparisonRow, median, type Times } from './compare-arms.ts';
import type { RealHelpdesk } from './real-helpdesk.ts';
import type { TimedVisitor } from './timed-visitor.ts';
import { type Twin, twinsOf } from './twin-helpdesks.ts';

/** Of osTicket's own ajax routes those that read nothing but settings (scp/ajax.php:29-50): the lightest is found by asking. */
const lightRoutes = [
  'config/links',
  'config/date-format?format=y',
  'config/scp',
  'content/ticket_variables',
  'i18n/langs',
];

/**
 * What the plugin adds to requests of a real osTicket under Apache, on MariaDB: ticket pages, mails that come in, and our
 * route beside osTicket's own. Prints Markdown tables. The rows that compare a thing with itself show how far chance goes.
 */
export async function measurePageViews(real: RealHelpdesk, rounds: number): Promise<void> {
  const { helpdesk } = real;
  const { main, plain } = helpdesk.tickets;
  const { twin } = await twinsOf(real);
  const withPlugin = await twin('with');
  await writeInsights(withPlugin, main);
  const collapsed = await twin('collapsed', await withPlugin.database.dump());
  await collapsed.database.query(
    `UPDATE ${collapsed.database.table('config')} SET value = '{"collapsed":"Collapsed"}' WHERE \`key\` = 'initial_state'`,
  );
  const pristine = readFileSync(helpdesk.pristineDump, 'utf8');
  const without = await twin('without', pristine);
  const nothing = await twin('nothing', pristine);
  await installNothing(nothing);
  const browser = await openBrowser([], { windowed: true });
  const visitors = {
    without: await without.visitor(browser),
    nothing: await nothing.visitor(browser),
    with: await withPlugin.visitor(browser),
    collapsed: await collapsed.visitor(browser),
  };
  await browser.close();

  const page = (visitor: TimedVisitor, ticketId: number, hasMount: boolean): Arm => {
    return () =>
      askFor(visitor, `scp/tickets.php?id=${ticketId}`, (text) => text.includes('<div id="fai-panels"') === hasMount);
  };
  const route = (visitor: TimedVisitor, path: string, known = ''): Arm => {
    return () => askFor(visitor, `scp/ajax.php/${path}`, () => true, known);
  };
  const pages = await compareArms(
    {
      'plain without': page(visitors.without, plain, false),
      'plain without again': page(visitors.without, plain, false),
      'plain nothing': page(visitors.nothing, plain, false),
      'plain with': page(visitors.with, plain, false),
      'main without': page(visitors.without, main, false),
      'main with': page(visitors.with, main, true),
      'main with again': page(visitors.with, main, true),
      'main collapsed': page(visitors.collapsed, main, true),
    },
    rounds,
  );
  console.log(`\n${comparisonHead('without', 'with')}`);
  row('the same ticket page twice, without the plugin', pages, 'plain without again', 'plain without');
  row('a ticket page, with a plugin that does nothing', pages, 'plain nothing', 'plain without');
  row('a ticket page without a result', pages, 'plain with', 'plain without');
  row('a ticket page with a result', pages, 'main with', 'main without');
  row('a ticket page with a result, panels collapsed', pages, 'main collapsed', 'main without');
  row('the same ticket page twice, with a result', pages, 'main with again', 'main with');

  const lightest = await findLightest(visitors.with, route);
  const insights = `fai/tickets/${main}/insights`;
  const { etag } = await visitors.with.get(`scp/ajax.php/${insights}`);
  const routes = await compareArms(
    {
      'core without': route(visitors.without, lightest),
      'core nothing': route(visitors.nothing, lightest),
      core: route(visitors.with, lightest),
      'core again': route(visitors.with, lightest),
      preview: route(visitors.with, `tickets/${main}/preview`),
      insights: route(visitors.with, insights),
      'insights known': route(visitors.with, insights, etag),
      'insights empty': route(visitors.with, `fai/tickets/${plain}/insights`),
    },
    rounds,
  );
  console.log(`\n${comparisonHead('the first', 'the second')}`);
  row(
    `osTicket's lightest staff route (${lightest}), with a plugin that does nothing`,
    routes,
    'core nothing',
    'core without',
  );
  row('the same, with this plugin', routes, 'core', 'core without');
  row('the same twice, with the plugin', routes, 'core again', 'core');
  row('the same, and the insights of a ticket', routes, 'insights', 'core');
  row('the same, and insights that are known already (304)', routes, 'insights known', 'core');
  row('the same, and a ticket without insights', routes, 'insights empty', 'core');
  row("osTicket's preview of the ticket, and its insights", routes, 'insights', 'preview');

  const mails = await compareArms(
    await mailArms({ without, 'without again': without, nothing, with: withPlugin }),
    rounds,
  );
  console.log(`\n${comparisonHead('without', 'with')}`);
  for (const what of ['a new ticket by mail', "a customer's mail"]) {
    row(`${what}, twice without the plugin`, mails, `${what} without again`, `${what} without`);
    row(`${what}, with a plugin that does nothing`, mails, `${what} nothing`, `${what} without`);
    row(what, mails, `${what} with`, `${what} without`);
  }
  for (const visitor of Object.values(visitors)) visitor.close();
}

function row(what: string, times: Times, arm: string, base: string): void {
  console.log(comparisonRow(what, times, arm, base));
}

/** @returns ms; throws unless the answer is what it should be, since errors are quick */
async function askFor(
  visitor: TimedVisitor,
  path: string,
  isRight: (text: string) => boolean,
  known = '',
): Promise<number> {
  const answer = await visitor.get(path, known === '' ? {} : { 'if-none-match': known });
  if (answer.status !== (known === '' ? 200 : 304) || !isRight(answer.text)) {
    throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 500)}`);
  }
  return answer.ms;
}

async function findLightest(
  visitor: TimedVisitor,
  route: (visitor: TimedVisitor, path: string) => Arm,
): Promise<string> {
  const times = await compareArms(Object.fromEntries(lightRoutes.map((path) => [path, route(visitor, path)])), 40);
  const byTime = [...lightRoutes].sort((a, b) => median(times[a] ?? []) - median(times[b] ?? []));
  return byTime[0] ?? '';
}

/** A mail that opens a ticket, and one more of the same customer, for each twin. */
async function mailArms(twins: Record<string, Twin>): Promise<Record<string, Arm>> {
  const arms: Record<string, Arm> = {};
  for (const [name, { helpdesk, headers }] of Object.entries(twins)) {
    const mail = await openMailPipe(helpdesk, headers);
    const { number } = await mail.newTicket('Bench', 'Hello');
    arms[`a new ticket by mail ${name}`] = async () => (await mail.newTicket('Bench', 'Hello')).tookMs;
    arms[`a customer's mail ${name}`] = async () => (await mail.reply(number, 'More')).tookMs;
  }
  return arms;
}

/** Installs the plugin of `php/nothing`: any plugin costs osTicket queries, and not all that is added is ours. */
async function installNothing({ helpdesk, database }: Twin): Promise<void> {
  const folder = join(helpdesk.folder, 'include', 'plugins', 'nothing');
  cpSync(join(import.meta.dirname, 'php', 'nothing'), folder, { recursive: true });
  await giveToWebServer(folder);
  await database.query(
    `INSERT INTO ${database.table('plugin')} SET name = 'Nothing', install_path = 'plugins/nothing', isactive = 1,
       version = '1', installed = NOW();
     INSERT INTO ${database.table('plugin_instance')} SET plugin_id = LAST_INSERT_ID(), flags = 1, name = 'Nothing',
       created = NOW(), updated = NOW()`,
  );
}

async function writeInsights({ helpdesk, database }: Twin, ticketId: number): Promise<void> {
  const rows = await database.query(
    `SELECT MAX(e.id) FROM ${database.table('thread_entry')} e JOIN ${database.table('thread')} t ON t.id = e.thread_id
     WHERE t.object_type = 'T' AND t.object_id = ${ticketId}`,
  );
  const url = `${helpdesk.origin}${helpdesk.rootPath}`;
  const machine = machineFor({ url, machine: helpdesk.machine, newestEntryId: async () => Number(rows[0]?.[0]) });
  const answer = await machine.put(ticketId, sampleInsights());
  if (answer.status !== 200) throw new Error(`the write-back was answered with ${answer.status} ${answer.text}`);
}
