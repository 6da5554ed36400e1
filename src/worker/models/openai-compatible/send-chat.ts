import { type Exchange, exchange, type Fetch } from '../../shim-client/exchange.ts';
import type { Time } from '../../time.ts';
import type { ModelFailureCode } from '../model.ts';
import { type Abilities, failsAtFormat, saysTooLong, withoutRefused } from './abilities.ts';
import { type Completion, readCompletion } from './read-completion.ts';
import { retryAfterSeconds } from './retry-after.ts';

export interface ChatEndpoint {
  readonly url: string;
  readonly apiKey: string | null;
  readonly fetch: Fetch;
  readonly time: Time;
  /** For one request, to the last byte of its answer. */
  readonly timeoutMs: number;
}

export type ChatResult =
  | { ok: true; completion: Completion; abilities: Abilities }
  | { ok: false; code: ModelFailureCode; final: boolean; retryAfterSeconds: number | null; abilities: Abilities };

const maxAnswerBytes = 4 * 1024 * 1024;
const maxTries = 3;
const maxAdaptations = 7;
const firstDelayMs = 1_000;
/** Told to wait longer, one gives the ticket back instead. */
const maxWaitSeconds = 30;

/**
 * Sends a chat request until there is an answer: leaves out what the endpoint refuses, waits when it is busy. `bodyFor` makes
 * the request for what the endpoint is known to take. Follows no redirect: key and ticket are for this address only.
 */
export async function sendChat(
  endpoint: ChatEndpoint,
  bodyFor: (abilities: Abilities) => string,
  known: Abilities,
  signal: AbortSignal,
): Promise<ChatResult> {
  let abilities = known;
  let failures = 0;
  for (let adaptations = 0; adaptations <= maxAdaptations; ) {
    const fail = (code: ModelFailureCode, final: boolean, wait: number | null = null): ChatResult => ({
      ok: false,
      code,
      final,
      retryAfterSeconds: wait,
      abilities: known,
    });
    const { fetch, time, timeoutMs } = endpoint;
    const sent = await exchange(
      fetch,
      requestOf(endpoint, bodyFor(abilities)),
      { timeoutMs, maxAnswerBytes },
      time,
      signal,
    );
    let outcome: ChatResult;
    if (!sent.ok) {
      const { code } = sent.failure;
      if (code === 'stopped') return fail('aborted', false);
      if (code === 'answer_too_large') return fail('model_answer_too_large', false);
      if (code === 'timeout') return fail('model_timeout', false);
      outcome = fail('model_unreachable', false);
    } else {
      const { status, headers, text } = sent.value;
      if (status === 200) {
        const completion = readCompletion(text);
        return completion === null ? fail('model_not_openai', false) : { ok: true, completion, abilities };
      }
      if (status >= 300 && status < 400) return fail('model_redirected', false);
      if (status === 401 || status === 403) return fail('model_unauthorized', false);
      if (status === 413 || ((status === 400 || status === 422) && saysTooLong(text)))
        return fail('model_too_long', true);
      const isRefusal =
        status === 400 || status === 422 || status === 501 || (status >= 500 && failsAtFormat(abilities, text));
      const adapted = isRefusal ? withoutRefused(abilities, text) : null;
      if (adapted !== null) {
        abilities = adapted;
        adaptations += 1;
        continue;
      }
      if (status === 404 || status === 405) return fail('model_not_found', false);
      // Nothing is left to leave out: the same text would be refused the same way.
      if (status !== 408 && status !== 429 && status < 500)
        return fail('model_refused', status === 400 || status === 422);
      outcome = fail(status === 429 ? 'model_busy' : 'model_unavailable', false, retryAfterSeconds(headers, time));
    }
    failures += 1;
    const told = outcome.ok ? null : outcome.retryAfterSeconds;
    if (failures >= maxTries || (told ?? 0) > maxWaitSeconds) return outcome;
    const delayMs = firstDelayMs * 2 ** (failures - 1) * (0.5 + time.random() / 2);
    await time.wait(Math.max((told ?? 0) * 1_000, 0) + delayMs, signal);
    if (signal.aborted) return fail('aborted', false);
  }
  return { ok: false, code: 'model_refused', final: false, retryAfterSeconds: null, abilities: known };
}

function requestOf({ url, apiKey }: ChatEndpoint, body: string): Exchange {
  return {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body,
  };
}
