import { exitCodes } from '../../exit-codes.ts';
import type { Host } from '../../program.ts';
import { exchange, type RawAnswer } from '../../shim-client/exchange.ts';
import { readEmptyAnswer } from '../../shim-client/read-answer.ts';
import type { ShimFailure } from '../../shim-client/result.ts';
import { machineBase } from '../../shim-client/shim-client.ts';
import { bad, doubtful, type Finding, good, quote } from './finding.ts';

const limits = { timeoutMs: 15_000, maxAnswerBytes: 1_048_576 };

/** Asks without a token: whoever answers 401 in the plugin's own words is the plugin. `answer` is for further checks. */
export async function checkAddress(
  { fetch, time }: Host,
  url: string,
  signal: AbortSignal,
): Promise<{ findings: Finding[]; answer: RawAnswer | null }> {
  const request = { method: 'GET' as const, url: `${machineBase(url)}health`, headers: { accept: 'application/json' } };
  const sent = await exchange(fetch, request, limits, time, signal);
  if (!sent.ok)
    return { findings: [bad('Address', connectionSays(sent.failure, url), exitCodes.notThere)], answer: null };
  const answer = sent.value;
  const read = readEmptyAnswer(answer);
  const code = read.ok ? 'not_ours' : read.failure.code;
  const findings = code === 'unauthorized' ? [good('Address', `The plugin answers at ${url}.`), encryption(url)] : [];
  if (findings.length === 0) {
    findings.push(bad('Address', answerSays(code, answer, url), exitCodes.notThere));
  }
  return { findings, answer: code === 'unauthorized' ? answer : null };
}

function encryption(url: string): Finding {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return good('TLS', 'The connection is encrypted, and the certificate is trusted.');
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
  return isHere
    ? good('TLS', 'Not needed: the helpdesk is on this machine.')
    : doubtful(
        'TLS',
        'The address begins with http://: tickets and tokens can be read on the way. Use https:// if you can.',
      );
}

function connectionSays({ code, detail }: ShimFailure, url: string): string {
  const { host, hostname } = new URL(url);
  if (code === 'timeout') return `${host} did not answer within ${limits.timeoutMs / 1_000} s.`;
  if (code === 'tls') {
    return `The certificate of ${host} is not trusted (${detail}). With a certificate authority of your own set NODE_EXTRA_CA_CERTS to its file.`;
  }
  if (detail === 'ENOTFOUND' || detail === 'EAI_AGAIN')
    return `The name ${hostname} is not known here. Is it spelt right?`;
  if (detail === 'ECONNREFUSED') return `Nothing listens at ${host}. Is the web server running, is the port right?`;
  if (code === 'answer_too_large') return `What ${host} sent does not end. Is this the helpdesk?`;
  return `No connection to ${host}${detail === null ? '' : ` (${detail})`}.`;
}

function answerSays(code: string, { status, headers }: RawAnswer, url: string): string {
  if (code === 'redirected') {
    const location = quote(headers.get('location') ?? '');
    return `${url} sends on to ${location}. Set FAI_OSTICKET_URL to where the helpdesk really is: a token follows no redirect.`;
  }
  if (code === 'unavailable')
    return 'The plugin is there but resting: the helpdesk is offline, or its tables are not ready.';
  if (status === 400) {
    return 'osTicket answers, but not the plugin. Is it enabled, and its instance, too? Is an upgrade of osTicket waiting?';
  }
  if (status === 404)
    return `There is no osTicket at ${url}: the web server knows no api/http.php there. Is a subfolder missing?`;
  return `Something answers at ${url} with status ${status}, but not the plugin.`;
}
