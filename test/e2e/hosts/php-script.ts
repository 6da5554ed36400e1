import { join } from 'node:path';
import { findProgram } from './programs.ts';
import { runCommand } from './run-command.ts';

const marker = '@@answer@@';

/** Runs one of `hosts/php/*.php` inside the osTicket at `folder` and returns its answer. */
export async function runPhpScript(name: string, folder: string, input: unknown): Promise<unknown> {
  const php = findProgram('php');
  if (php === undefined) throw new Error('php is gone');
  const script = join(import.meta.dirname, 'php', `${name}.php`);
  const args = ['-d', 'error_reporting=0', '-d', 'sendmail_path=true', script, folder];
  const output = await runCommand(php, args, { input: JSON.stringify(input) });
  const answer = output.split(marker)[1];
  if (answer === undefined) throw new Error(`${name}.php gave no answer: ${output.slice(-1_000)}`);
  return JSON.parse(answer);
}
