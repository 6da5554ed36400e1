import { type Lease, leaseAnswer, type ReleaseRequest } from '../../../src/contract/queue.ts';
import type { Host } from '../hosts/host.ts';
import type { Machine } from '../machine.ts';

/** An answer of a queue route. */
export interface QueueAnswer {
  status: number;
  headers: Headers;
  /** The body as JSON; undefined when there is none. */
  body: unknown;
}

/** A worker's view of the event queue, over HTTP. */
export interface QueueClient {
  /** Sends anything to `queue/{verb}`, by default with a token good for it. */
  send(verb: string, body: unknown, request?: RequestInit): Promise<QueueAnswer>;
  /** Leases up to `limit` tickets; throws unless the answer is what the contract says. */
  lease(limit?: number, worker?: string): Promise<Lease[]>;
  extend(leaseToken: string, leaseSeconds: number): Promise<QueueAnswer>;
  ack(leaseToken: string): Promise<QueueAnswer>;
  release(request: ReleaseRequest): Promise<QueueAnswer>;
}

/** A client for the queue of `host`, with tokens that `machine` signs. */
export function queueClient(host: Pick<Host, 'url'>, machine: Pick<Machine, 'token'>): QueueClient {
  const client: QueueClient = {
    async send(verb, body, request = {}) {
      const token = await machine.token({ scope: 'queue:lease' });
      const answer = await fetch(`${host.url}api/http.php/fai/v1/queue/${verb}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        ...request,
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
    },
    async lease(limit = 50, worker = 'e2e') {
      const answer = await client.send('lease', { limit, leaseSeconds: 60, worker });
      if (answer.status !== 200) throw new Error(`lease: ${answer.status} ${JSON.stringify(answer.body)}`);
      return leaseAnswer.parse(answer.body).leases;
    },
    extend: (leaseToken, leaseSeconds) => client.send('extend', { leaseToken, leaseSeconds }),
    ack: (leaseToken) => client.send('ack', { leaseToken }),
    release: (request) => client.send('release', request),
  };
  return client;
}
