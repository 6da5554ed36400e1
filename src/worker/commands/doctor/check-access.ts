import type { Health } from '../../../contract/health.ts';
import type { Settings } from '../../config/settings.ts';
import { exitCodes } from '../../exit-codes.ts';
import type { Host } from '../../program.ts';
import { exchange } from '../../shim-client/exchange.ts';
import { readEmptyAnswer } from '../../shim-client/read-answer.ts';
import { machineBase, type ShimClient } from '../../shim-client/shim-client.ts';
import type { TokenSource } from '../../shim-client/token-source.ts';
import { version } from '../../version.ts';
import { bad, doubtful, type Finding, good, quote } from './finding.ts';

/** Whether the token is let in, and what the helpdesk then says of itself. */
export async function checkToken(
  client: ShimClient,
  settings: Settings,
  signal: AbortSignal,
): Promise<{ findings: Finding[]; isLetIn: boolean }> {
  const health = await client.health(signal);
  if (health.ok)
    return {
      findings: [good('Token', 'It arrives and is accepted.'), ...healthSays(health.value, settings)],
      isLetIn: true,
    };
  const { code, status } = health.failure;
  if (code === 'unauthorized')
    return { findings: [bad('Token', refusedSays(settings), exitCodes.refused)], isLetIn: false };
  const says = `The plugin answered ${status ?? 'nothing'} (${code.replaceAll('_', ' ')}).`;
  return { findings: [bad('Token', says, exitCodes.notThere)], isLetIn: false };
}

/** The helpdesk tells no stranger what is wrong with a token; its own log does. */
function refusedSays({ FAI_KEY_ID, FAI_ISSUER, FAI_ORGANIZATION_ID, FAI_INSTANCE_ID }: Settings): string {
  return `Refused. The helpdesk never says why to whom it refuses, and a header that never arrived looks the same from here.
  An administrator of it can tell: open "How it is doing" in the plugin's settings, and look at "Last errors".
    - no row "token_refused …" with the time of just now: the token did not arrive, or no key and issuer are set there. The
      same page tries the first and says "The web server swallows the header": Apache with CGI or FastCGI needs
      "CGIPassAuth On", nginx "fastcgi_param HTTP_AUTHORIZATION $http_authorization;", a proxy must pass it on
    - token_refused unknown_key: the public keys there need one with the kid ${quote(FAI_KEY_ID)}
    - token_refused bad_signature: the key with this kid there is not the public half of the key file here
    - token_refused wrong_issuer, wrong_audience, wrong_organization, wrong_instance: there must stand, to the letter,
      Issuer ${quote(FAI_ISSUER)}, Organization ${FAI_ORGANIZATION_ID}, Instance ${FAI_INSTANCE_ID}
    - token_refused expired, issued_in_future: the clocks differ (see above); revoked: it was called back there
  PHP's error log there has the same lines, after "fai:".`;
}

function healthSays(health: Health, { FAI_KEY_ID }: Settings): Finding[] {
  const { plugin, osticket, php, queue, lastLeaseAt } = health;
  const same = plugin.split('.').slice(0, 2).join('.') === version.split('.').slice(0, 2).join('.');
  const versions = `plugin ${quote(plugin)}, worker ${version}, osTicket ${quote(osticket)}, PHP ${quote(php)}`;
  const figures = `${queue.waiting} waiting, ${queue.leased} being worked on, ${queue.dead} given up; last leased ${lastLeaseAt ?? 'never'}.`;
  return [
    same
      ? good('Versions', `${versions}.`)
      : doubtful('Versions', `${versions}: plugin and worker should be of one version.`),
    ...(health.keys.includes(FAI_KEY_ID)
      ? []
      : [doubtful('Keys', 'The key in use is not in the list the helpdesk gives.')]),
    queue.dead > 0 ? doubtful('Queue', figures) : good('Queue', figures),
  ];
}

/** No ticket has this id, and nothing can be done to it. */
const noTicket = 4_294_967_295;

/** One request for each scope that changes nothing, whatever the answer: what counts is whether it is 403. */
const probes = [
  { scope: 'tickets:read', method: 'GET', path: `tickets/${noTicket}` },
  { scope: 'insights:read', method: 'GET', path: `tickets/${noTicket}/insights` },
  { scope: 'insights:write', method: 'PUT', path: `tickets/${noTicket}/insights`, body: '{}' },
  { scope: 'queue:lease', method: 'POST', path: 'queue/lease', body: '{}' },
] as const;

/** Whether each kind of request is allowed and known there. */
export async function checkScopes(
  { fetch, time }: Host,
  url: string,
  tokens: TokenSource,
  signal: AbortSignal,
): Promise<Finding> {
  const token = await tokens.token();
  const wrong: string[] = [];
  for (const { scope, method, path, ...more } of probes) {
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    };
    const request = { method, url: machineBase(url) + path, headers, ...more };
    const sent = await exchange(fetch, request, { timeoutMs: 15_000, maxAnswerBytes: 1_048_576 }, time, signal);
    const read = sent.ok ? readEmptyAnswer(sent.value) : sent;
    const code = read.ok ? 'accepted' : read.failure.code;
    // "Not there" and "not like this" are the answers of somebody who would have answered a real request.
    const isKnown = code === 'validation' || (code === 'not_found' && path.startsWith('tickets/'));
    if (!isKnown) wrong.push(`${scope} (${code.replaceAll('_', ' ')})`);
  }
  if (wrong.length === 0) return good('Scopes', 'Queue, tickets and insights are open to this worker.');
  return bad('Scopes', `Not open: ${wrong.join(', ')}. An older plugin may lack these routes.`, exitCodes.refused);
}
