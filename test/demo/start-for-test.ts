import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { flat } from '../../src/build/string-files.ts';
import { translations } from '../../src/contract/strings/all.ts';
import { startStandIn } from '../../src/demo/server.ts';
import type { StandIn, StandInOptions } from '../../src/demo/stand-in.ts';

/** The bundle of the tests: its name, and what is in it. */
export const bundle = { name: 'panels-0123abcd.js', script: 'void "the panels";' };

/** The moment at which every test takes place. */
export const frozenNow = new Date('2026-11-21T10:00:00Z');

/** A stand-in with a bundle of one line and the words of all languages, until the end of the test. */
export async function startForTest(options: Omit<StandInOptions, 'pluginFolder'> = {}): Promise<StandIn> {
  const pluginFolder = mkdtempSync(join(tmpdir(), 'fai-plugin-'));
  const { name, script } = bundle;
  const file = { type: 'text/javascript; charset=utf-8', bytes: script.length, gzip: `${name}.gz` };
  writeFileSync(join(pluginFolder, name), script);
  writeFileSync(join(pluginFolder, file.gzip), gzipSync(script));
  writeFileSync(join(pluginFolder, 'secret.js'), 'void "not in the manifest";');
  writeFileSync(join(pluginFolder, 'assets.json'), JSON.stringify({ entry: name, files: { [name]: file } }));
  mkdirSync(join(pluginFolder, 'strings'));
  for (const [tag, words] of Object.entries(translations)) {
    writeFileSync(join(pluginFolder, 'strings', `${tag}.json`), JSON.stringify(flat(words)));
  }
  const standIn = await startStandIn({ now: () => frozenNow, ...options, pluginFolder });
  onTestFinished(async () => {
    await standIn.close();
    rmSync(pluginFolder, { recursive: true });
  });
  return standIn;
}

/** Fetches a path of the stand-in. */
export function get(standIn: StandIn, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${standIn.origin}${path}`, { headers, redirect: 'manual' });
}

/** Address of the insights of a ticket, for staff or for machines. */
export const staffPath = (ticketId: number) => `/scp/ajax.php/fai/tickets/${ticketId}/insights`;
export const machinePath = (ticketId: number) => `/api/http.php/fai/v1/tickets/${ticketId}/insights`;

/** Asks the machine API with a good token, unless `headers` bring another. */
export async function askMachine(
  standIn: StandIn,
  { method = 'GET', ticketId = standIn.ticketIds.rich as number, body, headers = {} }: MachineRequest = {},
): Promise<Response> {
  const json =
    body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return fetch(`${standIn.origin}${machinePath(ticketId)}`, {
    method,
    headers: {
      Authorization: `Bearer ${await standIn.issueToken()}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? {} : { body: json as BodyInit }),
  });
}

interface MachineRequest {
  method?: string;
  ticketId?: number;
  /** Texts and bytes are sent as they are, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}
