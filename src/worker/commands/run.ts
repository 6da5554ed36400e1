import type { Settings } from '../config/settings.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Host, Options } from '../program.ts';
import { work } from './work.ts';

/** Works until it is stopped, or until the helpdesk does not let it in any more. */
export function run(host: Host, settings: Settings, options: Options): Promise<ExitCode> {
  return work(host, settings, options, { untilEmpty: false });
}
