import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { environment, type Settings } from './settings.ts';

/** Settings, or every line that is wrong with them: names and rules, never a value, since some are secrets. */
export type ReadSettings = { ok: true; settings: Settings } | { ok: false; problems: string[] };

/**
 * Reads the settings from the environment and, for what is not there, from an env file: what is set for one run beats what
 * is written down.
 */
export function readSettings(variables: NodeJS.ProcessEnv, envFile: string | undefined): ReadSettings {
  const written = envFile === undefined ? {} : readEnvFile(envFile);
  if (written === null) return { ok: false, problems: [`The env file ${envFile} cannot be read.`] };
  const values = { ...written, ...variables };
  const unknown = Object.keys(written).filter((name) => !Object.hasOwn(environment.shape, name));
  const parsed = environment.safeParse(values);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)),
    // A slip of the pen would otherwise leave a default in force without a word.
    ...unknown.map((name) => `${name} in ${envFile} is no setting of this program.`),
  ];
  return parsed.success && problems.length === 0 ? { ok: true, settings: parsed.data } : { ok: false, problems };
}

function readEnvFile(path: string): NodeJS.Dict<string> | null {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
