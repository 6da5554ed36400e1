import type { Problem, ProblemCode } from '../../contract/problem.ts';
import type { Answer } from './exchange.ts';

const htmlHeaders = {
  'Content-Type': 'text/html; charset=UTF-8',
  // osTicket's own policy on staff pages (include/staff/header.inc.php): what the bundle does must fit in it.
  'Content-Security-Policy':
    "frame-ancestors 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; object-src 'none'",
  'Cache-Control': 'private, no-cache',
};

const problems: Record<ProblemCode, { status: number; title: string }> = {
  malformed_json: { status: 400, title: 'Bad Request' },
  bad_request: { status: 400, title: 'Bad Request' },
  unauthorized: { status: 401, title: 'Unauthorized' },
  insufficient_scope: { status: 403, title: 'Forbidden' },
  forbidden: { status: 403, title: 'Forbidden' },
  not_found: { status: 404, title: 'Not Found' },
  method_not_allowed: { status: 405, title: 'Method Not Allowed' },
  lease_lost: { status: 409, title: 'Conflict' },
  too_large: { status: 413, title: 'Content Too Large' },
  unsupported_media_type: { status: 415, title: 'Unsupported Media Type' },
  validation: { status: 422, title: 'Unprocessable Content' },
  too_many_requests: { status: 429, title: 'Too Many Requests' },
  unavailable: { status: 503, title: 'Service Unavailable' },
  internal: { status: 500, title: 'Internal Server Error' },
};

/** A page or a fragment of one. */
export function htmlAnswer(body: string, status = 200): Answer {
  return { status, headers: htmlHeaders, body };
}

/** A JSON document. */
export function jsonAnswer(value: unknown, headers: Record<string, string> = {}): Answer {
  return { status: 200, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** An error of RFC 9457 with a stable code. The same code gives the same bytes, whatever the cause. */
export function problemAnswer(
  code: ProblemCode,
  { errors, headers = {} }: { errors?: NonNullable<Problem['errors']>; headers?: Record<string, string> } = {},
): Answer {
  const { status, title } = problems[code];
  const body: Problem = { type: 'about:blank', title, status, code, ...(errors ? { errors } : {}) };
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    body: JSON.stringify(body),
  };
}

/** Sends the browser on with GET after a form was posted. */
export function seeOther(location: string): Answer {
  return { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' }, body: '' };
}
