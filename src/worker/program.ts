import { parseArgs } from 'node:util';
import type { Analyst } from './analyst.ts';
import { doctor } from './commands/doctor.ts';
import { health } from './commands/health.ts';
import { init } from './commands/init.ts';
import { once } from './commands/once.ts';
import { run } from './commands/run.ts';
import { readSettings } from './config/read-settings.ts';
import type { Settings } from './config/settings.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Output } from './output.ts';
import type { Fetch } from './shim-client/exchange.ts';
import type { Time } from './time.ts';
import { usage } from './usage.ts';
import { version } from './version.ts';

export type StopSignal = 'SIGINT' | 'SIGTERM';

/** What the program is given by whoever starts it: the process, or a test. */
export interface Host {
  /** Command and options, without the name of the program. */
  args: string[];
  variables: NodeJS.ProcessEnv;
  stdout: Output;
  stderr: Output;
  fetch: Fetch;
  time: Time;
  createId(): string;
  createAnalyst(settings: Settings, fetch: Fetch, time: Time): Analyst;
  /** Calls back for each signal until the function it returns is called. */
  onSignal(listener: (signal: StopSignal) => void): () => void;
}

export interface Options {
  'env-file'?: string;
  json?: boolean;
  ticket?: string;
  url?: string;
  issuer?: string;
  organization?: string;
  instance?: string;
  folder?: string;
}

const settingsCommands = { run, once, doctor, health };

/** Runs one command to its end. Rejects for bugs only. */
export async function runProgram(host: Host): Promise<ExitCode> {
  const parsed = parse(host.args);
  if (typeof parsed === 'string') return wrongUse(host, parsed);
  const { command, options } = parsed;
  if (options.version) return say(host, `fai-worker ${version}\n`);
  if (options.help || command === 'help') return say(host, usage);
  if (command === 'init') return init(host, options);
  if (!isSettingsCommand(command)) {
    return wrongUse(host, command === undefined ? 'No command given.' : `There is no command "${command}".`);
  }

  const read = readSettings(host.variables, options['env-file']);
  if (!read.ok) {
    host.stderr.write(`The settings are not complete:\n${read.problems.map((one) => `  ${one}\n`).join('')}`);
    return exitCodes.settings;
  }
  return settingsCommands[command](host, read.settings, options);
}

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'env-file': { type: 'string' },
        json: { type: 'boolean' },
        ticket: { type: 'string' },
        url: { type: 'string' },
        issuer: { type: 'string' },
        organization: { type: 'string' },
        instance: { type: 'string' },
        folder: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
    const [command, surplus] = positionals;
    return surplus === undefined ? { command, options: values } : `"${surplus}" is one word too many.`;
  } catch (error) {
    // Thrown for an option that does not exist or lacks its value, with a sentence that says so.
    return (error as Error).message;
  }
}

function isSettingsCommand(command: string | undefined): command is keyof typeof settingsCommands {
  return command !== undefined && Object.hasOwn(settingsCommands, command);
}

function say(host: Host, text: string): ExitCode {
  host.stdout.write(text);
  return exitCodes.ok;
}

function wrongUse(host: Host, problem: string): ExitCode {
  host.stderr.write(`${problem}\n\n${usage}`);
  return exitCodes.settings;
}
