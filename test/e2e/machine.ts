import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { WriteBackInput } from '../../src/contract/write-back.ts';
import type { Host } from './hosts/host.ts';

/** What is said about a ticket; entry, time, language and model are filled in when they do not matter. */
export type WriteBackDraft = Partial<WriteBackInput>;

/** An answer of the machine API, read to its end. */
export interface MachineAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; throws when it is not. */
  json(): unknown;
}

/** Talks to a helpdesk's machine API as a worker would, with tokens it signs itself. */
export interface Machine {
  put(ticketId: number, draft: WriteBackDraft): Promise<MachineAnswer>;
  get(ticketId: number): Promise<MachineAnswer>;
  delete(ticketId: number): Promise<MachineAnswer>;
  /** Sends anything to the insights route; by default with a good token. */
  send(ticketId: number, request: RequestInit & { query?: string }): Promise<MachineAnswer>;
  /** A good token; claims given here replace or, when undefined, remove those it would have. */
  token(claims?: Record<string, unknown>): Promise<string>;
}

const lifeSeconds = 600;

/** A client for the machine API of `host`. */
export function machineFor(host: Pick<Host, 'url' | 'machine' | 'newestEntryId'>): Machine {
  const address = (ticketId: number, query = '') =>
    `${host.url}api/http.php/fai/v1/tickets/${ticketId}/insights${query}`;
  let lastAt = 0;

  const machine: Machine = {
    async put(ticketId, draft) {
      // Later than the one before, also within one millisecond: equal times would leave the order to chance.
      lastAt = Math.max(lastAt + 1, Date.now());
      const body: WriteBackDraft = {
        basedOnEntryId: draft.basedOnEntryId ?? (await host.newestEntryId(ticketId)),
        generatedAt: new Date(lastAt).toISOString(),
        language: 'en',
        model: { provider: 'test', name: 'test-model' },
        ...draft,
      };
      return machine.send(ticketId, { method: 'PUT', body: JSON.stringify(body) });
    },
    get: (ticketId) => machine.send(ticketId, {}),
    delete: (ticketId) => machine.send(ticketId, { method: 'DELETE' }),
    async send(ticketId, { query, headers, ...request }) {
      const all = new Headers(headers ?? { authorization: `Bearer ${await machine.token()}` });
      if (request.body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
      const answer = await fetch(address(ticketId, query), { ...request, headers: all });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) };
    },
    async token(claims = {}) {
      const { machine: identity } = host;
      const key = await importJWK(identity.privateJwk, 'RS256');
      return new SignJWT(stripUndefined({ ...goodClaims(host), ...claims }))
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: identity.keyId })
        .sign(key);
    },
  };
  return machine;
}

/** Claims of a token that every rule of the contract accepts, made now. */
export function goodClaims({ machine }: Pick<Host, 'machine'>): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1_000);
  return {
    iss: machine.issuer,
    aud: `osticket:${machine.instanceId}`,
    sub: 'worker-1',
    org_id: machine.organizationId,
    instance_id: machine.instanceId,
    jti: randomUUID(),
    iat: now,
    exp: now + lifeSeconds,
    scope: 'insights:read insights:write',
  };
}

function stripUndefined(claims: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
