import type { StandIn } from '../../src/demo/stand-in.ts';
import { get } from './start-for-test.ts';

/** The token that pages of this stand-in carry. */
export async function csrfToken(standIn: StandIn): Promise<string> {
  const page = await (await get(standIn, '/scp/tickets.php')).text();
  return /<meta name="csrf_token" content="([^"]+)">/.exec(page)?.[1] ?? '';
}

interface StaffPost {
  /** Texts are sent as they are, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  method?: string;
  /** Path of the helpdesk's fault, such as `/~slow`. */
  prefix?: string;
  /** Query of the page that asks, such as `as=colleague`. */
  from?: string;
}

/** Posts to one of the staff routes as the page does, unless `headers` say otherwise. */
export async function postAsStaff(
  standIn: StandIn,
  ticketId: number,
  action: string,
  { body, headers = {}, method = 'POST', prefix = '', from = '' }: StaffPost = {},
): Promise<Response> {
  return fetch(`${standIn.origin}${prefix}/scp/ajax.php/fai/tickets/${ticketId}/${action}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      'X-CSRFToken': await csrfToken(standIn),
      Referer: `${standIn.origin}/scp/tickets.php?id=${ticketId}&${from}`,
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}
