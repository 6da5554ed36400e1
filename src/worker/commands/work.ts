import type { Settings } from '../config/settings.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { modelKey } from '../loop/is-unchanged.ts';
import { createTally, type TallyFigures } from '../loop/tally.ts';
import { type LoopEnd, workLoop } from '../loop/work-loop.ts';
import type { Host, Options } from '../program.ts';
import { openStatusWriter } from '../status/status-writer.ts';
import { version } from '../version.ts';
import { openClient, openContext, openIdentity, openLog } from './open-worker.ts';
import { listenForStop } from './stop-signals.ts';

/** What `once` and `run` have in common: everything but when to end. */
export async function work(
  host: Host,
  settings: Settings,
  options: Options,
  { untilEmpty }: { untilEmpty: boolean },
): Promise<ExitCode> {
  const opened = openIdentity(settings);
  if (!opened.ok) {
    host.stderr.write(`${opened.problem}\n`);
    return exitCodes.settings;
  }
  const log = openLog(host, options);
  const { client } = openClient(host, settings, opened.identity, log);
  const { context, folder } = openContext(host, settings, client, log);
  const model = modelKey(context.analyst.model);
  log.info('started', { worker: context.worker, version, model });

  const status = openStatusWriter(folder, { worker: context.worker, model }, context.budget, host.time);
  const tally = createTally(host.time, () => status.changed(tally.figures()));
  const listener = listenForStop(host, () => {
    status.stopping();
    log.info('stopping');
  });
  try {
    const end = await workLoop(context, { untilEmpty }, listener.stop, tally);
    const { done, skipped, failed, lost, released } = tally.figures();
    log.info('ended', { code: end.because, done, skipped, failed, lost, released });
    explain(end, host, settings);
    return listener.forced() ?? exitCodeOf(end, tally.figures(), untilEmpty);
  } finally {
    listener.end();
    status.end(tally.figures());
  }
}

function exitCodeOf(end: LoopEnd, { failed, lost, released }: TallyFigures, untilEmpty: boolean): ExitCode {
  switch (end.because) {
    case 'refused':
      return exitCodes.refused;
    case 'not_there':
      return exitCodes.notThere;
    case 'model_not_there':
      return exitCodes.model;
    case 'over_budget':
      return exitCodes.workLeft;
    default:
      return untilEmpty && failed + lost + released > 0 ? exitCodes.workLeft : exitCodes.ok;
  }
}

/** For the person who reads the service's log after it has stopped for good. */
function explain(end: LoopEnd, { stderr }: Host, { FAI_OSTICKET_URL: url }: Settings): void {
  if (end.because === 'refused') {
    stderr.write(`${url} does not let this worker in. "fai-worker doctor" says what to look at. Stopped.\n`);
  }
  if (end.because === 'model_not_there') {
    stderr.write(
      `The model does not answer (${end.code}). "fai-worker doctor" says more. What was leased was given back.\n`,
    );
  }
  if (end.because === 'not_there') {
    stderr.write(`${url} did not answer as the plugin does (${end.failure.code}). "fai-worker doctor" says more.\n`);
  }
}
