import type { Settings } from '../config/settings.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Host, Options } from '../program.ts';
import { stateFolder } from '../state-folder.ts';
import { readStatus, type Status, statusPath } from '../status/status-file.ts';
import { longestSilenceMs } from '../status/status-writer.ts';

/** Says how the worker that runs on this machine is doing, by the status it keeps. Asks nobody. */
export async function health(
  { stdout, stderr, variables, time }: Host,
  settings: Settings,
  options: Options,
): Promise<ExitCode> {
  const status = readStatus(statusPath(stateFolder(settings.FAI_STATE_FOLDER, variables), settings.FAI_WORKER_NAME));
  if (status === null) {
    stderr.write(`No worker named ${settings.FAI_WORKER_NAME} has left a status on this machine.\n`);
    return exitCodes.notThere;
  }
  const isAlive = status.state !== 'stopped' && time.now() - Date.parse(status.writtenAt) < longestSilenceMs * 2;
  const asJson = options.json === true || !stdout.isTerminal;
  stdout.write(asJson ? `${JSON.stringify({ alive: isAlive, ...status })}\n` : words(status, isAlive));
  return isAlive ? exitCodes.ok : exitCodes.notThere;
}

function ofTickets({ ticketLimit, ticketsPutOff }: Status['budget']): string {
  if (ticketLimit === null) return '';
  const putOff = ticketsPutOff === 0 ? '' : `, which put off ${ticketsPutOff} until 0:00 UTC`;
  return `; at most ${ticketLimit.toLocaleString('en')} a ticket${putOff}`;
}

function words({ budget, ...status }: Status, isAlive: boolean): string {
  const limit = budget.limit === null ? 'no limit' : `${budget.limit.toLocaleString('en')} a day`;
  const alert =
    budget.alert === null ? '' : budget.alert === 100 ? ' (used up: no more until 0:00 UTC)' : ' (over 80 %)';
  return `Worker    ${status.worker}, version ${status.version}, ${isAlive ? status.state : `not running since ${status.writtenAt}`}
Model     ${status.model}${status.modelFailure === null ? '' : `; not there: ${status.modelFailure.replaceAll('_', ' ')}`}
Queue     last seen ${status.lastLookAt ?? 'never'}${status.lastFailure === null ? '' : `; now failing: ${status.lastFailure.replaceAll('_', ' ')}`}
Tickets   ${status.done} done, ${status.skipped} skipped, ${status.failed} failed, ${status.lost} lost, ${status.released} given back
Tokens    ${budget.usedToday.toLocaleString('en')} today of ${limit}${alert}${ofTickets(budget)}
`;
}
