import type { Settings } from '../config/settings.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Host, Options } from '../program.ts';
import { work } from './work.ts';

/** Works off what is due, then ends. */
export function once(host: Host, settings: Settings, options: Options): Promise<ExitCode> {
  return work(host, settings, options, { untilEmpty: true });
}
