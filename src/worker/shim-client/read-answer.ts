import type { z } from 'zod';
import { problem } from '../../contract/problem.ts';
import type { RawAnswer } from './exchange.ts';
import { failed, type ShimResult } from './result.ts';

const jsonType = /^application\/json\s*(?:;|$)/i;
const problemType = /^application\/problem\+json\s*(?:;|$)/i;

/** An answer's value when the plugin wrote it and it has the shape that is expected; otherwise what is the matter. */
export function readAnswer<T>(answer: RawAnswer, schema: z.ZodType<T>): ShimResult<T> {
  const { status, headers, text } = answer;
  if (status !== 200 || !jsonType.test(headers.get('content-type') ?? '')) return readFailure(answer);
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? { ok: true, value: parsed.data } : failed('not_ours', { status });
}

/** For requests that are answered with nothing. */
export function readEmptyAnswer(answer: RawAnswer): ShimResult<null> {
  return answer.status === 204 ? { ok: true, value: null } : readFailure(answer);
}

/** The plugin's own problems have a type and a code; whatever has not is osTicket's, a proxy's or a stranger's. */
function readFailure({ status, headers, text }: RawAnswer) {
  const retryAfterSeconds = readRetryAfter(headers);
  if (status >= 300 && status < 400) return failed('redirected', { status, detail: headers.get('location') });
  if (problemType.test(headers.get('content-type') ?? '')) {
    const parsed = problem.safeParse(parseJson(text));
    if (parsed.success && parsed.data.status === status) {
      const { code, errors = [] } = parsed.data;
      return failed(code, { status, retryAfterSeconds, errors });
    }
  }
  return failed('not_ours', { status, retryAfterSeconds });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its message quotes the text, which may be a customer's; the shape check says all there is to say.
    return undefined;
  }
}

/** Whole seconds; the form with a date is left to the back-off of one's own. */
function readRetryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after') ?? '';
  return /^[0-9]{1,7}$/.test(value) ? Number(value) : null;
}
