import type { Settings } from '../config/settings.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { publicJwkOf } from '../keys/key-pair.ts';
import { readPrivateKey } from '../keys/private-key.ts';
import { modelKey } from '../loop/is-unchanged.ts';
import type { Host, Options } from '../program.ts';
import type { ShimClient } from '../shim-client/shim-client.ts';
import { checkScopes, checkToken } from './doctor/check-access.ts';
import { checkAddress } from './doctor/check-address.ts';
import { checkClock } from './doctor/check-clock.ts';
import { checkEmbeddings } from './doctor/check-embeddings.ts';
import { dryRun } from './doctor/dry-run.ts';
import { bad, doubtful, type Finding, good } from './doctor/finding.ts';
import { openClient, openIdentity } from './open-worker.ts';

const marks = { good: '✓', doubtful: '!', bad: '✗' };

/**
 * Goes the way of a ticket step by step and says what it finds. It leases nothing, writes nothing back, and shows what is in
 * a ticket only when it is told which.
 */
export async function doctor(host: Host, settings: Settings, { ticket }: Options): Promise<ExitCode> {
  const ticketId = ticket === undefined ? null : Number(ticket);
  if (ticketId !== null && !(Number.isInteger(ticketId) && ticketId > 0)) {
    host.stderr.write('--ticket takes the id of a ticket, such as 42.\n');
    return exitCodes.settings;
  }
  const stopped = new AbortController();
  const unlisten = host.onSignal(() => stopped.abort());
  let first: ExitCode = exitCodes.ok;
  const tell = ({ result, about, says, exitCode }: Finding) => {
    host.stdout.write(`${marks[result]} ${about}: ${says}\n`);
    if (first === exitCodes.ok && exitCode !== undefined) first = exitCode;
  };
  try {
    await examine(host, settings, ticketId, tell, stopped.signal);
  } finally {
    unlisten();
  }
  host.stdout.write(
    first === exitCodes.ok ? '\nThe worker can start: fai-worker run\n' : '\nNot everything works yet.\n',
  );
  return first;
}

async function examine(
  host: Host,
  settings: Settings,
  ticketId: number | null,
  tell: (finding: Finding) => void,
  signal: AbortSignal,
): Promise<void> {
  const { FAI_OSTICKET_URL: url } = settings;
  tell(await checkKey(settings));
  const { findings, answer } = await checkAddress(host, url, signal);
  for (const finding of findings) tell(finding);
  if (answer) tell(checkClock(answer.headers, host.time.now()));

  const opened = openIdentity(settings);
  let client: ShimClient | null = null;
  if (opened.ok && answer) {
    const candidate = openClient(host, settings, opened.identity);
    const access = await checkToken(candidate.client, settings, signal);
    for (const finding of access.findings) tell(finding);
    if (access.isLetIn) {
      client = candidate.client;
      tell(await checkScopes(host, url, candidate.tokens, signal));
    }
  }

  const analyst = host.createAnalyst(settings, host.fetch, host.time);
  for (const probed of await analyst.probe(signal)) {
    const [model, { problem }] = [modelKey(probed.model), probed];
    const where = analyst.isRemote ? 'answers' : 'is ready; nothing leaves this process for it';
    tell(
      problem === null ? good('Model', `${model} ${where}.`) : bad('Model', `${model}: ${problem}`, exitCodes.model),
    );
  }
  const embeddings = await checkEmbeddings(host, settings, signal);
  if (embeddings !== null) tell(embeddings);

  if (ticketId === null || !client) return;
  const { finding, sent } = await dryRun(client, analyst, ticketId, signal);
  if (sent !== null) {
    const end = analyst.isRemote ? 'this is what was sent' : 'this is what a remote model would be sent';
    host.stdout.write(`\n── ticket ${ticketId}: ${end}, and nothing else ──\n${sent}\n── end ──\n\n`);
  }
  tell(finding);
}

async function checkKey({ FAI_PRIVATE_KEY_FILE: file, FAI_KEY_ID: keyId }: Settings): Promise<Finding> {
  const read = readPrivateKey(file);
  if (!read.ok) return bad('Key', read.problem, exitCodes.settings);
  const { kid } = await publicJwkOf(read.key);
  const says = `RSA with ${read.bits} bits; its thumbprint ${kid === keyId ? 'is FAI_KEY_ID' : `is ${kid}`}.`;
  return read.isPrivateFile
    ? good('Key', says)
    : doubtful('Key', `${says} Others on this machine can read ${file}: chmod 600.`);
}
