import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressProblem, normalAddress } from '../config/settings.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { createKeyPair, type PublicJwk } from '../keys/key-pair.ts';
import type { Host, Options } from '../program.ts';

/** What identifies this worker to a helpdesk. */
interface Names {
  url: string;
  issuer: string;
  organization: string;
  instance: string;
}

const plainName = /^[A-Za-z0-9._~-]{1,100}$/;

/**
 * Makes a key pair and an env file, both readable for this user alone, and prints what goes into the plugin's settings.
 * Never overwrites: a key that is replaced without a word locks its worker out.
 */
export async function init(host: Host, options: Options): Promise<ExitCode> {
  const {
    url,
    issuer,
    organization = 'default',
    instance = host.createId().replaceAll('-', '').slice(0, 16),
  } = options;
  const problem =
    url === undefined
      ? 'Say where the helpdesk is: --url https://help.example/support'
      : (prefixed('--url', addressProblem(url)) ?? namesProblem(organization, instance, issuer));
  if (problem !== null || url === undefined) return refuse(host, problem ?? '');

  const folder = resolve(options.folder ?? '.');
  const keyFile = join(folder, 'fai-worker-key.pem');
  const envFile = join(folder, 'fai-worker.env');
  for (const file of [keyFile, envFile]) {
    if (existsSync(file))
      return refuse(host, `${file} is there already, and nothing is overwritten. Take it away first.`);
  }

  const names = { url: normalAddress(url), issuer: issuer ?? `fai-worker:${instance}`, organization, instance };
  const { privatePem, publicJwk } = await createKeyPair();
  try {
    mkdirSync(folder, { recursive: true });
    writeNew(keyFile, privatePem);
    try {
      writeNew(envFile, envText(names, keyFile, publicJwk.kid));
    } catch (error) {
      rmSync(keyFile);
      throw error;
    }
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refuse(host, `${path} could not be written (${code}).`);
  }
  host.stdout.write(instructions(names, publicJwk, keyFile, envFile));
  return exitCodes.ok;
}

/** `wx`: also a file that appeared a moment ago is left alone. */
function writeNew(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
}

function refuse(host: Host, problem: string): ExitCode {
  host.stderr.write(`${problem}\n`);
  return exitCodes.settings;
}

function prefixed(name: string, problem: string | null): string | null {
  return problem && `${name} ${problem}.`;
}

function namesProblem(organization: string, instance: string, issuer: string | undefined): string | null {
  for (const [name, value] of Object.entries({ organization, instance })) {
    if (!plainName.test(value)) return `--${name} takes 1 to 100 letters, digits and . _ ~ - only.`;
  }
  const isGood = issuer === undefined || /^[!#-;=?-~]{1,200}$/.test(issuer);
  return isGood ? null : '--issuer takes at most 200 characters without blanks, quotes or angle brackets.';
}

function envText({ url, issuer, organization, instance }: Names, keyFile: string, keyId: string): string {
  return `# Settings of fai-worker. Keep this file and the key to yourself.
FAI_OSTICKET_URL=${quoted(url)}
FAI_ISSUER=${quoted(issuer)}
FAI_ORGANIZATION_ID=${organization}
FAI_INSTANCE_ID=${instance}
FAI_PRIVATE_KEY_FILE=${quoted(keyFile)}
FAI_KEY_ID=${keyId}

# extractive works without any model. For one that speaks the OpenAI API, here or elsewhere:
FAI_MODEL=extractive
#FAI_MODEL=openai-compatible
#FAI_MODEL_URL=http://localhost:11434/v1
#FAI_MODEL_NAME=
#FAI_MODEL_API_KEY=

# Tokens that a model may use in a day (UTC); 0 is no limit.
#FAI_TOKENS_PER_DAY=2000000
#FAI_TOKENS_PER_TICKET=200000
`;
}

/** Without quotes a # would begin a comment; systemd reads the same form (systemd.exec(5), EnvironmentFile=). */
function quoted(value: string): string {
  return /^[A-Za-z0-9._:/@~-]*$/.test(value) ? value : `"${value}"`;
}

function instructions({ issuer, organization, instance }: Names, key: PublicJwk, keyFile: string, envFile: string) {
  return `Made ${keyFile} (the private key; it never leaves this machine)
and  ${envFile} (the settings of the worker).

In osTicket: Admin Panel, Manage, Plugins, Flexivity AI panels, its instance, tab Config:

  Organization        ${organization}
  Instance            ${instance}
  Issuer              ${issuer}
  Public keys (JWKS)  the next line; beside a key that is there already, put only the inner {…} into its list

${JSON.stringify({ keys: [key] })}

Then see whether everything works:

  fai-worker doctor --env-file ${envFile}
`;
}
