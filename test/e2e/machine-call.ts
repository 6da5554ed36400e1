import type { Bench } from './bench.ts';
import type { MachineAnswer } from './machine.ts';

/** A request to any machine route. */
export interface MachineCall {
  scope?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** A token to send instead of a fresh one with `scope`. */
  token?: string;
}

/** Calls `path` of the machine API (below `v1/`, with its query) with a token that is good for `scope`. */
export async function callMachine(
  { host, machine }: Pick<Bench, 'host' | 'machine'>,
  method: string,
  path: string,
  { scope = '', body, token }: MachineCall = {},
): Promise<MachineAnswer> {
  const headers: Record<string, string> = { authorization: `Bearer ${token ?? (await machine.token({ scope }))}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const answer = await fetch(`${host.url}api/http.php/fai/v1/${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) };
}
