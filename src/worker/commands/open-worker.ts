import type { FurtherPart } from '../../contract/write-back.ts';
import type { Settings } from '../config/settings.ts';
import { type Journal, openJournal } from '../journal/journal.ts';
import { journalFolder, journalInMemory } from '../journal/journal-files.ts';
import { readPrivateKey } from '../keys/private-key.ts';
import { jsonLog } from '../log/json-log.ts';
import type { Log } from '../log/log.ts';
import { terminalLog } from '../log/terminal-log.ts';
import { createBudget } from '../loop/budget.ts';
import type { LoopContext } from '../loop/handle-lease.ts';
import type { Host, Options } from '../program.ts';
import { openRelated } from '../related/open-related.ts';
import { createShimClient, type ShimClient } from '../shim-client/shim-client.ts';
import { createTokenSource, type Identity, type TokenSource } from '../shim-client/token-source.ts';
import { prepareStateFolder, stateFolder } from '../state-folder.ts';

/** Who the worker says it is, and the key that proves it; or what is wrong with the key. */
export function openIdentity(settings: Settings): { ok: true; identity: Identity } | { ok: false; problem: string } {
  const read = readPrivateKey(settings.FAI_PRIVATE_KEY_FILE);
  if (!read.ok) return read;
  const identity = {
    issuer: settings.FAI_ISSUER,
    organizationId: settings.FAI_ORGANIZATION_ID,
    instanceId: settings.FAI_INSTANCE_ID,
    keyId: settings.FAI_KEY_ID,
    privateKey: read.key,
    subject: `worker:${settings.FAI_WORKER_NAME}`,
  };
  return { ok: true, identity };
}

/** A client of the helpdesk in the settings, and the tokens it uses. */
export function openClient(
  { fetch, time, createId }: Host,
  settings: Settings,
  identity: Identity,
  log?: Log,
): { client: ShimClient; tokens: TokenSource } {
  const tokens = createTokenSource(identity, time, createId);
  const onUnknownPart = (part: FurtherPart) => log?.warn('part_not_known', { code: part });
  return { client: createShimClient({ url: settings.FAI_OSTICKET_URL, tokens, fetch, time, onUnknownPart }), tokens };
}

/** Everything the loop works with; `folder` is null where nothing can be kept. */
export function openContext(
  host: Host,
  settings: Settings,
  client: ShimClient,
  log: Log,
): { context: LoopContext; folder: string | null } {
  const { time } = host;
  const wanted = stateFolder(settings.FAI_STATE_FOLDER, host.variables);
  const folder = prepareStateFolder(wanted) ? wanted : null;
  if (folder === null) log.warn('no_state_folder');
  const journal: Journal = openJournal(folder === null ? journalInMemory() : journalFolder(folder), time);
  const limits = { tokensPerTicket: settings.FAI_TOKENS_PER_TICKET, tokensPerDay: settings.FAI_TOKENS_PER_DAY };
  const context = {
    client,
    analyst: host.createAnalyst(settings, host.fetch, time),
    related: openRelated(host, settings, client, folder, log),
    journal,
    budget: createBudget(limits, journal, time, log),
    time,
    log,
    worker: settings.FAI_WORKER_NAME,
    concurrency: settings.FAI_CONCURRENCY,
    leaseSeconds: settings.FAI_LEASE_SECONDS,
    pollSeconds: settings.FAI_POLL_SECONDS,
    minTextChars: settings.FAI_MIN_CHARS,
  };
  return { context, folder };
}

/** A line a ticket for people, JSON lines for everything else. */
export function openLog({ stdout, time }: Host, { json }: Options): Log {
  const write = (line: string) => stdout.write(line);
  return stdout.isTerminal && !json ? terminalLog(write, time) : jsonLog(write, time);
}
