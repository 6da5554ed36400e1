import type { StillEnvironment } from '../staff-page.ts';

/** What was posted, in its order. */
export function postsOf({ fetch }: StillEnvironment): { url: string; body: Record<string, unknown> }[] {
  return fetch.mock.calls
    .filter(([, init]) => init?.method === 'POST')
    .map(([url, init]) => ({ url: String(url), body: JSON.parse(String(init?.body)) }));
}

/** A refusal of ours: what the shim answers to something it never takes. */
export function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ status, code }), { status });
}
