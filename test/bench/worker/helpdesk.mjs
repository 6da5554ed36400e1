import { createServer } from 'node:http';

const at = '2026-11-21T10:00:00Z';
export const bodyText =
  'Hello, the machine in the shop stopped this morning and shows E14. Which part do we need? '.repeat(6);

/** Answers as the plugin does, from memory. `startOver(n)` lets `n` tickets wait, once each. */
export async function startHelpdesk() {
  let nextTicket = 1;
  let lastTicket = 0;
  let asked = 0;
  let acked = 0;
  /** @type {(count: number) => void} */
  let onAck = () => {};
  const server = createServer((request, response) => {
    asked += 1;
    const chunks = /** @type {Buffer[]} */ ([]);
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const path = (request.url ?? '').replace('/api/http.php/fai/v1/', '');
      if (path === 'queue/lease') {
        const { limit } = JSON.parse(Buffer.concat(chunks).toString());
        const leases = [];
        while (leases.length < limit && nextTicket <= lastTicket) leases.push(leaseOf(nextTicket++));
        return json(response, 200, { leases });
      }
      if (path === 'queue/ack') {
        onAck(++acked);
        return response.writeHead(204).end();
      }
      if (request.method === 'PUT') return json(response, 200, { applied: true });
      if (path.endsWith('/insights')) {
        return json(response, 404, { type: 'about:blank', title: 'Not Found', status: 404, code: 'not_found' });
      }
      json(response, 200, ticketOf(Number(/^tickets\/(\d+)/.exec(path)?.[1])));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    asked: () => asked,
    /** @param {number} tickets @param {(count: number) => void} listener called after each acknowledgement */
    startOver(tickets, listener) {
      nextTicket = 1;
      lastTicket = tickets;
      asked = 0;
      acked = 0;
      onAck = listener;
    },
    close: () => void server.close(),
  };
}

/** @param {number} ticketId */
function leaseOf(ticketId) {
  const leaseToken = `lease-${ticketId}`;
  return { leaseToken, expiresAt: at, ticketId, kinds: ['message'], firstAt: at, lastAt: at, attempt: 1 };
}

/** @param {number} ticketId */
function ticketOf(ticketId) {
  return {
    ticketId,
    ticketNumber: String(ticketId),
    subject: 'Machine stopped',
    status: 'Open',
    state: 'open',
    department: { id: 1, name: 'Support' },
    topic: null,
    priority: null,
    createdAt: at,
    dueAt: null,
    closedAt: null,
    language: null,
    customFields: [],
    people: [{ role: 'customer', name: 'Ada Testmann', email: 'ada@test.example' }],
    organization: null,
    entries: Array.from({ length: 6 }, (_, index) => ({
      entryId: ticketId * 10 + index,
      type: index % 2 === 0 ? 'M' : 'R',
      at,
      author: { role: index % 2 === 0 ? 'customer' : 'staff', name: 'Ada Testmann' },
      format: 'text',
      body: bodyText,
      attachments: [],
    })),
    nextAfter: null,
    references: [],
  };
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {object} value */
function json(response, status, value) {
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(value));
}
