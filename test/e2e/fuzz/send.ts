import type { BodyShape } from '../../../src/build/php-schema.ts';
import type { FuzzBody } from '../../fuzz/bodies.ts';
import type { Bench } from '../bench.ts';
import { type Action, staffActions } from '../staff-actions.ts';

/** What a helpdesk answered to a body. */
export interface FuzzAnswer {
  status: number;
  /** Names in small letters. */
  headers: Record<string, string>;
  text: string;
}

/** Sends bodies to the route of their shape, each with whatever else a request needs to be let in. */
export type SendBody = (body: FuzzBody) => Promise<FuzzAnswer>;

const machinePaths: Partial<Record<BodyShape, string>> = {
  ack: 'queue/ack',
  extend: 'queue/extend',
  lease: 'queue/lease',
  release: 'queue/release',
  revocation: 'tokens/revoked',
};

/** For one ticket, with one token and one staff member's session, over connections that stay open. */
export async function bodySender(bench: Bench, ticketId: number): Promise<SendBody> {
  const actions = await staffActions(await bench.visit('supportAgent'), bench.host);
  const token = await bench.machine.token({ scope: 'tickets:read insights:write queue:lease tokens:revoke' });
  const send = async (method: string, path: string, { bytes, type }: FuzzBody): Promise<FuzzAnswer> => {
    const answer = await fetch(`${bench.host.url}api/http.php/fai/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  };
  const post = async (action: Action, { bytes, type }: FuzzBody): Promise<FuzzAnswer> => {
    const answer = await actions.post(ticketId, action, bytes, { headers: { 'content-type': type } });
    return { status: answer.status(), headers: answer.headers(), text: await answer.text() };
  };
  return (body) => {
    const { shape } = body;
    if (shape === 'rating' || shape === 'outcome' || shape === 'refresh') return post(shape, body);
    if (shape === 'question') return post('questions', body);
    if (shape === 'answers') return send('PUT', `tickets/${ticketId}/answers`, body);
    if (shape === 'candidates') return send('POST', `tickets/${ticketId}/candidates`, body);
    return shape === 'write-back'
      ? send('PUT', `tickets/${ticketId}/insights`, body)
      : send('POST', machinePaths[shape] ?? '', body);
  };
}
