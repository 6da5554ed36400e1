import type { Time } from '../time.ts';
import { TimeLimitReached, withTimeLimit } from '../time-limit.ts';
import { failed, type ShimResult } from './result.ts';

/** One request to the helpdesk. */
export interface Exchange {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  headers: Record<string, string>;
  /** JSON. */
  body?: string;
}

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
}

export interface ExchangeLimits {
  /** For everything, to the last byte of the answer. */
  timeoutMs: number;
  maxAnswerBytes: number;
}

export type Fetch = typeof globalThis.fetch;

/** Codes of Node's TLS layer and of OpenSSL for a certificate that must not be trusted. */
const tlsCode =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:VERIFY|GET_ISSUER)|HOSTNAME_MISMATCH)/;

/** Sends a request and reads its answer. Follows no redirect: the token is for this address only. */
export async function exchange(
  fetch: Fetch,
  { url, ...request }: Exchange,
  { timeoutMs, maxAnswerBytes }: ExchangeLimits,
  time: Time,
  signal: AbortSignal,
): Promise<ShimResult<RawAnswer>> {
  return withTimeLimit(time, timeoutMs, signal, async (limited): Promise<ShimResult<RawAnswer>> => {
    try {
      const response = await fetch(url, { ...request, redirect: 'manual', signal: limited });
      const { status, headers } = response;
      const text = await readText(response, maxAnswerBytes);
      return text === null ? failed('answer_too_large', { status }) : { ok: true, value: { status, headers, text } };
    } catch (error) {
      if (signal.aborted) return failed('stopped');
      if (limited.reason instanceof TimeLimitReached) return failed('timeout');
      const code = systemCode(error);
      return failed(code !== null && tlsCode.test(code) ? 'tls' : 'unreachable', { detail: code });
    }
  });
}

/** Null as soon as there are more than `maxBytes`, however much more would come. */
async function readText(response: Response, maxBytes: number): Promise<string | null> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `fetch` wraps what the system says in causes, sometimes several for several addresses. */
function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return systemCode(error instanceof AggregateError ? error.errors[0] : cause);
}
